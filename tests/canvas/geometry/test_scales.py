"""What a trade-off shapes carries the scales: a box, a chip, a pill, a tab. They have room of their own."""

from collections.abc import Iterator

import pytest

from canvas.edits import add_entry, set_collapsed, update
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Box, Chip, Drawing, Frame, Label, Mark, Rect
from canvas.geometry.text import text_width
from canvas.model import Design
from templates.catalog import TEMPLATES, load_template
from tests.widgets.designs import parcel


def weighed(design: Design, *about: str) -> Design:
    return add_entry(design, "tradeoffs", id="weighed", question="Fast or right?", about=about)


def everything(design: Design) -> tuple[str, ...]:
    """All that is on the drawing of a design."""
    states = [state.id for owner in design.objects for state in owner.states]
    flow = (design.objects, design.transitions, design.triggers, design.failures, design.fallbacks)
    return (*states, *(element.id for elements in flow for element in elements))


def with_marks(drawing: Drawing) -> Iterator[Box | Chip | Frame]:
    yield from drawing.boxes
    yield from drawing.chips
    yield from drawing.frames


def scales(drawing: Drawing) -> dict[str, Mark]:
    """The sign by what it stands at."""
    return {each.id: mark for each in with_marks(drawing) for mark in each.marks if mark.icon == "scales"}


def around(sign: Mark | Label) -> Rect:
    if isinstance(sign, Mark):
        return Rect(sign.center[0] - sign.size / 2, sign.center[1] - sign.size / 2, sign.size, sign.size)
    width = text_width(sign.text, sign.size, sign.weight)
    return Rect(sign.x - width * sign.ends, sign.y - sign.size * 0.75, width, sign.size)


@pytest.mark.parametrize("element_id", ["packed", "ship", "arrive", "tell", "lost", "again", "parcel"])
def test_each_kind_of_element_shows_that_a_trade_off_is_about_it(element_id: str) -> None:
    assert set(scales(draw(parcel()))) == set()
    assert set(scales(draw(weighed(parcel(), element_id)))) == {element_id}


def test_what_is_not_on_the_drawing_shows_nothing() -> None:
    assert scales(draw(weighed(parcel(), "app", "carrier"))) == {}


def test_a_step_that_says_nothing_gets_a_chip_for_its_scales() -> None:
    silent = update(parcel(), "ship", name=None)
    assert "ship" not in {chip.id for chip in draw(silent).chips}
    assert set(scales(draw(weighed(silent, "ship")))) == {"ship"}


def test_a_closed_frame_keeps_its_scales() -> None:
    closed = set_collapsed(weighed(parcel(), "parcel"), "parcel", True)
    assert set(scales(draw(closed))) == {"parcel"}


@pytest.mark.parametrize("template", [template.id for template in TEMPLATES])
def test_the_scales_cover_no_word_and_no_other_sign(template: str) -> None:
    design = load_template(template)
    drawing = draw(weighed(design, *everything(design)))
    for element in with_marks(drawing):
        strips = [element.strip.rect] if isinstance(element, Box) and element.strip else []
        others = [around(label) for label in element.labels]
        others += [around(mark) for mark in element.marks if mark.icon != "scales"]
        own = [around(mark) for mark in element.marks if mark.icon == "scales"]
        assert not [rect for rect in own for other in (*others, *strips) if rect.touches(other)], element.id
        inside = element.tab if isinstance(element, Frame) else element.rect
        assert all(inside.x < rect.x and rect.right < inside.right for rect in own)
