"""A page: the drawing with its title block above and its legend below. Always light, without grid and shadow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QPainter

from canvas.findings import Report
from canvas.geometry.drawing import Drawing, Label
from canvas.geometry.text import wrap
from canvas.model import Design
from exports.painting.elements import ALL_LAYERS, paint
from exports.painting.legend import Legend, legend, paint_legend
from exports.painting.palette import PAPER
from exports.painting.texts import paint_labels
from exports.summary import summary

MARGIN = 16.0
GAP = 16.0
NARROWEST = 480.0
TITLE, TITLE_LINE = 20.0, 26.0
SMALL, SMALL_LINE = 12.0, 18.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page laid out from (0, 0): its size, its words, and where the drawing and the legend go. Canvas pixels."""

    name: str
    summary: str
    width: float
    height: float
    labels: tuple[Label, ...]
    drawing: Drawing
    drawing_at: tuple[float, float]
    legend: Legend
    legend_at: tuple[float, float]

    @property
    def smallest_text(self) -> float:
        """The size of the smallest text on the page, in pixels."""
        return min(label.size for label in (*self.labels, *self.legend.labels, *labels_of(self.drawing)))


def compose(design: Design, report: Report, drawing: Drawing, day: date) -> Page:
    """Put the drawing, the title block and the legend on one page that is as large as they need."""
    room = max(drawing.bounds.width, NARROWEST)
    signs = legend(ALL_LAYERS, room)
    standing = " · ".join((day.isoformat(), f"version {design.version}", *summary(report)))
    labels, title_bottom = _title_block(design, standing, room)
    drawing_top = title_bottom + GAP
    legend_top = drawing_top + drawing.bounds.height + (GAP if drawing.bounds.height else 0)
    return Page(
        name=" ".join(design.title.split()),
        summary=standing,
        width=max(room, signs.rect.width) + 2 * MARGIN,
        height=legend_top + signs.rect.height + MARGIN,
        labels=labels,
        drawing=drawing,
        drawing_at=(MARGIN - drawing.bounds.x, drawing_top - drawing.bounds.y),
        legend=signs,
        legend_at=(MARGIN, legend_top),
    )


def _title_block(design: Design, standing: str, room: float) -> tuple[tuple[Label, ...], float]:
    """The words at the top of a page, and where they end."""
    title = wrap(design.title, room, TITLE, 600)
    small = wrap(standing, room, SMALL)
    labels = [Label(text, MARGIN, MARGIN + TITLE + index * TITLE_LINE, TITLE, 600) for index, text in enumerate(title)]
    top = MARGIN + len(title) * TITLE_LINE + SMALL
    labels += [Label(text, MARGIN, top + index * SMALL_LINE, SMALL, 400, "muted") for index, text in enumerate(small)]
    return tuple(labels), top + (len(small) - 1) * SMALL_LINE + 4


def labels_of(drawing: Drawing) -> Iterator[Label]:
    """Every text of a drawing."""
    for group in (drawing.frames, drawing.boxes, drawing.chips):
        for element in group:
            yield from element.labels
    for box in drawing.boxes:
        if box.strip is not None:
            yield from box.strip.labels


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint a page with its top left corner at the painter's origin. The white ground is the caller's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paint_labels(painter, page.labels, PAPER)
    _at(painter, page.drawing_at)
    paint(painter, page.drawing, PAPER)
    painter.restore()
    _at(painter, page.legend_at)
    paint_legend(painter, page.legend, PAPER)
    painter.restore()


def _at(painter: QPainter, point: tuple[float, float]) -> None:
    painter.save()
    painter.translate(*point)
