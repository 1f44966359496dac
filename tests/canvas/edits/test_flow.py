"""Objects, states, transitions and hand-overs, edited."""

import pytest

from canvas import edits
from canvas.edits import EditError
from canvas.model import Design, Transition

BLANK = Design(title="Untitled design")


@pytest.fixture
def order() -> Design:
    """An order that goes from Cart to Paid, and a parcel that waits."""
    design = edits.add_object(BLANK, "Order", id="order", first_state_id="cart", first_state_name="Cart")
    design = edits.add_state(design, "order", "Paid", id="paid", position=(320, 0))
    design = edits.connect(design, "cart", "paid", id="pay", name="Pay")
    return edits.add_object(design, "Parcel", id="parcel", first_state_id="packed", first_state_name="Packed")


def transition(design: Design, transition_id: str) -> Transition:
    return next(t for t in design.transitions if t.id == transition_id)


def test_a_new_object_starts_in_its_first_state(order: Design) -> None:
    assert [state.name for state in order.objects[0].states] == ["Cart", "Paid"]


def test_a_new_state_stands_where_it_was_put_and_is_not_placed_by_hand(order: Design) -> None:
    assert order.layout.nodes["paid"] == (320, 0)
    assert order.layout.placed == ()


def test_an_id_that_is_taken_is_refused(order: Design) -> None:
    with pytest.raises(EditError, match="taken"):
        edits.add_state(order, "order", "Again", id="cart")


def test_two_new_ids_that_are_the_same_are_refused() -> None:
    with pytest.raises(EditError, match="taken"):
        edits.add_object(BLANK, "Order", id="x", first_state_id="x", first_state_name="Cart")


def test_a_fresh_id_is_the_lowest_free_number(order: Design) -> None:
    once = edits.add_state(order, "order", "A", id=edits.fresh_id(order, "state"))
    assert once.objects[0].states[-1].id == "state_1"
    assert edits.fresh_id(once, "state") == "state_2"


def test_a_state_cannot_be_added_to_a_state(order: Design) -> None:
    with pytest.raises(EditError, match="belongs to an object"):
        edits.add_state(order, "cart", "A", id="a")


def test_a_transition_across_objects_is_refused_with_the_way_to_do_it(order: Design) -> None:
    with pytest.raises(EditError, match="hand-over connects them"):
        edits.connect(order, "paid", "packed", id="t")


def test_a_transition_needs_states_at_both_ends(order: Design) -> None:
    with pytest.raises(EditError, match="from a state to a state"):
        edits.connect(order, "pay", "cart", id="t")


def test_a_hand_over_adds_the_event_transition_that_it_fires(order: Design) -> None:
    order = edits.add_state(order, "parcel", "Shipped", id="shipped")
    design = edits.hand_over(order, "pay", "shipped", id="h", transition_id="t")
    assert transition(design, "t").by == "event"
    assert (transition(design, "t").source, transition(design, "t").target) == ("packed", "shipped")
    assert (design.triggers[0].when, design.triggers[0].fires) == ("pay", "t")


def test_a_second_hand_over_into_a_state_fires_the_same_event(order: Design) -> None:
    order = edits.add_state(order, "parcel", "Shipped", id="shipped")
    once = edits.hand_over(order, "pay", "shipped", id="h", transition_id="t")
    twice = edits.hand_over(once, "paid", "shipped", id="h2", transition_id="t2")
    assert [trigger.fires for trigger in twice.triggers] == ["t", "t"]


def test_a_hand_over_to_the_start_adds_a_state_before_it(order: Design) -> None:
    design = edits.hand_over(order, "pay", "packed", id="h", transition_id="t")
    assert [state.name for state in design.objects[1].states] == ["Not yet", "Packed"]
    assert transition(design, "t").source == design.objects[1].states[0].id


def test_the_state_before_a_start_gets_a_free_id(order: Design) -> None:
    design = edits.add_state(order, "order", "Taken", id="not_yet_1")
    design = edits.hand_over(design, "pay", "packed", id="h", transition_id="not_yet_2")
    assert design.objects[1].states[0].id == "not_yet_3"


