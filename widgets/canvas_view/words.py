"""The questions that the canvas asks, in the words that people read."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from canvas.lookup import Lookup
from canvas.model import Fallback, Transition
from widgets.canvas_view.hands import Choice, Question

translate = QCoreApplication.translate
CANNOT_HAPPEN = "cannot_happen"
STAYS = "stays"
DROP_STATE, DROP_FAILURE, DROP_FALLBACK = "state", "failure", "fallback"


def failure_question(tables: Lookup, place: str) -> Question:
    """What can go wrong at a place: the four questions first, then the rest, with what was said there already."""
    said = _said_already(tables, place)
    choices = tuple(replace(choice, detail=said.get(choice.id, "")) for choice in failure_choices())
    last = Choice(CANNOT_HAPPEN, translate("Canvas", "Something cannot happen, because…"), "tick")
    title = translate("Canvas", "What can go wrong with “{name}”?").format(name=tables.name(place))
    return Question(title, (*choices, last), translate("Canvas", "Type to find"))


def _said_already(tables: Lookup, place: str) -> dict[str, str]:
    """By type of failure: that it is drawn at this place already, or was ruled out there."""
    ruled_out = getattr(tables.element(place), "ruled_out", {})
    said: dict[str, str] = dict.fromkeys(ruled_out, translate("Canvas", "cannot happen"))
    return said | {failure.type: translate("Canvas", "drawn already") for failure in tables.failures_at[place]}


def failure_choices() -> tuple[Choice, ...]:
    """Every kind of failure in words. The first four are the questions to ask anywhere."""
    return (
        Choice("network", translate("Canvas", "The network drops"), "bolt"),
        Choice("write_fail", translate("Canvas", "The write fails"), "bolt"),
        Choice("lag", translate("Canvas", "The copy is behind"), "bolt"),
        Choice("timeout", translate("Canvas", "Nothing answers"), "clock"),
        Choice("crash", translate("Canvas", "It crashes"), "bolt"),
        Choice("downstream", translate("Canvas", "A part behind it fails"), "bolt"),
        Choice("lost", translate("Canvas", "It gets lost"), "bolt"),
        Choice("rejected", translate("Canvas", "It is refused"), "bolt"),
        Choice("wrong_decision", translate("Canvas", "The decision is wrong"), "bolt"),
        Choice("conflict", translate("Canvas", "Two places disagree"), "bolt"),
        Choice("duplicate", translate("Canvas", "It happens twice"), "bolt"),
        Choice("out_of_order", translate("Canvas", "It comes out of order"), "bolt"),
        Choice("stale", translate("Canvas", "We show old data"), "bolt"),
    )


def ruled_out_question(name: str) -> Question:
    """Which failure cannot happen at the thing with this name."""
    title = translate("Canvas", "What cannot happen with “{name}”?").format(name=name)
    return Question(title, failure_choices(), translate("Canvas", "Type to find"))


def reason_question(failure_type: str) -> Question:
    """Why a failure cannot happen: words are the answer."""
    words = next(choice.text for choice in failure_choices() if choice.id == failure_type)
    title = translate("Canvas", "“{failure}” cannot happen, because…").format(failure=words)
    return Question(title, (), translate("Canvas", "The reason, then Enter"))


def fallback_question(name: str) -> Question:
    """The kinds of answer to a failure."""
    title = translate("Canvas", "What is the answer to “{name}”?").format(name=name)
    return Question(
        title,
        (
            Choice("retry", translate("Canvas", "Try again"), "return"),
            Choice("queue", translate("Canvas", "Put it in a queue"), "clock"),
            Choice("degrade", translate("Canvas", "Make do with less"), "return"),
            Choice("undo", translate("Canvas", "Undo it"), "return"),
            Choice("human", translate("Canvas", "A person steps in"), "return"),
            Choice("tell", translate("Canvas", "Tell the customer"), "eye"),
        ),
        translate("Canvas", "Type to find"),
    )


def end_question(tables: Lookup, object_id: str, *, after_last_try: bool) -> Question:
    """Where the object ends up: its states, by name."""
    title = (
        translate("Canvas", "Where does it end up after the last try?")
        if after_last_try
        else translate("Canvas", "Where does it end up?")
    )
    owner = tables.objects[object_id]
    stays = Choice(STAYS, translate("Canvas", "Not said yet"))
    states = tuple(Choice(state.id, state.name) for state in owner.states)
    return Question(title, (*states, stays), translate("Canvas", "Type a state's name"))


def connect_question(tables: Lookup, source: str) -> Question:
    """Which state an arrow leads to: those of the same object first."""
    own = tables.object_id(source)
    states = [(owner, state) for owner in tables.design.objects for state in owner.states if state.id != source]
    states.sort(key=lambda pair: pair[0].id != own)
    return Question(
        translate("Canvas", "Connect “{name}” to which state?").format(name=tables.name(source)),
        tuple(Choice(state.id, state.name, detail=owner.name) for owner, state in states),
        translate("Canvas", "Type a part of its name"),
        translate("Canvas", "New state “{}”") if source in tables.states else "",
    )


def lead_question(tables: Lookup, element_id: str, now: str | None) -> Question:
    """Which state of its object something leads to from now on, other than the one where it leads `now`."""
    title = translate("Canvas", "Where should “{name}” lead?").format(name=tables.name(element_id))
    owner = tables.objects[tables.object_id(element_id) or ""]
    others = [state for state in owner.states if state.id != now]
    choices = tuple(Choice(state.id, state.name) for state in others)
    return Question(title, choices, translate("Canvas", "Type a part of its name"))


def limit_question(tables: Lookup, of: Transition | Fallback) -> Question:
    """Which limit an arrow or a fallback has: words are the answer."""
    name = tables.name(of.id)
    if isinstance(of, Fallback) and of.kind == "retry":
        title = translate("Canvas", "How many tries at most for “{name}”?").format(name=name)
        return Question(title, (), translate("Canvas", "A number, then Enter"))
    title = translate("Canvas", "How long may “{name}” take?").format(name=name)
    return Question(title, (), translate("Canvas", "Such as 30s, 4h, 2d, then Enter"))


def home_question(tables: Lookup, state_ids: AbstractSet[str]) -> Question:
    """Which object states go to; a new one by its name."""
    own = {tables.object_of[each].id for each in state_ids}
    choices = tuple(Choice(each.id, each.name) for each in tables.design.objects if own != {each.id})
    one = translate("Canvas", "Which object should “{name}” go to?").format(name=tables.name(min(state_ids)))
    several = translate("Canvas", "Which object should these %n states go to?", "", len(state_ids))
    hint, free = translate("Canvas", "Type a part of its name"), translate("Canvas", "New object “{}”")
    return Question(one if len(state_ids) == 1 else several, choices, hint, free)


def move_step(tables: Lookup, state_ids: AbstractSet[str]) -> str:
    """What undo calls a move of states."""
    if len(state_ids) == 1:
        return translate("Canvas", "Move {name}").format(name=tables.name(min(state_ids)))
    return translate("Canvas", "Move %n states", "", len(state_ids))


def rehome_step(tables: Lookup, state_ids: AbstractSet[str], home: str) -> str:
    """What undo calls it that states are given to an object."""
    home = tables.name(home)
    if len(state_ids) == 1:
        return translate("Canvas", "Move {name} to {home}").format(name=tables.name(min(state_ids)), home=home)
    return translate("Canvas", "Move %n states to {home}", "", len(state_ids)).format(home=home)


def drop_question(*, with_fallback: bool) -> Question:
    """What an arrow that was dropped on free ground should become."""
    choices = [
        Choice(DROP_STATE, translate("Canvas", "A new state"), "waits"),
        Choice(DROP_FAILURE, translate("Canvas", "A failure: what can go wrong"), "bolt"),
    ]
    if with_fallback:
        choices.append(Choice(DROP_FALLBACK, translate("Canvas", "A fallback: the answer to a failure"), "return"))
    return Question(translate("Canvas", "What comes here?"), tuple(choices))


def which_failure_question(tables: Lookup, failure_ids: tuple[str, ...]) -> Question:
    """Which of several failures is meant."""
    return Question(
        translate("Canvas", "Which failure?"),
        tuple(Choice(failure_id, tables.name(failure_id), "bolt") for failure_id in failure_ids),
        translate("Canvas", "Type to find"),
    )
