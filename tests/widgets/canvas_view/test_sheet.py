"""The sheet: what is settled is painted once, and anew only where it changed."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from canvas.document import Document
from canvas.edits import connect, move, rename
from canvas.model import Design
from exports.painting.elements import ALL_LAYERS
from exports.painting.palette import DARK, LIGHT
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.desk import LIVE_LINES
from widgets.canvas_view.sheet import BLOCK, MARGIN, Sheet
from widgets.canvas_view.view import CanvasView

WIDTH, HEIGHT = 400, 300
ROUNDING = 6
"""Qt rounds the edge of a shape in another way when a part of it is clipped."""


class Ground:
    """Something to be painted: one colour everywhere, and a record of where it was asked for."""

    def __init__(self, colour: str) -> None:
        self.colour = colour
        self.asked: list[QRectF] = []

    def paint(self, painter: QPainter, area: QRectF) -> None:
        self.asked.append(area)
        painter.fillRect(area, QColor(self.colour))


def show(
    sheet: Sheet, ground: Ground, scale: float = 1.0, dx: float = 0.0, dy: float = 0.0, strip: int = WIDTH
) -> QImage:
    """What a view of the sheet shows at this zoom and place, or a strip of it at the right."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(dx, dy)
    painter.scale(scale, scale)
    left = (WIDTH - strip - dx) / scale
    sheet.show(painter, QRectF(left, -dy / scale, strip / scale, HEIGHT / scale), ground.paint)
    painter.end()
    return image


def area(ground: Ground) -> float:
    """How many pixels of the scene were painted."""
    return sum(each.width() * each.height() for each in ground.asked)


@pytest.fixture
def sheet(qapp: QApplication) -> Sheet:  # noqa: ARG001
    return Sheet()


def test_what_was_painted_is_shown_again_without_painting(sheet: Sheet) -> None:
    first, second = Ground("red"), Ground("blue")
    show(sheet, first)
    assert show(sheet, second).pixelColor(200, 150) == QColor("red")
    assert (area(first), second.asked) == (WIDTH * HEIGHT, [])


def test_what_is_spoilt_is_painted_anew_and_nothing_else(sheet: Sheet) -> None:
    show(sheet, Ground("red"))
    sheet.spoil(QRectF(50, 60, 20, 10))
    again = show(sheet, Ground("blue"))
    assert again.pixelColor(60, 65) == QColor("blue")
    assert again.pixelColor(45, 65) == again.pixelColor(75, 65) == QColor("red")


def test_many_spoilt_places_are_painted_in_one_go(sheet: Sheet) -> None:
    show(sheet, Ground("red"))
    for place in range(100):
        sheet.spoil(QRectF(place * 4, place * 3, 2, 2))
    ground = Ground("blue")
    assert show(sheet, ground).pixelColor(390, 5) == QColor("blue")
    assert len(ground.asked) == 1


def test_what_is_not_in_sight_is_painted_when_it_comes_into_sight(sheet: Sheet) -> None:
    show(sheet, Ground("red"))
    sheet.spoil(QRectF(WIDTH + 10, 0, 10, 10))
    nothing = Ground("blue")
    show(sheet, nothing)
    assert nothing.asked == []
    moved = show(sheet, Ground("green"), dx=-50)
    assert moved.pixelColor(WIDTH - 35, 5) == QColor("green")


def test_a_pan_paints_whole_blocks_ahead(sheet: Sheet) -> None:
    show(sheet, Ground("red"))
    grounds = [Ground("blue") for _ in range(BLOCK // 8)]
    for step, ground in enumerate(grounds, start=1):
        show(sheet, ground, dx=-step * 8, strip=8)
    assert sum(bool(ground.asked) for ground in grounds) <= 2


def test_a_pan_far_away_leaves_nothing_of_what_was_there(sheet: Sheet) -> None:
    show(sheet, Ground("red"))
    far = show(sheet, Ground("blue"), dx=-(WIDTH + 3 * MARGIN))
    assert {far.pixelColor(x, y).name() for x in (0, 200, 399) for y in (0, 299)} == {QColor("blue").name()}


def test_another_zoom_is_painted_anew(sheet: Sheet) -> None:
    show(sheet, Ground("red"))
    assert show(sheet, Ground("blue"), scale=0.5).pixelColor(10, 10) == QColor("blue")


def grabbed(view: CanvasView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def farthest(one: QImage, other: QImage) -> int:
    """By how much of 255 the two differ most, in any colour of any pixel."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return 0 if one == other else max(abs(a - b) for a, b in pairs)


Step = Callable[[CanvasView], object]
STEPS: dict[str, Step] = {
    "pan": lambda view: view.pan(-130, 70),
    "back": lambda view: view.pan(400, -90),
    "zoom": lambda view: view.set_zoom(0.8),
    "half": lambda view: view.set_zoom(0.5),
    "hover": lambda view: view.desk.show(hovered="late"),
    "target": lambda view: view.desk.show(hovered=None, target="delivered"),
    "select": lambda view: view.desk.select(("moving", "scan_ok")),
    "rename": lambda view: view.desk.apply("Rename", lambda design: rename(design, "late", "Rather late")),
    "move": lambda view: view.desk.apply("Move", lambda design: move(design, {"late": (520, 200)})),
    "dragged": lambda view: view.desk.set_moving({"placed": (140, 460)}),
    "lifted": lambda view: view.desk.set_moving({"moving": (300, 240)}),
    "lifted on": lambda view: view.desk.set_moving({"moving": (308, 250)}),
    "dropped": lambda view: view.desk.set_moving({}),
    "dark": lambda view: view.set_palette(DARK),
    "light": lambda view: view.set_palette(LIGHT),
    "layers": lambda view: view.set_layers(ALL_LAYERS - {"failures"}),
}


def with_many_lines() -> Design:
    """A design in which not everything is drawn anew while a state is dragged."""
    design = small_design()
    for number in range(LIVE_LINES):
        design = connect(design, "moving", "late", id=f"more_{number}")
    return design


@example(["back", "pan", "pan"], False)
@example(["select", "lifted", "lifted on", "dropped"], True)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=8), st.booleans())
def test_after_any_steps_the_picture_is_the_one_that_is_painted_from_scratch(
    qapp: QApplication,  # noqa: ARG001
    steps: list[str],
    many_lines: bool,
) -> None:
    view = CanvasView(Document(with_many_lines() if many_lines else small_design()))
    view.resize(700, 500)
    view.show()
    for step in steps:
        STEPS[step](view)
        grabbed(view)
    seen = grabbed(view)
    view.design_scene.paint_anew()
    assert farthest(seen, grabbed(view)) <= ROUNDING
    view.close()
