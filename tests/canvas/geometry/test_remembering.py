"""Ways and spots are remembered: after a change only what it touched is searched for anew, and nothing looks other."""

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.edits import move
from canvas.geometry import chips, flow, routing
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Drawing
from canvas.model import Design
from tests.bench.synthetic import synthetic
from tests.designs import designs

SPOTS = st.tuples(st.integers(-400, 1200), st.integers(-400, 1200))


def forget() -> None:
    routing._searched.cache_clear()
    flow.REMEMBERED.forget()
    chips.REMEMBERED.forget()


def drawn_from_nothing(design: Design) -> Drawing:
    forget()
    return draw(design.model_copy())


def searched() -> int:
    """How many ways and spots were searched for."""
    return flow.REMEMBERED.searched + chips.REMEMBERED.searched


@given(designs(), st.data())
@settings(max_examples=25, deadline=None)
def test_a_drawing_after_moves_is_the_one_drawn_from_nothing(design: Design, data: st.DataObject) -> None:
    states = [state.id for thing in design.objects for state in thing.states]
    forget()
    draw(design)
    for _ in range(3 if states else 0):
        design = move(design, {data.draw(st.sampled_from(states)): data.draw(SPOTS)})
        after_moves = draw(design)
    assert states == [] or after_moves == drawn_from_nothing(design)


def test_while_a_state_is_dragged_the_drawing_is_the_one_of_where_it_is() -> None:
    design = synthetic(20, 1)
    draw(design)
    dragged = draw(design, moving={"o0s3": (640.0, 200.0)})
    widths = draw(design).boxes
    assert [box.rect.width for box in dragged.boxes] == [box.rect.width for box in widths]
    forget()
    assert draw(design.model_copy(), moving={"o0s3": (640.0, 200.0)}) == dragged


def test_a_state_that_moves_makes_few_lines_be_searched_for_again() -> None:
    design = synthetic(100, 1)
    forget()
    none = searched()
    before = draw(design)
    all_of_them = searched() - none
    spot = next((box.rect.x, box.rect.y) for box in before.boxes if box.id == "o2s3")
    draw(move(design, {"o2s3": (spot[0] + 8, spot[1] + 8)}))
    assert searched() - none - all_of_them < all_of_them / 3


def test_a_name_that_changes_makes_no_way_be_searched_for_again() -> None:
    design = synthetic(20, 2)
    draw(design)
    before = searched()
    draw(design.model_copy(update={"title": "Another title"}))
    assert searched() == before
