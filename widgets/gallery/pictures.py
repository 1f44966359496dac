"""Small pictures of the designs: made one at a time while nothing else is to be done, and kept."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from canvas.geometry.draw import draw
from canvas.geometry.drawing import Drawing
from exports.painting.palette import Palette
from exports.painting.pictures import fitted_picture
from templates.catalog import load_template
from widgets.guard import guarded_slot
from widgets.theme.theme import Theme


class Pictures(QObject):
    """Pictures of templates by id, in the colours of the scheme. `made` tells the id of one that is there now. Both
    drawings and pictures are kept, so that another scheme or size costs no more than the painting."""

    made = Signal(str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawings: dict[str, Drawing] = {}
        self._kept: dict[str, tuple[Palette, QSize, float, QPixmap]] = {}
        self._wanted: list[str] = []
        self._size, self._ratio = QSize(), 1.0
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(guarded_slot(self.make_next))

    def want(self, ids: Sequence[str], size: QSize, ratio: float) -> None:
        """Makes pictures of these, the first of them first, that fit into a size in logical pixels on a screen with
        `ratio` pixels of the device for each."""
        self._size, self._ratio = size, ratio
        self._wanted = [each for each in ids if not self._is_right(each)]
        if self._wanted:
            self._idle.start()

    def of(self, template_id: str) -> QPixmap | None:
        """The picture of a template, the last one made where there is none yet as it should be; `None` before any."""
        kept = self._kept.get(template_id)
        return kept[3] if kept else None

    def drawing(self, template_id: str) -> Drawing:
        """The drawing of a template."""
        if template_id not in self._drawings:
            self._drawings[template_id] = draw(load_template(template_id))
        return self._drawings[template_id]

    @property
    def waiting(self) -> int:
        """How many pictures are still to be made."""
        return len(self._wanted)

    def make_next(self) -> None:
        """Makes one picture."""
        if not self._wanted:
            self._idle.stop()
            return
        each, palette, ratio = self._wanted.pop(0), self._theme.palette, self._ratio
        pixels = self._size * ratio
        picture = QPixmap.fromImage(fitted_picture(self.drawing(each), palette, pixels.width(), pixels.height()))
        picture.setDevicePixelRatio(ratio)
        self._kept[each] = (palette, QSize(self._size), ratio, picture)
        self.made.emit(each)

    def _is_right(self, template_id: str) -> bool:
        kept = self._kept.get(template_id)
        return kept is not None and kept[:3] == (self._theme.palette, self._size, self._ratio)
