"""Replaying runs of several objects: what the drawing allows replays, and nothing else does."""

from typing import Any

import pytest

from canvas.findings import Step
from canvas.model import Design
from canvas.replay import replays
from tests.designs import design

Places = tuple[tuple[str | None, str | None, str], ...]


def run(*places: tuple[str | None, str | None, str]) -> tuple[Step, ...]:
    return tuple(Step(via=via, failure=failure, to=to, says={}, sentence="") for via, failure, to in places)


def two(mode: str = "async", **fields: Any) -> Design:
    """Object a goes from a1 to a2, and hands over: then object b goes from b1 to b2."""
    return design(
        **{
            "objects": [
                {"id": "a", "name": "A", "states": [{"id": "a1", "name": "A1"}, {"id": "a2", "name": "A2"}]},
                {
                    "id": "b",
                    "name": "B",
                    "states": [{"id": "b1", "name": "B1"}, {"id": "b2", "name": "B2"}, {"id": "b3", "name": "B3"}],
                },
            ],
            "transitions": [
                {"id": "go", "source": "a1", "target": "a2"},
                {"id": "hear", "source": "b1", "target": "b2", "by": "event"},
                {"id": "leave", "source": "b1", "target": "b3"},
            ],
            "triggers": [{"id": "h", "when": "a2", "fires": "hear", "mode": mode}],
            **fields,
        }
    )


A, B = (None, None, "a1"), (None, None, "b1")
GO, HEARD, LEFT = ("go", None, "a2"), ("h", None, "b2"), ("leave", None, "b3")


@pytest.mark.parametrize(
    "places",
    [
        (A, B),
        (B, A, GO),
        (A, B, GO, HEARD),
        (A, B, GO, LEFT, ("h", None, "b3")),
        (A, B, LEFT, GO, ("h", None, "b3")),
    ],
)
def test_a_run_with_a_message_replays(places: Places) -> None:
    assert replays(two(), run(*places))


@pytest.mark.parametrize(
    "places",
    [
        (A, A),
        (A, (None, None, "b2")),
        (A, B, (None, None, "b2")),
        (A, B, HEARD),
        (A, B, GO, HEARD, HEARD),
        (A, B, GO, ("hear", None, "b2")),
        (A, B, GO, ("h", None, "b1")),
        (A, B, GO, ("h", None, "a2")),
        (A, B, GO, ("h", None, "nowhere")),
        (A, B, GO, LEFT, HEARD),
        (A, B, LEFT, GO, ("h", None, "b3"), ("h", None, "b3")),
        (A, B, GO, GO),
    ],
)
def test_what_cannot_happen_does_not_replay(places: Places) -> None:
    assert not replays(two(), run(*places))


@pytest.mark.parametrize(
    ("places", "holds"),
    [
        ((A, B, GO, HEARD), True),
        ((A, B, LEFT, GO), True),
        ((A, B, GO), False),
        ((A, B, GO, LEFT), False),
        ((A, B, LEFT, GO, ("h", None, "b3")), False),
    ],
)
def test_what_waits_happens_at_once_where_its_receiver_stands_ready(places: Places, holds: bool) -> None:
    assert replays(two("sync"), run(*places)) == holds


LOST = ("h", "f", "b1")


def test_a_failure_may_strike_instead_only_when_the_message_arrives() -> None:
    for at in ("h", "hear"):
        for mode in ("sync", "async"):
            whole = two(mode, failures=[{"id": "f", "at": at, "type": "lost"}])
            assert replays(whole, run(A, B, GO, LOST))
            assert not replays(whole, run(A, B, LOST))
            assert not replays(whole, run(A, B, ("f", "f", "b1")))
            assert not replays(whole, run(A, B, GO, LOST, HEARD))


def test_in_a_failure_a_message_is_received_only_where_the_step_is_still_possible() -> None:
    crash = two(failures=[{"id": "f", "at": "b1", "type": "crash"}])
    down = ("f", "f", "b1")
    assert replays(crash, run(A, B, GO, down, HEARD))
    assert not replays(crash, run(A, B, GO, down, ("h", "f", "b1")))
    wrong = two(failures=[{"id": "f", "at": "b1", "type": "conflict"}])
    assert not replays(wrong, run(A, B, GO, down, HEARD))
    assert not replays(two("sync", failures=[{"id": "f", "at": "b1", "type": "crash"}]), run(A, B, down, GO, HEARD))


