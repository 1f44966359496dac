"""The grammar of the picture, sentence by sentence: shape carries the meaning, so each shape is asserted."""

from typing import cast

import pytest

from canvas.geometry.draw import draw
from canvas.geometry.drawing import Bead, Box, Chip, Drawing, Icon, Line, Shape
from canvas.geometry.text import text_width
from canvas.model import Component, Design, Failure, Fallback, State, Transition, Trigger
from canvas.model.base import ReadOnlyMap
from canvas.model.design import ObjectLayout
from canvas.model.flow import FailureType, Mode
from tests.canvas.geometry.designs import design, handed_over, way

WIDE = {"a": (60.0, 60.0), "b": (700.0, 60.0), "c": (380.0, 360.0)}
STAYING: tuple[FailureType, ...] = ("network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected")


def drawn(*failures: Failure, fallbacks: tuple[Fallback, ...] = (), ways: tuple[Transition, ...] = ()) -> Drawing:
    """a to b on one row, c below, with these failures."""
    return draw(design(WIDE, [way("t", "a", "b"), *ways], failures=failures, fallbacks=fallbacks))


def failure(failure_id: str = "f", at: str = "t", **fields: object) -> Failure:
    return Failure.model_validate({"id": failure_id, "at": at, "type": "lost", **fields})


def fallback(kind: str, fallback_id: str = "b1", of: str = "f", **fields: object) -> Fallback:
    return Fallback.model_validate({"id": fallback_id, "for": of, "kind": kind, **fields})


def single(**fields: object) -> Box:
    """The box of a state that is not where its object starts."""
    state = State.model_validate({"id": "b", "name": "B", "messages": {"app": "Hello"}, **fields})
    return next(box for box in draw(design({"a": (60, 60), "b": (500, 60)}, states=[state])).boxes if box.id == "b")


def line(drawing: Drawing, key: str) -> Line:
    return next(each for each in drawing.lines if each.key == key)


def chip(drawing: Drawing, element: str) -> Chip:
    return next(each for each in drawing.chips if each.id == element)


def bead(drawing: Drawing, element: str = "f") -> Bead:
    return next(each for each in drawing.beads if each.id == element)


def box(drawing: Drawing, element: str) -> Box:
    return next(each for each in drawing.boxes if each.id == element)


# Boxes


@pytest.mark.parametrize("kind", ["active", "resting", "good_end", "bad_end"])
def test_every_kind_of_state_has_its_shape(kind: str) -> None:
    assert single(kind=kind).shape == cast(Shape, kind)


@pytest.mark.parametrize("kind", ["active", "resting"])
def test_a_state_that_is_no_end_and_certain_carries_no_mark(kind: str) -> None:
    assert single(kind=kind).marks == ()


@pytest.mark.parametrize("certainty", ["tentative", "unknown"])
@pytest.mark.parametrize("kind", ["active", "resting", "good_end", "bad_end"])
def test_what_is_not_certain_is_a_hexagon_with_a_question_mark_whatever_its_kind(kind: str, certainty: str) -> None:
    drawn_box = single(kind=kind, certainty=certainty)
    assert drawn_box.uncertain
    assert [mark.icon for mark in drawn_box.marks] == ["question"]


@pytest.mark.parametrize(
    ("fields", "ink"),
    [({"kind": "good_end"}, "good"), ({"kind": "bad_end"}, "failure"), ({"certainty": "unknown"}, "uncertain")],
)
def test_a_mark_has_the_colour_of_its_meaning(fields: dict[str, object], ink: str) -> None:
    assert [mark.ink for mark in single(**fields).marks] == [ink]


def test_only_the_first_state_of_an_object_is_its_start() -> None:
    assert [each.start for each in drawn().boxes] == [True, False, False]


def test_a_start_s_arrow_ends_on_its_border_and_has_a_head() -> None:
    drawing = drawn()
    start = next(each for each in drawing.lines if each.kind == "start")
    assert start.points[-1] == (box(drawing, "a").rect.x, box(drawing, "a").rect.center[1])
    assert start.head == "filled"


def test_every_object_has_a_start() -> None:
    drawing = draw(handed_over(Trigger(id="h", when="go", fires="fired")))
    assert sorted(each.id for each in drawing.lines if each.kind == "start") == ["a", "c"]


# The eye strip


def test_a_strip_has_an_eye_and_the_words_that_the_customer_reads() -> None:
    strip = single(messages={"app": "On its way"}).strip
    assert strip is not None
    assert (strip.mark.icon, [label.text for label in strip.labels]) == ("eye", ["On its way"])


