"""The shelf knows where its things are, and in which order they came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.drawing import Rect
from canvas.geometry.shelf import Shelf, near

PLACES = st.integers(-2000, 2000).map(float)
RECTS = st.builds(Rect, PLACES, PLACES, st.integers(0, 1500).map(float), st.integers(0, 1500).map(float))


def shelf_of(rects: list[Rect]) -> Shelf[Rect]:
    shelf = Shelf[Rect](lambda rect: rect)
    shelf.extend(rects)
    return shelf


@given(st.lists(RECTS, max_size=12), RECTS)
def test_nothing_that_touches_a_window_is_missed(rects: list[Rect], window: Rect) -> None:
    seen = shelf_of(rects).near(window)
    assert [rect for rect in seen if rect.touches(window)] == [rect for rect in rects if rect.touches(window)]


@given(st.lists(RECTS, max_size=12))
def test_it_holds_what_was_put_there_in_that_order(rects: list[Rect]) -> None:
    assert list(shelf_of(rects)) == rects


def test_what_is_far_from_a_window_is_not_looked_at() -> None:
    assert shelf_of([Rect(9000, 0, 10, 10)]).near(Rect(0, 0, 100, 100)) == []


def test_a_thing_in_many_squares_is_found_once() -> None:
    wide = Rect(-3000, 0, 6000, 5)
    assert shelf_of([wide]).near(Rect(-2000, -10, 4000, 20)) == [wide]


def test_an_ordinary_list_is_seen_whole() -> None:
    assert near([Rect(9000, 0, 10, 10)], Rect(0, 0, 100, 100)) == [Rect(9000, 0, 10, 10)]


@given(st.lists(RECTS, min_size=1, max_size=12), st.data())
def test_what_was_taken_away_is_not_found_any_more(rects: list[Rect], data: st.DataObject) -> None:
    shelf, gone = shelf_of(rects), data.draw(st.sampled_from(rects))
    shelf.remove(gone)
    rects.remove(gone)
    everywhere = Rect(-4000, -4000, 9000, 9000)
    assert list(shelf) == shelf.near(everywhere) == rects
    assert len(shelf) == len(rects)


def test_what_is_not_there_cannot_be_taken_away() -> None:
    with pytest.raises(ValueError, match="is not there"):
        shelf_of([Rect(0, 0, 10, 10)]).remove(Rect(0, 0, 10, 11))
