"""The guide: its steps, its questions, and where the answers go."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import add_entry, remove, set_brief
from canvas.guide import Question
from canvas.guide.values import AnswerField, Check
from canvas.model import Design
from templates.guides import GUIDES, load_guide
from tests.widgets.designs import parcel
from widgets.brief.columns import asked_columns, is_list
from widgets.brief.fields import entries_of, with_entry
from widgets.inspector.controls import Offered, Text
from widgets.panels.guide import GuidePanel
from widgets.panels.guide_fields import answer_fields
from widgets.panels.guide_step import balanced, lines_of
from widgets.session import NEW_TITLE, Session
from widgets.theme.theme import Theme, panel_font


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def guide(qtbot: QtBot, session: Session, theme: Theme, asked: list[str]) -> Iterator[GuidePanel]:
    made = GuidePanel(session, theme, load_guide("main"), asked.append)
    qtbot.addWidget(made)
    made.resize(276, 900)
    made.show()
    yield made
    made.close_beside()


def press(qtbot: QtBot, guide: GuidePanel, words: str) -> None:
    qtbot.mouseClick(
        next(each for each in guide.card.findChildren(QPushButton) if each.text() == words),
        Qt.MouseButton.LeftButton,
    )


def test_an_empty_design_begins_at_the_first_step(guide: GuidePanel) -> None:
    assert guide.step_id == "customer"
    assert [step.isChecked() for step in guide.steps.buttons] == [True] + [False] * 6


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
    press(qtbot, guide, "Next")
    assert guide.card.question.id == "use_case"


def test_after_the_last_question_the_next_step_begins(qtbot: QtBot, guide: GuidePanel) -> None:
    for _ in load_guide("main").steps[0].questions:
        press(qtbot, guide, "Skip")
    assert guide.step_id == "success"


def test_a_step_is_opened_with_a_click(qtbot: QtBot, guide: GuidePanel) -> None:
    qtbot.mouseClick(guide.steps.buttons[2], Qt.MouseButton.LeftButton)
    assert guide.step_id == "objects"


def test_an_entry_of_a_list_is_added_and_has_its_fields(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    guide.choose("success")
    line = guide.card.findChild(QLineEdit)
    qtbot.keyClicks(line, "calls per 100 parcels")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [metric.name for metric in session.design.metrics.primary] == ["calls per 100 parcels"]
    assert len(guide.card.rows) == 4


def test_the_talk_is_opened_from_the_question_about_it(qtbot: QtBot, guide: GuidePanel) -> None:
    guide.choose("read_back")
    guide.card.show_last()
    with qtbot.waitSignal(guide.card.read_back):
        press(qtbot, guide, "Open the talk")


def test_who_opens_a_step_can_answer_at_once(qtbot: QtBot, guide: GuidePanel) -> None:
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    qtbot.mouseClick(guide.steps.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: guide.card.isAncestorOf(QApplication.focusWidget() or guide))


def test_after_what_can_go_wrong_everything_is_checked(guide: GuidePanel, session: Session) -> None:
    before = session.preset
    guide.choose("roll_out")
    assert (before, session.preset) == ("sketch", "recommended")


def test_folded_it_shows_the_circles_only(guide: GuidePanel) -> None:
    guide.set_folded(True)
    assert not guide.card.isVisible()
    assert guide.steps.buttons[0].sizeHint().width() < 60
    guide.set_folded(False)
    assert guide.card.isVisible()


def test_a_step_says_its_number_and_title_to_a_screen_reader(guide: GuidePanel) -> None:
    assert guide.steps.buttons[0].accessibleName() == "Step 1: Customer and use case"


PATHS: tuple[AnswerField, ...] = AnswerField.__args__  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", PATHS)
def test_every_field_of_the_guide_can_be_answered(path: AnswerField) -> None:
    design = Design(title="A design")
    if path == "brief.constraint.kind":
        path = "brief.constraint.why"
    if is_list(path):
        design = with_entry(design, path, "something")
        asked = [asked_columns(path, entry) for entry in entries_of(design, path)]
        assert len(answer_fields(design, question(path))) == sum(map(len, asked))
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


@pytest.fixture
def three(qtbot: QtBot, session: Session, theme: Theme) -> GuidePanel:
    """The panel with all guides, at work in a window."""
    first, *others = map(load_guide, GUIDES)
    made = GuidePanel(session, theme, first, lambda _: None, others)
    qtbot.addWidget(made)
    made.resize(276, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def typed(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def enter(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_all_guides_are_offered_and_another_one_is_opened(qtbot: QtBot, three: GuidePanel) -> None:
    titles = [three.chooser.itemText(number) for number in range(three.chooser.count())]
    assert titles == [guide.title for guide in three.guides]
    qtbot.keyClick(three.chooser, Qt.Key.Key_Down)
    assert three.guide_id == "scoping"
    assert [step.text() for step in three.steps.buttons] == [step.title for step in load_guide("scoping").steps]


def test_a_guide_that_is_unknown_changes_nothing(three: GuidePanel) -> None:
    three.open_guide("gone")
    assert three.guide_id == "main"


def test_with_one_guide_there_is_nothing_to_choose(guide: GuidePanel) -> None:
    assert guide.chooser.isHidden()


def test_the_next_best_question_is_always_said_and_leads_there(qtbot: QtBot, three: GuidePanel) -> None:
    three.choose("roll_out")
    line = three.next_line.button
    assert line.accessibleName() == "Next: Who is this for, in one phrase?"
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert three.card.question.id == "segment"
    assert line.isHidden()


def test_when_all_is_answered_the_guide_says_so(three: GuidePanel, session: Session) -> None:
    three.open_guide("one_of_each")
    session.open(Document(parcel()))
    session.edit("", lambda design: set_brief(design, segment="Members", problem="They call"))
    session.edit("", lambda design: add_entry(design, "metrics.primary", id="calls", name="Calls"))
    session.edit("", lambda design: add_entry(design, "tradeoffs", id="right", question="Correct over fast"))
    open_failures = [f.id for f in session.design.failures if not session.lookup.fallbacks_for[f.id] and not f.lands]
    session.edit("", lambda design: remove(design, open_failures))
    said = [each.text() for each in three.next_line.findChildren(QLabel) if each.isVisible()]
    assert said == ["Nothing is left open."]


def test_enter_goes_on_from_the_last_field(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    three.go_to("brief.segment")
    typed(qtbot, "Members")
    enter(qtbot)
    assert session.design.brief.segment == "Members"
    assert three.card.question.id == "use_case"
    assert three.card.rows[0].isAncestorOf(QApplication.focusWidget() or three)


def test_shift_and_enter_begin_a_line(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    three.go_to("brief.segment")
    typed(qtbot, "Members")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    typed(qtbot, "who wait")
    assert session.design.brief.segment == "Members\nwho wait"


def test_where_each_line_is_one_thing_enter_begins_another(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    three.go_to("brief.in_scope")
    typed(qtbot, "Tracking")
    enter(qtbot)
    typed(qtbot, "Late packages")
    assert session.design.brief.in_scope == ("Tracking", "Late packages")


def test_a_line_that_was_begun_is_not_taken_back_while_one_types(
    qtbot: QtBot, three: GuidePanel, session: Session
) -> None:
    three.go_to("brief.in_scope")
    typed(qtbot, "Tracking")
    enter(qtbot)
    session.checked.emit()
    typed(qtbot, "Late packages")
    assert session.design.brief.in_scope == ("Tracking", "Late packages")


def test_once_a_field_is_left_it_shows_what_the_design_made_of_it(
    qtbot: QtBot, three: GuidePanel, session: Session
) -> None:
    three.go_to("brief.in_scope")
    typed(qtbot, "Tracking")
    enter(qtbot)
    [row] = three.card.rows
    three.card.following.setFocus()
    assert isinstance(row.control, Text)
    assert row.control.text.toPlainText() == "Tracking"
    assert session.design.brief.in_scope == ("Tracking",)


def test_a_value_from_elsewhere_leaves_the_caret_where_it_is(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    three.go_to("brief.segment")
    typed(qtbot, "Members")
    [row] = three.card.rows
    session.edit("", lambda design: set_brief(design, segment="Members who wait"))
    assert isinstance(row.control, Text)
    assert row.control.text.textCursor().position() == len("Members")


def test_an_entry_that_was_added_asks_for_the_rest_of_it(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    three.go_to("metrics.primary")
    typed(qtbot, "Calls")
    enter(qtbot)
    [direction] = [row for row in three.card.rows if row.field.key.endswith(".direction")]
    qtbot.waitUntil(lambda: direction.isAncestorOf(QApplication.focusWidget() or three))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget(), key)
    for text in ("by 20 %", "8 weeks"):
        typed(qtbot, text)
        enter(qtbot)
    assert three.card.adder is not None
    assert three.card.adder.hasFocus()
    enter(qtbot)
    assert three.card.question.id == "guardrails"
    [metric] = session.design.metrics.primary
    assert (metric.name, metric.direction, metric.target, metric.window) == ("Calls", "down", "by 20 %", "8 weeks")


def test_back_from_the_first_question_is_the_last_one_of_the_step_before(three: GuidePanel) -> None:
    three.choose("success")
    three.card.go_back()
    assert three.step_id == "customer"
    assert three.card.question == load_guide("main").steps[0].questions[-1]


def test_before_the_very_first_question_there_is_none(three: GuidePanel) -> None:
    first = load_guide("main").steps[0].questions[0]
    three.card.show_question(first)
    three.card.go_back()
    assert three.card.question == first


def test_after_the_last_question_comes_the_next_best(three: GuidePanel) -> None:
    three.choose("read_back")
    three.card.show_last()
    three.card.go_on()
    assert three.card.question.id == "segment"


def test_what_is_typed_in_one_visit_is_one_step(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    three.go_to("brief.segment")
    typed(qtbot, "Members")
    enter(qtbot)
    typed(qtbot, "They wait")
    session.undo()
    assert (session.design.brief.segment, session.design.brief.use_case) == ("Members", "")
    session.undo()
    assert session.design.brief.segment == ""


def test_tab_goes_through_the_panel_as_it_is_read(qtbot: QtBot, three: GuidePanel) -> None:
    three.choose("success")
    qtbot.wait(1)
    reached = []
    three.chooser.setFocus()
    for _ in range(len(three.steps.buttons) + 6):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
    plus = next(each for each in three.card.findChildren(QPushButton) if each.text() == "+")
    assert three.card.adder is not None
    [line] = three.card.adder.lines
    assert reached[-5:] == [line, plus, three.card.examples.switch, three.card.back, three.card.skip]
    assert reached[1:-5] == three.steps.buttons


def test_a_weak_and_a_strong_answer_are_told_apart_by_words(three: GuidePanel) -> None:
    three.go_to("brief.segment")
    said = [each.text() for each in three.card.examples.findChildren(QLabel) if each.text()]
    assert said == ["Weak", three.card.question.weak, "Strong", three.card.question.strong]


def test_folded_away_the_examples_stay_so(qtbot: QtBot, three: GuidePanel) -> None:
    qtbot.mouseClick(three.card.examples.switch, Qt.MouseButton.LeftButton)
    three.card.go_on()
    assert [each.text() for each in three.card.examples.findChildren(QLabel) if each.isVisible()] == []


def test_the_question_that_is_asked_is_in_sight(qtbot: QtBot, three: GuidePanel) -> None:
    three.resize(276, 560)
    three.go_to("metrics.primary")
    adder = three.card.adder
    assert adder is not None
    qtbot.waitUntil(lambda: not adder.visibleRegion().isEmpty())


def whole(widget: QWidget) -> bool:
    """Whether all of a widget is seen."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("height", [520, 640, 900])
