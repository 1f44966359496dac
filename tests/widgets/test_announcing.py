"""What a screen reader is told of findings that come and go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import remove
from canvas.findings import Finding, Report
from canvas.model import Design
from canvas.validator import check
from tests.widgets.conftest import Bench, check_now
from tests.widgets.designs import parcel
from widgets.announcing import Announcing, announce, news
from widgets.session import Session

KEYS = st.sets(st.sampled_from("abcdef"))


@pytest.fixture
def said(session: Session) -> list[str]:
    """What is said while the session goes on."""
    words: list[str] = []
    Announcing(session, words.append)
    return words


def report(*keys: str, waived: str | None = None) -> Report:
    return Report(tuple(_finding(key, waived) for key in keys))


def _finding(key: str, waived: str | None) -> Finding:
    return Finding(key, "R", "error", "proven", ("lost",), "Title", f"Message {key}.", "", waived=waived)


def checked(session: Session, design: Design) -> None:
    session.take_report(session.design, check(design))


def test_one_that_came_is_said_in_its_own_words() -> None:
    assert news(report("a"), report("a", "b")) == "New finding: Message b."


def test_several_that_came_are_counted() -> None:
    assert news(report(), report("a", "b", "c")) == "3 new findings."


def test_those_that_are_gone_are_counted() -> None:
    assert news(report("a"), report()) == "One finding is gone."
    assert news(report("a", "b"), report()) == "2 findings are gone."


def test_what_came_is_said_before_what_is_gone() -> None:
    assert news(report("a"), report("b")) == "New finding: Message b. One finding is gone."


def test_an_accepted_finding_is_gone_and_one_accepted_from_the_first_is_no_news() -> None:
    assert news(report("a"), report("a", waived="because")) == "One finding is gone."
    assert news(report(), report("a", waived="because")) == ""


@given(KEYS)
def test_the_same_findings_are_no_news(keys: set[str]) -> None:
    assert news(report(*keys), report(*sorted(keys))) == ""


@given(KEYS, KEYS)
def test_any_difference_is_news(before: set[str], now: set[str]) -> None:
    assert bool(news(report(*before), report(*now))) == (before != now)


def test_the_first_report_of_a_design_is_no_news(session: Session, said: list[str]) -> None:
    session.open(Document(parcel()))
    checked(session, parcel())
    assert said == []


def test_a_change_that_takes_a_finding_away_is_told(session: Session, said: list[str]) -> None:
    session.open(Document(parcel()))
    checked(session, session.design)
    session.edit("Delete", lambda design: remove(design, ["lost"]))
    checked(session, session.design)
    assert len(said) == 1
    assert "gone" in said[0]


def test_another_design_begins_anew(session: Session, said: list[str]) -> None:
    session.open(Document(parcel()))
    checked(session, session.design)
    session.open(Document(remove(parcel(), ["lost", "jam"])))
    checked(session, session.design)
    assert said == []


def test_the_words_reach_qt_without_a_screen_reader_and_with_one(bench: Bench) -> None:
    made = bench(parcel())
    active = QAccessible.isActive()
    for listens in (False, True):
        QAccessible.setActive(listens)
        announce(made.window, "New finding.")
    QAccessible.setActive(active)
    assert made.window.isVisible()


def test_each_check_of_the_window_is_listened_to(bench: Bench, qtbot: QtBot) -> None:
    made = bench(parcel())
    heard: list[str] = []
    Announcing(made.session, heard.append).compare()
    made.session.edit("Delete", lambda design: remove(design, ["lost"]))
    check_now(made, qtbot)
    assert len(heard) == 1
