"""The canvas as a widget: shows the desk, pans and zooms, and hands keys and the pointer to the gestures."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGraphicsView, QToolTip, QWidget

from canvas.document import Document
from canvas.findings import Report, Step
from canvas.geometry.drawing import Layer
from exports.painting.detail import detail_at
from exports.painting.elements import ALL_LAYERS
from exports.painting.palette import Palette
from widgets.canvas_view.actions import action_for
from widgets.canvas_view.anchors import anchor_of, layers_of
from widgets.canvas_view.desk import Desk, Tool
from widgets.canvas_view.gestures.pointer import Drag, Pointer
from widgets.canvas_view.gestures.pointing import double_click, hover, is_on_handle, press
from widgets.canvas_view.hands import Hands
from widgets.canvas_view.highlights import highlights
from widgets.canvas_view.hints import as_rich_text, hint
from widgets.canvas_view.input import key_text, pointer_of
from widgets.canvas_view.popups import PopupHands
from widgets.canvas_view.reached import BY_KEYBOARD, reached_line
from widgets.canvas_view.role import give_role
from widgets.canvas_view.scene import DesignScene
from widgets.canvas_view.zoom_view import ZoomView
from widgets.canvas_view.zooming import area_of, area_of_run
from widgets.guard import guarded, guarded_slot, guarded_with

LEGIBLE = 0.7
"""Down to this zoom everything is kept in sight while one draws, so long as nobody zooms."""
LEFT = Qt.MouseButton.LeftButton


class CanvasView(ZoomView):
    """The view on one document. Everything that changes the design is a gesture on `desk`."""

    leave_requested = Signal()
    context_requested = Signal(QPoint)
    layers_changed = Signal(object)

    def __init__(self, document: Document, hands: Hands | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._popups = PopupHands(self)
        self.desk = Desk(document, hands or self._popups, self)
        self.selection_changed = self.desk.selection_changed
        self.edit_message_requested = self.desk.edit_message_requested
        self.tool_changed = self.desk.tool_changed
        self.design_scene = DesignScene()
        self.layers: AbstractSet[Layer] = ALL_LAYERS
        self._drag: Drag | None = None
        self._fitted, self._reached = False, reached_line(self)
        self.zoom_changed.connect(self._show_detail)
        self._set_up()
        self.desk.drawing_changed.connect(self._show_drawing)
        self.desk.live_changed.connect(guarded_slot(self.design_scene.show_live))
        self.desk.overlay_changed.connect(self._show_overlay)
        self.desk.reveal_requested.connect(self._reveal)
        self.desk.tool_changed.connect(self._show_tool)
        self.desk.selection_changed.connect(self._describe)
        self.desk.selection_changed.connect(self._show_layers_of_selection)
        self._show_drawing()

    def _set_up(self) -> None:
        self.setScene(self.design_scene)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Canvas"))
        give_role(CanvasView, QAccessible.Role.Canvas)
        self._describe()
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        # The sheet covers every pixel, so that Qt need not fill the ground before.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # What the shell asks for.

    @property
    def tool(self) -> Tool:
        return self.desk.tool

    @property
    def selected(self) -> frozenset[str]:
        return self.desk.selected

    def set_document(self, document: Document) -> None:
        """Shows another document, fitted."""
        self._popups.close()
        self._drag = None
        self.desk.set_document(document)
        self.fit_on_open()

    def set_report(self, report: Report | None) -> None:
        """Shows the badges of these findings."""
        self.desk.set_report(report)

    def set_palette(self, palette: Palette) -> None:
        """Paints in these colours from now on."""
        self._popups.colours = palette
        self.design_scene.set_look(palette, detail_at(self.zoom))

    def set_layers(self, layers: AbstractSet[Layer]) -> None:
        """Shows these layers and hides the others. What is hidden is not selected."""
        if layers != self.layers:
            self.layers = layers
            self.design_scene.set_layers(layers)
            self.desk.select(each for each in self.desk.selected if layers_of(self.desk.drawing, each) <= layers)
            self.layers_changed.emit(layers)

    def set_tool(self, tool: Tool) -> None:
        self.desk.set_tool(tool)

    def select(self, ids: Iterable[str]) -> None:
        self.desk.select(ids)

    def show_witness(self, steps: Iterable[Step]) -> None:
        """Shows the path of a finding, numbered, with its sentences; no steps take it away."""
        steps = tuple(steps)
        self.desk.show_steps(steps)
        area = area_of_run(self.desk.drawing, steps, (stop.card for stop in self.desk.overlay.stops))
        if area is not None:
            self.show_area(area)

    def refresh(self) -> None:
        """Draws the design anew."""
        self.desk.refresh()

    # Zoom by what is on the desk.

    def zoom_to_all(self) -> None:
        self.zoomed_by_hand = False
        self.zoom_to(self.desk.drawing.bounds)

    def zoom_to_selection(self) -> None:
        self.zoom_to_elements(self.desk.selected)

    def zoom_to_elements(self, ids: Iterable[str]) -> None:
        """Shows what has these ids, as large as it fits, at 100 % at most."""
        area = area_of(self.desk.drawing, ids)
        if area is not None:
            self.zoom_to(area)

    def fit_on_open(self) -> None:
        """Shows everything, at 100 % at most; an empty design begins at the top left."""
        self.zoom_to(self.desk.drawing.bounds)
        if not self.desk.drawing.frames:
            self.centerOn(self.viewport().width() / 2, self.viewport().height() / 2)
        self._fitted = self.zoomed_by_hand = False

    # What the desk says.

    @guarded_slot
    def _show_drawing(self) -> None:
        self.design_scene.sync(self.desk.drawing)
        self._show_overlay()

    @guarded_slot
    def _show_overlay(self) -> None:
        desk = self.desk
        self.design_scene.show_highlights(highlights(desk.drawing.changed(desk.following), desk.selected, desk.overlay))
        self.design_scene.fade(desk.overlay.proposed.fading if desk.overlay.proposed is not None else {})

    @guarded_slot
    def _describe(self) -> None:
        """Tells a screen reader what the keys start from."""
        current = self.desk.current
        named = self.desk.tables.name(current) if current is not None else ""
        self.setAccessibleDescription(named or self.tr("The drawing of the design. The outline tells it in words."))

    @guarded_slot
    def _show_layers_of_selection(self) -> None:
        """What somebody goes to, or has just made, is seen: its layer comes back."""
        seen = (layers_of(self.desk.drawing, each) for each in self.desk.selected)
        self.set_layers(frozenset(self.layers).union(*seen))

    @guarded_slot
    def _show_detail(self, zoom: float) -> None:
        self._fitted = True
        self.design_scene.set_look(self.design_scene.colours, detail_at(zoom))

    @guarded_slot
    def _reveal(self, element_id: str) -> None:
        """Brings an element into sight; while nobody chose a zoom, with all the rest, if that stays legible."""
        hidden_in = self.desk.tables.object_id(element_id)
        area = area_of(self.desk.drawing, (element_id,)) or area_of(self.desk.drawing, (hidden_in or "",))
        if area is None or self.shows(area):
            return
        everything = self.desk.drawing.bounds
        if not self.zoomed_by_hand and self.zoom_for(everything) >= LEGIBLE:
            self.zoom_to(everything)
        else:
            self.show_area(area)

    @guarded_slot
    def _show_tool(self, tool: Tool) -> None:
        self.rest_on(Qt.CursorShape.ArrowCursor if tool == "select" else Qt.CursorShape.CrossCursor)

    def leave(self) -> None:
        """F6: gives the keys to what comes after the canvas."""
        self.focusNextChild()
        self.leave_requested.emit()

    # What Qt says.

    @guarded_with(lambda: False)
    def event(self, event: QEvent) -> bool:
        """A key of the canvas is not a shortcut of the window while the canvas has the keys."""
        overrides = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and action_for(key_text(event)):
            event.accept()
            return True
        return super().event(event)

    @guarded_with(lambda: False)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.desk.show(hovered=None)
        if isinstance(event, QHelpEvent):
            self._show_hint(event)
            return True
        return super().viewportEvent(event)

    def _show_hint(self, event: QHelpEvent) -> None:
        at = self.mapToScene(event.pos())
        element = self.design_scene.element_at((at.x(), at.y()))
        words = "" if element is None else as_rich_text(hint(self.desk.tables, element.id))
        QToolTip.showText(event.globalPos(), words, self.viewport())

    @guarded_with(lambda: False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        """With a state at hand, Tab makes the next one; else it leaves the canvas as everywhere."""
        tab = action_for("Tab")
        if forward and tab is not None and tab.enabled(self.desk):
            return False
        return super().focusNextPrevChild(forward)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.holds_space(event, down=True):
            return
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag.cancel()
            self._drag = None
            return
        action = action_for(key_text(event))
        if action is None:
            event.ignore()
        elif action.enabled(self.desk) and (action.repeats or not event.isAutoRepeat()):
            self._fitted = True
            action.run(self)

    @guarded
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.holds_space(event, down=False)

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._reached.setVisible(event.reason() in BY_KEYBOARD)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._reached.hide()
        self.end_space()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.begins_pan(event) and event.button() == LEFT:
            self._popups.close()
            self._fitted = True
            self._drag = press(self.desk, self._pointer(event))

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.goes_on_panning(event):
            self._fitted = True
        elif self._drag is not None:
            self._drag.move(self._pointer(event))
        else:
            self._hover(self._pointer(event))

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.ends_pan() and self._drag is not None and event.button() == LEFT:
            drag, self._drag = self._drag, None
            drag.release(self._pointer(event))
            self._hover(self._pointer(event))

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT and self.desk.tool == "select":
            double_click(self.desk, self._pointer(event))
        else:
            self.mousePressEvent(event)

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.context_requested.emit(self.viewport().mapToGlobal(self._place_of_current()))
            return
        at = self.mapToScene(event.pos())
        element = self.design_scene.element_at((at.x(), at.y()))
        if element is not None and element.id not in self.desk.selected:
            self.desk.select((element.id,), element.id)
        self.context_requested.emit(event.globalPos())

    def _place_of_current(self) -> QPoint:
        anchor = None if self.desk.current is None else anchor_of(self.desk.drawing, self.desk.current)
        return self.viewport().rect().center() if anchor is None else self.mapFromScene(QPointF(*anchor))

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reached.setGeometry(self.rect())
        if not self._fitted:
            self.fit_on_open()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._fitted:
            self.fit_on_open()

    def _hover(self, pointer: Pointer) -> None:
        hover(self.desk, pointer)
        if self.desk.tool == "select":
            on_handle = is_on_handle(self.desk, pointer.at)
            self.rest_on(Qt.CursorShape.CrossCursor if on_handle else Qt.CursorShape.ArrowCursor)

    def _pointer(self, event: QMouseEvent) -> Pointer:
        return pointer_of(event, self.mapToScene(event.position().toPoint()), self.design_scene)
