"""The fields for words that only the author has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from canvas.fixes import Blank
from widgets.panels.blanks import LONGEST_LINE, BlankField, BlankLine, field_for, select_next, words_of

OWNER = Blank("owner", "Who does it?", "[the team]")
MESSAGE = Blank(
    "message", "What does the customer read?", "We know since [when] that [what] is late. We'll write again."
)
SURFACE = Blank("surface", "Where is it said?", "App", ("App", "E-mail"))

pytestmark = pytest.mark.usefixtures("qapp")


def selected(field: BlankField) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.textCursor().selectedText()
    return field.selectedText() if isinstance(field, BlankLine) else ""


def test_a_short_draft_is_a_line_a_long_one_a_text_and_options_are_a_list() -> None:
    assert isinstance(field_for(OWNER), BlankLine)
    assert isinstance(field_for(MESSAGE), QPlainTextEdit)
    assert isinstance(field_for(SURFACE), QComboBox)
    assert isinstance(field_for(Blank("a", "?", "x" * LONGEST_LINE)), BlankLine)
    assert isinstance(field_for(Blank("a", "?", "one\ntwo")), QPlainTextEdit)


@pytest.mark.parametrize("blank", [OWNER, MESSAGE, SURFACE])
def test_the_draft_stands_in_it_under_its_question(blank: Blank) -> None:
    field = field_for(blank)
    assert words_of(field) == blank.draft
    assert field.accessibleName() == blank.asks


def test_what_was_written_before_stands_in_place_of_the_draft() -> None:
    assert words_of(field_for(OWNER, "Depot")) == "Depot"
    assert words_of(field_for(OWNER, "")) == ""
    assert words_of(field_for(SURFACE, "E-mail")) == "E-mail"


def test_without_a_draft_nothing_is_chosen_from_a_list() -> None:
    assert words_of(field_for(Blank("surface", "Where?", "", ("App", "E-mail")))) == ""


@pytest.mark.parametrize(("blank", "part"), [(OWNER, "[the team]"), (MESSAGE, "[when]")])
def test_what_is_to_be_replaced_is_selected(blank: Blank, part: str) -> None:
    assert selected(field_for(blank)) == part


def test_typing_replaces_it(qtbot: QtBot) -> None:
    field = field_for(OWNER)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "Depot")
    assert words_of(field) == "Depot"


def test_the_next_part_is_selected_and_after_the_last_there_is_none() -> None:
    field = field_for(MESSAGE)
    assert select_next(field)
    assert selected(field) == "[what]"
    assert not select_next(field)


def test_characters_that_qt_counts_twice_do_not_shift_the_selection() -> None:
    for draft in ("📦 [what]", "📦 is late since [what], and we do not know why it is"):
        assert selected(field_for(Blank("a", "?", draft))) == "[what]"


def test_a_list_has_no_part_to_select() -> None:
    assert not select_next(field_for(SURFACE))


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason])
def test_who_comes_into_a_line_finds_the_part_selected(qtbot: QtBot, reason: Qt.FocusReason) -> None:
    field = field_for(Blank("owner", "Who?", "Ask [the team]"))
    qtbot.addWidget(field)
    field.deselect()  # type: ignore[union-attr]
    QApplication.sendEvent(field, QFocusEvent(QFocusEvent.Type.FocusIn, reason))
    assert selected(field) == "[the team]"
