"""What the ghost of a design shows, and what of the drawing gives way to it."""

import pytest
from hypothesis import given

from canvas.document import change_between
from canvas.edits import add_state, attach_failure, attach_fallback, connect, remove, rename, update
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Bead, Box, Chip, Frame, Line, Rect
from canvas.model import Design
from canvas.validator import check
from tests.designs import designs
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.anchors import extent
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.ghosts import FAINT, Ghost, ghost_between
from widgets.canvas_view.highlight_items import height
from widgets.canvas_view.highlights import highlights
from widgets.canvas_view.items import z_value
from widgets.canvas_view.placing import with_new_states_placed
from widgets.canvas_view.view import CanvasView


def ghost(before: Design, after: Design) -> Ghost:
    return ghost_between(draw(before), draw(after), change_between(before, after, "").updated)


def with_new_state(design: Design) -> Design:
    """One more state, with a step that leads there, as a fix adds it."""
    grown = add_state(design, "package", "Unsure", id="unsure")
    return with_new_states_placed(design, connect(grown, "late", "unsure", id="give_up", name="Give up"), draw(design))


def test_a_design_that_is_the_same_has_no_ghost() -> None:
    design = small_design()
    assert ghost(design, design) == Ghost()
    assert Ghost().area is None


@given(designs())
def test_no_design_has_a_ghost_of_itself(design: Design) -> None:
    assert ghost(design, design) == Ghost()


def test_what_is_new_comes_as_it_will_be_drawn() -> None:
    design = small_design()
    after = attach_fallback(attach_failure(design, "scan_ok", "lost", id="gone"), "gone", "human", id="look", to="late")
    shown = ghost(design, after)
    assert {"gone", "look"} <= {element.id for element in shown.comes}
    assert {type(element) for element in shown.comes if element.id == "look"} == {Line, Chip}
    assert set(shown.comes) <= set(draw(after).elements())


def test_a_new_state_comes_with_its_arrow_and_the_frame_grows_around_it() -> None:
    design = small_design()
    shown = ghost(design, with_new_state(design))
    assert {type(element) for element in shown.comes if element.id == "unsure"} == {Box}
    assert {type(element) for element in shown.comes if element.id == "give_up"} == {Line, Chip}
    assert [type(element) for element in shown.comes if element.id == "package"] == [Frame]


def test_what_changes_comes_in_its_new_look_over_the_old() -> None:
    design = small_design()
    after = update(design, "late", certainty="unknown")
    shown = ghost(design, after)
    [new] = [element for element in shown.comes if element.id == "late"]
    [old] = [element for element in shown.replaced if element.id == "late"]
    assert isinstance(new, Box)
    assert isinstance(old, Box)
    assert (new.uncertain, old.uncertain) == (True, False)


def test_what_changes_without_another_look_is_shown_too() -> None:
    design = small_design()
    shown = ghost(design, update(design, "scan_ok", owner="Depot"))
    assert {type(element) for element in shown.comes if element.id == "scan_ok"} == {Line, Chip}


def test_what_gives_way_is_shown_with_its_arrow() -> None:
    design = small_design()
    shown = ghost(design, attach_failure(design, "scan_ok", "lost", id="gone"))
    moved = {element.id for element in shown.replaced}
    differ = [e for e in draw(design).elements() if e.id in moved and e not in set(shown.replaced)]
    after = set(draw(attach_failure(design, "scan_ok", "lost", id="gone")).elements())
    assert all(element in after for element in differ)


def test_the_stub_of_a_failure_goes_once_there_is_an_answer() -> None:
    design = attach_failure(small_design(), "scan_ok", "lost", id="gone")
    shown = ghost(design, attach_fallback(design, "gone", "human", id="look", to="late"))
    assert [element.kind for element in shown.goes if isinstance(element, Line)] == ["stub"]


def test_what_is_removed_goes() -> None:
    design = small_design()
    shown = ghost(design, remove(design, ["ask"]))
    assert {element.id for element in shown.goes} == {"ask"}


