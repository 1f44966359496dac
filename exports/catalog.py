"""Which formats a design can be exported to. Names the modules; each is loaded when it is used, and not before."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from canvas.findings import Report
from canvas.model import Design


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished export: what goes into the file, and a sentence for the person where it is not all they asked for."""

    data: bytes
    note: str = ""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format. `suffix` begins with a dot; `module` ends in `render(design, report) -> Rendered`."""

    id: str
    label: str
    suffix: str
    module: str


Render = Callable[[Design, Report], Rendered]

EXPORTERS = (
    Exporter("png", "PNG picture", ".png", "exports.png"),
    Exporter("svg", "SVG picture", ".svg", "exports.svg"),
    Exporter("pdf", "PDF page", ".pdf", "exports.pdf"),
    Exporter("dot", "DOT graph", ".dot", "exports.dot"),
    Exporter("talk", "Talk", ".txt", "exports.talk"),
    Exporter("notes", "Speaker notes", ".notes.md", "exports.speaker_notes"),
)


def exporter(exporter_id: str) -> Exporter:
    """The format with this id. Raises `KeyError` where there is none."""
    return {each.id: each for each in EXPORTERS}[exporter_id]


def exporter_for(path: PurePath) -> Exporter | None:
    """The format that the ending of a file's name says, in capitals or not. `None` where it says none. An ending may
    have two parts; the longest that fits is meant."""
    name = path.name.lower()
    fitting = [each for each in EXPORTERS if name.endswith(each.suffix) and name != each.suffix]
    return max(fitting, key=lambda each: len(each.suffix), default=None)


def render(exporter_id: str, design: Design, report: Report) -> Rendered:
    """The design in the format with this id, with the findings of `report` on it."""
    module = import_module(exporter(exporter_id).module)
    of_format: Render = module.render
    return of_format(design, report)
