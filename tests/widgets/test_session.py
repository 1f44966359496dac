"""The session: one document, one selection, one report, and everybody is told."""

from canvas.document import Document
from canvas.edits import remove, rename
from canvas.findings import Report
from canvas.validator import check
from tests.widgets.designs import parcel
from widgets.session import Session


def test_an_edit_changes_the_design_and_tells(session: Session) -> None:
    session.open(Document(parcel()))
    told = []
    session.changed.connect(lambda change: told.append(change.updated))
    assert session.edit("Rename", lambda design: rename(design, "packed", "Wrapped")) == ""
    assert session.lookup.name("packed") == "Wrapped"
    assert "packed" in told[0]


def test_an_edit_that_cannot_be_made_is_a_sentence_and_changes_nothing(session: Session) -> None:
    session.open(Document(parcel()))
    before = session.design
    assert session.edit("Rename", lambda design: rename(design, "packed", " ")) != ""
    assert session.design is before


def test_without_a_field_the_sentence_is_said_aloud(session: Session) -> None:
    session.open(Document(parcel()))
    said: list[str] = []
    session.said.connect(said.append)
    session.try_edit("Rename", lambda design: rename(design, "packed", " "))
    assert len(said) == 1


def test_what_is_removed_is_no_longer_selected(session: Session) -> None:
    session.open(Document(parcel()))
    session.select(["lost", "packed"])
    session.edit("Delete", lambda design: remove(design, ["lost"]))
    assert session.selection == ("packed",)


def test_a_report_on_an_older_design_is_dropped(session: Session) -> None:
    session.open(Document(parcel()))
    old = session.design
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    session.take_report(old, Report())
    assert session.report is None


def test_a_design_with_failures_is_checked_in_full_from_the_start(session: Session) -> None:
    session.open(Document(parcel()))
    assert session.preset == "recommended"


def test_choosing_a_finding_selects_its_place(session: Session) -> None:
    session.open(Document(parcel()))
    report = check(session.design)
    session.choose_finding(report.findings[0])
    assert session.selection == report.findings[0].elements[:1]


def test_a_finding_that_was_settled_is_put_away(session: Session) -> None:
    session.open(Document(parcel()))
    session.choose_finding(check(session.design).findings[0])
    session.take_report(session.design, Report())
    assert session.finding is None


def test_undo_and_redo_go_the_same_way(session: Session) -> None:
    session.open(Document(parcel()))
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    session.undo()
    assert session.lookup.name("packed") == "Packed"
    session.redo()
    assert session.lookup.name("packed") == "Wrapped"


def test_the_facts_are_those_of_the_present_design_and_made_once(session: Session) -> None:
    session.open(Document(parcel()))
    before = session.facts
    assert session.facts is before
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    assert session.facts.tables.name("packed") == "Wrapped"
    assert before.tables.name("packed") == "Packed"
