"""The small list to choose from, by real keys and clicks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from canvas.lookup import lookup
from exports.painting.palette import DARK, LIGHT
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.choice_popup import ChoicePopup, beside, matching
from widgets.canvas_view.hands import Answer, Choice, Question
from widgets.canvas_view.words import failure_question

NAMES = ("Placed", "On its way", "Late, on its way", "<b>Bold</b>")
CHOICES = tuple(Choice(f"id_{index}", name, detail="Order") for index, name in enumerate(NAMES))
QUESTION = Question("Which <i>state</i>?", CHOICES, "Type a name", "New state “{}”")
Open = Callable[[Question], ChoicePopup]


class Host(QWidget):
    """A window with a field beside the popup, and a menu that wants the letter N."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Answer] = []
        self.menu: list[str] = []
        self.other = QLineEdit(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        new = QAction("New", self, shortcut=QKeySequence("N"))
        new.triggered.connect(lambda: self.menu.append("N"))
        self.addAction(new)


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    host = Host()
    qtbot.addWidget(host)
    host.resize(800, 700)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    return host


@pytest.fixture
def open_popup(host: Host) -> Open:
    return lambda question: ChoicePopup(host, question, QPoint(100, 100), LIGHT, host.answers.append)


def shown(popup: ChoicePopup) -> list[str]:
    return [popup.list.item(row).text() for row in range(popup.list.count())]


def test_a_digit_takes_an_entry_at_once(host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    QTest.keyClicks(popup.field, "2")
    assert host.answers == [Answer("id_1", "")]
    assert popup.isHidden()


def test_typing_narrows_the_list_and_enter_takes_the_first(host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    QTest.keyClicks(popup.field, "way")
    assert shown(popup) == ["On its way", "Late, on its way", "New state “way”"]
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert host.answers == [Answer("id_1", "way")]


def test_words_that_match_nothing_are_an_answer_of_their_own(host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    QTest.keyClicks(popup.field, "Lost 7")
    assert shown(popup) == ["New state “Lost 7”"]
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert host.answers == [Answer(None, "Lost 7")]


def test_where_words_are_no_answer_enter_on_an_empty_list_waits(host: Host, open_popup: Open) -> None:
    popup = open_popup(failure_question(lookup(small_design()), "scan_ok"))
    QTest.keyClicks(popup.field, "xyz")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert host.answers == []
    assert popup.isVisible()


def test_a_question_without_choices_takes_the_words(host: Host, open_popup: Open) -> None:
    popup = open_popup(Question("Why?", (), "The reason"))
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    QTest.keyClicks(popup.field, "1 in 10")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert host.answers == [Answer(None, "1 in 10")]


def test_up_and_down_go_around(host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    QTest.keyClick(popup.field, Qt.Key.Key_Up)
    assert popup.list.currentRow() == 3
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    QTest.keyClick(popup.field, Qt.Key.Key_Enter)
    assert host.answers == [Answer("id_1", "")]


def test_escape_closes_without_an_answer_and_gives_the_keys_back(qtbot: QtBot, host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    assert host.answers == []
    assert popup.isHidden()
    qtbot.waitUntil(host.hasFocus)


def test_a_click_takes_an_entry(host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    place = popup.list.visualItemRect(popup.list.item(2)).center()
    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert host.answers == [Answer("id_2", "")]


def test_a_click_elsewhere_closes_it(qtbot: QtBot, host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    qtbot.waitUntil(popup.field.hasFocus)
    host.other.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(popup.isHidden)
    assert host.answers == []
    assert host.other.hasFocus()


def test_a_question_without_a_field_is_answered_from_the_list(host: Host, open_popup: Open) -> None:
    popup = open_popup(Question("What comes here?", CHOICES[:2]))
    assert popup.field.isHidden()
    QTest.keyClicks(popup.list, "2")
    assert host.answers == [Answer("id_1", "")]


def test_letters_go_to_the_field_and_not_to_menus(qtbot: QtBot, host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    qtbot.waitUntil(popup.field.hasFocus)
    QTest.keyClicks(popup.field, "n")
    assert popup.field.text() == "n"
    assert host.menu == []


def test_an_answer_is_given_once(host: Host, open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    QTest.keyClicks(popup.field, "1")
    QTest.keyClicks(popup.field, "2")
    popup.dismiss()
    assert len(host.answers) == 1


def test_titles_and_names_are_plain_text_and_can_be_heard(open_popup: Open) -> None:
    popup = open_popup(QUESTION)
    assert all(text.textFormat() == Qt.TextFormat.PlainText for text in popup.findChildren(QLabel))
    assert popup.accessibleName() == QUESTION.title
    assert popup.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Placed, Order"


def test_rows_are_painted_in_both_schemes(host: Host) -> None:
    pictures = []
    for palette in (LIGHT, DARK):
        popup = ChoicePopup(host, failure_question(lookup(small_design()), "scan_ok"), QPoint(0, 0), palette, print)
        pictures.append(popup.grab().toImage())
        popup.dismiss()
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize(
    ("near", "where"),
    [
        (QPoint(300, 100), QPoint(260, 164)),
        (QPoint(300, 600), QPoint(260, 136)),
        (QPoint(790, 100), QPoint(492, 164)),
    ],
)
def test_it_opens_under_the_thing_it_asks_about_or_over_it(near: QPoint, where: QPoint) -> None:
    assert beside(near, QSize(300, 400), QSize(800, 700)) == where


def test_where_there_is_no_room_above_or_below_it_opens_beside() -> None:
    place = beside(QPoint(100, 200), QSize(300, 380), QSize(800, 400))
    assert place.x() > 100
    assert place.y() + 380 <= 400
    assert beside(QPoint(700, 200), QSize(300, 380), QSize(800, 400)).x() + 300 <= 700


def test_words_match_anywhere_and_a_beginning_comes_first() -> None:
    choices = (Choice("a", "Very late"), Choice("b", "Late scan"), Choice("c", "Lost"))
    assert [choice.id for choice in matching(choices, "LATE")] == ["b", "a"]
    assert [choice.id for choice in matching(choices, "scan late")] == ["b"]
    assert matching(choices, "") == choices
