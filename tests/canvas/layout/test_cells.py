"""Columns, rows and rooms of the layered layout: laws, and what makes one arrangement better than another."""

from itertools import combinations, pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.columns import columns_of, happy_path
from canvas.layout.composing import CLEAR, compose, frame_around
from canvas.layout.frames import FRAME_GAP, Cell, FrameProblem, frames_of
from canvas.layout.layered import arrange_layers, cells_of
from canvas.layout.problem import Arrow, Box, Problem, problem_of
from canvas.layout.rooms import GAP_ACROSS, GAP_DOWN, GRID, on_grid
from canvas.layout.rows import BEND, IN_THE_WAY, PER_ROW, bend, rows_of
from canvas.layout.score import crossings
from canvas.model import Design
from tests.canvas.layout.problems import box, chain, designs

CELLS = st.tuples(st.integers(0, 5), st.integers(0, 5))


def frames(made: Design) -> list[FrameProblem]:
    return frames_of(problem_of(made))


def joined(problem: Problem, *arrows: Arrow, boxes: tuple[Box, ...] = ()) -> Problem:
    return Problem(problem.groups, (*problem.boxes, *boxes), (*problem.arrows, *arrows))


@given(designs())
def test_no_two_boxes_of_an_object_share_a_cell(made: Design) -> None:
    for frame in frames(made):
        cells = list(cells_of(frame).values())
        assert len(set(cells)) == len(cells)


@given(designs())
def test_columns_and_rows_start_with_nought(made: Design) -> None:
    for frame in frames(made):
        cells = cells_of(frame).values()
        assert min(column for column, _ in cells) == 0
        assert min(row for _, row in cells) >= 0


@given(designs())
def test_a_happy_path_starts_where_the_object_starts_and_visits_no_box_twice(made: Design) -> None:
    for frame in frames(made):
        path = happy_path(frame.boxes, frame.arrows)
        assert path[0] == frame.boxes[0].id
        assert len(set(path)) == len(path)


@given(designs())
def test_every_step_of_a_happy_path_is_an_arrow(made: Design) -> None:
    for frame in frames(made):
        path = happy_path(frame.boxes, frame.arrows)
        steps = {(arrow.source, arrow.target) for arrow in frame.arrows if arrow.kind == "flow"}
        assert set(pairwise(path)) <= steps


@given(designs())
def test_frames_hold_each_box_once_and_arrows_within_only(made: Design) -> None:
    problem = problem_of(made)
    found = frames_of(problem)
    assert [each.id for frame in found for each in frame.boxes] == [each.id for each in problem.boxes]
    for frame in found:
        inside = {each.id for each in frame.boxes}
        assert all({arrow.source, arrow.target} <= inside for arrow in frame.arrows)
        assert all(arrow.source != arrow.target for arrow in frame.arrows)


@given(designs())
def test_boxes_of_one_column_start_at_the_same_left_border(made: Design) -> None:
    problem = problem_of(made)
    cells = {each: cell for frame in frames_of(problem) for each, cell in cells_of(frame).items()}
    positions = arrange_layers(problem)
    lefts = {(cells[each][0], x) for each, (x, _) in positions.items()}
    assert len(lefts) == len({column for column, _ in lefts})


@given(CELLS, CELLS)
def test_an_arrow_costs_the_same_in_both_directions(one: Cell, other: Cell) -> None:
    assert bend(one, other, {}) == bend(other, one, {})


@pytest.mark.parametrize(
    ("one", "other", "taken", "cost"),
    [
        ((0, 0), (1, 0), {}, 0),
        ((0, 0), (3, 0), {}, 0),
        ((0, 0), (2, 0), {(1, 0): "x"}, IN_THE_WAY),
        ((0, 0), (3, 0), {(1, 0): "x", (2, 0): "y"}, 2 * IN_THE_WAY),
        ((0, 0), (0, 1), {}, PER_ROW),
        ((0, 0), (0, 2), {(0, 1): "x"}, 2 * PER_ROW + IN_THE_WAY),
        ((0, 0), (1, 1), {}, PER_ROW + BEND),
        ((0, 0), (2, 0), {(1, 1): "x"}, 0),
    ],
)
def test_bends_rows_and_boxes_in_the_way_cost(one: Cell, other: Cell, taken: dict[Cell, str], cost: float) -> None:
    assert bend(one, other, taken) == cost


