"""The fields for the words that only the author has. What is to be replaced stands in [brackets] and is selected."""

import re

from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from canvas.fixes import Blank
from widgets.guard import guarded
from widgets.parts.growing_text import GrowingText

LONGEST_LINE = 40
"""A draft with more characters than this is written in a text of several lines."""
BRACKETS = re.compile(r"\[[^\[\]]*\]")


class BlankLine(QLineEdit):
    """One line. Who comes into it finds the part selected that is to be replaced, and not all of it."""

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        select_next(self, from_start=True)


BlankField = BlankLine | GrowingText | QComboBox


def field_for(blank: Blank, words: str | None = None) -> BlankField:
    """The field of a blank: a list where one of some is meant, else a line, or a text where the draft is long. `words`
    are what was written there before."""
    text = blank.draft if words is None else words
    if blank.options:
        return _chooser(blank, text)
    made: BlankLine | GrowingText
    if len(blank.draft) > LONGEST_LINE or "\n" in blank.draft:
        made = GrowingText()
        made.setPlainText(text)
    else:
        made = BlankLine(text)
    made.setAccessibleName(blank.asks)
    select_next(made, from_start=True)
    return made


def _chooser(blank: Blank, text: str) -> QComboBox:
    made = QComboBox()
    made.setMinimumContentsLength(8)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.addItems(blank.options)
    made.setCurrentIndex(blank.options.index(text) if text in blank.options else -1)
    made.setAccessibleName(blank.asks)
    return made


def words_of(field: QWidget) -> str:
    """What is written or chosen in a field."""
    if isinstance(field, QComboBox):
        return field.currentText()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.text() if isinstance(field, QLineEdit) else ""


def select_next(field: QWidget, *, from_start: bool = False) -> bool:
    """Selects the next part in brackets after the cursor, or the first one. Whether there is one."""
    if isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        span = _brackets(field.toPlainText(), 0 if from_start else cursor.selectionEnd())
        if span is not None:
            cursor.setPosition(span[0])
            cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
            field.setTextCursor(cursor)
        return span is not None
    if isinstance(field, QLineEdit):
        end = field.selectionEnd() if field.hasSelectedText() else field.cursorPosition()
        span = _brackets(field.text(), 0 if from_start else end)
        if span is not None:
            field.setSelection(span[0], span[1] - span[0])
        return span is not None
    return False


def _brackets(text: str, start: int) -> tuple[int, int] | None:
    """Where the next part in brackets begins and ends. Qt counts in halves of characters beyond the first 65,536."""
    for found in BRACKETS.finditer(text):
        begin, end = (len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in found.span())
        if begin >= start:
            return begin, end
    return None
