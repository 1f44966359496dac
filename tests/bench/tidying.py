"""`sh run.sh measure`: how good tidied drawings are, and crossings and time beside those of `dot`.

Printed for every template, every example, the published life cycles, and synthetic designs of 100 and 1,000 states.
`dot` gets the same design twice. For crossings as our own DOT export writes it, so that it draws the same lines, from
failures and to answers too. For time as a bare layout problem, where it has the fewest lines to draw. The time of
*tidy* is that of finding positions, the worker warm, as a person waits for it; drawing follows in `draw`.
"""

import json
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from canvas.edits import set_positions
from canvas.geometry.boxes import state_size
from canvas.geometry.draw import draw
from canvas.geometry.measure import Measure, measure
from canvas.layout.arranging import arrange
from canvas.layout.problem import problem_of
from canvas.layout.worker import LayoutWorker
from canvas.model import Design
from canvas.reading import read_design
from exports.dot import dot_text
from templates.catalog import TEMPLATES, load_template
from tests.bench import graphviz_dot
from tests.bench.synthetic import synthetic
from tests.designs import design

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = range(6)
LIMITS = {100: 1.2, 1000: 0.3}
FEWER = 0.6


class Tidied(NamedTuple):
    """What became of one design: the measure of its drawing, and the seconds that its layout took."""

    measure: Measure
    seconds: float


def tidied(made: Design, worker: LayoutWorker) -> Tidied:
    """Arranges a design and measures its drawing."""
    start = time.perf_counter()
    positions = arrange(made, worker, keep_placed=False).positions
    seconds = time.perf_counter() - start
    return Tidied(measure(draw(set_positions(made, positions))), seconds)


def life_cycle(file: Path) -> Design:
    """The design of a published life cycle."""
    facts = json.loads(file.read_text(encoding="utf-8"))
    ids = {name: f"s{place}" for place, name in enumerate(facts["states"])}
    kinds = {name: "good_end" if name in facts["terminal"] else "active" for name in ids}
    inner = [{"id": ids[name], "name": name, "kind": kinds[name]} for name in ids]
    steps = [
        {"id": f"t{place}", "source": ids[each["from"]], "target": ids[each["to"]]}
        | ({"name": each["trigger"]} if each["trigger"].strip() else {})
        for place, each in enumerate(facts["transitions"])
        if each["from"] in ids and each["to"] in ids
    ]
    owner = {"id": "object", "name": facts["title"], "states": inner}
    return design(title=facts["title"], objects=[owner], transitions=steps)


def small_designs() -> Iterator[tuple[str, Design]]:
    """Every template, every example, every published life cycle, as far as they lie here."""
    yield from ((each.id, load_template(each.id)) for each in TEMPLATES)
    for file in sorted((SHARED / "examples").glob("*.unhappy.json")):
        yield file.name, read_design(file.read_bytes())
    for file in sorted((SHARED / "corpus" / "lifecycles").glob("*.json")):
        yield file.stem, life_cycle(file)


def row(name: str, seen: Measure) -> str:
    """One line of the table: flaws, lines on lines, crossings."""
    return f"{name:<48} {seen.flaws:>6} {seen.shared:>8} {seen.crossings:>10}"


def compared(states: int, worker: LayoutWorker) -> bool:
    """Prints the synthetic designs of so many states beside `dot`. Whether both medians are within their limits."""
    fewer, faster, flaws = [], [], 0
    for seed in SEEDS:
        made = synthetic(states, seed)
        ours = tidied(made, worker)
        flaws += ours.measure.flaws
        line = row(made.title, ours.measure)
        if graphviz_dot.is_here():
            same = graphviz_dot.asked(dot_text(made))
            bare = graphviz_dot.asked(graphviz_dot.problem_text(problem_of(made, state_size)))
            fewer.append(ours.measure.crossings / max(1, same.crossings))
            faster.append(ours.seconds / bare.seconds)
            line += f" {same.crossings:>10} {ours.seconds * 1000:>9.0f} ms {bare.seconds * 1000:>9.0f} ms"
        print(line, flush=True)
    kept = not fewer or verdict(states, statistics.median(fewer), statistics.median(faster))
    return kept and not flaws


def verdict(states: int, fewer: float, faster: float) -> bool:
    """Prints the medians beside what they may be at most. Whether they are."""
    kept = fewer <= FEWER and faster <= LIMITS[states]
    print(
        f"{states} states, medians: {fewer:.2f} times the crossings of dot (at most {FEWER}), "
        f"{faster:.2f} times its time (at most {LIMITS[states]})  {'ok' if kept else 'OVER'}"
    )
    return kept


def main() -> int:
    """Prints both tables; ends with 1 where a drawing has a flaw or a median is over its limit."""
    if not graphviz_dot.is_here():
        print("There is no dot here (Debian's package graphviz), so there is nothing to compare with.")
    print(f"{'':<48} {'flaws':>6} {'on lines':>8} {'crossings':>10} {'of dot':>10} {'tidy':>12} {'dot':>12}")
    with closing(LayoutWorker()) as worker:
        tidied(synthetic(20, 0), worker)
        flaws = 0
        for name, made in small_designs():
            seen = tidied(made, worker).measure
            flaws += seen.flaws
            print(row(name, seen))
        kept = [compared(states, worker) for states in LIMITS]
    return 0 if all(kept) and not flaws else 1


if __name__ == "__main__":
    sys.exit(main())
