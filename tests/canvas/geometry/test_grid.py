"""The grid: where lines can run, and what it costs."""

from math import inf

import pytest

from canvas.geometry.drawing import Rect
from canvas.geometry.grid import CROSSING, SHARING, Grid, make_grid
from canvas.geometry.space import Space, Track

WINDOW = Rect(-500, -500, 1000, 1000)


def grid(
    space: Space, xs: tuple[float, ...] = (0, 100), ys: tuple[float, ...] = (0, 100), home: Rect | None = WINDOW
) -> Grid:
    space.window = WINDOW
    return make_grid(space, xs, ys, 12, home)


def across(made: Grid, y: float, x: float) -> float:
    """The cost of the way along a row, from a column to the next one."""
    return made.across[made.ys.index(y)][made.xs.index(x)]


def test_free_ground_costs_its_length() -> None:
    assert across(grid(Space()), 0, 0) == 100


def test_the_wanted_lines_are_all_there_in_order() -> None:
    made = grid(Space(), xs=(100, 0, 50, 51))
    assert made.xs == [0, 50, 51, 100]


def test_a_box_has_a_channel_on_both_sides() -> None:
    made = grid(Space(boxes=[Rect(200, 200, 80, 40)]))
    assert {172, 308} <= set(made.xs)
    assert {172, 268} <= set(made.ys)


def test_between_two_boxes_there_is_a_line_in_the_middle() -> None:
    made = grid(Space(boxes=[Rect(200, 200, 80, 40), Rect(400, 200, 80, 40)]))
    assert 340 in made.xs


def test_lines_that_nearly_coincide_are_one() -> None:
    made = grid(Space(boxes=[Rect(200, 200, 80, 40), Rect(203, 300, 80, 40)]))
    assert sum(1 for x in made.xs if 165 < x < 180) == 1


def test_lines_outside_of_the_window_are_left_out() -> None:
    made = grid(Space(boxes=[Rect(460, 200, 80, 40)]))
    assert max(made.xs) < 500


def test_ways_through_a_box_are_closed() -> None:
    box = Rect(20, -20, 60, 40)
    assert across(grid(Space(bodies=[box])), 0, 0) == inf


def test_ways_beside_a_box_are_open() -> None:
    box = Rect(20, -20, 60, 40)
    assert across(grid(Space(bodies=[box])), 100, 0) == 100


def test_close_to_a_box_it_costs_a_little_more() -> None:
    box = Rect(20, 15, 60, 40)
    assert 100 < across(grid(Space(boxes=[box])), 0, 0) < 200


def test_over_a_thing_it_costs_much_more() -> None:
    thing = Rect(20, -12, 60, 24)
    made = grid(Space(things=[thing]))
    over = sum(made.across[made.ys.index(0)][i] for i in range(made.xs.index(0), made.xs.index(100)))
    assert over > 1000


def test_across_a_line_it_costs_a_crossing() -> None:
    made = grid(Space(columns=[Track(30, -50, 50)]))
    row = made.across[made.ys.index(0)]
    assert sum(row[made.xs.index(0) : made.xs.index(100)]) == pytest.approx(100 + CROSSING)


def test_where_a_line_does_not_reach_it_costs_nothing() -> None:
    made = grid(Space(columns=[Track(30, -50, 50)]))
    row = made.across[made.ys.index(100)]
    assert sum(row[made.xs.index(0) : made.xs.index(100)]) == pytest.approx(100)


def test_beside_a_line_it_costs_every_pixel() -> None:
    made = grid(Space(rows=[Track(4, 20, 60)]))
    assert across(made, 0, 0) == pytest.approx(100 + 40 * SHARING)


def test_there_is_a_way_on_both_sides_of_a_line() -> None:
    assert {186, 214} <= set(grid(Space(rows=[Track(200, 0, 100)])).ys)


def test_away_from_home_it_costs_more() -> None:
    home = Rect(-50, -50, 500, 100)
    made = grid(Space(), home=home)
    assert across(made, 0, 0) == 100 < across(made, 100, 0)


def test_without_a_home_there_is_a_line_between_the_frames() -> None:
    frames = [Rect(0, -400, 400, 300), Rect(0, 200, 400, 200)]
    made = grid(Space(frames=frames), home=None)
    assert 50 in made.ys
    assert across(made, 50, 0) == 100
