"""The desk: what lies in front of a person who works on a design, and is not the design itself.

It holds the document, the drawing made of it, the selection, the tool and what is under way; gestures are free
functions on it. It draws nothing: the view shows what the desk holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QObject, Signal

from canvas.document import Change, Document, Edit
from canvas.findings import Finding, Report, Step
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Drawing, Element, Point, Rect
from canvas.geometry.guides import Guide
from canvas.geometry.live import Live, live, live_elements
from canvas.lookup import Lookup, lookup
from canvas.model import Design
from widgets.canvas_view.ghosts import Ghost
from widgets.canvas_view.hands import Hands
from widgets.canvas_view.witness import Stop, trail

Tool = Literal["select", "state", "waits", "later", "failure", "fallback", "handover"]
LIVE_LINES = 36
"""Up to so many lines a drawing is drawn anew at every step of a drag."""
TOOLS: tuple[Tool, ...] = ("select", "state", "waits", "later", "failure", "fallback", "handover")


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is shown over the drawing while hands are at work, what is `lit` because somebody speaks of it elsewhere,
    the steps of a finding being looked at, and the ghost of a design that is `proposed`."""

    hovered: str | None = None
    marquee: Rect | None = None
    preview: tuple[Point, Point] | None = None
    preview_later: bool = False
    target: str | None = None
    lit: frozenset[str] = frozenset()
    ghosts: tuple[Rect, ...] = ()
    guides: tuple[Guide, ...] = ()
    steps: tuple[Step, ...] = ()
    stops: tuple[Stop, ...] = ()
    proposed: Ghost | None = None


class Desk(QObject):
    """The document with its drawing, the selection and the tool.

    `selected` are ids of the design; `current` is the one of them that keys start from. `pending` is the place that an
    arrow starts at which is made with two clicks.
    """

    selection_changed = Signal(object)
    drawing_changed = Signal()
    live_changed = Signal(object)
    overlay_changed = Signal()
    tool_changed = Signal(str)
    edit_message_requested = Signal(str)
    reveal_requested = Signal(str)

    def __init__(self, document: Document, hands: Hands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hands = hands
        self.document = document
        self.selected: frozenset[str] = frozenset()
        self.current: str | None = None
        self.tool: Tool = "select"
        self.pending: str | None = None
        self.report: Report | None = None
        self.overlay = Overlay()
        self.moving: Mapping[str, Point] = {}
        self.following: tuple[Element, ...] = ()
        self._live: Live | None = None
        self.drawing: Drawing = draw(document.design)
        self._unsubscribe = document.subscribe(self._changed)

    @property
    def design(self) -> Design:
        return self.document.design

    @property
    def tables(self) -> Lookup:
        """Every element of the present design by its id."""
        return lookup(self.document.design)

    def set_document(self, document: Document) -> None:
        """Puts another document on the desk. Nothing is selected then."""
        self._unsubscribe()
        self.document = document
        self.report, self.moving, self.pending = None, {}, None
        self.overlay = Overlay()
        self._unsubscribe = document.subscribe(self._changed)
        self.select(())
        self.refresh()

    def apply(self, label: str, edit: Edit, merge: object = None) -> bool:
        """Changes the design by one edit, as one step. An edit that cannot be made is told, and changes nothing."""
        sentence = self.document.change(label, edit, merge)
        if sentence:
            self.hands.tell(sentence)
        return not sentence

    def refresh(self) -> None:
        """Draws the design anew. The one way by which a change reaches the canvas."""
        self.following = ()
        self.drawing = draw(self.design, self.report, moving=self.moving or None)
        self.overlay = replace(self.overlay, stops=trail(self.drawing, self.overlay.steps))
        self.drawing_changed.emit()
        self.overlay_changed.emit()

    def set_report(self, report: Report | None) -> None:
        """Shows the badges of these findings. The same findings as before need no new drawing."""
        before, self.report = self.report, report
        if _findings(before) != _findings(report):
            self.refresh()

    def set_moving(self, positions: Mapping[str, Point], **parts: object) -> None:
        """Shows states elsewhere while they are dragged, with these parts over the drawing; the design stays as it is.

        In a small drawing all lines give way. In a large one only what is fastened to the states follows, and what they
        are dragged over, and the rest gives way on release: to draw all of it takes too long there.
        """
        if positions == self.moving:
            self.show(**parts)
            return
        self.overlay = replace(self.overlay, **parts)  # type: ignore[arg-type]
        began = not self.moving
        self.moving = positions
        if not positions or len(self.drawing.lines) <= LIVE_LINES:
            self.refresh()
            return
        if began or self._live is None:
            self._live = live(self.tables, self.drawing, positions.keys())
        self.following = live_elements(self._live, positions)
        # Items are told before areas: Qt would show what each of the two touched in a paint of its own.
        self.overlay_changed.emit()
        self.live_changed.emit(self.following)

    def select(self, ids: Iterable[str], current: str | None = None) -> None:
        """Selects these ids and nothing else. `current` defaults to the one before, if it stays, or any of them."""
        known = frozenset(element_id for element_id in ids if self.tables.element(element_id) is not None)
        if current not in known:
            current = self.current if self.current in known else min(known, default=None)
        changed = (known, current) != (self.selected, self.current)
        self.selected, self.current = known, current
        if changed:
            self.selection_changed.emit(known)
            self.overlay_changed.emit()

    def go_to(self, element_id: str) -> None:
        """Selects one element and brings it into sight."""
        self.select((element_id,), element_id)
        self.reveal_requested.emit(element_id)

    def set_tool(self, tool: Tool) -> None:
        """Takes another tool in hand. An arrow that was begun is dropped."""
        self.pending = None
        self.show(preview=None, target=None, marquee=None)
        if tool != self.tool:
            self.tool = tool
            self.tool_changed.emit(tool)

    def show(self, **parts: object) -> None:
        """Changes parts of what is shown over the drawing."""
        overlay = replace(self.overlay, **parts)  # type: ignore[arg-type]
        if overlay != self.overlay:
            self.overlay = overlay
            self.overlay_changed.emit()

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Shows the path of a finding; no steps take it away. Where its cards go is worked out once."""
        self.show(steps=steps, stops=trail(self.drawing, steps))

    def _changed(self, change: Change) -> None:
        self.moving = {}
        self.overlay = replace(self.overlay, steps=(), ghosts=(), guides=(), proposed=None)
        if self.pending in change.removed:
            self.pending = None
        self.refresh()
        self.select(self.selected - change.removed)


def _findings(report: Report | None) -> tuple[Finding, ...]:
    return () if report is None else report.findings
