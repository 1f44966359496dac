"""Replaying a run of several objects: who moves when, which message is under way, what must be handed over at once.

Written against the meaning of the design file, as all of replaying is, and for one run at a time: a world is where
every object is, what is under way, and what is still due before the step is over.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from canvas.lookup import Lookup
from canvas.model import Fallback, Trigger
from canvas.replay_places import HAPPENED_WRONGLY, Place, host, places_after

_HAPPENED = (*HAPPENED_WRONGLY, "stale", "lag")
Stop = tuple[str | None, str, str | None]
"""What was taken, the state where the object is seen to be after it, and the failure that it is then in, if any."""


class _World(NamedTuple):
    """`due` are the hand-overs of the step that still wait for their turn, `had` all that had a turn in it."""

    places: Mapping[str, Place]
    under_way: frozenset[str]
    due: tuple[str, ...] = ()
    had: frozenset[str] = frozenset()


def holds_together(tables: Lookup, stops: Sequence[Stop]) -> bool:
    """Whether the stops are a run of the whole design: first the starts of some objects, then each step of one."""
    begun = next((n for n, (via, *_) in enumerate(stops) if via is not None), len(stops))
    starts = {owner.states[0].id for owner in tables.objects.values()}
    named = [to for _, to, failure in stops[:begun] if failure is None]
    if len(set(named) & starts) < begun:
        return False
    places: dict[str, Place] = {owner.id: (owner.states[0].id, None) for owner in tables.objects.values()}
    # Two worlds differ only where one step can have been taken in two ways.
    worlds = [_World(places, frozenset())]
    for stop in stops[begun:]:
        worlds = [_settled(tables, after) for world in worlds for after in _after(tables, world, stop)]
    return any(not world.due for world in worlds)


def _after(tables: Lookup, world: _World, stop: Stop) -> Iterator[_World]:
    via, to, failure = stop
    if via is None or to not in tables.object_of:
        return
    owner = tables.object_of[to].id
    before, after = world.places[owner], (to, failure)
    trigger = tables.triggers.get(via)
    if trigger is not None:
        if tables.object_id(trigger.fires) == owner:
            yield from _handed_over(tables, world, trigger, after)
    elif not world.due and (before[1] == via or _is_free(tables, via)) and after in places_after(tables, before, via):
        yield from _moved(tables, world, owner, (before, via, after))


def _handed_over(tables: Lookup, world: _World, trigger: Trigger, after: Place) -> Iterator[_World]:
    """The hand-over that is due has its turn, or a message that is under way arrives."""
    if world.due:
        if world.due[0] == trigger.id:
            yield from _received(tables, world._replace(due=world.due[1:]), trigger, after)
    elif trigger.id in world.under_way:
        yield from _received(tables, world._replace(under_way=world.under_way - {trigger.id}), trigger, after)


def _received(tables: Lookup, world: _World, trigger: Trigger, after: Place) -> Iterator[_World]:
    """The receiver takes the step, or a failure strikes it; a message that finds it elsewhere changes nothing."""
    owner = tables.object_of[after[0]].id
    before = world.places[owner]
    failures = (*tables.failures_at[trigger.id], *tables.failures_at[trigger.fires])
    ways = (trigger.fires, *(failure.id for failure in failures if before[1] is None))
    possible = [via for via in ways if after in places_after(tables, before, via)]
    for via in possible:
        yield from _moved(tables, world, owner, (before, via, after))
    source = tables.transitions[trigger.fires].source
    if before == after and before[1] is None and before[0] != source:
        yield world


def _moved(tables: Lookup, world: _World, owner: str, step: tuple[Place, str, Place]) -> Iterator[_World]:
    places = {**world.places, owner: step[2]}
    for sent in _sent(tables, step):
        new = tuple(name for name in sent if name not in world.had)
        yield world._replace(places=places, due=(*world.due, *new), had=world.had.union(new))


def _sent(tables: Lookup, step: tuple[Place, str, Place]) -> Iterator[list[str]]:
    """What the step sends: more than one answer where it can have been either of two."""
    entered = step[2][0] if step[2][1] is None else None
    for made in _made(tables, step):
        causes = [cause for cause in (entered, made) if cause is not None]
        yield sorted({trigger.id for cause in causes for trigger in tables.triggers_when[cause]})


def _made(tables: Lookup, step: tuple[Place, str, Place]) -> Iterator[str | None]:
    """The transition that the step makes happen."""
    _, via, after = step
    if via in tables.transitions:
        yield via
        return
    if via in tables.fallbacks:
        yield from _made_by_answer(tables, tables.fallbacks[via], after)
        return
    failure = tables.failures[via]
    broken = host(tables, failure)
    strikes = after[1] is not None
    yield broken.id if broken is not None and strikes and failure.type in _HAPPENED else None


def _made_by_answer(tables: Lookup, fallback: Fallback, after: Place) -> Iterator[str | None]:
    """The step that failed, where a retry leads on with it; nothing where the answer leads there another way."""
    broken = host(tables, tables.failures[fallback.failure])
    if broken is None or fallback.kind != "retry" or after[0] != broken.target:
        yield None
        return
    if fallback.to in (None, broken.target):
        yield broken.id
    if fallback.to not in (None, broken.target) or (fallback.then == broken.target and fallback.cap is not None):
        yield None


def _is_free(tables: Lookup, via: str) -> bool:
    """Whether an object takes this by itself: what a hand-over fires, and what fails there, waits for it."""
    if via in tables.failures:
        via = tables.failures[via].at
    return via not in tables.triggers and not tables.triggers_firing[via]


def _settled(tables: Lookup, world: _World) -> _World:
    """The world when all that is due was taken up to the next hand-over that moves somebody at once."""
    while world.due:
        trigger = tables.triggers[world.due[0]]
        fired = tables.transitions[trigger.fires]
        here = world.places[tables.object_of[fired.source].id] == (fired.source, None)
        if trigger.mode == "async":
            world = world._replace(under_way=world.under_way | {trigger.id})
        elif here:
            return world
        world = world._replace(due=world.due[1:])
    return world._replace(had=frozenset())
