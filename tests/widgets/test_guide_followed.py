"""The guide by keys alone, in the real window, from an empty one on: no tool and no canvas is touched.

It is followed as far as the guide has forms of its own. What can go wrong is asked on the canvas, so that this step and
reading back are passed by, and nothing is held about them.
"""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.guide import step_states
from templates.guides import load_guide
from tests.widgets.conftest import check_now
from tests.widgets.typist import Typist
from tests.widgets.whole_job import Stroke, Words, keys_in, letters_in
from widgets.workbench import Workbench

ON = "Return"
PAST = "Alt+Return"
WORDS = {
    "Packed": "We have packed it. The carrier takes it today.",
    "On its way": "It is on its way. Expected on Tuesday by 8 pm.",
    "Delivered": "It is with you.",
    "Lost": "It is lost. You have your money back.",
}


def answers(*texts: str) -> tuple[Stroke, ...]:
    """One field after the other, each with Enter."""
    return tuple(stroke for text in texts for stroke in (Words(text), ON))


CUSTOMER: tuple[Stroke, ...] = (
    ON,
    *answers(
        "Members who paid for fast delivery and wait for a late package",
        "They look at the order on the phone, on the way home",
        "Know whether to stay at home when it is late, without calling anybody",
        "They cannot tell late from lost, so they call on the second day",
        "One status that they can believe",
    ),
    *(ON, PAST, ON, ON),
)
SUCCESS: tuple[Stroke, ...] = (
    *answers("Calls per 100 late packages"),
    *("Left", "Left", ON),
    *answers("by 20 %", "8 weeks"),
    ON,
    *answers("Packages marked delivered that were not"),
    *("Left", ON),
    *answers("below 1 %", "8 weeks"),
    ON,
    *("Down", "Down", "Down", ON),
    *answers("A wrong delivery message costs more than ten late updates"),
    *(ON, ON),
)
OBJECTS: tuple[Stroke, ...] = (
    *answers("Package: packed, on its way, delivered, lost"),
    ON,
    *(ON, ON, "Down", "Down", ON, "Down", "Down", "Down", ON),
)
BY_THE_CARRIER: tuple[Stroke, ...] = ("Down", "Down", "Down", ON, ON)
FLOW: tuple[Stroke, ...] = (
    *answers("packed ~> on its way: pick-up", "on its way ~> delivered: scan", "on its way ~> lost: search given up"),
    ON,
    *(*BY_THE_CARRIER, *answers("5d")),
    *(*BY_THE_CARRIER, *answers("2d")),
    *(*BY_THE_CARRIER, *answers("12h")),
)
TOLD: tuple[Stroke, ...] = (*answers(*WORDS.values()), PAST)
PASSED_BY: tuple[Stroke, ...] = (PAST, PAST, PAST)
ROLL_OUT: tuple[Stroke, ...] = (
    *answers("One region", "calls have been down for two weeks"),
    ON,
    *answers("Packages without a scan for 12 hours"),
    ON,
    *answers("2 %", "Operations"),
    ON,
    *answers("Calls", "up by 5 % in a day", "the old page comes back", "The product manager"),
    ON,
    *answers(
        "Correct over fast",
        "Delivered only after the scan",
        "A wrong one costs more",
        "Guessing the hour",
        "calls do not fall",
    ),
    *(ON, ON, ON, ON, ON),
)
START: tuple[Stroke, ...] = ("Tab", "Space")
FOLLOWED = (*START, *CUSTOMER, *SUCCESS, *OBJECTS, *FLOW, *TOLD, *PASSED_BY, *ROLL_OUT)
KEYS, LETTERS = 96, 979
"""Keys that are not words, and letters of the answers."""


@pytest.fixture
def done(empty_bench: Workbench, qtbot: QtBot) -> tuple[Workbench, Typist]:
    """The window after all steps of the guide."""
    empty_bench.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    typist = Typist(empty_bench, qtbot)
    for stroke in FOLLOWED:
        typist.type(stroke)
    check_now(empty_bench, qtbot)
    return empty_bench, typist


def test_the_guide_is_followed_by_keys_alone_all_but_what_can_go_wrong(done: tuple[Workbench, Typist]) -> None:
    made, typist = done
    states = step_states(made.session.design, load_guide("main"), made.session.report)
    assert [state.id for state in states if state.done] == ["customer", "success", "objects", "flow", "roll_out"]
    assert made.guide.step_id == "read_back"
    assert (typist.pressed, letters_in(FOLLOWED)) == (keys_in(FOLLOWED), LETTERS)
    assert typist.pressed == KEYS
    assert made.view.tool == "select"
    assert made.session.design.layout.placed == ()


def test_what_was_answered_is_a_small_design_that_lacks_only_its_failures(done: tuple[Workbench, Typist]) -> None:
    made, _ = done
    tables, design = made.session.lookup, made.session.design
    [package] = design.objects
    assert {state.name: text for state in package.states for text in state.messages.values()} == WORDS
    assert [state.kind for state in package.states] == ["active", "active", "good_end", "bad_end"]
    assert [(tables.name(t.source), tables.name(t.target), t.mode, t.by, t.timeout) for t in design.transitions] == [
        ("Packed", "On its way", "async", "partner", "12h"),
        ("On its way", "Delivered", "async", "partner", "2d"),
        ("On its way", "Lost", "async", "partner", "5d"),
    ]
    # All that is found then is that nothing goes wrong yet: a limit with nothing after it, a hand-over without a
    # failure, a happy path only.
    report = made.session.report
    assert report is not None
    assert made.session.preset == "recommended"
    assert {finding.rule for finding in report.findings} == {"ASY006", "COV001", "COV006"}
