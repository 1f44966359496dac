"""What differs between two designs, in their own names."""

import pytest
from hypothesis import given, settings

from canvas.comparing import Difference, differences
from canvas.edits import connect, move, remove, rename, set_brief, update
from canvas.model import Design
from tests.designs import designs, flow

DESIGN = flow("a > b", "b > c", failures=[{"id": "f", "at": "a-b", "type": "timeout", "name": "No answer"}])


def test_a_design_does_not_differ_from_itself() -> None:
    assert differences(DESIGN, DESIGN) == ()


@settings(max_examples=40)
@given(designs(), designs())
def test_designs_differ_where_and_only_where_they_are_not_equal(one: Design, other: Design) -> None:
    assert bool(differences(one, other)) == (one != other)
    assert differences(one, one.model_copy(deep=True)) == ()


@settings(max_examples=40)
@given(designs(), designs())
def test_the_way_back_has_what_was_added_removed(one: Design, other: Design) -> None:
    there = {(each.kind, each.name) for each in differences(one, other) if each.how == "added"}
    back = {(each.kind, each.name) for each in differences(other, one) if each.how == "removed"}
    assert there == back


def test_a_state_that_is_called_otherwise_says_which_field() -> None:
    assert differences(DESIGN, rename(DESIGN, "a", "Anew")) == (Difference("state", "Anew", "changed", ("name",), "a"),)


def test_a_step_without_a_name_is_called_by_its_ends() -> None:
    assert differences(DESIGN, connect(DESIGN, "a", "c", id="new")) == (
        Difference("step", "A to C", "added", place="new"),
    )


def test_what_went_along_is_named_too() -> None:
    gone = differences(DESIGN, remove(DESIGN, ["a-b"]))
    assert gone == (
        Difference("step", "A to B", "removed", place="a-b"),
        Difference("failure", "No answer", "removed", place="f"),
    )


@pytest.mark.parametrize(
    ("after", "section"), [(set_brief(DESIGN, segment="Members"), "brief"), (move(DESIGN, {"a": (8, 8)}), "layout")]
)
def test_parts_without_a_name_are_named_as_sections(after: Design, section: str) -> None:
    assert differences(DESIGN, after) == (Difference("section", section, "changed"),)


def test_several_fields_of_one_thing_are_one_difference() -> None:
    after = update(DESIGN, "b", visible=False, certainty="unknown")
    assert differences(DESIGN, after) == (Difference("state", "B", "changed", ("visible", "certainty"), "b"),)


def test_only_another_order_is_said_as_such() -> None:
    turned = DESIGN.model_copy(update={"transitions": DESIGN.transitions[::-1]})
    assert differences(DESIGN, turned) == (Difference("section", "order", "changed"),)
