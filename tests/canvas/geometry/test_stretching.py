"""A route whose ends go elsewhere keeps its far part and bends anew near the end that moved."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.drawing import Box, Point, Rect
from canvas.geometry.paths import heading_of, opposite
from canvas.geometry.ports import SIDES, border_point, span
from canvas.geometry.stretching import stretched

STILL = (0.0, 0.0)
STEPS = st.tuples(st.integers(-400, 400), st.integers(-400, 400))
LEVEL = ((100.0, 50.0), (300.0, 50.0))
ROUND = ((100.0, 50.0), (200.0, 50.0), (200.0, 250.0), (300.0, 250.0))


def box_from(x: float, y: float) -> Box:
    return Box("state:a", "a", Rect(x, y, 200, 100), "active", False, False, (), (), None)


def test_where_both_ends_move_alike_all_of_it_does() -> None:
    assert stretched(LEVEL, (5, 9), (5, 9)) == ((105, 59), (305, 59))


def test_a_straight_line_gets_a_jog_in_its_middle() -> None:
    assert stretched(LEVEL, STILL, (0, 40), None, box_from(300, 40)) == ((100, 50), (200, 50), (200, 90), (300, 90))


def test_a_straight_line_gets_longer() -> None:
    assert stretched(LEVEL, STILL, (60, 0), None, box_from(360, 0)) == ((100, 50), (360, 50))


def test_only_the_last_bend_follows() -> None:
    assert stretched(ROUND, STILL, (30, 20), None, box_from(330, 220)) == (*ROUND[:2], (200, 270), (330, 270))


def test_a_tail_moves_as_a_head_does() -> None:
    moved = stretched(ROUND[::-1], (30, 20), STILL, box_from(330, 220), None)
    assert moved == stretched(ROUND, STILL, (30, 20), None, box_from(330, 220))[::-1]


def test_where_the_box_went_past_the_bend_it_is_reached_from_another_side() -> None:
    points = stretched(ROUND, STILL, (-250, 200), None, box_from(50, 400))
    assert points[0] == ROUND[0]
    assert heading_of((points[-2], points[-1])) != heading_of((ROUND[-2], ROUND[-1]))


@given(STEPS)
def test_it_stays_level_and_upright_and_ends_on_the_border(by: Point) -> None:
    box = box_from(300 + by[0], 200 + by[1])
    points = stretched(ROUND, STILL, by, None, box)
    assert points[0] == ROUND[0]
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))
    x, y = points[-1]
    assert any(border_point(box, side, y if side in (0, 2) else x) == points[-1] for side in SIDES)


@given(STEPS)
def test_its_head_points_into_the_box(by: Point) -> None:
    box = box_from(300 + by[0], 200 + by[1])
    points = stretched(ROUND, STILL, by, None, box)
    side = opposite(heading_of((points[-2], points[-1])))
    low, high = span(box, side)
    at = points[-1][1] if side in (0, 2) else points[-1][0]
    assert low <= at <= high
    assert border_point(box, side, at) == points[-1]
