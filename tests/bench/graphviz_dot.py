"""Graphviz's `dot` on the same input as *Tidy*: the boxes and words of a layout problem, frames as clusters.

Crossings are counted on the curves that `dot -Tplain` gives: each Bézier piece is cut into `PIECES` straight ones, and
every pair of straight ones of two arrows that properly cross counts, as it does for the lines of our own drawing.
"""

import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.paths import union
from canvas.layout.problem import Arrow, Box, Problem

INCH, PIECES = 72.0, 6
Curve = tuple[Point, ...]


class Answer(NamedTuple):
    """What `dot` made of a graph, and how long it took, start of the program and all, in seconds."""

    seconds: float
    crossings: int


def is_here() -> bool:
    """Whether this machine has `dot`."""
    return shutil.which("dot") is not None


def asked(text: str) -> Answer:
    """Lays a graph in DOT out."""
    start = time.perf_counter()
    done = subprocess.run(["dot", "-Tplain"], input=text, capture_output=True, text=True, timeout=600, check=True)
    seconds = time.perf_counter() - start
    return Answer(seconds, crossings([curve for line in done.stdout.splitlines() for curve in _curves(line)]))


def problem_text(problem: Problem) -> str:
    """The problem in DOT. Sizes are in inches there, and words take the room that they take on our chips."""
    clusters = (_cluster(group, problem.boxes) for group in problem.groups)
    return "\n".join(
        ["digraph {", "rankdir=LR", 'node [shape=box fixedsize=true label=""]', *clusters, *_edges(problem), "}"]
    )


def _cluster(group: str, boxes: Sequence[Box]) -> str:
    inner = (
        f'"{box.id}" [width={box.width / INCH:.3f} height={box.height / INCH:.3f}]'
        for box in boxes
        if box.group == group
    )
    return "\n".join([f'subgraph "cluster_{group}" {{', *inner, "}"])


def _edges(problem: Problem) -> Iterator[str]:
    for arrow in problem.arrows:
        yield f'"{arrow.source}" -> "{arrow.target}" [{_label(arrow)}]'


def _label(arrow: Arrow) -> str:
    """A table of the size of the chip: the only way to tell `dot` how large words are."""
    wide, high = arrow.label
    return f'label=<<table border="0" width="{wide}" height="{high}"><tr><td></td></tr></table>>' if wide else ""


def _curves(line: str) -> Iterator[Curve]:
    """The curve in a line of `dot -Tplain`, where it describes an arrow."""
    kind, *words = shlex.split(line) or [""]
    if kind == "edge":
        count = int(words[2])
        numbers = [float(word) for word in words[3 : 3 + 2 * count]]
        yield tuple(_flat(list(zip(numbers[::2], numbers[1::2], strict=True))))


def _flat(points: Sequence[Point]) -> Iterator[Point]:
    """A Bézier curve as corners of straight pieces."""
    yield points[0]
    for first in range(0, len(points) - 3, 3):
        for step in range(1, PIECES + 1):
            yield _on_curve(points[first : first + 4], step / PIECES)


def _on_curve(handles: Sequence[Point], t: float) -> Point:
    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = handles
    return (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)


def crossings(curves: Sequence[Curve]) -> int:
    """How often two of the curves cross."""
    areas = [union([Rect(x, y, 0, 0) for x, y in curve]) for curve in curves]
    pairs = combinations(range(len(curves)), 2)
    return sum(_crossed(curves[i], curves[j]) for i, j in pairs if areas[i].touches(areas[j]))


def _crossed(one: Curve, other: Curve) -> int:
    return sum(_cross(*a, *b) for a in pairwise(one) for b in pairwise(other))


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, point: Point) -> float:
    """On which side of the line from a to b a point lies: the sign of the cross product."""
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
