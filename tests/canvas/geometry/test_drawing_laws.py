"""Laws of whole drawings, for designs with every kind of line."""

from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.findings import Finding, Report
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Box, Chip, Drawing, Frame, Point, Rect, Strip
from canvas.geometry.measure import measure
from canvas.geometry.text import text_width
from canvas.lookup import lookup
from canvas.model import Design, Failure, Fallback, State, Trigger
from tests.canvas.geometry.designs import design, handed_over, way
from tests.designs import design as valid
from tests.designs import designs

EDGE = 4.0
HIGH = {"a": (60.0, 60.0), "b": (640.0, 60.0), "c": (60.0, 360.0), "d": (640.0, 360.0)}


def on_border(point: Point, box: Box) -> bool:
    """Whether a point is on the border of a box, or as far before it as a head needs; a hexagon's is slanted."""
    slant = 20.0 if box.uncertain else 0.0
    x, y = point
    outer, inner = box.rect.grown(EDGE), box.rect.grown(-EDGE - slant)
    within = outer.x <= x <= outer.right and outer.y <= y <= outer.bottom
    return within and not (inner.x < x < inner.right and inner.y < y < inner.bottom)


def ends_of(made: Design, drawing: Drawing) -> list[tuple[Point, Box]]:
    """Every end of a transition's line, with the box where it has to be."""
    boxes = {box.id: box for box in drawing.boxes}
    found = []
    for line in drawing.lines:
        if line.kind in ("waits", "later"):
            step = lookup(made).transitions[line.id]
            found += [(line.points[0], boxes[step.source]), (line.points[-1], boxes[step.target])]
    return found


@given(designs())
@settings(max_examples=15, deadline=None)
def test_transitions_start_and_end_on_the_borders_of_their_boxes(made: Design) -> None:
    assert all(on_border(end, box) for end, box in ends_of(made, draw(made)))


@given(designs())
@settings(max_examples=15, deadline=None)
def test_whatever_is_drawn_has_the_id_of_something_in_the_design(made: Design) -> None:
    look = lookup(made)
    assert all(look.element(element.id) is not None for element in draw(made).elements())


@given(designs())
@settings(max_examples=15, deadline=None)
def test_every_state_of_an_open_frame_has_one_box(made: Design) -> None:
    drawing = draw(made)
    closed = {frame.id for frame in drawing.frames if frame.collapsed}
    shown = [state.id for thing in made.objects if thing.id not in closed for state in thing.states]
    assert sorted(box.id for box in drawing.boxes) == sorted(shown)


@given(designs())
@settings(max_examples=15, deadline=None)
def test_every_failure_on_the_canvas_is_in_one_bead(made: Design) -> None:
    drawing = draw(made)
    in_beads = [each for bead in drawing.beads for each in bead.ids]
    assert len(in_beads) == len(set(in_beads))
    assert all(bead.count == len(bead.ids) for bead in drawing.beads)
    if not any(frame.collapsed for frame in drawing.frames):
        assert set(in_beads) == {failure.id for failure in made.failures}


@given(designs())
@settings(max_examples=15, deadline=None)
def test_words_fit_their_chips(made: Design) -> None:
    for chip in draw(made).chips:
        for label in chip.labels:
            assert chip.rect.x < label.x
            assert label.x + text_width(label.text, label.size, label.weight) <= chip.rect.right + 1


@given(designs())
@settings(max_examples=15, deadline=None)
def test_no_words_are_under_eleven_pixels(made: Design) -> None:
    drawing = draw(made)
    strips = [box.strip for box in drawing.boxes if box.strip]
    holders: tuple[Frame | Box | Chip | Strip, ...] = (*drawing.frames, *drawing.boxes, *drawing.chips, *strips)
    sizes = [label.size for holder in holders for label in holder.labels]
    assert min(sizes, default=11) >= 11


@given(designs())
@settings(max_examples=15, deadline=None)
def test_a_design_that_is_read_again_is_drawn_alike(made: Design) -> None:
    turned = Design.model_validate_json(made.model_dump_json(by_alias=True), by_alias=True)
    assert draw(turned) == draw(made)


@given(designs())
@settings(max_examples=15, deadline=None)
def test_badges_change_nothing_but_badges(made: Design) -> None:
    elements = [state.id for thing in made.objects for state in thing.states] or ["design"]
    finding = Finding("K@x", "K", "error", "proven", (elements[0],), "T", "M.", "C.")
    plain, badged = draw(made), draw(made, Report(findings=(finding,)))
    assert (plain.boxes, plain.lines, plain.chips) == (badged.boxes, badged.lines, badged.chips)


@pytest.mark.parametrize("order", [*permutations(("ab", "ac", "ad"))], ids=" ".join)
def test_no_order_of_the_transitions_makes_a_flaw(order: tuple[str, ...]) -> None:
    drawing = draw(design(HIGH, [way(each, *each) for each in order]))
    assert (measure(drawing).flaws, measure(drawing).shared) == (0, 0)


@pytest.mark.parametrize("order", [("f", "g"), ("g", "f")])
def test_beads_stand_in_the_order_of_the_design(order: tuple[str, ...]) -> None:
    failures = [Failure(id=each, at="t", type="lost") for each in order]
    drawing = draw(design(HIGH, [way("t", "a", "b")], failures=failures))
    assert [bead.id for bead in sorted(drawing.beads, key=lambda each: each.center)] == list(order)


