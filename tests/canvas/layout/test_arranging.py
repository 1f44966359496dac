"""A design, arranged by an engine that may fail."""

from itertools import combinations
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.edits import set_positions
from canvas.geometry.boxes import state_size
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Rect
from canvas.geometry.measure import measure
from canvas.layout.arranging import arrange
from canvas.layout.composing import frame_around
from canvas.layout.engine import Engine, LayoutFailed, Spots
from canvas.layout.graphlay_engine import GraphlayEngine, pulls_of, rows_at
from canvas.layout.problem import problem_of
from canvas.model import Design, Failure, Layout, Trigger
from tests.canvas.layout.problems import FailingEngine, FixedEngine, design_of, designs

THREE = design_of(3, [(0, 1), (1, 2)], rings=(2,))
GOOD: Spots = {"s0": (0, 0), "s1": (400, 0), "s2": (800, 3)}
ENGINES = [GraphlayEngine(), FailingEngine()]


def placed(design: Design, **spots: tuple[float, float]) -> Design:
    return design.model_copy(update={"layout": Layout(nodes=spots, placed=tuple(spots))})


def rects(design: Design, positions: dict[str, tuple[int, int]]) -> dict[str, Rect]:
    states = [state for owner in design.objects for state in owner.states]
    return {state.id: Rect(*positions[state.id], *state_size(design, state)) for state in states}


def test_the_engines_answer_is_put_on_the_grid_at_the_top_left() -> None:
    assert arrange(THREE, FixedEngine(GOOD)).positions == {"s0": (56, 48), "s1": (456, 48), "s2": (856, 48)}


def test_of_two_layouts_the_one_that_draws_with_fewer_crossings_is_taken() -> None:
    crossed: Spots = {"s0": (0, 800), "s1": (800, 400), "s2": (0, 400), "s3": (0, 0), "s4": (800, 800)}
    design = design_of(5, [(0, 1), (1, 2), (3, 4), (4, 2)], rings=(2,))
    found = arrange(design, FixedEngine(crossed)).positions
    plain = arrange(design, FailingEngine()).positions

    def crossings(positions: dict[str, tuple[int, int]]) -> int:
        return measure(draw(set_positions(design, positions))).crossings

    assert crossings(found) == crossings(plain) == 0
    assert crossings({each: (round(x), round(y)) for each, (x, y) in crossed.items()}) > 0


def test_nothing_is_said_when_all_went_well() -> None:
    assert arrange(THREE, FixedEngine(GOOD)).note == ""


def test_a_design_without_objects_needs_no_engine() -> None:
    assert arrange(Design(title="x"), FailingEngine()).positions == {}


def test_without_the_engine_the_design_is_arranged_all_the_same() -> None:
    assert set(arrange(THREE, FailingEngine()).positions) == {"s0", "s1", "s2"}


def test_without_the_engine_the_note_says_so() -> None:
    said = arrange(THREE, FailingEngine()).note
    assert said == "The layout engine is on holiday. The design was arranged in plain rows instead."


@pytest.mark.parametrize(
    ("spots", "sentence"),
    [
        ({"s0": (0, 0), "s1": (400, 0)}, "left states out"),
        ({**GOOD, "s9": (0, 0)}, "left states out"),
        ({**GOOD, "s2": (nan, 0)}, "put states nowhere"),
        ({**GOOD, "s2": (0, inf)}, "put states nowhere"),
        ({**GOOD, "s2": (0, 1e9)}, "put states nowhere"),
        ({**GOOD, "s2": (410, 20)}, "on top of each other"),
    ],
)
def test_an_answer_that_cannot_be_drawn_is_not_used(spots: Spots, sentence: str) -> None:
    arranged = arrange(THREE, FixedEngine(spots))
    assert sentence in arranged.note
    assert arranged.positions == arrange(THREE, FailingEngine()).positions


def test_boxes_of_different_objects_may_overlap_in_the_answer() -> None:
    design = design_of(4, [(0, 1), (2, 3)], split=2)
    spots: Spots = {"s0": (0, 0), "s1": (400, 0), "s2": (0, 0), "s3": (400, 0)}
    arranged = arrange(design, FixedEngine(spots))
    assert (arranged.note, arranged.positions["s2"][0]) == ("", 56)
    assert arranged.positions["s2"][1] > arranged.positions["s0"][1] + 92


@pytest.mark.parametrize("engine", ENGINES)
@given(design=designs())
def test_no_two_boxes_overlap_and_frames_are_apart(engine: Engine, design: Design) -> None:
    positions = arrange(design, engine).positions
    assert not any(a.touches(b) for a, b in combinations(rects(design, positions).values(), 2))
    problem = problem_of(design, state_size)
    groups = [[box for box in problem.boxes if box.group == group] for group in problem.groups]
    frames = [frame_around(boxes, positions) for boxes in groups]
    assert not any(a.touches(b) for a, b in combinations(frames, 2))


@pytest.mark.parametrize("engine", ENGINES)
@given(design=designs())
def test_positions_are_whole_and_on_the_grid(engine: Engine, design: Design) -> None:
    positions = arrange(design, engine).positions
    assert all(isinstance(value, int) and value % 8 == 0 for at in positions.values() for value in at)


