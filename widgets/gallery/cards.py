"""The cards of the gallery: a grid of designs, each with its picture, that the arrow keys walk through."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from templates.catalog import template
from templates.template import Template
from widgets.gallery.pictures import Pictures
from widgets.gallery.words import kind_words, spoken, tr
from widgets.guard import guarded, guarded_slot, guarded_with
from widgets.parts.elided import lines_of
from widgets.theme.theme import Theme

NARROWEST = 310
"""A card is at least so wide, in pixels, gap included."""
GAP, PADDING, RADIUS = 16, 14, 10.0
INSET = 6
"""Empty space around a picture."""
SHAPE = 0.54
"""How high a picture is, of its width."""
TITLE, WORDS, SMALL = 15, 13, 12
LINES_OF_TITLE, LINES_OF_QUESTION, LINES_OF_TEACHING = 2, 3, 3
TAG, BETWEEN = 20, 6
ID = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


def line_of(size: int) -> int:
    """The height of a line of text of this size, in pixels."""
    return round(size * 1.4)


WORDS_HEIGHT = (
    PADDING
    + line_of(SMALL)
    + LINES_OF_TITLE * line_of(TITLE)
    + LINES_OF_QUESTION * line_of(WORDS)
    + LINES_OF_TEACHING * line_of(SMALL)
    + TAG
    + 4 * BETWEEN
    + PADDING
)


class Card(QStyledItemDelegate):
    """Paints one design: the picture, what it is, its title, its question, what it teaches, its tags."""

    def __init__(self, pictures: Pictures, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._theme = theme

    @guarded_with(lambda: QSize(NARROWEST, NARROWEST))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cards = self.parent()
        return cards.gridSize() if isinstance(cards, QListView) else QSize(NARROWEST, NARROWEST)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect).adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(area, RADIUS, RADIUS)
        painter.fillPath(shape, QColor(self._theme.palette.panel))
        painter.setClipPath(shape)
        shown = template(str(index.data(ID)))
        words = QRectF(area).adjusted(PADDING, self._paint_picture(painter, area, shown.id) + PADDING, -PADDING, 0)
        self._paint_words(painter, words.toRect(), option.font, shown)
        painter.setClipping(False)
        self._paint_border(painter, area, option)
        painter.restore()

    def _paint_picture(self, painter: QPainter, area: QRectF, template_id: str) -> float:
        """Paints the picture at the top of a card, and says how high it is."""
        palette, height = self._theme.palette, round(area.width() * SHAPE)
        ground = QRectF(area.x(), area.y(), area.width(), height)
        painter.fillRect(ground, QColor(palette.canvas))
        picture = self._pictures.of(template_id)
        if picture is not None:
            size = picture.deviceIndependentSize()
            corner = ground.center() - QPointF(size.width() / 2, size.height() / 2)
            painter.drawPixmap(QPointF(round(corner.x()), round(corner.y())), picture)
        painter.fillRect(QRectF(area.x(), ground.bottom(), area.width(), 1), QColor(palette.hairline))
        return height

    def _paint_words(self, painter: QPainter, area: QRect, font: QFont, shown: Template) -> None:
        ink, muted = self._theme.palette.ink, self._theme.palette.muted
        lines = (
            (kind_words()[shown.kind], 1, SMALL, QFont.Weight.Normal, muted, 0),
            (shown.title, LINES_OF_TITLE, TITLE, QFont.Weight.DemiBold, ink, BETWEEN),
            (shown.asks, LINES_OF_QUESTION, WORDS, QFont.Weight.Normal, ink, BETWEEN),
            (shown.teaches, LINES_OF_TEACHING, SMALL, QFont.Weight.Normal, muted, BETWEEN),
        )
        top = area.top()
        for text, most, size, weight, colour, gap in lines:
            font.setPixelSize(size)
            font.setWeight(weight)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            for line in lines_of(text, font, area.width(), most):
                place = QRect(area.left(), top, area.width(), line_of(size))
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
                top += line_of(size)
            top += gap
        self._paint_tags(painter, area, font, shown.tags)

    def _paint_tags(self, painter: QPainter, area: QRect, font: QFont, tags: Sequence[str]) -> None:
        palette, left = self._theme.palette, area.left()
        top = area.top() + WORDS_HEIGHT - 2 * PADDING - TAG
        for tag in tags:
            width = painter.fontMetrics().horizontalAdvance(tag) + 14
            if left + width > area.right():
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.chrome))
            painter.drawRoundedRect(QRect(left, top, width, TAG), TAG / 2, TAG / 2)
            painter.setPen(QColor(palette.muted))
            painter.drawText(QRect(left, top, width, TAG), Qt.AlignmentFlag.AlignCenter, tag)
            left += width + BETWEEN

    def _paint_border(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        palette, flags = self._theme.palette, QStyle.StateFlag
        marked = bool(option.state & flags.State_Selected)
        at = marked and bool(option.state & flags.State_HasFocus)
        over = marked or bool(option.state & flags.State_MouseOver)
        colour = palette.later if at else palette.outline if over else palette.hairline
        width = 2.0 if at else 1.0
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, RADIUS, RADIUS)


class Cards(QListWidget):
    """The grid. Enter or a click takes a card: `taken` carries the id of its template."""

    taken = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.pictures = Pictures(theme, self)
        self.pictures.made.connect(guarded_slot(lambda _: self.viewport().update()))
        self.setItemDelegate(Card(self.pictures, theme, self))
        self.setAccessibleName(tr("Designs"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.itemActivated.connect(guarded_slot(self._take))
        self.itemClicked.connect(guarded_slot(self._take))
        theme.changed.connect(guarded_slot(self.paint_anew))

    def show_templates(self, templates: Sequence[Template]) -> None:
        """Shows these, with the same one marked as before, or the first of them."""
        before = self.current
        self.clear()
        for each in templates:
            item = QListWidgetItem(each.title)
            item.setData(ID, each.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(each))
            self.addItem(item)
        ids = [each.id for each in templates]
        self.setCurrentRow(ids.index(before) if before in ids else 0)
        self.paint_anew()

    @property
    def current(self) -> str:
        """The id of the template whose card is marked, or ""."""
        item = self.currentItem()
        return "" if item is None else str(item.data(ID))

    def ids(self) -> tuple[str, ...]:
        """The ids of the templates that are shown, in their order."""
        return tuple(str(self.item(row).data(ID)) for row in range(self.count()))

    def paint_anew(self) -> None:
        """Has the pictures made as they should be now, where somebody sees them."""
        if self.isVisible():
            width = self.gridSize().width() - GAP
            size = QSize(width - 2 * INSET, round(width * SHAPE) - 2 * INSET)
            self.pictures.want(self.ids(), size, self.devicePixelRatioF())
        self.viewport().update()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Qt keeps the width of a scroll bar free at the end of a row, beside the bar that is always there.
        room = self.viewport().width() - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) - 1
        width = room // max(room // NARROWEST, 1)
        self.setGridSize(QSize(width, round((width - GAP) * SHAPE) + WORDS_HEIGHT + GAP))
        super().resizeEvent(event)
        self.paint_anew()

    def _take(self, item: QListWidgetItem) -> None:
        self.taken.emit(str(item.data(ID)))
