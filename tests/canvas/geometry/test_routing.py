"""Ways between ports: straight, around, apart, and never through."""

import pytest

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST, bounds_of, segments
from canvas.geometry.routing import piece_cost, route
from canvas.geometry.search import Port
from canvas.geometry.space import Space

HOME = Rect(-500, -500, 2000, 2000)


def space(*boxes: Rect) -> Space:
    return Space(boxes=list(boxes), bodies=list(boxes))


def is_free(points: tuple[Point, ...], *boxes: Rect) -> bool:
    return not any(bounds_of(piece).grown(0.5).touches(box.grown(-1)) for piece in segments(points) for box in boxes)


def test_ports_that_face_each_other_are_joined_by_a_straight_line() -> None:
    way = route(space(), [Port((0, 0), EAST)], [Port((200, 0), WEST)])
    assert way.points == ((0, 0), (200, 0))


def test_the_free_port_is_taken_when_the_straight_way_is_blocked() -> None:
    box = Rect(80, -20, 40, 40)
    way = route(space(box), [Port((0, 0), EAST)], [Port((200, 0), WEST)])
    assert is_free(way.points, box)
    assert len(way.points) == 6


def test_a_line_leaves_and_arrives_in_the_headings_of_its_ports() -> None:
    way = route(space(), [Port((0, 0), SOUTH)], [Port((200, 200), NORTH)])
    (a, b), (c, d) = way.points[:2], way.points[-2:]
    assert a[0] == b[0]
    assert b[1] > a[1]
    assert c[0] == d[0]
    assert c[1] < d[1]


def test_the_cheaper_port_wins() -> None:
    near, dear = Port((200, 0), WEST), Port((200, 0), NORTH, cost=500)
    assert route(space(), [Port((0, 0), EAST)], [dear, near]).goal == near


def test_two_lines_between_the_same_rows_run_apart() -> None:
    crowded = space()
    starts, goals = [Port((0, 0), SOUTH)], [Port((300, 200), NORTH)]
    first = route(crowded, starts, goals)
    crowded.add_line(first.points)
    second = route(crowded, [Port((30, 0), SOUTH)], [Port((330, 200), NORTH)])
    rows = [[a[1] for a, b in segments(way.points) if a[1] == b[1]] for way in (first, second)]
    assert all(abs(one - other) >= 11 for one in rows[0] for other in rows[1])


def test_a_line_goes_around_a_chip_where_it_can() -> None:
    chip = Rect(60, -12, 80, 24)
    crowded = space()
    crowded.things.append(chip)
    assert is_free(route(crowded, [Port((0, 0), EAST)], [Port((200, 0), WEST)]).points, chip)


def test_its_own_bead_does_not_keep_a_line_away() -> None:
    bead = Rect(-12, -12, 24, 24)
    crowded = space()
    crowded.things.append(bead)
    way = route(crowded, [Port((0, 0), EAST)], [Port((200, 0), WEST)], None, bead)
    assert way.points == ((0, 0), (200, 0))


def test_a_line_stays_at_home_where_that_is_not_much_longer() -> None:
    box = Rect(60, -60, 80, 120)
    above = Rect(-300, -600, 800, 620)
    way = route(space(box), [Port((0, 0), EAST)], [Port((200, 0), WEST)], above)
    assert min(y for _, y in way.points) < -60


def test_a_line_squeezes_between_boxes_that_stand_close() -> None:
    left, right = Rect(0, 0, 100, 100), Rect(130, 0, 100, 100)
    way = route(space(left, right), [Port((100, 30), EAST)], [Port((130, 80), WEST)])
    assert is_free(way.points, left, right)


def test_where_there_is_no_way_a_bent_line_is_drawn_all_the_same() -> None:
    wall = Rect(-100, -100, 400, 400)
    way = route(space(wall), [Port((0, 0), EAST)], [Port((200, 100), NORTH)])
    assert way.points[0] == (0, 0)
    assert way.points[-1] == (200, 100)


def test_a_line_that_leaves_upwards_is_bent_too_where_there_is_no_way() -> None:
    wall = Rect(-100, -100, 400, 400)
    assert route(space(wall), [Port((0, 50), NORTH)], [Port((200, 100), WEST)]).points[1] == (0, 100)


def test_a_place_to_turn_that_is_nearly_level_is_made_level() -> None:
    box = Rect(120, -100, 100, 78)
    way = route(space(box), [Port((0, 0), EAST)], [Port((170, -22), SOUTH, 24.0)], HOME)
    assert way.points == ((0, 0), (170, 0), (170, -22))


@pytest.mark.parametrize("upright", [False, True])
def test_a_piece_costs_its_length_on_free_ground(upright: bool) -> None:
    end = (0.0, 50.0) if upright else (50.0, 0.0)
    assert piece_cost(space(), (0, 0), end) == (False, 50)


def test_a_piece_through_a_box_is_blocked() -> None:
    assert piece_cost(space(Rect(10, -5, 10, 10)), (0, 0), (50, 0))[0]


def test_crossing_a_line_costs_more_than_going_free_and_less_than_running_on_it() -> None:
    crossed, shared = space(), space()
    crossed.add_line(((25.0, -20.0), (25.0, 20.0)))
    shared.add_line(((0.0, 2.0), (50.0, 2.0)))
    free, once, along = (piece_cost(each, (0, 0), (50, 0))[1] for each in (space(), crossed, shared))
    assert free < once < along


def test_between_frames_a_line_runs_in_the_middle() -> None:
    upper, lower = Rect(0, 0, 400, 100), Rect(0, 140, 400, 100)
    between = Space(frames=[upper, lower])
    way = route(between, [Port((50, 80), SOUTH)], [Port((350, 160), NORTH)])
    assert way.points[1][1] == 120
