"""Walking along a drawing by keys."""

import pytest

from canvas.edits import add_state, attach_failure, connect
from canvas.geometry.draw import draw
from canvas.lookup import lookup
from canvas.model import Design
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.walking import Direction, first_start, next_end, walk


def way(design: Design, start: str, direction: Direction, steps: int = 20) -> list[str]:
    tables, drawing = lookup(design), draw(design)
    seen: list[str] = []
    current = walk(tables, drawing, start, direction)
    while current is not None and len(seen) < steps:
        seen.append(current)
        current = walk(tables, drawing, current, direction)
    return seen


def test_right_goes_state_transition_failure_fallback_next_state() -> None:
    assert way(small_design(), "moving", "right") == ["scan_late", "no_scan", "ask", "late", "scan_ok", "delivered"]


def test_left_goes_back_to_where_one_came_from() -> None:
    assert way(small_design(), "delivered", "left") == ["scan_ok", "late", "scan_late", "moving"]
    assert way(small_design(), "ask", "left", 3) == ["no_scan", "scan_late", "moving"]


def test_a_hand_over_leads_into_the_other_object() -> None:
    assert way(small_design(), "handover", "right") == ["finish", "done"]
    assert way(small_design(), "handover", "left", 2) == ["scan_ok", "late"]


def test_down_and_up_go_through_what_leaves_the_same_state() -> None:
    design = connect(small_design(), "late", "moving", id="again")
    assert way(design, "scan_ok", "down") == ["handover", "again"]
    assert way(design, "again", "up") == ["handover", "scan_ok"]


def test_down_goes_from_a_failure_to_the_next_at_the_same_place() -> None:
    design = attach_failure(small_design(), "scan_late", "lost", id="lost_one")
    assert way(design, "no_scan", "down") == ["lost_one"]
    assert way(design, "ask", "down") == []


def test_a_failing_state_shows_its_failures_before_its_ways_out() -> None:
    design = attach_failure(small_design(), "moving", "crash", id="crash_one")
    assert way(design, "moving", "right", 2) == ["crash_one", "scan_late"]


@pytest.mark.parametrize(("start", "direction", "there"), [("late", "down", "done"), ("done", "up", "late")])
def test_up_and_down_from_a_state_go_to_the_nearest_one(start: str, direction: Direction, there: str) -> None:
    assert way(small_design(), start, direction, 1) == [there]


def test_nothing_is_above_the_top() -> None:
    assert way(small_design(), "moving", "up") == []


def test_an_object_leads_to_its_start() -> None:
    assert way(small_design(), "order", "right", 1) == ["placed"]
    assert way(small_design(), "order", "left") == []


def test_home_goes_to_the_own_start_and_again_to_the_next() -> None:
    tables = lookup(small_design())
    assert [first_start(tables, current) for current in (None, "late", "moving", "placed")] == [
        "moving", "moving", "placed", "moving",
    ]  # fmt: skip


def test_end_goes_through_the_ends() -> None:
    design = add_state(small_design(), "package", "Lost", id="lost")
    tables = lookup(design)
    assert [next_end(tables, current) for current in ("late", "delivered", "lost", "done")] == [
        "delivered", "lost", "done", "delivered",
    ]  # fmt: skip


def test_an_empty_design_has_no_ends() -> None:
    assert next_end(lookup(Design(title="Empty")), None) is None