@pytest.mark.parametrize("order", [*permutations("wxyz")], ids="".join)
def test_the_order_of_the_other_states_does_not_stretch_the_picture(order: tuple[str, ...]) -> None:
    more = tuple(Arrow("a", each, "failure") for each in order)
    problem = joined(chain("a", "b", "c"), *more, boxes=tuple(box(each) for each in order))
    frame = frames_of(problem)[0]
    path = happy_path(frame.boxes, frame.arrows)
    columns = columns_of(frame.boxes, frame.arrows, path)
    rows = rows_of(frame.boxes, frame.arrows, columns, path)
    assert (max(columns.values()), max(rows.values()) <= 2) == (2, True)


@given(st.lists(CELLS, min_size=4, max_size=4, unique=True))
def test_crossings_do_not_depend_on_the_order_of_the_arrows(cells: list[Cell]) -> None:
    at = dict(zip("abcd", cells, strict=True))
    arrows = tuple(Arrow(one, other, "flow") for one, other in combinations("abcd", 2))
    assert crossings(at, arrows) == crossings(at, arrows[::-1])


# From cells to positions


def test_neighbours_have_room_between_them() -> None:
    positions = arrange_layers(chain("a", "b"))
    assert positions["b"][0] - positions["a"][0] == on_grid(200 + GAP_ACROSS)


def test_rows_have_room_between_them() -> None:
    positions = arrange_layers(joined(chain("a", "b"), Arrow("a", "low", "failure"), boxes=(box("low"),)))
    assert positions["low"][1] - positions["a"][1] - 96 >= GAP_DOWN


def test_frames_have_room_between_them() -> None:
    one, other = chain("a", "b", group="order"), chain("c", "d", group="note")
    positions = arrange_layers(Problem(("order", "note"), one.boxes + other.boxes, one.arrows + other.arrows))
    assert positions["c"][1] - positions["a"][1] - 96 >= FRAME_GAP


def two_frames(*beads: int) -> Problem:
    """Two frames, with one hand-over for each number of beads."""
    one, other = chain("a", "b", group="order"), chain("c", "d", group="note")
    over = tuple(Arrow("b", "c", "hand_over", beads=each) for each in beads)
    return Problem(("order", "note"), one.boxes + other.boxes, (*one.arrows, *other.arrows, *over))


@pytest.mark.parametrize("beads", [(1,), (1, 0), (0, 2)])
def test_a_failing_hand_over_gets_more_room_between_its_frames(beads: tuple[int, ...]) -> None:
    plain = arrange_layers(two_frames(*(0 for _ in beads)))
    assert arrange_layers(two_frames(*beads))["c"][1] > plain["c"][1]


@given(designs(), st.integers(-200, 200), st.integers(-200, 200))
def test_where_an_engine_puts_the_origin_does_not_matter(made: Design, across: int, down: int) -> None:
    problem = problem_of(made)
    spots = {each: (float(x), float(y)) for each, (x, y) in arrange_layers(problem).items()}
    moved = {each: (x + GRID * across, y + GRID * down) for each, (x, y) in spots.items()}
    assert compose(problem, moved) == compose(problem, spots)


@given(designs())
def test_composed_frames_stay_clear_of_each_other(made: Design) -> None:
    problem = problem_of(made)
    spots = {each: (float(x), float(y)) for each, (x, y) in arrange_layers(problem).items()}
    positions = compose(problem, spots)
    around = [frame_around(frame.boxes, positions) for frame in frames_of(problem)]
    assert not any(one.grown(CLEAR / 2 - 1).touches(other) for one, other in combinations(around, 2))


@pytest.mark.parametrize(("start", "left"), [(False, 82), (True, 56)])
def test_a_frame_has_room_for_the_arrow_of_its_start(start: bool, left: int) -> None:
    assert frame_around([box("a", start=start)], {"a": (100, 100)}).x == left
