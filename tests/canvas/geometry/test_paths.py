"""Plane geometry of routes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.paths import (
    EAST,
    NORTH,
    SOUTH,
    WEST,
    ahead,
    bounds_of,
    crossing,
    distance,
    heading_of,
    length,
    nearest_along,
    opposite,
    overlap,
    point_at,
    simplified,
    union,
)

BENT = ((0.0, 0.0), (10.0, 0.0), (10.0, 20.0))


def test_the_heading_back_is_opposite() -> None:
    assert [opposite(each) for each in (EAST, SOUTH, WEST, NORTH)] == [WEST, NORTH, EAST, SOUTH]


@pytest.mark.parametrize("heading", [EAST, SOUTH, WEST, NORTH])
def test_going_ahead_is_going_in_that_heading(heading: int) -> None:
    assert heading_of(((5.0, 5.0), ahead((5.0, 5.0), heading, 7))) == heading


def test_the_length_of_a_route_counts_all_its_pieces() -> None:
    assert length(BENT) == 30


def test_a_point_along_a_route_goes_around_the_corner() -> None:
    assert point_at(BENT, 4) == (4, 0)
    assert point_at(BENT, 15) == (10, 5)


def test_a_point_beyond_the_end_is_the_end() -> None:
    assert point_at(BENT, 99) == (10, 20)


def test_corners_that_do_not_turn_are_dropped() -> None:
    assert simplified(((0, 0), (5, 0), (5, 0), (10, 0), (10, 20))) == BENT


def test_a_row_and_a_column_cross_in_a_point() -> None:
    row, column = ((0.0, 5.0), (10.0, 5.0)), ((4.0, 0.0), (4.0, 9.0))
    assert crossing(row, column) == crossing(column, row) == (4, 5)


def test_ends_that_touch_do_not_cross() -> None:
    assert crossing(((0.0, 5.0), (4.0, 5.0)), ((4.0, 0.0), (4.0, 9.0))) is None


def test_parallels_do_not_cross() -> None:
    assert crossing(((0.0, 5.0), (9.0, 5.0)), ((0.0, 5.0), (9.0, 5.0))) is None


def test_the_bounds_of_a_segment_are_thin() -> None:
    assert bounds_of(((5.0, 9.0), (5.0, 2.0))) == Rect(5, 2, 0, 7)


def test_a_union_holds_all() -> None:
    assert union([Rect(0, 0, 2, 2), Rect(5, -3, 1, 1)]) == Rect(0, -3, 6, 5)


def test_the_union_of_nothing_is_empty() -> None:
    assert union([]) == Rect(0, 0, 0, 0)


def test_overlap_is_the_area_in_common() -> None:
    assert overlap(Rect(0, 0, 10, 10), Rect(8, 7, 10, 10)) == 6
    assert overlap(Rect(0, 0, 10, 10), Rect(10, 0, 10, 10)) == 0


corners = st.lists(st.tuples(st.integers(-300, 300), st.integers(-300, 300)), min_size=2, max_size=6)


def square(found: list[tuple[int, int]]) -> list[Point]:
    """A route of level and upright pieces through these points."""
    route: list[Point] = [(float(found[0][0]), float(found[0][1]))]
    for x, y in found[1:]:
        route += [(float(x), route[-1][1]), (float(x), float(y))]
    return route


@given(corners, st.integers(-400, 400), st.integers(-400, 400))
def test_nothing_on_a_route_is_nearer_than_what_is_found(found: list[tuple[int, int]], x: int, y: int) -> None:
    route = square(found)
    nearest = distance(point_at(route, nearest_along(route, (x, y))), (x, y))
    assert all(nearest <= distance(point_at(route, along), (x, y)) + 0.05 for along in range(0, int(length(route)), 7))


@given(corners, st.integers(0, 2000))
def test_a_place_on_a_route_is_found_again(found: list[tuple[int, int]], along: int) -> None:
    route = square(found)
    place = point_at(route, along)
    assert point_at(route, nearest_along(route, place)) == pytest.approx(place, abs=0.05)
