"""Transitions: their arrows, chips, and the room for what stands on them."""

import pytest

from canvas.geometry.draw import draw
from canvas.geometry.drawing import Chip, Drawing, Line
from canvas.geometry.measure import measure
from canvas.geometry.paths import segments
from canvas.model import Failure, State, Transition
from tests.canvas.geometry.designs import design, way

SIDE_BY_SIDE = {"a": (60.0, 60.0), "b": (480.0, 60.0)}
STACKED = {"a": (60.0, 60.0), "b": (60.0, 300.0)}


def line(drawing: Drawing, element: str) -> Line:
    return next(each for each in drawing.lines if each.id == element)


def chip(drawing: Drawing, element: str) -> Chip:
    return next(each for each in drawing.chips if each.id == element)


def drawn(spots: dict[str, tuple[float, float]], *ways: Transition, **more: object) -> Drawing:
    return draw(design(spots, ways, **more))  # type: ignore[arg-type]


def test_boxes_side_by_side_are_joined_by_a_straight_line_at_their_middle() -> None:
    (x0, y0), (x1, y1) = line(drawn(SIDE_BY_SIDE, way("t", "a", "b")), "t").points
    assert (x0, y0, x1, y1) == (234, 106, 480, 106)


def test_boxes_above_one_another_are_joined_by_a_straight_line() -> None:
    points = line(drawn(STACKED, way("t", "a", "b")), "t").points
    assert points == ((147, 152), (147, 300))


def test_boxes_that_overlap_a_little_in_height_are_joined_straight() -> None:
    assert len(line(drawn({"a": (60, 60), "b": (480, 100)}, way("t", "a", "b")), "t").points) == 2


def test_what_waits_is_solid_and_what_comes_later_is_not() -> None:
    later = Transition(id="t2", source="b", target="a", mode="async")
    drawing = drawn(SIDE_BY_SIDE, way("t1", "a", "b"), later)
    assert [(each.kind, each.head) for each in (line(drawing, "t1"), line(drawing, "t2"))] == [
        ("waits", "filled"),
        ("later", "open"),
    ]


def test_opposite_transitions_run_apart() -> None:
    drawing = drawn(SIDE_BY_SIDE, way("t1", "a", "b"), way("t2", "b", "a"))
    levels = [line(drawing, each).points[0][1] for each in ("t1", "t2")]
    assert abs(levels[0] - levels[1]) >= 26
    assert measure(drawing).flaws == 0


def test_parallel_transitions_run_apart() -> None:
    drawing = drawn(SIDE_BY_SIDE, *(way(f"t{i}", "a", "b") for i in range(4)))
    assert measure(drawing).shared == 0
    assert measure(drawing).flaws == 0


def test_a_transition_to_its_own_state_is_a_loop_outside_of_the_box() -> None:
    drawing = drawn({"a": (200, 200)}, way("t", "a", "a"))
    assert len(line(drawing, "t").points) >= 4
    assert measure(drawing).flaws == 0


def test_a_line_goes_around_a_box_that_stands_between() -> None:
    drawing = drawn({"a": (60, 60), "x": (400, 60), "b": (760, 60)}, way("t", "a", "b"))
    assert measure(drawing).through_boxes == 0
    assert len(line(drawing, "t").points) > 2


def test_a_chip_stands_on_its_line() -> None:
    drawing = drawn(SIDE_BY_SIDE, way("t", "a", "b"))
    rect = chip(drawing, "t").rect
    assert rect.center[1] == line(drawing, "t").points[0][1]
    assert 234 < rect.x < rect.right < 480


def test_a_chip_without_room_on_the_line_stands_beside_it() -> None:
    drawing = drawn({"a": (60, 60), "b": (290, 60)}, way("t", "a", "b", name="Carrier scans it"))
    assert measure(drawing).flaws == 0


def test_an_unnamed_step_that_waits_needs_no_chip() -> None:
    assert drawn(SIDE_BY_SIDE, way("t", "a", "b", name=None)).chips == ()


def test_an_unnamed_step_that_comes_later_still_shows_its_limit() -> None:
    later = Transition(id="t", source="a", target="b", mode="async", timeout="2h")
    assert [label.text for label in chip(drawn(SIDE_BY_SIDE, later), "t").labels] == ["≤ 2 h"]


