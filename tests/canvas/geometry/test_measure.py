"""The measure sees what must not be."""

from dataclasses import replace

import pytest

from canvas.geometry.crossings import crossing_points, with_crossings
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Bead, Drawing, Frame, Line, Point, Rect
from canvas.geometry.measure import measure
from canvas.model import State
from tests.canvas.geometry.designs import design, way

SPOTS = {"a": (60.0, 60.0), "b": (480.0, 60.0)}


def line(*points: Point, key: str = "x") -> Line:
    return Line(key, key, "waits", points, "filled")


def clean() -> Drawing:
    return draw(design(SPOTS, [way("t", "a", "b")]))


def with_chip_at(rect: Rect) -> Drawing:
    drawing = clean()
    return replace(drawing, chips=(replace(drawing.chips[0], rect=rect),))


def test_a_good_drawing_has_no_flaws() -> None:
    assert measure(clean()).flaws == 0


def test_overlapping_boxes_are_counted() -> None:
    assert measure(draw(design({"a": (60, 60), "b": (100, 100)}))).overlaps == 1


def test_a_line_through_a_box_is_counted() -> None:
    assert measure(replace(clean(), lines=(line((0, 100), (900, 100)),))).through_boxes == 2


def test_a_line_along_a_border_is_not_through_the_box() -> None:
    assert measure(replace(clean(), lines=(line((60, 152), (60, 300)),))).through_boxes == 0


def test_the_corner_of_a_hexagon_is_not_its_inside() -> None:
    drawing = draw(design({"a": (60, 60)}, states=[State(id="a", name="A", certainty="unknown")]))
    assert measure(replace(drawing, lines=(line((62, 40), (62, 70)),))).through_boxes == 0


def test_a_loop_is_not_measured_by_its_handles() -> None:
    loop = Line("r", "r", "retry", ((100, 50), (100, 100), (150, 100), (150, 50)), "hollow")
    assert measure(replace(clean(), lines=(loop,))).through_boxes == 0


@pytest.mark.parametrize(
    ("rect", "field"),
    [(Rect(100, 100, 40, 24), "chips_on_boxes"), (Rect(460, 95, 15, 24), "chips_on_heads")],
)
def test_a_chip_on_something_is_counted(rect: Rect, field: str) -> None:
    assert getattr(measure(with_chip_at(rect)), field) == 1


@pytest.mark.parametrize("points", [((0, 0), (0, 90)), ((0, 90), (0, 0)), ((90, 0), (0, 0))])
def test_heads_are_found_in_every_direction(points: tuple[Point, ...]) -> None:
    (x0, y0), (x1, y1) = points
    near = Rect(x1 - 2 + (x0 > x1) * 4, y1 - 2 + ((y0 > y1) - (y1 > y0)) * 4, 4, 4)
    drawing = replace(with_chip_at(near), boxes=(), lines=(line(*points),))
    assert measure(drawing).chips_on_heads == 1


def test_chips_on_chips_and_on_beads_are_counted() -> None:
    drawing = with_chip_at(Rect(300, 300, 40, 24))
    bead = Bead("bead:f", "f", ("f",), (310, 310), 12, "bolt")
    twice = replace(drawing, chips=drawing.chips * 2, beads=(bead,))
    assert (measure(twice).chips_on_chips, measure(twice).chips_on_beads) == (1, 2)


def test_a_bead_inside_of_a_box_is_counted_and_one_on_its_border_is_not() -> None:
    inside, border = (Bead(f"bead:{y}", "f", ("f",), (100, y), 12, "bolt") for y in (100.0, 60.0))
    assert measure(replace(clean(), beads=(inside, border))).beads_on_boxes == 1


def test_overlapping_frames_are_counted() -> None:
    drawing = clean()
    frame = Frame("object:two", "two", Rect(100, 100, 50, 50), Rect(100, 100, 20, 20), ())
    assert measure(replace(drawing, frames=(*drawing.frames, frame))).frame_overlaps == 1


def test_a_line_through_the_name_of_an_object_is_counted() -> None:
    tab = clean().frames[0].tab
    through = line((tab.x + 30, tab.y - 20), (tab.x + 30, tab.bottom + 20))
    assert measure(replace(clean(), lines=(through,))).lines_on_tabs == 1


@pytest.mark.parametrize(("down", "astray"), [(45, 0), (65, 1)])
def test_words_far_from_their_line_are_counted(down: float, astray: int) -> None:
    arrow = next(each for each in clean().lines if each.kind == "waits")
    (x, y), chip = arrow.points[0], clean().chips[0].rect
    assert measure(with_chip_at(replace(chip, x=x, y=y + down - 10))).astray == astray


@pytest.mark.parametrize(
    ("other", "shared"),
    [(((100, 2), (300, 2)), 1), (((100, 20), (300, 20)), 0), (((400, 0), (500, 0)), 0), (((50, -9), (50, 9)), 0)],
)
def test_lines_that_run_on_each_other_are_counted(other: tuple[Point, ...], shared: int) -> None:
    lines = (line((0, 0), (200, 0), key="one"), line(*other, key="two"))
    assert measure(Drawing(lines=lines)).shared == shared


def test_upright_lines_that_run_on_each_other_are_counted() -> None:
    lines = (line((0, 0), (0, 200), key="one"), line((1, 100), (1, 300), key="two"))
    assert measure(Drawing(lines=lines)).shared == 1


def test_the_upper_of_two_crossing_lines_gets_the_under_stroke() -> None:
    row, column = line((0, 50), (100, 50), key="row"), line((40, 0), (40, 100), key="column")
    assert [each.under for each in with_crossings((row, column))] == [(), ((40, 50),)]
    assert [each.under for each in with_crossings((column, row))] == [(), ((40, 50),)]


def test_lines_that_only_touch_do_not_cross() -> None:
    assert crossing_points((line((0, 50), (100, 50)), line((100, 0), (100, 100)))) == {}


def test_a_line_does_not_cross_itself() -> None:
    assert crossing_points((line((0, 50), (100, 50), (100, 90), (50, 90), (50, 0)),)) == {}


def test_loops_cross_nothing() -> None:
    loop = Line("r", "r", "retry", ((0, 0), (0, 50), (50, 50), (50, 0)), "hollow")
    assert crossing_points((line((-50, 25), (100, 25)), loop)) == {}
