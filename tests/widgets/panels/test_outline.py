"""The outline: the drawing in words, in step with the selection."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import add_state, remove, update
from canvas.lookup import lookup
from canvas.model import Design
from canvas.validator import check
from tests.widgets.designs import parcel
from widgets.panels.outline import Outline
from widgets.panels.outline_tree import ID
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
    return next(each for each in outline.tree.items() if each.data(0, ID) == element_id)


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
    assert not any(each.data(0, ID) == "lost" for each in outline.tree.items())


def test_what_was_folded_stays_folded(outline: Outline, session: Session) -> None:
    item(outline, "order").setExpanded(False)
    session.edit("Rename", lambda design: update(design, "packed", name="Wrapped"))
    assert not item(outline, "order").isExpanded()
    assert item(outline, "parcel").isExpanded()


def test_a_screen_reader_hears_the_whole_sentence(outline: Outline) -> None:
    heard = item(outline, "again").data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Fallback for nothing answers: try again, which leads to On the way."


def shown(outline: Outline) -> list[str]:
    return [each.data(0, ID) for each in outline.tree.items() if not each.isHidden()]


def test_the_field_leaves_what_says_the_words_and_what_it_belongs_to(outline: Outline) -> None:
    outline.filter.setText("LOST")
    assert shown(outline) == ["parcel", "on_the_way", "arrive", "lost"]
    outline.filter.clear()
    assert len(shown(outline)) == len(list(outline.tree.items()))


def test_the_field_looks_into_the_sentences_too(outline: Outline) -> None:
    outline.filter.setText("the customer reads: it is there")
    assert shown(outline) == ["parcel", "delivered"]


def test_what_is_left_stays_so_when_the_design_changes(outline: Outline, session: Session) -> None:
    outline.filter.setText("wrapped")
    session.edit("Rename", lambda design: update(design, "packed", name="Wrapped"))
    assert shown(outline) == ["parcel", "packed", "ship"]


def test_the_sentence_of_the_line_at_hand_is_shown(outline: Outline, session: Session) -> None:
    session.select(["lost"])
    assert outline.sentence.text() == "Failure Parcel lost at On the way to Delivered, with no answer yet."
    session.select([])
    assert not outline.sentence.isVisible()


def drop(outline: Outline, session: Session, dragged: list[str], owner: str, at: int) -> None:
    """Lets the dragged lines go in front of the line at this place of an object, as Qt tells it."""
    session.select(dragged)
    tree = outline.tree
    data = tree.model().mimeData(tree.selectedIndexes())
    tree.model().dropMimeData(data, Qt.DropAction.CopyAction, at, 0, tree.indexFromItem(item(outline, owner)))
    QApplication.processEvents()


def states(session: Session, owner: str) -> list[str]:
    return [state.id for state in session.lookup.objects[owner].states]


def test_a_state_is_dragged_to_another_place(outline: Outline, session: Session) -> None:
    drop(outline, session, ["delivered"], "parcel", 0)
    assert states(session, "parcel") == ["delivered", "packed", "on_the_way"]
    assert session.document.undo_label == "Move"
    drop(outline, session, ["delivered"], "parcel", 2)
    assert states(session, "parcel") == ["packed", "delivered", "on_the_way"]


def test_several_states_are_dragged_in_one_step(outline: Outline, session: Session) -> None:
    drop(outline, session, ["packed", "on_the_way"], "parcel", 3)
    assert states(session, "parcel") == ["delivered", "packed", "on_the_way"]
    session.undo()
    assert session.design == parcel()


def test_a_free_state_is_dragged_into_another_object(outline: Outline, session: Session) -> None:
    session.edit("Add", lambda design: add_state(design, "order", "Held", id="held"))
    drop(outline, session, ["held"], "parcel", 3)
    assert states(session, "parcel")[-1] == "held"


def test_the_arrows_of_a_state_that_goes_to_another_object_become_hand_overs(
    outline: Outline, session: Session
) -> None:
    drop(outline, session, ["packed"], "order", 0)
    assert "packed" in states(session, "order")
    tables = session.lookup
    assert tables.transitions["ship"].by == "event"
    assert [trigger.when for trigger in tables.triggers_firing["ship"]] == ["packed"]


def test_what_is_no_state_is_not_dragged(outline: Outline, session: Session) -> None:
    assert not item(outline, "ship").flags() & Qt.ItemFlag.ItemIsDragEnabled
    drop(outline, session, ["ship"], "order", 0)
    assert session.design == parcel()


def test_lines_that_are_dragged_in_front_of_one_of_them_keep_their_order(outline: Outline, session: Session) -> None:
    drop(outline, session, ["packed", "on_the_way"], "parcel", 1)
    assert session.design == parcel()


def test_a_drop_beside_all_objects_moves_nothing(outline: Outline, session: Session) -> None:
    session.select(["delivered"])
    tree = outline.tree
    data = tree.model().mimeData(tree.selectedIndexes())
    assert not tree.model().dropMimeData(data, Qt.DropAction.CopyAction, 0, 0, QModelIndex())
    assert session.design == parcel()


def test_only_objects_take_what_is_dropped(outline: Outline) -> None:
    takes = {each.data(0, ID) for each in outline.tree.items() if each.flags() & Qt.ItemFlag.ItemIsDropEnabled}
    assert takes == {"parcel", "order"}