def test_an_empty_strip_is_in_the_colour_of_warnings() -> None:
    strip = single(messages={}).strip
    assert strip is not None
    assert {strip.mark.ink, *(label.ink for label in strip.labels)} == {"warning"}


def test_words_with_line_breaks_are_read_as_one_sentence() -> None:
    strip = single(messages={"app": "On\n its\tway"}).strip
    assert strip is not None
    assert strip.labels[0].text == "On its way"


def test_a_state_of_an_object_that_the_customer_never_meets_has_no_strip() -> None:
    made = design({"a": (60, 60)})
    inner = made.objects[0].model_copy(update={"customer_facing": False})
    assert draw(made.model_copy(update={"objects": (inner,)})).boxes[0].strip is None


@pytest.mark.parametrize("certainty", ["confirmed", "unknown"])
def test_a_strip_lies_inside_of_its_box(certainty: str) -> None:
    drawn_box = single(certainty=certainty)
    strip = drawn_box.strip
    assert strip is not None
    assert drawn_box.rect.x < strip.rect.x
    assert strip.rect.right < drawn_box.rect.right
    assert strip.rect.bottom < drawn_box.rect.bottom


# Arrows


@pytest.mark.parametrize(("mode", "kind", "head"), [("sync", "waits", "filled"), ("async", "later", "open")])
def test_what_waits_is_filled_and_what_comes_later_is_open(mode: Mode, kind: str, head: str) -> None:
    step = Transition(id="t", source="a", target="b", mode=mode, name="Goes")
    arrow = line(draw(design(WIDE, [step])), "line:t")
    assert (arrow.kind, arrow.head, arrow.layer) == (kind, head, "happy")


@pytest.mark.parametrize(
    ("fields", "icon"),
    [({}, "waits"), ({"mode": "async"}, "later"), ({"by": "event"}, "event"), ({"by": "timer"}, "waits")],
)
def test_the_chip_s_icon_tells_how_a_step_comes_about(fields: dict[str, object], icon: str) -> None:
    step = Transition.model_validate({"id": "t", "source": "a", "target": "b", "name": "Goes", **fields})
    assert [mark.icon for mark in chip(draw(design(WIDE, [step])), "t").marks] == [cast(Icon, icon)]


@pytest.mark.parametrize(("timeout", "words"), [("30s", "≤ 30 s"), ("5m", "≤ 5 min"), ("200ms", "≤ 200 ms")])
def test_a_later_step_shows_its_limit(timeout: str, words: str) -> None:
    step = Transition(id="t", source="a", target="b", mode="async", name="Goes", timeout=timeout)
    assert chip(draw(design(WIDE, [step])), "t").labels[1].text == words


def test_nothing_of_a_chip_is_under_eleven_pixels() -> None:
    step = Transition(id="t", source="a", target="b", mode="async", by="staff", name="Goes")
    assert min(label.size for label in chip(draw(design(WIDE, [step])), "t").labels) == 11


def test_an_arrow_ends_on_the_borders_of_its_boxes() -> None:
    drawing = drawn()
    arrow = line(drawing, "line:t")
    assert arrow.points[0][0] == box(drawing, "a").rect.right
    assert arrow.points[-1][0] == box(drawing, "b").rect.x


# Beads


@pytest.mark.parametrize("kind", [*STAYING, "wrong_decision", "conflict", "duplicate", "out_of_order", "stale", "lag"])
def test_every_failure_is_a_bolt_but_a_timeout_which_is_a_clock(kind: FailureType) -> None:
    icon = "clock" if kind == "timeout" else "bolt"
    drawing = drawn(failure(type=kind))
    assert (bead(drawing).icon, chip(drawing, "f").marks[0].icon) == (icon, icon)


def test_a_bead_stands_on_the_arrow_near_its_tail() -> None:
    drawing = drawn(failure())
    start = line(drawing, "line:t").points[0]
    assert bead(drawing).center == (start[0] + 20, start[1])


@pytest.mark.parametrize(("count", "beads"), [(1, [1]), (2, [1, 1]), (3, [3]), (7, [7])])
def test_two_beads_stand_side_by_side_and_more_fold_into_one_with_a_number(count: int, beads: list[int]) -> None:
    drawing = drawn(*(failure(f"f{number}") for number in range(count)))
    assert [each.count for each in drawing.beads] == beads


def test_two_beads_stand_32_pixels_apart() -> None:
    first, second = drawn(failure(), failure("g")).beads
    assert second.center[0] - first.center[0] == 32


