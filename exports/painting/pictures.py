"""Pictures in memory: of a drawing, for the clipboard and the window; of a page, for files."""

from math import sqrt

from PySide6.QtCore import QIODevice, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from canvas.geometry.drawing import Drawing
from exports.painting.detail import detail_at
from exports.painting.elements import paint
from exports.painting.page import Page, paint_page
from exports.painting.palette import PAPER, Palette
from exports.painting.writing import written

MARGIN = 16.0
"""Empty space around a drawing that is copied without its page, in canvas pixels."""
MOST_PIXELS = 100_000_000
"""Larger pictures are refused by many programs that show them, and fill a machine's memory."""
PIXELS_PER_METRE = 96 / 0.0254


def picture(drawing: Drawing, palette: Palette, scale: float = 2.0, most: int = MOST_PIXELS) -> QImage:
    """A drawing on its ground, `scale` pixels for each canvas pixel, or fewer where `most` in all are exceeded."""
    area = drawing.bounds.grown(MARGIN)
    scale = fitting_scale(area.width, area.height, scale, most)
    image = _blank(area.width, area.height, scale, palette.canvas)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-area.x, -area.y)
    paint(painter, drawing, palette)
    painter.end()
    return image


def fitted_picture(drawing: Drawing, palette: Palette, width: int, height: int) -> QImage:
    """A drawing in the middle of a picture of so many pixels, with as much detail as can be read there."""
    area = drawing.bounds.grown(MARGIN)
    scale = min(width / area.width, height / area.height, 1.0)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.canvas))
    painter = QPainter(image)
    painter.translate(width / 2, height / 2)
    painter.scale(scale, scale)
    painter.translate(-area.center[0], -area.center[1])
    paint(painter, drawing, palette, detail=detail_at(scale))
    painter.end()
    return image


def fitting_scale(width: float, height: float, wanted: float, most: int = MOST_PIXELS) -> float:
    """`wanted` pixels for each canvas pixel, or as many as keep a picture of this size within `most`."""
    if width * height * wanted * wanted <= most:
        return wanted
    return sqrt(most / width / height)


def page_picture(page: Page, scale: float) -> QImage:
    """A page, `scale` pixels for each canvas pixel."""
    image = _blank(page.width, page.height, scale, PAPER.canvas)
    image.setText("Title", page.name)
    image.setText("Description", page.summary)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, page)
    painter.end()
    return image


def _blank(width: float, height: float, scale: float, ground: str) -> QImage:
    image = QImage(max(int(width * scale), 1), max(int(height * scale), 1), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(PIXELS_PER_METRE * scale))
    image.setDotsPerMeterY(round(PIXELS_PER_METRE * scale))
    image.fill(QColor(ground))
    return image


def png_bytes(image: QImage) -> bytes:
    """The picture as the bytes of a PNG file."""
    return written(lambda device: image.save(device, "PNG"))  # type: ignore[call-overload]


def page_svg(page: Page) -> bytes:
    """A page as an SVG file as Qt writes it: lines as paths, text as text."""
    return written(lambda device: _write_svg(page, device))


def _write_svg(page: Page, device: QIODevice) -> None:
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setTitle(page.name)
    generator.setDescription(page.summary)
    generator.setResolution(96)
    size = QSize(round(page.width), round(page.height))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    painter.fillRect(0, 0, size.width(), size.height(), QColor(PAPER.canvas))
    paint_page(painter, page)
    painter.end()
