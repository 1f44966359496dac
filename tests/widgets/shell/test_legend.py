"""The legend and the zoom under the canvas."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from widgets.shell.legend import Legend, SampleView
from widgets.theme.theme import Theme


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def legend(qtbot: QtBot, theme: Theme, pressed: list[str]) -> Iterator[Legend]:
    made = Legend(theme, lambda: pressed.append("in"), lambda: pressed.append("out"), lambda: pressed.append("all"))
    around = QWidget()
    qtbot.addWidget(around)
    made.setParent(around)
    made.resize(1400, 46)
    around.show()
    yield made
    around.close()


def samples(legend: Legend) -> int:
    return sum(each.isVisible() for each in legend.findChildren(SampleView))


def test_with_room_the_whole_grammar_is_shown(legend: Legend) -> None:
    assert samples(legend) == 8


def test_with_less_room_it_shows_what_fits(legend: Legend) -> None:
    legend.resize(520, 46)
    assert 0 < samples(legend) < 8


def test_the_zoom_is_in_per_cent(legend: Legend) -> None:
    legend.show_zoom(0.754)
    assert legend.zoom.text() == "75 %"


def test_the_buttons_zoom(qtbot: QtBot, legend: Legend, pressed: list[str]) -> None:
    for button in legend.findChildren(QPushButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sorted(pressed) == ["all", "in", "out"]


def test_every_button_has_a_name_for_a_screen_reader(legend: Legend) -> None:
    assert all(button.accessibleName() for button in legend.findChildren(QPushButton))


def test_the_legend_follows_the_layers(legend: Legend) -> None:
    legend.show_layers(frozenset({"happy"}))
    assert samples(legend) == 4
    legend.show_layers(frozenset({"answers"}))
    assert samples(legend) == 1
    legend.show_layers(frozenset())
    assert samples(legend) == 0
