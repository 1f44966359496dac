"""Smart guides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.drawing import Rect
from canvas.geometry.guides import Guide, guides, pull

REACH = 6.0
numbers = st.integers(-600, 600).map(float)
sizes = st.integers(20, 200).map(float)
rects = st.builds(Rect, numbers, numbers, sizes, sizes)
rows = st.lists(rects, max_size=6)

LEFT, RIGHT = Rect(0, 0, 100, 80), Rect(400, 0, 100, 80)


def moved(rect: Rect, by: tuple[float | None, float | None]) -> Rect:
    return Rect(rect.x + (by[0] or 0), rect.y + (by[1] or 0), rect.width, rect.height)


@pytest.mark.parametrize(
    ("rect", "by"),
    [
        (Rect(4, 200, 60, 40), (-4, None)),
        (Rect(23, 200, 60, 40), (-3, None)),
        (Rect(37, 200, 60, 40), (3, None)),
        (Rect(200, 5, 60, 40), (None, -5)),
        (Rect(230, 22, 90, 40), (None, -2)),
        (Rect(60, 300, 190, 40), (None, None)),
    ],
    ids=["left", "centre", "right", "top", "middle", "nothing near"],
)
def test_a_side_or_middle_is_pulled_to_one_that_is_near(rect: Rect, by: tuple[float | None, float | None]) -> None:
    assert pull(rect, [LEFT], REACH) == by


def test_between_two_the_gaps_are_made_alike() -> None:
    assert pull(Rect(203, 15, 100, 40), [LEFT, RIGHT], REACH)[0] == -3


def test_after_two_the_gap_before_is_repeated() -> None:
    assert pull(Rect(796, 15, 100, 40), [LEFT, RIGHT], REACH)[0] == 4


def test_before_two_the_gap_after_is_repeated() -> None:
    assert pull(Rect(-398, 15, 100, 40), [LEFT, RIGHT], REACH)[0] == -2


def test_a_column_has_gaps_too() -> None:
    below = Rect(0, 200, 100, 80)
    assert pull(Rect(10, 405, 60, 80), [LEFT, below], REACH)[1] == -5


def test_gaps_count_only_in_one_row() -> None:
    assert pull(Rect(203, 300, 100, 40), [LEFT, RIGHT], REACH) == (None, None)


def test_a_line_goes_through_all_that_share_it() -> None:
    assert guides(Rect(0, 300, 40, 40), [LEFT, Rect(0, 600, 90, 50)]) == (Guide((0, 0), (0, 650)),)


def test_a_shared_middle_is_shown_where_no_side_is_shared() -> None:
    assert guides(Rect(30, 300, 40, 40), [LEFT]) == (Guide((50, 0), (50, 340)),)
    assert guides(Rect(0, 300, 100, 40), [LEFT]) == (Guide((0, 0), (0, 340)), Guide((100, 0), (100, 340)))


def test_both_gaps_are_shown_where_they_are_alike() -> None:
    shown = guides(Rect(200, 15, 100, 40), [LEFT, RIGHT])
    assert shown == (Guide((100, 35), (200, 35), gap=True), Guide((300, 35), (400, 35), gap=True))


def test_alone_nothing_is_shown_and_nothing_pulls() -> None:
    assert guides(LEFT, []) == ()
    assert pull(LEFT, [], REACH) == (None, None)


@given(rects, rows)
def test_nothing_pulls_farther_than_it_reaches(rect: Rect, others: list[Rect]) -> None:
    assert all(by is None or abs(by) <= REACH for by in pull(rect, others, REACH))


@given(rects, rows)
def test_where_something_pulled_a_guide_says_why(rect: Rect, others: list[Rect]) -> None:
    across, down = pull(rect, others, REACH)
    for by in ((across, None), (None, down)):
        if by != (None, None):
            assert guides(moved(rect, by), others)


@given(rects, rows)
def test_a_line_touches_the_rectangle_that_is_dragged(rect: Rect, others: list[Rect]) -> None:
    for (x1, y1), (x2, y2), gap in guides(rect, others):
        if not gap and x1 == x2:
            assert x1 in (rect.x, rect.center[0], rect.right)
            assert y1 <= rect.y
            assert y2 >= rect.bottom


@given(rects, rows, st.integers(-50, 50), st.integers(-50, 50))
def test_a_pull_is_the_same_wherever_all_of_it_stands(rect: Rect, others: list[Rect], dx: int, dy: int) -> None:
    elsewhere = [moved(other, (dx, dy)) for other in others]
    assert pull(moved(rect, (dx, dy)), elsewhere, REACH) == pull(rect, others, REACH)
