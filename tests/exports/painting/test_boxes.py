"""A state is told by its shape: corners, outlines and dashes, before any colour."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from canvas.geometry.drawing import Label, Rect, Shape
from canvas.geometry.text import text_width
from exports.painting.boxes import box_outline, outline_colour, overview_title
from exports.painting.palette import DARK, LIGHT, PAPER
from tests.exports.painting.drawings import box
from tests.exports.painting.pixels import GROUND, painted, runs

PLAIN = PAPER


def test_an_active_state_has_one_outline_and_round_corners() -> None:
    picture = painted(box("active", strip=None), palette=PLAIN)
    assert picture.at(40, 90) == PLAIN.waits
    assert picture.at(43, 90) == PLAIN.box
    assert picture.at(40, 40) == GROUND


def test_a_resting_state_has_a_second_bottom_line() -> None:
    active, resting = (painted(box(shape, strip=None), palette=PLAIN) for shape in ("active", "resting"))
    assert len(runs(active.column(120, 110, 135), PLAIN.waits)) == 1
    assert len(runs(resting.column(120, 110, 135), PLAIN.waits)) == 2


def test_a_good_end_has_a_double_outline_on_all_sides() -> None:
    picture = painted(box("good_end", strip=None), palette=PLAIN)
    assert runs(picture.row(100, 36, 50), PLAIN.fallback) == [2, 1]
    assert runs(picture.column(120, 120, 136), PLAIN.fallback) == [1, 2]


def test_a_bad_end_has_cut_corners_and_a_double_outline() -> None:
    picture = painted(box("bad_end", strip=None), palette=PLAIN)
    assert runs(picture.row(100, 36, 50), PLAIN.failure) == [2, 1]
    assert picture.at(44, 44) == GROUND
    assert picture.at(52, 52) == PLAIN.box


def test_an_uncertain_state_is_a_dashed_hatched_hexagon() -> None:
    picture = painted(box(uncertain=True, strip=None), palette=PLAIN)
    assert picture.at(44, 46) == GROUND
    assert len(runs(picture.row(40, 60, 200), PLAIN.uncertain)) > 8
    assert picture.count(PLAIN.hatch, Rect(60, 95, 130, 30)) > 20


@pytest.mark.parametrize("shape", ["active", "resting", "good_end", "bad_end"])
def test_uncertainty_wins_over_every_other_shape(shape: Shape) -> None:
    unsure = box(uncertain=True, strip=None)
    assert painted(replace(unsure, shape=shape)) == painted(unsure)


def test_the_hatch_stays_inside_the_hexagon() -> None:
    picture = painted(box(uncertain=True, strip=None), palette=PLAIN)
    outline = box_outline(box(uncertain=True), 3)
    outside = [
        picture.at(x + 0.5, y + 0.5)
        for y in range(34, 138)
        for x in range(34, 222)
        if not outline.contains(QPointF(x + 0.5, y + 0.5))
    ]
    assert outside
    assert set(outside) == {GROUND}


@pytest.mark.parametrize(("width", "height"), [(40, 92), (60, 160), (400, 40), (250, 108)])
def test_a_hexagon_of_any_size_is_hatched(width: float, height: float) -> None:
    odd = replace(box(uncertain=True, strip=None), rect=Rect(40, 40, width, height), labels=(), marks=())
    picture = painted(odd, palette=PLAIN)
    assert picture.count(PLAIN.uncertain_ground, odd.rect) > picture.count(PLAIN.hatch, odd.rect) > 0


def test_the_shapes_are_apart_without_any_colour() -> None:
    grey = replace(
        PLAIN, waits="#000000", fallback="#000000", failure="#000000", uncertain="#000000", uncertain_ground="#FFFFFF"
    )
    kinds = [box(shape, strip=None) for shape in ("active", "resting", "good_end", "bad_end")]
    pictures = [painted(each, palette=grey) for each in (*kinds, box(uncertain=True, strip=None))]
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[:index])


def test_what_the_customer_reads_is_on_a_calm_strip() -> None:
    picture = painted(box(), palette=PLAIN)
    assert picture.count(PLAIN.chrome, Rect(56, 98, 142, 24)) > 2000


def test_a_customer_who_reads_nothing_is_a_dashed_warning() -> None:
    picture = painted(box(strip=""), palette=PLAIN)
    assert picture.count(PLAIN.warning_ground, Rect(56, 98, 142, 24)) > 1500
    border = painted(box(strip=None), palette=PLAIN)
    dashes = [one != other for one, other in zip(picture.row(97, 70, 190), border.row(97, 70, 190), strict=True)]
    assert 55 < sum(dashes) < 100


def test_a_strip_stands_out_of_a_hexagon() -> None:
    picture = painted(box(uncertain=True), palette=PLAIN)
    assert picture.at(190, 102) == PLAIN.panel


def test_under_sixty_percent_the_strip_goes_and_the_words_stay() -> None:
    names = painted(box(), palette=PLAIN, detail="names")
    assert names.count(PLAIN.chrome) == 0
    assert names == painted(box(strip=None), palette=PLAIN)


def test_under_thirty_five_percent_only_the_title_stays() -> None:
    shapes = painted(box(), palette=PLAIN, detail="shapes")
    assert shapes.count(PLAIN.chrome) == shapes.count(PLAIN.muted) == shapes.count(PLAIN.fallback) == 0
    assert shapes.count(PLAIN.ink) > painted(box(), palette=PLAIN).count(PLAIN.ink)


@pytest.mark.parametrize("name", ["Paid", "Payment unsure", "Waits for the second signature of the bank"])
def test_the_title_that_stays_fills_the_middle_of_its_box(name: str) -> None:
    for each in (box(), box(uncertain=True)):
        (title,) = overview_title(replace(each, labels=(Label(name, 0, 0, 14.5, 600),)))
        width = text_width(name, title.size, 600)
        assert each.rect.x < title.x
        assert title.x + width < each.rect.right
        assert abs(title.x + width / 2 - each.rect.center[0]) < 0.01
        assert each.rect.y < title.y - title.size * 0.7
        assert title.y < each.rect.bottom


def test_a_title_of_two_lines_is_one_line_from_afar() -> None:
    both = (Label("Waits for", 0, 0, 14.5, 600), Label("the bank", 0, 18, 14.5, 600), Label("Active", 0, 40, 11.5))
    assert [label.text for label in overview_title(replace(box(), labels=both))] == ["Waits for the bank"]
    assert overview_title(replace(box(), labels=())) == ()


def test_boxes_have_a_shadow_on_the_screen_and_none_on_paper() -> None:
    below = (120, 134)
    assert painted(box(), palette=LIGHT).at(*below) != GROUND
    assert painted(box(), palette=DARK).at(*below) != GROUND
    assert painted(box(), palette=PAPER).at(*below) == GROUND


def test_an_outline_can_be_grown_for_the_ring_of_a_selection() -> None:
    for each in (box(), box("bad_end"), box(uncertain=True)):
        ring = box_outline(each, 5).boundingRect()
        assert (ring.left(), ring.top(), ring.right(), ring.bottom()) == (35, 35, 219, 137)


def test_the_outline_has_the_colour_of_its_kind() -> None:
    assert outline_colour(box("active"), LIGHT) == outline_colour(box("resting"), LIGHT) == LIGHT.waits
    assert outline_colour(box("good_end"), LIGHT) == LIGHT.fallback
    assert outline_colour(box("bad_end"), LIGHT) == LIGHT.failure
    assert outline_colour(box("good_end", uncertain=True), LIGHT) == LIGHT.uncertain


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_borders_are_crisp_at_every_scale(scale: float) -> None:
    picture = painted(box(strip=None), palette=PLAIN, scale=scale)
    column = picture.row(90, 36, 46)
    assert runs(column, PLAIN.waits) == [round(2 * scale)]
    assert set(column) == {GROUND, PLAIN.waits, PLAIN.box}
