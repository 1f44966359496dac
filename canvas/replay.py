"""Replaying a run on the drawing, by code of its own: what a finding shows must be possible.

Written against the meaning of the design file and not on the situation graph, so that a mistake there cannot hide here.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from canvas.findings import Step
from canvas.lookup import Lookup, lookup
from canvas.model import Design, Failure, Fallback, Transition

_MOVES = ("network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected")
_HAPPENED_WRONGLY = ("wrong_decision", "conflict", "duplicate", "out_of_order")
Place = tuple[str, str | None]
"""The state where the object is seen to be, and the failure that it is in, if any."""
Stop = tuple[str | None, str, str | None]
"""What was taken to come to a place, and the place."""
_stop = attrgetter("via", "to", "failure")


class Replay:
    """Replays runs of one design. What was found possible once is remembered, since runs share their beginnings."""

    def __init__(self, design: Design) -> None:
        self._tables = lookup(design)
        self._starts = frozenset((None, owner.states[0].id, None) for owner in design.objects)
        self._possible: set[tuple[Stop, Stop]] = set()

    def holds(self, steps: Sequence[Step]) -> bool:
        """Whether the steps are a run of the design: from a start, each possible after the one before."""
        stops: list[Stop] = list(map(_stop, steps))
        if not stops or stops[0] not in self._starts:
            return False
        new = set(pairwise(stops)) - self._possible
        holds = all(self._follows(before, after) for before, after in new)
        if holds:
            self._possible |= new
        return holds

    def _follows(self, before: Stop, after: Stop) -> bool:
        via, *_ = after
        return after[1:] in _places_after(self._tables, before[1:], via or "")


def replays(design: Design, steps: Sequence[Step]) -> bool:
    """Whether the steps are a run of the design."""
    return Replay(design).holds(steps)


def _places_after(tables: Lookup, before: Place, via: str) -> Iterator[Place]:
    """Where taking `via` can lead."""
    if via in tables.transitions:
        yield from _by_transition(tables, before, tables.transitions[via])
    elif via in tables.failures:
        yield from _by_failure(tables, before, tables.failures[via])
    elif via in tables.fallbacks and before[1] == tables.fallbacks[via].failure:
        yield from _by_fallback(tables, tables.fallbacks[via])


def _by_transition(tables: Lookup, before: Place, transition: Transition) -> Iterator[Place]:
    if before[0] != transition.source:
        return
    if before[1] is None or _survives(tables, tables.failures[before[1]], transition):
        yield transition.target, None


def _survives(tables: Lookup, failure: Failure, transition: Transition) -> bool:
    """Whether the step can still be taken after the failure, which left the object where the step begins."""
    if failure.lands is not None:
        return False
    if failure.type in _HAPPENED_WRONGLY:
        return transition.confirms
    if failure.type not in _MOVES or _host(tables, failure) is not transition:
        return True
    can_try_again = transition.by == "customer" and transition.mode == "sync" and bool(failure.error_text.strip())
    return failure.type == "rejected" and can_try_again


def _host(tables: Lookup, failure: Failure) -> Transition | None:
    trigger = tables.triggers.get(failure.at)
    return tables.transitions.get(trigger.fires if trigger else failure.at)


def _by_failure(tables: Lookup, before: Place, failure: Failure) -> Iterator[Place]:
    if before[1] == failure.id and failure.lands is not None:
        yield failure.lands, None
    host = _host(tables, failure)
    if before[1] is not None or before[0] != (host.source if host else failure.at):
        return
    if failure.lands is not None:
        yield failure.lands, failure.id
    elif host is not None and failure.type in _HAPPENED_WRONGLY:
        yield host.target, failure.id
    else:
        yield before[0], failure.id


def _by_fallback(tables: Lookup, fallback: Fallback) -> Iterator[Place]:
    if fallback.to is not None:
        yield fallback.to, None
    elif fallback.kind == "retry":
        yield from _back_to_work(tables, tables.failures[fallback.failure])
    gives_up = fallback.kind == "queue" or (fallback.kind == "retry" and fallback.cap is not None)
    if gives_up and fallback.then is not None:
        yield fallback.then, None


def _back_to_work(tables: Lookup, failure: Failure) -> Iterator[Place]:
    """Where a retry leads that does not say where."""
    if failure.lands is None:
        host = _host(tables, failure)
        yield (host.target if host else failure.at), None