CORNERS = list(combinations("abcd", 2))


@pytest.mark.parametrize(("source", "target"), [*CORNERS, *(pair[::-1] for pair in CORNERS)], ids="".join)
def test_any_two_boxes_are_joined_without_a_flaw(source: str, target: str) -> None:
    assert measure(draw(design(HIGH, [way("t", source, target)]))).flaws == 0


@pytest.mark.parametrize("pair", CORNERS, ids="".join)
def test_there_and_back_are_two_lines_apart(pair: tuple[str, str]) -> None:
    there, back = way("t", *pair), way("u", *pair[::-1])
    found = measure(draw(design(HIGH, [there, back])))
    assert (found.flaws, found.shared) == (0, 0)


@pytest.mark.parametrize("certainty", ["confirmed", "unknown"])
def test_all_ways_out_of_one_box_leave_apart(certainty: str) -> None:
    first = State.model_validate({"id": "a", "name": "A", "certainty": certainty})
    drawing = draw(design(HIGH, [way(f"a{each}", "a", each) for each in "bcd"], states=[first]))
    starts = [line.points[0] for line in drawing.lines if line.kind == "waits"]
    assert all(abs(x0 - x1) + abs(y0 - y1) >= 8 for (x0, y0), (x1, y1) in combinations(starts, 2))


@pytest.mark.parametrize("when", ["go", "a", "b"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_hand_over_from_anywhere_is_drawn_without_a_flaw(when: str, mode: str) -> None:
    trigger = Trigger.model_validate({"id": "h", "when": when, "fires": "fired", "mode": mode})
    assert measure(draw(handed_over(trigger))).flaws == 0


def test_a_stub_and_a_way_back_to_the_state_that_fails_leave_its_bead_apart() -> None:
    failures = [Failure(id=each, at="c", type="lag") for each in "fghi"]
    back = Fallback.model_validate({"id": "back", "for": "g", "kind": "degrade", "to": "c"})
    drawing = draw(design(HIGH, failures=failures, fallbacks=[back]))
    assert {line.kind for line in drawing.lines} == {"start", "stub", "fallback"}
    assert measure(drawing).shared == 0


# Rectangles, of which everything above is made


def test_a_rectangle_knows_its_far_sides_and_its_middle() -> None:
    rect = Rect(10, 20, 30, 40)
    assert (rect.right, rect.bottom, rect.center) == (40, 60, (25, 40))


@given(st.floats(-100, 100), st.floats(0, 50))
def test_growing_keeps_the_middle(x: float, by: float) -> None:
    rect = Rect(x, 5, 30, 40)
    assert rect.grown(by).center == pytest.approx(rect.center)
    assert rect.grown(by).width == pytest.approx(30 + 2 * by)


@pytest.mark.parametrize(
    ("other", "touches"),
    [
        (Rect(5, 5, 1, 1), True),
        (Rect(-5, -5, 50, 50), True),
        (Rect(9, 9, 5, 5), True),
        (Rect(10, 0, 5, 10), False),
        (Rect(0, -5, 10, 5), False),
        (Rect(20, 20, 5, 5), False),
    ],
)
def test_rectangles_touch_where_they_share_an_area(other: Rect, touches: bool) -> None:
    rect = Rect(0, 0, 10, 10)
    assert (rect.touches(other), other.touches(rect)) == (touches, touches)


def piled(corner: dict[str, tuple[int, int]], *, facing: bool = True, **fields: object) -> Design:
    """Nine loops on two states of two objects, the fifth of the second fired from the first; most states lie on one
    another."""
    thing = {"id": "thing", "name": "0", "states": [{"id": each, "name": "0"} for each in "abcd"]}
    other = {"id": "other", "name": "0", "customer_facing": facing, "states": [{"id": "o", "name": "0"}]}
    loops = [{"id": f"a{number}", "source": "a", "target": "a"} for number in range(4)]
    loops += [{"id": f"o{number}", "source": "o", "target": "o"} for number in range(4)]
    fired = {"id": "fired", "source": "o", "target": "o", "by": "event"}
    hand = {"id": "hand", "when": "a", "fires": "fired"}
    layout = {"nodes": corner, "placed": list(corner)}
    return valid(objects=[thing, other], transitions=[*loops, fired], triggers=[hand], layout=layout, **fields)


def test_an_arrow_between_two_ends_at_one_point_is_drawn() -> None:
    lines = draw(piled({"c": (0, 0), "o": (0, 0)}, facing=False)).lines
    assert {line.id for line in lines} >= {"a0", "o3", "fired"}
    assert all(len(line.points) >= 2 for line in lines)


def test_a_pill_whose_line_has_no_free_stretch_keeps_its_size() -> None:
    failures = [{"id": "wrong", "at": "d", "type": "wrong_decision"}, {"id": "one", "at": "hand", "type": "network"}]
    failures.append({"id": "two", "at": "hand", "type": "network"})
    fallbacks = [{"id": "queue", "for": "wrong", "kind": "queue", "to": "a"}]
    fallbacks.append({"id": "again", "for": "wrong", "kind": "retry"})
    drawing = draw(piled({"a": (0, 1), "d": (0, 0)}, failures=failures, fallbacks=fallbacks))
    assert {"queue", "wrong"} <= {chip.id for chip in drawing.chips}
    assert all(chip.rect.width > 0 for chip in drawing.chips)
