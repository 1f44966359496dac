"""Paints a design's drawing with a QPainter: for the screen and for PNG, SVG and PDF alike."""

from exports.painting.detail import Detail, detail_at
from exports.painting.elements import ALL_LAYERS, is_shown, paint, paint_element, shown_elements

__all__ = ["ALL_LAYERS", "Detail", "detail_at", "is_shown", "paint", "paint_element", "shown_elements"]
