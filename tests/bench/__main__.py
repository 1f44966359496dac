"""`sh run.sh bench`: medians of ten, all competitors in turns in one run; ends with 1 when one is over its budget.
`sh run.sh bench painting` measures the painting alone, `sh run.sh bench working` all but the painting."""

import argparse
import gc
import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from canvas.geometry.draw import draw
from canvas.graph.bounds import LIMIT
from canvas.graph.composed import explore
from canvas.graph.facts import facts_of
from canvas.graph.packing import pack
from canvas.model import Design
from canvas.reading import read_design
from canvas.validator import check
from canvas.writing import canonical
from templates.catalog import TEMPLATES, load_template
from tests.bench import painting
from tests.bench.across import ACROSS
from tests.bench.checks import CHECKS, checks
from tests.bench.dragging import Dragging
from tests.bench.editing import edited
from tests.bench.small import SMALL
from tests.bench.timing import ROUNDS, Budget, Limit, called, interleaved, table, to_its_end, to_its_first_line
from tests.canvas.composed_law import Together
from tests.large import large_file
from tests.screen.screen import Screen, installed_program, missing_programs

EXAMPLES = Path(__file__).parents[3] / "shared" / "examples"
BARE_PYTHON = "bare Python with pydantic's BaseModel"
CHECK = "unhappy-path check, a small design"
EMPTY_WIDGET = "first paint of an empty QWidget"
WINDOW = "first paint of the window"
DRAWN, BARE = 10, 200  # edits
EDITS_KEPT, EDITS_ALONE = f"{DRAWN} edits on the canvas, journal kept", f"{DRAWN} edits on the canvas, without"
BARE_KEPT, BARE_ALONE = f"{BARE} edits, nothing drawn, journal kept", f"{BARE} edits, nothing drawn, without"
CHECKING_WAITS = "the longest that a window waits for checks of these"
SAVING, WAITING = "saving 10,000 states in a window", "the longest that the window waits meanwhile"
PACKED, PLAIN = "all objects together, packed", "all objects together, on names and sets"
DRAG, DRAG_AMONG_MANY = "a step of a drag, 20 lines, 1,000 states", "a step of a drag, 20 lines, 10,000 states"
BUDGETS = (
    Budget(CHECK, BARE_PYTHON, 2.5),
    Budget(WINDOW, EMPTY_WIDGET, 1.5),
    Budget(EDITS_KEPT, EDITS_ALONE, 1.2),
    Budget(PACKED, PLAIN, 0.5),
    *CHECKS,
    Budget(DRAG_AMONG_MANY, DRAG, 1.5),
)
LIMITS = (Limit(SAVING, 0.5), Limit(WAITING, 0.05), Limit(CHECKING_WAITS, 0.05))


def largest_design() -> tuple[str, Design]:
    """The largest example of those that lie beside the project; where there are none, the largest template."""
    files = sorted(EXAMPLES.glob("*.unhappy.json"), key=lambda path: path.stat().st_size)
    if files:
        return files[-1].name, read_design(files[-1].read_bytes())
    designs = {template.id: load_template(template.id) for template in TEMPLATES}
    name = max(designs, key=lambda one: sum(len(thing.states) for thing in designs[one].objects))
    return name, designs[name]


def screen_environment(stack: ExitStack, home: Path) -> dict[str, str]:
    """A real X server where there is one to start, else Qt without a screen."""
    if not missing_programs():
        return stack.enter_context(Screen(home)).environment()
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


class Windowed:
    """One run of a program of the bench that opens a window, with both of its figures."""

    waited = 0.0

    def __init__(self, *words: str) -> None:
        self._words = words

    def start(self, environment: dict[str, str]) -> float:
        """How long its work took, in seconds; how long the window waited is kept in `waited`."""
        command = [sys.executable, "-m", *self._words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=True)
        figures = json.loads(done.stdout)
        self.waited = float(figures["waited"])
        return float(figures["taken"])


