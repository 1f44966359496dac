"""Replaying a run on the drawing, by code of its own: what a finding shows must be possible.

Written against the meaning of the design file and not on the situation graph, so that a mistake there cannot hide here.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from canvas.findings import Step
from canvas.lookup import Lookup, lookup
from canvas.model import Design, Failure, Fallback, Transition

_MOVES = ("network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected")
_HAPPENED_WRONGLY = ("wrong_decision", "conflict", "duplicate", "out_of_order")
Place = tuple[str, str | None]
"""The state where the object is seen to be, and the failure that it is in, if any."""


def replays(design: Design, steps: Sequence[Step]) -> bool:
    """Whether the steps are a run of the design: from a start, each possible after the one before."""
    tables = lookup(design)
    if not steps or not _is_start(design, steps[0]):
        return False
    return all(_follows(tables, before, after) for before, after in pairwise(steps))


def _is_start(design: Design, step: Step) -> bool:
    starts = [owner.states[0].id for owner in design.objects]
    return step.via is None and step.failure is None and step.to in starts


def _follows(tables: Lookup, before: Step, after: Step) -> bool:
    reached = (after.to, after.failure)
    return any(place == reached for place in _places_after(tables, before, after.via or ""))


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
