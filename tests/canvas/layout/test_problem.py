"""What a design asks of a layout."""

import pytest

from canvas.geometry.chips import transition_face
from canvas.layout.problem import Arrow, Problem, chip_size, plain_size, problem_of
from canvas.lookup import lookup
from canvas.model import Design, DesignObject, Failure, Fallback, State, Transition, Trigger

ORDER = DesignObject(
    id="order",
    name="Order",
    states=(
        State(id="cart", name="Cart"),
        State(id="held", name="Held"),
        State(id="done", name="Done", kind="good_end"),
    ),
)
NOTE = DesignObject(id="note", name="Note", states=(State(id="none", name="None"), State(id="sent", name="Sent")))
PAY = Transition(id="pay", name="Pay", source="cart", target="done")
SEND = Transition(id="send", source="none", target="sent", by="event")


def problem(*transitions: Transition, **parts: object) -> Problem:
    design = Design(title="x", objects=(ORDER, NOTE), transitions=transitions).model_copy(update=parts)
    return problem_of(design)


def arrow(*transitions: Transition, **parts: object) -> Arrow:
    return problem(*transitions, **parts).arrows[0]


def test_each_object_is_a_group_of_boxes() -> None:
    asked = problem()
    assert asked.groups == ("order", "note")
    assert [(box.id, box.group) for box in asked.boxes][2:] == [("done", "order"), ("none", "note"), ("sent", "note")]


def test_the_first_state_of_each_object_is_its_start() -> None:
    assert [box.id for box in problem().boxes if box.start] == ["cart", "none"]


def test_good_ends_are_marked() -> None:
    assert [box.id for box in problem().boxes if box.end] == ["done"]


def test_a_placed_state_is_pinned() -> None:
    asked = problem_of(Design(title="x", objects=(ORDER,)), pinned={"held": (8, 16)})
    assert [box.pinned for box in asked.boxes] == [None, (8, 16), None]


def test_an_uncertain_state_is_wider() -> None:
    design = Design(title="x", objects=(ORDER,))
    sure, unsure = ORDER.states[0], ORDER.states[0].model_copy(update={"certainty": "unknown"})
    assert plain_size(design, unsure) > plain_size(design, sure)


def test_a_longer_name_needs_a_longer_arrow() -> None:
    long = PAY.model_copy(update={"name": "Pay with another card"})
    assert arrow(long).room > arrow(PAY).room


def test_every_failure_on_an_arrow_needs_room_for_its_bead() -> None:
    failures = (Failure(id="f", at="pay", type="network"), Failure(id="g", at="pay", type="timeout"))
    rooms = [arrow(PAY, failures=failures[:count]).room for count in range(3)]
    assert [rooms[1] - rooms[0], rooms[2] - rooms[1]] == [32, 32]


def test_a_hand_over_needs_room_for_its_joint() -> None:
    hand_over = Trigger(id="h", when="pay", fires="send")
    assert arrow(PAY, SEND, triggers=(hand_over,)).room - arrow(PAY, SEND).room == 22


def test_a_limit_makes_a_chip_of_two_lines() -> None:
    later = PAY.model_copy(update={"mode": "async", "timeout": "2h"})
    assert arrow(later).label[1] > arrow(PAY).label[1]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"timeout": "500ms"},
        {"by": "event"},
        {"by": "timer", "timeout": "48h"},
        {"by": "staff", "mode": "async"},
        {"by": "partner", "mode": "async"},
        {"by": "partner", "mode": "async", "timeout": "12h"},
        {"name": "Morning bank file: settled"},
        {"name": "Without a service"},
        {"name": "The courier rings and nobody answers the door"},
        {"name": "cancelled and undeliverable_action=return"},
        {"name": "The courier rings and nobody answers the door", "by": "timer", "timeout": "48h"},
        {"name": "A name that goes on and on, " * 5},
    ],
)
def test_the_room_for_a_chip_is_about_what_it_takes(fields: dict[str, str]) -> None:
    way = Transition.model_validate({**PAY.model_dump(exclude_defaults=True), **fields})
    look = lookup(Design(title="x", objects=(ORDER,), transitions=(way,)))
    face = transition_face(look, way)
    assert face is not None
    width, height = chip_size(look, way)
    assert face.width - 2 <= width <= face.width + 64
    assert abs(face.height - height) <= 2


def test_timers_staff_and_bad_ends_are_far_from_the_happy_path() -> None:
    others = (PAY.model_copy(update={"by": "timer"}), PAY.model_copy(update={"by": "staff"}))
    assert arrow(others[0]).cost > arrow(others[1]).cost > arrow(PAY).cost


def test_a_failure_that_moves_is_a_way() -> None:
    failure = Failure(id="f", at="pay", type="lost", lands="held")
    assert Arrow("cart", "held", "failure", cost=5) in problem(PAY, failures=(failure,)).arrows


def test_the_ends_of_a_fallback_are_ways_once_each() -> None:
    failure = Failure(id="f", at="cart", type="stale")
    fallbacks = (
        Fallback(id="b", failure="f", kind="retry", to="done", then="held", cap=3),
        Fallback(id="c", failure="f", kind="human", to="held"),
    )
    arrows = problem(failures=(failure,), fallbacks=fallbacks).arrows
    assert [(each.source, each.target) for each in arrows] == [("cart", "done"), ("cart", "held")]


def test_a_failure_of_a_hand_over_starts_where_the_receiver_stands() -> None:
    parts = {
        "triggers": (Trigger(id="h", when="done", fires="send"),),
        "failures": (Failure(id="f", at="h", type="lost", lands="sent"),),
    }
    assert Arrow("none", "sent", "failure", cost=5) in problem(SEND, **parts).arrows


def test_a_failure_that_leads_back_to_its_place_is_no_way() -> None:
    failure = Failure(id="f", at="pay", type="lost")
    back = Fallback(id="b", failure="f", kind="tell", to="cart")
    assert len(problem(PAY, failures=(failure,), fallbacks=(back,)).arrows) == 1


def test_a_hand_over_runs_from_what_sends_it_to_what_receives_it() -> None:
    hand_overs = (Trigger(id="h", when="pay", fires="send"), Trigger(id="i", when="held", fires="send"))
    arrows = problem(PAY, SEND, triggers=hand_overs).arrows
    assert [(a.source, a.target) for a in arrows if a.kind == "hand_over"] == [("done", "none"), ("held", "none")]
