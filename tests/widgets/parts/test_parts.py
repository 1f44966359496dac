"""The small parts: icons, samples, segments, chips in lines, texts that end in an ellipsis."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from exports.painting.palette import DARK, LIGHT
from widgets.parts.combo import Combo
from widgets.parts.elided import ElidedLabel, lines_of
from widgets.parts.flow_layout import FlowLayout
from widgets.parts.growing_text import GrowingText
from widgets.parts.icons import FILLS, STROKES, icon, path_of, pixmap
from widgets.parts.samples import SAMPLES, sample_pixmap
from widgets.parts.segmented import Segmented


def has_ink(picture: QImage) -> bool:
    return any(picture.pixelColor(x, y).alpha() for x in range(picture.width()) for y in range(picture.height()))


@pytest.mark.parametrize("name", [*STROKES, *FILLS])
@pytest.mark.usefixtures("qapp")
def test_every_icon_leaves_ink_and_stays_in_its_square(name: str) -> None:
    assert has_ink(pixmap(name, LIGHT.ink, 16).toImage())
    box = path_of({**STROKES, **FILLS}[name]).controlPointRect()
    assert box.left() >= 0
    assert box.top() >= 0
    assert box.right() <= 16
    assert box.bottom() <= 16


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.usefixtures("qapp")
def test_every_sample_differs_in_light_and_dark(name: str) -> None:
    light, dark = sample_pixmap(name, LIGHT).toImage(), sample_pixmap(name, DARK).toImage()
    assert has_ink(light)
    assert light != dark


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_sharp_at_every_scale() -> None:
    assert pixmap("undo", LIGHT.ink, 16, 2).size() == QSize(32, 32)
    assert icon("undo", LIGHT.ink).pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)


def segmented(qtbot: QtBot) -> Segmented:
    made = Segmented([("a", "First"), ("b", "Second"), ("c", "Third")])
    qtbot.addWidget(made)
    return made


def test_a_segment_that_is_clicked_is_told(qtbot: QtBot) -> None:
    made = segmented(qtbot)
    chosen: list[object] = []
    made.chosen.connect(chosen.append)
    qtbot.mouseClick(made.findChildren(QPushButton)[2], Qt.MouseButton.LeftButton)
    assert chosen == ["c"]


def test_a_value_that_is_shown_is_not_told(qtbot: QtBot) -> None:
    made = segmented(qtbot)
    chosen: list[object] = []
    made.chosen.connect(chosen.append)
    made.show_value("b")
    made.show_value("no such value")
    assert made.value() == "b"
    assert chosen == []


def test_before_anything_is_chosen_there_is_no_value(qtbot: QtBot) -> None:
    assert segmented(qtbot).value() is None


def test_what_does_not_fit_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    for _ in range(6):
        made = QWidget()
        made.setFixedSize(80, 20)
        flow.addWidget(made)
    assert flow.heightForWidth(600) == 20
    assert flow.heightForWidth(200) == 3 * 20 + 2 * 6
    flow.setGeometry(holder.rect().adjusted(0, 0, -holder.width() + 200, 0))
    places = [flow.itemAt(index).geometry().topLeft().toTuple() for index in range(3)]  # type: ignore[union-attr]
    assert places == [(0, 0), (86, 0), (0, 26)]


def test_an_empty_place_of_the_layout_holds_nothing(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None
    assert flow.count() == 0


def test_a_text_that_is_cut_is_whole_in_its_tool_tip_and_escaped(qtbot: QtBot) -> None:
    made = ElidedLabel("<b>a long sentence</b> that has no room at all in here")
    qtbot.addWidget(made)
    made.resize(80, 20)
    made.show()
    assert made.toolTip() == "<qt>&lt;b&gt;a long sentence&lt;/b&gt; that has no room at all in here</qt>"
    made.resize(900, 20)
    qtbot.waitUntil(lambda: made.toolTip() == "")


def test_a_text_of_several_lines_is_broken_between_words_and_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    made = ElidedLabel(lines=2)
    qtbot.addWidget(made)
    wide = made.fontMetrics().horizontalAdvance("one two thr")
    assert lines_of("one two", made.font(), wide, 2) == ["one two"]
    assert lines_of("one two three", made.font(), wide, 2) == ["one two", "three"]
    first, last = lines_of("one two three four five", made.font(), wide, 2)
    assert first == "one two"
    assert last.startswith("three")
    assert last.endswith("…")
    assert lines_of("", made.font(), wide, 2) == [""]


def test_a_word_without_an_end_is_broken_anywhere(qtbot: QtBot) -> None:
    made = ElidedLabel(lines=3)
    qtbot.addWidget(made)
    wide = made.fontMetrics().horizontalAdvance("mmmm")
    assert "".join(lines_of("m" * 9, made.font(), wide, 3)) == "m" * 9


def test_a_label_asks_for_the_height_of_its_lines_and_unfolded_for_all(qtbot: QtBot) -> None:
    made = ElidedLabel("word " * 100, lines=2)
    qtbot.addWidget(made)
    assert made.heightForWidth(100) == 2 * made.fontMetrics().lineSpacing()
    made.unfold(True)
    assert made.heightForWidth(100) > 2 * made.fontMetrics().lineSpacing()


def test_a_text_field_grows_with_its_text_up_to_a_limit(qtbot: QtBot) -> None:
    made = GrowingText(least=2)
    qtbot.addWidget(made)
    small = made.height()
    made.setPlainText("\n" * 5)
    grown = made.height()
    made.setPlainText("\n" * 50)
    assert small < grown < made.height()
    assert made.height() < 300


def turned_over(combo: Combo) -> int:
    down, nowhere = QPoint(0, -120), QPointF(5, 5)
    phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(combo, QWheelEvent(nowhere, nowhere, QPoint(), down, none, keys, phase, False))
    return combo.currentIndex()


def test_the_wheel_changes_a_list_only_while_it_has_the_keyboard(qtbot: QtBot) -> None:
    combo = Combo()
    combo.addItems(["One", "Two"])
    qtbot.addWidget(combo)
    combo.show()
    combo.activateWindow()
    combo.clearFocus()
    assert turned_over(combo) == 0
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    assert turned_over(combo) == 1


@pytest.mark.usefixtures("theme")
def test_of_a_list_that_is_longer_than_the_screen_the_last_entry_is_seen_whole(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItems([f"Entry {number}" for number in range(90)])
    combo.setCurrentIndex(89)
    combo.show()
    combo.showPopup()
    view = combo.view()
    last = view.visualRect(view.model().index(89, 0))
    assert view.viewport().rect().contains(last)
    combo.hidePopup()
