"""The design told as a talk, as plain text to be read aloud: paragraphs under the names of their parts, and what is
not said yet in brackets."""

from collections.abc import Iterator

from canvas.findings import Report
from canvas.model import Design
from canvas.talk import Section, Talk, talk_of
from exports.catalog import Rendered
from exports.telling import line

MISSING = "[Missing]"


def render(design: Design, report: Report) -> Rendered:
    """The talk as UTF-8."""
    return Rendered(talk_text(talk_of(design, report)).encode())


def talk_text(talk: Talk) -> str:
    """The whole talk, with an empty line between its parts."""
    blocks = [f"{line(talk.title)}\n{time_to_say(talk.minutes)}", line(talk.opening)]
    blocks += ["\n".join(_lines(section)) for section in talk.sections]
    return "\n\n".join(blocks) + "\n"


def _lines(section: Section) -> Iterator[str]:
    yield section.title
    yield from (line(" ".join(told.sentences)) for told in section.told)
    yield from (f"{MISSING} {line(gap.text)}" for gap in section.gaps)


def time_to_say(minutes: float) -> str:
    """`4 min 10 s to say`, to the next ten seconds."""
    whole, seconds = divmod(round(minutes * 6) * 10, 60)
    return f"{whole} min {seconds} s to say" if seconds else f"{whole} min to say"
