"""Fixes of what objects tell each other."""

from collections.abc import Iterator
from functools import reduce

from canvas.edits import connect, fresh_id, hand_over, update
from canvas.findings import Finding
from canvas.fixes.proposal import Proposal
from canvas.fixes.ways import agreeing, contradicting
from canvas.graph.facts import Facts
from canvas.model import Design, State
from canvas.phrases import listed, object_name, quoted


def hang_on_state(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The hand-over starts from the state, whichever way the object came there."""
    trigger = facts.tables.triggers[finding.place]
    state = facts.tables.transitions[trigger.when].target
    here, there = object_name(facts.tables, state), object_name(facts.tables, trigger.fires)
    title = f"Let {there} hear of {quoted(facts.tables, state)} whichever way {here} comes there"
    yield Proposal(title, update(facts.design, trigger.id, when=state))


def confirm_first(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The hand-over waits for a state of its own object that is certain; or the step that it fires makes sure."""
    trigger = facts.tables.triggers[finding.place]
    for state in facts.tables.object_of[_unsure(facts, trigger.when)].states:
        if facts.confirmed(state.id) and facts.graph.reached(state.id) and not facts.is_start(state.id):
            there = object_name(facts.tables, trigger.fires)
            title = f"Let {there} hear of it only in {quoted(facts.tables, state.id)}"
            yield Proposal(title, update(facts.design, trigger.id, when=state.id))
    title = f"Let {quoted(facts.tables, trigger.fires)} make sure that it is true"
    yield Proposal(title, update(facts.design, trigger.fires, confirms=True))


def _unsure(facts: Facts, when: str) -> str:
    step = facts.tables.transitions.get(when)
    return step.target if step else when


def tell_the_other(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """Either of two objects that contradict each other hears of it and sets right what it says; or both do; or one
    takes its step only on the news that makes it true."""
    either = [
        (here, there, state)
        for here, there in contradicting(facts, finding)
        for state in agreeing(facts, finding, here, there)[:1]
    ]
    ways = [[each] for each in either] + [either] * (len(either) > 1)
    for way in ways:
        deeds = [_deed(facts, *told) for told in way]
        yield Proposal(f"Let {listed(deeds)}", reduce(lambda design, told: _told(design, *told), way, facts.design))
    for here, there in contradicting(facts, finding):
        yield from _only_on_news(facts, finding, here, there)


def _only_on_news(facts: Facts, finding: Finding, here: str, there: str) -> Iterator[Proposal]:
    tables = facts.tables
    for step in (step for step in tables.incoming[here] if step.by != "event"):
        waiting = update(facts.design, step.id, by="event")
        for state in agreeing(facts, finding, there, here)[:1]:
            title = f"Take {quoted(tables, step.id)} only on the news of {quoted(tables, state.id)}"
            yield Proposal(title, _hung(waiting, state.id, step.id, here))


def _deed(facts: Facts, here: str, there: str, state: State) -> str:
    tables = facts.tables
    return f"{quoted(tables, there)} take {object_name(tables, here)} to {quoted(tables, state.id)}"


def _told(design: Design, here: str, there: str, state: State) -> Design:
    """The news of `there` moves the object of `here` to the state."""
    step = fresh_id(design, "transition")
    waiting = update(connect(design, here, state.id, id=step), step, by="event")
    return _hung(waiting, there, step, state.id)


def _hung(design: Design, when: str, step: str, target: str) -> Design:
    """The design with a hand-over that fires this very step, which there may be others beside."""
    new = fresh_id(design, "trigger")
    handed = hand_over(design, when, target, id=new, transition_id=fresh_id(design, "transition", (new,)))
    return update(handed, new, fires=step)


def hear_of_it(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """What waits for news hears of another state of the object that sends it, the last ones first."""
    tables = facts.tables
    for place in dict.fromkeys(facts.stands(element) for element in finding.elements):
        for step in tables.outgoing[place]:
            for when in _other_news(facts, step.id):
                title = f"Let {quoted(tables, when)} fire {quoted(tables, step.id)}, too"
                yield Proposal(title, _hung(facts.design, when, step.id, step.target))


def _other_news(facts: Facts, step: str) -> list[str]:
    """The states of the objects that send news to this step, and of which it has not heard."""
    triggers = facts.tables.triggers_firing[step]
    senders = dict.fromkeys(facts.tables.object_id(trigger.when) for trigger in triggers)
    known = {_unsure(facts, trigger.when) for trigger in triggers}
    states = [state.id for sender in senders if sender for state in reversed(facts.tables.objects[sender].states)]
    return [state for state in states if facts.graph.reached(state) and state not in known]
