"""Two designs of the same product by different people: what is otherwise in words, what matters most first."""

from collections.abc import Mapping

from canvas.likeness import Likeness, likeness
from canvas.model import Design
from canvas.phrases import capital
from canvas.unlikeness import Kind, Unlike, unlike
from templates.template import Kind as TemplateKind
from widgets.comparing.compared import Compared, Line, Place, Sign, tr

MOST_LINES = 24
"""More than so many are not read."""


def called(kind: TemplateKind) -> str:
    """How a design of this kind is called beside mine."""
    words: Mapping[TemplateKind, str] = {
        "worked": tr("the worked design"),
        "first_draft": tr("the first draft"),
        "facts": tr("the published lifecycle"),
    }
    return words.get(kind, tr("the other design"))


def compared_designs(theirs: Design, mine: Design, other: str) -> Compared:
    """How another design differs from mine; `other` is how it is called."""
    alike = likeness(mine, theirs)
    found = unlike(alike)
    return Compared(
        mine,
        theirs,
        (tr("yours"), other),
        tr("What {other} has that yours does not, and the other way round").format(other=other),
        tuple(_line(each, other) for each in found[:MOST_LINES]),
        _how(alike),
        max(len(found) - MOST_LINES, 0),
    )


def _how(alike: Likeness) -> str:
    """By what the two were compared, and how much was found to be alike."""
    theirs, mine = alike.second, alike.mine
    if not mine.keys() & (theirs.objects.keys() | theirs.states.keys()):
        return tr(
            "No name in yours is like one in the other design, so that nothing could be matched: what follows is all "
            "that either has."
        )
    return tr(
        "Matched by names and places: {objects} of {all_objects} objects, {states} of {all_states} states, {failures} "
        "of {all_failures} failures. What is called otherwise may be told as missing."
    ).format(
        objects=len(mine.keys() & theirs.objects.keys()),
        all_objects=len(theirs.objects),
        states=len(mine.keys() & theirs.states.keys()),
        all_states=len(theirs.states),
        failures=len(mine.keys() & theirs.failures.keys()),
        all_failures=len(theirs.failures),
    )


def _line(each: Unlike, other: str) -> Line:
    mine, theirs = signs(each.kind)
    return Line(sentence(each, other), Place(each.mine, mine), Place(each.theirs, theirs))


def signs(kind: Kind) -> tuple[Sign, Sign]:
    """What the marks say on mine and on the other one."""
    if kind == "certain":
        return "other", "other"
    return ("more", "less") if kind.startswith("own_") else ("less", "more")


def sentence(each: Unlike, other: str) -> str:
    """What is otherwise, as a sentence. `other` is how the other design is called, as in "the worked design"."""
    form = _forms()[each.kind]
    if each.kind == "certain" and not each.words:
        form = tr("In “{name}” {other} is not certain; yours says {own}.")
    if "failure" in each.kind and each.words == each.name:
        form = form.replace(" ({words})", "")
    return capital(form.format(name=each.name, place=each.place, words=each.words, own=each.own, other=other))


def _forms() -> Mapping[Kind, str]:
    return {
        "unanswered": tr("“{name}” at “{place}”: {other} answers it ({words}); in yours nobody does."),
        "not_led_on": tr("“{name}” at “{place}”: {other} leads on to “{words}”; yours leaves the customer there."),
        "own_unanswered": tr("“{name}” at “{place}”: nobody answers it in yours; {other} has no such failure."),
        "silent": tr("In “{name}” yours says nothing; {other} says {words}."),
        "certain": tr("In “{name}” {other} leaves it open, {words}; yours does not, {own}."),
        "object": tr("{other} has an object “{name}”; nothing in yours is like it."),
        "failure": tr("{other} has a failure “{name}” ({words}) at “{place}”; yours has none like it there."),
        "failure_elsewhere": tr(
            "{other} has a failure “{name}” ({words}) at “{place}”; yours has neither it nor a place like that."
        ),
        "state": tr("{other} has a state “{name}” in “{place}”; yours has none like it."),
        "silent_on": tr("In “{name}” yours says nothing on {place}; {other} says {words}."),
        "surface": tr("{other} also speaks on {name}; yours has nothing like it."),
        "fallback": tr("“{name}” at “{place}”: {other} has one more answer ({words})."),
        "own_object": tr("Only yours has an object “{name}”."),
        "own_failure": tr("Only yours has a failure “{name}” ({words}) at “{place}”."),
        "own_state": tr("Only yours has a state “{name}” in “{place}”."),
        "own_fallback": tr("“{name}” at “{place}”: only yours has this answer ({words})."),
    }