def test_a_failure_that_moves_lands_by_itself_and_not_by_a_message() -> None:
    whole = two(
        failures=[{"id": "f", "at": "hear", "type": "lost", "lands": "b3"}],
        triggers=[{"id": "h", "when": "go", "fires": "hear"}, {"id": "i", "when": "a2", "fires": "hear"}],
    )
    struck = ("h", "f", "b3")
    assert replays(whole, run(A, B, GO, struck, ("f", None, "b3"), ("i", None, "b3")))
    assert not replays(whole, run(A, B, GO, struck, ("i", None, "b3")))


def answered(type_: str, *fallbacks: dict[str, Any], when: str = "go") -> Design:
    return two(
        "sync",
        triggers=[{"id": "h", "when": when, "fires": "hear", "mode": "sync"}],
        failures=[{"id": "f", "at": "go", "type": type_}],
        fallbacks=[{"id": f"z{n}", "for": "f", **fields} for n, fields in enumerate(fallbacks)],
    )


def test_what_happened_wrongly_or_unseen_hands_over_and_what_did_not_happen_does_not() -> None:
    assert replays(answered("duplicate"), run(A, B, ("f", "f", "a2"), HEARD))
    assert not replays(answered("duplicate"), run(A, B, ("f", "f", "a2")))
    assert replays(answered("stale"), run(A, B, ("f", "f", "a1"), HEARD))
    assert replays(answered("lost"), run(A, B, ("f", "f", "a1")))
    assert not replays(answered("lost"), run(A, B, ("f", "f", "a1"), HEARD))


def test_a_retry_that_leads_on_hands_over_and_other_answers_only_enter_a_state() -> None:
    struck, on = ("f", "f", "a1"), ("z0", None, "a2")
    assert replays(answered("lost", {"kind": "retry"}), run(A, B, struck, on, HEARD))
    assert not replays(answered("lost", {"kind": "retry"}), run(A, B, struck, on))
    assert replays(answered("lost", {"kind": "undo", "to": "a2"}), run(A, B, struck, on))
    assert not replays(answered("lost", {"kind": "undo", "to": "a2"}), run(A, B, struck, on, HEARD))
    assert replays(answered("lost", {"kind": "undo", "to": "a2"}, when="a2"), run(A, B, struck, on, HEARD))


def test_where_a_retry_and_its_end_lead_to_one_state_both_are_possible() -> None:
    both = answered("lost", {"kind": "retry", "cap": 2, "then": "a2"})
    struck, on = ("f", "f", "a1"), ("z0", None, "a2")
    assert replays(both, run(A, B, struck, on))
    assert replays(both, run(A, B, struck, on, HEARD))
    no_end = answered("lost", {"kind": "retry", "then": "a2"})
    assert not replays(no_end, run(A, B, struck, on))


def test_in_one_step_each_hand_over_has_one_turn_in_the_order_in_which_it_was_sent() -> None:
    ring = [
        {"id": "x", "when": "go", "fires": "hear", "mode": "sync"},
        {"id": "y", "when": "hear", "fires": "back", "mode": "sync"},
        {"id": "w", "when": "back", "fires": "again", "mode": "sync"},
        {"id": "v", "when": "again", "fires": "back", "mode": "sync"},
    ]
    steps = [
        {"id": "go", "source": "a1", "target": "a2"},
        {"id": "back", "source": "a2", "target": "a1", "by": "event"},
        {"id": "hear", "source": "b1", "target": "b2", "by": "event"},
        {"id": "again", "source": "b2", "target": "b1", "by": "event"},
    ]
    whole = two(transitions=steps, triggers=ring)
    turns = (GO, ("x", None, "b2"), ("y", None, "a1"), ("w", None, "b1"))
    assert replays(whole, run(A, B, *turns))
    assert not replays(whole, run(A, B, *turns[:3]))
    assert not replays(whole, run(A, B, GO, ("y", None, "a1")))
    assert replays(whole, run(A, B, *turns, *turns))
