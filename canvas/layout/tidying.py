"""`unhappy-path tidy`: arranges the states of a design file, or says how good its drawing is before and after."""

import argparse
from contextlib import closing
from dataclasses import fields
from pathlib import Path

from canvas.edits import set_positions
from canvas.geometry.draw import draw
from canvas.geometry.measure import Measure, measure
from canvas.layout.arranging import Arrangement, arrange
from canvas.layout.worker import LayoutWorker
from canvas.model import Design
from canvas.reading import read_design
from canvas.storage import read_stamped, save

WORDS = {
    "overlaps": "boxes on boxes",
    "through_boxes": "lines through boxes",
    "chips_on_boxes": "words on boxes",
    "chips_on_chips": "words on words",
    "chips_on_beads": "words on failures",
    "chips_on_heads": "words on arrow heads",
    "beads_on_boxes": "failures on boxes",
    "frame_overlaps": "frames on frames",
    "lines_on_tabs": "lines through names",
    "shared": "lines on lines",
    "crossings": "lines across lines",
    "astray": "words far from theirs",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words that this command understands."""
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--all", action="store_true", help="move also what a person placed")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("-o", "--output", metavar="OUT", type=Path, help="write there and leave FILE as it is")
    either.add_argument("--measure", action="store_true", help="say how good the drawing is; change nothing")


def run(given: argparse.Namespace) -> str:
    """Does what was asked, and says so. Raises `DesignUnreadable` and `StorageError`."""
    data, stamp = read_stamped(given.file)
    design = read_design(data)
    arrangement = _arranged(design, keep_placed=not given.all)
    tidy = set_positions(design, arrangement.positions)
    if given.measure:
        return table(measure(draw(design)), measure(draw(tidy)))
    if given.output is None:
        save(given.file, tidy, expected=stamp)
    else:
        save(given.output, tidy)
    return f"arranged {given.output or given.file}" + (f" ({arrangement.note})" if arrangement.note else "")


def _arranged(design: Design, keep_placed: bool) -> Arrangement:
    with closing(LayoutWorker()) as worker:
        return arrange(design, worker, keep_placed)


def table(before: Measure, after: Measure) -> str:
    """Both measures side by side, a line for each count."""
    rows = [(WORDS[each.name], getattr(before, each.name), getattr(after, each.name)) for each in fields(Measure)]
    return "\n".join(f"{words:<22}{now:>8}{then:>8}" for words, now, then in [("", "now", "tidy"), *rows])
