"""The small map: how a drawing lies on it, when it is seen, and what the pointer does there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from canvas.geometry.drawing import Rect
from widgets.shell.minimap import HIGHEST, PADDING, WIDEST, Minimap, on_map, projection
from widgets.workbench import Workbench

PLACES = st.integers(-5000, 5000)
LENGTHS = st.integers(1, 20000)


@pytest.fixture
def close(made: Workbench) -> Workbench:
    """The window with only a part of the drawing in sight."""
    made.view.set_zoom(3.0)
    return made


def map_of(made: Workbench) -> Minimap:
    return made.middle.minimap


def middle_in_sight(made: Workbench) -> QPointF:
    return made.view.mapToScene(made.view.viewport().rect().center())


def painted(minimap: Minimap) -> QImage:
    return minimap.grab().toImage()


@given(x=PLACES, y=PLACES, wide=LENGTHS, high=LENGTHS)
def test_a_map_is_never_larger_than_it_may_be(x: int, y: int, wide: int, high: int) -> None:
    width, height = projection(Rect(x, y, wide, high)).size
    assert width <= WIDEST
    assert height <= HIGHEST


@given(x=PLACES, y=PLACES, wide=LENGTHS, high=LENGTHS)
def test_there_and_back_is_the_same_point(x: int, y: int, wide: int, high: int) -> None:
    lies = projection(Rect(x, y, wide, high))
    there = lies.on_map(Rect(x + wide / 3, y + high / 4, 0, 0))
    assert lies.on_canvas(there.x, there.y) == pytest.approx((x + wide / 3, y + high / 4), abs=1e-6)


def test_the_drawing_begins_at_the_padding() -> None:
    lies = projection(Rect(100, 200, 1000, 500))
    assert lies.on_map(Rect(100, 200, 0, 0)) == Rect(PADDING, PADDING, 0, 0)


def test_with_everything_in_sight_there_is_no_map(made: Workbench) -> None:
    made.view.zoom_to_all()
    assert not map_of(made).isVisible()


def test_where_only_an_edge_is_out_of_sight_there_is_no_map(made: Workbench) -> None:
    made.view.zoom_to_all()
    made.view.pan(0, -round(made.view.mapFromScene(0, made.view.desk.drawing.bounds.y).y()) - 10)
    assert not made.view.shows(made.view.desk.drawing.bounds)
    assert not map_of(made).isVisible()


def test_with_a_part_in_sight_the_map_is_at_the_bottom_right(close: Workbench) -> None:
    assert map_of(close).isVisible()
    corner = map_of(close).geometry().bottomRight()
    assert close.view.rect().contains(corner)
    assert (close.view.rect().bottomRight() - corner).manhattanLength() < 40


def test_it_comes_when_the_canvas_shrinks_in_one_go_and_goes_when_it_grows_again(made: Workbench) -> None:
    made.view.zoom_to_all()
    wide = made.window.size()
    made.window.resize(wide.width() - 500, wide.height())
    assert not made.view.shows(made.view.desk.drawing.bounds)
    assert map_of(made).isVisible()
    made.window.resize(wide)
    assert made.view.shows(made.view.desk.drawing.bounds)
    assert not map_of(made).isVisible()


def test_it_stays_in_its_corner_when_the_canvas_grows(close: Workbench) -> None:
    before = close.view.rect().bottomRight() - map_of(close).geometry().bottomRight()
    close.window.resize(1300, 800)
    assert close.view.rect().bottomRight() - map_of(close).geometry().bottomRight() == before


def test_a_click_brings_that_place_into_the_middle(qtbot: QtBot, close: Workbench) -> None:
    lies = projection(close.view.desk.drawing.bounds)
    x, y = close.view.desk.drawing.boxes[-1].rect.center
    spot = lies.on_map(Rect(x, y, 0, 0))
    qtbot.mouseClick(map_of(close), Qt.MouseButton.LeftButton, pos=QPoint(round(spot.x), round(spot.y)))
    there = middle_in_sight(close)
    assert abs(there.x() - x) < 1 / lies.scale
    assert abs(there.y() - y) < 1 / lies.scale


def test_the_pointer_alone_moves_nothing(qtbot: QtBot, close: Workbench) -> None:
    before = middle_in_sight(close)
    qtbot.mouseMove(map_of(close), QPoint(20, 20))
    assert middle_in_sight(close) == before


def test_every_state_is_on_the_map_in_its_colour(close: Workbench) -> None:
    picture, ratio = painted(map_of(close)), map_of(close).devicePixelRatioF()
    lies = projection(close.view.desk.drawing.bounds)
    delivered = next(box for box in close.view.desk.drawing.boxes if box.id == "delivered")
    x, y = lies.on_map(delivered.rect).center
    assert picture.pixelColor(int(x * ratio), int(y * ratio)) == QColor(
        on_map(close.theme.palette.fallback, close.theme.palette)
    )


def test_the_frame_around_what_is_in_sight_follows(close: Workbench) -> None:
    before = painted(map_of(close))
    close.view.pan(-400, 0)
    assert painted(map_of(close)) != before


def test_it_takes_the_colours_of_the_scheme(close: Workbench) -> None:
    before = painted(map_of(close))
    close.theme.set_scheme("dark")
    assert painted(map_of(close)) != before


def test_it_is_switched_off_and_on(close: Workbench) -> None:
    command = close.commands["view.minimap"]
    assert command.checked is not None
    seen = []
    for _ in range(2):
        command.run()
        seen.append((map_of(close).isVisible(), command.checked()))
    assert seen == [(False, False), (True, True)]
