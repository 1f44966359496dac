"""The scene is a mirror: after any edits it equals one built from scratch."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from canvas.document import Document
from canvas.edits import EditError, attach_failure, attach_fallback, connect, flip_mode, move, remove, rename, update
from canvas.findings import Finding, Report, Step
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Badge, Bead, Box, Chip, Drawing, Frame, Joint, Line, Rect
from canvas.model import Design
from exports.painting.elements import ALL_LAYERS
from exports.painting.fonts import load_fonts
from exports.painting.palette import DARK, LIGHT, PAPER
from tests.widgets.canvas_view.conftest import shown_in, small_design
from widgets.canvas_view.anchors import extent
from widgets.canvas_view.desk import Overlay
from widgets.canvas_view.highlights import highlights
from widgets.canvas_view.scene import DesignScene
from widgets.canvas_view.witness import trail

STATES = st.sampled_from(["moving", "late", "delivered", "placed", "done"])
ARROWS = st.sampled_from(["scan_late", "scan_ok", "finish", "handover"])
ANY = st.one_of(STATES, ARROWS, st.sampled_from(["no_scan", "ask", "package", "order"]))
NEW = st.sampled_from(["new_1", "new_2", "new_3"])
EDITS = st.one_of(
    st.tuples(st.just(rename), STATES | ARROWS, st.text("abc d", min_size=1, max_size=30)),
    st.tuples(st.just(flip_mode), ARROWS),
    st.tuples(st.just(remove), st.lists(ANY, min_size=1, max_size=2)),
    st.builds(lambda state, x, y: (move, {state: (x * 40, y * 40)}), STATES, st.integers(0, 30), st.integers(0, 20)),
    st.builds(lambda at, kind, new: (_fail, at, kind, new), ANY, st.sampled_from(["lost", "timeout"]), NEW),
    st.builds(lambda failure, to, new: (_answer, failure, to, new), NEW | st.just("no_scan"), STATES, NEW),
    st.builds(lambda source, target, new: (_connect, source, target, new), STATES, STATES, NEW),
    st.builds(lambda state, kind: (_kind, state, kind), STATES, st.sampled_from(["active", "resting", "bad_end"])),
)


def _fail(design: Design, at: str, kind: str, new: str) -> Design:
    return attach_failure(design, at, kind, id=new)  # type: ignore[arg-type]


def _answer(design: Design, failure: str, to: str, new: str) -> Design:
    return attach_fallback(design, failure, "degrade", id=f"b_{new}", to=to)


def _connect(design: Design, source: str, target: str, new: str) -> Design:
    return connect(design, source, target, id=f"t_{new}")


def _kind(design: Design, state: str, kind: str) -> Design:
    return update(design, state, kind=kind)


def scene_of(drawing: Drawing) -> DesignScene:
    scene = DesignScene()
    scene.sync(drawing)
    return scene


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EDITS, max_size=6), st.data())
def test_after_any_edits_the_mirror_equals_a_scene_built_from_scratch(
    qapp: QApplication,  # noqa: ARG001
    edits: list[tuple[object, ...]],
    data: st.DataObject,
) -> None:
    document = Document(small_design())
    mirror = scene_of(draw(document.design))
    document.subscribe(lambda change: mirror.sync(draw(change.after)))
    for edit, *arguments in edits:
        assert callable(edit)
        try:
            document.apply("Edit", edit(document.design, *arguments))
        except EditError:
            continue
        if data.draw(st.booleans()):
            document.undo()
    drawing = draw(document.design)
    assert shown_in(mirror) == shown_in(scene_of(drawing))
    assert shown_in(mirror).keys() == {element.key for element in drawing.elements()}


@pytest.fixture
def scene(qapp: QApplication) -> DesignScene:  # noqa: ARG001
    load_fonts()
    return scene_of(draw(small_design()))


def test_what_is_moved_is_lifted_off_the_drawing_until_the_next_one(scene: DesignScene) -> None:
    drawing = draw(small_design())
    box = drawing.boxes[0]
    away = replace(box, rect=Rect(box.rect.x, box.rect.y + 700, box.rect.width, box.rect.height))
    scene.show_live([away])
    assert scene.element_at(away.rect.center) == away
    assert scene.element_at(box.rect.center) is None
    scene.sync(drawing)
    assert scene.element_at(box.rect.center) == box
    assert scene.element_at(away.rect.center) is None


def test_what_is_hidden_is_not_lifted(scene: DesignScene) -> None:
    scene.set_layers(ALL_LAYERS - {"failures"})
    before = painted(scene)
    scene.show_live([replace(draw(small_design()).beads[0], center=(40.0, 40.0))])
    assert painted(scene) == before


def test_a_line_that_is_moved_runs_under_the_boxes_as_ever(scene: DesignScene) -> None:
    drawing = draw(small_design())
    box, line = drawing.boxes[0].rect, next(each for each in drawing.lines if each.id == "scan_ok")
    x, y = box.center
    scene.show_live([replace(line, points=((box.x - 60, y), (box.right + 60, y)))])
    image = painted(scene)
    assert image.pixelColor(int(x), int(y)) == painted(scene_of(drawing)).pixelColor(int(x), int(y))
    assert image.pixelColor(int(box.x) - 50, int(y)) == QColor(LIGHT.waits)


def test_an_empty_drawing_leaves_nothing(scene: DesignScene) -> None:
    scene.sync(Drawing())
    assert shown_in(scene) == {}
    assert scene.items() == []


def test_heights_follow_the_order_of_painting(scene: DesignScene) -> None:
    heights = {type(element): height for element, height in shown_in(scene).values()}
    assert heights[Frame] < heights[Box] < heights[Chip] < heights[Bead]


def test_the_topmost_element_is_found_under_a_point(scene: DesignScene) -> None:
    drawing = draw(small_design())
    bead, box, chip = drawing.beads[0], drawing.boxes[0], drawing.chips[0]
    for element in (bead, box, chip):
        assert scene.element_at(extent(element).center) == element


def test_the_inside_of_a_frame_is_free_ground_and_its_tab_is_not(scene: DesignScene) -> None:
    frame = draw(small_design()).frames[1]
    assert scene.element_at((frame.rect.right - 30, frame.rect.bottom - 12)) is None
    found = scene.element_at(frame.tab.center)
    assert found is not None
    assert found.id == frame.id


def test_a_badge_lies_on_top(scene: DesignScene) -> None:
    finding = Finding("UNC001@late", "UNC001", "error", "proven", ("late",), "", "", "")
    drawing = draw(small_design(), Report(findings=(finding,)))
    scene.sync(drawing)
    badge = drawing.badges[0]
    assert isinstance(scene.element_at(badge.center), Badge)


def test_what_was_shown_otherwise_is_as_drawn_once_it_is_not_any_more(scene: DesignScene) -> None:
    drawing, elsewhere = draw(small_design()), draw(move(small_design(), {"late": (480, 300)}))
    late, scan = (
        next(each for each in elsewhere.elements() if each.key == key) for key in ("state:late", "line:scan_ok")
    )
    scene.show_live((late, scan))
    assert shown_in(scene)["line:scan_ok"][0] == scan
    scene.show_live((late,))
    assert shown_in(scene)["line:scan_ok"] == shown_in(scene_of(drawing))["line:scan_ok"]
    assert shown_in(scene)["state:late"][0] == late
    scene.sync(drawing)
    assert shown_in(scene) == shown_in(scene_of(drawing))


def painted(scene: DesignScene) -> QImage:
    image = QImage(1100, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    scene.render(painter, QRectF(image.rect()), QRectF(0, 0, 1100, 600))
    painter.end()
    return image


def test_a_hidden_layer_is_neither_painted_nor_found(scene: DesignScene) -> None:
    bead = draw(small_design()).beads[0]
    scene.set_layers(ALL_LAYERS - {"failures"})
    assert scene.element_at(bead.center) != bead
    without = painted(scene)
    scene.set_layers(ALL_LAYERS)
    assert painted(scene) != without


def test_what_is_drawn_while_a_layer_is_off_stays_hidden_with_it(scene: DesignScene) -> None:
    scene.set_layers(ALL_LAYERS - {"happy"})
    scene.sync(draw(attach_failure(small_design(), "scan_ok", "crash", id="broken")))
    shown = [element for element, _ in scene.shown()]
    assert [each for each in shown if isinstance(each, Joint)] == []
    assert {each.layer for each in shown if isinstance(each, Line)} <= {"failures", "answers"}
    assert "broken" in {each.id for each in shown}


def test_without_the_layer_of_the_customer_boxes_have_no_strips(scene: DesignScene) -> None:
    everything = painted(scene)
    scene.set_layers(ALL_LAYERS - {"customer"})
    assert painted(scene) != everything


def test_colours_and_detail_change_what_is_painted(scene: DesignScene) -> None:
    looks = [painted(scene)]
    for palette in (DARK, LIGHT):
        scene.set_look(palette, "shapes")
        looks.append(painted(scene))
    assert looks[0] != looks[1] != looks[2] != looks[0]


def test_the_grid_is_outside_of_frames_only_and_never_on_paper(scene: DesignScene) -> None:
    frame = draw(small_design()).frames[0].rect
    image = painted(scene)
    grid = QColor(LIGHT.grid or "")
    dots = [(x, y) for x in range(0, 1100) for y in range(0, 60) if image.pixelColor(x, y) == grid]
    assert dots
    assert not any(frame.x < x < frame.right and frame.y < y < frame.bottom for x, y in dots)
    scene.set_look(PAPER, "full")
    on_paper = painted(scene)
    assert all(on_paper.pixelColor(x, y) == QColor(PAPER.canvas) for x, y in dots)


def test_highlights_are_painted_over_the_drawing_and_the_hand_reaches_through_them(scene: DesignScene) -> None:
    drawing = draw(small_design())
    plain = painted(scene)
    overlay = Overlay(hovered="moving", preview=((0, 0), (50, 50)), target="done", marquee=extent(drawing.boxes[0]))
    scene.show_highlights(highlights(drawing, frozenset({"late", "scan_late", "no_scan"}), overlay))
    assert painted(scene) != plain
    assert scene.element_at(drawing.boxes[1].rect.center) == drawing.boxes[1]
    scene.show_highlights(())
    assert painted(scene) == plain


STEPS = (Step(None, None, "moving", {}, "It starts."), Step("scan_late", None, "late", {}, "Later it is late."))


@pytest.mark.parametrize(
    "overlay",
    [
        Overlay(steps=STEPS, stops=trail(draw(small_design()), STEPS)),
        Overlay(preview=((0, 0), (50, 50)), preview_later=True),
    ],
    ids=["path", "arrow that comes later"],
)
def test_every_kind_of_highlight_is_painted_in_both_schemes(scene: DesignScene, overlay: Overlay) -> None:
    plain = painted(scene)
    scene.show_highlights(highlights(draw(small_design()), frozenset(), overlay))
    in_light = painted(scene)
    assert in_light != plain
    scene.set_look(DARK, "full")
    assert painted(scene) != in_light


def test_a_highlight_moves_with_what_it_marks_and_takes_new_colours(scene: DesignScene) -> None:
    drawing = draw(small_design())
    scene.show_highlights(highlights(drawing, frozenset({"late"}), Overlay()))
    first = painted(scene)
    moved = draw(move(small_design(), {"late": (480, 160)}))
    scene.sync(moved)
    scene.show_highlights(highlights(moved, frozenset({"late"}), Overlay()))
    scene.set_look(DARK, "full")
    assert painted(scene) != first