def test_at_every_height_the_steps_and_the_way_on_are_seen(three: GuidePanel, session: Session, height: int) -> None:
    session.open(Document(parcel()))
    three.resize(276, height)
    for step in load_guide("main").steps:
        three.choose(step.id)
        for question in step.questions:
            three.card.show_question(question)
            QApplication.processEvents()
            always = (*three.steps.buttons, three.card.back, three.card.skip, three.card.following)
            assert all(map(whole, always)), question.id


def test_the_less_room_there_is_the_less_the_steps_say(three: GuidePanel) -> None:
    sizes = []
    for height in (900, 700, 500):
        three.resize(276, height)
        QApplication.processEvents()
        sizes.append((three.steps.size_of_steps, three.steps.height() > 200))
    assert sizes == [("whole", True), ("line", True), ("beside", False)]


def test_steps_side_by_side_leave_the_words_to_the_one_that_is_open(three: GuidePanel, session: Session) -> None:
    session.edit("", lambda design: set_brief(design, segment="Members"))
    three.resize(276, 500)
    said = [each.text() for each in three.steps.findChildren(QLabel) if each.isVisible()]
    assert said == ["Customer and use case", "Members"]
    assert three.steps.buttons[1].toolTip() == "Success and guardrails"


def test_before_the_very_first_question_there_is_no_way_back(three: GuidePanel) -> None:
    three.card.show_question(load_guide("main").steps[0].questions[0])
    assert not three.card.back.isEnabled()
    three.card.go_on()
    assert three.card.back.isEnabled()


