"""Whole drawings: the worked picture, the examples, and laws that hold for any design."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.geometry.draw import draw
from canvas.geometry.drawing import Bead, Box, Chip, Drawing, Frame, Line, Rect
from canvas.geometry.measure import measure
from canvas.geometry.paths import segments
from canvas.model import Design, Failure, Fallback, State, Transition
from canvas.model.design import Layout
from canvas.model.flow import Certainty
from tests.canvas.geometry.designs import CHECKOUT, SHARED, design, read, way

EXAMPLES = sorted((SHARED / "examples").glob("*.unhappy.json"))
needs_shared = pytest.mark.skipif(not CHECKOUT.exists(), reason="the shared pictures are not here")

PLACES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=7, unique=True)
CERTAINTIES: st.SearchStrategy[Certainty] = st.sampled_from(("confirmed", "tentative"))


@st.composite
def designs(draw_from: st.DrawFn) -> Design:
    """Up to seven states on a coarse grid with room between them, joined and failing at random."""
    places = draw_from(PLACES)
    ids = [f"s{i}" for i in range(len(places))]
    spots = {each: (60.0 + 440 * x, 60.0 + 220 * y) for each, (x, y) in zip(ids, places, strict=True)}
    states = [State(id=each, name=each.upper(), certainty=draw_from(CERTAINTIES)) for each in ids]
    ends = st.sampled_from(ids)
    pairs = draw_from(st.lists(st.tuples(ends, ends), max_size=6))
    ways = [Transition(id=f"t{i}", source=a, target=b, name="goes on") for i, (a, b) in enumerate(pairs)]
    failures = [
        Failure(id=f"f{way.id}", at=way.id, type="network", lands=draw_from(st.none() | ends))
        for way in ways
        if draw_from(st.booleans())
    ]
    fallbacks = [
        Fallback.model_validate({"id": f"b{each.id}", "for": each.id, "kind": "human", "to": draw_from(ends)})
        for each in failures
        if not each.lands and draw_from(st.booleans())
    ]
    return design(spots, ways, failures=failures, fallbacks=fallbacks, states=states)


def moved(given_design: Design, dx: float, dy: float) -> Design:
    nodes = {each: (x + dx, y + dy) for each, (x, y) in given_design.layout.nodes.items()}
    return given_design.model_copy(update={"layout": Layout.model_validate({"nodes": nodes})})


def places(drawing: Drawing, dx: float = 0, dy: float = 0) -> list[tuple[str, float, float]]:
    """Where everything is, shifted back."""
    framed: tuple[Box | Chip | Frame, ...] = (*drawing.boxes, *drawing.chips, *drawing.frames)
    rects = [(each.key, each.rect.x, each.rect.y) for each in framed]
    points = [(line.key, x, y) for line in drawing.lines for x, y in line.points]
    beads = [(bead.key, *bead.center) for bead in drawing.beads]
    return [(key, round(x - dx, 1), round(y - dy, 1)) for key, x, y in (*rects, *points, *beads)]


@given(designs())
@settings(max_examples=40, deadline=None)
def test_no_line_runs_through_a_box(made: Design) -> None:
    assert measure(draw(made)).through_boxes == 0


@given(designs())
@settings(max_examples=40, deadline=None)
def test_chips_touch_no_box(made: Design) -> None:
    assert measure(draw(made)).chips_on_boxes == 0


@given(designs())
@settings(max_examples=20, deadline=None)
def test_lines_are_level_or_upright(made: Design) -> None:
    lines = [line for line in draw(made).lines if line.kind != "retry"]
    assert all(abs(a[0] - b[0]) < 0.1 or abs(a[1] - b[1]) < 0.1 for line in lines for a, b in segments(line.points))


@given(designs())
@settings(max_examples=20, deadline=None)
def test_every_element_has_a_key_of_its_own(made: Design) -> None:
    keys = [element.key for element in draw(made).elements()]
    assert len(keys) == len(set(keys))


@given(designs())
@settings(max_examples=20, deadline=None)
def test_the_same_design_gives_the_same_drawing(made: Design) -> None:
    assert draw(made) == draw(made.model_copy())


@given(designs(), st.integers(-50, 50), st.integers(-50, 50))
@settings(max_examples=20, deadline=None)
def test_moving_everything_moves_the_drawing(made: Design, across: int, down: int) -> None:
    dx, dy = 8 * across, 8 * down
    assert places(draw(moved(made, dx, dy)), dx, dy) == places(draw(made))


@given(designs())
@settings(max_examples=20, deadline=None)
def test_the_bounds_hold_everything(made: Design) -> None:
    drawing = draw(made)
    around = drawing.bounds.grown(0.1)
    assert all(around.touches(frame.rect) and _within(frame.rect, around) for frame in drawing.frames)
    assert all(_within(chip.rect, around) for chip in drawing.chips)


def _within(inner: Rect, outer: Rect) -> bool:
    return outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom


def test_a_state_without_a_position_is_placed() -> None:
    drawing = draw(design({"a": (60, 60), "b": (520, 60)}).model_copy(update={"layout": Layout()}))
    assert len(drawing.boxes) == 2
    assert measure(drawing).flaws == 0


def test_a_state_without_a_position_keeps_clear_of_those_that_have_one() -> None:
    crowded = design({"a": (60, 60), "b": (56, 50), "c": (480, 60)})
    nodes = {each: spot for each, spot in crowded.layout.nodes.items() if each != "a"}
    drawing = draw(crowded.model_copy(update={"layout": Layout.model_validate({"nodes": nodes})}))
    assert measure(drawing).overlaps == 0


def test_an_empty_design_is_an_empty_drawing() -> None:
    assert draw(Design(title="Nothing")) == Drawing()


def test_a_dragged_state_is_where_the_pointer_has_it() -> None:
    box = draw(design({"a": (60, 60)}), moving={"a": (300, 200)}).boxes[0]
    assert (box.rect.x, box.rect.y) == (300, 200)


def test_states_on_one_another_are_drawn_all_the_same() -> None:
    made = design({"a": (60, 60), "b": (60, 60)}, [Transition(id="t", source="a", target="b", name="T")])
    assert len(draw(made).lines) == 2


@needs_shared
@pytest.mark.parametrize("path", [*EXAMPLES, CHECKOUT], ids=lambda path: Path(path).name)
def test_the_examples_draw_without_a_flaw(path: Path) -> None:
    found = measure(draw(read(path)))
    assert found.flaws == 0
    assert found.shared == 0


@needs_shared
def test_the_worked_picture_has_its_measures() -> None:
    drawing = draw(read(CHECKOUT))
    sizes = {box.id: (box.rect.width, box.rect.height) for box in drawing.boxes}
    assert sizes == {
        "cart": (174, 92),
        "confirmed": (220, 92),
        "shipped": (206, 92),
        "held": (220, 92),
        "ready": (174, 92),
        "charging": (220, 92),
        "paid": (206, 92),
        "declined": (174, 92),
        "unsure": (246, 108),
        "refunded": (182, 92),
    }
    assert [frame.rect for frame in drawing.frames] == [Rect(14, 12, 1036, 318), Rect(14, 366, 1036, 348)]


@needs_shared
def test_the_worked_picture_crosses_nothing() -> None:
    assert measure(draw(read(CHECKOUT))).crossings == 0


@needs_shared
def test_the_beads_of_the_worked_picture_stand_where_they_should() -> None:
    centers = {bead.id: bead.center for bead in draw(read(CHECKOUT)).beads}
    assert centers["f_rej"] == (622, 446)
    assert centers["f_silent"] == (654, 446)
    assert centers["f_lost"] == (262, 268)


@needs_shared
def test_the_straight_lines_of_the_worked_picture_are_straight() -> None:
    corners = {line.id: len(line.points) for line in draw(read(CHECKOUT)).lines if line.kind != "retry"}
    straight = {
        "t_paid",
        "t_pick",
        "t_match",
        "t_pay",
        "t_bank",
        "t_other",
        "t_support",
        "f_silent",
        "b_lost",
        "f_stock",
    }
    assert {each for each in straight if corners[each] == 2} == straight


def test_what_shows_an_id_is_found_by_it() -> None:
    failure = Failure(id="f", at="ab", type="lost")
    drawing = draw(design({"a": (0, 0), "b": (480, 0)}, [way("ab", "a", "b")], failures=[failure]))
    assert {type(element) for element in drawing.of("ab")} == {Line, Chip}
    assert {type(element) for element in drawing.of("f")} >= {Bead}
    assert {type(element) for element in drawing.of("a")} == {Box}
    assert drawing.of("nobody") == ()
