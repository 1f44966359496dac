"""Accepted findings in the list: a quiet line each, the way back, and what is said once they opened again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from canvas.edits import attach_fallback, waive
from canvas.findings import Finding
from canvas.model import Design, Waiver
from canvas.waiving import Reopened
from tests.widgets.conftest import Bench, check_now
from tests.widgets.designs import parcel
from widgets.panels.accepted import why, why_again
from widgets.panels.findings import FindingsPanel

KEY = "REC001@lost"
SEEN = "0" * 64


def accepted(**more: str) -> Design:
    return waive(parcel(), KEY, "the carrier insures it", **more)


def texts(made: FindingsPanel) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("by", "until", "said"),
    [
        ("", None, "On purpose, because it is insured"),
        ("Ada", None, "On purpose, says Ada, because it is insured"),
        ("", "2027-01-31", "On purpose until 2027-01-31, because it is insured"),
        ("Ada", "2027-01-31", "On purpose until 2027-01-31, says Ada, because it is insured"),
    ],
)
def test_why_it_is_accepted_names_who_and_until_when(by: str, until: str | None, said: str) -> None:
    assert why(Waiver(key=KEY, reason="it is insured", by=by, until=until, seen=SEEN)) == said


@pytest.mark.parametrize(
    ("by", "expired", "said"),
    [
        ("", False, "It was accepted, because “it is insured”. What is around it has changed since."),
        ("Ada", False, "Ada accepted it, because “it is insured”. What is around it has changed since."),
        ("", True, "It was accepted until 2026-01-31, because “it is insured”. That day is over."),
        ("Ada", True, "Ada accepted it until 2026-01-31, because “it is insured”. That day is over."),
    ],
)
def test_why_it_is_open_again_names_what_happened(by: str, expired: bool, said: str) -> None:
    waiver = Waiver(key=KEY, reason="it is insured", by=by, until="2026-01-31", seen=SEEN)
    assert why_again(Reopened(waiver, expired)) == said


def test_what_is_accepted_stays_below_the_open_findings(bench: Bench, qtbot: QtBot) -> None:
    panel = bench(accepted(by="Ada")).findings
    assert KEY not in [row.finding.key for row in panel.rows]
    (row,) = panel.accepted
    assert row.finding.key == KEY
    qtbot.waitUntil(lambda: row.y() > max(other.y() for other in panel.rows))
    assert "On purpose, says Ada, because the carrier insures it" in texts(panel)


def test_opened_again_it_is_an_open_finding_after_one_step(bench: Bench, qtbot: QtBot) -> None:
    made = bench(accepted())
    qtbot.mouseClick(made.findings.accepted[0].again, Qt.MouseButton.LeftButton)
    assert not made.session.design.waivers
    check_now(made, qtbot)
    assert KEY in [row.finding.key for row in made.findings.rows]
    assert made.findings.accepted == []
    made.session.undo()
    assert [waiver.key for waiver in made.session.design.waivers] == [KEY]


def test_a_changed_neighbourhood_is_said_beside_the_finding(bench: Bench, qtbot: QtBot) -> None:
    made = bench(accepted())
    made.session.edit("Answer", lambda design: attach_fallback(design, "lost", "tell", id="b"))
    check_now(made, qtbot)
    row = next(row for row in made.findings.rows if row.finding.key == KEY)
    assert row.accessibleName().count("What is around it has changed since.") == 1


def test_a_day_that_is_over_is_said_beside_the_finding(bench: Bench) -> None:
    row = next(row for row in bench(accepted(until="2001-01-31")).findings.rows if row.finding.key == KEY)
    assert "accepted until 2001-01-31" in row.accessibleName()
    assert "That day is over." in row.accessibleName()


def test_the_menu_of_a_row_is_asked_for_where_its_dots_are(bench: Bench) -> None:
    made = bench(parcel())
    asked: list[Finding | None] = []
    made.findings.menu_asked.connect(lambda _: asked.append(made.session.finding))
    row = made.findings.rows[-1]
    row.customContextMenuRequested.emit(row.rect().center())
    assert asked == [row.finding]
