"""Lining up and spreading out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.aligning import Axis, Places, Side, align, distribute
from canvas.geometry.drawing import Rect

SIDES: tuple[Side, ...] = ("left", "centre", "right", "top", "middle", "bottom")
AXES: tuple[Axis, ...] = ("across", "down")
numbers = st.integers(-2000, 2000).map(float)
sizes = st.integers(1, 400).map(float)
rects = st.builds(Rect, numbers, numbers, sizes, sizes)
selections = st.lists(rects, min_size=1, max_size=8).map(lambda found: {f"s{i}": rect for i, rect in enumerate(found)})

THREE = {"a": Rect(0, 0, 100, 40), "b": Rect(130, 30, 60, 80), "c": Rect(400, 16, 100, 60)}


def at(selection: dict[str, Rect], places: Places) -> dict[str, Rect]:
    return {each: Rect(*places[each], rect.width, rect.height) for each, rect in selection.items()}


@pytest.mark.parametrize(
    ("side", "places"),
    [
        ("left", {"a": (0, 0), "b": (0, 30), "c": (0, 16)}),
        ("centre", {"a": (200, 0), "b": (220, 30), "c": (200, 16)}),
        ("right", {"a": (400, 0), "b": (440, 30), "c": (400, 16)}),
        ("top", {"a": (0, 0), "b": (130, 0), "c": (400, 0)}),
        ("middle", {"a": (0, 35), "b": (130, 15), "c": (400, 25)}),
        ("bottom", {"a": (0, 70), "b": (130, 30), "c": (400, 50)}),
    ],
)
def test_a_side_of_each_goes_to_that_side_of_all(side: Side, places: Places) -> None:
    assert align(THREE, side) == places


def test_spread_across_the_gaps_are_alike_and_the_outer_ones_stay() -> None:
    assert distribute(THREE, "across") == {"a": (0, 0), "b": (220, 30), "c": (400, 16)}


def test_spread_down_goes_by_the_tops_and_not_by_the_order_of_selection() -> None:
    column = {"low": Rect(0, 300, 50, 50), "top": Rect(9, 0, 50, 50), "mid": Rect(5, 60, 50, 50)}
    assert distribute(column, "down") == {"low": (0, 300), "top": (9, 0), "mid": (5, 150)}


def test_nothing_lines_up_with_nothing() -> None:
    assert align({}, "left") == {}
    assert distribute({}, "across") == {}


@given(selections, st.sampled_from(SIDES))
def test_what_is_lined_up_already_stays(selection: dict[str, Rect], side: Side) -> None:
    once = at(selection, align(selection, side))
    again = align(once, side)
    assert all(again[each] == pytest.approx((rect.x, rect.y)) for each, rect in once.items())


@given(selections, st.sampled_from(SIDES))
def test_lining_up_moves_along_one_axis_only(selection: dict[str, Rect], side: Side) -> None:
    kept = 1 if side in ("left", "centre", "right") else 0
    for each, place in align(selection, side).items():
        assert place[kept] == (selection[each].x, selection[each].y)[kept]


@given(selections, st.sampled_from(SIDES))
def test_nothing_is_lined_up_outside_of_where_all_were(selection: dict[str, Rect], side: Side) -> None:
    left, right = min(r.x for r in selection.values()), max(r.right for r in selection.values())
    top, bottom = min(r.y for r in selection.values()), max(r.bottom for r in selection.values())
    for rect in at(selection, align(selection, side)).values():
        assert left - 0.01 <= rect.x <= rect.right <= right + 0.01
        assert top - 0.01 <= rect.y <= rect.bottom <= bottom + 0.01


@given(selections, st.sampled_from(AXES))
def test_spread_out_all_gaps_are_alike(selection: dict[str, Rect], axis: Axis) -> None:
    spread = at(selection, distribute(selection, axis))
    order = sorted(selection, key=lambda each: (*span(selection[each], axis), each))
    gaps = [span(spread[b], axis)[0] - sum(span(spread[a], axis)) for a, b in pairwise(order)]
    assert gaps == pytest.approx(gaps[:1] * len(gaps), abs=0.01)


@given(selections, st.sampled_from(AXES))
def test_the_first_and_the_last_in_the_row_stay(selection: dict[str, Rect], axis: Axis) -> None:
    places = distribute(selection, axis)
    order = sorted(selection, key=lambda each: (*span(selection[each], axis), each))
    for each in (order[0], order[-1]):
        assert places[each] == pytest.approx((selection[each].x, selection[each].y), abs=0.01)


def span(rect: Rect, axis: Axis) -> tuple[float, float]:
    return (rect.x, rect.width) if axis == "across" else (rect.y, rect.height)
