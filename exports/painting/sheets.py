"""Sheets of paper: a page on the smallest one that keeps its text readable, written as a PDF."""

from dataclasses import dataclass

from PySide6.QtCore import QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from exports.painting.page import Page, paint_page
from exports.painting.writing import written

SIZES = (
    ("A4", 595.0, 842.0),
    ("A3", 842.0, 1191.0),
    ("A2", 1191.0, 1684.0),
    ("A1", 1684.0, 2384.0),
    ("A0", 2384.0, 3370.0),
)
"""Name, width and height in points, upright."""
EDGE = 18.0
"""Blank on every side, in points: what a printer needs; the page brings its own margin."""
SMALLEST = 7.0
"""No text is smaller, in points."""
LARGEST = 14_400.0
"""The longest side of a page in points that readers of PDF accept (ISO 32000-1, annex C)."""
LARGEST_SCALE = 0.95
"""Points for a pixel at most: a small design does not become a poster."""
DOTS = 1200


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its size in points as it lies, and how many points a canvas pixel gets on it."""

    name: str
    width: float
    height: float
    scale: float


def sheet_for(page: Page) -> Sheet:
    """The smallest sheet, upright or across, on which no text of the page is under 7 pt; else one made to measure, and
    smaller text only where a page would be larger than a PDF can have it."""
    for name, short, long in SIZES:
        upright, across = _fitted(name, short, long, page), _fitted(name, long, short, page)
        best = across if across.scale > upright.scale else upright
        if best.scale * page.smallest_text >= SMALLEST:
            return best
    room = LARGEST - 2 * EDGE
    scale = min(SMALLEST / page.smallest_text, room / page.width, room / page.height)
    return Sheet("made to measure", page.width * scale + 2 * EDGE, page.height * scale + 2 * EDGE, scale)


def _fitted(name: str, width: float, height: float, page: Page) -> Sheet:
    scale = min((width - 2 * EDGE) / page.width, (height - 2 * EDGE) / page.height, LARGEST_SCALE)
    return Sheet(name, width, height, scale)


def pdf_bytes(page: Page, sheet: Sheet) -> bytes:
    """The page in the middle of the sheet, as a PDF of lines and of text that can be searched."""
    return written(lambda device: _write_pdf(page, sheet, device))


def _write_pdf(page: Page, sheet: Sheet, device: QIODevice) -> None:
    writer = QPdfWriter(device)
    writer.setTitle(page.name)
    writer.setCreator("Unhappy Path")
    writer.setResolution(DOTS)
    size = QPageSize(QSizeF(sheet.width, sheet.height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    painter.scale(DOTS / 72, DOTS / 72)
    painter.translate((sheet.width - page.width * sheet.scale) / 2, (sheet.height - page.height * sheet.scale) / 2)
    painter.scale(sheet.scale, sheet.scale)
    paint_page(painter, page)
    painter.end()
