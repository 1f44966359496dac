"""The legend: one sample of each sign with its meaning, for the window and for the page. It follows the layers."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from canvas.geometry.drawing import Bead, Head, Label, Layer, Line, LineKind, Point, Rect
from canvas.geometry.text import text_width
from exports.painting.beads import paint_bead
from exports.painting.icons import paint_icon
from exports.painting.lines import paint_line
from exports.painting.palette import Palette
from exports.painting.strokes import THIN, draw, pen, rounded
from exports.painting.texts import paint_labels

ROW = 34.0
PADDING = 14.0
SAMPLE = 34.0
BEAD_RADIUS = 9.0
SCALES = 14.0
TO_TEXT = 8.0
BETWEEN = 22.0
TEXT = 12.0
RADIUS = 8.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One sign: a line of a kind with its head, or a bead where `kind` is `None`, or the scales; and what it means."""

    kind: LineKind | Literal["scales"] | None
    head: Head
    words: str
    layer: Layer

    @property
    def sample(self) -> float:
        """The width of the sign in pixels."""
        return 2 * BEAD_RADIUS if self.kind in (None, "scales") else SAMPLE


@dataclass(frozen=True, slots=True)
class Legend:
    """A legend laid out from (0, 0), ready to be painted."""

    rect: Rect
    lines: tuple[Line, ...]
    beads: tuple[Bead, ...]
    scales: tuple[Point, ...]
    labels: tuple[Label, ...]


def entries(layers: AbstractSet[Layer]) -> tuple[Entry, ...]:
    """The signs of the layers that are on, in the order in which a reader meets them."""
    say = QCoreApplication.translate
    everything = (
        Entry("waits", "filled", say("Legend", "waits"), "happy"),
        Entry("later", "open", say("Legend", "later"), "happy"),
        Entry("handover", "open", say("Legend", "hand-over"), "happy"),
        Entry(None, "none", say("Legend", "can go wrong"), "failures"),
        Entry("moves", "bar_filled", say("Legend", "where it leaves you"), "failures"),
        Entry("fallback", "hollow", say("Legend", "the answer"), "answers"),
        Entry("stub", "bar", say("Legend", "no answer yet"), "failures"),
        Entry("scales", "none", say("Legend", "trade-off"), "happy"),
    )
    return tuple(entry for entry in everything if entry.layer in layers)


def legend(layers: AbstractSet[Layer], widest: float) -> Legend:
    """Lay the legend out in rows of at most `widest` pixels."""
    x, row, right = PADDING, 0, 0.0
    lines: list[Line] = []
    beads: list[Bead] = []
    scales: list[Point] = []
    labels: list[Label] = []
    for entry in entries(layers):
        width = entry.sample + TO_TEXT + text_width(entry.words, TEXT)
        if x > PADDING and x + width + PADDING > widest:
            x, row = PADDING, row + 1
        middle = row * (ROW - 8) + ROW / 2
        if entry.kind == "scales":
            scales.append((x + BEAD_RADIUS, middle))
        else:
            _add_sample(entry, entry.kind, x, middle, lines, beads)
        labels.append(Label(entry.words, x + entry.sample + TO_TEXT, middle + 4.5, TEXT))
        right = max(right, x + width + PADDING)
        x += width + BETWEEN
    return Legend(Rect(0, 0, right, row * (ROW - 8) + ROW), tuple(lines), tuple(beads), tuple(scales), tuple(labels))


def _add_sample(entry: Entry, kind: LineKind | None, x: float, y: float, lines: list[Line], beads: list[Bead]) -> None:
    key = f"legend:{entry.words}"
    if kind is None:
        beads.append(Bead(key, key, (key,), (x + BEAD_RADIUS, y), BEAD_RADIUS, "bolt"))
    else:
        lines.append(Line(key, key, kind, ((x, y), (x + SAMPLE, y)), entry.head, entry.layer))


def paint_legend(painter: QPainter, sheet: Legend, palette: Palette) -> None:
    """Paint a legend on its panel, with its top left corner at the painter's origin."""
    draw(painter, rounded(sheet.rect.grown(-THIN / 2), RADIUS), pen(palette.hairline, THIN), palette.panel)
    on_panel = replace(palette, frame=palette.panel)
    for line in sheet.lines:
        paint_line(painter, line, on_panel)
    for bead in sheet.beads:
        paint_bead(painter, bead, on_panel)
    for center in sheet.scales:
        paint_icon(painter, "scales", center, SCALES, palette.muted)
    paint_labels(painter, sheet.labels, palette)
