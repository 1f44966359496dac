"""Where new states go."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from canvas.edits import add_object, add_state, move, with_object_line
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Drawing, Point, Rect
from canvas.lookup import Lookup, lookup
from canvas.model import Design
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.placing import (
    NEW_HEIGHT,
    NEW_WIDTH,
    is_free,
    place_after,
    place_at,
    place_below,
    place_below_all,
    place_in_object,
    snapped,
    with_new_states_placed,
)


def test_the_next_state_stands_in_the_same_row_with_room_for_a_chip() -> None:
    design = small_design()
    drawing = draw(design)
    delivered = next(box.rect for box in drawing.boxes if box.id == "delivered")
    x, y = place_after(drawing, lookup(design), "delivered")
    assert y == delivered.y
    assert 160 <= x - delivered.right <= 240


def test_where_something_stands_already_the_next_state_goes_elsewhere() -> None:
    design = small_design()
    drawing, tables = draw(design), lookup(design)
    place = place_after(drawing, tables, "moving")
    assert is_free(drawing, tables, "package", Rect(*place, NEW_WIDTH, NEW_HEIGHT))


def test_a_sibling_stands_below() -> None:
    design = add_object(
        Design(title="One"), "Package", id="o", first_state_id="a", first_state_name="A", position=(96, 96)
    )
    drawing = draw(design)
    box = drawing.boxes[0].rect
    x, y = place_below(drawing, lookup(design), "a")
    assert x == box.x
    assert y - box.bottom >= 84


def test_a_new_object_goes_below_all_others_and_the_first_one_to_the_top_left() -> None:
    drawing = draw(small_design())
    assert place_below_all(drawing)[1] > max(frame.rect.bottom for frame in drawing.frames)
    assert place_below_all(Drawing()) == (96, 96)


def test_an_unconnected_state_goes_after_the_last_one_of_its_object() -> None:
    design = small_design()
    drawing = draw(design)
    done = next(box.rect for box in drawing.boxes if box.id == "done")
    assert place_in_object(drawing, lookup(design), "order")[0] > done.right


def test_a_state_that_is_not_drawn_is_followed_below_all() -> None:
    design = small_design()
    assert place_after(Drawing(), lookup(design), "moving") == (96, 96)
    assert place_below(Drawing(), lookup(design), "moving") == (96, 96)


def test_a_state_asked_for_on_another_box_goes_to_its_right() -> None:
    design = small_design()
    drawing, tables = draw(design), lookup(design)
    box = next(box.rect for box in drawing.boxes if box.id == "done")
    place = place_at(drawing, tables, "order", box.center)
    assert place[0] > box.right
    assert is_free(drawing, tables, "order", Rect(*place, NEW_WIDTH, NEW_HEIGHT))


@given(st.floats(-10_000, 10_000))
def test_places_are_on_the_grid_of_eight_and_near(value: float) -> None:
    assert snapped(value) % 8 == 0
    assert abs(snapped(value) - value) <= 4


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 8)), min_size=1, max_size=7, unique=True),
    st.integers(0, 6),
    st.sampled_from([place_after, place_below]),
)
def test_a_new_state_stands_on_no_other_box(
    cells: list[tuple[int, int]], chosen: int, place: Callable[[Drawing, Lookup, str], Point]
) -> None:
    design = add_object(Design(title="Many"), "Many", id="o", first_state_id="s0", first_state_name="S")
    for number in range(1, len(cells)):
        design = add_state(design, "o", "S", id=f"s{number}")
    design = move(design, {f"s{n}": (x * 240, y * 160) for n, (x, y) in enumerate(cells)})
    drawing = draw(design)
    spot = place(drawing, lookup(design), f"s{chosen % len(cells)}")
    rect = Rect(*spot, NEW_WIDTH, NEW_HEIGHT)
    assert not any(box.rect.touches(rect) for box in drawing.boxes)
    assert (spot[0] % 8, spot[1] % 8) == (0, 0)


def apart(design: Design) -> bool:
    rects = [box.rect for box in draw(design).boxes]
    frames = [frame.rect for frame in draw(design).frames]
    return not any(a.touches(b) for some in (rects, frames) for n, a in enumerate(some) for b in some[:n])


def test_the_states_of_a_new_object_stand_in_rows_below_all() -> None:
    before = small_design()
    after = with_object_line(before, "Letter: written, sealed, sent, read, lost")
    placed = with_new_states_placed(before, after, draw(before))
    new = [placed.layout.nodes[state.id] for state in placed.objects[-1].states]
    assert len({y for _, y in new}) == 2
    assert min(y for _, y in new) > max(frame.rect.bottom for frame in draw(before).frames)
    assert apart(placed)


def test_several_new_states_of_an_object_stand_apart() -> None:
    before = small_design()
    after = with_object_line(before, f"{before.objects[0].name}: found, returned, paid back, thrown away")
    assert apart(with_new_states_placed(before, after, draw(before)))
