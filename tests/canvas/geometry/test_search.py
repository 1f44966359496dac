"""The search for a way: cheap, with few turns, and the same every time."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.geometry.drawing import Rect
from canvas.geometry.grid import Grid, make_grid
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST, distance, heading_of, opposite, segments
from canvas.geometry.search import TURN, Port, cheapest
from canvas.geometry.space import Space

WINDOW = Rect(-1000, -1000, 2000, 2000)
POINTS = st.tuples(st.integers(-20, 20), st.integers(-20, 20)).map(lambda p: (p[0] * 20.0, p[1] * 20.0))
HEADINGS = st.sampled_from((EAST, SOUTH, WEST, NORTH))


def grid(*ports: Port, boxes: tuple[Rect, ...] = ()) -> Grid:
    space = Space(boxes=list(boxes), bodies=list(boxes), window=WINDOW)
    entries = [port.entry for port in ports]
    return make_grid(space, [x for x, _ in entries], [y for _, y in entries], 12, WINDOW)


def test_a_port_is_left_straight_ahead() -> None:
    assert Port((10, 10), NORTH, 24).entry == (10, -14)


def test_the_straight_way_costs_its_length() -> None:
    start, goal = Port((0, 0), EAST), Port((200, 0), WEST)
    way = cheapest(grid(start, goal), [start], [goal])
    assert way is not None
    assert way.cost == 200


def test_one_turn_is_enough_around_a_corner() -> None:
    start, goal = Port((0, 0), EAST), Port((200, 200), NORTH)
    way = cheapest(grid(start, goal), [start], [goal])
    assert way is not None
    assert way.cost == 400 + TURN


def test_the_cheapest_of_several_ports_is_found() -> None:
    start = Port((0, 0), EAST)
    goals = [Port((200, 300), NORTH), Port((200, 0), WEST)]
    way = cheapest(grid(start, *goals), [start], goals)
    assert way is not None
    assert way.goal == goals[1]


def test_equal_goals_are_settled_by_their_order() -> None:
    start, goal = Port((0, 0), EAST), Port((200, 0), WEST)
    twin = Port((200, 0), WEST, 24.0, 0.0)
    way = cheapest(grid(start, goal), [start], [goal, twin])
    assert way is not None
    assert way.goal is goal


def test_there_is_no_way_out_of_a_box() -> None:
    start, goal = Port((0, 0), EAST), Port((400, 0), WEST)
    box = Rect(-50, -50, 100, 100)
    assert cheapest(grid(start, goal, boxes=(box,)), [start], [goal]) is None


def test_it_never_turns_back_on_the_spot() -> None:
    start, goal = Port((0, 0), EAST), Port((-200, 0), EAST)
    way = cheapest(grid(start, goal, boxes=(Rect(-160, 40, 80, 40),)), [start], [goal])
    assert way is not None
    headings = [heading_of(piece) for piece in segments(way.points) if distance(*piece)]
    assert all(b != opposite(a) for a, b in pairwise(headings))


@given(POINTS, HEADINGS, POINTS, HEADINGS)
@settings(max_examples=60, deadline=None)
def test_a_way_starts_and_ends_at_its_ports(a: tuple[float, float], go: int, b: tuple[float, float], come: int) -> None:
    start, goal = Port(a, go), Port(b, come)
    way = cheapest(grid(start, goal, boxes=(Rect(-600, -600, 20, 20),)), [start], [goal])
    if way is not None:
        assert (way.points[0], way.points[-1]) == (a, b)
        assert way.points[1] == start.entry
        assert way.points[-2] == goal.entry


@given(POINTS, HEADINGS, POINTS, HEADINGS)
@settings(max_examples=60, deadline=None)
def test_the_same_question_has_the_same_answer(
    a: tuple[float, float], go: int, b: tuple[float, float], come: int
) -> None:
    start, goal = Port(a, go), Port(b, come)
    once, again = (cheapest(grid(start, goal), [start], [goal]) for _ in range(2))
    assert once == again
