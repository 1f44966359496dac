"""Where one object can come to from a place, for replaying: read from the design and not from the situation graph."""

from collections.abc import Iterator

from canvas.lookup import Lookup
from canvas.model import Failure, Fallback, Transition

_MOVES = ("network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected")
HAPPENED_WRONGLY = ("wrong_decision", "conflict", "duplicate", "out_of_order")
Place = tuple[str, str | None]
"""The state where the object is seen to be, and the failure that it is in, if any."""


def places_after(tables: Lookup, before: Place, via: str) -> Iterator[Place]:
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
    if failure.type in HAPPENED_WRONGLY:
        return transition.confirms
    if failure.type not in _MOVES or host(tables, failure) is not transition:
        return True
    can_try_again = transition.by == "customer" and transition.mode == "sync" and bool(failure.error_text.strip())
    return failure.type == "rejected" and can_try_again


def host(tables: Lookup, failure: Failure) -> Transition | None:
    """The transition that the failure is on."""
    trigger = tables.triggers.get(failure.at)
    return tables.transitions.get(trigger.fires if trigger else failure.at)


def _by_failure(tables: Lookup, before: Place, failure: Failure) -> Iterator[Place]:
    if before[1] == failure.id and failure.lands is not None:
        yield failure.lands, None
    step = host(tables, failure)
    if before[1] is not None or before[0] != (step.source if step else failure.at):
        return
    if failure.lands is not None:
        yield failure.lands, failure.id
    elif step is not None and failure.type in HAPPENED_WRONGLY:
        yield step.target, failure.id
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
        step = host(tables, failure)
        yield (step.target if step else failure.at), None
