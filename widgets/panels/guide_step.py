"""One step of the guide as a button: its number, its title, and how far it is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from canvas.guide import StepState
from widgets.guard import guarded, guarded_with
from widgets.parts.icons import draw_icon
from widgets.theme.theme import Theme

FOLDED = 56
LEFT, CIRCLE = 16, 22


def lines_of(text: str, metrics: QFontMetrics, room: int) -> int:
    """How many lines a text takes in `room` pixels; one at least."""
    needed = metrics.boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap, text).height()
    return max(1, round(needed / metrics.lineSpacing()))


def balanced(text: str, metrics: QFontMetrics, room: int) -> int:
    """The least room, in steps of 4 pixels, in which a text takes no more lines: no last word stands alone."""
    lines = lines_of(text, metrics, room)
    narrower = room
    while lines > 1 and narrower > room // 2 and lines_of(text, metrics, narrower - 4) == lines:
        narrower -= 4
    return narrower


class StepButton(QAbstractButton):
    """One step: a circle with its number or a tick, its title, and what it has so far."""

    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__()
        self._number = number
        self._theme = theme
        self._summary = ""
        self._done = False
        self.folded = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_state(self, state: StepState) -> None:
        """Shows how far the step is."""
        self.setText(state.title)
        self._summary, self._done = state.summary, state.done
        done = self.tr("done") if state.done else state.summary
        self.setAccessibleName(self.tr("Step {number}: {title}").format(number=self._number, title=state.title))
        self.setAccessibleDescription(done)
        self.setToolTip(state.title if self.folded else "")
        self.updateGeometry()
        self.update()

    @guarded_with(QSize)
    def sizeHint(self) -> QSize:
        return QSize(FOLDED if self.folded else 200, 50 if self.folded else self._text_height(self.width()) + 18)

    @guarded_with(bool)
    def hasHeightForWidth(self) -> bool:
        return not self.folded

    @guarded_with(int)
    def heightForWidth(self, width: int) -> int:
        return self._text_height(width) + 18

    def _text_height(self, width: int) -> int:
        lines = self._title_lines(width)
        return lines * self.fontMetrics().lineSpacing() + self._small().pixelSize() + 6

    def _title_lines(self, width: int) -> int:
        return lines_of(self.text(), QFontMetrics(self._title_font()), max(width - LEFT * 2 - CIRCLE - 12, 60))

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(12)
        return font

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(palette.later_ground))
            painter.fillRect(0, 0, 4, self.height(), QColor(palette.later))
        self._paint_circle(painter)
        if not self.folded:
            self._paint_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.later), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _paint_circle(self, painter: QPainter) -> None:
        palette = self._theme.palette
        spot = QRectF(LEFT, 11, CIRCLE, CIRCLE)
        filled = self._done or self.isChecked()
        colour = palette.fallback if self._done else palette.later if self.isChecked() else palette.outline
        painter.setPen(QPen(QColor(colour), 1.2))
        painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot)
        ground = QColor(palette.panel)
        if self._done:
            draw_icon(painter, "tick", spot.adjusted(5, 5, -5, -5), ground)
            return
        font = self._small()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(ground if filled else QColor(palette.muted))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter) -> None:
        palette = self._theme.palette
        left = LEFT + CIRCLE + 12
        painter.setFont(self._title_font())
        painter.setPen(QColor(palette.ink))
        lines = self._title_lines(self.width()) * self.fontMetrics().lineSpacing()
        room = self.width() - left - 10
        wide = balanced(self.text(), painter.fontMetrics(), room)
        painter.drawText(QRectF(left, 9, wide, lines), Qt.TextFlag.TextWordWrap, self.text())
        painter.setFont(self._small())
        painter.setPen(QColor(palette.muted))
        summary = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 11 + lines, room, 18), Qt.AlignmentFlag.AlignLeft, summary)
