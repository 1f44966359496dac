"""All objects of a design together, packed: a configuration is one whole number.

The low bits hold, for each object in the order of ids, the number of the node that it is in; above them stands one bit
for each hand-over whose message is under way. A step of one object is then one addition, and what it sends without
waiting one bitwise or; both are worked out once for each node, in the manner of Holzmann, "The Model Checker SPIN",
IEEE Trans. Softw. Eng. 23 (1997). Only a hand-over that waits is played through when it happens.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from canvas.graph.arcs import Arc
from canvas.graph.graph import Graph
from canvas.graph.steps import is_free, reception, sends
from canvas.lookup import Lookup

Queue = tuple[int, ...]
"""Numbers of hand-overs, in the order in which they are taken."""


class Change(NamedTuple):
    """What one arc does to a configuration: `shift` is added, then `posted` messages come under way. A `queue` is to be
    played through instead, where some hand-over of it waits."""

    shift: int
    posted: int
    queue: Queue
    arc: Arc | None


class Moves(NamedTuple):
    """The changes that are possible in one node, by what they cost: a bare addition, one with messages, a queue."""

    silent: tuple[int, ...]
    posting: tuple[tuple[int, int], ...]
    queued: tuple[Change, ...]
    all: tuple[Change, ...]


Played = tuple[tuple[int, Change], ...]
"""The hand-overs that waited, in turn, each with what it did to its receiver."""


class Field(NamedTuple):
    """Where one object lies in a configuration, and what it can do by itself in each of its nodes."""

    owner: str
    nodes: tuple[str, ...]
    at: int
    mask: int
    free: tuple[Moves, ...]


class HandOver(NamedTuple):
    """A hand-over: where its receiver lies, and, for each node of the receiver, what happens when it arrives. `waits`
    has only what a hand-over that waits can do; in `comes` a message that stays under way has no change at all, and one
    that is dropped has a change without an arc."""

    name: str
    bit: int
    is_async: bool
    field: int
    waits: tuple[tuple[Change, ...], ...]
    comes: tuple[tuple[Change, ...], ...]


class System(NamedTuple):
    """The packed system of one design."""

    fields: tuple[Field, ...]
    hand_overs: tuple[HandOver, ...]
    width: int
    start: int

    def nodes(self, configuration: int) -> tuple[str, ...]:
        """The node that each object is in, in the order of the objects' ids."""
        return tuple(field.nodes[configuration >> field.at & field.mask] for field in self.fields)

    def under_way(self, configuration: int) -> tuple[str, ...]:
        """The hand-overs whose message is under way, in the order of their ids."""
        messages = configuration >> self.width
        return tuple(one.name for number, one in enumerate(self.hand_overs) if messages >> number & 1)

    def after(self, configuration: int) -> Iterable[int]:
        """The configurations that one step leads to, some of them more than once. Hand-overs that wait are played
        through one by one as these are taken: many at once have very many ends."""
        found: list[int] = []
        played: list[Iterator[int]] = []
        for field in self.fields:
            silent, posting, queued, _ = field.free[configuration >> field.at & field.mask]
            found += [configuration + shift for shift in silent]
            if posting:
                found += [configuration + shift | posted for shift, posted in posting]
            if queued:
                played.append(self._ends((configuration, change) for change in queued))
        if configuration >> self.width:
            played.append(self._ends((base, change) for _, change, base in self.arrivals(configuration)))
        return chain(found, *played) if played else found

    def _ends(self, changes: Iterable[tuple[int, Change]]) -> Iterator[int]:
        for base, change in changes:
            if change.queue:
                yield from (end for end, _ in self.played(base + change.shift, change.queue))
            else:
                yield base + change.shift | change.posted

    def arrivals(self, configuration: int) -> Iterator[tuple[HandOver, Change, int]]:
        """What each message under way can do now, with the configuration that it has left."""
        messages = configuration >> self.width
        while messages:
            lowest = messages & -messages
            messages ^= lowest
            one = self.hand_overs[lowest.bit_length() - 1]
            field = self.fields[one.field]
            for change in one.comes[configuration >> field.at & field.mask]:
                yield one, change, configuration ^ one.bit

    def ends(self, base: int, change: Change) -> Iterable[tuple[int, Played]]:
        """The configurations that a change leads to, each with the hand-overs that waited."""
        if change.queue:
            return self.played(base + change.shift, change.queue)
        return [(base + change.shift | change.posted, ())]

    def played(self, configuration: int, queue: Queue) -> Iterator[tuple[int, Played]]:
        """Plays a queue of hand-overs through, with every way that it can go: what each sends joins at the end, each at
        most once."""
        waiting: list[tuple[int, Queue, int, Played]] = [(configuration, queue, 0, ())]
        known: set[tuple[int, Queue, int]] = set()
        while waiting:
            now, queue, taken, played = waiting.pop()
            if (now, queue, taken) in known:
                continue
            known.add((now, queue, taken))
            while taken < len(queue):
                number = queue[taken]
                one = self.hand_overs[number]
                taken += 1
                if one.is_async:
                    now |= one.bit
                    continue
                field = self.fields[one.field]
                changes = one.waits[now >> field.at & field.mask]
                if changes:
                    waiting += [
                        (
                            now + change.shift | change.posted,
                            _joined(queue, change.queue),
                            taken,
                            (*played, (number, change)),
                        )
                        for change in reversed(changes)
                    ]
                    break
            else:
                yield now, played


