"""After *tidy* the drawing glides to where the design has it already, and ends as its mirror."""

import pytest
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import rename, set_positions
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Box, Element, Frame, Line
from tests.widgets.canvas_view.conftest import FakeHands, shown_in, small_design
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gliding import GLIDE_MS, Gliding, frame_between, things_may_move, way
from widgets.canvas_view.scene import DesignScene

ELSEWHERE = {"moving": (96.0, 96.0), "late": (480.0, 240.0), "delivered": (864.0, 240.0)}


class Canvas:
    """A desk with its scene, and motion on it; without a window."""

    def __init__(self, *, may_move: bool = True) -> None:
        self.document = Document(small_design())
        self.desk = Desk(self.document, FakeHands())
        self.scene = DesignScene()
        self.scene.sync(self.desk.drawing)
        self.desk.drawing_changed.connect(lambda: self.scene.sync(self.desk.drawing))
        self.gliding = Gliding(self.desk, self.scene, lambda: may_move)

    def tidy(self) -> None:
        self.document.apply("Tidy", set_positions(self.document.design, ELSEWHERE))
        self.gliding.begin()

    def shown(self) -> dict[str, tuple[Element, float]]:
        return {element.key: (element, opacity) for element, opacity in self.scene.shown()}

    def is_mirror(self) -> bool:
        """Whether the scene equals one made of the design from scratch, with everything in its place and opaque."""
        fresh = DesignScene()
        fresh.sync(draw(self.document.design))
        opaque = all(opacity == 1 for _, opacity in self.shown().values())
        return opaque and shown_in(self.scene) == shown_in(fresh)


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:  # noqa: ARG001
    return Canvas()


def test_boxes_set_out_from_where_they_were_and_lines_come_later(canvas: Canvas) -> None:
    before = {box.id: box for box in canvas.desk.drawing.boxes}
    lines = set(canvas.desk.drawing.lines)
    canvas.tidy()
    shown = canvas.shown().values()
    assert {box.rect for box, _ in shown if isinstance(box, Box)} == {box.rect for box in before.values()}
    assert {opacity for line, opacity in shown if isinstance(line, Line) and line not in lines} == {0}
    assert canvas.gliding.under_way


def test_the_scene_ends_equal_to_the_mirrored_scene(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.tidy()
    assert not canvas.is_mirror()
    qtbot.waitUntil(lambda: not canvas.gliding.under_way)
    assert canvas.is_mirror()


def test_the_design_changes_once_and_before_anything_moves(canvas: Canvas) -> None:
    canvas.tidy()
    assert canvas.document.design.layout.nodes["late"] == ELSEWHERE["late"]
    canvas.document.undo()
    assert not canvas.document.can_undo


def test_an_undo_on_the_way_ends_it_at_once(canvas: Canvas) -> None:
    canvas.tidy()
    canvas.document.undo()
    assert not canvas.gliding.under_way
    assert canvas.is_mirror()


def test_an_edit_on_the_way_ends_it_at_once(canvas: Canvas) -> None:
    canvas.tidy()
    canvas.document.apply("Rename", rename(canvas.document.design, "late", "Too late"))
    assert canvas.is_mirror()


def test_a_hand_at_work_ends_it_at_once(canvas: Canvas) -> None:
    canvas.tidy()
    canvas.desk.select(["late"])
    assert canvas.is_mirror()


def test_where_less_motion_is_asked_for_there_is_none(qtbot: QtBot) -> None:  # noqa: ARG001
    canvas = Canvas(may_move=False)
    canvas.tidy()
    assert not canvas.gliding.under_way
    assert canvas.is_mirror()


def test_who_wants_no_motion_has_none(canvas: Canvas) -> None:
    canvas.gliding.keep_still(True)
    canvas.tidy()
    assert canvas.is_mirror()


def test_without_a_screen_nothing_moves(qtbot: QtBot) -> None:  # noqa: ARG001
    assert not things_may_move()


def test_it_takes_no_longer_than_motion_may() -> None:
    assert GLIDE_MS <= 150


def test_a_frame_grows_from_its_old_size_to_the_new_one() -> None:
    steps = way(draw(small_design()), draw(set_positions(small_design(), ELSEWHERE))).frames
    (was, now) = next((was, now) for was, now in steps if was.id == "package")
    half = frame_between(was, now, 0.5)
    assert was.rect.height < half.rect.height < now.rect.height
    assert frame_between(was, now, 1) == now
    assert isinstance(half, Frame)
