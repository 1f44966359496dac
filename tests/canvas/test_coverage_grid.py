"""What was looked at, as a grid: its lines, its columns, its cells, and what they add up to."""

from collections import Counter
from typing import Any, get_args

import pytest
from hypothesis import given

from canvas.coverage_grid import FAILURE_TYPES, Cell, Coverage, Line, coverage_grid
from canvas.graph.coverage import coverage
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.model.flow import FailureType
from tests.designs import design, designs, flow

ENDS = {"b": {"kind": "good_end"}}


def grid(whole: Design) -> Coverage:
    return coverage_grid(facts_of(whole))


def line(whole: Design, place: str) -> Line:
    return next(line for line in grid(whole).lines if line.place == place)


def cell(whole: Design, place: str, failure_type: FailureType) -> Cell:
    return line(whole, place).cells[FAILURE_TYPES.index(failure_type)]


def failing(**more: Any) -> dict[str, Any]:
    return {"id": "f", "at": "a-b", "type": "crash", **more}


def handed_over(**more: Any) -> Design:
    """Order, whose step `t` hands over to Parcel, where it fires `u`."""
    return design(
        objects=[
            {"id": "order", "name": "Order", "states": [{"id": "a1", "name": "A1"}, {"id": "a2", "name": "A2"}]},
            {"id": "parcel", "name": "Parcel", "states": [{"id": "b1", "name": "B1"}, {"id": "b2", "name": "B2"}]},
        ],
        transitions=[
            {"id": "u", "source": "b1", "target": "b2", "by": "event"},
            {"id": "t", "source": "a1", "target": "a2"},
        ],
        triggers=[{"id": "h", "when": "t", "fires": "u"}],
        **more,
    )


def test_every_type_of_failure_has_one_column_and_the_four_questions_come_first() -> None:
    assert sorted(FAILURE_TYPES) == sorted(get_args(FailureType))
    assert FAILURE_TYPES[:4] == ("network", "write_fail", "lag", "timeout")


def test_a_design_without_steps_has_no_lines() -> None:
    assert grid(Design(title="Empty")) == Coverage((), 0, 0, 0)
    assert grid(flow(states={"a": {}})).lines == ()


def test_the_lines_of_each_object_stand_below_it() -> None:
    lines = grid(handed_over()).lines
    assert [(line.place, line.kind) for line in lines] == [
        ("order", "object"),
        ("t", "transition"),
        ("parcel", "object"),
        ("u", "transition"),
        ("h", "trigger"),
    ]


def test_an_object_has_no_cells_of_its_own() -> None:
    assert line(handed_over(), "order").cells == ()


def test_what_nobody_looked_at_is_open() -> None:
    assert set(line(flow("a > b"), "a-b").cells) == {Cell()}


def test_a_failure_that_ends_well_is_drawn_well() -> None:
    answer = {"id": "u", "for": "f", "kind": "undo", "to": "b"}
    whole = flow("a > b", states=ENDS, failures=[failing()], fallbacks=[answer])
    assert cell(whole, "a-b", "crash") == Cell("well", ("f",))


def test_one_failure_that_does_not_end_well_spoils_those_beside_it() -> None:
    answer = {"id": "u", "for": "f", "kind": "undo", "to": "b"}
    whole = flow("a > b", states=ENDS, failures=[failing(), failing(id="g")], fallbacks=[answer])
    assert cell(whole, "a-b", "crash") == Cell("badly", ("f", "g"))


def test_a_failure_that_nobody_notices_does_not_end_well() -> None:
    answer = {"id": "u", "for": "f", "kind": "undo", "to": "b"}
    whole = flow("a > b", states=ENDS, failures=[failing(undetected=True)], fallbacks=[answer])
    assert cell(whole, "a-b", "crash").mark == "badly"


def test_a_failure_that_cannot_happen_is_neither_well_nor_badly() -> None:
    whole = flow("a > b", "c > b", states=ENDS, failures=[failing(at="c-b")])
    assert cell(whole, "c-b", "crash") == Cell("unreached", ("f",))


def test_what_is_ruled_out_says_why() -> None:
    whole = flow("a > b", transitions={"a-b": {"ruled_out": {"crash": "it is a form"}}})
    assert cell(whole, "a-b", "crash") == Cell("ruled_out", reason="it is a form")
    assert cell(whole, "a-b", "network") == Cell()


def test_what_is_drawn_counts_for_more_than_that_it_was_ruled_out() -> None:
    whole = flow("a > b", transitions={"a-b": {"ruled_out": {"crash": "it is a form"}}}, failures=[failing()])
    assert cell(whole, "a-b", "crash") == Cell("badly", ("f",))


@pytest.mark.parametrize(
    ("said", "shown"),
    [({}, False), ({"ruled_out": {"lag": "there is one copy"}}, True), ({"name": "A state"}, False)],
)
def test_a_state_has_a_line_where_something_is_said_of_it(said: dict[str, Any], shown: bool) -> None:
    places = [line.place for line in grid(flow("a > b", states={"a": said})).lines]
    assert ("a" in places) == shown


def test_a_state_that_fails_has_a_line() -> None:
    assert line(flow("a > b", failures=[failing(at="a")]), "a").kind == "state"


def test_a_failure_at_a_hand_over_stands_in_its_line_alone() -> None:
    whole = handed_over(failures=[failing(at="h", type="lost")])
    assert cell(whole, "h", "lost").failures == ("f",)
    assert cell(whole, "u", "lost") == Cell()


def test_a_hand_over_without_a_failure_asks_for_one() -> None:
    asking = [line.place for line in grid(handed_over()).lines if line.asks]
    assert asking == ["h"]
    assert not any(line.asks for line in grid(handed_over(failures=[failing(at="u")])).lines)


@given(designs(with_words=False))
def test_the_grid_counts_as_the_validator_does(whole: Design) -> None:
    found = grid(whole)
    assert (found.covered, found.paths) == coverage(facts_of(whole))
    assert found.asking == sum(line.asks for line in found.lines)


@given(designs(with_words=False))
def test_each_failure_stands_in_one_cell(whole: Design) -> None:
    cells = [cell for line in grid(whole).lines for cell in line.cells]
    drawn = Counter(failure for cell in cells for failure in cell.failures)
    assert drawn == Counter(failure.id for failure in whole.failures)


@given(designs(with_words=False))
def test_each_step_and_each_hand_over_has_one_line_with_all_columns(whole: Design) -> None:
    lines = [line for line in grid(whole).lines if line.kind in ("transition", "trigger")]
    assert sorted(line.place for line in lines) == sorted(
        [*facts_of(whole).tables.transitions, *facts_of(whole).tables.triggers]
    )
    assert all(len(line.cells) == len(FAILURE_TYPES) for line in lines)
