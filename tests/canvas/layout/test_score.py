"""What makes one assignment of cells better than another."""

import pytest

from canvas.layout.frames import Cell
from canvas.layout.problem import Arrow
from canvas.layout.score import crossings, score

STRAIGHT = (Arrow("a", "b", "flow"),)
ACROSS = (Arrow("a", "d", "flow"), Arrow("b", "c", "flow"))
SQUARE: dict[str, Cell] = {"a": (0, 0), "b": (0, 1), "c": (1, 0), "d": (1, 1)}


def test_two_arrows_that_change_sides_cross() -> None:
    assert crossings(SQUARE, ACROSS) == 1


def test_arrows_side_by_side_do_not_cross() -> None:
    assert crossings(SQUARE, (Arrow("a", "c", "flow"), Arrow("b", "d", "flow"))) == 0


def test_arrows_that_share_an_end_do_not_cross() -> None:
    assert crossings(SQUARE, (Arrow("a", "d", "flow"), Arrow("a", "c", "flow"))) == 0


def test_there_and_back_is_one_line() -> None:
    assert crossings(SQUARE, (*ACROSS, Arrow("d", "a", "flow"))) == 1


@pytest.mark.parametrize(
    ("worse", "what"),
    [
        ({"a": (0, 0), "b": (1, 1)}, "a bend and a row"),
        ({"a": (0, 0), "c": (1, 0), "b": (2, 0)}, "a box in the way"),
        ({"a": (0, 0), "b": (1, 0), "c": (0, 1)}, "one row more"),
    ],
)
def test_a_straight_arrow_in_one_row_is_best(worse: dict[str, Cell], what: str) -> None:
    assert score({"a": (0, 0), "b": (1, 0)}, STRAIGHT) < score(worse, STRAIGHT), what


def test_a_crossing_costs() -> None:
    apart = {"a": (0, 0), "b": (0, 1), "c": (1, 1), "d": (1, 0)}
    assert score(apart, ACROSS) < score(SQUARE, ACROSS)


def test_what_a_failure_leads_to_may_bend() -> None:
    bent: dict[str, Cell] = {"a": (0, 0), "b": (1, 1)}
    assert score(bent, (Arrow("a", "b", "failure"),)) < score(bent, STRAIGHT)
