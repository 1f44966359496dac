"""Lines are told apart by dashes, doubling and heads."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QPainterPath

from canvas.geometry.drawing import Point, Rect
from exports.painting.lines import STYLES, line_colour, line_path
from exports.painting.palette import LIGHT
from exports.painting.routes import loop_path, route_path, shortened, towards
from tests.exports.painting.drawings import line
from tests.exports.painting.pixels import GROUND, painted, runs


def corners_of(path: QPainterPath) -> list[Point]:
    """Where the pieces of a path meet, and the handles of its curves."""
    elements = (path.elementAt(at) for at in range(path.elementCount()))
    return [(element.x, element.y) for element in elements]


def test_waiting_is_a_solid_line() -> None:
    picture = painted(line("waits", "none"))
    assert runs(picture.row(49, 20, 220), LIGHT.waits) == [200]


def test_later_is_dashes_of_eight_and_gaps_of_five() -> None:
    picture = painted(line("later", "none"))
    dashes = runs(picture.row(49, 20, 215), LIGHT.later)
    assert set(dashes) == {8}
    assert len(dashes) == 15


def test_an_answer_is_a_dash_and_a_dot() -> None:
    picture = painted(line("fallback", "none"))
    assert set(runs(picture.row(49, 20, 210), LIGHT.fallback)) == {12, 2}


def test_a_hand_over_is_two_lines_that_open_what_they_cross() -> None:
    picture = painted(line("waits", "none", ((100, 0), (100, 100))), line("handover", "open"))
    across = picture.column(60, 40, 60)
    assert len(runs(across, LIGHT.later)) == 2
    assert picture.at(60, 50) == LIGHT.frame
    crossed = picture.column(100, 35, 65)
    assert LIGHT.waits not in crossed[10:20]
    assert crossed[0] == crossed[-1] == LIGHT.waits


def test_the_start_is_a_dot_before_its_arrow() -> None:
    picture = painted(line("start"))
    assert runs(picture.column(20, 40, 60), LIGHT.waits)[0] in (10, 11, 12)
    assert picture.at(15.5, 50) == LIGHT.waits


@pytest.mark.parametrize("kind", [kind for kind in STYLES if kind != "handover"])
def test_a_line_has_the_colour_of_its_kind(kind: str) -> None:
    picture = painted(line(kind, "none", ((20, 50), (60, 50), (140, 50), (220, 50))))
    assert picture.at(22, 50) == line_colour(kind, LIGHT)  # type: ignore[arg-type]


def test_a_filled_head_is_solid_and_an_open_one_is_not() -> None:
    filled, hollow, open_one = (
        painted(line(kind, head)) for kind, head in (("waits", "filled"), ("fallback", "hollow"), ("later", "open"))
    )
    assert filled.at(211.5, 51.5) == LIGHT.waits
    assert hollow.at(208.5, 50.5) == LIGHT.frame
    assert open_one.at(207.5, 52.5) == GROUND


def test_heads_are_apart_without_any_colour() -> None:
    heads = ("filled", "open", "hollow", "bar", "bar_filled", "none")
    pictures = [painted(line("waits", head)) for head in heads]
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[:index])


def test_a_head_stays_clear_of_the_box_that_it_points_to() -> None:
    for head in ("filled", "bar_filled", "hollow"):
        picture = painted(line("waits", head))
        assert picture.count(GROUND, Rect(219, 40, 6, 20)) == 120, head


def test_a_barred_head_ends_in_a_bar_across() -> None:
    picture = painted(line("moves", "bar_filled"))
    assert max(runs(picture.column(215.5, 35, 65), LIGHT.failure)) in (12, 13)


def test_a_stub_ends_in_a_wide_bar() -> None:
    picture = painted(line("stub", "bar"))
    assert max(runs(picture.column(219.5, 30, 70), LIGHT.failure)) >= 18


def test_a_hand_over_that_waits_has_a_filled_head() -> None:
    later, waits = painted(line("handover", "open")), painted(line("handover", "filled"))
    assert waits.count(LIGHT.later) > later.count(LIGHT.later) + 30


def test_heads_turn_with_their_line() -> None:
    down = painted(line("waits", "filled", ((50, 20), (50, 220))))
    assert down.at(50, 215) == LIGHT.waits
    assert down.at(47, 210) == LIGHT.waits
    assert down.at(47, 200) == GROUND


def test_corners_are_round_with_twelve_pixels() -> None:
    corners = corners_of(route_path(((0, 0), (100, 0), (100, 100))))
    assert (100, 0) not in corners
    assert {(88, 0), (100, 12)} <= set(corners)


def test_short_stretches_have_smaller_corners() -> None:
    path = route_path(((0, 0), (10, 0), (10, 8), (40, 8)))
    assert path.boundingRect().getRect() == (0, 0, 40, 8)


def test_an_under_stroke_cuts_the_line_below_only_where_they_cross() -> None:
    below = line("waits", "none", ((100, 0), (100, 100)))
    crossed = painted(below, line("later", "none"))
    cut = painted(below, replace(line("later", "none"), under=((100, 50),)))
    assert crossed.at(100, 47) == LIGHT.waits
    assert cut.at(100, 47) == LIGHT.frame
    assert cut.at(100, 40) == LIGHT.waits


def test_an_under_stroke_follows_the_stretch_that_it_lies_on() -> None:
    bent = replace(line("later", "none", ((20, 20), (20, 80), (200, 80))), under=((20, 50),))
    below = line("waits", "none", ((0, 50), (60, 50)))
    cut = painted(below, bent)
    assert cut.at(17.5, 50) == LIGHT.frame
    assert cut.at(8, 50) == LIGHT.waits


def test_a_line_without_a_way_is_not_painted() -> None:
    assert painted(line(points=((20, 50),))).count(GROUND) == 640 * 420


def test_a_loop_of_four_points_is_one_cubic_curve() -> None:
    points: tuple[Point, ...] = ((0, 0), (-20, -40), (20, -40), (0, -2))
    path = loop_path(points)
    assert path.elementCount() == 4
    assert path.boundingRect().top() > -40


def test_a_loop_of_other_points_passes_all_of_them() -> None:
    points: tuple[Point, ...] = ((0, 0), (-20, -20), (0, -40), (20, -20), (0, -2))
    path = loop_path(points)
    assert tuple(corners_of(path)[::3]) == points


def test_a_retry_is_painted_as_a_loop() -> None:
    retry = line("retry", "hollow", ((100, 100), (60, 40), (140, 40), (108, 98)))
    assert line_path(retry).elementCount() == 4
    assert painted(retry).count(LIGHT.fallback) > 40


def test_a_way_is_shortened_at_its_tip_but_never_to_nothing() -> None:
    assert shortened(((0, 0), (100, 0)), 10) == ((0, 0), (90, 0))
    assert shortened(((0, 0), (10, 0)), 50)[-1] == (1, 0)


def test_towards_itself_is_nowhere_else() -> None:
    assert towards((3, 4), (3, 4), 10) == (3, 4)
    assert towards((0, 0), (0, 8), 2) == (0, 2)
