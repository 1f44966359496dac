"""Replaying: a run of the drawing replays, and whatever the drawing does not allow does not."""

from typing import Any

import pytest

from canvas.findings import Step
from canvas.graph.facts import facts_of
from canvas.graph.witness import witness
from canvas.model import Design
from canvas.replay import Replay, replays
from tests.designs import design, flow

Places = tuple[tuple[str | None, str | None, str], ...]


def run(*places: tuple[str | None, str | None, str]) -> tuple[Step, ...]:
    return tuple(Step(via=via, failure=failure, to=to, says={}, sentence="") for via, failure, to in places)


def answered(*fallbacks: dict[str, Any], **failure: Any) -> Design:
    return flow(
        "a > b",
        "a > c",
        "b > d",
        transitions={"b-d": {"confirms": True}},
        failures=[{"id": "f", "at": "a-b", "type": "lost", **failure}],
        fallbacks=[{"id": f"z{n}", "for": "f", **fields} for n, fields in enumerate(fallbacks)],
    )


START = (None, None, "a")
LOST = ("f", "f", "a")


@pytest.mark.parametrize(
    "places",
    [
        (START,),
        (START, ("a-b", None, "b"), ("b-d", None, "d")),
        (START, LOST, ("a-c", None, "c")),
    ],
)
def test_a_run_of_the_drawing_replays(places: Places) -> None:
    assert replays(answered(), run(*places))


@pytest.mark.parametrize(
    "places",
    [
        (),
        ((None, None, "b"),),
        (("a-b", None, "a"),),
        ((None, "f", "a"),),
        (START, ("b-d", None, "d")),
        (START, ("a-b", None, "c")),
        (START, ("a-b", "f", "b")),
        (START, (None, None, "b")),
        (START, ("gone", None, "b")),
        (START, LOST, ("a-b", None, "b")),
        (START, LOST, LOST),
        (START, ("f", "f", "b")),
        (START, ("f", None, "a")),
        (START, ("a-b", None, "b"), ("f", "f", "a")),
    ],
)
def test_what_the_drawing_does_not_allow_does_not_replay(places: Places) -> None:
    assert not replays(answered(), run(*places))


def test_a_failure_that_moves_strikes_and_then_lands() -> None:
    moving = answered(lands="d")
    assert replays(moving, run(START, ("f", "f", "d"), ("f", None, "d")))
    assert not replays(moving, run(START, ("f", "f", "a")))
    assert not replays(moving, run(START, ("f", "f", "d"), ("a-c", None, "c")))
    on_the_way = answered(lands="b")
    assert not replays(on_the_way, run(START, ("f", "f", "b"), ("b-d", None, "d")))
    assert replays(on_the_way, run(START, ("f", "f", "b"), ("f", None, "b"), ("b-d", None, "d")))


def test_a_wrong_outcome_is_where_the_step_led_and_leaves_only_what_confirms() -> None:
    wrong = answered(type="duplicate")
    assert replays(wrong, run(START, ("f", "f", "b"), ("b-d", None, "d")))
    assert not replays(wrong, run(START, ("f", "f", "a")))
    doubtful = flow("a > b", "b > d", failures=[{"id": "f", "at": "a-b", "type": "duplicate"}])
    assert not replays(doubtful, run(START, ("f", "f", "b"), ("b-d", None, "d")))


def test_after_an_old_reading_the_step_can_be_taken() -> None:
    assert replays(answered(type="stale"), run(START, LOST, ("a-b", None, "b")))


def test_a_refused_customer_tries_again_only_after_an_error_that_is_told() -> None:
    def again(error: str, by: str = "customer", mode: str = "sync") -> bool:
        fails = [{"id": "f", "at": "a-b", "type": "rejected", "error_text": error}]
        step = {"a-b": {"by": by, "mode": mode}}
        return replays(flow("a > b", transitions=step, failures=fails), run(START, LOST, ("a-b", None, "b")))

    assert again("No money")
    assert not again(" ")
    assert not again("No money", by="system")
    assert not again("No money", mode="async")


def test_a_failure_at_a_hand_over_strikes_the_step_that_it_fires() -> None:
    whole = design(
        objects=[
            {"id": "x", "name": "X", "states": [{"id": "x1", "name": "X1"}]},
            {"id": "y", "name": "Y", "states": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]},
        ],
        transitions=[{"id": "t", "source": "a", "target": "b", "by": "event"}],
        triggers=[{"id": "h", "when": "x1", "fires": "t"}],
        failures=[{"id": "f", "at": "h", "type": "lost"}, {"id": "g", "at": "b", "type": "lost"}],
    )
    assert replays(whole, run(START, LOST))
    assert not replays(whole, run(START, LOST, ("t", None, "b")))
    assert replays(whole, run(START, ("t", None, "b"), ("g", "g", "b")))


def after(fallback: dict[str, Any], to: str, **failure: Any) -> bool:
    return replays(answered(fallback, **failure), run(START, ("f", "f", "a"), ("z0", None, to)))


def test_a_fallback_leads_where_it_says() -> None:
    assert after({"kind": "undo", "to": "c"}, "c")
    assert not after({"kind": "undo", "to": "c"}, "b")
    assert not after({"kind": "undo"}, "a")


def test_a_fallback_answers_only_its_own_failure() -> None:
    whole = answered({"kind": "undo", "to": "c"})
    assert not replays(whole, run(START, ("z0", None, "c")))


def test_a_retry_goes_on_with_the_step_unless_it_says_where() -> None:
    assert after({"kind": "retry"}, "b")
    assert after({"kind": "retry", "to": "c"}, "c")
    assert not after({"kind": "retry", "to": "c"}, "b")
    assert after({"kind": "retry"}, "a", at="a")
    moved = answered({"kind": "retry"}, lands="d")
    assert not replays(moved, run(START, ("f", "f", "d"), ("z0", None, "b")))


def test_what_comes_then_needs_a_number_of_tries_or_a_queue() -> None:
    assert after({"kind": "retry", "cap": 2, "then": "d"}, "d")
    assert not after({"kind": "retry", "then": "d"}, "d")
    assert after({"kind": "queue", "then": "d"}, "d")


def test_a_replay_remembers_what_is_possible_and_nothing_else() -> None:
    replay = Replay(answered())
    assert replay.holds(run(START, ("a-b", None, "b")))
    assert replay.holds(run(START, ("a-b", None, "b"), ("b-d", None, "d")))
    assert not replay.holds(run(START, ("a-b", None, "c")))


def test_every_single_arc_of_the_graph_replays() -> None:
    whole = answered({"kind": "retry", "cap": 2, "then": "d"}, {"kind": "queue", "to": "c"})
    facts = facts_of(whole)
    for arc in facts.graph.arcs:
        assert replays(whole, witness(facts, arc.start, arc))
