"""Limits by one key."""

import pytest

from canvas.edits import attach_fallback
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.limiting import ask_limit


def test_l_gives_an_arrow_its_limit_in_one_step(desk: Desk, hands: FakeHands) -> None:
    before = desk.design
    desk.select(("scan_late",))
    ask_limit(desk)
    hands.answer(None, " 30s ")
    assert desk.tables.transitions["scan_late"].timeout == "30s"
    assert desk.selected == {"scan_late"}
    assert desk.document.undo_label == "Limit Scan says late"
    desk.document.undo()
    assert desk.design is before


def test_an_answer_gets_the_time_that_it_may_take(desk: Desk, hands: FakeHands) -> None:
    desk.select(("ask",))
    ask_limit(desk)
    assert "a person steps in" in hands.questions[-1].title
    hands.answer(None, "4h")
    assert desk.tables.fallbacks["ask"].within == "4h"


def test_of_one_that_tries_again_the_tries_are_asked_for(desk: Desk, hands: FakeHands) -> None:
    desk.apply("Try again", lambda design: attach_fallback(design, "no_scan", "retry", id="again"))
    desk.select(("again",))
    ask_limit(desk)
    assert hands.questions[-1].title.startswith("How many tries")
    hands.answer(None, "3")
    assert desk.tables.fallbacks["again"].cap == 3


@pytest.mark.parametrize(("selected", "words"), [("scan_late", "soon"), ("again", "often")])
def test_words_that_are_no_limit_are_told_and_change_nothing(
    desk: Desk, hands: FakeHands, selected: str, words: str
) -> None:
    desk.apply("Try again", lambda design: attach_fallback(design, "no_scan", "retry", id="again"))
    before = desk.design
    desk.select((selected,))
    ask_limit(desk)
    hands.answer(None, words)
    assert desk.design is before
    assert len(hands.told) == 1


def test_a_state_has_no_limit(desk: Desk, hands: FakeHands) -> None:
    desk.select(("late",))
    ask_limit(desk)
    assert hands.questions == []
    assert hands.told == ["Choose an arrow or a fallback first; only these have a limit."]
