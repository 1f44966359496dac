"""The drawing of a design in plain values: sizes, frames, routes, chips and beads, without Qt."""

from canvas.geometry.boxes import state_size
from canvas.geometry.draw import draw
from canvas.geometry.text import text_width

__all__ = ["draw", "state_size", "text_width"]
