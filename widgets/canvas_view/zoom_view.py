"""A view that zooms at the pointer and pans by wheel, and never moves on its own."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from canvas.geometry.drawing import Rect
from widgets.canvas_view.input import pinch_of
from widgets.canvas_view.items import to_qt
from widgets.canvas_view.zooming import FIT_MARGIN, STEP, fitting, limited
from widgets.guard import guarded, guarded_with


class ZoomView(QGraphicsView):
    """Zoom and pan. `zoom_changed` tells the zoom, 1.0 at 100 %."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoomed_by_hand = False
        self._resting_cursor = Qt.CursorShape.ArrowCursor
        self._pan_from: QPoint | None = None
        self._space = False
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    @property
    def zoom(self) -> float:
        """1.0 at 100 %."""
        return self.transform().m11()

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Zooms, with the point `around` of the viewport, by default its middle, staying where it is."""
        place = around if around is not None else QPointF(self.viewport().rect().center())
        fixed = self.mapToScene(place.toPoint())
        zoom = limited(zoom)
        self.resetTransform()
        self.scale(zoom, zoom)
        now = self.mapToScene(place.toPoint())
        self.pan((now.x() - fixed.x()) * zoom, (now.y() - fixed.y()) * zoom)
        self.zoom_changed.emit(zoom)

    def zoom_by_hand(self, zoom: float, around: QPointF | None = None) -> None:
        """Zooms because a person asked for just that; from now on nothing else changes the zoom for them."""
        self.zoomed_by_hand = True
        self.set_zoom(zoom, around)

    def zoom_in(self) -> None:
        self.zoom_by_hand(self.zoom * STEP)

    def zoom_out(self) -> None:
        self.zoom_by_hand(self.zoom / STEP)

    def zoom_to_actual_size(self) -> None:
        self.zoom_by_hand(1.0)

    def zoom_for(self, area: Rect) -> float:
        """The zoom, 1.0 at most, at which an area fits into the view."""
        return fitting(area, self.viewport().width(), self.viewport().height())

    def shows(self, area: Rect) -> bool:
        """Whether all of an area is in sight."""
        return self.viewport().rect().contains(self.mapFromScene(to_qt(area)).boundingRect())

    def zoom_to(self, area: Rect) -> None:
        """Shows an area in the middle, at 100 % at most."""
        self.set_zoom(self.zoom_for(area))
        self.centerOn(QPointF(*area.center))

    def show_area(self, area: Rect) -> None:
        """Brings an area into sight, smaller if it must be; what is in sight already stays."""
        zoom = fitting(area, self.viewport().width(), self.viewport().height(), at_most=self.zoom)
        if zoom < self.zoom:
            self.zoom_to(area)
        margin = int(FIT_MARGIN)
        self.ensureVisible(area.x, area.y, area.width, area.height, margin, margin)

    def pan(self, dx: float, dy: float) -> None:
        """Moves the drawing by pixels of the viewport."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - round(dx))
        down.setValue(down.value() - round(dy))

    def holds_space(self, event: QKeyEvent, *, down: bool) -> bool:
        """Takes the space bar, with which the left button pans. Any other key is not taken."""
        if event.key() != Qt.Key.Key_Space:
            return False
        if down and not event.isAutoRepeat():
            self._space = True
            self._show_cursor()
        elif not event.isAutoRepeat():
            self.end_space()
        return True

    def end_space(self) -> None:
        """The space bar is up, or was let go elsewhere."""
        self._space = False
        self._show_cursor()

    def begins_pan(self, event: QMouseEvent) -> bool:
        """Takes a press of the middle button, or of the left one with the space bar down."""
        left = event.button() == Qt.MouseButton.LeftButton
        if not (event.button() == Qt.MouseButton.MiddleButton or (left and self._space)):
            return False
        self._pan_from = event.position().toPoint()
        self._show_cursor()
        return True

    def goes_on_panning(self, event: QMouseEvent) -> bool:
        """Takes a move while the drawing is being dragged."""
        if self._pan_from is None:
            return False
        moved = event.position().toPoint() - self._pan_from
        self._pan_from = event.position().toPoint()
        self.pan(moved.x(), moved.y())
        return True

    def ends_pan(self) -> bool:
        """Takes the release that ends it."""
        if self._pan_from is None:
            return False
        self._pan_from = None
        self._show_cursor()
        return True

    def rest_on(self, cursor: Qt.CursorShape) -> None:
        """The cursor where nobody pans and nobody is about to."""
        self._resting_cursor = cursor
        self._show_cursor()

    def _show_cursor(self) -> None:
        closed, opened = Qt.CursorShape.ClosedHandCursor, Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(
            closed if self._pan_from is not None else opened if self._space else self._resting_cursor
        )

    @guarded_with(lambda: False)
    def viewportEvent(self, event: QEvent) -> bool:
        pinch = pinch_of(event)
        if pinch is None:
            return super().viewportEvent(event)
        factor, place = pinch
        self.zoom_by_hand(self.zoom * factor, self.viewport().mapFromGlobal(place))
        return True

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by_hand(self.zoom * STEP ** (turn.y() / 120), event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(turn.y() or turn.x(), 0)
        else:
            pixels = event.pixelDelta() if not event.pixelDelta().isNull() else turn
            self.pan(pixels.x(), pixels.y())
        event.accept()
