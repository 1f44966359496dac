"""How much of an element is painted at which zoom."""

from typing import Literal

Detail = Literal["full", "names", "shapes"]
NAMES_BELOW = 0.60
SHAPES_BELOW = 0.35


def detail_at(zoom: float) -> Detail:
    """Under 60 % the strips go, under 35 % everything but the titles. `zoom` is 1.0 at 100 %."""
    if zoom < SHAPES_BELOW:
        return "shapes"
    return "names" if zoom < NAMES_BELOW else "full"
