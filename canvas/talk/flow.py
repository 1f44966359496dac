"""The flow, and what the customer sees: the way to the good end as a story, and the moments when we are not sure."""

from collections import deque
from collections.abc import Iterator

from canvas.lookup import Lookup, lookup
from canvas.meaning import filled, told, visible
from canvas.model import Design, DesignObject, State, Transition
from canvas.phrases import called, listed, messages_shown, quoted
from canvas.talk.fitting import fitted
from canvas.talk.joining import number, stopped, times, whole
from canvas.talk.values import Gap, Section, Told
from canvas.talk.weighing import objects_by_weight

ROOM = 130
"""Words that this part of the talk may take."""
MOST = 3
"""Stories, moments when we are not sure, and states without words that are told one by one."""
STEPS = 6
"""Steps of a story that are told; of a longer one the first and the last."""
LAST = 2


def flow(design: Design) -> Section:
    """The section about the way that it should go."""
    tables = lookup(design)
    return Section("flow", "The flow, and what the customer sees", fitted(_told(tables), ROOM), tuple(_gaps(tables)))


def _told(tables: Lookup) -> Iterator[Told]:
    for rank, owner in enumerate(objects_by_weight(tables, MOST)):
        way = way_to_the_end(tables, owner)
        if way:
            names = [called(tables, each) for each in (owner.states[0].id, *(step.target for step in way))]
            line = " → ".join(names if len(names) <= LAST + 2 else (names[0], "…", names[-1]))
            yield Told(
                f"{called(tables, owner.id)}: {line}", tuple(_story(tables, owner, way, first=rank == 0)), 2 * rank
            )
    yield from _unsure(tables)
    heard = [called(tables, each.id) for each in tables.design.surfaces]
    if len(heard) > 1:
        yield Told(f"Heard on {listed(heard)}", (f"The customer hears from us on {listed(heard)}.",), rank=2 * MOST)


def way_to_the_end(tables: Lookup, owner: DesignObject) -> tuple[Transition, ...]:
    """The fewest steps from the start to a good end, or else to a state where it may rest; empty where there are none.
    Breadth first, in the author's order."""
    start = owner.states[0].id
    came_by: dict[str, Transition | None] = {start: None}
    waiting = deque([start])
    while waiting:
        for step in tables.outgoing[waiting.popleft()]:
            if step.target not in came_by:
                came_by[step.target] = step
                waiting.append(step.target)
    for kind in ("good_end", "resting"):
        ends = [each for each in came_by if each != start and tables.states[each].kind == kind]
        if ends:
            return tuple(_back_from(ends[0], came_by))
    return ()


def _back_from(end: str, came_by: dict[str, Transition | None]) -> list[Transition]:
    way: list[Transition] = []
    step = came_by[end]
    while step is not None:
        way.insert(0, step)
        step = came_by[step.source]
    return way


def _story(tables: Lookup, owner: DesignObject, way: tuple[Transition, ...], first: bool) -> Iterator[str]:
    name, start = called(tables, owner.id), owner.states[0]
    begins = f"{name} begins as {quoted(tables, start.id)}."
    yield f"When all goes well, {begins}" if first else begins
    words = _words(tables, start.id)
    if words:
        yield stopped(f"The customer reads {words}")
    left_out = len(way) - STEPS
    for index, step in enumerate(way):
        if left_out > 0 and STEPS - LAST <= index < len(way) - LAST:
            if index == STEPS - LAST:
                yield (
                    f"Then come {times(left_out, 'step', 'steps')} more." if left_out > 1 else "One more step follows."
                )
            continue
        yield from _step(tables, step, last=index == len(way) - 1)


def _step(tables: Lookup, step: Transition, last: bool) -> Iterator[str]:
    words = _words(tables, step.target)
    yield f"{_opening(tables, step, last)} {quoted(tables, step.target)}."
    if words:
        yield stopped(f"The customer reads {words}" if last else f"They read {words}")


def _opening(tables: Lookup, step: Transition, last: bool) -> str:
    senders = tables.triggers_firing[step.id]
    if senders:
        where = called(tables, tables.object_id(senders[0].when) or senders[0].when)
        return f"After {quoted(tables, senders[0].when)} in {where}, it is"
    when = "At last" if last else "Later" if step.mode == "async" else "Then"
    if not filled(step.name):
        return f"{when} it is"
    return f"{when} comes {quoted(tables, step.id)}, and it is"


def _words(tables: Lookup, state_id: str) -> str:
    """What the customer reads in a state, in quotes: on a surface that shows the present, where there is one."""
    shown = messages_shown(tables, state_id)
    first = next((each.id for each in tables.design.surfaces if each.kind == "live" and each.id in shown), None)
    text = shown[first] if first else next(iter(shown.values()), "")
    return f"“{whole(text)}”" if text else ""


def _unsure(tables: Lookup) -> Iterator[Told]:
    moments = [
        state
        for owner in tables.design.objects
        for state in owner.states
        if state.certainty != "confirmed" and _words(tables, state.id)
    ]
    if not moments:
        return
    sentences = ["There are moments when we are not sure ourselves."]
    for state in moments[:MOST]:
        sentences.append(stopped(f"In {quoted(tables, state.id)} the customer reads {_words(tables, state.id)}"))
    left = len(moments) - MOST
    if left > 0:
        sentences.append(f"It is so in {number(left)} more state{'' if left == 1 else 's'}.")
    yield Told(f"Not sure: {listed([called(tables, each.id) for each in moments])}", tuple(sentences), rank=1)


def _gaps(tables: Lookup) -> Iterator[Gap]:
    design = tables.design
    if not design.transitions:
        yield Gap("Nothing leads from one state to the next yet.")
    for owner in design.objects:
        leads = any(tables.outgoing[state.id] for state in owner.states)
        ends = any(state.kind in ("good_end", "resting") for state in owner.states)
        if leads and ends and not way_to_the_end(tables, owner):
            yield Gap(f"No way leads {called(tables, owner.id)} from its start to a good end yet.", place=owner.id)
    yield from _silent_gaps(tables)


def _silent_gaps(tables: Lookup) -> Iterator[Gap]:
    silent = [state for owner in tables.design.objects for state in owner.states if _is_silent(tables, state)]
    for state in silent[:MOST]:
        yield Gap(f"In {quoted(tables, state.id)} the customer reads nothing yet.", place=state.id)
    left = silent[MOST:]
    if left:
        states = "one more state" if len(left) == 1 else f"{number(len(left))} more states"
        yield Gap(f"In {states} the customer reads nothing yet.", place=left[0].id)


def _is_silent(tables: Lookup, state: State) -> bool:
    return visible(tables, state.id) and not told(state) and "messages" not in state.on_purpose
