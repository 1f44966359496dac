"""What a rule may look at: the design, its tables and its situation graph; the rest is computed when first asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from canvas.graph.graph import Graph, build
from canvas.graph.situation import Situation, told, visible
from canvas.graph.traps import Trap, hopeful, hopeless
from canvas.lookup import Lookup, lookup
from canvas.model import Design, Fallback, State


@dataclass(frozen=True, eq=False)
class Facts:
    """The facts about one design."""

    design: Design
    tables: Lookup
    graph: Graph

    @cached_property
    def hopeless(self) -> tuple[Trap, ...]:
        """The traps without any way out."""
        return hopeless(self.graph)

    @cached_property
    def hopeful(self) -> tuple[Trap, ...]:
        """The traps whose every way out assumes something."""
        return hopeful(self.graph)

    def states(self) -> Iterator[State]:
        """The reachable states, in the order of their ids."""
        for state_id in sorted(self.tables.states):
            if self.graph.reached(state_id):
                yield self.tables.states[state_id]

    def failures(self) -> Iterator[Situation]:
        """The reachable failures, in the order of their ids."""
        for failure_id in sorted(self.graph.situations):
            if self.graph.reached(failure_id):
                yield self.graph.situations[failure_id]

    def fallbacks(self) -> Iterator[tuple[Situation, Fallback]]:
        """The reachable fallbacks with the failure that each answers."""
        for situation in self.failures():
            for fallback in self.tables.fallbacks_for[situation.failure.id]:
                yield situation, fallback

    def visible(self, state_id: str) -> bool:
        return visible(self.tables, state_id)

    def confirmed(self, state_id: str) -> bool:
        return self.tables.states[state_id].certainty == "confirmed"

    def told(self, state_id: str) -> bool:
        return told(self.tables.states[state_id])


def facts_of(design: Design) -> Facts:
    """The facts about `design`."""
    tables = lookup(design)
    return Facts(design=design, tables=tables, graph=build(tables))