def test_what_only_shifted_a_little_is_left_out() -> None:
    design = small_design()
    shown = ghost(design, with_new_state(design))
    assert not any(element.id in ("order", "finish", "placed", "done") for element in shown.comes)


def test_words_that_would_lie_under_what_comes_are_shown_where_they_go() -> None:
    design = small_design()
    after = attach_failure(design, "scan_ok", "lost", id="gone")
    shown = ghost(design, after)
    taken = [extent(each) for each in shown.comes if isinstance(each, Bead | Chip)]
    drawn = {element.key: element for element in draw(after).elements()}
    for element in draw(design).elements():
        if isinstance(element, Chip) and drawn[element.key] != element and element not in shown.replaced:
            assert not any(element.rect.touches(rect) for rect in taken)


def test_its_area_holds_all_of_it_but_frames() -> None:
    shown = ghost(small_design(), with_new_state(small_design()))
    area = shown.area
    assert area is not None
    for element in shown.comes:
        inside = extent(element)
        if not isinstance(element, Frame):
            assert area.x <= inside.x
            assert area.right >= inside.right
    [frame] = [element for element in shown.comes if isinstance(element, Frame)]
    assert area.width < frame.rect.width


def test_a_ghost_is_shown_alone(desk: Desk) -> None:
    shown = ghost(desk.design, rename(desk.design, "late", "Very late"))
    desk.select(["late"])
    desk.show(proposed=shown)
    kinds = {mark.kind for mark in highlights(desk.drawing, desk.selected, desk.overlay)}
    assert kinds == {"comes"}


def test_the_keys_of_its_parts_are_unique(desk: Desk) -> None:
    desk.show(proposed=ghost(desk.design, with_new_state(desk.design)))
    marks = highlights(desk.drawing, frozenset(), desk.overlay)
    assert len({mark.key for mark in marks}) == len(marks)


def test_an_edit_takes_the_ghost_away(desk: Desk) -> None:
    desk.show(proposed=ghost(desk.design, rename(desk.design, "late", "Very late")))
    desk.apply("Rename", lambda design: rename(design, "late", "Later"))
    assert desk.overlay.proposed is None


@pytest.mark.parametrize("kind", [Frame, Line, Box, Chip])
def test_each_part_lies_over_its_own_kind_and_under_the_next(desk: Desk, kind: type) -> None:
    desk.show(proposed=ghost(desk.design, with_new_state(desk.design)))
    marks = highlights(desk.drawing, frozenset(), desk.overlay)
    for mark in marks:
        if mark.element is not None and isinstance(mark.element, kind):
            assert z_value(mark.element) < height(mark) < z_value(mark.element) + 10


def test_a_drawing_without_anything_gives_a_ghost_of_all() -> None:
    drawing = draw(small_design())
    shown = ghost_between(draw(Design(title="Empty")), drawing, frozenset())
    assert set(shown.comes) == set(drawing.elements())
    assert isinstance(shown.area, Rect)


def opacities(view: CanvasView) -> dict[str, float]:
    return {element.key: opacity for element, opacity in view.design_scene.shown() if opacity < 1}


def test_what_gives_way_is_not_seen_until_the_ghost_goes(view: CanvasView) -> None:
    desk = view.desk
    desk.show(proposed=ghost(desk.design, update(desk.design, "late", certainty="unknown")))
    assert opacities(view)["state:late"] == 0
    desk.show(proposed=None)
    assert opacities(view) == {}


def test_what_goes_is_faint_with_its_badge(view: CanvasView) -> None:
    desk = view.desk
    desk.set_report(check(desk.design))
    shown = ghost(desk.design, remove(desk.design, ["late"]))
    desk.show(proposed=shown)
    faint = {key for key, opacity in opacities(view).items() if opacity == FAINT}
    assert {element.key for element in shown.goes} <= faint
    assert "badge:late" in faint


def test_after_an_edit_nothing_is_faded(view: CanvasView) -> None:
    desk = view.desk
    after = update(desk.design, "late", certainty="unknown")
    desk.show(proposed=ghost(desk.design, after))
    desk.apply("Mark", lambda _: after)
    assert opacities(view) == {}
