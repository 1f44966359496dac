"""Find and replace in the window."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import rename
from canvas.texts import Hit, Place
from tests.designs import flow
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.panels.find_texts import MOST_SHOWN, FindTexts, place_words, snippet
from widgets.session import Session


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> FindTexts:
    session.open(Document(parcel()))
    made = FindTexts(session)
    qtbot.addWidget(made)
    made.show()
    return made


def lines(panel: FindTexts) -> list[str]:
    return [panel.list.item(index).text() for index in range(panel.list.count())]


def test_all_places_are_listed_with_where_they_are(panel: FindTexts) -> None:
    panel.words.setText("packed")
    assert lines(panel) == ["Packed   ·   a name", "We packed it.   ·   Packed, what App says"]
    assert panel.count.text() == "2 places"


def test_what_is_nowhere_is_said(panel: FindTexts) -> None:
    panel.words.setText("umbrella")
    assert (panel.count.text(), panel.all.isEnabled()) == ("Nothing says so.", False)


def test_nothing_is_said_of_no_words(panel: FindTexts) -> None:
    assert (panel.count.text(), lines(panel)) == ("", [])


def test_options_narrow_what_is_found(panel: FindTexts) -> None:
    panel.words.setText("Done")
    panel.case.setChecked(True)
    assert len(lines(panel)) == 2
    panel.words.setText("Don")
    panel.whole.setChecked(True)
    assert lines(panel) == []


def test_enter_goes_from_place_to_place_on_the_drawing(qtbot: QtBot, panel: FindTexts, session: Session) -> None:
    panel.words.setText("parcel")
    visited = []
    for _ in range(3):
        qtbot.keyClick(panel.words, Qt.Key.Key_Return)
        visited.append(session.selection)
    assert visited == [("parcel",), ("lost",), ("parcel",)]


def test_one_place_is_replaced_and_the_next_is_marked(panel: FindTexts, session: Session) -> None:
    panel.words.setText("packed")
    panel.by.setText("wrapped")
    panel.go_on()
    panel.replace_one()
    assert session.lookup.name("packed") == "wrapped"
    assert lines(panel) == ["We packed it.   ·   wrapped, what App says"]
    panel.replace_one()
    assert session.lookup.states["packed"].messages == {"app": "We wrapped it."}


def test_replacing_without_a_mark_goes_to_the_first_place(panel: FindTexts, session: Session) -> None:
    panel.words.setText("packed")
    panel.replace_one()
    assert (session.selection, session.document.can_undo) == (("packed",), False)


def test_all_places_are_replaced_in_one_step(panel: FindTexts, session: Session) -> None:
    panel.words.setText("packed")
    panel.by.setText("wrapped")
    panel.replace_all()
    assert session.document.undo_label == "Replace all"
    assert lines(panel) == []
    session.undo()
    assert session.design == parcel()
    assert len(lines(panel)) == 2


def test_what_is_refused_is_said_and_changes_nothing(panel: FindTexts, session: Session) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    panel.words.setText("Packed")
    panel.case.setChecked(True)
    panel.replace_all()
    assert said == ["The name is blank."]
    assert session.design == parcel()


def test_the_list_follows_the_design(panel: FindTexts, session: Session) -> None:
    panel.words.setText("Ship it")
    session.edit("Rename", lambda design: rename(design, "ship", "Send it"))
    assert lines(panel) == []


def test_of_very_many_places_the_first_are_shown_and_all_are_counted(panel: FindTexts, session: Session) -> None:
    session.open(Document(flow(states={f"s{number}": {"name": f"Box {number}"} for number in range(MOST_SHOWN + 5)})))
    panel.words.setText("box")
    assert panel.list.count() == MOST_SHOWN
    assert panel.count.text() == "1005 places, the first 1000 shown"


def test_a_long_text_is_shown_around_the_words() -> None:
    hit = Hit(Place("a", "name"), f"{'x' * 90} here\nand {'y' * 90}", 91, 95)
    assert snippet(hit) == f"…{'x' * 35} here and {'y' * 31}…"


def test_every_place_has_its_words(session: Session) -> None:
    session.open(Document(parcel()))
    said = [
        place_words(session.lookup, Hit(Place(element, field, surface), "", 0, 0))
        for element, field, surface in (
            ("again", "tell", "sms"),
            ("again", "label", ""),
            ("lost", "error_text", ""),
        )
    ]
    assert said == [
        "the answer “try again”, what SMS tells",
        "the answer “try again”, its label",
        "Parcel lost, what the customer is told at once",
    ]


def test_ctrl_f_asks_for_the_words(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.commands.run("go.texts")
    assert made.below.currentWidget() is made.texts
    qtbot.waitUntil(made.texts.words.hasFocus)
