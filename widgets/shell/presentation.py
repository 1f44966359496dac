"""The presentation: the drawing on the whole screen with nothing around it, and a pointer."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from canvas.geometry.drawing import Drawing, Rect
from exports.painting.detail import detail_at
from exports.painting.palette import Palette
from widgets.canvas_view.anchors import around, corners_of
from widgets.canvas_view.desk import Overlay
from widgets.canvas_view.highlights import highlights
from widgets.canvas_view.scene import DesignScene
from widgets.canvas_view.witness import trail
from widgets.canvas_view.zoom_view import ZoomView
from widgets.canvas_view.zooming import fitting
from widgets.guard import guarded
from widgets.parts.build import as_ground, column, label, row
from widgets.shell.slides import Slide

LARGEST = 2.5
"""A small drawing is shown up to so much larger than on the canvas."""
POINTER, RING = 48, 15
KEYS = Qt.Key
FORWARD = frozenset({KEYS.Key_Right, KEYS.Key_Down, KEYS.Key_Space, KEYS.Key_PageDown, KEYS.Key_Return, KEYS.Key_Enter})
BACK = frozenset({KEYS.Key_Left, KEYS.Key_Up, KEYS.Key_Backspace, KEYS.Key_PageUp})
ENDS = frozenset({KEYS.Key_Escape, KEYS.Key_F11})


class Presentation(QWidget):
    """Shows slides of a drawing. Arrow keys go on and back, Home and End to the first and the last, Esc ends it."""

    def __init__(self, drawing: Drawing, slides: Sequence[Slide], palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._drawing, self._slides, self._palette = drawing, slides, palette
        self.index = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Presentation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        as_ground(self, "ground")
        self.scene = DesignScene(palette)
        self.scene.sync(drawing)
        self.view = ZoomView()
        self.view.setScene(self.scene)
        self.view.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.viewport().setCursor(pointer(palette.failure))
        self.sentence, self.count = label(role="display", wrap=True), label(role="muted")
        words = row(self.sentence, self.count, gap=24, margins=(40, 0, 40, 28))
        words.setStretch(0, 1)
        self._box = column(self.view, words, gap=16)
        self._box.setStretch(0, 1)
        self.setLayout(self._box)
        self.show_slide(0)

    def show_slide(self, index: int) -> None:
        """Shows the slide with this number, counted from 0; beyond the ends, the first or the last."""
        self.index = min(max(index, 0), len(self._slides) - 1)
        slide = self._slides[self.index]
        self.scene.set_layers(slide.layers)
        stops = trail(self._drawing, slide.steps)
        overlay = Overlay(steps=slide.steps, stops=stops)
        self.scene.show_highlights(highlights(self._drawing, frozenset(), overlay))
        self.sentence.setText(slide.sentence)
        self.setAccessibleDescription(slide.sentence)
        self.count.setText(self.tr("{number} of {count}").format(number=self.index + 1, count=len(self._slides)))
        self._fit()

    def _fit(self) -> None:
        """The drawing in the middle, as large as it fits together with the cards of all steps."""
        self._box.activate()
        area = self._area()
        size = self.view.viewport().size()
        self.view.set_zoom(fitting(area, size.width(), size.height(), at_most=LARGEST))
        self.view.centerOn(QPointF(*area.center))
        self.scene.set_look(self._palette, detail_at(self.view.zoom))

    def _area(self) -> Rect:
        steps = max((slide.steps for slide in self._slides), key=len)
        cards = [corner for stop in trail(self._drawing, steps) for corner in corners_of(stop.card)]
        return around((*corners_of(self._drawing.bounds), *cards))

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        # Only now has the view the size that it was given before.
        super().showEvent(event)
        self._fit()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = KEYS(event.key())
        places = {KEYS.Key_Home: 0, KEYS.Key_End: len(self._slides) - 1}
        if key in ENDS:
            self.close()
        elif key in FORWARD or key in BACK:
            self.show_slide(self.index + (1 if key in FORWARD else -1))
        elif key in places:
            self.show_slide(places[key])
        else:
            super().keyPressEvent(event)


def pointer(colour: str) -> QCursor:
    """A ring that shows what is spoken of, and hides nothing of it."""
    picture = QPixmap(POINTER, POINTER)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring, ground = QColor(colour), QColor(colour)
    ground.setAlpha(50)
    painter.setPen(QPen(ring, 3))
    painter.setBrush(ground)
    painter.drawEllipse(QPointF(POINTER / 2, POINTER / 2), RING, RING)
    painter.end()
    return QCursor(picture, POINTER // 2, POINTER // 2)


def present(drawing: Drawing, slides: Sequence[Slide], palette: Palette, parent: QWidget) -> None:
    """Opens the presentation over the whole screen."""
    shown = Presentation(drawing, slides, palette, parent)
    # Where no window manager does it, nobody else makes it as large as the screen.
    shown.setGeometry(parent.screen().geometry())
    shown.showFullScreen()
    shown.activateWindow()
    shown.setFocus()
