"""Settling findings in the whole window: the card, the ghost on the canvas, and one step."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import attach_fallback, rename, set_brief, update
from canvas.findings import Finding, Fix
from canvas.fixes import Blank, Choice, Proposal, Words
from canvas.geometry.drawing import Box
from canvas.model import Design
from tests.designs import flow
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.canvas_view.ghosts import Ghost
from widgets.guard import set_error_handler
from widgets.panels.finding_row import FindingRow
from widgets.panels.fix_card import FixCard
from widgets.ways import Way
from widgets.workbench import Workbench

CAP = "FBK002@again"
LOST = "REC001@lost"


def finding(made: Workbench, key: str) -> Finding:
    report = made.session.report
    assert report is not None
    return next(each for each in report.findings if each.key == key)


def row(made: Workbench, key: str) -> FindingRow:
    return next(each for each in made.findings.rows if each.finding.key == key)


def ghost(made: Workbench) -> Ghost | None:
    return made.view.desk.overlay.proposed


def card(made: Workbench) -> FixCard:
    assert made.fixing.card is not None
    return made.fixing.card


def opened(qtbot: QtBot, made: Workbench, key: str) -> FixCard:
    """The card of a finding, with what was found, and its ghost."""
    made.window.activateWindow()
    made.session.choose_finding(finding(made, key))
    made.commands.run("check.fix")
    qtbot.waitUntil(lambda: bool(card(made).ways))
    qtbot.waitUntil(lambda: ghost(made) is not None)
    return card(made)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def in_words(design: Design) -> Way:
    """A way out of the parcel that is lost, for which the author says who looks for it."""

    def fill(words: Words) -> Design:
        return attach_fallback(design, "lost", "human", id="b", owner=words["owner"], within="4h", to="delivered")

    blank = Blank("owner", "Who looks for it?", "[the team]")
    proposal = Proposal("Have somebody look for it", fill({"owner": "[the team]"}), (blank,), fill)
    return Way(Choice(Fix("add-person", proposal.title), proposal), proposal.design)


def asked_for_words(made: Workbench) -> FixCard:
    """The card of the parcel that is lost, with a way that needs words."""
    made.fixing.ways.take(finding(made, LOST), (in_words(made.session.design),))
    made.fixing.open(finding(made, LOST))
    return card(made)


def test_ctrl_full_stop_shows_the_fix_and_changes_nothing(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.session.choose_finding(finding(made, CAP))
    qtbot.keyClick(made.window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ghost(made) is not None)
    assert card(made).isVisible()
    assert made.session.design == parcel()
    assert not made.session.document.can_undo


def test_enter_applies_it_in_one_step_and_says_what_it_settled(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    title = opened(qtbot, made, CAP).ways[0].title
    press(qtbot, Qt.Key.Key_Return)
    document = made.session.document
    assert document.undo_label == title
    assert made.session.lookup.fallbacks["again"].cap == 3
    assert made.fixing.card is None
    assert ghost(made) is None
    qtbot.waitUntil(lambda: made.status.said.text() == "Settled 2 findings.")
    assert CAP not in [each.finding.key for each in made.findings.rows]
    made.session.undo()
    assert document.design == parcel()
    assert not document.can_undo


def test_what_was_shown_is_what_is_applied_without_another_check(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    way = opened(qtbot, made, CAP).way
    assert way is not None
    press(qtbot, Qt.Key.Key_Return)
    assert made.session.design is way.design


def test_a_new_state_stands_where_its_ghost_stood(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    opened(qtbot, made, CAP)
    shown = ghost(made)
    assert shown is not None
    [box] = [each for each in shown.comes if isinstance(each, Box)]
    press(qtbot, Qt.Key.Key_Return)
    drawn = {each.id: each.rect for each in made.view.desk.drawing.boxes}
    assert drawn[box.id] == box.rect
    assert not any(rect.touches(box.rect) for state, rect in drawn.items() if state != box.id)
    frames = [frame.rect for frame in made.view.desk.drawing.frames]
    assert not frames[0].touches(frames[1])


def test_the_ghost_is_in_sight_and_not_under_the_card(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.view.zoom_by_hand(2.0)
    shown_in = opened(qtbot, made, CAP).geometry()
    shown = ghost(made)
    assert shown is not None
    assert shown.area is not None
    assert made.view.shows(shown.area)
    box = next(each for each in shown.comes if isinstance(each, Box))
    middle = made.view.mapFromScene(QPointF(*box.rect.center))
    assert not shown_in.contains(made.view.mapTo(made.window, middle))


def test_after_it_the_next_finding_has_the_keyboard(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    following = made.findings.rows[1].finding.key
    opened(qtbot, made, made.findings.rows[0].finding.key)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.session.report_of is made.session.design)
    qtbot.waitUntil(lambda: row(made, following).hasFocus())
    made.commands.run("check.fix")
    assert card(made).finding.key == following


def test_esc_puts_card_and_ghost_away_and_nothing_is_changed(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    row(made, CAP).setFocus()
    qtbot.waitUntil(lambda: row(made, CAP).hasFocus())
    opened(qtbot, made, CAP)
    press(qtbot, Qt.Key.Key_Escape)
    assert made.fixing.card is None
    assert ghost(made) is None
    assert made.session.design == parcel()
    qtbot.waitUntil(lambda: row(made, CAP).hasFocus())


def test_from_the_canvas_esc_leads_back_to_the_canvas(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(made.view.hasFocus)
    opened(qtbot, made, CAP)
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(made.view.hasFocus)


def test_another_design_puts_card_and_ghost_away(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    opened(qtbot, made, CAP)
    made.session.edit("Name an owner", lambda design: update(design, "again", owner="Depot"))
    assert made.fixing.card is None
    assert ghost(made) is None


def test_another_finding_puts_the_card_away(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    opened(qtbot, made, CAP)
    made.session.choose_finding(finding(made, LOST))
    assert made.fixing.card is None


def test_another_document_puts_the_card_away(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    opened(qtbot, made, CAP)
    made.session.open(Document(flow("a > b")))
    assert made.fixing.card is None
    assert ghost(made) is None


def test_where_no_fix_settles_it_the_card_leads_to_the_place(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.fixing.ways.take(finding(made, CAP), ())
    made.fixing.open(finding(made, CAP))
    shown = card(made)
    qtbot.waitUntil(shown.go.hasFocus)
    assert "No fix settles this" in shown.note.text()
    assert not shown.applier.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert made.fixing.card is None
    assert made.session.selection == ("again",)
    qtbot.waitUntil(made.view.hasFocus)


def test_the_words_of_the_author_are_applied(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    asked_for_words(made)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Depot")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.session.document.can_undo)
    assert made.session.lookup.fallbacks["b"].owner == "Depot"
    assert made.session.document.undo_label == "Have somebody look for it"


def test_words_that_do_not_settle_it_are_refused_in_place(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    shown = asked_for_words(made)
    shown.fields["owner"].setText(" ")  # type: ignore[union-attr]
    shown.apply()
    qtbot.waitUntil(lambda: shown.error.text() == "This is still open: Who looks for it?")
    assert made.fixing.card is shown
    assert not made.session.document.can_undo


def test_words_that_were_not_applied_are_there_the_next_time(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    asked_for_words(made).fields["owner"].setText("Depot")  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Escape)
    assert asked_for_words(made).words == {"owner": "Depot"}


def test_a_locked_design_says_why_nothing_is_applied(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    shown = opened(qtbot, made, CAP)
    made.session.document.locked_because = "The file is being written."
    press(qtbot, Qt.Key.Key_Return)
    assert shown.error.text() == "The file is being written."


def test_the_link_of_a_row_settles_it_at_once_and_goes_to_the_place(qtbot: QtBot, bench: Bench) -> None:
    made = bench(update(parcel(), "arrive", owner="Depot"))
    qtbot.waitUntil(lambda: LOST in made.session.offers)
    qtbot.mouseClick(row(made, LOST).link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(made.session.lookup.fallbacks_for["lost"]))
    assert made.session.selection == ("lost",)
    assert made.session.document.undo_label == made.session.offers[LOST].title
    qtbot.waitUntil(lambda: "Settled" in made.status.said.text())


def test_the_link_of_what_needs_words_opens_the_card(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    qtbot.waitUntil(lambda: bool(made.session.offers))
    silent = next(
        each for each in made.findings.rows if each.finding.fixes and each.finding.key not in made.session.offers
    )
    assert silent.link.accessibleName().endswith("…")
    qtbot.mouseClick(silent.link, Qt.MouseButton.LeftButton)
    assert card(made).finding is silent.finding
    assert not made.session.document.can_undo


def test_where_all_ways_need_words_the_link_asks_for_them(bench: Bench) -> None:
    made = bench(parcel())
    made.fixing.ways.take(finding(made, LOST), (in_words(made.session.design),))
    made.fixing.settle(finding(made, LOST))
    assert list(card(made).fields) == ["owner"]


def test_while_the_pointer_rests_on_the_link_its_ghost_is_shown(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    qtbot.waitUntil(lambda: CAP in made.session.offers)
    link = row(made, CAP).link
    QApplication.sendEvent(link, QEnterEvent(QPointF(), QPointF(), QPointF()))
    qtbot.waitUntil(lambda: ghost(made) is not None)
    assert made.session.design == parcel()
    QApplication.sendEvent(link, QEvent(QEvent.Type.Leave))
    assert ghost(made) is None


def test_who_only_passes_by_sees_no_ghost(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    link = row(made, CAP).link
    QApplication.sendEvent(link, QEnterEvent(QPointF(), QPointF(), QPointF()))
    QApplication.sendEvent(link, QEvent(QEvent.Type.Leave))
    qtbot.wait(400)
    assert ghost(made) is None


def test_what_a_fix_brings_up_is_said_too(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    opened(qtbot, made, "COV001@tell")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.status.said.text() == "Settled 1 finding. One is new.")


def test_what_came_meanwhile_is_not_counted_as_settled(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    opened(qtbot, made, CAP)
    press(qtbot, Qt.Key.Key_Return)
    made.session.undo()
    made.checking.check_now()
    assert "Settled" not in made.status.said.text()


def test_without_a_finding_at_hand_there_is_nothing_to_fix(bench: Bench) -> None:
    made = bench(parcel())
    assert not made.commands["check.fix"].enabled()
    made.session.choose_finding(finding(made, CAP))
    assert made.commands["check.fix"].enabled()


@pytest.mark.parametrize("shown", [True, False])
def test_what_is_not_drawn_is_answered_in_the_guide(qtbot: QtBot, bench: Bench, shown: bool) -> None:
    made = bench(set_brief(parcel(), segment="everyone"))
    made.window.activateWindow()
    made.window.guide.setVisible(shown)
    qtbot.waitUntil(lambda: made.session.report is not None)
    [about] = [each for each in made.findings.rows if each.finding.key == "BRF001@brief.segment"]
    assert about.link.text() == "Go there"
    qtbot.mouseClick(about.link, Qt.MouseButton.LeftButton)
    assert made.guide.card.question.fills == "brief.segment"
    qtbot.waitUntil(lambda: made.guide.card.isAncestorOf(QApplication.focusWidget() or made.window))


def test_a_finding_about_the_brief_stays_chosen_when_the_selection_goes(bench: Bench) -> None:
    made = bench(set_brief(parcel(), segment="The users"))
    made.session.select(["packed"])
    made.session.choose_finding(finding(made, "BRF001@brief.segment"))
    assert made.session.selection == ()
    assert made.fixing.can_open()
    made.session.select(["packed"])
    assert not made.fixing.can_open()


def test_an_error_that_nobody_expected_leaves_the_card_ready_for_other_words(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = bench(parcel())
    told: list[Exception] = []
    before = set_error_handler(told.append)
    shown = asked_for_words(made)
    monkeypatch.setattr("widgets.ways.filled", lambda *_: 1 / 0)
    shown.apply()
    qtbot.waitUntil(lambda: "did not work" in shown.error.text())
    monkeypatch.undo()
    set_error_handler(before)
    assert [type(error) for error in told] == [ZeroDivisionError]
    words = shown.fields["owner"]
    assert isinstance(words, QLineEdit)
    words.setText("Depot")
    shown.apply()
    qtbot.waitUntil(lambda: "b" in made.session.lookup.fallbacks)


def test_what_people_wrote_marks_no_key(bench: Bench) -> None:
    made = bench(parcel())
    made.session.edit("Rename", lambda whole: rename(whole, "lost", "Lost & found"))
    way = in_words(made.session.design)
    blank = way.blanks[0]._replace(asks="Who asks “Lost & found”?")
    proposal = way.choice.proposal._replace(blanks=(blank,))
    made.fixing.ways.take(finding(made, LOST), (Way(way.choice._replace(proposal=proposal), way.design),))
    made.fixing.open(finding(made, LOST))
    assert "Who asks “Lost && found”?" in [each.text() for each in card(made).findChildren(QLabel)]


def test_with_the_last_finding_the_keyboard_goes_to_the_canvas(qtbot: QtBot, bench: Bench) -> None:
    states = {"b": {"messages": {"app": "There."}}, "a": {"messages": {"app": "Here."}}}
    made = bench(flow("a > b", states=states))
    made.window.activateWindow()
    made.findings.rows[0].setFocus()
    assert len(made.findings.rows) == 1
    opened(qtbot, made, "REC002@b")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not made.findings.rows)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.view)
