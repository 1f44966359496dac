"""A label that ends in an ellipsis where there is no more room; the whole is in its tool tip."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from widgets.guard import guarded, guarded_with

ALL_LINES = 1_000
ELLIPSIS = "…"
MOST_KEPT = 8


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text in lines of this width in pixels, at most so many; the last ends in an ellipsis where there is more. What
    has no spaces is broken anywhere."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    if most == 1:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    shown = starts[:most]
    ends = [*shown[1:], len(text)]
    lines = [text[start:end].strip() for start, end in zip(shown, ends, strict=True)]
    return [*lines[:-1], metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)]


class ElidedLabel(QLabel):
    """Plain text on so many lines as it needs, but no more than `lines`; unfolded, on as many as it takes."""

    def __init__(self, text: str = "", role: str = "", lines: int = 1) -> None:
        super().__init__(text)
        self._lines = self._most = lines
        self._broken: dict[tuple[str, str, int, int], list[str]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Only so is a label asked for the height that goes with a width.
        self.setWordWrap(lines > 1)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        if role:
            self.setProperty("role", role)

    def unfold(self, unfolded: bool) -> None:
        """Shows all of the text, or only the lines that it has."""
        self._most = ALL_LINES if unfolded else self._lines
        self.updateGeometry()
        self.update()

    def _in_lines(self, width: int) -> list[str]:
        """The lines at this width. A layout asks for them several times, always at the same few widths."""
        asked = (self.text(), self.font().key(), width, self._most)
        if asked not in self._broken:
            if len(self._broken) > MOST_KEPT:
                self._broken.clear()
            self._broken[asked] = lines_of(self.text(), self.font(), width, self._most)
        return self._broken[asked]

    @guarded_with(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.fontMetrics().height())

    @guarded_with(int)
    def heightForWidth(self, width: int) -> int:
        lines = self._in_lines(width)
        return self.fontMetrics().lineSpacing() * max(len(lines), 1)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = self._in_lines(self.width())
        cut = lines[-1].endswith(ELLIPSIS) and not self.text().endswith(lines[-1])
        # A tool tip may be rich text, so that what people wrote is escaped.
        self.setToolTip(f"<qt>{escape(self.text())}</qt>" if cut else "")

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines = self._in_lines(self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))
        painter.end()
