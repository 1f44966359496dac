"""What a failure means: its host, where it comes from, where the object is seen to be after it, and what is down."""

import pytest

from canvas.graph.situation import Situation, situations
from canvas.lookup import lookup
from canvas.meaning import filled, settled, told, visible
from canvas.model import Design
from tests.designs import design, flow

TWO_OBJECTS = {
    "components": [
        {"id": "bus", "name": "Bus", "shares_fate_with": "hall"},
        {"id": "bank", "name": "Bank"},
        {"id": "lamp", "name": "Lamp", "shares_fate_with": "hall"},
    ],
    "objects": [
        {"id": "a", "name": "A", "states": [{"id": "a1", "name": "A1"}]},
        {"id": "b", "name": "B", "states": [{"id": "b1", "name": "B1"}, {"id": "b2", "name": "B2"}]},
    ],
    "transitions": [{"id": "t", "source": "b1", "target": "b2", "by": "event", "components": ["bank"]}],
    "triggers": [{"id": "h", "when": "a1", "fires": "t", "components": ["bus"]}],
}


def only(whole: Design) -> Situation:
    (situation,) = situations(lookup(whole), whole.failures).values()
    return situation


def failing(at: str, kind: str, **more: object) -> Situation:
    return only(design(**TWO_OBJECTS, failures=[{"id": "f", "at": at, "type": kind, **more}]))


def test_a_failure_at_a_hand_over_is_on_the_step_that_it_fires() -> None:
    situation = failing("h", "lost")
    assert situation.host
    assert (situation.host.id, situation.origin, situation.lands) == ("t", "b1", "b1")


def test_a_failure_at_a_state_is_on_no_step() -> None:
    situation = failing("b1", "crash")
    assert (situation.host, situation.origin, situation.lands) == (None, "b1", "b1")


@pytest.mark.parametrize("kind", ["network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected"])
def test_a_step_that_did_not_happen_leaves_the_object_where_it_was(kind: str) -> None:
    assert failing("t", kind).lands == "b1"


@pytest.mark.parametrize("kind", ["stale", "lag"])
def test_an_old_reading_shows_where_the_object_was(kind: str) -> None:
    assert failing("t", kind).lands == "b1"


@pytest.mark.parametrize("kind", ["wrong_decision", "conflict", "duplicate", "out_of_order"])
def test_a_step_that_happened_wrongly_leaves_the_object_where_it_led(kind: str) -> None:
    assert failing("t", kind).lands == "b2"
    assert failing("b1", kind).lands == "b1"


def test_a_failure_that_says_where_it_lands_moves_the_object_and_stands_where_it_came_from() -> None:
    situation = failing("t", "crash", lands="b2")
    assert (situation.moves, situation.origin, situation.lands, situation.stands) == (True, "b1", "b2", "b1")


def test_a_failure_that_stays_stands_where_it_lands() -> None:
    assert failing("t", "duplicate").stands == "b2"


def test_the_parts_of_the_step_are_down_or_those_of_the_hand_over() -> None:
    assert failing("t", "crash").down == {"bank"}
    assert failing("h", "crash").down == {"bus", "lamp"}


@pytest.mark.parametrize(("at", "kind"), [("t", "rejected"), ("t", "stale"), ("t", "conflict"), ("b1", "crash")])
def test_nothing_is_down_after_a_no_an_old_reading_a_wrong_outcome_or_at_a_state(at: str, kind: str) -> None:
    assert failing(at, kind).down == frozenset()


def test_the_error_is_read_by_a_customer_who_waits_for_the_step() -> None:
    def told_at_once(error: str, **step: str) -> bool:
        fails = [{"id": "f", "at": "a-b", "type": "crash", "error_text": error}]
        return only(flow("a > b", transitions={"a-b": step}, failures=fails)).told_at_once

    assert told_at_once("Sorry", by="customer")
    assert not told_at_once(" ", by="customer")
    assert not told_at_once("Sorry", by="system")
    assert not told_at_once("Sorry", by="customer", mode="async")


def test_a_text_of_white_space_says_nothing() -> None:
    assert filled("x")
    assert not any(map(filled, ("", " ", "\t\n", "\u2028", None)))


def test_a_state_is_seen_if_it_and_its_object_are() -> None:
    states = [{"id": "s", "name": "S"}, {"id": "t", "name": "T", "visible": False}]
    shown = lookup(design(objects=[{"id": "o", "name": "O", "states": states}]))
    hidden = lookup(design(objects=[{"id": "o", "name": "O", "customer_facing": False, "states": states}]))
    assert [visible(shown, "s"), visible(shown, "t"), visible(hidden, "s")] == [True, False, False]


def test_a_state_tells_if_one_surface_says_something() -> None:
    surfaces = [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS"}]
    states = lookup(flow(states={"s": {"messages": {"app": " ", "sms": "Hi"}}, "t": {}}, surfaces=surfaces)).states
    assert [told(states["s"]), told(states["t"])] == [True, False]


def test_all_kinds_but_active_are_settled() -> None:
    kinds = ("active", "resting", "good_end", "bad_end")
    states = lookup(flow(states={kind: {"kind": kind} for kind in kinds})).states
    assert [settled(states[kind]) for kind in kinds] == [False, True, True, True]
