"""The pointer, as plain values, and what a gesture with it is: something that moves, and ends or is called off."""

from dataclasses import dataclass
from typing import Protocol

from canvas.geometry.drawing import Element, Point

STILL = 4.0
"""How far the pointer may wander in a click, in canvas pixels."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is on the canvas and what is under it. `extend`: Shift or Ctrl is down; `free`: Alt is down."""

    at: Point
    element: Element | None = None
    extend: bool = False
    free: bool = False


class Drag(Protocol):
    """A gesture under way between press and release."""

    def move(self, pointer: Pointer) -> None: ...

    def release(self, pointer: Pointer) -> None: ...

    def cancel(self) -> None: ...


def wandered(start: Point, end: Point) -> bool:
    """Whether this is a drag and no click."""
    return abs(end[0] - start[0]) > STILL or abs(end[1] - start[1]) > STILL
