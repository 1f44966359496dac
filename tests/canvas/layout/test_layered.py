"""Our own layered layout."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given

from canvas.geometry.drawing import Rect
from canvas.layout.columns import happy_path
from canvas.layout.frames import best_side_up, frames_of
from canvas.layout.layered import arrange_layers, cells_of, layered
from canvas.layout.problem import Arrow, Problem, problem_of
from canvas.layout.rooms import on_grid
from canvas.model import Design
from tests.canvas.layout.problems import box, chain, design_of, designs


def with_arrows(problem: Problem, *arrows: Arrow) -> Problem:
    return Problem(problem.groups, problem.boxes, (*problem.arrows, *arrows))


def rects_of(design: Design) -> dict[str, Rect]:
    sizes = {each.id: (each.width, each.height) for each in problem_of(design).boxes}
    return {each: Rect(*at, *sizes[each]) for each, at in layered(design).items()}


@given(designs())
def test_every_state_has_a_place_on_the_grid(design: Design) -> None:
    positions = layered(design)
    assert set(positions) == {state.id for owner in design.objects for state in owner.states}
    assert all(value % 8 == 0 and isinstance(value, int) for at in positions.values() for value in at)


@given(designs())
def test_no_two_boxes_come_near_each_other(design: Design) -> None:
    assert not any(one.grown(40).touches(other.grown(36)) for one, other in combinations(rects_of(design).values(), 2))


@given(designs())
def test_objects_stand_one_below_the_other(design: Design) -> None:
    rects = rects_of(design)
    edges = [
        (min(rects[s.id].y for s in owner.states), max(rects[s.id].bottom for s in owner.states))
        for owner in design.objects
    ]
    assert all(below[0] - above[1] >= 76 for above, below in pairwise(edges))


@given(designs())
def test_the_same_design_gets_the_same_layout(design: Design) -> None:
    assert layered(design) == layered(design.model_copy())


@given(designs())
def test_the_happy_path_is_a_straight_row_from_the_left(design: Design) -> None:
    for frame in frames_of(problem_of(design)):
        cells = cells_of(frame)
        path = [cells[each] for each in happy_path(frame.boxes, frame.arrows)]
        assert [column for column, _ in path] == list(range(len(path)))
        assert len({row for _, row in path}) == 1


def test_a_design_without_objects_has_no_positions() -> None:
    assert layered(Design(title="x")) == {}


def test_the_happy_path_ends_in_a_good_end() -> None:
    shop = with_arrows(chain("a", "b", "c"), Arrow("a", "d", "flow"))
    boxes = (*shop.boxes, box("d"))
    assert happy_path(boxes, shop.arrows) == ("a", "b", "c")


def test_the_happy_path_avoids_costly_steps() -> None:
    shop = with_arrows(chain("a", "b", "c"), Arrow("a", "c", "flow", cost=4))
    assert happy_path(shop.boxes, shop.arrows) == ("a", "b", "c")


def test_without_a_good_end_the_happy_path_goes_as_far_as_it_can() -> None:
    boxes = (box("a", start=True), box("b"), box("c"))
    assert happy_path(boxes, (Arrow("a", "b", "flow"), Arrow("b", "c", "flow"))) == ("a", "b", "c")


def test_a_failure_is_no_part_of_the_happy_path() -> None:
    boxes = (box("a", start=True), box("b"))
    assert happy_path(boxes, (Arrow("a", "b", "failure"),)) == ("a",)


def test_an_arrow_has_room_for_its_beads_and_its_chip() -> None:
    boxes = (box("a", start=True), box("b", end=True))
    positions = arrange_layers(Problem(("order",), boxes, (Arrow("a", "b", "flow", room=341, label=(200, 38)),)))
    assert positions["b"][0] - (positions["a"][0] + 200) >= 341


def test_a_bent_arrow_has_room_for_its_chip() -> None:
    shop = chain("a", "b", "c")
    bent = Arrow("d", "b", "flow", room=400, label=(250, 38))
    more = (Arrow("d", "a", "flow"), Arrow("a", "d", "failure"), bent)
    positions = arrange_layers(Problem(shop.groups, (*shop.boxes, box("d")), (*shop.arrows, *more)))
    assert positions["d"][0] == positions["a"][0]
    assert 250 + 44 <= positions["b"][0] - (positions["d"][0] + 200) < 400


def test_what_a_failure_leads_to_stands_below_its_place() -> None:
    shop = chain("a", "b", "c")
    grown = Problem(shop.groups, (*shop.boxes, box("lost")), (*shop.arrows, Arrow("b", "lost", "failure")))
    positions = arrange_layers(grown)
    assert positions["lost"][0] == positions["b"][0]
    assert positions["lost"][1] > positions["b"][1]


def test_a_state_that_leads_back_stands_below_its_target() -> None:
    shop = chain("a", "b", "c")
    more = (Arrow("b", "no", "failure"), Arrow("no", "a", "flow"))
    positions = arrange_layers(Problem(shop.groups, (*shop.boxes, box("no")), (*shop.arrows, *more)))
    assert positions["no"][0] == positions["a"][0]


def test_a_way_down_shares_one_row() -> None:
    shop = chain("a", "b", "c")
    more = (Arrow("late", "c", "flow"), Arrow("late", "unsure", "flow"), Arrow("unsure", "b", "flow"))
    boxes = (*shop.boxes, box("late"), box("unsure"))
    positions = arrange_layers(Problem(shop.groups, boxes, (*shop.arrows, *more, Arrow("b", "late", "failure"))))
    assert positions["late"][1] == positions["unsure"][1]


def test_a_state_that_nothing_leads_to_is_placed_too() -> None:
    shop = chain("a", "b")
    positions = arrange_layers(Problem(shop.groups, (*shop.boxes, box("alone")), shop.arrows))
    assert set(positions) == {"a", "b", "alone"}


def test_boxes_of_a_row_share_their_middle() -> None:
    boxes = (box("a", start=True), box("b", end=True, height=112))
    positions = arrange_layers(Problem(("order",), boxes, (Arrow("a", "b", "flow"),)))
    assert positions["a"][1] + 48 == positions["b"][1] + 56


def test_columns_are_aligned_across_frames() -> None:
    one, other = chain("a", "b", group="order"), chain("c", "d", group="note")
    both = Problem(("order", "note"), one.boxes + other.boxes, one.arrows + other.arrows)
    positions = arrange_layers(both)
    assert (positions["a"][0], positions["b"][0]) == (positions["c"][0], positions["d"][0])


def test_an_arrow_down_has_room_for_beads_and_chip() -> None:
    shop = chain("a", "b", "c")
    down = Arrow("low", "b", "flow", beads=2, label=(120, 38))
    grown = Problem(shop.groups, (*shop.boxes, box("low")), (*shop.arrows, down))
    positions = arrange_layers(grown)
    assert positions["low"][1] - (positions["b"][1] + 96) >= 20 + 64 + 38 + 24


def test_a_frame_that_is_entered_from_above_has_its_happy_path_at_the_bottom() -> None:
    design = design_of(5, [(0, 1), (2, 3), (2, 4), (1, 2)], split=2, rings=(1, 3))
    positions = layered(design)
    assert positions["s3"][1] > positions["s4"][1]


def test_a_frame_that_is_entered_from_below_has_its_happy_path_at_the_top() -> None:
    design = design_of(5, [(0, 1), (0, 2), (3, 4), (4, 0)], split=3, rings=(1, 4))
    positions = layered(design)
    assert positions["s1"][1] < positions["s2"][1]


@pytest.mark.parametrize(
    ("rows", "bottom", "turned"),
    [
        ({"a": 0, "b": 1}, False, {"a": 0, "b": 1}),
        ({"a": 1, "b": 0}, False, {"a": 0, "b": 1}),
        ({"a": 0, "b": 1}, True, {"a": 1, "b": 0}),
        ({"a": 1, "b": 0}, True, {"a": 1, "b": 0}),
        ({"a": 1, "b": 0, "c": 2}, False, {"a": 1, "b": 0, "c": 2}),
        ({"a": 0}, True, {"a": 0}),
    ],
)
def test_rows_are_turned_when_that_brings_the_happy_path_outside(
    rows: dict[str, int], bottom: bool, turned: dict[str, int]
) -> None:
    assert best_side_up(rows, ("a",), bottom) == turned


@pytest.mark.parametrize(("value", "raised"), [(0, 0), (1, 8), (8, 8), (8.5, 16), (-3, 0)])
def test_a_value_is_raised_to_the_grid(value: float, raised: int) -> None:
    assert on_grid(value) == raised