def test_a_chip_names_staff_and_the_limit() -> None:
    staffed = Transition(id="t", name="Match", source="a", target="b", mode="async", by="staff", timeout="1d")
    assert [label.text for label in chip(drawn(SIDE_BY_SIDE, staffed), "t").labels] == ["Match", "by staff, ≤ 1 d"]


@pytest.mark.parametrize(("name", "small"), [("Ok", "≤ 30 s"), ("Morning bank file: settled", "by partner, ≤ 30 s")])
def test_a_chip_names_a_partner_where_that_does_not_widen_it(name: str, small: str) -> None:
    partner = Transition(id="t", name=name, source="a", target="b", mode="async", by="partner", timeout="30s")
    assert chip(drawn(SIDE_BY_SIDE, partner), "t").labels[1].text == small


def test_a_missing_limit_is_in_the_colour_of_warnings() -> None:
    partner = Transition(id="t", name="Picks", source="a", target="b", mode="async", by="partner")
    label = chip(drawn(SIDE_BY_SIDE, partner), "t").labels[1]
    assert (label.text, label.ink) == ("no limit", "warning")


def test_a_chip_that_was_moved_by_hand_stays_moved() -> None:
    usual = chip(drawn(SIDE_BY_SIDE, way("t", "a", "b")), "t").rect
    shifted = chip(drawn(SIDE_BY_SIDE, way("t", "a", "b"), labels={"t": (10, -30)}), "t").rect
    assert (shifted.x - usual.x, shifted.y - usual.y) == (10, -30)


def test_beads_stand_near_the_tail_and_the_chip_after_them() -> None:
    failures = [Failure(id="f1", at="t", type="lost"), Failure(id="f2", at="t", type="timeout")]
    drawing = drawn(SIDE_BY_SIDE, way("t", "a", "b"), failures=failures)
    assert [bead.center for bead in drawing.beads] == [(254, 106), (286, 106)]
    assert chip(drawing, "t").rect.x > 286 + 12


def test_a_timeout_is_a_clock() -> None:
    failures = [Failure(id="f1", at="t", type="lost"), Failure(id="f2", at="t", type="timeout")]
    assert [bead.icon for bead in drawn(SIDE_BY_SIDE, way("t", "a", "b"), failures=failures).beads] == ["bolt", "clock"]


def test_more_than_two_beads_fold_into_one_with_a_number() -> None:
    failures = [Failure(id=f"f{i}", at="t", type="lost") for i in range(5)]
    bead = drawn(SIDE_BY_SIDE, way("t", "a", "b"), failures=failures).beads[0]
    assert (bead.count, len(bead.ids)) == (5, 5)


def test_beads_keep_off_the_corners_of_a_bent_line() -> None:
    failures = [Failure(id="f1", at="t", type="lost"), Failure(id="f2", at="t", type="timeout")]
    drawing = drawn({"a": (60, 60), "b": (300, 400)}, way("t", "a", "b"), failures=failures)
    corners = line(drawing, "t").points[1:-1]
    assert all(abs(bead.center[0] - x) + abs(bead.center[1] - y) >= 13 for bead in drawing.beads for x, y in corners)


def test_a_start_has_a_dot_and_an_arrow() -> None:
    start = line(drawn(SIDE_BY_SIDE), "a")
    assert (start.kind, start.points) == ("start", ((33, 106), (60, 106)))


def test_two_ways_out_to_one_side_leave_a_hexagon_on_its_slanted_edges() -> None:
    unsure = State(id="a", name="A", certainty="unknown")
    spots = {"a": (60.0, 200.0), "b": (480.0, 40.0), "c": (480.0, 360.0)}
    drawing = drawn(spots, way("t1", "a", "b"), way("t2", "a", "c"), states=[unsure])
    tip = drawing.boxes[0].rect.right
    starts = [line(drawing, each).points[0] for each in ("t1", "t2")]
    on_side = [x for x, y in starts if drawing.boxes[0].rect.y < y < drawing.boxes[0].rect.bottom]
    assert all(x < tip for x in on_side)


def test_a_transition_shows_its_pieces_level_or_upright_only() -> None:
    drawing = drawn({"a": (60, 60), "b": (500, 400)}, way("t", "a", "b"))
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in segments(line(drawing, "t").points))