def test_the_button_back_goes_back(qtbot: QtBot, three: GuidePanel) -> None:
    three.choose("success")
    press(qtbot, three, "Back")
    assert three.step_id == "customer"


def test_a_question_with_its_answer_shows_it_and_asks_nobody_any_more(three: GuidePanel, session: Session) -> None:
    session.edit("", lambda d: add_entry(d, "brief.questions", id="who", text="Who delivers?", answer="A partner"))
    session.edit("", lambda d: add_entry(d, "brief.questions", id="when", text="Until when?"))
    three.go_to("brief.questions")
    asked = [row.field.key.removeprefix("brief.questions.") for row in three.card.rows[1:]]
    assert asked == ["who.text", "who.answer", "when.text", "when.owner", "when.by", "when.answer"]


def test_an_answer_is_written_in_one_go(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    session.edit("", lambda d: add_entry(d, "brief.questions", id="who", text="Who delivers?", owner="Operations"))
    three.go_to("brief.questions.who.answer")
    typed(qtbot, "A partner")
    assert session.design.brief.questions[0].answer == "A partner"


def test_a_letter_chooses_a_direction(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    session.edit("", lambda d: add_entry(d, "metrics.primary", id="calls", name="Calls"))
    three.go_to("metrics.primary.calls.direction")
    for letter, direction in (("d", "down"), ("s", "hold"), ("U", "up"), ("n", None)):
        typed(qtbot, letter)
        assert session.design.metrics.primary[0].direction == direction


def test_enter_does_not_stop_at_words_that_are_only_offered(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    session.edit("", lambda d: add_entry(d, "metrics.primary", id="calls", name="Calls"))
    session.edit("", lambda d: add_entry(d, "tradeoffs", id="t", question="Correct over fast", wrong_if="They call"))
    three.go_to("tradeoffs.t.wrong_if")
    [row] = [row for row in three.card.rows if row.field.key.endswith(".wrong_if")]
    row.control.setFocus()
    enter(qtbot)
    assert three.card.adder is not None
    assert three.card.adder.hasFocus()


def test_of_an_entry_every_word_is_seen(three: GuidePanel, session: Session) -> None:
    name = "Calls about packages that are late, per hundred late packages of a member"
    session.edit("", lambda d: add_entry(d, "metrics.primary", id="calls", name=name))
    three.go_to("metrics.primary.calls")
    QApplication.processEvents()
    control = three.card.rows[0].control
    assert isinstance(control, Text)
    assert control.text.document().size().height() > 1
    assert not control.text.verticalScrollBar().isVisible()


def test_words_that_are_offered_never_make_the_card_wider(three: GuidePanel, session: Session) -> None:
    long = "Packages that were marked delivered and were not at the door when the member looked"
    session.edit("", lambda d: add_entry(d, "metrics.guardrails", id="m", name=long))
    session.edit("", lambda d: add_entry(d, "tradeoffs", id="t", question="Correct over fast"))
    three.go_to("tradeoffs.t.wrong_if")
    QApplication.processEvents()
    [row] = [row for row in three.card.rows if row.field.key.endswith(".wrong_if")]
    [chip] = [each for each in row.control.findChildren(QPushButton) if each.accessibleName() == long]
    assert chip.geometry().right() <= row.control.width()
    assert row.control.width() < three.card.width()


def test_a_line_parts_one_entry_from_the_next(three: GuidePanel, session: Session) -> None:
    session.edit("", lambda d: add_entry(d, "metrics.primary", id="calls", name="Calls"))
    session.edit("", lambda d: add_entry(d, "metrics.primary", id="returns", name="Returns"))
    three.go_to("metrics.primary")
    rules = [each for each in three.card.findChildren(QFrame) if each.property("role") == "rule" and each.isVisible()]
    first, second = (three.card.rows[number].mapTo(three.card, QPoint(0, 0)).y() for number in (3, 4))
    assert [first < rule.mapTo(three.card, QPoint(0, 0)).y() < second for rule in rules].count(True) == 1


@pytest.mark.parametrize(("check", "first"), [("words", "objects"), ("ends", "objects"), ("looked_at", "flow")])
def test_a_question_that_cannot_be_answered_yet_leads_to_what_comes_first(
    qtbot: QtBot, three: GuidePanel, check: Check, first: Check
) -> None:
    three.go_to_check(check)
    links = [each for each in three.card.findChildren(QPushButton) if each.text().startswith("First")]
    [link] = [each for each in links if each.isVisible()]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert three.card.question.check == first


def test_where_nothing_is_open_the_talk_and_a_file_are_offered(
    qtbot: QtBot, three: GuidePanel, session: Session
) -> None:
    line = three.next_line
    assert not line.talk.isVisible()
    test_when_all_is_answered_the_guide_says_so(three, session)
    three.go_next()
    assert line.talk.hasFocus()
    with qtbot.waitSignal(line.read_back):
        enter_on(qtbot, line.talk)
    with qtbot.waitSignal(line.export_asked):
        enter_on(qtbot, line.export)


def enter_on(qtbot: QtBot, button: QPushButton) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_first_question_asks_what_the_design_is_called(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    three.card.take_focus()
    typed(qtbot, "Late packages")
    enter(qtbot)
    assert session.design.title == "Late packages"
    assert three.card.adder is not None
    assert three.card.adder.hasFocus()
    session.undo()
    assert session.design.title == NEW_TITLE


def test_the_words_of_the_prompt_are_offered_as_a_title(qtbot: QtBot, three: GuidePanel, session: Session) -> None:
    prompt = "Design a notification system for payment alerts. It has to work offline."
    session.edit("", lambda design: set_brief(design, prompt=prompt))
    offered = three.card.rows[0].control
    assert isinstance(offered, Offered)
    [chip] = offered.chips.values()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert session.design.title == "Notification system for payment alerts"


def test_a_design_with_a_title_is_not_asked_for_one(three: GuidePanel, session: Session) -> None:
    session.open(Document(Design(title="Late packages")))
    assert [row.field.key for row in three.card.rows] == []
