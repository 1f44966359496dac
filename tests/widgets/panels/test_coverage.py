"""The coverage panel: what it says of each cell, and what its keys do."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canvas.coverage_grid import FAILURE_TYPES
from canvas.document import Document
from canvas.edits import rename
from canvas.model import Design
from canvas.model.flow import FailureType
from canvas.validator import check
from tests.designs import flow
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.panels.coverage import CoveragePanel
from widgets.panels.coverage_words import headings, type_words
from widgets.session import Session
from widgets.theme.theme import Theme

ROLE = Qt.ItemDataRole


@pytest.fixture
def panel(qtbot: QtBot, session: Session, theme: Theme) -> CoveragePanel:
    session.open(Document(parcel()))
    made = CoveragePanel(session, theme)
    qtbot.addWidget(made)
    made.resize(1100, 300)
    made.show()
    return made


def at(panel: CoveragePanel, place: str, failure_type: FailureType) -> Any:
    """Goes to a cell, and gives it back as Qt knows it."""
    index = panel.model.index(panel.model.row_of(place), FAILURE_TYPES.index(failure_type))
    panel.table.setCurrentIndex(index)
    return index


def checked(session: Session) -> None:
    session.take_report(session.design, check(session.design))


def show(session: Session, design: Design) -> None:
    session.open(Document(design))
    checked(session)


def press(qtbot: QtBot, panel: CoveragePanel, key: Qt.Key) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, key)


def test_every_column_has_a_short_heading_and_its_words_in_full(panel: CoveragePanel) -> None:
    across = Qt.Orientation.Horizontal
    shown = [panel.model.headerData(column, across) for column in range(len(FAILURE_TYPES))]
    assert tuple(shown) == headings()
    assert panel.model.headerData(3, across, ROLE.ToolTipRole) == "Nothing answers"
    assert len({type_words(column) for column in range(len(FAILURE_TYPES))}) == len(FAILURE_TYPES)


def test_the_places_stand_below_their_object_in_the_designs_names(panel: CoveragePanel) -> None:
    down = Qt.Orientation.Vertical
    names = [str(panel.model.headerData(row, down)).strip() for row in range(panel.model.rowCount())]
    assert names == ["Parcel", "Ship it", "On the way to Delivered", "Order", "Open to Done", "Told"]


@pytest.mark.parametrize(
    ("place", "failure_type", "said"),
    [
        ("ship", "timeout", "Ship it, Nothing answers: drawn, does not end well"),
        ("ship", "crash", "Ship it, It crashes: not looked at"),
        ("parcel", "crash", "Parcel"),
    ],
)
def test_a_cell_says_what_it_is_to_those_who_cannot_see_it(
    panel: CoveragePanel, place: str, failure_type: FailureType, said: str
) -> None:
    assert at(panel, place, failure_type).data(ROLE.AccessibleTextRole) == said


def test_of_a_failure_that_ends_well_the_proof_is_told(panel: CoveragePanel, session: Session) -> None:
    answer = {"id": "u", "for": "f", "kind": "undo", "to": "b"}
    failures = [{"id": "f", "at": "a-b", "type": "crash"}]
    show(session, flow("a > b", states={"b": {"kind": "good_end"}}, failures=failures, fallbacks=[answer]))
    at(panel, "a-b", "crash")
    assert panel.told.text() == (
        "“it crashes” at “A to B”. Ends well: one step, and nothing is told on the way; then “B”."
    )


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "It does not end well by what is drawn."),
        ({"at": "c-b"}, "Nothing leads there, so that it cannot happen yet."),
        ({"at": "b", "undetected": True}, "Nobody notices it."),
    ],
)
def test_of_a_failure_that_does_not_end_well_it_is_told_why(
    panel: CoveragePanel, session: Session, more: dict[str, Any], said: str
) -> None:
    failure = {"id": "f", "at": "a-b", "type": "crash", **more}
    show(session, flow("a > b", "c > b", states={"b": {"kind": "good_end"}}, failures=[failure]))
    at(panel, failure["at"], "crash")
    assert panel.told.text().endswith(said)


def test_what_is_ruled_out_says_why_as_plain_text(panel: CoveragePanel, session: Session) -> None:
    ruled_out = {"crash": "it is <b>a form</b> & no more"}
    show(session, flow("a > b", transitions={"a-b": {"ruled_out": ruled_out}}))
    tip = at(panel, "a-b", "crash").data(ROLE.ToolTipRole)
    assert "because it is &lt;b&gt;a form&lt;/b&gt; &amp; no more" in tip


def test_the_metric_is_said_with_what_it_counts(panel: CoveragePanel) -> None:
    assert panel.total.text() == "Unhappy paths covered 0 of 3"
    assert panel.counted.text() == "Failures that can happen: 2. Places that need one and have none: 1."


def test_where_nothing_is_drawn_nothing_was_tested(panel: CoveragePanel, session: Session) -> None:
    show(session, flow("a ~> b", states={"b": {"kind": "good_end"}}))
    assert panel.total.text() == "Nothing was tested: no failure that can happen is drawn."


def test_a_place_that_lacks_a_failure_is_marked_and_says_why(panel: CoveragePanel, session: Session) -> None:
    show(session, flow("a ~> b", "b > c"))
    down = Qt.Orientation.Vertical
    tips = [panel.model.headerData(row, down, ROLE.ToolTipRole) for row in range(panel.model.rowCount())]
    assert [bool(tip) for tip in tips] == [False, True, False]


def test_enter_goes_to_the_failure_or_else_to_the_place(qtbot: QtBot, panel: CoveragePanel, session: Session) -> None:
    at(panel, "ship", "timeout")
    press(qtbot, panel, Qt.Key.Key_Return)
    assert session.selection == ("jam",)
    at(panel, "ship", "crash")
    press(qtbot, panel, Qt.Key.Key_Return)
    assert session.selection == ("ship",)


def test_f_draws_a_failure_of_this_type_as_one_step(qtbot: QtBot, panel: CoveragePanel, session: Session) -> None:
    at(panel, "tell", "lost")
    press(qtbot, panel, Qt.Key.Key_F)
    drawn = [failure for failure in session.design.failures if failure.at == "tell"]
    assert [failure.type for failure in drawn] == ["lost"]
    session.undo()
    assert session.design == parcel()


def test_an_object_does_not_fail(qtbot: QtBot, panel: CoveragePanel, session: Session) -> None:
    heard: list[str] = []
    session.said.connect(heard.append)
    at(panel, "parcel", "crash")
    press(qtbot, panel, Qt.Key.Key_F)
    press(qtbot, panel, Qt.Key.Key_R)
    assert heard == [
        "A failure stands on an arrow, a hand-over or a state.",
        "Choose a cell where no failure is drawn.",
    ]
    assert session.design == parcel()


def test_r_says_why_it_cannot_happen_as_one_step(qtbot: QtBot, panel: CoveragePanel, session: Session) -> None:
    at(panel, "ship", "crash")
    press(qtbot, panel, Qt.Key.Key_R)
    assert panel.counted.text() == "“It crashes” cannot happen at “Ship it”, because"
    qtbot.keyClicks(panel.reason, " it is a form ")
    qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
    assert dict(session.lookup.transitions["ship"].ruled_out) == {"crash": "it is a form"}
    checked(session)
    assert at(panel, "ship", "crash").data(ROLE.AccessibleTextRole) == "Ship it, It crashes: ruled out"
    assert panel.table.hasFocus()
    session.undo()
    assert session.design == parcel()


def test_a_reason_is_there_to_be_changed_and_a_blank_one_takes_it_back(
    qtbot: QtBot, panel: CoveragePanel, session: Session
) -> None:
    show(session, flow("a > b", transitions={"a-b": {"ruled_out": {"crash": "it is a form"}}}))
    at(panel, "a-b", "crash")
    press(qtbot, panel, Qt.Key.Key_R)
    assert panel.reason.text() == "it is a form"
    panel.reason.clear()
    qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
    assert dict(session.lookup.transitions["a-b"].ruled_out) == {}


def test_escape_leaves_the_reason_as_it_was(qtbot: QtBot, panel: CoveragePanel, session: Session) -> None:
    at(panel, "ship", "crash")
    press(qtbot, panel, Qt.Key.Key_R)
    qtbot.keyClicks(panel.reason, "no")
    qtbot.keyClick(panel.reason, Qt.Key.Key_Escape)
    assert not panel.reason.isVisible()
    assert panel.table.hasFocus()
    assert session.design == parcel()


def test_what_is_drawn_cannot_be_ruled_out(qtbot: QtBot, panel: CoveragePanel) -> None:
    at(panel, "ship", "timeout")
    press(qtbot, panel, Qt.Key.Key_R)
    assert not panel.reason.isVisible()


def test_the_cell_that_the_keyboard_is_at_stays_when_the_design_changes(panel: CoveragePanel, session: Session) -> None:
    at(panel, "arrive", "lost")
    session.edit("Rename", lambda design: rename(design, "arrive", "Arrives"))
    checked(session)
    index = panel.table.currentIndex()
    assert (panel.model.grid.lines[index.row()].place, index.column()) == ("arrive", FAILURE_TYPES.index("lost"))
    assert "Arrives" in panel.told.text()


def test_what_nobody_sees_is_not_computed(panel: CoveragePanel, session: Session) -> None:
    panel.hide()
    before = panel.model.grid
    show(session, flow("a > b"))
    assert panel.model.grid is before
    panel.show()
    assert [line.place for line in panel.model.grid.lines] == ["thing", "a-b"]


def test_the_panel_is_a_tab_and_has_a_command(bench: Bench) -> None:
    made = bench(parcel())
    made.commands.run("check.coverage")
    assert made.below.currentWidget() is made.coverage
    assert made.coverage.isVisible()
    assert made.coverage.model.rowCount() == 6
    made.commands.run("check.next")
    assert made.below.currentWidget() is made.findings


def test_the_keyboard_begins_at_the_first_place_that_can_fail(panel: CoveragePanel, session: Session) -> None:
    show(session, parcel())
    assert panel.model.grid.lines[panel.table.currentIndex().row()].place == "ship"


def test_a_reason_is_written_where_it_was_asked_for(qtbot: QtBot, panel: CoveragePanel, session: Session) -> None:
    at(panel, "arrive", "network")
    press(qtbot, panel, Qt.Key.Key_R)
    asked = panel.counted.text()
    at(panel, "ship", "crash")
    checked(session)
    assert panel.counted.text() == asked
    panel.reason.setText("no network there")
    qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
    assert session.lookup.transitions["arrive"].ruled_out == {"network": "no network there"}
    assert not session.lookup.transitions["ship"].ruled_out
