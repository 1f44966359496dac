"""Laws of single routes, of the points along them, and of wrapped words."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.paths import (
    ahead,
    bounds_of,
    crossing,
    distance,
    heading_of,
    length,
    opposite,
    overlap,
    point_at,
    segments,
    simplified,
    union,
)
from canvas.geometry.routing import route
from canvas.geometry.search import Port
from canvas.geometry.space import Space
from canvas.geometry.text import ELLIPSIS, shorten, snug_width, text_width, wrap

HEADINGS = st.integers(0, 3)
NUMBERS = st.integers(-400, 400).map(float)
POINTS = st.tuples(NUMBERS, NUMBERS)
RECTS = st.builds(Rect, NUMBERS, NUMBERS, st.integers(1, 200).map(float), st.integers(1, 200).map(float))
WORDS = st.lists(st.text("abcWMil", min_size=1, max_size=9), max_size=9).map(" ".join)
FAR = st.tuples(st.integers(5, 8), st.integers(-8, 8)).map(lambda steps: (80.0 * steps[0], 40.0 * steps[1]))


@st.composite
def staircases(draw: st.DrawFn) -> tuple[Point, ...]:
    """Routes of level and upright pieces in turn."""
    points = [draw(POINTS)]
    for turn, by in enumerate(draw(st.lists(st.integers(1, 90), min_size=1, max_size=6))):
        x, y = points[-1]
        points.append((x + by, y) if turn % 2 else (x, y + by))
    return tuple(points)


def ports_around(rect: Rect) -> list[Port]:
    """One port in the middle of each side."""
    (x, y) = rect.center
    middles = [(rect.right, y), (x, rect.bottom), (rect.x, y), (x, rect.y)]
    return [Port(point, heading) for heading, point in enumerate(middles)]


def routed(other: Point, *between: Rect, shift: Point = (0.0, 0.0)) -> tuple[Point, ...]:
    """The route from a box at the origin to another one, all moved by the same."""
    dx, dy = shift
    boxes = [Rect(0, 0, 160, 80), Rect(*other, 160, 80), *between]
    moved = [Rect(box.x + dx, box.y + dy, box.width, box.height) for box in boxes]
    space = Space(boxes=moved, bodies=list(moved))
    return route(space, ports_around(moved[0]), ports_around(moved[1])).points


@given(FAR)
@settings(max_examples=30, deadline=None)
def test_a_route_goes_through_neither_of_its_boxes(other: Point) -> None:
    inner = [box.grown(-1) for box in (Rect(0, 0, 160, 80), Rect(*other, 160, 80))]
    assert not any(bounds_of(piece).grown(0.1).touches(box) for piece in segments(routed(other)) for box in inner)


@given(st.integers(6, 8), st.integers(-200, 200))
@settings(max_examples=30, deadline=None)
def test_a_route_goes_around_what_stands_between(far: int, y: int) -> None:
    wall = Rect(260, y, 60, 200)
    points = routed((80.0 * far, 0.0), wall)
    assert not any(bounds_of(piece).grown(0.1).touches(wall.grown(-1)) for piece in segments(points))


@given(FAR, st.integers(-9, 9), st.integers(-9, 9))
@settings(max_examples=30, deadline=None)
def test_a_route_moves_with_its_boxes(other: Point, across: int, down: int) -> None:
    shift = (8.0 * across, 8.0 * down)
    back = [(x - shift[0], y - shift[1]) for x, y in routed(other, shift=shift)]
    assert back == [pytest.approx(point) for point in routed(other)]


@given(FAR)
@settings(max_examples=30, deadline=None)
def test_every_corner_of_a_route_turns(other: Point) -> None:
    points = routed(other)
    headings = [heading_of(piece) for piece in segments(points)]
    assert all((one - two) % 2 == 1 for one, two in pairwise(headings))


# Points along a route


@given(staircases(), st.floats(0, 1))
def test_a_point_along_a_route_lies_on_it(points: tuple[Point, ...], part: float) -> None:
    at = point_at(points, part * length(points))
    assert any(distance(a, at) + distance(at, b) <= distance(a, b) + 0.05 for a, b in segments(points))


@given(staircases())
def test_a_simplified_route_is_as_long_and_keeps_its_ends(points: tuple[Point, ...]) -> None:
    made = simplified([point for point in points for _ in range(2)])
    assert (made[0], made[-1], length(made)) == (points[0], points[-1], length(points))
    assert simplified(made) == made


@given(POINTS, HEADINGS, st.integers(1, 99))
def test_there_and_back_is_where_one_was(point: Point, heading: int, by: int) -> None:
    assert ahead(ahead(point, heading, by), opposite(heading), by) == point


@given(POINTS, HEADINGS, st.integers(1, 99))
def test_a_step_ahead_goes_in_its_heading(point: Point, heading: int, by: int) -> None:
    there = ahead(point, heading, by)
    assert (heading_of((point, there)), distance(point, there)) == (heading, by)


@given(POINTS, POINTS, POINTS, POINTS)
def test_crossing_does_not_depend_on_order_or_direction(a: Point, b: Point, c: Point, d: Point) -> None:
    level, upright = (a, (b[0], a[1])), (c, (c[0], d[1]))
    assume(a[0] != b[0])
    assume(c[1] != d[1])
    assert crossing(level, upright) == crossing(upright, level)
    assert crossing(level, upright) == crossing(level[::-1], upright) == crossing(level, upright[::-1])


@given(st.lists(RECTS, min_size=1, max_size=5))
def test_a_union_holds_its_parts_and_nothing_beyond(rects: list[Rect]) -> None:
    whole = union(rects)
    assert all(overlap(whole, rect) == rect.width * rect.height for rect in rects)
    assert (whole.x, whole.bottom) == (min(rect.x for rect in rects), max(rect.bottom for rect in rects))


@given(RECTS, RECTS)
def test_rectangles_overlap_where_they_touch(one: Rect, other: Rect) -> None:
    assert (overlap(one, other) > 0) == one.touches(other)
    assert overlap(one, other) == overlap(other, one)


# Words


@given(WORDS, st.integers(40, 300), st.integers(1, 4))
def test_text_takes_no_more_lines_than_it_may(text: str, width: int, most: int) -> None:
    assert len(wrap(text, width, 12, lines=most)) <= most


@given(WORDS, st.integers(90, 300))
def test_words_stay_in_their_order_and_are_kept_until_the_cut(text: str, width: int) -> None:
    shown = " ".join(wrap(text, width, 12))
    kept = shown.removesuffix(ELLIPSIS)
    assert text.startswith(kept)
    assert shown == kept or len(kept) < len(text)


@given(WORDS, st.integers(20, 300))
def test_a_shortened_text_is_short_and_shortening_again_changes_nothing(text: str, width: int) -> None:
    made = shorten(text, width, 12)
    assert text_width(made, 12) <= width
    assert shorten(made, width, 12) == made


@given(WORDS, st.integers(60, 300))
def test_the_snug_width_is_enough_for_two_lines_where_that_is_possible(text: str, widest: int) -> None:
    snug = snug_width(text, widest, 12)
    assert snug <= widest
    if snug < widest:
        assert " ".join(wrap(text, snug + 0.01, 12)) == text
