"""Lines that cross others are led anew when all stand."""

from collections.abc import Sequence

from canvas.geometry.chips import Face
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Chip, Drawing, Line, Rect
from canvas.geometry.failures import Knot
from canvas.geometry.measure import measure
from canvas.geometry.mending import Stroke, crossed, mend, settle
from canvas.geometry.paths import EAST, WEST
from canvas.geometry.search import Port, Way
from canvas.geometry.sketch import Sketch
from canvas.geometry.space import Space
from canvas.lookup import lookup
from canvas.model import Design, Trigger
from canvas.model.design import Layout
from tests.canvas.geometry.designs import design, handed_over, way

SIX = {"a": (60.0, 60.0), "b": (460.0, 60.0), "c": (860.0, 60.0)}
SIX |= {"d": (60.0, 360.0), "e": (460.0, 360.0), "f": (860.0, 360.0)}
OVER, AROUND = ((0.0, 0.0), (200.0, 0.0)), ((0.0, 0.0), (0.0, 90.0), (200.0, 90.0), (200.0, 0.0))


def led(points: Sequence[tuple[float, float]]) -> Way:
    return Way(tuple(points), 0.0, Port(points[0], EAST), Port(points[-1], WEST))


def with_an_upright_line() -> Sketch:
    sketch = Sketch(lookup(design({"a": (0.0, 0.0)})), {}, {})
    sketch.add_line(Line("line:other", "other", "waits", ((100, -50), (100, 50)), "filled"))
    return sketch


def mended(sketch: Sketch, old: Way, new: Way) -> list[tuple[float, float]]:
    """Where a line ends up that was drawn along `old`, and is led along `new` when it is led anew."""

    def put(found: Way) -> list[Knot]:
        sketch.add_line(Line("line:t", "t", "waits", found.points, "filled"))
        return []

    put(old)
    mend(sketch, [(Stroke("t", True, lambda: new, put, lambda _: None), old)])
    return list(next(line for line in sketch.lines.values() if line.id == "t").points)


def test_crossings_of_a_line_are_counted_in_both_directions() -> None:
    space = Space()
    space.add_line(((0, 0), (100, 0)))
    space.add_line(((50, 40), (150, 40)))
    assert crossed(space, ((70, -20), (70, 20))) == 1
    assert crossed(space, ((70, -20), (70, 90))) == 2
    assert crossed(space, ((70, -20), (70, 0))) == 0


def test_a_line_is_led_around_what_was_drawn_after_it() -> None:
    assert mended(with_an_upright_line(), led(OVER), led(AROUND)) == list(AROUND)


def test_a_line_stays_where_another_way_crosses_as_much() -> None:
    lower = ((0.0, 0.0), (0.0, 20.0), (200.0, 20.0), (200.0, 0.0))
    assert mended(with_an_upright_line(), led(OVER), led(lower)) == list(OVER)


def test_a_line_that_crosses_nothing_stays() -> None:
    sketch = Sketch(lookup(design({"a": (0.0, 0.0)})), {}, {})
    assert mended(sketch, led(OVER), led(AROUND)) == list(OVER)


def test_a_line_stays_where_its_head_would_come_to_lie_on_something() -> None:
    sketch = with_an_upright_line()
    sketch.space.things.append(Rect(190, 10, 20, 20))
    downwards = ((0.0, 0.0), (0.0, 90.0), (200.0, 90.0), (200.0, 30.0))
    assert mended(sketch, led(OVER), led(downwards)) == list(downwards)
    sketch = with_an_upright_line()
    sketch.space.things.append(Rect(190, 30, 20, 20))
    assert mended(sketch, led(OVER), led(downwards)) == list(OVER)


def chips(drawing: Drawing) -> dict[str, Chip]:
    return {chip.id: chip for chip in drawing.chips}


def test_a_drawing_has_no_crossing_that_a_line_drawn_before_the_others_could_not_know_of() -> None:
    steps = [way(pair, *pair) for pair in ("ab", "cd", "fa", "fb", "ed", "db")]
    drawing = draw(design(SIX, steps))
    assert (measure(drawing).crossings, measure(drawing).flaws, measure(drawing).shared) == (0, 0, 0)
    assert sorted(line.id for line in drawing.lines if line.kind == "waits") == sorted(each.id for each in steps)
    assert len(chips(drawing)) == len(drawing.chips)


def test_a_hand_over_that_is_led_anew_has_one_line_one_chip_and_one_joint() -> None:
    drawing = draw(handed_over(Trigger(id="h", when="a", fires="fired")))
    assert [line.id for line in drawing.lines if line.kind == "handover"] == ["h"]
    assert [joint.id for joint in drawing.joints] == ["h"]
    assert "h" in chips(drawing)


FACE = Face("chip:t", "t", "transition", (("Pay", "ink"),), "waits", "ink", 60.0, 24.0)


def settled(made: Design) -> Rect:
    """Where a chip ends up on whose first place something came to stand."""
    sketch = Sketch(lookup(made), {}, {})
    sketch.add_chip_on_line(FACE, ((0.0, 0.0), (400.0, 0.0)), 0.0)
    sketch.space.things.append(Rect(190, -10, 20, 20))
    settle(sketch)
    return next(chip.rect for chip in sketch.chips.values())


def test_words_give_way_to_what_came_to_stand_on_them() -> None:
    assert not settled(design({"a": (0.0, 0.0)})).touches(Rect(190, -10, 20, 20))


def test_words_that_were_put_by_hand_stay() -> None:
    by_hand = Layout(labels={"t": (2.0, 0.0)})
    made = design({"a": (0.0, 0.0)}).model_copy(update={"layout": by_hand})
    assert settled(made).touches(Rect(190, -10, 20, 20))
