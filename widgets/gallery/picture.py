"""A drawing to look at beside the canvas: it fits its place, and can be zoomed and moved, by mouse and by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGraphicsView, QPushButton, QWidget

from canvas.geometry.drawing import Drawing, Rect
from exports.painting.detail import detail_at
from widgets.canvas_view.scene import DesignScene
from widgets.canvas_view.zoom_view import ZoomView
from widgets.canvas_view.zooming import FIT_MARGIN, fitting
from widgets.guard import guarded, guarded_slot, while_it_lives
from widgets.parts.build import button, column, label, row
from widgets.parts.icons import icon
from widgets.theme.theme import Theme

BUTTON = 28
AROUND = 72.0
"""What is shown around a place that is looked at, in canvas pixels."""


class PictureView(ZoomView):
    """Shows a drawing as large as it fits, 100 % at most, until somebody zooms. + and - zoom, 0 shows all again, the
    arrow keys scroll."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._drawing = Drawing()
        self.design_scene = DesignScene(theme.palette)
        self.setScene(self.design_scene)
        self.setAccessibleName(name)
        self.setProperty("role", "picture")
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for keys, run in (("+", self.zoom_in), ("=", self.zoom_in), ("-", self.zoom_out), ("0", self.fit)):
            key = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(guarded_slot(run))
        self.zoom_changed.connect(guarded_slot(lambda _: self._colour()))
        while_it_lives(theme.changed, self, self._colour)

    def show_drawing(self, drawing: Drawing) -> None:
        """Shows a drawing, all of it."""
        self._drawing = drawing
        self.design_scene.sync(drawing)
        self.fit()

    def fit(self) -> None:
        """Shows all of the drawing."""
        self.zoomed_by_hand = False
        size = self.viewport().size()
        self.set_zoom(fitting(self._drawing.bounds, size.width(), size.height()))
        self.centerOn(QPointF(*self._drawing.bounds.center))

    def look_at(self, area: Rect) -> None:
        """Shows an area with what is around it, and no empty ground that need not be seen."""
        self.zoomed_by_hand = True
        size, whole = self.viewport().size(), self._drawing.bounds.grown(FIT_MARGIN)
        self.set_zoom(fitting(area.grown(AROUND), size.width(), size.height()))
        x = _middle(area.center[0], size.width() / self.zoom, whole.x, whole.right)
        y = _middle(area.center[1], size.height() / self.zoom, whole.y, whole.bottom)
        self.centerOn(QPointF(x, y))

    def _colour(self) -> None:
        self.design_scene.set_look(self._theme.palette, detail_at(self.zoom))

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.zoomed_by_hand:
            self.fit()


def _middle(wanted: float, seen: float, start: float, end: float) -> float:
    """The middle of what is seen of a stretch: as wanted, unless more than the stretch would be seen."""
    return (start + end) / 2 if end - start <= seen else min(max(wanted, start + seen / 2), end - seen / 2)


class Picture(QWidget):
    """A drawing with its caption above, and the buttons that zoom it."""

    def __init__(self, theme: Theme, caption: str) -> None:
        super().__init__()
        self._theme = theme
        self.caption = label(caption, "heading")
        self.view = PictureView(theme, caption)
        self._buttons = {
            "minus": self._small(self.tr("Zoom out"), self.view.zoom_out),
            "plus": self._small(self.tr("Zoom in"), self.view.zoom_in),
            "fit": self._small(self.tr("Show all"), self.view.fit),
        }
        head = row(self.caption, None, *self._buttons.values(), gap=2)
        self.setLayout(column(head, self.view, gap=6))
        while_it_lives(theme.changed, self, self._colour)
        self._colour()

    def _small(self, words: str, run: Callable[[], None]) -> QPushButton:
        made = button("", "zoom", run)
        made.setFixedSize(BUTTON, BUTTON)
        made.setToolTip(words)
        made.setAccessibleName(words)
        return made

    def _colour(self) -> None:
        for name, each in self._buttons.items():
            each.setIcon(icon(name, self._theme.palette.ink, size=14))
