"""An element elsewhere is the same in all but its place."""

from canvas.geometry.chips import chip_at, pill_face
from canvas.geometry.drawing import Bead, Line, Rect
from canvas.geometry.elsewhere import moved

PILL = pill_face("pill:f", "f", "failure", "it gets lost", "bolt", "failures")


def test_a_moved_chip_takes_all_its_parts_along() -> None:
    there = moved(chip_at(PILL, Rect(0, 0, 99, 24)), (10, -5))
    assert there == chip_at(PILL, Rect(10, -5, 99, 24))


def test_a_moved_line_forgets_what_it_crossed() -> None:
    line = Line("line:a", "a", "waits", ((0, 0), (90, 0)), "filled", under=((40, 0),))
    assert moved(line, (5, 7)) == Line("line:a", "a", "waits", ((5, 7), (95, 7)), "filled")


def test_a_moved_bead_has_another_middle() -> None:
    assert moved(Bead("bead:f", "f", ("f",), (3, 4), 12, "bolt"), (1, 1)) == Bead(
        "bead:f", "f", ("f",), (4, 5), 12, "bolt"
    )
