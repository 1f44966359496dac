"""A whole job by keys alone, in the real window: fewer than half the keys that draw.io needs for the drawing of it."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.widgets.conftest import check_now
from tests.widgets.typist import Typist
from tests.widgets.whole_job import JOB, MESSAGES, STATES, here, in_drawio, other_ways, table
from widgets.workbench import Workbench

PAGE = Path(__file__).parents[2] / "docs" / "keystrokes.md"


@pytest.fixture
def done(empty_bench: Workbench, qtbot: QtBot) -> tuple[Workbench, Typist]:
    """The window after the whole job, which began with the empty one."""
    empty_bench.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    typist = Typist(empty_bench, qtbot)
    for part in JOB:
        check_now(empty_bench, qtbot)
        for stroke in part.here:
            typist.type(stroke)
    check_now(empty_bench, qtbot)
    return empty_bench, typist


def test_the_whole_job_is_done_without_a_mouse(done: tuple[Workbench, Typist]) -> None:
    made, typist = done
    tables = made.session.lookup
    states = made.session.design.objects[0].states
    steps = made.session.design.transitions
    assert tuple(state.name for state in states) == STATES
    assert [(tables.name(step.source), tables.name(step.target)) for step in steps] == list(pairwise(STATES))
    assert {tables.name(step.source): step.timeout for step in steps if step.mode == "async"} == {
        "Packed": "4h",
        "Shipped": "2d",
    }
    failures = [(tables.name(tables.transitions[each.at].source), each.type) for each in tables.failures.values()]
    assert failures == [("Packed", "timeout"), ("Shipped", "lost")]
    answers = [(each.kind, tables.name(each.to or "")) for each in tables.fallbacks.values()]
    assert answers == [("undo", "Packed"), ("undo", "Shipped")]
    assert {state.name: text for state in states for text in state.messages.values()} == MESSAGES
    assert typist.pressed == here()


def test_the_finding_that_was_found_is_settled(done: tuple[Workbench, Typist]) -> None:
    made, _ = done
    assert made.session.design.objects[0].states[-1].kind == "good_end"
    assert made.session.report is not None
    assert "REC002" not in {finding.rule for finding in made.session.report.findings}


def test_it_takes_fewer_than_half_the_keys_of_draw_io() -> None:
    assert here() < in_drawio() / 2


def test_the_page_tells_what_was_counted() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert table() in page
    assert other_ways() in page
