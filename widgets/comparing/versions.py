"""Two versions of one design, which share their ids: what is otherwise in words."""

from canvas.comparing import Difference, differences
from canvas.model import Design
from widgets.comparing.compared import Compared, Line, Place, tr

MOST_LINES = 500


def kind_word(kind: str) -> str:
    """What a thing is, in the words of the window."""
    words = {
        "object": tr("Object"),
        "state": tr("State"),
        "step": tr("Step"),
        "hand-over": tr("Hand-over"),
        "failure": tr("Failure"),
        "fallback": tr("Fallback"),
        "surface": tr("Surface"),
        "component": tr("Component"),
        "trade-off": tr("Trade-off"),
        "accepted finding": tr("Accepted finding"),
    }
    return words[kind]


def section_word(section: str) -> str:
    """A part of the design that has no name of its own."""
    words = {
        "title": tr("The title"),
        "language": tr("The language"),
        "brief": tr("The brief"),
        "metrics": tr("The metrics"),
        "rollout": tr("The roll-out"),
        "layout": tr("Where things stand on the canvas"),
        "order": tr("The order of things"),
    }
    return words[section]


def sentence(difference: Difference, other: str) -> str:
    """A difference as a line. `other` is how the second design is called, as in "the file"."""
    if difference.kind == "section":
        return tr("{part}: other in {other}").format(part=section_word(difference.name), other=other)
    forms = {
        "added": tr("{kind} “{name}”: only in {other}"),
        "removed": tr("{kind} “{name}”: not in {other}"),
        "changed": tr("{kind} “{name}”: other in {other}"),
    }
    line = forms[difference.how].format(kind=kind_word(difference.kind), name=difference.name, other=other)
    return f"{line} ({', '.join(difference.fields)})" if difference.fields else line


def compared_versions(theirs: Design, mine: Design, called: tuple[str, str]) -> Compared:
    """How one version of a design differs from mine. `called` are the two in words, "the file" and "what is open"."""
    found = differences(mine, theirs)
    head = tr("How {other} differs from {mine}") if found else tr("There is no difference between {other} and {mine}")
    return Compared(
        mine,
        theirs,
        (called[1], called[0]),
        head.format(other=called[0], mine=called[1]),
        tuple(_line(each, called[0]) for each in found[:MOST_LINES]),
        more=max(len(found) - MOST_LINES, 0),
    )


def _line(difference: Difference, other: str) -> Line:
    words, ids = sentence(difference, other), (difference.place,) if difference.place else ()
    if difference.how == "added":
        return Line(words, theirs=Place(ids, "more"))
    if difference.how == "removed":
        return Line(words, mine=Place(ids, "more"))
    return Line(words, Place(ids), Place(ids))
