"""Under the canvas: the legend, which shows the grammar in the small, and the zoom."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from canvas.geometry.drawing import Layer
from exports.painting.elements import ALL_LAYERS
from exports.painting.legend import Entry, entries
from widgets.guard import guarded, guarded_slot, guarded_with
from widgets.parts.build import as_ground, button, frame, label, row
from widgets.parts.icons import icon
from widgets.parts.samples import HEIGHT, draw_sample, width_of
from widgets.theme.theme import Theme


class SampleView(QWidget):
    """One sample of the grammar."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._name = name
        self._theme = theme
        self.setFixedSize(width_of(name), HEIGHT)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_sample(painter, self._name, QRectF(self.rect()), self._theme.palette)
        painter.end()


class Legend(QWidget):
    """The samples of the layers that are on, as far as there is room, and the zoom with its buttons."""

    def __init__(
        self, theme: Theme, zoom_in: Callable[[], None], zoom_out: Callable[[], None], fit: Callable[[], None]
    ) -> None:
        super().__init__()
        self._theme = theme
        as_ground(self, "ground")
        self.zoom = label("100 %")
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumWidth(52)
        self._buttons = [
            (self._small("minus", self.tr("Zoom out"), zoom_out), "minus"),
            (self._small("plus", self.tr("Zoom in"), zoom_in), "plus"),
            (self._small("fit", self.tr("Show all"), fit), "fit"),
        ]
        theme.changed.connect(guarded_slot(self._colour))
        self._layers: AbstractSet[Layer] = ALL_LAYERS
        self._pairs = [(self._pair(entry), entry.layer) for entry in entries(ALL_LAYERS)]
        strip = frame("strip")
        strip.setLayout(row(*(pair for pair, _ in self._pairs), gap=14, margins=(12, 5, 12, 5)))
        strip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        minus, plus, whole = (made for made, _ in self._buttons)
        rule = frame("rule")
        rule.setFixedWidth(1)
        rule.setMaximumHeight(40)
        zoom = frame("strip")
        zoom.setLayout(row(minus, self.zoom, plus, whole, gap=0, margins=(3, 0, 3, 0)))
        self._strip = strip
        layout = row(strip, None, zoom, gap=12, margins=(14, 6, 14, 8))
        self.setLayout(layout)
        self._colour()

    def show_zoom(self, factor: float) -> None:
        """Shows the zoom; 1.0 is 100 %."""
        self.zoom.setText(self.tr("{percent} %").format(percent=round(factor * 100)))

    @guarded_with(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 46)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def show_layers(self, layers: AbstractSet[Layer]) -> None:
        """Shows the samples of these layers only."""
        self._layers = layers
        self._fill()

    def _fill(self) -> None:
        """As many samples as there is room for, the first ones first."""
        room = self.width() - 206
        taken = 0
        full = False
        for pair, layer in self._pairs:
            wide = pair.sizeHint().width() + 14 if layer in self._layers else 0
            full = full or taken + wide >= room
            pair.setVisible(wide > 0 and not full)
            taken += 0 if full else wide
        self._strip.setVisible(taken > 0)
        self._strip.setFixedWidth(taken + 12)

    def _pair(self, entry: Entry) -> QWidget:
        holder = QWidget()
        holder.setLayout(row(SampleView(entry.kind or "failure", self._theme), _small_words(entry.words), gap=9))
        return holder

    def _small(self, name: str, words: str, run: Callable[[], None]) -> QPushButton:
        made = button("", "zoom", run)
        made.setFixedSize(32, 32)
        made.setIconSize(QSize(14, 14))
        made.setAccessibleName(words)
        made.setToolTip(words)
        made.setObjectName(name)
        return made

    def _colour(self) -> None:
        for made, name in self._buttons:
            made.setIcon(icon(name, self._theme.palette.ink, size=14))
        self.update()


def _small_words(words: str) -> QLabel:
    made = label(words)
    made.setStyleSheet("font-size: 12px;")
    return made
