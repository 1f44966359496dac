"""What is kept as a picture is painted once."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from widgets.canvas_view.stamps import Stamps, picture_of, put

AREA = QRectF(10, 10, 20, 20)


class Painted:
    """A square of one colour that counts how often it was painted."""

    def __init__(self, colour: str) -> None:
        self.colour, self.times = colour, 0

    def __call__(self, painter: QPainter) -> None:
        self.times += 1
        painter.fillRect(AREA, QColor(self.colour))


@pytest.fixture
def image(qapp: QApplication) -> QImage:  # noqa: ARG001
    made = QImage(100, 100, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    return made


def test_the_second_time_the_picture_is_put_in_its_place(image: QImage) -> None:
    stamps, square = Stamps(), Painted("red")
    stamps.turn_to("look")
    for _ in range(2):
        image.fill(QColor("white"))
        painter = QPainter(image)
        stamps.paint(painter, "square", AREA, square)
        painter.end()
    assert square.times == 1
    assert image.pixelColor(29, 29) == QColor("red")
    assert image.pixelColor(31, 31) == image.pixelColor(9, 9) == QColor("white")


def test_another_look_is_painted_anew(image: QImage) -> None:
    stamps, square = Stamps(), Painted("red")
    painter = QPainter(image)
    for look in ("light", "dark", "dark"):
        stamps.turn_to(look)
        stamps.paint(painter, "square", AREA, square)
    painter.end()
    assert square.times == 2


def test_what_is_forgotten_is_painted_anew(image: QImage) -> None:
    stamps, square = Stamps(), Painted("red")
    painter = QPainter(image)
    stamps.paint(painter, "square", AREA, square)
    stamps.forget()
    stamps.paint(painter, "square", AREA, square)
    painter.end()
    assert square.times == 2


def test_what_was_not_shown_for_longest_goes_when_there_is_no_room(image: QImage) -> None:
    stamps, square = Stamps(room=2 * 400), Painted("red")
    painter = QPainter(image)
    for key in ("a", "b", "a", "c", "a", "b"):
        stamps.paint(painter, key, AREA, square)
    painter.end()
    assert square.times == 4


def test_a_picture_is_as_large_as_on_the_device_and_lies_where_it_was(image: QImage) -> None:
    painter = QPainter(image)
    painter.translate(5, 0)
    painter.scale(2, 2)
    picture = picture_of(painter, AREA, Painted("red"))
    put(painter, AREA, picture)
    painter.end()
    assert (picture.width(), picture.height()) == (40, 40)
    assert image.pixelColor(25, 20) == image.pixelColor(64, 59) == QColor("red")
    assert image.pixelColor(24, 20) == image.pixelColor(65, 59) == QColor("white")


def test_a_faint_picture_lets_the_ground_through(image: QImage) -> None:
    painter = QPainter(image)
    put(painter, AREA, picture_of(painter, AREA, Painted("black")), 0.5)
    painter.end()
    assert 120 < image.pixelColor(20, 20).red() < 136
