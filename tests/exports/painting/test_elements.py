"""A drawing is painted from the ground up, layer by layer, and less of it from afar."""

from dataclasses import replace

import pytest

from canvas.geometry.drawing import Badge, Drawing, Element, Joint
from exports.painting.detail import detail_at
from exports.painting.elements import ALL_LAYERS, is_shown, layer_of, shown_elements
from exports.painting.palette import DARK, LIGHT, PAPER, Palette
from tests.exports.painting.drawings import EVERYTHING, box
from tests.exports.painting.pixels import GROUND, painted, painted_drawing


def test_a_drawing_is_its_elements_in_their_order() -> None:
    assert painted_drawing(EVERYTHING) == painted(*EVERYTHING.elements())


@pytest.mark.parametrize("palette", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
def test_every_element_leaves_its_mark(palette: Palette) -> None:
    for element in EVERYTHING.elements():
        assert painted(element, palette=palette).count(GROUND) < 640 * 420, element.key


def test_the_empty_drawing_paints_nothing() -> None:
    assert painted_drawing(Drawing()).count(GROUND) == 640 * 420


def test_a_layer_that_is_off_is_not_painted() -> None:
    hidden = painted_drawing(EVERYTHING, ALL_LAYERS - {"failures"})
    without = replace(
        EVERYTHING,
        lines=tuple(line for line in EVERYTHING.lines if line.layer != "failures"),
        chips=tuple(chip for chip in EVERYTHING.chips if chip.layer != "failures"),
        beads=(),
    )
    assert hidden == painted_drawing(without)


def test_without_what_the_customer_sees_the_strips_go() -> None:
    hidden = painted_drawing(Drawing(boxes=(box(),)), ALL_LAYERS - {"customer"})
    assert hidden == painted(box(strip=None))


def test_boxes_and_frames_belong_to_every_layer() -> None:
    elements: tuple[Element, ...] = (*EVERYTHING.frames, *EVERYTHING.boxes, *EVERYTHING.badges)
    for element in elements:
        assert is_shown(element, frozenset())


def test_a_badge_goes_with_the_last_thing_that_it_belongs_to() -> None:
    drawing = replace(EVERYTHING, badges=(Badge("on pill", "f", (10, 10), "error", 1),))
    assert "on pill" in {element.key for element in shown_elements(drawing, ALL_LAYERS)}
    assert "on pill" not in {element.key for element in shown_elements(drawing, ALL_LAYERS - {"failures"})}


@pytest.mark.parametrize(
    ("zoom", "detail"),
    [(2, "full"), (0.6, "full"), (0.59, "names"), (0.35, "names"), (0.34, "shapes"), (0.05, "shapes")],
)
def test_the_detail_follows_the_zoom(zoom: float, detail: str) -> None:
    assert detail_at(zoom) == detail


def test_painting_leaves_the_painter_as_it_was() -> None:
    for element in EVERYTHING.elements():
        assert painted(element, element) == painted(element, element)
        both = painted(element, EVERYTHING.frames[0])
        assert both.at(600, 400) == LIGHT.frame


def test_a_joint_goes_with_the_hand_over_that_starts_in_it() -> None:
    joint = Joint("start of it", "told", (10, 10), 4)
    handover = replace(EVERYTHING.lines[2], id="told")
    drawing = Drawing(lines=(handover,), joints=(joint,))
    assert list(shown_elements(drawing, ALL_LAYERS)) == [handover, joint]
    assert list(shown_elements(drawing, ALL_LAYERS - {"happy"})) == []


def test_each_element_names_the_layer_with_which_it_is_hidden() -> None:
    elements: tuple[Element, ...] = (EVERYTHING.lines[0], EVERYTHING.beads[0], EVERYTHING.boxes[0])
    assert [layer_of(element) for element in elements] == ["happy", "failures", None]
