"""What a rule may look at: the design, its tables and its situation graph; the rest is computed when asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from math import prod
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from canvas.findings import Step
from canvas.graph.arcs import Arc
from canvas.graph.bounds import LIMIT, never
from canvas.graph.claims import facts_disagree
from canvas.graph.graph import Graph, build
from canvas.graph.situation import Situation
from canvas.graph.traps import Trap, hopeful, hopeless
from canvas.lookup import Lookup, grouped, lookup
from canvas.meaning import filled, told, visible
from canvas.model import Design, DesignObject, Fallback, State, Transition, Trigger
from canvas.words import NO_WORDS, Added, is_english

if TYPE_CHECKING:
    from canvas.graph.composed import Composed
    from canvas.graph.together import Clash, Standstill

_id = attrgetter("id")


class _Reached(NamedTuple):
    states: Sequence[State]
    failures: Sequence[Situation]
    fallbacks: Sequence[tuple[Situation, Fallback]]
    transitions: Sequence[Transition]


@dataclass(frozen=True, eq=False)
class Facts:
    """The facts about `owners`, objects of one design: all of them, or one that is looked at by itself. `stop` is asked
    now and then while the objects are walked together, and ends that. `walked` is such a walk from before: where
    nothing has changed that it goes by, it stands. `words` are read beside those of the handbook."""

    design: Design
    tables: Lookup
    owners: Sequence[DesignObject]
    stop: Callable[[], bool] = never
    words: Added = NO_WORDS
    walked: "Composed | None" = None

    @cached_property
    def graph(self) -> Graph:
        """The situation graph of the objects."""
        return build(self.tables, self.owners)

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

    @cached_property
    def composed(self) -> "Composed":
        """All objects together: walked when asked for the first time, which may take a second or two."""
        system = _walking("packing").pack(self.tables, self.graph)
        if self.walked is not None and self.walked.stands and self.walked.system == system:
            return self.walked
        walked: Composed = _walking("composed").explore(system, stop=self.stop)
        return walked

    @cached_property
    def clashes(self) -> "tuple[Clash, ...]":
        """The facts that two objects contradict each other in. Where none can, the objects are not walked."""
        if not self._facts_disagree:
            return ()
        return tuple(_walking("together").clashes(self.tables, self.graph, self.composed))

    @cached_property
    def standstills(self) -> "tuple[Standstill, ...]":
        """The places that block each other. Where nothing is handed over, the objects are not walked."""
        return tuple(_walking("together").standstills(self.graph, self.composed)) if self.tables.triggers else ()

    @cached_property
    def _facts_disagree(self) -> bool:
        claimed = any(state.facts for owner in self.owners for state in owner.states)
        return claimed and facts_disagree(self.tables, self.graph)

    def explored(self, places: Iterable[int]) -> tuple[int, bool]:
        """How many configurations of all objects together were looked at, and whether that was all that there was to
        look at. Objects that neither hand over nor contradict each other need no walk: each goes its own way, and the
        configurations are all combinations of their places, of which no more than the limit are counted. `places` says
        how many situations of each object are reached."""
        if not (self.tables.triggers or self._facts_disagree):
            return min(prod(places), LIMIT), True
        return (len(self.known_walk.configurations), self.known_walk.complete) if self.known_walk else (0, False)

    @property
    def known_walk(self) -> "Composed | None":
        """The walk of all objects together, if somebody asked for it."""
        return vars(self).get("composed")

    def states(self) -> Sequence[State]:
        """The reachable states, in the order of their ids."""
        return self._reached.states

    def failures(self) -> Sequence[Situation]:
        """The reachable failures, in the order of their ids."""
        return self._reached.failures

    def fallbacks(self) -> Sequence[tuple[Situation, Fallback]]:
        """The reachable fallbacks with the failure that each answers."""
        return self._reached.fallbacks

    def transitions(self) -> Sequence[Transition]:
        """The reachable transitions, in the order of their ids."""
        return self._reached.transitions

    @cached_property
    def _reached(self) -> "_Reached":
        tables, placed = self.tables, self.graph.situations
        nodes = [self.graph.ids[node] for node in sorted(self.graph.reachable)]
        states = [tables.states[node] for node in nodes if node in tables.states]
        failures = [placed[node] for node in nodes if node in placed]
        fallbacks = [(each, answer) for each in failures for answer in tables.fallbacks_for[each.failure.id]]
        steps = [step for state in states for step in tables.outgoing[state.id]]
        return _Reached(states, failures, fallbacks, sorted(steps, key=_id))

    @cached_property
    def failures_on(self) -> Mapping[str, Sequence[Situation]]:
        """For each transition the failures on it, those at its hand-overs too, in the order of their ids."""
        placed = (self.graph.situations[node] for node in self.graph.ids if node in self.graph.situations)
        return grouped(lambda situation: situation.host.id if situation.host else "", placed)

    def triggers(self) -> Iterator[Trigger]:
        """The reachable hand-overs, in the order of their ids."""
        for trigger_id in sorted(self.tables.triggers):
            trigger = self.tables.triggers[trigger_id]
            step = self.tables.transitions.get(trigger.when)
            if self.graph.reached(step.source if step else trigger.when):
                yield trigger

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
        return state_id in self._told

    @cached_property
    def _told(self) -> frozenset[str]:
        return frozenset(state.id for owner in self.owners for state in owner.states if told(state))


def _walking(part: str) -> Any:
    """A part of what walks all objects together. Most designs need none, and their check starts the sooner."""
    return import_module(f"canvas.graph.{part}")


def facts_of(
    design: Design, stop: Callable[[], bool] = never, words: Added = NO_WORDS, walked: "Composed | None" = None
) -> Facts:
    """The facts about `design`."""
    return Facts(design, lookup(design), design.objects, stop, words, walked)
