"""The outline: the drawing in words, in step with the selection."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import remove, update
from canvas.lookup import lookup
from canvas.model import Design
from canvas.validator import check
from tests.widgets.designs import parcel
from widgets.panels.outline import ID, Outline
from widgets.panels.sentences import Entry, outline_of, state_sentence, transition_sentence
from widgets.session import Session


@pytest.fixture
def outline(qtbot: QtBot, session: Session) -> Outline:
    session.open(Document(parcel()))
    made = Outline(session)
    qtbot.addWidget(made)
    made.show()
    return made


def all_entries(entries: tuple[Entry, ...]) -> list[Entry]:
    return [each for entry in entries for each in (entry, *all_entries(entry.children))]


def item(outline: Outline, element_id: str) -> QTreeWidgetItem:
    return next(each for each in outline.items() if each.data(0, ID) == element_id)


def test_everything_that_is_drawn_is_in_the_outline() -> None:
    design = parcel()
    tables = lookup(design)
    known = {entry.id for entry in all_entries(outline_of(design))}
    groups = (tables.objects, tables.states, tables.transitions, tables.triggers, tables.failures, tables.fallbacks)
    assert known == {element for group in groups for element in group}


def test_a_failure_without_an_answer_is_said_as_such() -> None:
    entry = next(each for each in all_entries(outline_of(parcel())) if each.id == "lost")
    assert entry.sentence == "Failure Parcel lost at On the way to Delivered, with no answer yet."


def test_a_failure_that_moves_says_where_to() -> None:
    design = update(parcel(), "lost", lands="packed")
    entry = next(each for each in all_entries(outline_of(design)) if each.id == "lost")
    assert entry.sentence.endswith("it leaves the object in Packed.")


def test_findings_are_said_at_their_place() -> None:
    design = parcel()
    report = check(design)
    entry = next(each for each in all_entries(outline_of(design, report)) if each.id == "lost")
    assert next(f.message for f in report.findings if "lost" in f.elements) in entry.sentence


def sentence_of(design: Design, state_id: str) -> str:
    tables = lookup(design)
    return state_sentence(tables, tables.states[state_id])


def test_a_state_is_said_with_what_the_customer_reads() -> None:
    assert sentence_of(parcel(), "packed").endswith("The customer reads: We packed it.")
    assert sentence_of(parcel(), "on_the_way").endswith("The customer sees nothing.")
    assert sentence_of(update(parcel(), "packed", messages={"app": " \n"}), "packed").endswith("sees nothing.")


def test_a_state_that_the_customer_does_not_see_says_so() -> None:
    hidden = "State Packed, active, confirmed, not shown to the customer."
    assert sentence_of(update(parcel(), "packed", visible=False), "packed") == hidden
    assert sentence_of(update(parcel(), "parcel", customer_facing=False), "packed") == hidden


def test_a_transition_is_said_with_its_limit() -> None:
    tables = lookup(parcel())
    assert transition_sentence(tables, tables.transitions["arrive"]).endswith("later, within 4 h.")
    assert transition_sentence(tables, tables.transitions["ship"]).endswith("waits.")
    endless = lookup(update(parcel(), "arrive", timeout=None))
    assert transition_sentence(endless, endless.transitions["arrive"]).endswith("with no limit.")


def test_what_is_selected_elsewhere_is_selected_here(outline: Outline, session: Session) -> None:
    session.select(["ship"])
    assert [each.data(0, ID) for each in outline.tree.selectedItems()] == ["ship"]


def test_what_is_selected_here_is_selected_everywhere(outline: Outline, session: Session) -> None:
    item(outline, "lost").setSelected(True)
    assert session.selection == ("lost",)


def test_a_name_written_here_renames(outline: Outline, session: Session) -> None:
    item(outline, "packed").setText(0, "Wrapped")
    assert session.lookup.name("packed") == "Wrapped"


def test_a_name_that_is_refused_is_put_back(outline: Outline, session: Session) -> None:
    item(outline, "packed").setText(0, " ")
    assert item(outline, "packed").text(0) == "Packed"
    assert session.lookup.name("packed") == "Packed"


def test_a_fallback_is_not_renamed(outline: Outline) -> None:
    assert not item(outline, "again").flags() & Qt.ItemFlag.ItemIsEditable


def test_the_outline_follows_the_design(outline: Outline, session: Session) -> None:
    session.edit("Delete", lambda design: remove(design, ["lost"]))
    assert not any(each.data(0, ID) == "lost" for each in outline.items())


def test_what_was_folded_stays_folded(outline: Outline, session: Session) -> None:
    item(outline, "order").setExpanded(False)
    session.edit("Rename", lambda design: update(design, "packed", name="Wrapped"))
    assert not item(outline, "order").isExpanded()
    assert item(outline, "parcel").isExpanded()


def test_a_screen_reader_hears_the_whole_sentence(outline: Outline) -> None:
    heard = item(outline, "again").data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Fallback for nothing answers: try again, which leads to On the way."
