"""The page that shows what was not useful."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from canvas.rules import RULES
from widgets.panels.not_useful_page import NotUsefulPage

FILE = Path("state") / "not-useful.json"
TITLES = {rule.code: rule.title for rule in RULES}


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def page(parent: QWidget, counts: dict[str, int]) -> NotUsefulPage:
    def take_back(rule: str) -> None:
        counts[rule] -= 1

    return NotUsefulPage(lambda: counts, take_back, FILE, parent)


def texts(made: NotUsefulPage) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel)]


def test_the_rules_are_named_in_words_the_most_often_named_first(parent: QWidget) -> None:
    said = texts(page(parent, {"ASY001": 1, "UNC002": 4}))
    lines = [text for text in said if text in (*TITLES.values(), "once", "4 times")]
    assert lines == [TITLES["UNC002"], "4 times", TITLES["ASY001"], "once"]


def test_a_rule_that_is_not_known_here_is_shown_by_its_code(parent: QWidget) -> None:
    assert "<b>OLD001</b>" in texts(page(parent, {"<b>OLD001</b>": 2}))


def test_the_page_says_that_nothing_leaves_this_machine_and_where_the_file_is(parent: QWidget) -> None:
    said = texts(page(parent, {}))
    assert str(FILE) in said
    assert any("sent to nobody" in text for text in said)


def test_an_empty_page_says_so(parent: QWidget) -> None:
    assert any("no finding" in text for text in texts(page(parent, {})))


def test_one_is_taken_back_at_a_time(parent: QWidget) -> None:
    counts = {"UNC002": 3}
    made = page(parent, counts)
    next(each for each in made.findChildren(QPushButton) if each.text() == "Take one back").click()
    assert counts == {"UNC002": 2}
    assert "2 times" in texts(made)
