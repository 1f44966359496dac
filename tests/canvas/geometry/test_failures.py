"""What hangs on beads: stubs, red and green lines, loops and pills."""

from canvas.edits import shift
from canvas.geometry.beside import loop_area, loop_points, turned
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Chip, Drawing, Line
from canvas.geometry.measure import measure
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST
from canvas.model import Failure, Fallback
from tests.canvas.geometry.designs import design, way

SPOTS = {"a": (60.0, 60.0), "b": (520.0, 60.0), "c": (300.0, 340.0)}


def drawn(*failures: Failure, fallbacks: tuple[Fallback, ...] = (), at: str = "t") -> Drawing:
    placed = [each.model_copy(update={"at": at}) for each in failures]
    return draw(design(SPOTS, [way("t", "a", "b")], failures=placed, fallbacks=fallbacks))


def fallback(**fields: object) -> Fallback:
    return Fallback.model_validate({"id": "b1", "for": "f", **fields})


def failure(failure_id: str = "f", **fields: object) -> Failure:
    return Failure.model_validate({"id": failure_id, "at": "t", "type": "network", **fields})


def lines(drawing: Drawing, kind: str) -> list[Line]:
    return [each for each in drawing.lines if each.kind == kind]


def pill(drawing: Drawing, element: str) -> Chip:
    return next(each for each in drawing.chips if each.id == element)


def test_a_failure_without_a_fallback_is_a_barred_stub_with_its_name() -> None:
    drawing = drawn(failure(name="out of stock"))
    stub = lines(drawing, "stub")[0]
    assert (stub.head, stub.layer, len(stub.points)) == ("bar", "failures", 2)
    assert pill(drawing, "f").labels[0].text == "out of stock"
    assert pill(drawing, "f").rect.center[1] == stub.points[1][1]


def test_a_green_pill_that_was_moved_by_hand_stays_moved() -> None:
    answer = fallback(kind="human", to="c", owner="Support", within="4h")
    made = design(SPOTS, [way("t", "a", "b")], failures=[failure()], fallbacks=[answer])
    shifted = shift(made, answer.id, (5, 7))
    usual, there = pill(draw(made), answer.id).rect, pill(draw(shifted), answer.id).rect
    assert (there.x - usual.x, there.y - usual.y) == (5, 7)


def test_a_failure_that_moves_is_a_red_line_with_a_barred_head_and_its_name_on_it() -> None:
    drawing = drawn(failure(lands="c"))
    red = lines(drawing, "moves")[0]
    assert (red.head, red.layer) == ("bar_filled", "failures")
    assert pill(drawing, "f").kind == "failure"
    assert not lines(drawing, "stub")


def test_a_fallback_is_a_green_line_from_the_bead_to_where_it_ends() -> None:
    drawing = drawn(failure(), fallbacks=(fallback(kind="human", to="c", owner="Support", within="4h"),))
    green = lines(drawing, "fallback")[0]
    assert (green.head, green.layer) == ("hollow", "answers")
    target = next(box.rect for box in drawing.boxes if box.id == "c")
    assert target.grown(1).touches(target)
    x, y = green.points[-1]
    assert target.x <= x <= target.right
    assert target.y <= y <= target.bottom
    assert pill(drawing, "b1").labels[0].text == "Support, 4 h"
    assert not lines(drawing, "stub")


def test_a_fallback_back_to_where_it_broke_goes_around_the_bead() -> None:
    drawing = drawn(failure(), fallbacks=(fallback(kind="queue", to="a"),))
    assert measure(drawing).flaws == 0


def test_a_retry_is_a_loop_at_the_bead_and_a_line_after_the_last_try() -> None:
    drawing = drawn(failure(), fallbacks=(fallback(kind="retry", cap=3, then="c"),))
    assert lines(drawing, "retry")[0].head == "hollow"
    assert len(lines(drawing, "fallback")) == 1
    assert pill(drawing, "b1").labels[0].text == "max 3 tries"
    assert measure(drawing).flaws == 0


def test_a_queue_that_expires_has_two_lines_and_one_pill() -> None:
    drawing = drawn(failure(), fallbacks=(fallback(kind="queue", to="b", then="c"),))
    assert len(lines(drawing, "fallback")) == 2
    assert len({line.key for line in drawing.lines}) == len(drawing.lines)
    assert sum(1 for chip in drawing.chips if chip.id == "b1") == 1


def test_telling_the_customer_has_a_pill_and_no_line() -> None:
    drawing = drawn(failure(lands="c"), fallbacks=(fallback(kind="tell"),))
    assert not lines(drawing, "fallback")
    assert pill(drawing, "b1").labels[0].text == "tell the customer"


def test_a_timeout_has_a_clock_on_its_pill_too() -> None:
    assert pill(drawn(failure(type="timeout")), "f").marks[0].icon == "clock"


def test_a_state_that_fails_by_itself_has_its_bead_on_the_border() -> None:
    drawing = drawn(failure(type="stale"), failure("g", type="crash"), at="c")
    box = next(each for each in drawing.boxes if each.id == "c").rect
    assert all(bead.center[1] == box.y and box.x < bead.center[0] < box.right for bead in drawing.beads)
    assert measure(drawing).flaws == 0


def test_what_hangs_on_a_border_bead_leaves_upwards() -> None:
    drawing = drawn(failure(type="stale"), fallbacks=(fallback(kind="degrade", to="b"),), at="c")
    green = lines(drawing, "fallback")[0].points
    assert green[0][0] == green[1][0]
    assert green[1][1] < green[0][1]


def test_two_failures_side_by_side_keep_their_pills_apart() -> None:
    drawing = drawn(failure("f1", name="first of them"), failure("f2", name="second of them"))
    assert measure(drawing).flaws == 0
    assert len(lines(drawing, "stub")) == 2


def test_folded_failures_share_a_stub_and_say_how_many_more() -> None:
    drawing = drawn(*(failure(f"f{i}", name="it breaks") for i in range(4)))
    assert len(lines(drawing, "stub")) == 1
    assert pill(drawing, "f0").labels[0].text == "it breaks +3"


def test_folded_failures_share_a_line_to_the_same_box() -> None:
    drawing = drawn(failure("f1", lands="c"), failure("f2", lands="c"), failure("f3"))
    assert len(lines(drawing, "moves")) == 1


def test_folded_failures_keep_what_answers_them() -> None:
    answers = (
        Fallback.model_validate({"id": "b1", "for": "f1", "kind": "retry", "cap": 2, "then": "c"}),
        Fallback.model_validate({"id": "b2", "for": "f2", "kind": "human", "to": "b", "owner": "Desk"}),
    )
    drawing = drawn(failure("f1"), failure("f2"), failure("f3", lands="c"), failure("f4"), fallbacks=answers)
    assert len(lines(drawing, "fallback")) == 2
    assert len(lines(drawing, "retry")) == 1
    assert len(lines(drawing, "moves")) == 1
    assert measure(drawing).through_boxes == 0


def test_a_turn_moves_the_north_to_another_side() -> None:
    assert [turned((1, -5), each) for each in (NORTH, EAST, SOUTH, WEST)] == [(1, -5), (5, 1), (-1, 5), (-5, -1)]


def test_a_loop_lies_on_its_side_of_the_bead() -> None:
    for side, axis, sign in ((NORTH, 1, -1), (EAST, 0, 1), (SOUTH, 1, 1), (WEST, 0, -1)):
        area = loop_area((0, 0), side)
        assert area.center[axis] * sign > 20
        assert len(loop_points((0, 0), side)) == 4
