"""One step of the guide as a button: its number, its title, and how far it is."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from canvas.guide import StepState
from widgets.guard import guarded, guarded_with
from widgets.parts.icons import draw_icon
from widgets.theme.theme import Theme

StepSize = Literal["whole", "line", "folded", "beside"]
"""All its words; one line, but for the step that is open; its circle alone, below the others or beside them."""
FOLDED, FOLDED_HEIGHT = 56, 50
LINE, LINE_CIRCLE = 29, 19
BESIDE = (32, 33)
LEFT, CIRCLE = 16, 22
TICK_INSET = (5, 5, -5, -5)
TEXT_LEFT = LEFT + CIRCLE + 12


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
    """One step: a circle with its number or a tick, its title, and what it has so far, as far as its size has room."""

    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__()
        self._number = number
        self._theme = theme
        self._summary = ""
        self._done = False
        self._size: StepSize = "whole"
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
        self._fit()

    def take_size(self, size: StepSize) -> None:
        """Shows the step in this size."""
        self._size = size
        wide = QSizePolicy.Policy.Fixed if size == "beside" else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self._fit()

    def height_in(self, size: StepSize, width: int) -> int:
        """How high it is in a size. Of those that take one line, the one that is open has all its words."""
        if size in ("folded", "beside"):
            return FOLDED_HEIGHT if size == "folded" else BESIDE[1]
        if size == "line" and not self.isChecked():
            return LINE
        return self._text_height(width) + 18

    @property
    def _has_words(self) -> bool:
        return self._size in ("whole", "line")

    @property
    def _is_line(self) -> bool:
        return self._size == "line" and not self.isChecked()

    def _fit(self) -> None:
        cut = self._is_line and self._line_title() != self.text()
        self.setToolTip(self.text() if cut or not self._has_words else "")
        self.updateGeometry()
        self.update()

    @guarded_with(QSize)
    def sizeHint(self) -> QSize:
        width = {"folded": FOLDED, "beside": BESIDE[0]}.get(self._size, 200)
        return QSize(width, self.height_in(self._size, self.width()))

    @guarded_with(bool)
    def hasHeightForWidth(self) -> bool:
        return self._has_words

    @guarded_with(int)
    def heightForWidth(self, width: int) -> int:
        return self.height_in(self._size, width)

    def _text_height(self, width: int) -> int:
        lines = self._title_lines(width)
        return lines * self.fontMetrics().lineSpacing() + self._small().pixelSize() + 6

    def _title_lines(self, width: int) -> int:
        return lines_of(self.text(), QFontMetrics(self._title_font()), max(width - TEXT_LEFT - LEFT, 60))

    def _line_title(self) -> str:
        room = self.width() - TEXT_LEFT - 10
        return QFontMetrics(self._title_font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

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
            below = self._size == "beside"
            bar = (0, self.height() - 3, self.width(), 3) if below else (0, 0, 4, self.height())
            painter.fillRect(*bar, QColor(palette.later))
        self._paint_circle(painter)
        if self._has_words:
            self._paint_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.later), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _paint_circle(self, painter: QPainter) -> None:
        palette = self._theme.palette
        spot = self._spot()
        filled = self._done or self.isChecked()
        colour = palette.fallback if self._done else palette.later if self.isChecked() else palette.outline
        painter.setPen(QPen(QColor(colour), 1.2))
        painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot)
        ground = QColor(palette.panel)
        if self._done:
            draw_icon(painter, "tick", spot.adjusted(*TICK_INSET), ground)
            return
        font = self._small()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(ground if filled else QColor(palette.muted))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _spot(self) -> QRectF:
        """Where the circle stands."""
        if self._is_line:
            inset = (CIRCLE - LINE_CIRCLE) / 2
            return QRectF(LEFT + inset, (LINE - LINE_CIRCLE) / 2, LINE_CIRCLE, LINE_CIRCLE)
        if self._size == "beside":
            return QRectF((self.width() - CIRCLE) / 2, 4, CIRCLE, CIRCLE)
        return QRectF(LEFT, 11, CIRCLE, CIRCLE)

    def _paint_words(self, painter: QPainter) -> None:
        palette = self._theme.palette
        painter.setFont(self._title_font())
        painter.setPen(QColor(palette.ink))
        room = self.width() - TEXT_LEFT - 10
        if self._is_line:
            painter.drawText(QRectF(TEXT_LEFT, 0, room, LINE), Qt.AlignmentFlag.AlignVCenter, self._line_title())
            return
        lines = self._title_lines(self.width()) * self.fontMetrics().lineSpacing()
        wide = balanced(self.text(), painter.fontMetrics(), room)
        painter.drawText(QRectF(TEXT_LEFT, 9, wide, lines), Qt.TextFlag.TextWordWrap, self.text())
        painter.setFont(self._small())
        painter.setPen(QColor(palette.muted))
        summary = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(TEXT_LEFT, 11 + lines, room, 18), Qt.AlignmentFlag.AlignLeft, summary)
