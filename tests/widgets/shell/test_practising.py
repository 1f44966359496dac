"""Practising on a question: it is chosen, a guided design begins with it, and the interviewer answers what is asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.edits import set_brief
from canvas.model import Design
from templates.prompts import load_prompt
from templates.prompts.asking import design_for
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.panels.interview import Interview
from widgets.shell.finder import Finder
from widgets.workbench import Workbench

LOCK = load_prompt("smart-lock")


@pytest.fixture
def practising(bench: Bench) -> Workbench:
    """A window with a design that answers a question, and nothing drawn."""
    made = bench(design_for(LOCK))
    made.window.activateWindow()
    return made


def chooser(made: Workbench) -> Finder:
    made.commands["practise.choose"].run()
    return made.window.findChildren(Finder)[-1]


def interview(made: Workbench) -> Interview:
    made.commands["practise.ask"].run()
    return made.window.findChildren(Interview)[-1]


def has_keyboard(widget: object) -> bool:
    return QApplication.focusWidget() is widget


def test_the_chooser_shows_the_marked_question_in_full(qtbot: QtBot, empty_bench: Workbench) -> None:
    finder = chooser(empty_bench)
    qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    assert finder.more.text() == load_prompt("returns-refunds").question


@pytest.mark.parametrize(("words", "found"), [("smart lock", LOCK), ("front door", LOCK), ("home security", LOCK)])
def test_a_question_is_found_by_title_words_and_topics(empty_bench: Workbench, words: str, found: object) -> None:
    finder = chooser(empty_bench)
    finder.field.setText(words)
    assert finder.more.text() == getattr(found, "question", "")


@pytest.mark.parametrize("words", ["lock", "refund", "chat"])
def test_only_questions_that_say_so_are_found(empty_bench: Workbench, words: str) -> None:
    finder = chooser(empty_bench)
    finder.field.setText(words)
    items = [finder.list.item(place) for place in range(finder.list.count())]
    said = [each.data(Qt.ItemDataRole.AccessibleTextRole) for each in items if not each.isHidden()]
    assert said
    assert all(words in each.lower() for each in said)
    named = [words in each.partition(",")[0].lower() for each in said]
    assert named == sorted(named, reverse=True)


def test_a_question_is_taken_by_keyboard_and_a_guided_design_begins(qtbot: QtBot, empty_bench: Workbench) -> None:
    empty_bench.window.activateWindow()
    finder = chooser(empty_bench)
    qtbot.keyClicks(finder.field, "smart lock")
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert empty_bench.session.design == design_for(LOCK)
    assert not empty_bench.middle.starting
    qtbot.waitUntil(lambda: empty_bench.guide.card.isAncestorOf(QApplication.focusWidget() or empty_bench.window))


def test_the_question_stands_above_the_guide(practising: Workbench) -> None:
    assert practising.guide_page.prompt.isVisible()
    assert practising.guide_page.prompt.question.text() == LOCK.question


def test_where_nothing_was_asked_the_guide_has_all_the_room(bench: Bench) -> None:
    assert not bench(Design(title="A")).guide_page.prompt.isVisible()


def test_a_question_of_ones_own_is_shown_and_nobody_can_be_asked_about_it(bench: Bench) -> None:
    made = bench(set_brief(parcel(), prompt="Our own question"))
    assert made.guide_page.prompt.question.text() == "Our own question"
    assert not made.guide_page.prompt.ask.isVisible()
    assert not made.commands["practise.ask"].enabled()


def test_a_folded_guide_shows_no_question(practising: Workbench) -> None:
    practising.guide_page.set_folded(True)
    assert not practising.guide_page.prompt.isVisible()
    practising.guide_page.set_folded(False)
    assert practising.guide_page.prompt.isVisible()


def test_no_answer_is_seen_before_it_was_asked_for(practising: Workbench) -> None:
    assert not any(each.answer.isVisible() for each in interview(practising).exchanges)


def test_asking_uncovers_one_answer_and_changes_nothing(qtbot: QtBot, practising: Workbench) -> None:
    asked = interview(practising)
    qtbot.waitUntil(lambda: has_keyboard(asked.exchanges[0].ask))
    qtbot.keyClick(asked.exchanges[0].ask, Qt.Key.Key_Return)
    assert [each.answer.isVisible() for each in asked.exchanges].count(True) == 1
    assert practising.session.design == design_for(LOCK)


def test_an_answer_is_taken_into_the_brief_as_one_step(qtbot: QtBot, practising: Workbench) -> None:
    asked = interview(practising)
    asked.exchanges[2].ask.click()
    qtbot.waitUntil(lambda: has_keyboard(asked.exchanges[2].take))
    qtbot.keyClick(asked.exchanges[2].take, Qt.Key.Key_Return)
    (question,) = practising.session.design.brief.questions
    assert (question.text, question.answer) == (LOCK.clarifying[2].ask, LOCK.clarifying[2].answer)
    assert practising.guide_page.prompt.known.text() == f"1 of {len(LOCK.clarifying)} answers in the brief"
    practising.session.undo()
    assert practising.session.design == design_for(LOCK)


def test_after_an_answer_the_keyboard_goes_to_the_next_question(qtbot: QtBot, practising: Workbench) -> None:
    asked = interview(practising)
    asked.exchanges[0].ask.click()
    asked.exchanges[0].take.click()
    qtbot.waitUntil(lambda: has_keyboard(asked.exchanges[1].ask))


def test_what_was_asked_is_still_known_when_one_asks_again(practising: Workbench) -> None:
    first = interview(practising)
    first.exchanges[1].ask.click()
    first.accept()
    again = interview(practising)
    assert [each.answer.isVisible() for each in again.exchanges].index(True) == 1


def test_escape_ends_the_interview(qtbot: QtBot, practising: Workbench) -> None:
    asked = interview(practising)
    with qtbot.waitSignal(asked.rejected):
        qtbot.keyClick(asked, Qt.Key.Key_Escape)
