"""The guide: its steps, its questions, and where the answers go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import add_entry, set_brief
from canvas.guide import Question
from canvas.guide.values import AnswerField
from canvas.model import Design
from templates.guides import load_guide
from tests.widgets.designs import parcel
from widgets.brief.columns import asked_columns, is_list
from widgets.brief.fields import entries_of, with_entry
from widgets.inspector.controls import Text
from widgets.panels.guide import GuidePanel, balanced, lines_of
from widgets.panels.guide_fields import answer_fields
from widgets.session import Session
from widgets.theme.theme import Theme, panel_font


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def guide(qtbot: QtBot, session: Session, theme: Theme, asked: list[str]) -> GuidePanel:
    made = GuidePanel(session, theme, load_guide("main"), asked.append)
    qtbot.addWidget(made)
    made.resize(276, 900)
    made.show()
    return made


def press(qtbot: QtBot, guide: GuidePanel, words: str) -> None:
    qtbot.mouseClick(
        next(each for each in guide.card.findChildren(QPushButton) if each.text() == words),
        Qt.MouseButton.LeftButton,
    )


def test_an_empty_design_begins_at_the_first_step(guide: GuidePanel) -> None:
    assert guide.step_id == "customer"
    assert [step.isChecked() for step in guide.steps] == [True] + [False] * 6


def test_the_note_counts_the_steps_that_are_done(guide: GuidePanel, session: Session) -> None:
    notes: list[str] = []
    guide.noted.connect(notes.append)
    session.open(Document(parcel()))
    assert notes[-1].endswith("of 7 done")


def test_an_answer_goes_into_the_design(guide: GuidePanel, session: Session) -> None:
    guide.go_to("brief.segment")
    control = guide.card.rows[0].control
    assert isinstance(control, Text)
    control.text.setPlainText("People who wait for a parcel")
    assert session.design.brief.segment == "People who wait for a parcel"


def test_skip_and_next_go_on_to_the_next_question(qtbot: QtBot, guide: GuidePanel) -> None:
    first = guide.card.question.id
    press(qtbot, guide, "Skip")
    assert guide.card.question.id != first
    press(qtbot, guide, "Next question")
    assert guide.card.question.id == "use_case"


def test_after_the_last_question_the_next_step_begins(qtbot: QtBot, guide: GuidePanel) -> None:
    for _ in load_guide("main").steps[0].questions:
        press(qtbot, guide, "Skip")
    assert guide.step_id == "success"


def test_a_step_is_opened_with_a_click(qtbot: QtBot, guide: GuidePanel) -> None:
    qtbot.mouseClick(guide.steps[2], Qt.MouseButton.LeftButton)
    assert guide.step_id == "objects"


def test_an_entry_of_a_list_is_added_and_has_its_fields(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    guide.choose("success")
    line = guide.card.findChild(QLineEdit)
    qtbot.keyClicks(line, "calls per 100 parcels")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [metric.name for metric in session.design.metrics.primary] == ["calls per 100 parcels"]
    assert len(guide.card.rows) == 4


def test_an_open_place_leads_to_the_drawing(
    qtbot: QtBot, guide: GuidePanel, session: Session, asked: list[str]
) -> None:
    session.open(Document(parcel()))
    guide.choose("failures")
    press(qtbot, guide, "Told")
    assert session.selection == ("tell",)
    assert asked == ["tell"]


def test_after_what_can_go_wrong_everything_is_checked(guide: GuidePanel, session: Session) -> None:
    before = session.preset
    guide.choose("roll_out")
    assert (before, session.preset) == ("sketch", "recommended")


def test_folded_it_shows_the_circles_only(guide: GuidePanel) -> None:
    guide.set_folded(True)
    assert guide.card.isHidden()
    assert guide.steps[0].sizeHint().width() < 60
    guide.set_folded(False)
    assert not guide.card.isHidden()


def test_a_step_says_its_number_and_title_to_a_screen_reader(guide: GuidePanel) -> None:
    assert guide.steps[0].accessibleName() == "Step 1: Customer and use case"


PATHS: tuple[AnswerField, ...] = AnswerField.__args__  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", PATHS)
def test_every_field_of_the_guide_can_be_answered(path: AnswerField) -> None:
    design = Design(title="A design")
    if path == "brief.constraint.kind":
        path = "brief.constraint.why"
    if is_list(path):
        design = with_entry(design, path, "something")
        assert len(answer_fields(design, question(path))) == len(asked_columns(path)) * len(entries_of(design, path))
    for field in answer_fields(design, question(path)):
        if field.kind in ("line", "text"):
            assert field.write is not None
            assert field.read(field.write(design, "said")) == "said"


def question(path: AnswerField) -> Question:
    return Question(id="q", ask="?", why="", fills=path)


def test_a_question_for_the_drawing_has_no_field() -> None:
    assert answer_fields(parcel(), Question(id="q", ask="?", why="", check="flow")) == ()


def test_the_question_for_a_field_is_asked_even_when_it_was_answered(guide: GuidePanel, session: Session) -> None:
    session.edit("Say who", lambda design: set_brief(design, segment="Prime members"))
    guide.go_to("brief.segment")
    assert guide.step_id == "customer"
    assert guide.card.question.fills == "brief.segment"


def test_of_an_entry_the_first_blank_field_has_the_keyboard(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    session.edit("Add", lambda d: add_entry(d, "brief.needs", id="cheap", what="cheap"))
    session.edit("Add", lambda d: add_entry(d, "brief.needs", id="fresh", what="fresh", target="15m"))
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    guide.go_to("brief.needs.fresh")
    [tolerance] = [row for row in guide.card.rows if row.field.key == "brief.needs.fresh.tolerance"]
    qtbot.waitUntil(lambda: tolerance.isAncestorOf(QApplication.focusWidget() or guide))


def test_an_empty_list_waits_for_its_first_entry(qtbot: QtBot, guide: GuidePanel) -> None:
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    guide.go_to("metrics.guardrails")
    assert guide.card.question.fills == "metrics.guardrails"
    qtbot.waitUntil(lambda: guide.card.adder is not None and guide.card.adder.hasFocus())


def test_what_nobody_asks_for_changes_nothing(guide: GuidePanel) -> None:
    assert not guide.asks_about("brief.locale_notes")
    before = guide.card.question
    guide.go_to("brief.locale_notes")
    assert guide.card.question is before


@pytest.mark.usefixtures("qapp")
def test_a_title_of_two_lines_leaves_no_word_alone() -> None:
    metrics = QFontMetrics(panel_font())
    title = "The flow, and what the customer sees"
    room = metrics.horizontalAdvance(title) - 8
    wide = balanced(title, metrics, room)
    assert wide < room * 0.75
    assert lines_of(title, metrics, wide) == lines_of(title, metrics, room) == 2


@pytest.mark.usefixtures("qapp")
def test_a_title_of_one_line_has_all_the_room() -> None:
    assert balanced("Read it back", QFontMetrics(panel_font()), 200) == 200
