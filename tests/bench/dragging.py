"""One step of a drag of a state with twenty lines, among a thousand states and among ten thousand."""

import time

from canvas.edits import connect, move
from canvas.geometry.draw import draw
from canvas.geometry.live import live, live_elements
from canvas.lookup import lookup
from canvas.model import Design
from canvas.reading import read_design
from tests.large import large_file

LINES, STEPS = 20, 10
ACROSS, DOWN = 420.0, 240.0
HUB = "s0_4"


def spread(objects: int) -> Design:
    """So many objects of a hundred states in rows, far enough from each other for straight lines; one state of the
    first has twenty lines."""
    whole = read_design(large_file())
    kept = whole.objects[:objects]
    ids = [[state.id for state in owner.states] for owner in kept]
    inner = {each for row in ids for each in row}
    steps = tuple(way for way in whole.transitions if way.source in inner)
    design = whole.model_copy(update={"objects": kept, "transitions": steps})
    spots = {each: (place * ACROSS, row * DOWN) for row, line in enumerate(ids) for place, each in enumerate(line)}
    for number in range(LINES - 2):
        design = connect(design, HUB, f"s0_{number % 9 + 5}", id=f"more_{number}")
    return move(design, spots, placed=False)


class Dragging:
    """A drag under way in a drawing of so many states."""

    def __init__(self, states: int) -> None:
        design = spread(states // 100)
        drawing = draw(design)
        self._x, self._y = design.layout.nodes[HUB]
        self._x += states / 1000  # or what was remembered for one size would serve the other
        self._part = live(lookup(design), drawing, {HUB})

    def step(self) -> float:
        """The seconds that one step takes, on average."""
        start = time.perf_counter()
        for _ in range(STEPS):
            self._y += 8
            live_elements(self._part, {HUB: (self._x, self._y)})
        return (time.perf_counter() - start) / STEPS
