"""A label of one line that ends in an ellipsis where there is no more room; the whole is in its tool tip."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from widgets.guard import guarded, guarded_with


class ElidedLabel(QLabel):
    """Plain text on one line; unfolded, on as many as it takes."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self._unfolded = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)

    def unfold(self, unfolded: bool) -> int:
        """Shows all of the text, or one line of it; returns how many pixels it takes more than one line."""
        self._unfolded = unfolded
        self.update()
        around = self.fontMetrics().boundingRect(0, 0, self.width(), 10_000, Qt.TextFlag.TextWordWrap, self.text())
        return max(around.height() - self.fontMetrics().lineSpacing(), 0) if unfolded else 0

    @guarded_with(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        # A tool tip may be rich text, so that what people wrote is escaped.
        self.setToolTip(f"<qt>{escape(self.text())}</qt>" if cut else "")

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        place = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        if self._unfolded:
            painter.drawText(self.rect(), place | Qt.TextFlag.TextWordWrap, self.text())
        else:
            text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(self.rect(), place, text)
        painter.end()
