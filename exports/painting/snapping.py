"""Borders and lines moved by less than a pixel onto the pixels of the device, so that they are crisp at every zoom.

At 100 and 200 % whole coordinates are crisp by themselves; at 150 % a line of 2 would smear over 4 pixels.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtGui import QPainter

from canvas.geometry.drawing import Point, Rect


@dataclass(frozen=True, slots=True)
class Snap:
    """The pixels of a device under a pen: `width` is the pen's in canvas pixels, made whole on the device."""

    scale: float
    dx: float
    dy: float
    width: float

    def point(self, point: Point) -> Point:
        """The nearest point on which the middle of the pen fits the pixels."""
        return self._along(point[0], self.dx), self._along(point[1], self.dy)

    def points(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """All points of a route; level stretches stay level. Written out, as every line is snapped at every step of a
        drag."""
        scale, dx, dy, half = self.scale, self.dx, self.dy, self.width * self.scale / 2
        return tuple(
            [
                (
                    (floor(x * scale + dx - half + 0.5) + half - dx) / scale,
                    (floor(y * scale + dy - half + 0.5) + half - dy) / scale,
                )
                for x, y in points
            ]
        )

    def rect(self, rect: Rect) -> Rect:
        """The rectangle whose border fits the pixels."""
        left, top = self.point((rect.x, rect.y))
        right, bottom = self.point((rect.right, rect.bottom))
        return Rect(left, top, right - left, bottom - top)

    def _along(self, value: float, shift: float) -> float:
        half = self.width * self.scale / 2
        return (floor(value * self.scale + shift - half + 0.5) + half - shift) / self.scale


def snap(painter: QPainter, width: float) -> Snap:
    """How a pen of `width` canvas pixels fits the device that is painted on, at the painter's zoom and place."""
    transform = painter.deviceTransform()
    scale = transform.m11()
    whole = max(ceil(width * scale - 0.5), 1)
    return Snap(scale, transform.dx(), transform.dy(), whole / scale)
