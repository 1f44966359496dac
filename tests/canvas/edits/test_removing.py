"""Removing takes along what cannot stand alone, and nothing else."""

import pytest

from canvas import edits
from canvas.edits import EditError
from canvas.model import Design


@pytest.fixture
def design() -> Design:
    """An order with a failure that is answered, a parcel that it hands over to."""
    made = edits.add_object(Design(title="T"), "Order", id="order", first_state_id="cart", first_state_name="Cart")
    for state in ("paid", "held"):
        made = edits.add_state(made, "order", state.title(), id=state, position=(0, 0))
    made = edits.connect(made, "cart", "paid", id="pay")
    made = edits.connect(made, "paid", "held", id="hold")
    made = edits.add_object(made, "Parcel", id="parcel", first_state_id="none", first_state_name="None")
    made = edits.add_state(made, "parcel", "Packed", id="packed")
    made = edits.hand_over(made, "pay", "packed", id="handover", transition_id="pack")
    made = edits.add_component(made, "Bank", id="bank", kind="partner")
    made = edits.update(made, "pay", components=("bank",))
    made = edits.attach_failure(made, "pay", "rejected", id="refused", lands="held")
    made = edits.attach_failure(made, "hold", "timeout", id="silent")
    made = edits.attach_fallback(made, "silent", "queue", id="later", to="held", then="cart", needs=("bank",))
    made = edits.add_surface(made, "SMS", id="sms", kind="sent")
    made = edits.set_tell(edits.set_message(made, "cart", "sms", "Hello"), "later", "sms", "Late")
    made = edits.add_entry(made, "tradeoffs", id="trade", question="Fast or right?", about=("pay", "held"))
    return edits.add_entry(made, "rollout.monitors", id="monitor", signal="refusals", watches="refused")


def ids(elements: tuple[object, ...]) -> list[str]:
    return [element.id for element in elements]  # type: ignore[attr-defined]


def test_a_transition_takes_its_hand_overs_and_failures_along(design: Design) -> None:
    after = edits.remove(design, ["pay"])
    assert ids(after.transitions) == ["hold", "pack"]
    assert after.triggers == ()
    assert ids(after.failures) == ["silent"]
    assert ids(after.fallbacks) == ["later"]


def test_a_state_takes_its_transitions_along(design: Design) -> None:
    after = edits.remove(design, ["paid"])
    assert ids(after.transitions) == ["pack"]
    assert (after.failures, after.fallbacks) == ((), ())


def test_references_to_what_is_gone_are_dropped_and_their_elements_stay(design: Design) -> None:
    after = edits.remove(design, ["held"])
    assert after.failures[0].lands is None
    assert after.tradeoffs[0].about == ("pay",)


def test_a_failure_leaves_its_monitor_without_an_eye_on_it(design: Design) -> None:
    assert edits.remove(design, ["refused"]).rollout.monitors[0].watches is None


def test_a_component_is_forgotten_by_all_who_used_it(design: Design) -> None:
    after = edits.remove(design, ["bank"])
    assert after.components == ()
    assert after.transitions[0].components == ()
    assert after.fallbacks[0].needs == ()


def test_a_surface_takes_its_messages_along(design: Design) -> None:
    after = edits.remove(design, ["sms"])
    assert not after.objects[0].states[0].messages
    assert not after.fallbacks[0].tell


def test_the_last_surface_stays(design: Design) -> None:
    with pytest.raises(EditError, match="one place at least"):
        edits.remove(design, ["sms", "app"])


def test_an_object_goes_with_all_its_states(design: Design) -> None:
    after = edits.remove(design, ["order"])
    assert ids(after.objects) == ["parcel"]
    assert ids(after.transitions) == ["pack"]


def test_an_object_goes_when_its_last_state_does(design: Design) -> None:
    assert ids(edits.remove(design, ["none", "packed"]).objects) == ["order"]


def test_objects_that_lose_nothing_stay_the_same_object(design: Design) -> None:
    assert edits.remove(design, ["held"]).objects[1] is design.objects[1]


def test_a_trade_off_is_removed_by_its_id(design: Design) -> None:
    assert edits.remove(design, ["trade"]).tradeoffs == ()


def test_what_is_not_there_changes_nothing(design: Design) -> None:
    assert edits.remove(design, ["nobody"]) == design


def test_what_comes_after_inherits_neither_place_nor_acceptance(design: Design) -> None:
    accepted = edits.waive(edits.move(design, {"held": (8, 8)}), "REC002@held", "we know")
    after = edits.remove(accepted, ["held"])
    assert after.waivers == ()
    assert "held" not in after.layout.nodes
    assert after.layout.placed == ()
