"""The composed system: every configuration that the objects of a design can come to together.

Explored breadth first, so that the run to each configuration is a shortest one, and no further than a limit: whoever
asks must look at `complete` first.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from canvas.graph.bounds import LIMIT, never
from canvas.graph.components import bottom_components
from canvas.graph.packing import Change, HandOver, Played, System

STOP_EVERY = 1024
"""After so many configurations it is asked whether to go on."""


class Taken(NamedTuple):
    """One step of a run: what it did first, the message that it was the delivery of, if any, the hand-overs that were
    played through at once, and the configuration that it led to."""

    change: Change
    delivers: HandOver | None
    played: Played
    end: int


class Composed:
    """The configurations that were found, packed, in the order in which they were; the number of the one before each on
    a shortest run; the numbers of those that a step leads to. Where the search was cut short it is not `complete`, and
    the last ones have no successors."""

    def __init__(
        self,
        system: System,
        configurations: Sequence[int],
        parents: Sequence[int],
        successors: Sequence[Sequence[int]],
        complete: bool,
    ) -> None:
        self.system = system
        self.configurations = configurations
        self.parents = parents
        self.successors = successors
        self.complete = complete

    @property
    def stands(self) -> bool:
        """Whether the same search would find no more: it was not cut short but by the limit."""
        return self.complete or len(self.configurations) == LIMIT

    @cached_property
    def bottoms(self) -> list[tuple[int, ...]]:
        """The sets of configurations that are never left once entered; none where the search was cut short."""
        if not self.complete:
            return []
        return bottom_components(dict(enumerate(self.successors)))

    def run_to(self, number: int) -> list[Taken]:
        """The steps of a shortest run to the configuration with this number."""
        steps: list[Taken] = []
        while number:
            before = self.parents[number]
            steps.append(_taken(self.system, self.configurations[before], self.configurations[number]))
            number = before
        return steps[::-1]


def explore(system: System, limit: int = LIMIT, stop: Callable[[], bool] = never) -> Composed:
    """Explores the system, `limit` configurations at most; `stop` is asked now and then, and ends it when true."""
    number = {system.start: 0}
    configurations, parents = [system.start], [0]
    successors: list[list[int]] = []
    complete = True
    for here, configuration in enumerate(configurations):
        if here % STOP_EVERY == 0 and stop():
            complete = False
            break
        row: list[int] = []
        for after in system.after(configuration):
            there = number.get(after)
            if there is None:
                there = len(configurations)
                if there == limit:
                    complete = False
                    break
                number[after] = there
                configurations.append(after)
                parents.append(here)
            row.append(there)
        if not complete:
            break
        successors.append(row)
    return Composed(system, configurations, parents, successors, complete)


def _taken(system: System, before: int, after: int) -> Taken:
    """The first step that leads from one configuration to the next."""
    return next(taken for taken in _all_taken(system, before) if taken.end == after)


def _all_taken(system: System, before: int) -> Iterator[Taken]:
    for field in system.fields:
        for change in field.free[before >> field.at & field.mask].all:
            for end, played in system.ends(before, change):
                yield Taken(change, None, played, end)
    for one, change, base in system.arrivals(before):
        for end, played in system.ends(base, change):
            yield Taken(change, one, played, end)
