"""From one drawing to the next: boxes and frames glide to their new places, and the lines come once they are there.

Only what is seen takes its time. The design has changed in one step before, and the scene ends as it mirrors that.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QGuiApplication

from canvas.geometry.drawing import Box, Drawing, Frame, Rect
from canvas.geometry.elsewhere import box_at
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.scene import DesignScene
from widgets.guard import guarded_slot

GLIDE_MS = 150
UNSEEN = ("offscreen", "minimal")
"""The platforms of Qt without a screen."""


@dataclass(frozen=True, slots=True)
class Way:
    """What is another in a drawing than in the one before: the boxes and the frames that moved, before and after, and
    the keys of all else that is new."""

    boxes: tuple[tuple[Box, Box], ...]
    frames: tuple[tuple[Frame, Frame], ...]
    arriving: AbstractSet[str]


def way(before: Drawing, after: Drawing) -> Way:
    """The way from one drawing to another."""
    old = {element.key: element for element in before.elements()}
    boxes, frames, arriving = [], [], set()
    for element in after.elements():
        was = old.get(element.key)
        if isinstance(element, Box) and isinstance(was, Box):
            boxes.append((was, element))
        elif isinstance(element, Frame) and isinstance(was, Frame):
            frames.append((was, element))
        elif was != element:
            arriving.add(element.key)
    moved = tuple((was, now) for was, now in boxes if was.rect != now.rect)
    return Way(moved, tuple((was, now) for was, now in frames if was != now), arriving)


def box_between(was: Box, now: Box, share: float) -> Box:
    """A box on its way, when it has gone this share of it."""
    x, y = was.rect.x, was.rect.y
    return box_at(now, (x + (now.rect.x - x) * share, y + (now.rect.y - y) * share))


def frame_between(was: Frame, now: Frame, share: float) -> Frame:
    """A frame on its way, when it has gone this share of it."""
    numbers = zip(_numbers(was.rect), _numbers(now.rect), strict=True)
    rect = Rect(*(start + (end - start) * share for start, end in numbers))
    x, y = rect.x - now.rect.x, rect.y - now.rect.y
    labels = tuple(replace(label, x=label.x + x, y=label.y + y) for label in now.labels)
    return replace(now, rect=rect, tab=replace(now.tab, x=now.tab.x + x, y=now.tab.y + y), labels=labels)


def _numbers(rect: Rect) -> tuple[float, float, float, float]:
    return rect.x, rect.y, rect.width, rect.height


def things_may_move() -> bool:
    """Whether somebody looks on, and the system does not ask for less motion, which Qt tells of from 6.12 on."""
    hints: Any = QGuiApplication.styleHints()
    asked: Any = hints.accessibility() if hasattr(hints, "accessibility") else None
    less = hasattr(asked, "motionPreference") and asked.motionPreference().name != "NoPreference"
    return not less and QGuiApplication.platformName() not in UNSEEN


class Gliding(QObject):
    """Shows the way from the drawing before to the present one, when asked. Whatever else happens on the canvas ends
    it at once. `still` is the person's own wish that nothing moves."""

    def __init__(
        self,
        desk: Desk,
        scene: DesignScene,
        may_move: Callable[[], bool] = things_may_move,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.still = False
        self._desk = desk
        self._scene = scene
        self._may_move = may_move
        self._before = self._now = desk.drawing
        self._way = way(self._before, self._now)
        self._clock = QVariantAnimation(self, duration=GLIDE_MS, startValue=0.0, endValue=1.0)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(guarded_slot(self._show))
        desk.drawing_changed.connect(guarded_slot(self._take_drawing))
        desk.overlay_changed.connect(guarded_slot(self.end))

    @property
    def under_way(self) -> bool:
        """Whether something is not yet where it will be."""
        return self._clock.state() == QVariantAnimation.State.Running

    def keep_still(self, still: bool) -> None:
        """Switches motion off, or on again."""
        self.still = still
        self.end()

    def begin(self) -> None:
        """Sets out from the drawing before the present one."""
        if not self.still and self._may_move():
            self._way = way(self._before, self._now)
            self._clock.start()
            # Lines that are drawn to where the boxes are not yet would only confuse.
            self._scene.keep_for_later(self._way.arriving)
            # The clock tells of its first step only later: until then the drawing would be seen in its new places.
            self._show(0.0)

    def end(self) -> None:
        """Everything is in its place."""
        if self.under_way:
            self._clock.stop()
            self._arrive()

    def _take_drawing(self) -> None:
        self.end()
        self._before, self._now = self._now, self._desk.drawing

    def _show(self, share: float) -> None:
        if share >= 1:
            self._arrive()
            return
        frames = (frame_between(was, now, share) for was, now in self._way.frames)
        boxes = (box_between(was, now, share) for was, now in self._way.boxes)
        self._scene.show_live((*frames, *boxes))

    def _arrive(self) -> None:
        self._scene.keep_for_later(frozenset())
        self._scene.sync(self._desk.drawing)
