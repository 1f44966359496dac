"""Chips and pills: what they hold, their size, and their place on a line."""

import pytest

from canvas.geometry.chips import Face, chip_at, handover_face, pill_face, spot_on_line, transition_face
from canvas.geometry.drawing import Rect
from canvas.geometry.paths import head_area
from canvas.geometry.space import Space
from canvas.geometry.text import text_width
from canvas.lookup import lookup
from canvas.model import Transition
from tests.canvas.geometry.designs import design

LEVEL = ((0.0, 0.0), (300.0, 0.0))
UPRIGHT = ((0.0, 0.0), (0.0, 300.0))
LONG_NAME = "A transition with a name that is far too long to be shown on any chip"


def face(**fields: object) -> Face:
    way = Transition.model_validate({"id": "t", "name": "Bank confirms", "source": "a", "target": "b", **fields})
    made = transition_face(lookup(design({"a": (0, 0), "b": (400, 0)}, [way])), way)
    assert made is not None
    return made


def pill(words: str = "message lost") -> Face:
    return pill_face("pill:f", "f", "failure", words, "bolt", "failures")


def test_one_line_is_24_high_and_two_are_38() -> None:
    assert face().height == 24
    assert face(mode="async", timeout="30s").height == 38


def test_a_chip_is_as_wide_as_its_longest_line_and_the_icon() -> None:
    assert face().width == round(27.5 + text_width("Bank confirms", 12, 500) + 12)


def test_a_chip_is_never_endless() -> None:
    made = face(name=LONG_NAME)
    assert made.width < 235
    assert made.height == 38


def test_a_long_name_is_wrapped_into_two_lines_about_as_long() -> None:
    made = face(name="The carrier scans the parcel at the depot in the evening")
    (first, _), (second, _) = made.lines
    assert f"{first} {second}" == "The carrier scans the parcel at the depot in the evening"
    assert abs(len(first) - len(second)) < 12


def test_what_two_lines_do_not_hold_ends_in_an_ellipsis() -> None:
    made = face(name=LONG_NAME + " " + LONG_NAME)
    assert len(made.lines) == 2
    assert made.lines[1][0].endswith("…")
    assert made.width < 235


def test_the_limit_stands_in_small_type_below_a_wrapped_name() -> None:
    made = face(name=LONG_NAME, mode="async", timeout="30s")
    labels = chip_at(made, Rect(0, 0, made.width, made.height)).labels
    assert [label.size for label in labels] == [12, 12, 11]
    assert made.height == 52


def test_hand_overs_and_pills_wrap_too() -> None:
    assert handover_face("c", "h", LONG_NAME).height == pill(LONG_NAME).height == 38


def test_what_comes_later_is_in_its_own_colour() -> None:
    assert [face(mode=mode).icon_ink for mode in ("sync", "async")] == ["ink", "later"]


@pytest.mark.parametrize(
    "made", [face(), face(mode="async", timeout="2h"), pill(), pill(LONG_NAME), handover_face("c", "h", "Paid")]
)
def test_words_and_icon_stay_inside(made: Face) -> None:
    chip = chip_at(made, Rect(10, 20, made.width, made.height))
    for label in chip.labels:
        assert label.x + text_width(label.text, label.size, label.weight) <= chip.rect.right - 8
        assert chip.rect.y + 8 < label.y < chip.rect.bottom - 4
    x, y = chip.marks[0].center
    assert chip.rect.x + 7 <= x <= chip.labels[0].x - 7
    assert y == chip.rect.center[1]


def test_a_pill_keeps_its_layer_and_colour() -> None:
    green = pill_face("pill:b", "b", "fallback", "max 3 tries", "return", "answers")
    assert (chip_at(green, Rect(0, 0, 99, 24)).layer, green.icon_ink) == ("answers", "good")
    assert pill().icon_ink == "failure"


def test_a_chip_stands_in_the_middle_of_what_is_free() -> None:
    made = face()
    rect = spot_on_line(Space(), LEVEL, made, 60)
    assert rect.center == ((60 + 300 - 18) / 2, 0)


def test_on_an_upright_line_it_stands_across() -> None:
    assert spot_on_line(Space(), UPRIGHT, face(), 0).center[0] == 0


def test_it_takes_the_longer_piece_of_a_bent_line() -> None:
    bent = ((0.0, 0.0), (60.0, 0.0), (60.0, 40.0), (500.0, 40.0))
    assert spot_on_line(Space(), bent, face(), 0).center[1] == 40


def test_it_slides_away_from_what_stands_there() -> None:
    bead = Rect(140, -12, 24, 24)
    rect = spot_on_line(Space(things=[bead]), LEVEL, face(), 0)
    assert not rect.touches(bead)


def test_it_stands_beside_a_line_that_is_too_short() -> None:
    short = ((0.0, 0.0), (60.0, 0.0))
    rect = spot_on_line(Space(), short, face(), 0)
    assert abs(rect.center[1]) == face().height / 2 + 8


def test_it_never_covers_the_head_of_its_own_line() -> None:
    bent = ((0.0, 0.0), (20.0, 0.0), (20.0, 60.0))
    assert not spot_on_line(Space(), bent, face(), 0).touches(head_area(bent))


def test_where_all_is_taken_it_goes_a_little_farther() -> None:
    around = [Rect(-20, -45, 340, 90)]
    rect = spot_on_line(Space(things=around), LEVEL, face(), 0)
    assert not rect.touches(around[0])
    assert rect.grown(90).touches(Rect(0, 0, 300, 1))
