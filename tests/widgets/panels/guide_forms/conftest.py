"""A form on its own, over a session with a small design."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import with_object_line
from canvas.guide import Question
from canvas.guide.values import Check
from canvas.model import Design
from widgets.background import Background
from widgets.panels.guide_forms import form_for
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.session import Session
from widgets.theme.theme import Theme

PACKAGE = with_object_line(Design(title="D"), "Package: packed, on its way, delivered, lost")

Ask = Callable[..., QuestionForm]


@pytest.fixture
def ask(qtbot: QtBot, session: Session, theme: Theme) -> Ask:
    """Asks a question about a design, and gives its form."""

    def asked(check: Check, design: Design = PACKAGE) -> QuestionForm:
        session.open(Document(design))
        question = Question(id="q", ask="?", why="!", check=check)
        beside = Background(theme, "answers")
        made = form_for(Asking(session, theme, question, lambda _: None, lambda: None, beside))
        assert made is not None
        session.changed.connect(lambda _: made.refresh())
        qtbot.addWidget(made)
        made.resize(220, 600)
        made.show()
        return made

    return asked


def written(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Writes a line and presses Enter."""
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