def test_folded_timeouts_are_a_clock() -> None:
    late = [failure(f"f{number}", type="timeout") for number in range(3)]
    assert [each.icon for each in drawn(*late).beads] == ["clock"]


def test_folded_failures_of_different_types_are_a_bolt() -> None:
    mixed = [failure("f", type="timeout"), failure("g", type="timeout"), failure("h")]
    assert [each.icon for each in drawn(*mixed).beads] == ["bolt"]


def test_beads_go_with_the_layer_of_what_can_go_wrong() -> None:
    assert {each.layer for each in drawn(failure(), failure("g")).beads} == {"failures"}


@pytest.mark.parametrize("failure_type", ["stale", "lag", "crash"])
def test_a_state_that_fails_by_itself_has_its_bead_on_its_border(failure_type: FailureType) -> None:
    drawing = drawn(failure(at="c", type=failure_type))
    (x, y), rect = bead(drawing).center, box(drawing, "c").rect
    assert y == rect.y
    assert rect.x < x < rect.right


def test_a_hand_over_that_fails_has_its_bead_between_the_frames() -> None:
    made = handed_over(Trigger(id="h", when="go", fires="fired"), failures=[failure(at="h")])
    drawing = draw(made)
    upper, lower = drawing.frames
    assert upper.rect.y < bead(drawing).center[1] < lower.rect.bottom
    assert bead(drawing).center[0] in {x for x, _ in line(drawing, "line:h").points}


# What hangs on a bead


@pytest.mark.parametrize("kind", ["retry", "queue", "degrade", "undo", "human", "tell"])
def test_any_answer_takes_the_stub_away(kind: str) -> None:
    drawing = drawn(failure(), fallbacks=(fallback(kind),))
    assert not [each for each in drawing.lines if each.kind == "stub"]
    assert chip(drawing, "b1").kind == "fallback"


def test_a_stub_is_short() -> None:
    stub = line(drawn(failure()), "stub:f")
    (x0, y0), (x1, y1) = stub.points
    assert abs(x0 - x1) + abs(y0 - y1) < 60


def test_a_stub_starts_at_its_bead() -> None:
    drawing = drawn(failure())
    (x, y), (x0, y0) = bead(drawing).center, line(drawing, "stub:f").points[0]
    assert abs(x - x0) + abs(y - y0) <= bead(drawing).radius + 1


def test_of_two_failures_the_unanswered_one_keeps_its_stub() -> None:
    drawing = drawn(failure(), failure("g"), fallbacks=(fallback("tell"),))
    assert [each.id for each in drawing.lines if each.kind == "stub"] == ["g"]


@pytest.mark.parametrize("kind", STAYING)
def test_a_failure_that_moves_is_a_line_with_a_bar_to_where_it_lands(kind: FailureType) -> None:
    drawing = drawn(failure(type=kind, lands="c"))
    red = line(drawing, "line:f")
    assert (red.kind, red.head) == ("moves", "bar_filled")
    (x, y), rect = red.points[-1], box(drawing, "c").rect.grown(4)
    assert rect.x <= x <= rect.right
    assert rect.y <= y <= rect.bottom


@pytest.mark.parametrize("kind", ["queue", "degrade", "undo", "human"])
def test_an_answer_ends_where_the_object_ends_up(kind: str) -> None:
    drawing = drawn(failure(), fallbacks=(fallback(kind, to="c"),))
    green = line(drawing, "line:b1")
    (x, y), rect = green.points[-1], box(drawing, "c").rect
    assert (green.head, green.layer) == ("hollow", "answers")
    assert rect.x <= x <= rect.right
    assert rect.y <= y <= rect.bottom


def test_an_answer_s_pill_carries_the_return_arrow() -> None:
    drawing = drawn(failure(), fallbacks=(fallback("human", to="c"),))
    assert [mark.icon for mark in chip(drawing, "b1").marks] == ["return"]


def test_a_retry_without_an_end_is_a_loop_only() -> None:
    drawing = drawn(failure(), fallbacks=(fallback("retry", cap=2),))
    assert [each.kind for each in drawing.lines if each.id == "b1"] == ["retry"]


