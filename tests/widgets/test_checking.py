"""Checking while one works."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import attach_fallback, rename
from tests.widgets.designs import parcel
from widgets.checking import Checking
from widgets.session import Session


@pytest.fixture
def checking(session: Session) -> Iterator[Checking]:
    made = Checking(session)
    yield made
    made.close()


def test_a_change_is_checked_after_a_moment(qtbot: QtBot, session: Session, checking: Checking) -> None:
    with qtbot.waitSignal(session.checked, timeout=3000):
        checking.soon()
        session.open(Document(parcel()))
    assert session.report_of is session.design


def test_a_finding_goes_when_it_is_settled(qtbot: QtBot, session: Session, checking: Checking) -> None:
    session.open(Document(parcel()))
    checking.check_now()
    qtbot.waitUntil(lambda: session.report is not None)
    assert session.report is not None
    before = {finding.key for finding in session.report.findings}
    assert "REC001@lost" in before
    session.edit(
        "Answer",
        lambda design: attach_fallback(design, "lost", "human", id="b", to="delivered", owner="support", within="4h"),
    )
    qtbot.waitUntil(lambda: session.report_of is session.design)
    assert "REC001@lost" not in {finding.key for finding in session.report.findings}


def test_a_slow_check_runs_in_its_thread_and_arrives(qtbot: QtBot, session: Session, checking: Checking) -> None:
    session.open(Document(parcel()))
    checking.check_now()
    # After a check that took long, the next one is not made in the window's own thread.
    checking._seconds = 1.0
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    with qtbot.waitSignal(session.checked, timeout=3000):
        checking.check_now()
    assert session.report_of is session.design
