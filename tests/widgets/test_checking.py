"""Checking while one works."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import attach_fallback, rename
from canvas.model import Design
from tests.bench.states import of_states
from tests.designs import design
from tests.widgets.designs import parcel
from widgets.checking import Checking
from widgets.session import Session


def told_by_many() -> Design:
    """Seven objects that go round by themselves, and a hand-over from one to the next: tens of thousands of ways."""
    rounds = [[f"o{owner}s{n}" for n in range(4)] for owner in range(7)]
    return design(
        objects=[
            {"id": f"o{owner}", "name": f"O{owner}", "states": [{"id": state, "name": state} for state in inner]}
            for owner, inner in enumerate(rounds)
        ],
        transitions=[
            {"id": f"t{inner[n]}", "source": inner[n], "target": inner[(n + 1) % 4]}
            for inner in rounds
            for n in range(4)
        ]
        + [{"id": "hear", "source": "o1s0", "target": "o1s2", "by": "event"}],
        triggers=[{"id": "h", "when": "o0s1", "fires": "hear"}],
    )


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


def test_a_walk_that_takes_long_is_given_up_at_once_and_made_in_the_thread(
    qtbot: QtBot, session: Session, checking: Checking
) -> None:
    session.open(Document(told_by_many()))
    session.set_preset("recommended")
    with qtbot.waitSignal(session.checked, timeout=60_000):
        checking.check_now()
        assert session.report_of is not session.design
    assert session.report is not None
    assert session.report.configurations > 10_000


def test_a_walk_for_a_design_that_has_changed_is_given_up(qtbot: QtBot, session: Session, checking: Checking) -> None:
    session.open(Document(told_by_many()))
    session.set_preset("recommended")
    checking.check_now()
    session.open(Document(parcel()))
    checking.check_now()
    qtbot.waitUntil(lambda: session.report_of is session.design)


def test_a_slow_check_runs_in_its_thread_and_arrives(qtbot: QtBot, session: Session, checking: Checking) -> None:
    session.open(Document(parcel()))
    checking.check_now()
    # After a check that took long, the next one is not made in the window's own thread.
    checking._seconds = 1.0
    session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    with qtbot.waitSignal(session.checked, timeout=3000):
        checking.check_now()
    assert session.report_of is session.design


def test_a_large_design_is_checked_in_its_thread_from_the_first_time_on(
    qtbot: QtBot, session: Session, checking: Checking
) -> None:
    session.open(Document(of_states(200)))
    with qtbot.waitSignal(session.checked, timeout=10_000):
        checking.check_now()
        assert session.report is None
    assert session.report_of is session.design


def test_an_edit_is_checked_from_what_is_known(qtbot: QtBot, session: Session, checking: Checking) -> None:
    session.open(Document(of_states(200, objects=2)))
    with qtbot.waitSignal(session.checked, timeout=10_000):
        checking.check_now()
    before = checking._known
    session.edit("Rename", lambda design: rename(design, "s0_1", "Moving"))
    with qtbot.waitSignal(session.checked, timeout=10_000):
        checking.check_now()
    assert checking._known.parts["o1"] is before.parts["o1"]
    assert checking._known.parts["o0"] is not before.parts["o0"]