def _joined(queue: Queue, more: Queue) -> Queue:
    return (*queue, *(number for number in more if number not in queue)) if more else queue


def pack(tables: Lookup, graph: Graph) -> System:
    """The packed system of a design."""
    return _Packing(tables, graph).system()


class _Packing:
    """The tables while a system is packed."""

    def __init__(self, tables: Lookup, graph: Graph) -> None:
        self._tables = tables
        self._graph = graph
        self._triggers = tuple(sorted(tables.triggers))
        self._number = {name: number for number, name in enumerate(self._triggers)}
        self._owners = tuple(sorted(tables.objects))
        self._nodes = self._nodes_of_objects()
        self._local = {node: number for nodes in self._nodes for number, node in enumerate(nodes)}
        self._at: list[int] = []
        self.width = 0
        for nodes in self._nodes:
            self._at.append(self.width)
            self.width += (len(nodes) - 1).bit_length()

    def _nodes_of_objects(self) -> tuple[tuple[str, ...], ...]:
        """The reachable nodes of each object: it is never in another one."""
        lists: dict[str, list[str]] = {owner: [] for owner in self._owners}
        for node in sorted(self._graph.reachable):
            lists[self._tables.object_id(self._graph.ids[node]) or ""].append(self._graph.ids[node])
        return tuple(tuple(lists[owner]) for owner in self._owners)

    def system(self) -> System:
        starts = (self._tables.objects[owner].states[0].id for owner in self._owners)
        return System(
            fields=tuple(self._field(number) for number in range(len(self._owners))),
            hand_overs=tuple(self._hand_over(name) for name in self._triggers),
            width=self.width,
            start=sum(self._local[start] << at for start, at in zip(starts, self._at, strict=True)),
        )

    def _field(self, number: int) -> Field:
        nodes = self._nodes[number]
        return Field(
            owner=self._owners[number],
            nodes=nodes,
            at=self._at[number],
            mask=(1 << (len(nodes) - 1).bit_length()) - 1,
            free=tuple(self._moves(node, number) for node in nodes),
        )

    def _moves(self, node: str, field: int) -> Moves:
        arcs = (arc for arc in self._graph.arcs_from(node) if is_free(self._tables, arc))
        changes = _distinct(self._change(arc, field) for arc in arcs)
        return Moves(
            silent=tuple(c.shift for c in changes if not c.queue and not c.posted),
            posting=tuple((c.shift, c.posted) for c in changes if c.posted and not c.queue),
            queued=tuple(c for c in changes if c.queue),
            all=changes,
        )

    def _change(self, arc: Arc, field: int) -> Change:
        shift = (self._local[arc.end] - self._local[arc.start]) << self._at[field]
        sent = tuple(self._number[name] for name in sends(self._tables, self._graph.situations, arc))
        if all(self._is_async(number) for number in sent):
            return Change(shift, sum(1 << (self.width + number) for number in sent), (), arc)
        return Change(shift, 0, sent, arc)

    def _is_async(self, number: int) -> bool:
        return self._tables.triggers[self._triggers[number]].mode == "async"

    def _hand_over(self, name: str) -> HandOver:
        trigger = self._tables.triggers[name]
        received = reception(self._tables, self._graph, trigger)
        field = self._owners.index(self._tables.object_id(trigger.fires) or "")
        nodes = self._nodes[field]
        going = {node: [arc] for node, arc in received.moves.items()}
        going.setdefault(received.source, []).extend(received.strikes)
        changes = {
            node: _distinct(self._change(arc, field) for arc in going[node]) for node in going if node in self._local
        }
        dropped = Change(0, 0, (), None)
        return HandOver(
            name=name,
            bit=1 << (self.width + self._number[name]),
            is_async=trigger.mode == "async",
            field=field,
            waits=tuple(changes[node] if node == received.source else () for node in nodes),
            comes=tuple(changes.get(node, () if node in self._graph.situations else (dropped,)) for node in nodes),
        )


def _distinct(changes: Iterable[Change]) -> tuple[Change, ...]:
    """One change of each effect: the first, in the order of the arcs."""
    first: dict[tuple[int, int, Queue], Change] = {}
    for change in changes:
        first.setdefault(change[:3], change)
    return tuple(first.values())
