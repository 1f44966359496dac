"""The status line tells the truth about saved, counts and coverage."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.findings import Report
from canvas.model import Design
from tests.designs import flow
from tests.widgets.designs import parcel
from widgets.session import Session
from widgets.shell.status_line import StatusLine, ago, coverage, what_is_drawn


def test_what_is_drawn_is_counted() -> None:
    assert what_is_drawn(parcel()) == ("5 states", "3 transitions, 1 hand-over")
    assert what_is_drawn(flow("a > b")) == ("2 states", "1 transition")


def test_coverage_is_n_of_m() -> None:
    assert coverage(parcel(), Report(covered=4, paths=5, tested=True)) == ("Unhappy paths covered", "4 of 5")


def test_without_a_failure_nothing_was_tested() -> None:
    assert coverage(flow("a > b"), Report())[0] == "Nothing was tested: no failure is drawn"


def test_of_an_empty_design_nothing_is_said() -> None:
    assert coverage(Design(title="D"), Report()) == ("", "")


def test_times_are_said_in_words() -> None:
    assert [ago(seconds) for seconds in (1, 12, 130, 7300)] == ["just now", "12 s ago", "2 min ago", "2 h ago"]


def test_a_sentence_is_shown_for_a_while(qtbot: QtBot, session: Session) -> None:
    session.open(Document(parcel()))
    line = StatusLine(session)
    qtbot.addWidget(line)
    session.said.emit("Exported to x.png.")
    assert line.said.text() == "Exported to x.png."


def test_a_new_design_is_neither_saved_nor_unsaved(qtbot: QtBot, session: Session) -> None:
    line = StatusLine(session)
    qtbot.addWidget(line)
    assert line.saved.text() == "New"
    session.document.mark_unsaved()
    line.refresh()
    assert line.saved.text() == "Unsaved"


def test_where_there_is_no_room_the_last_hints_go_and_nothing_is_cut(qtbot: QtBot, session: Session) -> None:
    session.open(Document(parcel()))
    made = StatusLine(session)
    qtbot.addWidget(made)
    made.show_keys((("F", "what can go wrong"), ("B", "the answer to it")))
    hints = [each for each in made.findChildren(QLabel) if each.text() in ("what can go wrong", "the answer to it")]
    made.fit(2000)
    assert [hint.isVisibleTo(made) for hint in hints] == [True, True]
    made.fit(100)
    assert [hint.isVisibleTo(made) for hint in hints] == [False, False]
