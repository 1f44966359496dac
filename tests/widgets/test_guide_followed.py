"""The guide by keys alone, in the real window, from an empty one on: no tool and no canvas is touched.

What can go wrong is answered by digits. What is drawn then is complete, and nothing is found in it.
"""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.guide import step_states
from templates.guides import load_guide
from tests.widgets.conftest import check_now
from tests.widgets.typist import Typist
from tests.widgets.whole_job import Stroke, Words, letters_in
from widgets.panels.guide_forms.offers_form import OffersForm
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


TITLE = "Late packages"
CUSTOMER: tuple[Stroke, ...] = (
    *answers(TITLE),
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
    *("D", ON),
    *answers("by 20 %", "8 weeks"),
    ON,
    *answers("Packages marked delivered that were not"),
    *("S", ON),
    *answers("below 1 %", "8 weeks"),
    ON,
    *("T", ON),
    *answers("A wrong delivery message costs more than ten late updates"),
    *(ON, ON),
)
OBJECTS: tuple[Stroke, ...] = (
    *answers("Package: packed, on its way, delivered, lost"),
    ON,
    *(ON, ON, "A", ON, "A", "Down", ON),
)
BY_THE_CARRIER: tuple[Stroke, ...] = ("A", ON, ON)
FLOW: tuple[Stroke, ...] = (
    *answers("packed ~> on its way: pick-up", "on its way ~> delivered: scan", "on its way ~> lost: search given up"),
    ON,
    *(*BY_THE_CARRIER, *answers("12h")),
    *(*BY_THE_CARRIER, *answers("2d")),
    *(*BY_THE_CARRIER, *answers("5d")),
)
TOLD: tuple[Stroke, ...] = (*answers(*WORDS.values()), PAST)
HARM, DIGIT = 6, "2"
"""So many questions of what can go wrong there are, and each is answered by the second of its answers."""
HARDER: tuple[Stroke, ...] = (PAST, PAST, PAST)
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
    *(ON, ON, ON),
)
START: tuple[Stroke, ...] = ("Tab", "Space")
DRAWN = (*START, *CUSTOMER, *SUCCESS, *OBJECTS, *FLOW, *TOLD)
TOLD_OF_IT = (*HARDER, *ROLL_OUT)
KEYS, LETTERS = 93, 992
"""Keys that are not words, and letters of the answers."""


@pytest.fixture
def done(empty_bench: Workbench, qtbot: QtBot) -> tuple[Workbench, Typist]:
    """The window after all steps of the guide."""
    empty_bench.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    typist = Typist(empty_bench, qtbot)
    for stroke in DRAWN:
        typist.type(stroke)
    for _ in range(HARM):
        answer(empty_bench, typist, qtbot)
    for stroke in TOLD_OF_IT:
        typist.type(stroke)
    check_now(empty_bench, qtbot)
    return empty_bench, typist


def answer(made: Workbench, typist: Typist, qtbot: QtBot) -> None:
    """Answers what can go wrong at one place, with the draft of what the answer leaves to be said."""
    form, design = made.guide.card.form, made.session.design
    assert isinstance(form, OffersForm)
    qtbot.waitUntil(lambda: bool(form.offers))
    typist.type(DIGIT)
    qtbot.waitUntil(lambda: bool(form.fields) or made.session.design is not design)
    if form.fields:
        typist.type(ON)
        qtbot.waitUntil(lambda: made.session.design is not design)


def test_the_guide_is_followed_by_keys_alone_to_its_end(done: tuple[Workbench, Typist]) -> None:
    made, typist = done
    states = step_states(made.session.design, load_guide("main"), made.session.report)
    assert [state.id for state in states if not state.done] == []
    assert made.guide.step_id == "read_back"
    assert (typist.pressed, letters_in((*DRAWN, *TOLD_OF_IT))) == (KEYS, LETTERS)
    assert made.view.tool == "select"
    assert made.session.design.layout.placed == ()


def test_what_was_answered_is_a_small_design_in_which_nothing_is_found(done: tuple[Workbench, Typist]) -> None:
    made, _ = done
    tables, design = made.session.lookup, made.session.design
    [package] = design.objects
    assert design.title == TITLE
    told = {state.name: text for state in package.states for text in state.messages.values()}
    assert told.items() >= WORDS.items()
    assert [state.kind for state in package.states] == ["active", "active", "good_end", "bad_end"]
    assert [
        (tables.name(t.source), tables.name(t.target), t.mode, t.by, t.timeout) for t in design.transitions[:3]
    ] == [
        ("Packed", "On its way", "async", "partner", "12h"),
        ("On its way", "Delivered", "async", "partner", "2d"),
        ("On its way", "Lost", "async", "partner", "5d"),
    ]
    assert len(design.failures) == len(design.fallbacks) == HARM
    report = made.session.report
    assert report is not None
    assert made.session.preset == "recommended"
    assert report.findings == ()
