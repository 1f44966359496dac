"""What stands where, and how well something fits between."""

import pytest

from canvas.geometry.drawing import Rect
from canvas.geometry.space import Space, Track
from canvas.geometry.spots import ABROAD, IN_CORRIDOR, ON_BOX, ON_LINE, ON_THING, best_spot, penalty

CHIP = Rect(0, 0, 80, 24)


def test_a_line_is_remembered_piece_by_piece() -> None:
    space = Space()
    space.add_line(((0, 0), (100, 0), (100, -50)))
    assert list(space.rows) == [Track(0, 0, 100)]
    assert list(space.columns) == [Track(100, -50, 0)]


def test_a_window_shows_what_touches_it() -> None:
    near, far = Rect(10, 10, 20, 20), Rect(500, 500, 20, 20)
    space = Space(boxes=[near, far], bodies=[near, far], things=[near, far])
    space.add_line(((-50, 5), (900, 5)))
    space.add_line(((700, 0), (700, 90)))
    seen = space.within(Rect(0, 0, 100, 100))
    assert (seen.boxes, seen.bodies, seen.things) == ([near], [near], [near])
    assert (seen.rows, seen.columns) == ([Track(5, -50, 900)], [])


def test_a_window_keeps_the_frames() -> None:
    frames = [Rect(500, 500, 20, 20)]
    assert Space(frames=frames).within(Rect(0, 0, 1, 1)).frames == frames


def test_free_ground_costs_nothing() -> None:
    assert penalty(Space(), CHIP) == 0


@pytest.mark.parametrize(
    ("space", "least"),
    [
        (Space(bodies=[Rect(70, 0, 50, 50)]), ON_BOX),
        (Space(things=[Rect(70, 0, 50, 50)]), ON_THING),
        (Space(rows=[Track(12, -50, 200)]), ON_LINE),
        (Space(columns=[Track(12, -50, 200)]), ON_LINE),
        (Space(corridors={"x": Rect(70, 0, 12, 90)}), IN_CORRIDOR),
    ],
)
def test_standing_on_something_has_its_price(space: Space, least: float) -> None:
    assert penalty(space, CHIP) >= least


def test_standing_very_close_costs_a_little() -> None:
    close, apart = (penalty(Space(bodies=[Rect(80 + gap, 0, 50, 50)]), CHIP) for gap in (4, 10))
    assert 0 == apart < close < ON_LINE


def test_two_lines_underneath_cost_twice() -> None:
    space = Space(rows=[Track(5, -50, 200)], columns=[Track(40, -50, 200)])
    assert penalty(space, CHIP) == 2 * ON_LINE


def test_a_line_that_ends_before_does_not_count() -> None:
    assert penalty(Space(rows=[Track(12, -50, -10)]), CHIP) == 0


def test_standing_abroad_costs_a_little() -> None:
    assert penalty(Space(), CHIP, Rect(10, -50, 400, 400)) == ABROAD
    assert penalty(Space(), CHIP, Rect(-10, -50, 400, 400)) == 0


def test_the_first_of_equal_spots_is_taken() -> None:
    spots = [(CHIP, 5.0), (Rect(200, 0, 80, 24), 5.0)]
    assert best_spot(Space(), spots) == (CHIP, 5.0)


def test_a_dearer_spot_on_free_ground_beats_a_cheap_one_on_a_box() -> None:
    free = Rect(200, 0, 80, 24)
    assert best_spot(Space(bodies=[CHIP]), [(CHIP, 0.0), (free, 50.0)])[0] == free


def test_corridors_count_for_the_best_spot_too() -> None:
    free = Rect(200, 0, 80, 24)
    assert best_spot(Space(corridors={"x": CHIP}), [(CHIP, 0.0), (free, 50.0)])[0] == free
