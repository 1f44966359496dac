"""Pictures in memory have the size, the ground and the scale that was asked for."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.findings import Report
from canvas.geometry.drawing import Drawing, Rect
from canvas.model import Design
from exports.painting.page import compose
from exports.painting.palette import DARK, LIGHT, PAPER, Palette
from exports.painting.pictures import (
    MARGIN,
    MOST_PIXELS,
    fitted_picture,
    fitting_scale,
    page_picture,
    page_svg,
    picture,
    png_bytes,
)
from exports.painting.sheets import EDGE, SIZES, SMALLEST, Sheet, sheet_for
from tests.exports.painting.drawings import EVERYTHING

DAY = date(2026, 3, 9)


def page_of_size(width: float, height: float) -> Sheet:
    drawing = Drawing(frames=EVERYTHING.frames, chips=EVERYTHING.chips, bounds=Rect(0, 0, width, height))
    return sheet_for(compose(Design(title="T"), Report(), drawing, DAY))


@pytest.mark.parametrize("palette", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
@pytest.mark.parametrize("scale", [1, 2])
def test_a_copied_picture_is_the_drawing_with_a_margin(palette: Palette, scale: int) -> None:
    image = picture(EVERYTHING, palette, scale)
    assert image.width() == (640 + 2 * MARGIN) * scale
    assert image.height() == (420 + 2 * MARGIN) * scale
    assert image.pixelColor(0, 0).name().upper() == palette.canvas


def test_a_picture_of_nothing_is_empty_ground() -> None:
    image = picture(Drawing(), LIGHT, 1)
    assert image.pixelColor(5, 5).name().upper() == LIGHT.canvas


def test_a_copied_picture_never_fills_the_memory() -> None:
    image = picture(Drawing(bounds=Rect(-90_000, 0, 180_000, 20_000)), LIGHT, 2, most=1_000_000)
    assert 900_000 < image.width() * image.height() <= 1_000_000
    assert image.width() > 8 * image.height() > 0


@pytest.mark.parametrize("bounds", [EVERYTHING.bounds, Rect(0, 0, 40, 9_000), Rect(0, 0, 0, 0)])
def test_a_picture_for_a_place_has_its_size_and_the_ground_around_the_drawing(bounds: Rect) -> None:
    image = fitted_picture(replace(EVERYTHING, bounds=bounds), DARK, 320, 170)
    assert (image.width(), image.height()) == (320, 170)
    assert image.pixelColor(0, 0).name().upper() == DARK.canvas


@given(st.floats(1, 1e6), st.floats(1, 1e6), st.floats(0.5, 4))
def test_a_picture_gets_the_scale_that_was_asked_for_or_the_largest(width: float, height: float, wanted: float) -> None:
    scale = fitting_scale(width, height, wanted)
    assert 0 < scale <= wanted
    assert width * height * scale * scale <= MOST_PIXELS * (1 + 1e-9)
    assert scale == wanted or width * height * wanted * wanted > MOST_PIXELS


def test_a_large_scale_says_so_to_who_places_the_picture() -> None:
    once, twice = (picture(EVERYTHING, LIGHT, scale).dotsPerMeterX() for scale in (1, 2))
    assert abs(twice - 2 * once) <= 1


def test_a_picture_becomes_a_png_with_its_title() -> None:
    page = compose(Design(title="Checkout"), Report(), EVERYTHING, DAY)
    data = png_bytes(page_picture(page, 1))
    assert data.startswith(b"\x89PNG")
    assert b"Checkout" in data


def test_an_svg_has_the_size_of_its_page() -> None:
    page = compose(Design(title="Checkout"), Report(), EVERYTHING, DAY)
    text = page_svg(page).decode("utf-8")
    assert f'viewBox="0 0 {round(page.width)} {round(page.height)}"' in text


def test_a_wide_page_lies_across_and_a_high_one_upright() -> None:
    wide, high = page_of_size(1000, 500), page_of_size(500, 800)
    assert (wide.name, high.name) == ("A4", "A4")
    assert wide.width > wide.height
    assert high.width < high.height


def test_a_design_of_twelve_states_fits_on_a4() -> None:
    assert page_of_size(1040, 720).name == "A4"


def test_larger_pages_take_larger_sheets_in_turn() -> None:
    names = [page_of_size(1000 * step, 640 * step).name for step in (1, 1.4, 2, 2.8, 4, 8)]
    assert names == ["A4", "A3", "A2", "A1", "A0", "made to measure"]


@pytest.mark.parametrize("width", [300, 900, 1500, 3000, 7000])
@pytest.mark.parametrize("ratio", [0.3, 1, 3])
def test_the_page_fits_its_sheet_and_its_text_is_readable(width: float, ratio: float) -> None:
    drawing = Drawing(frames=EVERYTHING.frames, bounds=Rect(0, 0, width, width * ratio))
    page = compose(Design(title="T"), Report(), drawing, DAY)
    sheet = sheet_for(page)
    assert page.width * sheet.scale <= sheet.width - 2 * EDGE + 1e-6
    assert page.height * sheet.scale <= sheet.height - 2 * EDGE + 1e-6
    assert page.smallest_text * sheet.scale >= SMALLEST - 1e-9


def test_a_small_design_is_not_blown_up() -> None:
    assert page_of_size(100, 80).scale < 1


def test_the_sheets_are_the_iso_sizes() -> None:
    for (_, width, height), (_, next_width, next_height) in pairwise(SIZES):
        assert next_width == height
        assert next_height == pytest.approx(2 * width, abs=2)