@given(design=designs(), x=st.integers(-500, 900), y=st.integers(-500, 900))
def test_a_placed_state_stays_where_it_is(design: Design, x: int, y: int) -> None:
    kept = placed(design, s0=(x, y))
    assert arrange(kept, FailingEngine()).positions["s0"] == (x, y)


@given(design=designs(), x=st.integers(-500, 900), y=st.integers(-500, 900))
def test_the_others_give_way_to_a_placed_state(design: Design, x: int, y: int) -> None:
    kept = placed(design, s0=(x, y))
    positions = arrange(kept, FailingEngine()).positions
    assert not any(a.touches(b) for a, b in combinations(rects(design, positions).values(), 2))


def test_a_placed_state_moves_when_that_is_asked() -> None:
    kept = placed(THREE, s0=(1000, 1000))
    assert arrange(kept, FixedEngine(GOOD), keep_placed=False).positions["s0"] == (56, 48)


def test_a_position_that_nobody_placed_is_not_kept() -> None:
    design = THREE.model_copy(update={"layout": Layout(nodes={"s0": (1000, 1000)})})
    assert arrange(design, FixedEngine(GOOD)).positions["s0"] == (56, 48)


def test_a_state_placed_without_a_position_is_arranged() -> None:
    design = THREE.model_copy(update={"layout": Layout(placed=("s0",))})
    assert arrange(design, FixedEngine(GOOD)).positions["s0"] == (56, 48)


def test_the_others_follow_a_placed_state() -> None:
    kept = placed(THREE, s0=(1000, 1000))
    assert arrange(kept, FixedEngine(GOOD)).positions == {"s0": (1000, 1000), "s1": (1400, 1000), "s2": (1800, 1000)}


def test_a_state_between_two_placed_ones_goes_below_them() -> None:
    kept = placed(THREE, s0=(0, 0), s2=(240, 0))
    positions = arrange(kept, FixedEngine(GOOD)).positions
    assert (positions["s0"], positions["s2"]) == ((0, 0), (240, 0))
    assert positions["s1"][1] >= 64 + 24


def test_an_object_without_placed_states_stands_clear_of_one_with_some() -> None:
    design = placed(design_of(4, [(0, 1), (2, 3)], split=2), s2=(56, 48))
    positions = arrange(design, FixedEngine({"s0": (0, 0), "s1": (400, 0), "s2": (0, 0), "s3": (400, 0)})).positions
    assert positions["s2"] == (56, 48)
    assert positions["s0"][1] >= 48 + 92 + 64


def test_rows_collect_what_stands_at_about_the_same_height() -> None:
    assert rows_at({"a": 0, "b": 100, "c": 131, "d": -200}) == {"d": 0, "a": 1, "b": 1, "c": 2}


def test_many_states_in_one_object_are_arranged_too() -> None:
    design = design_of(160, [(each // 2, each) for each in range(1, 160)])
    assert len(GraphlayEngine().arrange(problem_of(design))) == 160


def test_what_graphlay_refuses_is_a_failure() -> None:
    problem = problem_of(THREE, lambda _design, _state: (0, 90))
    with pytest.raises(LayoutFailed, match="The layout engine refused the design"):
        GraphlayEngine().arrange(problem)


def test_what_a_failure_leads_to_stands_below_its_place() -> None:
    failure = Failure(id="f", at="t1", type="lost", lands="s3")
    design = design_of(4, [(0, 1), (1, 2)], rings=(2,)).model_copy(update={"failures": (failure,)})
    positions = arrange(design, GraphlayEngine()).positions
    assert positions["s3"][0] == positions["s1"][0]
    assert positions["s3"][1] > positions["s1"][1]


def handing_on(target: str) -> Design:
    """Two objects of many states each, where the last state of the first hands over to this state of the second."""
    chain = [(each, each + 1) for each in range(13)] + [(14 + each, 15 + each) for each in range(13)]
    branches = [(0, 5), (1, 9), (3, 12), (14, 19), (15, 23), (17, 26)]
    made = design_of(28, chain + branches, split=14)
    fired = next(way.id for way in made.transitions if way.source == target)
    return made.model_copy(update={"triggers": (Trigger(id="h", when="s13", fires=fired),)})


@pytest.mark.parametrize("target", ["s14", "s19", "s24"])
def test_a_larger_object_is_turned_so_that_hand_overs_have_the_shorter_way(target: str) -> None:
    spots = GraphlayEngine().arrange(problem_of(handing_on(target), state_size))
    upper, lower = ([spots[f"s{each}"][1] for each in part] for part in (range(14), range(14, 28)))
    assert spots["s13"][1] >= (min(upper) + max(upper)) / 2 - 60
    assert spots[target][1] <= (min(lower) + max(lower)) / 2 + 60


def test_hand_overs_pull_the_upper_box_down_and_the_lower_one_up() -> None:
    pulls = pulls_of(problem_of(handing_on("s19")))
    assert (pulls["s13"], pulls["s19"], pulls["s0"]) == (1, -1, 0)
