"""Texts are in Inter, at the size that was asked for, and nothing in them is more than text."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QImage, QPainter, QRawFont

from canvas.geometry.drawing import Label, Mark, Rect, Weight
from canvas.geometry.text import text_width
from exports.painting.fonts import FILES, FOLDER, font, load_fonts
from exports.painting.palette import LIGHT
from exports.painting.texts import ink_colour, paint_labels, paint_marks
from tests.exports.painting.pixels import Picture

WHITE = 0xFFFFFF
WIDE = 500


def written(*labels: Label) -> Picture:
    image = QImage(WIDE, 60, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint_labels(painter, labels, LIGHT)
    painter.end()
    return Picture(image, 1)


def width_of(picture: Picture) -> int:
    columns = [x for x in range(WIDE) if any(colour != "#FFFFFF" for colour in picture.column(x, 0, 60))]
    return columns[-1] - columns[0] + 1


def test_the_shipped_fonts_are_there_and_load_once() -> None:
    assert all((FOLDER / name).exists() for name in FILES.values())
    load_fonts()
    before = load_fonts.cache_info().misses
    load_fonts()
    assert load_fonts.cache_info().misses == before


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"Inter-Regular\.otf"):
        load_fonts(tmp_path)


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_every_weight_is_inter(weight: Weight) -> None:
    made = font(10, weight)
    assert QFontInfo(made).family() == "Inter"
    assert QFontInfo(made).weight() == weight
    assert QRawFont.fromFont(made).familyName().startswith("Inter")


@pytest.mark.parametrize("weight", [400, 500, 600])
@pytest.mark.parametrize("size", [11, 11.5, 12, 14.5, 20])
def test_text_is_as_wide_as_it_was_measured_or_a_little_narrower(size: float, weight: Weight) -> None:
    text = "Morning bank file: €42.00 AVATAR"
    measured = text_width(text, size, weight)
    assert measured * 0.96 - 2 <= width_of(written(Label(text, 10, 40, size, weight))) <= measured + 1


def test_half_pixels_of_size_count() -> None:
    widths = [width_of(written(Label("What the customer reads", 10, 40, size))) for size in (12, 12.5, 13)]
    assert widths[0] < widths[1] < widths[2]


def test_text_stands_on_its_base_line() -> None:
    picture = written(Label("HHH", 10, 40, 20, 600))
    column = picture.column(14, 0, 60)
    assert column[38] != "#FFFFFF"
    assert set(column[41:]) == {"#FFFFFF"}


def test_markup_in_a_text_is_shown_as_it_is() -> None:
    assert width_of(written(Label("<b>x</b>", 10, 40, 20))) > 3 * width_of(written(Label("x", 10, 40, 20, 600)))


def test_an_arrow_of_two_characters_stays_two_characters() -> None:
    arrow, apart = written(Label("->", 10, 40, 20)), written(Label("-\u200b>", 10, 40, 20))
    assert arrow == apart


def test_every_ink_has_its_colour() -> None:
    assert ink_colour("good", LIGHT) == LIGHT.fallback
    assert ink_colour("ink", LIGHT) == LIGHT.ink
    assert (
        len({ink_colour(ink, LIGHT) for ink in ("ink", "muted", "warning", "uncertain", "failure", "good", "later")})
        == 7
    )


def test_marks_are_painted_around_their_centre() -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint_marks(painter, (Mark("plus", (20, 20), 16, "failure"),), LIGHT)  # type: ignore[arg-type]
    painter.end()
    picture = Picture(image, 1)
    assert picture.at(20, 20) == LIGHT.failure
    assert picture.count("#FFFFFF", Rect(0, 0, 40, 40)) > 1300


def ink_columns(picture: Picture) -> list[int]:
    return [x for x in range(WIDE) if any(colour != "#FFFFFF" for colour in picture.column(x, 0, 60))]


@pytest.mark.parametrize("size", [12.0, 14.5])
def test_a_text_that_ends_at_its_place_is_left_of_it(size: float) -> None:
    starts = ink_columns(written(Label("Paid", 200, 30, size)))
    ends = ink_columns(written(Label("Paid", 200, 30, size, ends=True)))
    assert min(starts) >= 200
    assert max(ends) <= 200
    assert max(ends) > 200 - 4
