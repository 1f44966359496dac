"""What a rule may look at: the design, its tables and its situation graph; the rest is computed when asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from canvas.findings import Step
from canvas.graph.arcs import Arc
from canvas.graph.graph import Graph, build
from canvas.graph.situation import Situation
from canvas.graph.traps import Trap, hopeful, hopeless
from canvas.lookup import Lookup, lookup
from canvas.meaning import filled, told, visible
from canvas.model import Design, Fallback, State, Transition
from canvas.words import is_english


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

    @cached_property
    def last_arcs(self) -> Mapping[str, Arc]:
        """For each reachable node but the starts, the last arc of a shortest run to it."""
        return self.graph.last_arcs()

    @cached_property
    def told_steps(self) -> dict[Arc, Step]:
        """The steps of witnesses that were told already, by their arc."""
        return {}

    @cached_property
    def told_runs(self) -> dict[str, tuple[Step, ...]]:
        """The runs of witnesses that were told already, by the node that they lead to."""
        return {}

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

    def transitions(self) -> Iterator[Transition]:
        """The reachable transitions, in the order of their ids."""
        for transition_id in sorted(self.tables.transitions):
            if self.graph.reached(self.tables.transitions[transition_id].source):
                yield self.tables.transitions[transition_id]

    @cached_property
    def failures_on(self) -> Mapping[str, list[Situation]]:
        """For each transition the failures on it, those at its hand-overs too, in the order of their ids."""
        found: dict[str, list[Situation]] = {transition_id: [] for transition_id in self.tables.transitions}
        for failure_id in sorted(self.graph.situations):
            situation = self.graph.situations[failure_id]
            if situation.host is not None:
                found[situation.host.id].append(situation)
        return found

    def stands(self, node_id: str) -> str:
        """The state that the object stands at, in a state or a failure."""
        situation = self.graph.situations.get(node_id)
        return situation.stands if situation else node_id

    def shown(self, node_id: str) -> str:
        """The state whose messages are shown, in a state or a failure."""
        situation = self.graph.situations.get(node_id)
        return situation.lands if situation else node_id

    @cached_property
    def _starts(self) -> frozenset[str]:
        return frozenset(owner.states[0].id for owner in self.design.objects)

    def is_start(self, state_id: str) -> bool:
        """Whether an object starts in this state."""
        return state_id in self._starts

    @cached_property
    def sent_surfaces(self) -> tuple[str, ...]:
        """The surfaces whose last message stays, in the order of their ids."""
        return tuple(sorted(surface.id for surface in self.design.surfaces if surface.kind == "sent"))

    @cached_property
    def english(self) -> bool:
        """Whether the words of the design are read at all."""
        return is_english(self.design.language)

    def messages(self, state_id: str) -> list[tuple[str, str]]:
        """What each surface says in a state, in the order of the surfaces' ids; blank messages aside."""
        return sorted((s, text) for s, text in self.tables.states[state_id].messages.items() if filled(text))

    def says(self, state_id: str, surface: str) -> bool:
        """Whether a surface says something in a state."""
        return filled(self.tables.states[state_id].messages.get(surface))

    def timers_out_of(self, state_id: str) -> list[Transition]:
        return [t for t in self.tables.outgoing[state_id] if t.by == "timer"]

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
