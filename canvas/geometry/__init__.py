"""The drawing of a design in plain values: sizes, frames, routes, chips and beads, without Qt."""

from canvas.geometry.boxes import state_size
from canvas.geometry.draw import draw
from canvas.geometry.hits import element_at, handles
from canvas.geometry.measure import Measure, measure
from canvas.geometry.text import text_width

__all__ = ["Measure", "draw", "element_at", "handles", "measure", "state_size", "text_width"]
