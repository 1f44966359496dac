"""Objects and states: what moves, where it starts, and where it may end."""

from collections.abc import Iterator

from canvas.lookup import Lookup, lookup
from canvas.meaning import settled
from canvas.model import Design, DesignObject
from canvas.phrases import called, listed, quoted
from canvas.talk.fitting import fitted
from canvas.talk.joining import times
from canvas.talk.values import Gap, Section, Told
from canvas.talk.weighing import objects_by_weight

ROOM = 75
"""Words that this part of the talk may take."""
MOST = 3
"""Objects that are told one by one."""


def objects(design: Design) -> Section:
    """The section about what moves."""
    tables = lookup(design)
    return Section("objects", "Objects and states", fitted(_told(tables), ROOM), tuple(_gaps(tables)))


def _told(tables: Lookup) -> Iterator[Told]:
    owners = tables.design.objects
    if not owners:
        return
    names = [called(tables, owner.id) for owner in owners]
    if len(owners) > 1:
        count = times(len(owners), "thing moves", "things move")
        yield Told(f"What moves: {listed(names)}", (f"{count[:1].upper()}{count[1:]}: {listed(names)}.",))
    chosen = objects_by_weight(tables, MOST)
    for rank, owner in enumerate(chosen):
        yield Told(_point(tables, owner), tuple(_sentences(tables, owner, alone=len(owners) == 1)), rank)


def _of_kind(owner: DesignObject, kind: str) -> tuple[str, ...]:
    return tuple(state.id for state in owner.states if state.kind == kind)


def _point(tables: Lookup, owner: DesignObject) -> str:
    good = _of_kind(owner, "good_end")
    name, start = called(tables, owner.id), called(tables, owner.states[0].id)
    return f"{name}: {start} … {called(tables, good[0])}" if good else f"{name}: from {start}"


def _sentences(tables: Lookup, owner: DesignObject, alone: bool) -> Iterator[str]:
    name, start = called(tables, owner.id), quoted(tables, owner.states[0].id)
    good, bad, resting = (_of_kind(owner, kind) for kind in ("good_end", "bad_end", "resting"))
    count = times(len(owner.states), "state", "states")
    if alone:
        yield f"One thing moves: {name}."
    it = "It" if alone else name
    ends = f", starts in {start} and ends well in {_any(tables, good)}" if good else f" and starts in {start}"
    yield f"{it} has {count}{ends}."
    if bad:
        yield f"It may also end badly, in {_any(tables, bad)}."
    later = tuple(each for each in resting if each != owner.states[0].id)
    if later:
        yield f"It may rest in {_any(tables, later)}."


def _any(tables: Lookup, states: tuple[str, ...]) -> str:
    return listed([quoted(tables, each) for each in states], "or")


def _gaps(tables: Lookup) -> Iterator[Gap]:
    if not tables.design.objects:
        yield Gap("Nothing is said yet about what moves.")
    for owner in tables.design.objects:
        if not any(map(settled, owner.states)):
            yield Gap(f"Nothing says yet where {called(tables, owner.id)} ends.", place=owner.id)
