"""Sizes of boxes, and what stands in them."""

import pytest

from canvas.geometry.boxes import NARROWEST, WIDEST, bodies, state_size
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Box
from canvas.geometry.text import text_width
from canvas.model import State
from canvas.model.base import ReadOnlyMap
from tests.canvas.geometry.designs import design

LONG = "Please don’t pay again. We’re checking with your bank and will e-mail you by 10:00 tomorrow."


def state(**fields: object) -> State:
    message = fields.pop("says", "Hello")
    messages = ReadOnlyMap({"app": message} if message else {})
    return State.model_validate({"id": "a", "name": "A", "messages": messages, **fields})


def box(given: State) -> Box:
    return draw(design({"a": (100, 100)}, states=[given])).boxes[0]


def size(given: State) -> tuple[float, float]:
    made = design({"a": (0, 0)}, states=[given])
    return state_size(made, made.objects[0].states[0])


def test_a_plain_state_is_as_narrow_as_boxes_get_and_92_high() -> None:
    assert size(state()) == (NARROWEST, 92)


def test_a_message_in_two_lines_makes_a_box_higher() -> None:
    assert size(state(says=LONG)) == (WIDEST, 108)


def test_a_long_name_takes_two_lines() -> None:
    assert size(state(name="A state whose name is not a short one"))[1] == 110


def test_a_hexagon_is_wider_than_a_box_for_the_same_words() -> None:
    assert size(state(says=LONG, certainty="unknown"))[0] == size(state(says=LONG))[0] + 14


def test_a_state_that_nobody_sees_has_no_strip_and_is_lower() -> None:
    hidden = box(state(visible=False))
    assert hidden.strip is None
    assert hidden.rect.height == 64


def test_a_visible_state_without_words_has_a_dashed_strip() -> None:
    strip = box(state(says="")).strip
    assert strip is not None
    assert strip.empty
    assert [label.text for label in strip.labels] == ["Customer sees nothing"]
    assert strip.mark.icon == "no_eye"


def test_white_space_is_no_message() -> None:
    strip = box(state(says="   ")).strip
    assert strip is not None
    assert strip.empty


def test_a_long_message_is_cut_short_after_two_lines() -> None:
    strip = box(state(says=LONG)).strip
    assert strip is not None
    assert [label.text for label in strip.labels] == ["Please don’t pay again. We’re", "checking with your bank…"]


@pytest.mark.parametrize(
    ("fields", "icon"),
    [({"kind": "good_end"}, "tick"), ({"kind": "bad_end"}, "cross"), ({"certainty": "tentative"}, "question")],
)
def test_ends_and_uncertain_states_carry_a_mark_before_their_name(fields: dict[str, object], icon: str) -> None:
    marked = box(state(**fields))
    assert [mark.icon for mark in marked.marks] == [icon]
    assert marked.labels[0].x > marked.labels[1].x


@pytest.mark.parametrize("fields", [{}, {"says": LONG}, {"certainty": "unknown", "says": LONG}, {"visible": False}])
def test_all_words_stay_inside_of_their_box(fields: dict[str, object]) -> None:
    drawn = box(state(name="A rather long name for a state of an order", **fields))
    labels = (*drawn.labels, *(drawn.strip.labels if drawn.strip else ()))
    for label in labels:
        assert drawn.rect.x < label.x
        assert label.x + text_width(label.text, label.size, label.weight) <= drawn.rect.right
        assert drawn.rect.y < label.y - label.size / 2
        assert label.y < drawn.rect.bottom


def test_boxes_of_one_column_are_flush_on_both_sides() -> None:
    wide = state(id="b", name="B", says="A message that needs room")
    drawn = draw(design({"a": (100, 100), "b": (100, 300), "c": (500, 100)}, states=[wide]))
    widths = {each.id: each.rect.width for each in drawn.boxes}
    assert widths["a"] == widths["b"] > widths["c"]


def test_a_box_keeps_its_width_while_it_is_dragged() -> None:
    wide = state(id="b", name="B", says="A message that needs room")
    made = design({"a": (100, 100), "b": (500, 300)}, states=[wide])
    dragged = {each.id: each for each in draw(made, moving={"a": (500, 100)}).boxes}
    assert dragged["a"].rect.x == 500
    assert dragged["a"].rect.width == NARROWEST


def test_a_box_is_its_own_body() -> None:
    drawn = box(state())
    assert bodies(drawn) == (drawn.rect,)


def test_the_body_of_a_hexagon_leaves_its_corners_free() -> None:
    drawn = box(state(certainty="unknown"))
    assert all(body.x > drawn.rect.x for body in bodies(drawn))


def test_a_message_that_is_read_from_the_right_ends_at_the_right() -> None:
    made = box(state(says="لا تدفع مرة أخرى. نحن نتحقق مع البنك وسنرسل لك بريدًا إلكترونيًا غدًا"))
    strip = made.strip
    assert strip is not None
    assert len(strip.labels) == 2
    assert all(label.ends for label in strip.labels)
    assert strip.rect.x + 24 < strip.labels[0].x < strip.rect.right
    assert len({label.x for label in strip.labels}) == 1
