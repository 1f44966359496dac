"""Sentences over the canvas: shown until they are answered or no longer true."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from widgets.shell.banner import Banner, Notice


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    return made


def said(banner: Banner) -> list[str]:
    return [shown.text() for shown in banner.findChildren(QLabel) if not shown.isHidden()]


def answer(banner: Banner, words: str) -> None:
    made = next(each for each in banner.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_nothing_to_say_takes_no_room(banner: Banner) -> None:
    assert banner.isHidden()


def test_a_notice_is_plain_text(banner: Banner) -> None:
    banner.show_notice(Notice("a", "<b>It changed</b>"))
    assert not banner.isHidden()
    assert said(banner) == ["<b>It changed</b>"]
    assert banner.findChildren(QLabel)[0].textFormat() == Qt.TextFormat.PlainText


def test_an_answer_takes_the_notice_away(banner: Banner) -> None:
    answered: list[str] = []
    banner.show_notice(Notice("a", "It changed", (("Reload", lambda: answered.append("reload")),)))
    answer(banner, "Reload")
    assert answered == ["reload"]
    assert banner.notices == ()
    assert banner.isHidden()


def test_what_stays_true_stays(banner: Banner) -> None:
    banner.show_notice(Notice("a", "Somebody has it", (("Try again", lambda: None),), stays=True))
    answer(banner, "Try again")
    assert [notice.id for notice in banner.notices] == ["a"]


def test_an_answer_may_say_something_new_about_the_same(banner: Banner) -> None:
    again = Notice("a", "It changed again")
    banner.show_notice(Notice("a", "It changed", (("Reload", lambda: banner.show_notice(again)),)))
    answer(banner, "Reload")
    assert banner.notices == (again,)


def test_a_later_notice_takes_the_place_of_one_with_its_id(banner: Banner) -> None:
    for notice in (Notice("a", "one"), Notice("b", "two"), Notice("a", "three")):
        banner.show_notice(notice)
    assert [notice.text for notice in banner.notices] == ["three", "two"]
    banner.drop("a", "unknown")
    assert [notice.text for notice in banner.notices] == ["two"]
