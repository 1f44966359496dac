"""What the canvas takes to be painted, against the least that Qt takes for the same rectangles and lines, and against
NodeGraphQt with as many nodes and connections, where that is installed (`sh run.sh bench` tries to bring it).

The floors are described in `plain`, the runs in `canvases`, those of NodeGraphQt in `node_graph`. A *repaint* is what a
hover, a window that was covered or a closed menu need; the *first* time at a zoom, which has no budget, is when every
word is painted. The budgets are for a thousand states.
"""

import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from tests.bench.asking import Asked

ROUNDS = 3
"""Fewer than of the rest: each run is the average of several steps already."""
PATIENCE = 0.5
"""What takes longer than so many seconds is measured once."""
COUNTS = (100, 1_000, 10_000)
JUDGED = 1_000
LARGEST_OF_OTHERS = 1_000
SIZE = (1200, 800)
ZOOMS: Mapping[str, float | None] = {"fit": None, "50 %": 0.5, "100 %": 1.0}
OURS, FLOOR, OTHER = "canvas", "floor", "NodeGraphQt"
REPAINT, FIRST = "repaint at {}", "first at {}"
PAN, DRAG, BUILD, RELEASE = "pan, a step", "drag with 20 lines, a step", "scene build", "drag, its release"
REPAINTS = tuple(REPAINT.format(zoom) for zoom in ZOOMS)
FIRSTS = tuple(FIRST.format(zoom) for zoom in ZOOMS)
JUDGED_RUNS = (*REPAINTS, PAN, DRAG, BUILD)
TIMES_FLOOR, TIMES_OTHER = 1.5, 0.1
NODE_GRAPH = Path(sys.prefix) / "node-graph"
"""Where `sh run.sh bench` puts NodeGraphQt, which the project itself never needs."""


def name_of(who: str, what: str, count: int) -> str:
    """The name of a run."""
    return f"{who}, {what}, {count}"


def runs(stack: ExitStack, environment: Mapping[str, str]) -> dict[str, Callable[[], float]]:
    """All runs by their names, the competitors one after the other. A program that is asked is ended by the stack."""
    canvases = Asked(stack, [sys.executable, "-m", "tests.bench.canvases"], environment)
    beside = {**environment, "PYTHONPATH": str(NODE_GRAPH), "QT_API": "PySide6", "QT_PREFERRED_BINDING": "PySide6"}
    others = Asked(stack, [sys.executable, "-m", "tests.bench.node_graph"], beside)
    made: dict[str, Callable[[], float]] = {}
    for count in COUNTS:
        for what in (*JUDGED_RUNS, *FIRSTS, *([RELEASE] if count <= JUDGED else [])):
            for who in _competitors(what, count):
                name = name_of(who, what, count)
                made[name] = _asks(others if who == OTHER else canvases, name)
    return made


def _competitors(what: str, count: int) -> list[str]:
    compared = what in JUDGED_RUNS
    there = compared and count <= LARGEST_OF_OTHERS and NODE_GRAPH.is_dir()
    return [OURS, *([FLOOR] if compared else []), *([OTHER] if there else [])]


def _asks(program: Asked, name: str) -> Callable[[], float]:
    return lambda: program.run(name)


def painting_table(medians: Mapping[str, float]) -> tuple[list[str], bool]:
    """The lines to print, and whether all budgets were kept."""
    lines = [
        f"Painting {SIZE[0]} x {SIZE[1]} pixels, in ms of the processor; the floor is the same rectangles and lines in "
        f"one batch. Budgets at {JUDGED:,} states: {TIMES_FLOOR} x the floor, {TIMES_OTHER} x {OTHER}.",
        f"{'':<28} {'states':>7} {'canvas':>9} {'floor':>9} {'':>16} {OTHER:>12}",
    ]
    kept = True
    for what in (*JUDGED_RUNS, *FIRSTS, RELEASE):
        for count in COUNTS:
            ours = medians.get(name_of(OURS, what, count))
            if ours is None:
                continue
            line = f"{what:<28} {count:>7,} {ours * 1000:>9.2f}"
            for who, limit in ((FLOOR, TIMES_FLOOR), (OTHER, TIMES_OTHER)):
                theirs = medians.get(name_of(who, what, count))
                if theirs is not None:
                    verdict, within = _verdict(ours / theirs, limit if count == JUDGED else None)
                    line += f" {theirs * 1000:>9.2f} {verdict:>16}"
                    kept = kept and within
            lines.append(line)
    if not any(name.startswith(OTHER) for name in medians):
        lines.append(f"{OTHER}: not here")
    return lines, kept


def _verdict(ratio: float, limit: float | None) -> tuple[str, bool]:
    if limit is None:
        return f"{ratio:.2f} x", True
    within = ratio <= limit
    return f"{ratio:.2f} x {'ok' if within else 'OVER'}", within
