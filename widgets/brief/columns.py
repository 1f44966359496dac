"""The fields of an entry in each list of the brief, as data: the guide's card and the page of the brief read it."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from canvas.lookup import lookup
from canvas.model import Design
from widgets.brief.words import directions, surface_kinds, tr, tradeoff_kinds, ways_back
from widgets.inspector.field import Option

ColumnKind = Literal["line", "text", "lines", "segments", "choice", "offered"]


def no_options(_: Design) -> tuple[Option, ...]:
    """For what is written in words."""
    return ()


def no_offers(_design: Design, _entry: Any) -> tuple[str, ...]:
    """For what nobody can guess."""
    return ()


def always(_entry: Any) -> bool:
    """For what is asked of every entry."""
    return True


def never(_entry: Any) -> bool:
    """For what is asked on the page of the brief alone."""
    return False


class Column(NamedTuple):
    """One field of an entry: its name in the file, its words, and how it is given.

    `options` are the values to choose from, `offers` are words that are likely, for the present entry. A field that
    stands `beside` the one before shares its line where there is room. `asked` says of an entry whether the guide's
    short card asks for it; on the page of the brief it stands anyway.
    """

    name: str
    words: str
    kind: ColumnKind = "line"
    options: Callable[[Design], tuple[Option, ...]] = no_options
    offers: Callable[[Design, Any], tuple[str, ...]] = no_offers
    beside: bool = False
    asked: Callable[[Any], bool] = always


def columns(path: str) -> tuple[Column, ...]:
    """The fields of an entry in a list, in order. The first one names the entry."""
    return COLUMNS[path]()


def asked_columns(path: str, entry: Any) -> tuple[Column, ...]:
    """Those of the fields that the guide asks for, of this entry."""
    return tuple(column for column in columns(path) if column.asked(entry))


def first_words(path: str) -> int:
    """How many of its fields an entry has to have before it is added: a technology has its reason, and a question has
    somebody who finds out."""
    return 2 if path in ("brief.technology", "brief.questions") else 1


def is_list(path: str) -> bool:
    """Whether a field of the design is a list of entries."""
    return path in COLUMNS


def _out_of_scope() -> tuple[Column, ...]:
    return Column("what", tr("What is left out")), Column("why", tr("Why"), beside=True)


def _assumptions() -> tuple[Column, ...]:
    return Column("text", tr("We take for granted")), Column("if_wrong", tr("If it is wrong"))


def _questions() -> tuple[Column, ...]:
    return (
        Column("text", tr("What you would ask")),
        Column("owner", tr("Who finds out"), asked=lambda entry: bool(entry.owner) or not entry.answer),
        Column("by", tr("By when"), beside=True, asked=lambda entry: bool(entry.by) or not entry.answer),
        Column("answer", tr("The answer"), "text"),
    )


def _needs() -> tuple[Column, ...]:
    return (
        Column("what", tr("What we promise")),
        Column("target", tr("Target")),
        Column("tolerance", tr("At worst"), beside=True),
        Column("then", tr("If we miss it")),
    )


def _technology() -> tuple[Column, ...]:
    return Column("name", tr("Technology")), Column("why", tr("Because"), beside=True)


def _metrics() -> tuple[Column, ...]:
    return (
        Column("name", tr("What is measured")),
        Column("direction", tr("Direction"), "segments", directions),
        Column("target", tr("Target")),
        Column("window", tr("By when"), beside=True),
    )


def _tradeoffs() -> tuple[Column, ...]:
    return (
        Column("question", tr("One thing over another")),
        Column("kind", tr("What is weighed"), "choice", tradeoff_kinds, asked=never),
        Column("options", tr("The options, one on each line"), "lines", asked=never),
        Column("chosen", tr("Chosen"), "offered", offers=lambda _, entry: entry.options),
        Column("why", tr("Why"), "text"),
        Column("deferred", tr("What is put off")),
        Column(
            "wrong_if", tr("What would tell you that it was wrong"), "offered", offers=lambda design, _: named(design)
        ),
        Column("reversible", tr("Can it be taken back?"), "segments", ways_back, asked=never),
    )


def _surfaces() -> tuple[Column, ...]:
    return Column("name", tr("Where they read it")), Column("kind", tr("What it shows"), "segments", surface_kinds)


def _gates() -> tuple[Column, ...]:
    return Column("audience", tr("Who gets it")), Column("expand_when", tr("More get it when"), beside=True)


def _monitors() -> tuple[Column, ...]:
    return (
        Column("signal", tr("What is watched")),
        Column("watches", tr("Which failure it shows"), "choice", watchable),
        Column("threshold", tr("Alarm at")),
        Column("owner", tr("Who looks"), beside=True),
    )


def _stops() -> tuple[Column, ...]:
    return (
        Column("signal", tr("What is watched")),
        Column("threshold", tr("We stop at"), beside=True),
        Column("action", tr("What we do then")),
        Column("owner", tr("Who decides"), beside=True),
    )


COLUMNS: Mapping[str, Callable[[], tuple[Column, ...]]] = {
    "brief.out_of_scope": _out_of_scope,
    "brief.assumptions": _assumptions,
    "brief.questions": _questions,
    "brief.needs": _needs,
    "brief.technology": _technology,
    "metrics.primary": _metrics,
    "metrics.guardrails": _metrics,
    "tradeoffs": _tradeoffs,
    "surfaces": _surfaces,
    "rollout.gates": _gates,
    "rollout.monitors": _monitors,
    "rollout.stops": _stops,
}


def named(design: Design) -> tuple[str, ...]:
    """The names of the design's metrics."""
    return tuple(metric.name for metric in (*design.metrics.primary, *design.metrics.guardrails))


def watchable(design: Design) -> tuple[Option, ...]:
    """The failures that a monitor can tell of."""
    tables = lookup(design)
    failures = ((failure.id, tables.name(failure.id)) for failure in design.failures)
    return ((None, tr("No failure in particular")), *failures)
