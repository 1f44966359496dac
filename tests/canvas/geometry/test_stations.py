"""Beads that were put somewhere on their arrow by hand."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.draw import draw
from canvas.geometry.drawing import Drawing, Point
from canvas.geometry.paths import distance, length, nearest_along, point_at
from canvas.model import Failure
from tests.canvas.geometry.designs import design, way

LEVEL = {"a": (60.0, 60.0), "b": (700.0, 60.0)}
AROUND = {"a": (60.0, 60.0), "b": (700.0, 420.0)}
TWO = (Failure(id="f", at="t", type="lost"), Failure(id="g", at="t", type="crash"))
offsets = st.tuples(st.integers(-900, 900).map(float), st.integers(-900, 900).map(float))


def drawn(spots: dict[str, Point], labels: dict[str, Point] | None = None) -> Drawing:
    return draw(design(spots, [way("t", "a", "b")], failures=TWO, labels=labels))


def places(drawing: Drawing) -> list[float]:
    """How far from the tail of the arrow its beads lie."""
    return [nearest_along(route_of(drawing), bead.center) for bead in drawing.beads]


def route_of(drawing: Drawing) -> tuple[Point, ...]:
    return next(line.points for line in drawing.lines if line.key == "line:t")


def test_a_bead_goes_as_far_as_it_was_put_and_those_behind_it_give_way() -> None:
    assert places(drawn(LEVEL)) == [20, 52]
    assert places(drawn(LEVEL, {"g": (100, 0)})) == [20, 152]
    assert places(drawn(LEVEL, {"f": (100, 0)})) == [120, 152]


def test_nothing_is_put_before_its_own_place() -> None:
    assert places(drawn(LEVEL, {"g": (-200, 0)})) == [20, 52]


def test_a_bead_stays_clear_of_the_head() -> None:
    drawing = drawn(LEVEL, {"g": (5000, 0)})
    assert places(drawing)[1] == length(route_of(drawing)) - 34


def test_the_pill_stays_by_its_bead() -> None:
    moved = drawn(LEVEL, {"g": (100, 0)})
    bead = next(bead for bead in moved.beads if bead.id == "g")
    pill = next(chip for chip in moved.chips if chip.id == "g")
    assert abs(pill.rect.center[0] - bead.center[0]) < 120


@given(st.sampled_from([LEVEL, AROUND]), offsets, offsets)
def test_wherever_they_are_put_beads_stay_on_the_arrow_one_behind_the_other(
    spots: dict[str, Point], first: Point, second: Point
) -> None:
    drawing = drawn(spots, {"f": first, "g": second})
    one, two = places(drawing)
    assert two - one >= 31.9
    for bead, along in zip(drawing.beads, (one, two), strict=True):
        assert distance(point_at(route_of(drawing), along), bead.center) < 0.05
