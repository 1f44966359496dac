"""A line that adds steps, and what is asked of each of them."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canvas.edits import with_step_line
from canvas.model import Design
from tests.widgets.panels.guide_forms.conftest import PACKAGE, Ask, written
from widgets.inspector.controls import Choice, Line, Segments
from widgets.panels.guide_forms.flow import FlowForm
from widgets.panels.guide_forms.rows import SHOWN
from widgets.session import Session

MOVING = with_step_line(PACKAGE, "packed -> on its way ~> delivered: scan")
PICKED, SCANNED = (step.id for step in MOVING.transitions)


def form(ask: Ask, design: Design = MOVING) -> FlowForm:
    made = ask("flow", design)
    assert isinstance(made, FlowForm)
    return made


def test_a_line_draws_steps(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, PACKAGE)
    with qtbot.waitSignal(made.drew):
        written(qtbot, made.line.line, "packed -> on its way: the carrier takes it")
    [step] = session.design.transitions
    assert (session.lookup.name(step.source), session.lookup.name(step.target)) == ("Packed", "On its way")
    assert (step.mode, step.name) == ("sync", "the carrier takes it")
    session.undo()
    assert session.design == PACKAGE


def test_a_state_that_is_not_there_is_said_in_words(qtbot: QtBot, ask: Ask) -> None:
    made = form(ask, PACKAGE)
    written(qtbot, made.line.line, "packed -> stolen")
    assert made.line.error.text() == "There is no state “stolen” yet. Add it to its object first."


def test_the_states_that_no_step_touches_are_named(ask: Ask) -> None:
    assert form(ask).loose.text() == "No step yet: Lost"


def test_once_every_state_is_touched_nothing_is_open(qtbot: QtBot, ask: Ask) -> None:
    made = form(ask)
    written(qtbot, made.line.line, "on its way ~> lost")
    assert made.loose.isHidden()


def test_only_a_step_that_comes_later_has_a_limit(ask: Ask) -> None:
    keys = set(form(ask).rows)
    assert f"{SCANNED}.timeout" in keys
    assert f"{PICKED}.timeout" not in keys


def test_a_step_that_waits_may_come_later_instead(ask: Ask, session: Session) -> None:
    made = form(ask)
    control = made.rows[f"{PICKED}.mode"].control
    assert isinstance(control, Segments)
    control.edited.emit("async")
    assert session.lookup.transitions[PICKED].mode == "async"
    assert f"{PICKED}.timeout" in made.rows


def test_who_moves_it_is_chosen(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask)
    control = made.rows[f"{PICKED}.by"].control
    assert isinstance(control, Choice)
    qtbot.keyClick(control.combo, Qt.Key.Key_Down)
    assert session.lookup.transitions[PICKED].by == "customer"


def test_a_limit_that_is_none_yet_is_said_at_its_field(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask)
    row = made.rows[f"{SCANNED}.timeout"]
    assert isinstance(row.control, Line)
    qtbot.keyClicks(row.control.line, "12")
    assert not row.error.isHidden()
    qtbot.keyClicks(row.control.line, "h")
    assert row.error.isHidden()
    assert session.lookup.transitions[SCANNED].timeout == "12h"


def test_steps_stand_in_the_order_in_which_they_were_drawn(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, PACKAGE)
    for line in ("packed ~> on its way", "on its way ~> delivered", "on its way ~> lost"):
        written(qtbot, made.line.line, line)
    drawn = [step.id for step in session.design.transitions]
    assert [key.removesuffix(".by") for key in made.rows if key.endswith(".by")] == drawn


def test_a_step_that_was_just_drawn_is_seen_however_many_there_are(qtbot: QtBot, ask: Ask, session: Session) -> None:
    made = form(ask, PACKAGE)
    for number in range(SHOWN + 3):
        written(qtbot, made.line.line, f"packed ~> on its way: {number}")
    assert f"{session.design.transitions[-1].id}.by" in made.rows
