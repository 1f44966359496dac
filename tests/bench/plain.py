"""The floors that the canvas is measured against: the least that paints the same rectangles and lines with Qt.

Each paints the box of every state and the line of every transition that is in sight, with our pens, in one batch: one
`drawLines`, one `drawRects`. What is in sight is known beforehand. There are no words, chips, heads, shadows, round
corners and frames, nothing can be hovered, and nothing is looked up: whatever more the canvas does is counted to it.
"""

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QWidget

from canvas.geometry.drawing import Drawing, Point
from exports.painting.palette import LIGHT
from exports.painting.strokes import LINE, qrect
from widgets.guard import guarded


class Plain(QWidget):
    """The rectangles and lines of a drawing that are in sight at a zoom and place, and nothing else."""

    def __init__(self, drawing: Drawing, hub: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._drawing, self._hub = drawing, hub
        self._pen, self._ground, self._box = QPen(QColor(LIGHT.waits), LINE), QColor(LIGHT.canvas), QColor(LIGHT.box)
        self._from = QTransform()
        self._rects: list[QRectF] = []
        self._lines: list[QLineF] = []
        self._moving: list[int] = []

    def look(self, transform: QTransform) -> None:
        """Looks at what a view with this transform shows."""
        if transform == self._from and not self._moving:
            return
        self._from, self._moving = transform, []
        seen = transform.inverted()[0].mapRect(QRectF(self.rect()))
        boxes = [box for box in self._drawing.boxes if seen.intersects(qrect(box.rect))]
        self._rects = [qrect(box.rect) for box in boxes]
        pieces = [piece for line in self._drawing.lines for piece in pairwise(line.points)]
        self._lines = [_line(piece) for piece in pieces if seen.intersects(_around(piece))]

    def pan(self, dx: int) -> None:
        """Moves the picture by so many pixels; only what comes into sight is painted."""
        self._from *= QTransform.fromTranslate(dx, 0)
        self.scroll(dx, 0)

    def take(self) -> None:
        """Takes the state with many lines in hand: they are painted as straight lines to it."""
        hub = next(box.rect for box in self._drawing.boxes if box.id == self._hub)
        fastened = [line for line in self._drawing.lines if _ends_at(line.points, qrect(hub))]
        self._rects.insert(0, qrect(hub))
        self._lines[:0] = [QLineF(QPointF(*line.points[0]), QPointF(*line.points[-1])) for line in fastened]
        self._moving = list(range(len(fastened)))

    def drag(self, dx: float) -> None:
        """Moves that state with one end of each of its lines, and paints what they leave and reach."""
        area = self._touched()
        self._rects[0].translate(dx, 0)
        for place in self._moving:
            line = self._lines[place]
            line.setP1(line.p1() + QPointF(dx, 0))
        self.update(self._from.mapRect(area.united(self._touched())).toAlignedRect().adjusted(-2, -2, 2, 2))

    def _touched(self) -> QRectF:
        area = QRectF(self._rects[0])
        for place in self._moving:
            area = area.united(QRectF(self._lines[place].p1(), self._lines[place].p2()).normalized())
        return area

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(event.rect()), self._ground)
        painter.setTransform(self._from)
        painter.setPen(self._pen)
        painter.drawLines(self._lines)
        painter.setBrush(self._box)
        painter.drawRects(self._rects)
        painter.end()


def plain_scene(drawing: Drawing) -> tuple[QGraphicsScene, dict[str, QGraphicsItem]]:
    """A scene with an item of Qt's own for each box and each line, by the keys of the drawing."""
    scene, items = QGraphicsScene(), dict[str, QGraphicsItem]()
    for line in drawing.lines:
        path = QPainterPath(QPointF(*line.points[0]))
        for x, y in line.points[1:]:
            path.lineTo(x, y)
        items[line.key] = scene.addPath(path)
    for box in drawing.boxes:
        items[box.key] = scene.addRect(box.rect.x, box.rect.y, box.rect.width, box.rect.height)
    return scene, items


def _line(piece: tuple[Point, Point]) -> QLineF:
    return QLineF(*piece[0], *piece[1])


def _around(piece: tuple[Point, Point]) -> QRectF:
    return QRectF(QPointF(*piece[0]), QPointF(*piece[1])).normalized().adjusted(-1, -1, 1, 1)


def _ends_at(points: tuple[Point, ...], rect: QRectF) -> bool:
    near = rect.adjusted(-2, -2, 2, 2)
    return near.contains(QPointF(*points[0])) or near.contains(QPointF(*points[-1]))
