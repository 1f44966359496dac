"""Routes keep to their corners, whatever they are."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.drawing import Point, Rect
from exports.painting.boxes import SLANT, hatch_reach, hexagon
from exports.painting.heads import direction, reach
from exports.painting.routes import CORNER, route_path, shortened, towards

numbers = st.integers(-400, 400).map(float)
points = st.tuples(numbers, numbers)
routes = st.lists(points, min_size=2, max_size=8).map(tuple)


@given(routes)
def test_a_route_begins_at_its_tail_and_ends_at_its_tip(route: tuple[Point, ...]) -> None:
    path = route_path(route)
    start, end = path.elementAt(0), path.currentPosition()
    assert (start.x, start.y) == route[0]
    assert (end.x(), end.y()) == route[-1]


@given(routes)
def test_a_route_stays_within_the_bounds_of_its_corners(route: tuple[Point, ...]) -> None:
    box = route_path(route).boundingRect()
    xs, ys = zip(*route, strict=True)
    assert box.left() >= min(xs) - 1e-6
    assert box.right() <= max(xs) + 1e-6
    assert box.top() >= min(ys) - 1e-6
    assert box.bottom() <= max(ys) + 1e-6


@given(routes)
def test_round_corners_make_a_way_shorter_and_never_much(route: tuple[Point, ...]) -> None:
    straight = sum(math.dist(one, other) for one, other in pairwise(route))
    corners = max(len(route) - 2, 0)
    assert straight - 2 * CORNER * corners - 1e-6 <= route_path(route).length() <= straight + 1e-6


@given(points, points, st.floats(0, 200))
def test_towards_goes_as_far_as_it_is_told(start: Point, end: Point, length: float) -> None:
    reached = towards(start, end, length)
    wanted = 0 if start == end else length
    assert math.dist(start, reached) == pytest.approx(wanted, abs=1e-6)


@given(routes, st.floats(0, 50))
def test_a_shortened_route_ends_on_its_last_stretch(route: tuple[Point, ...], by: float) -> None:
    tip = shortened(route, by)[-1]
    before, end = route[-2], route[-1]
    assert math.dist(before, tip) + math.dist(tip, end) <= math.dist(before, end) + 1e-6
    assert math.dist(tip, end) <= by + 1e-6


def test_directions_are_those_of_the_screen() -> None:
    assert direction((0, 0), (10, 0)) == 0
    assert direction((0, 0), (0, 10)) == math.pi / 2
    assert direction((10, 0), (0, 0)) == math.pi


def test_a_line_stops_before_the_heads_that_it_would_show_through() -> None:
    assert reach("none") == reach("bar") == 0
    assert 0 < reach("open") < reach("filled") < reach("bar_filled")


@given(st.floats(60, 400), st.floats(40, 160), st.floats(-200, 400))
def test_a_line_of_the_hatch_ends_on_the_sides_of_its_hexagon(width: float, height: float, offset: float) -> None:
    low, high = hatch_reach(Rect(0, 0, width, height), offset)
    if low >= high:
        return
    assert low >= 0
    assert high <= height
    for rise in (low, high):
        x, away = offset + rise, abs(rise - height / 2) / (height / 2)
        assert SLANT * away - 1e-6 <= x <= width - SLANT * away + 1e-6


def test_a_hexagon_has_its_corners_on_the_sides_of_its_rectangle() -> None:
    corners = hexagon(Rect(10, 20, 200, 92))
    assert corners[0] == (10, 66)
    assert corners[3] == (210, 66)
    assert {y for _, y in corners} == {20, 66, 112}
