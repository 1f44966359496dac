"""Lines of text become states and transitions."""

import pytest
from hypothesis import given

from canvas.edits import EditError, with_lines
from canvas.edits.lines import MOST_CHARACTERS, MOST_LINES
from canvas.flow_lines import lines_of
from canvas.lookup import lookup
from canvas.model import Design
from tests.designs import designs, flow

EMPTY = Design(title="D")


def drawn(text: str, design: Design = EMPTY, object_id: str | None = None) -> Design:
    return with_lines(design, text, object_id, "Object")


def arrows(design: Design) -> list[tuple[str, str, str]]:
    tables = lookup(design)
    ends = ((tables.states[t.source].name, tables.states[t.target].name) for t in design.transitions)
    return [(*two, step.mode) for two, step in zip(ends, design.transitions, strict=True)]


def test_states_alone_lead_to_one_another() -> None:
    design = drawn("- A\n- B\n\n- C")
    assert [state.name for state in design.objects[0].states] == ["A", "B", "C"]
    assert arrows(design) == [("A", "B", "sync"), ("B", "C", "sync")]


def test_with_arrows_only_the_arrows_connect() -> None:
    design = drawn("A\nB\nC\nA -> C: skip\nC ~> B")
    assert arrows(design) == [("A", "C", "sync"), ("C", "B", "async")]
    assert [step.name for step in design.transitions] == ["skip", None]


def test_an_arrow_brings_its_states_with_it() -> None:
    assert [state.name for state in drawn("A -> B: pay").objects[0].states] == ["A", "B"]


def test_names_that_the_object_has_are_those_states() -> None:
    design = drawn("A -> C", flow("a > b"), "thing")
    assert [state.name for state in design.objects[0].states] == ["A", "B", "C"]
    assert arrows(design)[-1] == ("A", "C", "sync")


def test_the_first_of_two_states_with_a_name_is_meant() -> None:
    design = flow("a > b", states={"a": {"name": "Same"}, "b": {"name": "Same"}})
    assert drawn("Same -> New", design, "thing").transitions[-1].source == "a"


def test_a_heading_begins_an_object_of_its_own() -> None:
    design = drawn("X\nOrder:\nA\nB\nParcel:\nA", flow("a > b"), "thing")
    assert [owner.name for owner in design.objects] == ["Thing", "Order", "Parcel"]
    assert [len(owner.states) for owner in design.objects] == [3, 2, 1]


def test_lines_without_an_object_make_one() -> None:
    assert [owner.name for owner in drawn("A").objects] == ["Object"]


def test_no_lines_change_nothing() -> None:
    assert drawn(" \n") is EMPTY
    assert drawn("Order:") is EMPTY


@pytest.mark.parametrize("book", ["A\n" * (MOST_LINES + 1), "A" * (MOST_CHARACTERS + 1)])
def test_a_whole_book_is_refused(book: str) -> None:
    with pytest.raises(EditError, match="too long"):
        drawn(book)


@given(designs())
def test_what_is_written_is_drawn_again(design: Design) -> None:
    """Of states with the same name the first is meant, and states without arrows lead to one another."""
    text = lines_of(design)
    again = lines_of(drawn(text))
    distinct = all(len({state.name for state in owner.states}) == len(owner.states) for owner in design.objects)
    connected = all(
        len(owner.states) == 1 or any(lookup(design).outgoing[state.id] for state in owner.states)
        for owner in design.objects
    )
    stripped = all(step.name is None or step.name == step.name.strip() for step in design.transitions)
    assert again == text or not (distinct and connected and stripped)
