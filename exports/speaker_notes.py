"""Speaker notes of the talk in Markdown: a few points for each part, and the long text under them."""

from collections.abc import Iterator

from canvas.findings import Report
from canvas.model import Design
from canvas.talk import Section, Talk, talk_of
from exports.catalog import Rendered
from exports.markdown_text import literal
from exports.talk import time_to_say


def render(design: Design, report: Report) -> Rendered:
    """The notes as UTF-8."""
    return Rendered(notes_text(talk_of(design, report)).encode())


def notes_text(talk: Talk) -> str:
    """The notes, with an empty line between headings, points and texts."""
    blocks = [f"# {literal(talk.title)}", f"*{time_to_say(talk.minutes)}*", literal(talk.opening)]
    for section in talk.sections:
        blocks += _blocks(section)
    return "\n\n".join(blocks) + "\n"


def _blocks(section: Section) -> Iterator[str]:
    yield f"## {section.title}"
    points = [f"- {literal(told.point)}" for told in section.told]
    points += [f"- **Missing:** {literal(gap.text)}" for gap in section.gaps]
    yield "\n".join(points)
    if section.told:
        yield literal(" ".join(section.sentences))
