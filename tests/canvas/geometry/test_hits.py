"""What is under the pointer."""

from canvas.geometry.draw import draw
from canvas.geometry.drawing import Drawing, Line
from canvas.geometry.hits import distance_to, element_at, handles
from canvas.model import Failure, State
from tests.canvas.geometry.designs import design, way


def drawing() -> Drawing:
    failures = [Failure(id="f", at="t", type="lost")]
    return draw(design({"a": (60, 60), "b": (520, 60)}, [way("t", "a", "b")], failures=failures))


def key_at(x: float, y: float) -> str | None:
    found = element_at(drawing(), (x, y))
    return found.key if found else None


def test_a_box_is_found_by_its_inside() -> None:
    assert key_at(100, 100) == "state:a"


def test_a_chip_lies_above_its_line() -> None:
    chip = next(each for each in drawing().chips if each.id == "t").rect
    assert key_at(*chip.center) == "chip:t"


def test_a_line_is_found_from_nearby() -> None:
    assert key_at(500, 109) == "line:t"


def test_a_bead_lies_above_its_line() -> None:
    assert key_at(254, 106) == "bead:f"


def test_a_frame_is_found_by_its_ground() -> None:
    assert key_at(400, 150) == "object:thing"


def test_outside_there_is_nothing() -> None:
    assert key_at(-500, -500) is None


def test_a_line_without_length_is_as_far_as_its_point() -> None:
    assert distance_to(Line("x", "x", "waits", ((0, 0), (0, 0)), "filled"), (3, 4)) == 5


def test_handles_are_the_middles_of_the_borders() -> None:
    assert handles(drawing().boxes[0]) == ((234, 106), (147, 152), (60, 106), (147, 60))


def test_a_hexagon_has_its_side_handles_at_the_tips() -> None:
    box = draw(design({"a": (0, 0)}, states=[State(id="a", name="A", certainty="unknown")])).boxes[0]
    assert handles(box)[0] == (box.rect.right, box.rect.center[1])