def walk_packed(design: Design) -> None:
    """Walks all objects together from nothing but the design, as the validator does."""
    facts = facts_of(design.model_copy())
    explore(pack(facts.tables, facts.graph))


def measure(home: Path, environment: dict[str, str]) -> dict[str, float]:
    """The medians of all programs and calls, in seconds."""
    small = home / "small.unhappy.json"
    small.write_bytes(SMALL)
    program = installed_program()
    largest, design = largest_design()
    report = check(design)
    many = large_file()
    of_many = read_design(many)
    saving = Windowed("tests.bench.saving")
    few, thousand = Windowed("tests.bench.checking", "100"), Windowed("tests.bench.checking", "1000")
    across = read_design(ACROSS)
    some, very_many = Dragging(1_000), Dragging(10_000)
    # What the runs keep is not searched for cycles while one of them is measured.
    gc.freeze()
    return interleaved(
        {
            BARE_PYTHON: lambda: to_its_end([sys.executable, "-c", "from pydantic import BaseModel"], environment),
            CHECK: lambda: to_its_end([*program, "check", str(small)], environment, accepted=(0, 1)),
            EMPTY_WIDGET: lambda: to_its_first_line(
                [sys.executable, "-m", "tests.bench.first_paint_of_a_widget"], environment
            ),
            WINDOW: lambda: to_its_first_line([*program, "--first-paint"], environment),
            f"validator, {largest}": called(lambda: check(design.model_copy())),
            f"drawing, {largest}": called(lambda: draw(design.model_copy(), report)),
            EDITS_ALONE: lambda: edited(design, DRAWN, kept=False, drawn=True),
            EDITS_KEPT: lambda: edited(design, DRAWN, kept=True, drawn=True),
            BARE_ALONE: lambda: edited(design, BARE, kept=False, drawn=False),
            BARE_KEPT: lambda: edited(design, BARE, kept=True, drawn=False),
            PACKED: called(lambda: walk_packed(across)),
            PLAIN: called(lambda: Together(across).explore(LIMIT)),
            **checks(),
            SAVING: lambda: saving.start(environment),
            WAITING: lambda: saving.waited,
            "from an edit to the findings, 100 states": lambda: few.start(environment),
            "from an edit to the findings, 1,000 states": lambda: thousand.start(environment),
            CHECKING_WAITS: lambda: thousand.waited,
            DRAG: some.step,
            DRAG_AMONG_MANY: very_many.step,
            "reading 10,000 states": called(lambda: read_design(many)),
            "writing 10,000 states": called(lambda: canonical(of_many)),
        }
    )


def working(home: Path, environment: dict[str, str]) -> bool:
    """Measures and prints all but the painting. Whether all budgets were kept."""
    lines, kept = table(measure(home, environment), BUDGETS, LIMITS)
    print(f"Medians of {ROUNDS}, in turns, {'on Xvfb' if 'DISPLAY' in environment else 'offscreen'}:")
    print("\n".join(lines), flush=True)
    return kept


def painted(stack: ExitStack, environment: dict[str, str]) -> bool:
    """Measures and prints the painting. Whether all budgets were kept."""
    lines, kept = painting.painting_table(
        interleaved(painting.runs(stack, environment), painting.ROUNDS, painting.PATIENCE)
    )
    print(f"\nMedians of {painting.ROUNDS}, in turns; what takes longer than {painting.PATIENCE} s is measured once:")
    print("\n".join(lines), flush=True)
    return kept


def main() -> int:
    """Measures all, or the part that is named, and says by its exit code whether all budgets were kept."""
    asker = argparse.ArgumentParser(prog="sh run.sh bench", description="Times against their budgets.")
    asker.add_argument("part", nargs="?", choices=["working", "painting"], help="only this part")
    part = asker.parse_args().part
    home = Path(tempfile.mkdtemp(prefix="unhappy-path-bench-"))
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, home)
        environment = screen_environment(stack, home)
        parts = {"working": partial(working, home, environment), "painting": partial(painted, stack, environment)}
        kept = [run() for name, run in parts.items() if part in (None, name)]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