def test_the_state_before_a_start_stands_a_step_to_its_left(order: Design) -> None:
    put = edits.set_positions(order, {"packed": (800, 400)})
    design = edits.hand_over(put, "pay", "packed", id="h", transition_id="t")
    assert design.layout.nodes["not_yet_1"] == (400, 400)


def test_the_state_before_a_start_takes_no_place_that_is_taken(order: Design) -> None:
    put = edits.set_positions(order, {"packed": (800, 400), "paid": (480, 420)})
    design = edits.hand_over(put, "pay", "packed", id="h", transition_id="t")
    assert "not_yet_1" not in design.layout.nodes


def test_a_hand_over_within_an_object_is_refused(order: Design) -> None:
    with pytest.raises(EditError, match="same object"):
        edits.hand_over(order, "cart", "paid", id="h", transition_id="t")


def test_a_hand_over_from_an_object_is_refused(order: Design) -> None:
    with pytest.raises(EditError, match="from a state or a transition"):
        edits.hand_over(order, "order", "packed", id="h", transition_id="t")


def test_flipping_twice_gives_the_same_transition(order: Design) -> None:
    later = edits.flip_mode(order, "pay")
    assert transition(later, "pay").mode == "async"
    assert edits.flip_mode(later, "pay") == order


def test_only_arrows_flip(order: Design) -> None:
    with pytest.raises(EditError, match="Only an arrow"):
        edits.flip_mode(order, "cart")


def test_an_end_moves_within_the_object(order: Design) -> None:
    assert transition(edits.move_end(order, "pay", target="cart"), "pay").target == "cart"
    with pytest.raises(EditError, match="stays in its object"):
        edits.move_end(order, "pay", target="packed")
    with pytest.raises(EditError, match="Only a transition"):
        edits.move_end(order, "cart", target="packed")


def test_a_free_state_moves_to_another_object(order: Design) -> None:
    free = edits.add_state(order, "order", "Held", id="held")
    moved = edits.move_state(free, "held", "parcel")
    assert [state.id for state in moved.objects[1].states] == ["packed", "held"]
    assert edits.move_state(moved, "held", "parcel") is moved


def test_a_connected_state_does_not_leave_its_object(order: Design) -> None:
    with pytest.raises(EditError):
        edits.move_state(order, "paid", "parcel")


def test_the_only_state_of_an_object_does_not_leave_it(order: Design) -> None:
    with pytest.raises(EditError, match="only state"):
        edits.move_state(order, "packed", "order")
    with pytest.raises(EditError, match="moves to an object"):
        edits.move_state(order, "packed", "cart")


def test_renaming_changes_the_name_alone(order: Design) -> None:
    renamed = edits.rename(order, "cart", "  Basket ")
    assert renamed.objects[0].states[0].name == "Basket"
    assert renamed.objects[0].states[1] is order.objects[0].states[1]


def test_a_state_keeps_a_name_and_a_transition_may_lose_it(order: Design) -> None:
    with pytest.raises(EditError, match="name is needed"):
        edits.rename(order, "cart", "  ")
    assert transition(edits.rename(order, "pay", " "), "pay").name is None


def test_a_fallback_has_no_name_of_its_own(order: Design) -> None:
    broken = edits.attach_fallback(edits.attach_failure(order, "pay", "lost", id="f"), "f", "undo", id="b")
    with pytest.raises(EditError, match="no name of its own"):
        edits.rename(broken, "b", "Undo")


def test_a_name_of_two_lines_is_refused_with_a_sentence(order: Design) -> None:
    with pytest.raises(EditError, match="The name has more than one line"):
        edits.rename(order, "cart", "a\nb")


def test_a_value_that_is_not_allowed_is_refused_with_a_sentence(order: Design) -> None:
    with pytest.raises(EditError, match="timeout"):
        edits.update(order, "pay", timeout="soon")


def test_an_equal_value_gives_the_same_design_back(order: Design) -> None:
    assert edits.update(order, "pay", mode="sync") is order


def test_what_is_not_there_cannot_be_changed(order: Design) -> None:
    with pytest.raises(EditError, match="no longer"):
        edits.update(order, "nothing", mode="sync")
