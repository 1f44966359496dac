"""The list that narrows while one types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from widgets.shell.finder import MOST, Entry, Finder
from widgets.theme.theme import Theme


@pytest.fixture
def taken() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def finder(window: QWidget, theme: Theme, taken: list[str]) -> Finder:
    """A finder over five thousand states."""
    window.resize(800, 600)
    window.show()
    entries = [entry(f"State {number}", taken) for number in range(5000)]
    made = Finder(entries, theme, window)
    made.show()
    return made


def entry(text: str, taken: list[str]) -> Entry:
    return Entry(text, "state", "state", lambda: taken.append(text))


def shown(finder: Finder) -> list[str]:
    """What a screen reader hears of the lines that are seen."""
    items = [finder.list.item(place) for place in range(finder.list.count())]
    return [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items if not item.isHidden()]


def test_lines_are_made_once_and_never_more_than_are_shown(finder: Finder) -> None:
    lines = [finder.list.itemWidget(finder.list.item(place)) for place in range(MOST)]
    for words in ("s", "st", "st4", "s", "state 49"):
        finder.field.setText(words)
    assert finder.list.count() == MOST
    assert [finder.list.itemWidget(finder.list.item(place)) for place in range(MOST)] == lines


def test_the_best_are_shown_first(finder: Finder) -> None:
    finder.field.setText("4999")
    assert shown(finder) == ["State 4999, state"]


def test_enter_takes_the_marked_one(qtbot: QtBot, finder: Finder, taken: list[str]) -> None:
    finder.field.setText("state 42")
    qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    second = shown(finder)[1].partition(",")[0]
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert taken == [second]


def test_the_mark_stays_among_what_is_shown(qtbot: QtBot, finder: Finder) -> None:
    finder.field.setText("4999")
    for _ in range(3):
        qtbot.keyClick(finder.field, Qt.Key.Key_PageDown)
    assert finder.list.currentRow() == 0


def test_where_nothing_fits_enter_takes_nothing(qtbot: QtBot, finder: Finder, taken: list[str]) -> None:
    finder.field.setText("umbrella")
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert (taken, finder.nothing.isVisible(), finder.list.isVisible()) == ([], True, False)


def test_what_was_put_away_comes_back(finder: Finder) -> None:
    finder.field.setText("4999")
    finder.field.clear()
    assert len(shown(finder)) == MOST


def test_esc_goes_away_and_takes_nothing(qtbot: QtBot, finder: Finder, taken: list[str]) -> None:
    with qtbot.waitSignal(finder.closed):
        qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert (taken, finder.isVisible()) == ([], False)
