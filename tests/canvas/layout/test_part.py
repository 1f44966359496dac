"""A part of a design is arranged; the rest stays."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.edits import move
from canvas.geometry.boxes import state_size
from canvas.geometry.draw import settled_spots
from canvas.geometry.drawing import Rect
from canvas.layout.graphlay_engine import GraphlayEngine
from canvas.layout.part import arrange_part, part_of
from canvas.layout.problem import problem_of
from canvas.model import Design
from tests.canvas.layout.problems import FailingEngine, FixedEngine, design_of, designs

CHAIN = design_of(4, [(0, 1), (1, 2), (2, 3)], rings=(3,))
SPOTS = {"s0": (0, 0), "s1": (400, 80), "s2": (640, 320), "s3": (1600, 0)}


def rects(design: Design, ids: frozenset[str]) -> list[Rect]:
    spots = settled_spots(design)
    states = [state for owner in design.objects for state in owner.states if state.id in ids]
    return [Rect(*spots[state.id], *state_size(design, state)) for state in states]


def test_only_the_states_of_the_part_get_a_position() -> None:
    found = arrange_part(move(CHAIN, SPOTS), {"s1", "s2"}, GraphlayEngine())
    assert set(found.positions) == {"s1", "s2"}


def test_the_corner_of_the_part_stays() -> None:
    engine = FixedEngine({"s1": (0, 0), "s2": (300, 0)})
    assert arrange_part(move(CHAIN, SPOTS), {"s1", "s2"}, engine).positions == {"s1": (400, 80), "s2": (704, 80)}


def test_the_part_goes_below_what_stands_in_its_way() -> None:
    engine = FixedEngine({"s1": (0, 0), "s2": (1200, 0)})
    positions = arrange_part(move(CHAIN, SPOTS), {"s1", "s2"}, engine).positions
    assert positions["s1"][1] == positions["s2"][1] >= 64 + 24


def test_a_state_placed_by_hand_moves_when_it_is_asked_for() -> None:
    design = move(CHAIN, SPOTS, placed=True)
    assert arrange_part(design, {"s2", "s3"}, GraphlayEngine()).positions["s3"] != SPOTS["s3"]


@pytest.mark.parametrize("ids", [set(), {"nobody"}])
def test_a_part_without_states_has_no_positions(ids: set[str]) -> None:
    assert arrange_part(CHAIN, ids, FailingEngine()).positions == {}


def test_without_the_engine_the_note_says_so() -> None:
    found = arrange_part(CHAIN, {"s0", "s1"}, FailingEngine())
    assert "plain rows" in found.note
    assert set(found.positions) == {"s0", "s1"}


def test_arrows_that_leave_the_part_are_not_asked_about() -> None:
    part = part_of(problem_of(CHAIN, state_size), {"s1", "s2"})
    assert [(arrow.source, arrow.target) for arrow in part.arrows] == [("s1", "s2")]


@given(designs(), st.data())
def test_no_box_of_the_part_comes_to_lie_on_another(design: Design, data: st.DataObject) -> None:
    every = [state.id for owner in design.objects for state in owner.states]
    ids = frozenset(data.draw(st.sets(st.sampled_from(every))))
    tidy = move(design, arrange_part(design, ids, GraphlayEngine()).positions, placed=False)
    inner, outer = rects(tidy, ids), rects(tidy, frozenset(every) - ids)
    assert not any(a.touches(b) for a, b in combinations(inner, 2))
    assert not any(a.touches(b) for a in inner for b in outer)
