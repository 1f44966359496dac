"""The questions of the guide about what can go wrong: numbered answers, and the keys for them."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.fixes import Proposal
from canvas.guide.challenges import challenges
from canvas.guide.replies import Stop
from canvas.model import Design
from canvas.project import Project
from canvas.validator import check
from templates.guides import load_guide
from tests.widgets.designs import parcel
from widgets.panels.guide import GuidePanel
from widgets.panels.guide_forms.matters import Agenda, Matter
from widgets.panels.guide_forms.offers_form import OffersForm
from widgets.session import Session
from widgets.theme.theme import Theme


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def guide(qtbot: QtBot, session: Session, theme: Theme, asked: list[str]) -> Iterator[GuidePanel]:
    session.open(Document(parcel()))
    made = GuidePanel(session, theme, load_guide("main"), asked.append)
    qtbot.addWidget(made)
    made.resize(276, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close_beside()


def form_of(guide: GuidePanel) -> OffersForm:
    assert isinstance(guide.card.form, OffersForm)
    return guide.card.form


def offered(qtbot: QtBot, guide: GuidePanel, check: str = "looked_at") -> OffersForm:
    """The form for a question, once its answers are there, with the keyboard in them."""
    step = "read_back" if check == "findings" else "failures"
    guide.choose(step)
    guide.card.show_question(next(q for s in load_guide("main").steps for q in s.questions if q.check == check))
    guide.card.take_focus()
    form = form_of(guide)
    qtbot.waitUntil(lambda: form.list.count() > 0)
    return form


def key(qtbot: QtBot, which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, which, modifiers)


def test_it_asks_of_one_place_after_the_other_and_shows_it(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    form = offered(qtbot, guide)
    assert form.asks.text() == "What if the network drops at “Told”?"
    assert session.selection == ("tell",)
    assert form.list.hasFocus()


def test_it_says_how_much_was_looked_at(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    asked = challenges(session.design)
    assert offered(qtbot, guide).progress == f"{asked.done} of {len(asked.asked)} looked at"


def test_nothing_is_selected_while_nobody_answers(guide: GuidePanel, session: Session) -> None:
    guide.choose("failures")
    assert session.selection == ()


def test_a_digit_takes_an_answer_and_enter_uses_its_drafts(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    form = offered(qtbot, guide)
    [row] = [row for row in range(form.list.count()) if form.list.item(row).text().startswith("Try again")]
    key(qtbot, Qt.Key(Qt.Key.Key_1 + row))
    assert QApplication.focusWidget() is form.fields["cap"]
    key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.design.failures[-1].at == "tell")
    assert (session.design.failures[-1].type, session.design.fallbacks[-1].cap) == ("network", 3)
    session.undo()
    assert session.design == parcel()


def test_the_digits_of_a_number_pad_are_digits(qtbot: QtBot, guide: GuidePanel) -> None:
    form = offered(qtbot, guide)
    key(qtbot, Qt.Key(Qt.Key.Key_0 + form.list.count()), Qt.KeyboardModifier.KeypadModifier)
    assert list(form.fields) == ["reason"]


def test_after_an_answer_the_next_question_is_asked_and_has_the_keyboard(
    qtbot: QtBot, guide: GuidePanel, session: Session
) -> None:
    form = offered(qtbot, guide)
    key(qtbot, Qt.Key(Qt.Key.Key_0 + form.list.count()))
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "it is one process")
    key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(session.lookup.triggers["tell"].ruled_out))
    assert form.asks.text() == "What if the copy is behind after “Told”?"
    assert form.list.hasFocus()


def test_words_of_an_answer_are_used_by_whoever_goes_on(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    form = offered(qtbot, guide)
    form.take(form.list.count() - 1)
    qtbot.keyClicks(form.fields["reason"], "it is one process")
    guide.card.following.click()
    qtbot.waitUntil(lambda: bool(session.lookup.triggers["tell"].ruled_out))
    assert form.asks.text() == "What if the copy is behind after “Told”?"


def test_an_answer_in_which_nothing_is_written_is_left_by_whoever_goes_on(
    qtbot: QtBot, guide: GuidePanel, session: Session
) -> None:
    form = offered(qtbot, guide)
    form.take(form.list.count() - 1)
    guide.card.following.click()
    assert guide.card.form is not form
    assert session.design == parcel()


def test_what_is_left_to_be_said_is_said_at_its_place(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    form = offered(qtbot, guide)
    form.take(form.list.count() - 1)
    key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.error.isVisible())
    assert form.error.text() == "This is still open: Why can it not happen?"
    assert session.design == parcel()


def test_esc_goes_back_to_the_answers(qtbot: QtBot, guide: GuidePanel) -> None:
    form = offered(qtbot, guide)
    form.take(form.list.count() - 1)
    key(qtbot, Qt.Key.Key_Escape)
    assert form.list.hasFocus()
    assert form.fields == {}
    assert not any(form.list.isRowHidden(row) for row in range(form.list.count()))


def test_s_leaves_a_question_open_and_asks_the_next(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    form = offered(qtbot, guide)
    key(qtbot, Qt.Key.Key_S)
    assert form.asks.text() == "What if the copy is behind after “Told”?"
    assert session.design == parcel()


def test_after_the_last_open_question_the_guide_goes_on(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    offered(qtbot, guide)
    for _ in challenges(session.design).open:
        guide.card.leave_open()
    assert guide.card.question.check != "looked_at"


def test_f_asks_on_the_canvas_what_else_can_go_wrong(qtbot: QtBot, guide: GuidePanel, asked: list[str]) -> None:
    offered(qtbot, guide)
    key(qtbot, Qt.Key.Key_F)
    assert asked == ["tell"]


def test_the_harder_questions_are_asked_in_their_own_round(qtbot: QtBot, guide: GuidePanel) -> None:
    form = offered(qtbot, guide, "harder")
    assert form.asks.text().startswith("What if “")


def test_a_failure_without_an_answer_gets_one(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    form = offered(qtbot, guide, "answers")
    assert form.asks.text() == "What is the answer when “Parcel lost” at “On the way to Delivered”?"
    form.take(0)
    key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(session.lookup.fallbacks_for["lost"]))


def test_a_finding_is_settled_by_its_fixes_or_accepted(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    session.take_report(session.design, check(session.design))
    form = offered(qtbot, guide, "findings")
    assert form.progress.startswith("Must fix, one of ")
    assert session.finding is not None
    accepted = session.finding.key
    form.take(form.list.count() - 1)
    qtbot.keyClicks(form.fields["reason"], "nobody sends parcels abroad")
    key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(session.design.waivers))
    assert session.design.waivers[0].key == accepted


def test_while_the_design_is_looked_at_no_finding_is_settled(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    session.take_report(session.design, check(session.design))
    form = offered(qtbot, guide, "findings")
    session.edit("Title", lambda design: design.model_copy(update={"title": "Another"}))
    before = session.design
    form.take(0)
    assert session.design is before
    assert form.fields == {}


def test_answers_that_take_their_time_are_looked_for_in_sight(qtbot: QtBot, guide: GuidePanel) -> None:
    found = Event()
    guide.choose("failures")
    form = OffersForm(lambda _: Agenda((matter_until(found),), "", ""), guide.card.asking)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitUntil(lambda: form.keys.text() == "Looking for answers…")
    found.set()
    qtbot.waitUntil(lambda: form.list.count() == 1)


def test_a_report_that_comes_meanwhile_keeps_the_answers(qtbot: QtBot, guide: GuidePanel, session: Session) -> None:
    guide.choose("failures")
    session.take_report(session.design, check(session.design))
    qtbot.waitUntil(lambda: form_of(guide).list.count() > 0)


def matter_until(found: Event) -> Matter:
    """A question whose answer is looked for until then."""

    def offers(design: Design, _project: Project, _stop: Stop) -> tuple[Proposal, ...]:
        found.wait(10)
        return (Proposal("At last", design),)

    return Matter("slow", "tell", "What if?", "", offers, lambda _: None)


def test_where_nothing_is_left_to_ask_the_way_on_has_the_keyboard(qtbot: QtBot, guide: GuidePanel) -> None:
    form = offered(qtbot, guide)
    for _ in range(len(challenges(parcel()).open) - 1):
        form.skip()
    assert form.asks_itself
    form.skip()
    guide.card.take_focus()
    assert not form.asks_itself
    assert not form.list.isVisible()
    assert QApplication.focusWidget() is guide.card.following
