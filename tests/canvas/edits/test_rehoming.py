"""Giving states to another object, or to a new one."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas import edits
from canvas.edits import EditError
from canvas.lookup import lookup
from canvas.model import Design
from tests.canvas.edit_steps import random_edit

BLANK = Design(title="Untitled design")


@pytest.fixture
def order() -> Design:
    """An order from Cart over Paid and Packed to Shipped, and a customer who waits."""
    design = edits.add_object(BLANK, "Order", id="order", first_state_id="cart", first_state_name="Cart")
    before = "cart"
    for name in ("paid", "packed", "shipped"):
        design = edits.add_state(design, "order", name.title(), id=name, position=(320, 0))
        design = edits.connect(design, before, name, id=f"to_{name}", name=f"To {name}")
        before = name
    return edits.add_object(design, "Customer", id="customer", first_state_id="waits", first_state_name="Waits")


def states(design: Design) -> dict[str, list[str]]:
    return {owner.id: [state.id for state in owner.states] for owner in design.objects}


def test_states_go_behind_those_of_their_new_object_in_the_order_of_the_design(order: Design) -> None:
    moved = edits.move_states(order, ["shipped", "packed"], "customer")
    assert states(moved) == {"order": ["cart", "paid"], "customer": ["waits", "packed", "shipped"]}


def test_what_stays_together_stays_an_arrow(order: Design) -> None:
    moved = edits.move_states(order, ["packed", "shipped"], "customer")
    assert lookup(moved).transitions["to_shipped"] is lookup(order).transitions["to_shipped"]
    assert lookup(moved).transitions["to_paid"] is lookup(order).transitions["to_paid"]


def test_an_arrow_with_an_end_left_behind_becomes_a_hand_over(order: Design) -> None:
    design = edits.update(order, "to_packed", mode="async", owner="Warehouse", timeout="2h", effect="parcel")
    tables = lookup(edits.move_states(design, ["packed", "shipped"], "customer"))
    arrow, (handover,) = tables.transitions["to_packed"], tables.design.triggers
    assert (arrow.source, arrow.target, arrow.by) == ("waits", "packed", "event")
    assert (handover.when, handover.fires, handover.mode) == ("paid", "to_packed", "async")
    assert (arrow.name, arrow.owner, arrow.timeout, arrow.effect) == ("To packed", "Warehouse", "2h", "parcel")


def test_what_can_go_wrong_on_it_goes_with_it(order: Design) -> None:
    broken = edits.attach_failure(order, "to_packed", "lost", id="lost_one")
    answered = edits.attach_fallback(broken, "lost_one", "human", id="ask", to="shipped")
    moved = edits.move_states(answered, ["packed", "shipped"], "customer")
    assert (moved.failures, moved.fallbacks) == (answered.failures, answered.fallbacks)
    assert lookup(moved).object_id("ask") == "customer"


def test_a_fallback_that_would_end_in_another_object_is_refused_by_name(order: Design) -> None:
    broken = edits.attach_failure(order, "to_packed", "lost", id="lost_one")
    answered = edits.attach_fallback(broken, "lost_one", "undo", id="back", to="paid")
    with pytest.raises(EditError, match="“Paid” is in another object than the failure"):
        edits.move_states(answered, ["packed", "shipped"], "customer")


@pytest.mark.parametrize(
    ("actor", "words"),
    [("customer", "the customer"), ("staff", "staff"), ("timer", "a timer"), ("partner", "a partner")],
)
def test_what_somebody_does_is_no_hand_over_and_it_says_so(order: Design, actor: str, words: str) -> None:
    with pytest.raises(EditError, match=f"“To packed” would lead into another object.* done by {words}"):
        edits.move_states(edits.update(order, "to_packed", by=actor), ["packed", "shipped"], "customer")


def test_a_hand_over_that_would_stay_in_its_object_is_refused(order: Design) -> None:
    told = edits.add_state(order, "customer", "Told", id="told")
    told = edits.hand_over(told, "shipped", "told", id="tell", transition_id="hears")
    with pytest.raises(EditError, match="in one object"):
        edits.move_states(told, ["shipped"], "customer")


def test_what_is_at_home_already_stays_and_the_last_state_too(order: Design) -> None:
    assert edits.move_states(order, ["paid"], "order") is order
    with pytest.raises(EditError, match="Customer would be left without a state"):
        edits.move_states(order, ["waits"], "order")


def test_only_states_move_and_only_to_objects(order: Design) -> None:
    for ids, home in ((["to_paid"], "customer"), (["paid"], "cart")):
        with pytest.raises(EditError, match="moves to an object"):
            edits.move_states(order, ids, home)


def test_a_new_object_around_states_starts_with_a_not_yet_where_one_hands_over_to_it(order: Design) -> None:
    wrapped = edits.wrap(order, ["packed", "shipped"], "Parcel", id="parcel")
    parcel = wrapped.objects[-1]
    assert [(state.name, state.kind, state.visible) for state in parcel.states] == [
        ("Not yet", "resting", False),
        ("Packed", "active", True),
        ("Shipped", "active", True),
    ]
    assert [(trigger.when, trigger.fires) for trigger in wrapped.triggers] == [("paid", "to_packed")]
    assert lookup(wrapped).transitions["to_packed"].source == parcel.states[0].id


def test_states_that_nothing_leads_to_are_wrapped_as_they_are(order: Design) -> None:
    held = edits.add_state(order, "order", "Held", id="held")
    wrapped = edits.wrap(held, ["held"], "Claim", id="claim")
    assert states(wrapped)["claim"] == ["held"]
    assert wrapped.transitions is held.transitions


def test_nothing_and_everything_cannot_be_wrapped(order: Design) -> None:
    with pytest.raises(EditError, match="Choose the states first"):
        edits.wrap(order, ["nothing"], "Parcel", id="parcel")
    with pytest.raises(EditError, match="Order would be left without a state"):
        edits.wrap(order, states(order)["order"], "Parcel", id="parcel")
    with pytest.raises(EditError, match="is taken"):
        edits.wrap(order, ["paid"], "Parcel", id="order")


def grown(random: Random) -> Design:
    design = BLANK
    for _ in range(40):
        design = random_edit(design, random)
    return design


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_wrapping_loses_no_state_no_arrow_and_nothing_that_hangs_on_it(random: Random) -> None:
    design = grown(random)
    chosen = [state for state in lookup(design).states if random.random() < 0.4]
    try:
        wrapped = edits.wrap(design, chosen, "New", id=edits.fresh_id(design, "object"))
    except EditError:
        return
    before, after = lookup(design), lookup(wrapped)
    assert after.states.keys() >= before.states.keys()
    assert after.transitions.keys() == before.transitions.keys()
    assert (wrapped.failures, wrapped.fallbacks) == (design.failures, design.fallbacks)
    assert all(after.object_of[t.source] is after.object_of[t.target] for t in wrapped.transitions)
    assert {after.object_of[each].name for each in chosen} == {"New"}
