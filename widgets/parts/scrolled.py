"""A part of a panel that scrolls: as high as what is in it, and less high where there is less room."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from widgets.guard import guarded_slot, guarded_with

ABOVE, BELOW = 28, 8
"""So many pixels around what is revealed are seen, too: the words above a field among them."""
BAR = 10
"""How wide the style sheet makes a scroll bar."""


class Scrolled(QScrollArea):
    """Shows what is in it on the ground `role`. The bar stands in the margin at the right of it, so that it is as wide
    with the bar as without."""

    def __init__(self, content: QWidget, role: str) -> None:
        super().__init__()
        self.content = content
        for each in (self, content):
            each.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self._margins = content.contentsMargins()
        if (layout := content.layout()) is not None:
            self._margins = layout.contentsMargins()
        self.verticalScrollBar().rangeChanged.connect(guarded_slot(self._make_room))

    @property
    def scrolls(self) -> bool:
        """Whether there is more in it than is seen."""
        return self.verticalScrollBar().maximum() > 0

    def reveal(self, widget: QWidget | None) -> None:
        """Scrolls no further than needed until a widget in it is seen, of a high one its beginning; to the beginning of
        all, where there is none."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if widget is None:
            bar.setValue(0)
            return
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        bar.setValue(min(max(bar.value(), top + widget.height() + BELOW - room), top - ABOVE))

    @guarded_with(QSize)
    def sizeHint(self) -> QSize:
        least = self.content.minimumSizeHint()
        return QSize(least.width(), max(self.content.heightForWidth(self.viewport().width()), least.height()))

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.content:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _make_room(self, least: int, most: int) -> None:
        margins, layout = self._margins, self.content.layout()
        if layout is not None:
            right = margins.right() - (BAR if most > least else 0)
            layout.setContentsMargins(margins.left(), margins.top(), right, margins.bottom())
