"""One job, key by key, here and in draw.io: what is pressed, and what that comes to.

A key counts one, with or without Ctrl, Alt and Shift held. The words of the drawing are counted apart, for they have to
be written anywhere: names, limits and messages. Letters that are typed to find a command or to set a style are keys.

What draw.io is given: it has the fewest keys that its list of shortcuts and its sources allow, Tab goes along the flow,
every dialog keeps its field in focus and takes Ctrl+Return, and no key is needed to look where one is.
`docs/keystrokes.md` names the sources.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BOLT = "shape=mxgraph.basic.flash"
STATES = ("Cart", "Paying", "Paid", "Packed", "Shipped", "Delivered")
MESSAGES = {
    "Delivered": "It is with you.",
    "Shipped": "It is on its way.",
    "Packed": "We have packed it.",
    "Paid": "Thank you, we have your order.",
}


@dataclass(frozen=True)
class Words:
    """Words of the drawing."""

    text: str


Stroke = str | Words


@dataclass(frozen=True)
class Part:
    """A part of the job: what is pressed for it here, and in draw.io. Keys are written as Qt writes them."""

    what: str
    here: tuple[Stroke, ...]
    drawio: tuple[Stroke, ...]


def keys_in(strokes: Iterable[Stroke]) -> int:
    """How many keys are pressed that are not words."""
    return sum(isinstance(stroke, str) for stroke in strokes)


def letters_in(strokes: Iterable[Stroke]) -> int:
    """How many letters the words have."""
    return sum(len(stroke.text) for stroke in strokes if isinstance(stroke, Words))


def named_one_after_another(first: str, following: str, accepting: str) -> tuple[Stroke, ...]:
    """The six states: `first` makes the first of them, `following` what comes before each other, then a last key."""
    begun: tuple[Stroke, ...] = (first, Words(STATES[0]))
    for name in STATES[1:]:
        begun += (*following.split(), Words(name))
    return (*begun, accepting)


def told_in_a_second_line(state: str) -> tuple[Stroke, ...]:
    """A message in draw.io, below the name: edit the label, go to its end, begin a line, accept."""
    return ("Return", "End", "Return", Words(MESSAGES[state]), "F2")


DRAW = Part(
    "Draw six named states, connected",
    named_one_after_another("N", "Tab", "Return"),
    # A rectangle; clone and connect; a letter begins the label and F2 accepts it.
    named_one_after_another("D", "F2 Alt+Shift+Right", "F2"),
)
LATER = Part(
    "Make two steps come later, with limits",
    ("Left", "S", "L", Words("2d"), "Return", "Left", "Left", "S", "L", Words("4h"), "Return"),
    # The arrow's label; dashed by a search for the command; its style is copied to the other arrow.
    (
        *("Tab", Words("2d"), "F2", "/", *"dash", "Return", "Ctrl+Shift+C"),
        *("Shift+Tab", "Shift+Tab", Words("4h"), "F2", "Ctrl+Shift+V"),
    ),
)
BOLT_BY_STYLE: tuple[Stroke, ...] = ("Ctrl+E", "Ctrl+End", *BOLT, "Ctrl+Return", "Ctrl+Shift+C")
BOLT_AGAIN: tuple[Stroke, ...] = ("Ctrl+Shift+V",)
FAIL = Part(
    "Say of both what can go wrong, and the fallback",
    ("F", "4", "B", "4", "4", "Right", "Right", "F", "7", "B", "4", "5"),
    # A shape below the state, made a bolt; a line back to the state above it; the label of that line.
    (
        *("Shift+Tab", "Alt+Shift+Down", Words("Nothing answers"), "F2", *BOLT_BY_STYLE),
        *("Alt+Shift+Up", "Tab", Words("Undo it"), "F2"),
        *("Tab", "Tab", "Alt+Shift+Down", Words("It gets lost"), "F2", *BOLT_AGAIN),
        *("Alt+Shift+Up", "Tab", Words("Undo it"), "F2"),
    ),
)
TELL = Part(
    "Write what the customer sees in four states",
    (
        *("E", Words(MESSAGES["Delivered"]), "Ctrl+PgUp", Words(MESSAGES["Shipped"])),
        *("Ctrl+PgUp", Words(MESSAGES["Packed"]), "Ctrl+PgUp", Words(MESSAGES["Paid"])),
    ),
    (
        *("Tab", "Tab", "Tab", *told_in_a_second_line("Delivered")),
        *("Shift+Tab", "Shift+Tab", *told_in_a_second_line("Shipped")),
        *("Shift+Tab", "Shift+Tab", *told_in_a_second_line("Packed")),
        *("Shift+Tab", "Shift+Tab", *told_in_a_second_line("Paid")),
    ),
)
SETTLE = Part(
    "Find one finding and settle it",
    ("F8", "Ctrl+.", "Return"),
    # It knows no findings: it is given the key of its search, and nothing for what one looks for.
    ("Ctrl+F",),
)
JOB: tuple[Part, ...] = (DRAW, LATER, FAIL, TELL, SETTLE)

SIGN_FOR_A_BOLT = keys_in(BOLT_BY_STYLE) + keys_in(BOLT_AGAIN)
"""What draw.io is spared where a sign in the label is bolt enough."""
TOLD_WHILE_NAMING = keys_in(TELL.drawio) - len(MESSAGES)
"""What draw.io is spared where the second line is written with the name: a key for the line is all it takes then."""


def here(parts: Sequence[Part] = JOB) -> int:
    """The keys here."""
    return sum(keys_in(part.here) for part in parts)


def in_drawio(parts: Sequence[Part] = JOB) -> int:
    """The keys in draw.io."""
    return sum(keys_in(part.drawio) for part in parts)


def table() -> str:
    """The counts as the page shows them."""
    rows = [("part of the job", "keys here", "keys in draw.io"), ("---", "---:", "---:")]
    rows += [(part.what, str(keys_in(part.here)), str(keys_in(part.drawio))) for part in JOB]
    rows.append(("**All keys that are not words**", f"**{here()}**", f"**{in_drawio()}**"))
    words_here = sum(letters_in(part.here) for part in JOB)
    words_there = sum(letters_in(part.drawio) for part in JOB)
    rows.append(("Letters of names, limits and messages", str(words_here), str(words_there)))
    rows.append(("Both", str(here() + words_here), str(in_drawio() + words_there)))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def other_ways() -> str:
    """What draw.io needs where less is asked of it."""
    total = in_drawio()
    rows = [("in draw.io", "keys there", "ours of theirs"), ("---", "---:", "---:")]
    for what, keys in (
        ("as above", total),
        ("messages written while naming", total - TOLD_WHILE_NAMING),
        ("a sign in the label for a bolt", total - SIGN_FOR_A_BOLT),
        ("both of these", total - TOLD_WHILE_NAMING - SIGN_FOR_A_BOLT),
    ):
        rows.append((what, str(keys), f"{100 * here() / keys:.0f} %"))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
