"""What can go wrong, and the answer to it: F, B, and "cannot happen, because"."""

from typing import get_args

from PySide6.QtCore import QCoreApplication

from canvas.edits import attach_failure, attach_fallback, fresh_id, rule_out
from canvas.geometry.drawing import Point
from canvas.model.flow import FailureType, FallbackKind
from widgets.canvas_view.anchors import anchor_of
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.hands import Answer
from widgets.canvas_view.walking import host_of
from widgets.canvas_view.words import (
    CANNOT_HAPPEN,
    STAYS,
    end_question,
    failure_question,
    fallback_question,
    reason_question,
    ruled_out_question,
    which_failure_question,
)

translate = QCoreApplication.translate
FAILURE_TYPES: tuple[FailureType, ...] = get_args(FailureType)
FALLBACK_KINDS: tuple[FallbackKind, ...] = get_args(FallbackKind)


def add_failure(desk: Desk) -> None:
    """F: asks what can go wrong with the current transition, state or hand-over."""
    if desk.current is not None:
        add_failure_at(desk, desk.current)


def add_failure_at(desk: Desk, element_id: str) -> None:
    """Asks what can go wrong with this; on a failure or fallback, with what it hangs on. Objects cannot fail."""
    place = host_of(desk.tables, element_id)
    if place in desk.tables.objects:
        desk.hands.tell(translate("Canvas", "Choose an arrow, a hand-over or a state first; an object does not fail."))
        return

    def answered(answer: Answer) -> None:
        if answer.choice == CANNOT_HAPPEN:
            _rule_out(desk, place)
        for failure_type in FAILURE_TYPES:
            if answer.choice == failure_type:
                _attach_failure(desk, place, failure_type)

    desk.hands.choose(failure_question(desk.tables, place), point_at(desk, place), answered)


def _attach_failure(desk: Desk, place: str, failure_type: FailureType) -> None:
    new_id = fresh_id(desk.design, "failure")
    step = translate("Canvas", "Add a failure to {name}").format(name=desk.tables.name(place))
    if desk.apply(step, lambda design: attach_failure(design, place, failure_type, id=new_id)):
        desk.go_to(new_id)


def _rule_out(desk: Desk, place: str) -> None:
    def which(answer: Answer) -> None:
        for failure_type in FAILURE_TYPES:
            if answer.choice == failure_type:
                _ask_reason(desk, place, failure_type)

    desk.hands.choose(ruled_out_question(desk.tables.name(place)), point_at(desk, place), which)


def _ask_reason(desk: Desk, place: str, failure_type: FailureType) -> None:
    step = translate("Canvas", "Say why it cannot happen")

    def why(answer: Answer) -> None:
        if answer.text.strip():
            desk.apply(step, lambda design: rule_out(design, place, failure_type, answer.text.strip()))

    desk.hands.choose(reason_question(failure_type), point_at(desk, place), why)


def add_fallback(desk: Desk) -> None:
    """B: asks for the answer to the current failure, or to one of those on the current thing."""
    if desk.current is not None:
        add_fallback_at(desk, desk.current)


def add_fallback_at(desk: Desk, element_id: str, to: str | None = None) -> None:
    """Asks for the answer to a failure, or to a failure of this; `to` says already where the object ends up."""
    answer_one_of(desk, failures_of(desk, element_id), point_at(desk, element_id), to)


def answer_one_of(desk: Desk, failures: tuple[str, ...], near: Point, to: str | None = None) -> None:
    """Asks which of these failures is meant, where there are several, and for the answer to it."""
    if len(failures) == 1:
        _ask_kind(desk, failures[0], to)
    elif not failures:
        desk.hands.tell(translate("Canvas", "Nothing can go wrong here yet. Press F to say what can."))
    else:

        def answered(answer: Answer) -> None:
            if answer.choice in failures:
                _ask_kind(desk, answer.choice, to)

        desk.hands.choose(which_failure_question(desk.tables, failures), near, answered)


def failures_of(desk: Desk, element_id: str) -> tuple[str, ...]:
    """The failure that is meant by this id: itself, the one that a fallback answers, or those of a thing."""
    tables = desk.tables
    if element_id in tables.fallbacks:
        return (tables.fallbacks[element_id].failure,)
    if element_id in tables.failures:
        return (element_id,)
    return tuple(failure.id for failure in tables.failures_at[element_id])


def _ask_kind(desk: Desk, failure: str, to: str | None) -> None:
    def answered(answer: Answer) -> None:
        for kind in FALLBACK_KINDS:
            if answer.choice == kind:
                _with_kind(desk, failure, kind, to)

    desk.hands.choose(fallback_question(desk.tables.name(failure)), point_at(desk, failure), answered)


def _with_kind(desk: Desk, failure: str, kind: FallbackKind, to: str | None) -> None:
    """A failure that moves the object has its way out there, and telling needs no end: both ask nothing more."""
    owner = desk.tables.object_id(failure)
    if to is not None or owner is None or desk.tables.failures[failure].lands is not None:
        _attach_fallback(desk, failure, kind, to)
        return

    def answered(answer: Answer) -> None:
        _attach_fallback(desk, failure, kind, None if answer.choice == STAYS else answer.choice)

    desk.hands.choose(
        end_question(desk.tables, owner, after_last_try=kind == "retry"), point_at(desk, failure), answered
    )


def _attach_fallback(desk: Desk, failure: str, kind: FallbackKind, end: str | None) -> None:
    """For a retry the end is where the object goes after the last try; a retry that works goes on as it would have."""
    new_id = fresh_id(desk.design, "fallback")
    step = translate("Canvas", "Add a fallback for {name}").format(name=desk.tables.name(failure))
    fields = {} if end is None else {"then" if kind == "retry" else "to": end}
    if desk.apply(step, lambda design: attach_fallback(design, failure, kind, id=new_id, **fields)):
        desk.go_to(new_id)


def point_at(desk: Desk, element_id: str) -> Point:
    """Where a question about this is asked."""
    return anchor_of(desk.drawing, element_id) or desk.drawing.bounds.center
