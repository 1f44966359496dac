"""Fixes that draw the step that is missing: on, out, there, in between, or back for the customer to object."""

from collections.abc import Iterator
from functools import partial

from canvas.edits import connect, fresh_id, move_end, remove, update
from canvas.findings import Finding
from canvas.fixes.drafts import first_message, of_state, with_messages
from canvas.fixes.honest import ON_IT, Destination, destinations, drafted, ways_on
from canvas.fixes.proposal import Proposal, Words, proposed
from canvas.graph.facts import Facts
from canvas.model import Design, State
from canvas.phrases import quoted

WAYS_THERE = 3


def draw_way_on(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A step from the state, or from one of the circle, to where the object may stay."""
    for place in dict.fromkeys(facts.shown(element) for element in finding.elements):
        for end in ways_on(facts, place):
            title = f"Draw a step from {quoted(facts.tables, place)} to {end.name}"
            yield proposed(title, partial(_connected, place, end), *end.blanks)


def add_appeal(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The customer can object to what was decided, and reads that they can; then it is open again."""
    place = facts.tables.transitions[finding.place].target
    draft = of_state(facts, facts.tables.states[place])
    silent = facts.visible(place) and not facts.told(place)
    blanks = (first_message(facts, place, draft),) if silent else ()
    for end in destinations(facts, place):
        title = f"Let the customer object in {quoted(facts.tables, place)}, then {end.name}"
        yield proposed(title, partial(_objecting, place, end), *blanks, *end.blanks)


def _objecting(place: str, end: Destination, words: Words) -> Design:
    design = with_messages(end.draw(words), place, words)
    new = fresh_id(design, "transition")
    return update(connect(design, place, end.state, id=new), new, by="customer")


def _connected(place: str, end: Destination, words: Words) -> Design:
    design = end.draw(words)
    return connect(design, place, end.state, id=fresh_id(design, "transition"))


def lead_there(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A step to the state from one that stands near it in the list. Where nothing leads on from there, the object may
    stay in it."""
    place, design = finding.place, facts.design
    also = ""
    if facts.tables.states[place].kind == "active" and not facts.tables.outgoing[place]:
        design, also = update(design, place, kind="resting"), ", a place to stay"
    for state in _near(facts, place):
        title = f"Draw a step from {quoted(facts.tables, state)} to {quoted(facts.tables, place)}{also}"
        yield Proposal(title, connect(design, state, place, id=fresh_id(design, "transition")))


def _near(facts: Facts, state_id: str) -> list[str]:
    """The states that the object comes to and may leave: first those before this one, the nearest first."""
    states = [state.id for state in facts.tables.object_of[state_id].states]
    at = states.index(state_id)
    ordered = [*reversed(states[:at]), *states[at + 1 :]]
    return [state for state in ordered if facts.graph.reached(state) and not _ends(facts, state)][:WAYS_THERE]


def _ends(facts: Facts, state_id: str) -> bool:
    return facts.tables.states[state_id].kind in ("good_end", "bad_end")


def take_out(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """What nothing leads to is taken out, with all that hangs on it."""
    yield Proposal(f"Take {quoted(facts.tables, finding.place)} out", remove(facts.design, [finding.place]))


def add_in_between(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A state that is shown at once says that we are on it. The step that comes later leads on from there; or, where
    its failures need the old place, it comes to there and another one leads on."""
    step = facts.tables.transitions[finding.place]
    between = drafted(facts, step.target, ON_IT)
    name = quoted(facts.tables, step.id)
    title = f"Show {between.name}, before {name}"
    yield proposed(title, partial(_later_from, step.id, step.source, between), *between.blanks)
    title = f"Let {name} show {between.name}, and lead on to {quoted(facts.tables, step.target)} later"
    yield proposed(title, partial(_at_once_to, step.id, step.target, between), *between.blanks)


def _later_from(step: str, source: str, between: Destination, words: Words) -> Design:
    design = between.draw(words)
    tap = fresh_id(design, "transition")
    tapped = update(connect(design, source, between.state, id=tap), tap, by="customer")
    return update(move_end(tapped, step, source=between.state), step, by="system")


def _at_once_to(step: str, target: str, between: Destination, words: Words) -> Design:
    design = update(move_end(between.draw(words), step, target=between.state), step, mode="sync")
    return connect(design, between.state, target, id=fresh_id(design, "transition"), mode="async")


def set_right(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A step that takes one of two contradicting objects to a state that does not contradict the other."""
    for here, there in contradicting(facts, finding):
        for state in agreeing(facts, finding, here, there):
            title = f"Draw a step from {quoted(facts.tables, here)} to {quoted(facts.tables, state.id)}"
            new = fresh_id(facts.design, "transition")
            yield Proposal(title, connect(facts.design, here, state.id, id=new))


def contradicting(facts: Facts, finding: Finding) -> list[tuple[str, str]]:
    """The two states of a contradiction, either way round; first that in which the first is no end, for an object
    moves on from there more likely."""
    first, second = finding.elements
    return sorted([(first, second), (second, first)], key=lambda pair: _ends(facts, pair[0]))


def agreeing(facts: Facts, finding: Finding, here: str, there: str) -> list[State]:
    """The states of the object of `here` that say the same as `there`, and then those that say nothing of it."""
    fact = finding.key.partition("@")[2].partition("=")[0]
    value = facts.tables.states[there].facts.get(fact)
    states = facts.tables.object_of[here].states
    same = [state for state in states if state.facts.get(fact) == value]
    return same + [state for state in states if fact not in state.facts]
