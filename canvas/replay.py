"""Replaying a run on the drawing, by code of its own: what a finding shows must be possible.

Written against the meaning of the design file and not on the situation graph, so that a mistake there cannot hide here.
"""

from collections.abc import Iterator, Sequence

from canvas.findings import Step
from canvas.lookup import Lookup, lookup
from canvas.model import Design, Failure, Fallback, Transition

_MOVES = ("network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected")
_HAPPENED_WRONGLY = ("wrong_decision", "conflict", "duplicate", "out_of_order")
Place = tuple[str, str | None]
"""The state where the object is seen to be, and the failure that it is in, if any."""


class Replay:
    """Replays runs of one design. What was found possible once is remembered, since runs share their beginnings."""

    def __init__(self, design: Design) -> None:
        self._tables = lookup(design)
        self._starts = frozenset(owner.states[0].id for owner in design.objects)
        self._possible: set[tuple[str, str | None, str | None, str, str | None]] = set()

    def holds(self, steps: Sequence[Step]) -> bool:
        """Whether the steps are a run of the design: from a start, each possible after the one before."""
        return bool(steps) and self._is_start(steps[0]) and all(map(self._follows, steps, steps[1:]))

    def _is_start(self, step: Step) -> bool:
        return step.via is None and step.failure is None and step.to in self._starts

    def _follows(self, before: Step, after: Step) -> bool:
        pair = (before.to, before.failure, after.via, after.to, after.failure)
        if pair in self._possible:
            return True
        if (after.to, after.failure) not in _places_after(self._tables, before, after.via or ""):
            return False
        self._possible.add(pair)
        return True


def replays(design: Design, steps: Sequence[Step]) -> bool:
    """Whether the steps are a run of the design."""
    return Replay(design).holds(steps)


def _places_after(tables: Lookup, before: Step, via: str) -> Iterator[Place]:
    """Where taking `via` can lead."""
    if via in tables.transitions:
        yield from _by_transition(tables, before, tables.transitions[via])
    elif via in tables.failures:
        yield from _by_failure(tables, before, tables.failures[via])
    elif via in tables.fallbacks and before.failure == tables.fallbacks[via].failure:
        yield from _by_fallback(tables, tables.fallbacks[via])


def _by_transition(tables: Lookup, before: Step, transition: Transition) -> Iterator[Place]:
    if before.to != transition.source:
        return
    if before.failure is None or _survives(tables, tables.failures[before.failure], transition):
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


def _by_failure(tables: Lookup, before: Step, failure: Failure) -> Iterator[Place]:
    if before.failure == failure.id and failure.lands is not None:
        yield failure.lands, None
    host = _host(tables, failure)
    if before.failure is not None or before.to != (host.source if host else failure.at):
        return
    if failure.lands is not None:
        yield failure.lands, failure.id
    elif host is not None and failure.type in _HAPPENED_WRONGLY:
        yield host.target, failure.id
    else:
        yield before.to, failure.id


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
