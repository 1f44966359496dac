"""Arrows by hand: dragged from a handle, or with a tool from press to release or by two clicks."""

import math

from canvas.geometry.drawing import Point
from widgets.canvas_view.anchors import anchor_of
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import add_failure_at, add_fallback_at, answer_one_of, failures_of
from widgets.canvas_view.gestures.births import new_target
from widgets.canvas_view.gestures.connecting import connect_to
from widgets.canvas_view.gestures.pointer import Pointer, wandered
from widgets.canvas_view.gestures.selecting import state_under
from widgets.canvas_view.hands import Answer
from widgets.canvas_view.highlights import handle_points
from widgets.canvas_view.words import DROP_FAILURE, DROP_FALLBACK, DROP_STATE, drop_question


class ArrowDrag:
    """An arrow that follows the pointer from a state, transition or failure, until it is dropped."""

    def __init__(self, desk: Desk, source: str, start: Point) -> None:
        self._desk, self._source, self._start = desk, source, start

    def move(self, pointer: Pointer) -> None:
        target = state_under(self._desk, pointer)
        self._desk.show(
            preview=(_tail(self._desk, self._source, pointer.at) or self._start, pointer.at),
            preview_later=self._desk.tool == "later",
            target=target if target != self._source else None,
        )

    def release(self, pointer: Pointer) -> None:
        self.cancel()
        if wandered(self._start, pointer.at):
            drop(self._desk, self._source, pointer)
        elif self._desk.tool != "select":
            self._desk.pending = self._source
            self._desk.show(target=self._source)

    def cancel(self) -> None:
        self._desk.show(preview=None, target=None)


class SecondClick:
    """The second of two clicks: where the arrow leads that was begun with the first."""

    def __init__(self, desk: Desk, source: str) -> None:
        self._desk, self._source = desk, source

    def move(self, pointer: Pointer) -> None:
        self._desk.show(target=state_under(self._desk, pointer))

    def release(self, pointer: Pointer) -> None:
        self.cancel()
        drop(self._desk, self._source, pointer)

    def cancel(self) -> None:
        self._desk.pending = None
        self._desk.show(preview=None, target=None)


def drop(desk: Desk, source: str, pointer: Pointer) -> None:
    """Ends an arrow: on a state it connects, from a failure it answers; on free ground it asks what comes there, or
    where the answer ends."""
    target = state_under(desk, pointer)
    if source in desk.tables.failures:
        add_fallback_at(desk, source, to=target)
    elif target is not None and _is_sensible(source, target, pointer):
        connect_to(desk, source, target)
    elif target is None and source in desk.tables.states:
        _ask_what_comes(desk, source, pointer.at)


def _is_sensible(source: str, target: str, pointer: Pointer) -> bool:
    """An arrow back to where it came from is drawn on purpose only: with Shift or Ctrl down."""
    return source != target or pointer.extend


def _ask_what_comes(desk: Desk, source: str, at: Point) -> None:
    failures = _failures_around(desk, source)

    def answered(answer: Answer) -> None:
        if answer.choice == DROP_STATE:
            new_target(desk, source, at)
        elif answer.choice == DROP_FAILURE:
            add_failure_at(desk, source)
        elif answer.choice == DROP_FALLBACK:
            answer_one_of(desk, failures, at)

    desk.hands.choose(drop_question(with_fallback=bool(failures)), at, answered)


def _failures_around(desk: Desk, state: str) -> tuple[str, ...]:
    """What can go wrong with a state, and on the arrows that leave it."""
    places = (state, *(arrow.id for arrow in desk.tables.outgoing[state]))
    return tuple(failure for place in places for failure in failures_of(desk, place))


def _tail(desk: Desk, source: str, at: Point) -> Point | None:
    """Where an arrow to a point starts: at the nearest side of a state, else at what it starts from."""
    for box in desk.drawing.boxes:
        if box.id == source:
            return min(handle_points(box), key=lambda point: math.dist(point, at))
    return anchor_of(desk.drawing, source)
