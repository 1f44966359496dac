"""Read it back: what the page shows, how long it says that the talk takes, and where its gaps lead."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from canvas.edits import set_brief, set_title
from canvas.findings import Report
from canvas.model import Design
from canvas.storage import load
from canvas.talk import Talk, talk_of
from exports.catalog import render
from tests.designs import design
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.talk.words import missing_words, spoken_time, time_words
from widgets.workbench import Workbench

TEMPLATES = Path(__file__).parents[3] / "templates"


@pytest.fixture
def whole() -> Design:
    return load(TEMPLATES / "worked" / "order-delivery.unhappy.json")


def opened(bench: Bench, shown: Design) -> Workbench:
    made = bench(shown)
    made.window.activateWindow()
    made.commands["view.talk"].run()
    return made


def read(made: Workbench) -> list[str]:
    """All texts of the page, from above."""
    QApplication.processEvents()
    return [each.text() for each in made.reading.page.findChildren(QLabel) if each.isVisible()]


def gap(made: Workbench, words: str) -> QPushButton:
    """The button that leads to where a gap is filled in."""
    buttons = made.reading.page.findChildren(QPushButton)
    return next(each for each in buttons if each.accessibleName() == f"Fill it in: {words}")


def test_the_page_lies_over_the_canvas_and_is_put_away_by_the_same_command(bench: Bench) -> None:
    made = opened(bench, parcel())
    assert made.reading.shown
    assert made.middle.shown is made.reading.page
    made.commands["view.talk"].run()
    assert not made.reading.shown


def test_escape_puts_it_away(bench: Bench, qtbot: QtBot) -> None:
    made = opened(bench, parcel())
    qtbot.waitUntil(made.window.isActiveWindow)
    qtbot.keyClick(made.reading.page.text, Qt.Key.Key_Escape)
    assert made.middle.shown is made.view


def test_every_sentence_of_the_talk_is_on_the_page(bench: Bench, whole: Design) -> None:
    made = opened(bench, whole)
    talk = talk_of(whole, made.session.report)
    shown = " ".join(read(made))
    assert all(" ".join(each.split()) in shown for part in talk.sections for each in part.sentences)
    assert time_words(talk, 5) in shown
    assert "Every part is said" in shown


@pytest.mark.parametrize("width", [1000, 1600])
def test_no_word_of_the_head_is_cut(bench: Bench, whole: Design, width: int) -> None:
    made = opened(bench, whole)
    made.window.resize(width, 900)
    QApplication.processEvents()
    page = made.reading.page
    pieces = [page.time, page.missing, page.there, *page.findChildren(QPushButton)]
    head = [each for each in pieces if each.isVisible() and not page.text.isAncestorOf(each)]
    assert len(head) == 6
    assert all(each.width() >= each.minimumSizeHint().width() for each in head)
    assert max(each.geometry().right() for each in head) < page.width()


def test_what_is_changed_beside_the_page_is_read_at_once(bench: Bench, whole: Design) -> None:
    made = opened(bench, whole)
    made.session.try_edit("x", lambda each: set_title(each, "Parcels that arrive"))
    made.session.try_edit("x", lambda each: set_brief(each, segment="Night-shift nurses"))
    assert "Parcels that arrive" in read(made)
    assert "It is for one group: Night-shift nurses." in read(made)


def test_what_stays_the_same_is_not_made_anew(bench: Bench, whole: Design) -> None:
    made = opened(bench, whole)
    views = made.reading.page.sections
    before = [view.findChildren(QLabel)[0] for view in views]
    made.session.try_edit("x", lambda each: set_brief(each, segment="Night-shift nurses"))
    after = [view.findChildren(QLabel)[0] for view in views]
    assert [one is other for one, other in zip(before, after, strict=True)] == [False, *[True] * 5]


def test_texts_of_the_design_are_plain(bench: Bench) -> None:
    made = opened(bench, design(title="<b>x</b>", brief={"segment": "<i>Nurses</i>"}))
    assert "<b>x</b>" in read(made)
    texts = made.reading.page.findChildren(QLabel)
    assert {each.textFormat() for each in texts} == {Qt.TextFormat.PlainText}


def test_a_talk_that_takes_too_long_says_by_how_much(bench: Bench, whole: Design) -> None:
    made = opened(bench, whole)
    page = made.reading.page
    page.set_minutes(4)
    assert page.time.text() == "5 min of 4 min: 1 min too long"
    assert page.time.property("late") == "true"
    page.set_minutes(5)
    assert page.time.property("late") == "false"


def test_a_gap_of_the_brief_is_filled_in_beside_the_page(bench: Bench) -> None:
    made = opened(bench, parcel())
    gap(made, "Nothing is said yet about what they want to get done.").click()
    assert made.middle.shown is made.reading.page
    assert made.guide.card.question.fills == "brief.job"


def test_a_gap_of_the_drawing_is_filled_in_on_the_drawing(bench: Bench) -> None:
    silent = design(
        objects=[{"id": "o", "name": "Parcel", "states": [{"id": "a", "name": "Packed"}, {"id": "b", "name": "Sent"}]}]
    )
    made = opened(bench, silent)
    gap(made, "In “Sent” the customer reads nothing yet.").click()
    assert made.middle.shown is made.view
    assert made.session.selection == ("b",)


def test_a_gap_that_has_no_place_yet_leads_to_its_step_of_the_guide(bench: Bench) -> None:
    made = opened(bench, design(brief={"segment": "Nurses"}))
    gap(made, "Nothing is said yet about what moves.").click()
    assert made.guide.step_id == "objects"


def test_what_is_chosen_elsewhere_puts_the_page_away(bench: Bench) -> None:
    made = opened(bench, parcel())
    made.session.select(["packed"])
    assert made.middle.shown is made.view


@pytest.mark.parametrize(("words", "exporter"), [("Copy the text", "talk"), ("Copy speaker notes", "notes")])
def test_the_talk_and_its_notes_are_copied_as_they_are_exported(
    bench: Bench, whole: Design, words: str, exporter: str
) -> None:
    made = opened(bench, whole)
    next(each for each in made.reading.page.findChildren(QPushButton) if each.text() == words).click()
    copied = QGuiApplication.clipboard().text()
    assert copied == render(exporter, whole, made.session.report or Report()).data.decode()


@pytest.mark.parametrize(("seconds", "words"), [(0, "0 min"), (50, "50 s"), (300, "5 min"), (250, "4 min 10 s")])
def test_times_are_said_in_minutes_and_seconds(seconds: int, words: str) -> None:
    assert spoken_time(seconds) == words


def test_what_is_missing_is_counted() -> None:
    nothing = Talk("x", "", ())
    assert missing_words(nothing) == "Every part is said"
    assert time_words(nothing, 5) == "0 min of 5 min"
    empty = talk_of(Design(title="x"))
    assert missing_words(empty) == f"{len(empty.gaps)} things are not said yet"
