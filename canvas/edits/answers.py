"""Edits of what can go wrong and the answers to it: failures, fallbacks, and "cannot happen, because"."""

from typing import Any

from canvas.edits.core import EditError, checked, find, made, require_fresh, update, with_fields
from canvas.lookup import lookup
from canvas.meaning import main_end
from canvas.model import Design, Failure, Fallback, State, Transition, Trigger
from canvas.model.base import ReadOnlyMap
from canvas.model.flow import FailureType, FallbackKind


def attach_failure(
    design: Design, at: str, type: FailureType, *, id: str, name: str | None = None, lands: str | None = None
) -> Design:
    """A failure mode of a transition, a hand-over or a state. With `lands` it moves the object there."""
    require_fresh(design, id)
    if not isinstance(find(design, at), Transition | Trigger | State):
        raise EditError("A failure stands on an arrow, a hand-over or a state.")
    failure = made(Failure, id=id, name=name, at=at, type=type, lands=lands)
    return checked(with_fields(design, failures=(*design.failures, failure)), design)


def attach_fallback(design: Design, failure: str, kind: FallbackKind, *, id: str, **fields: Any) -> Design:
    """The answer to a failure; `fields` are those of a fallback: where it ends, its limit, its owner."""
    require_fresh(design, id)
    answered = find(design, failure)
    if not isinstance(answered, Failure):
        raise EditError("A fallback answers a failure.")
    if answered.lands is not None and (fields.get("to") or fields.get("then")):
        landing = lookup(design).name(answered.lands)
        raise EditError(f'This failure moves the object to "{landing}"; draw the way out from there.')
    fallback = made(Fallback, id=id, failure=failure, kind=kind, **fields)
    return checked(with_fields(design, fallbacks=(*design.fallbacks, fallback)), design)


def lead_answer(design: Design, element_id: str, state: str, *, instead_of: str | None = None) -> Design:
    """Leads a failure that moves the object, or a fallback, to another state.

    `instead_of` is where it leads to no longer; a fallback can lead to two states. Where it is not said, the end is the
    one after the last try for a retry, and where the object ends up for the others.
    """
    element = find(design, element_id)
    if isinstance(element, Failure):
        return update(design, element_id, lands=state)
    if not isinstance(element, Fallback):
        raise EditError("Only a failure or a fallback leads to a state.")
    ends = [end for end in ("to", "then") if instead_of is not None and getattr(element, end) == instead_of]
    return update(design, element_id, **dict.fromkeys(ends or (main_end(element),), state))


def rule_out(design: Design, element_id: str, failure_type: FailureType, reason: str) -> Design:
    """Says that this cannot happen here, because. A blank reason takes that back."""
    return _with_reason(design, element_id, "ruled_out", failure_type, reason)


def set_on_purpose(design: Design, element_id: str, key: str, reason: str) -> Design:
    """Says that a blank is meant, because. A blank reason takes that back."""
    return _with_reason(design, element_id, "on_purpose", key, reason)


def _with_reason(design: Design, element_id: str, field: str, key: str, reason: str) -> Design:
    element = find(design, element_id)
    if field not in type(element).model_fields:
        raise EditError("That cannot be said here.")
    reasons = {k: v for k, v in getattr(element, field).items() if k != key}
    if reason.strip():
        reasons[key] = reason
    return update(design, element_id, **{field: ReadOnlyMap(reasons)})
