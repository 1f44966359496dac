"""F and B: what can go wrong, what cannot, and the answers."""

from canvas.edits import attach_failure, rule_out, update
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import add_failure, add_failure_at, add_fallback, add_fallback_at
from widgets.canvas_view.words import CANNOT_HAPPEN, STAYS


def test_f_asks_the_four_questions_first(desk: Desk, hands: FakeHands) -> None:
    desk.select(("scan_ok",))
    add_failure(desk)
    assert [choice.id for choice in hands.questions[0].choices][:4] == ["network", "write_fail", "lag", "timeout"]
    assert [choice.id for choice in hands.questions[0].choices][-1] == CANNOT_HAPPEN
    assert "Carrier scans it" in hands.questions[0].title


def test_f_shows_what_was_said_there_already(desk: Desk, hands: FakeHands) -> None:
    desk.apply("Rule out", lambda design: rule_out(design, "scan_late", "duplicate", "scans are numbered"))
    add_failure_at(desk, "scan_late")
    details = {choice.id: choice.detail for choice in hands.questions[0].choices}
    assert (details["timeout"], details["duplicate"], details["lost"]) == ("drawn already", "cannot happen", "")


def test_a_choice_becomes_a_failure_and_is_selected(desk: Desk, hands: FakeHands) -> None:
    desk.select(("scan_ok",))
    add_failure(desk)
    hands.answer("network")
    made = desk.tables.failures[desk.current or ""]
    assert (made.at, made.type) == ("scan_ok", "network")


def test_states_and_hand_overs_fail_too(desk: Desk, hands: FakeHands) -> None:
    for place in ("late", "handover"):
        add_failure_at(desk, place)
        hands.answer("lost")
        assert desk.tables.failures[desk.current or ""].at == place


def test_f_on_a_failure_or_fallback_adds_another_at_the_same_place(desk: Desk, hands: FakeHands) -> None:
    for element in ("no_scan", "ask"):
        add_failure_at(desk, element)
        hands.answer("lost")
    assert [failure.at for failure in desk.design.failures] == ["scan_late"] * 3


def test_an_object_does_not_fail(desk: Desk, hands: FakeHands) -> None:
    add_failure_at(desk, "package")
    assert hands.questions == []
    assert len(hands.told) == 1


def test_cannot_happen_asks_which_and_why(desk: Desk, hands: FakeHands) -> None:
    desk.select(("scan_ok",))
    add_failure(desk)
    hands.answer(CANNOT_HAPPEN)
    hands.answer("duplicate")
    hands.answer(None, "the carrier numbers its scans")
    assert desk.tables.transitions["scan_ok"].ruled_out == {"duplicate": "the carrier numbers its scans"}


def test_without_a_reason_nothing_is_ruled_out(desk: Desk, hands: FakeHands) -> None:
    before = desk.design
    add_failure_at(desk, "scan_ok")
    hands.answer(CANNOT_HAPPEN)
    hands.answer("duplicate")
    hands.answer(None, "   ")
    assert desk.design is before


def test_b_asks_for_the_kind_and_then_where_the_object_ends_up(desk: Desk, hands: FakeHands) -> None:
    desk.select(("no_scan",))
    add_fallback(desk)
    hands.answer("degrade")
    assert [choice.text for choice in hands.questions[1].choices] == ["In transit", "Late", "Delivered", "Not said yet"]
    hands.answer("late")
    made = desk.tables.fallbacks[desk.current or ""]
    assert (made.failure, made.kind, made.to, made.then) == ("no_scan", "degrade", "late", None)


def test_the_end_of_a_retry_is_where_it_goes_after_the_last_try(desk: Desk, hands: FakeHands) -> None:
    add_fallback_at(desk, "no_scan")
    hands.answer("retry")
    assert "last try" in hands.questions[1].title
    hands.answer("late")
    made = desk.tables.fallbacks[desk.current or ""]
    assert (made.to, made.then) == (None, "late")


def test_where_it_ends_can_be_left_open(desk: Desk, hands: FakeHands) -> None:
    add_fallback_at(desk, "no_scan")
    hands.answer("tell")
    hands.answer(STAYS)
    assert desk.tables.fallbacks[desk.current or ""].to is None


def test_a_failure_that_moves_the_object_asks_for_the_kind_only(desk: Desk, hands: FakeHands) -> None:
    desk.apply("Land", lambda design: update(design, "ask", to=None))
    desk.apply("Land", lambda design: update(design, "no_scan", lands="late"))
    add_fallback_at(desk, "no_scan")
    hands.answer("human")
    assert len(hands.questions) == 1
    assert desk.tables.fallbacks[desk.current or ""].to is None


def test_b_on_a_thing_with_one_failure_answers_that(desk: Desk, hands: FakeHands) -> None:
    desk.select(("scan_late",))
    add_fallback(desk)
    hands.answer("tell")
    hands.answer("late")
    assert desk.tables.fallbacks[desk.current or ""].failure == "no_scan"


def test_b_on_a_fallback_adds_another_to_the_same_failure(desk: Desk, hands: FakeHands) -> None:
    add_fallback_at(desk, "ask")
    hands.answer("tell")
    hands.answer(STAYS)
    assert desk.tables.fallbacks[desk.current or ""].failure == "no_scan"


def test_b_on_a_thing_with_several_failures_asks_which(desk: Desk, hands: FakeHands) -> None:
    desk.apply("Fail", lambda design: attach_failure(design, "scan_late", "lost", id="lost_one"))
    add_fallback_at(desk, "scan_late")
    assert [choice.text for choice in hands.questions[0].choices] == ["nothing answers", "it gets lost"]
    hands.answer("lost_one")
    hands.answer("tell")
    hands.answer(STAYS)
    assert desk.tables.fallbacks[desk.current or ""].failure == "lost_one"


def test_b_where_nothing_can_go_wrong_says_so(desk: Desk, hands: FakeHands) -> None:
    add_fallback_at(desk, "scan_ok")
    assert hands.told == ["Nothing can go wrong here yet. Press F to say what can."]


def test_with_nothing_selected_f_and_b_do_nothing(desk: Desk, hands: FakeHands) -> None:
    add_failure(desk)
    add_fallback(desk)
    assert hands.questions == []
