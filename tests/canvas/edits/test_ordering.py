"""The order of an object's states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.edits import EditError, order_states, shift_state
from canvas.model import Design
from tests.designs import flow
from tests.widgets.designs import parcel


def order_of(design: Design) -> str:
    return "".join(state.id for state in design.objects[0].states)


def abc() -> Design:
    return flow("a > b", "b > c")


def test_states_go_in_front_of_another_or_to_the_end() -> None:
    assert order_of(order_states(abc(), ["c"], "a")) == "cab"
    assert order_of(order_states(abc(), ["c", "b"], "a")) == "cba"
    assert order_of(order_states(abc(), ["a"])) == "bca"


def test_the_order_that_is_there_changes_nothing() -> None:
    design = abc()
    assert order_states(design, ["b"], "c") is design


def test_states_of_two_objects_have_no_order() -> None:
    for states in (["packed", "open"], ["packed", "gone"], [], ["parcel"]):
        with pytest.raises(EditError, match="one object"):
            order_states(parcel(), states)


def test_a_state_moves_up_and_down_and_not_beyond() -> None:
    design = abc()
    assert [order_of(shift_state(design, "b", by)) for by in (-5, -1, 1, 5)] == ["bac", "bac", "acb", "acb"]
    assert shift_state(design, "a", -1) is design
    assert shift_state(design, "c", 1) is design


def test_only_states_move_up_and_down() -> None:
    with pytest.raises(EditError, match="one object"):
        shift_state(parcel(), "order", 1)


@given(st.permutations("abc"), st.sampled_from(["a", "b", "c", None]))
def test_ordering_loses_no_state_and_no_arrow(wanted: list[str], before: str | None) -> None:
    design = order_states(abc(), wanted[:2], before)
    assert sorted(order_of(design)) == ["a", "b", "c"]
    assert design.transitions == abc().transitions
