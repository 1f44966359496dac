"""A page has the drawing, a title block that tells what the findings come to, and a legend that follows the layers."""

from datetime import date

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from canvas.findings import Report
from canvas.geometry.drawing import Drawing, Rect
from canvas.model import Design
from exports.painting.elements import ALL_LAYERS
from exports.painting.legend import entries, legend, paint_legend
from exports.painting.page import MARGIN, compose, labels_of, paint_page
from exports.painting.palette import LIGHT, PAPER
from exports.summary import summary
from tests.exports.painting.drawings import EVERYTHING
from tests.exports.painting.pixels import Picture

DAY = date(2026, 3, 9)
EMPTY = Design(title="Delivery updates")


def painted_page(drawing: Drawing, title: str = "Checkout") -> Picture:
    page = compose(Design(title=title), Report(), drawing, DAY)
    image = QImage(round(page.width), round(page.height), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_page(painter, page)
    painter.end()
    return Picture(image, 1)


def test_the_title_block_says_what_and_when_and_how_it_stands() -> None:
    report = Report(counts={"error": 1, "warning": 2, "advice": 1}, covered=6, paths=8, tested=True)
    page = compose(EMPTY, report, EVERYTHING, DAY)
    assert page.labels[0].text == "Delivery updates"
    assert page.summary == " · ".join(("2026-03-09", "version 1", *summary(report)))
    assert page.summary in " ".join(label.text for label in page.labels)


def test_a_design_in_which_nothing_fails_is_not_called_clean() -> None:
    assert "nothing was tested" in compose(EMPTY, Report(), EVERYTHING, DAY).summary


def test_nothing_on_a_page_lies_on_anything_else() -> None:
    page = compose(EMPTY, Report(), EVERYTHING, DAY)
    drawing = Rect(*page.drawing_at, EVERYTHING.bounds.width, EVERYTHING.bounds.height)
    signs = Rect(*page.legend_at, page.legend.rect.width, page.legend.rect.height)
    assert max(label.y for label in page.labels) < drawing.y
    assert drawing.bottom < signs.y
    assert signs.bottom <= page.height - MARGIN
    assert max(drawing.right, signs.right) <= page.width - MARGIN


def test_a_long_title_takes_two_lines_and_an_ellipsis() -> None:
    page = compose(Design(title="late " * 400), Report(), EVERYTHING, DAY)
    titles = [label for label in page.labels if label.weight == 600]
    assert len(titles) == 2
    assert titles[1].text.endswith("…")


def test_a_title_of_several_lines_is_one_name() -> None:
    assert compose(Design(title="Late\nor lost"), Report(), EVERYTHING, DAY).name == "Late or lost"


def test_a_page_of_an_empty_design_has_its_title_and_its_legend() -> None:
    picture = painted_page(Drawing())
    assert picture.count(PAPER.ink, Rect(0, 0, 300, 60)) > 20
    assert picture.count(PAPER.failure, Rect(0, 60, picture.image.width(), picture.image.height() - 60)) > 20


def test_a_page_is_always_light() -> None:
    picture = painted_page(EVERYTHING)
    assert picture.at(1, 1) == "#FFFFFF"
    assert picture.count(PAPER.frame, Rect(0, 0, picture.image.width(), picture.image.height())) > 50_000


def test_a_drawing_far_from_the_origin_lies_on_its_page_all_the_same() -> None:
    moved = Drawing(frames=EVERYTHING.frames, bounds=Rect(-500, 700, 640, 420))
    page = compose(EMPTY, Report(), moved, DAY)
    assert (page.drawing_at[0] + moved.bounds.x, page.drawing_at[1] + moved.bounds.y)[0] == MARGIN


def test_the_smallest_text_of_a_page_is_known() -> None:
    assert compose(EMPTY, Report(), EVERYTHING, DAY).smallest_text == 11.5
    assert compose(EMPTY, Report(), Drawing(), DAY).smallest_text == 12


def test_every_text_of_a_drawing_is_listed() -> None:
    texts = [label.text for label in labels_of(EVERYTHING)]
    assert {"Order", "Pay", "out of stock", "On its way", "Customer sees nothing"} <= set(texts)


def test_the_legend_has_a_sign_for_each_kind_of_line_in_plain_words() -> None:
    words = [entry.words for entry in entries(ALL_LAYERS)]
    assert words == [
        "waits",
        "later",
        "hand-over",
        "can go wrong",
        "where it leaves you",
        "the answer",
        "no answer yet",
        "trade-off",
    ]


@pytest.mark.parametrize(
    ("layer", "gone"), [("failures", "can go wrong"), ("answers", "the answer"), ("happy", "later")]
)
def test_the_legend_follows_the_layers(layer: str, gone: str) -> None:
    assert gone not in [entry.words for entry in entries(ALL_LAYERS - {layer})]


def test_a_narrow_legend_takes_several_rows() -> None:
    wide, narrow = legend(ALL_LAYERS, 2000), legend(ALL_LAYERS, 320)
    assert len({label.y for label in wide.labels}) == 1
    assert len({label.y for label in narrow.labels}) > 2
    assert narrow.rect.width <= 320
    assert narrow.rect.height > wide.rect.height


def test_a_legend_is_painted_on_its_panel() -> None:
    sheet = legend(ALL_LAYERS, 2000)
    image = QImage(round(sheet.rect.width), round(sheet.rect.height), QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_legend(painter, sheet, LIGHT)
    painter.end()
    picture = Picture(image, 1)
    area = Rect(0, 0, image.width(), image.height())
    assert picture.count(LIGHT.panel, area) > image.width() * image.height() / 2
    signs = (LIGHT.waits, LIGHT.later, LIGHT.failure, LIGHT.fallback, LIGHT.muted)
    assert all(picture.count(colour, area) for colour in signs)