def test_a_loop_stands_at_its_bead() -> None:
    drawing = drawn(failure(), fallbacks=(fallback("retry", cap=2),))
    (x, y), radius = bead(drawing).center, bead(drawing).radius
    first, last = line(drawing, "loop:b1").points[0], line(drawing, "loop:b1").points[-1]
    assert all(abs(px - x) <= 2 * radius and abs(py - y) <= 2 * radius for px, py in (first, last))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "retry", "cap": 1}, "max 1 try"),
        ({"kind": "retry", "cap": 3, "within": "4h"}, "max 3 tries"),
        ({"kind": "human", "owner": "Support", "within": "4h"}, "Support, 4 h"),
        ({"kind": "degrade", "label": "as of noon"}, "as of noon"),
        ({"kind": "queue", "within": "2d"}, "2 d"),
    ],
)
def test_a_pill_says_the_limit(fields: dict[str, str], words: str) -> None:
    drawing = drawn(failure(), fallbacks=(fallback(**fields, to="c"),))
    assert chip(drawing, "b1").labels[0].text.endswith(words)


# Hand-overs


def test_a_hand_over_is_a_line_of_its_own_kind_with_a_chip_and_a_joint() -> None:
    drawing = draw(handed_over(Trigger(id="h", name="Paid", when="go", fires="fired")))
    assert line(drawing, "line:h").kind == "handover"
    assert (chip(drawing, "h").kind, chip(drawing, "h").labels[0].text) == ("handover", "Paid")
    assert [each.id for each in drawing.joints] == ["h"]


@pytest.mark.parametrize(("mode", "head"), [("async", "open"), ("sync", "filled")])
def test_a_hand_over_that_comes_later_has_an_open_head(mode: Mode, head: str) -> None:
    drawing = draw(handed_over(Trigger(id="h", when="go", fires="fired", mode=mode)))
    assert line(drawing, "line:h").head == head


def test_two_hand_overs_of_one_step_have_a_joint_each() -> None:
    made = handed_over(Trigger(id="h", when="go", fires="fired"))
    second = made.model_copy(update={"triggers": (*made.triggers, Trigger(id="i", when="go", fires="fired"))})
    centers = [each.center for each in draw(second).joints]
    assert len(set(centers)) == 2


def test_a_hand_over_does_not_widen_the_frame_that_it_leaves() -> None:
    drawing = draw(handed_over(Trigger(id="h", when="go", fires="fired")))
    upper, lower = drawing.frames
    assert upper.rect.bottom < lower.rect.y


def test_a_chip_of_a_hand_over_without_a_name_names_what_happened() -> None:
    drawing = draw(handed_over(Trigger(id="h", when="go", fires="fired")))
    assert chip(drawing, "h").labels[0].text == "Goes on"


# Frames


def objects(**fields: object) -> Design:
    made = design({"a": (60, 60), "b": (500, 60)}, [way("t", "a", "b")])
    return made.model_copy(update={"objects": (made.objects[0].model_copy(update=fields),)})


def test_a_frame_holds_all_states_of_its_object() -> None:
    drawing = drawn()
    frame = drawing.frames[0].rect
    assert all(frame.x < each.rect.x and each.rect.right < frame.right for each in drawing.boxes)


def test_a_tab_is_as_wide_as_its_words() -> None:
    tab = draw(objects(name="A rather long name of an object")).frames[0]
    last = tab.labels[-1]
    assert last.x + text_width(last.text, last.size) < tab.tab.right


def test_an_endless_name_is_cut_on_its_tab() -> None:
    assert draw(objects(name="name " * 40)).frames[0].labels[0].text.endswith("…")


def test_a_closed_frame_keeps_its_tab_and_hides_its_states() -> None:
    made = objects()
    layout = made.layout.model_copy(update={"objects": ReadOnlyMap({"thing": ObjectLayout(collapsed=True)})})
    drawing = draw(made.model_copy(update={"layout": layout}))
    assert drawing.frames[0].collapsed
    assert drawing.frames[0].labels[0].text == "Thing"
    assert (drawing.boxes, drawing.chips) == ((), ())


def test_a_partner_is_named_in_the_box_that_it_keeps_waiting() -> None:
    step = Transition(id="t", source="a", target="b", by="partner", components=("psp",))
    made = design(WIDE, [step]).model_copy(update={"components": (Component(id="psp", name="Bank", kind="partner"),)})
    assert box(draw(made), "a").labels[-1].text == "Active · Bank acts"


def test_a_label_moved_by_hand_moves_its_chip_only() -> None:
    made = design(WIDE, [way("t", "a", "b")])
    shifted = made.model_copy(update={"layout": made.layout.model_copy(update={"labels": ReadOnlyMap({"t": (0, 40)})})})
    assert line(draw(made), "line:t") == line(draw(shifted), "line:t")
