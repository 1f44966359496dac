"""The words of the coverage panel: its columns, its cells, and what they add up to."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from canvas.coverage_grid import FAILURE_TYPES, Cell, Coverage, Line
from canvas.evidence import ending, sentence
from canvas.graph.facts import Facts
from canvas.model.flow import FailureType
from widgets.inspector.words import failure_types


def tr(text: str) -> str:
    """A text of the panel in the person's language."""
    return QCoreApplication.translate("Coverage", text)


def headings() -> tuple[str, ...]:
    """Every column in two short lines."""
    words: Mapping[FailureType, str] = {
        "network": tr("Network\ndrops"),
        "write_fail": tr("Write\nfails"),
        "lag": tr("Copy\nbehind"),
        "timeout": tr("No\nanswer"),
        "crash": tr("It\ncrashes"),
        "downstream": tr("Part\nbehind"),
        "lost": tr("It gets\nlost"),
        "rejected": tr("It is\nrefused"),
        "wrong_decision": tr("Wrong\ndecision"),
        "conflict": tr("Places\ndisagree"),
        "duplicate": tr("Happens\ntwice"),
        "out_of_order": tr("Out of\norder"),
        "stale": tr("Old\ndata"),
    }
    return tuple(words[failure_type] for failure_type in FAILURE_TYPES)


def type_words(column: int) -> str:
    """A column in full."""
    return dict(failure_types())[FAILURE_TYPES[column]]


def cell_lines(facts: Facts, line: Line, column: int) -> tuple[str, ...]:
    """What is known of one cell: a line for each failure drawn, or why there is none."""
    tables = facts.tables
    if line.kind == "object":
        return (tables.name(line.place),)
    cell, place, words = line.cells[column], tables.name(line.place), type_words(column)
    if cell.mark == "ruled_out":
        said = tr("“{failure}” cannot happen at “{place}”, because {reason}")
        return (said.format(failure=words, place=place, reason=cell.reason),)
    if cell.mark == "open":
        return (tr("“{failure}” at “{place}”: not looked at.").format(failure=words, place=place),)
    return tuple(_drawn(facts, place, failure) for failure in cell.failures)


def _drawn(facts: Facts, place: str, failure_id: str) -> str:
    said = tr("“{failure}” at “{place}”. {how}")
    return said.format(failure=facts.tables.name(failure_id), place=place, how=_how(facts, failure_id))


def _how(facts: Facts, failure_id: str) -> str:
    if not facts.graph.reached(failure_id):
        return tr("Nothing leads there, so that it cannot happen yet.")
    found = ending(facts, failure_id)
    if found is not None:
        return sentence(facts.tables, found)
    if facts.tables.failures[failure_id].undetected:
        return tr("Nobody notices it.")
    return tr("It does not end well by what is drawn.")


def mark_words(cell: Cell) -> str:
    """How a cell is marked, for those who cannot see it."""
    words: Mapping[str, Callable[[], str]] = {
        "well": lambda: tr("drawn, ends well"),
        "badly": lambda: tr("drawn, does not end well"),
        "unreached": lambda: tr("drawn, cannot happen yet"),
        "ruled_out": lambda: tr("ruled out"),
        "open": lambda: tr("not looked at"),
    }
    return words[cell.mark]()


def total(found: Coverage) -> str:
    """The metric in words. Where nothing that can happen is drawn, nothing was tested."""
    if not found.failures:
        return tr("Nothing was tested: no failure that can happen is drawn.")
    return tr("Unhappy paths covered {covered} of {paths}").format(covered=found.covered, paths=found.paths)


def counted(found: Coverage) -> str:
    """What the paths are that are counted."""
    said = tr("Failures that can happen: {failures}. Places that need one and have none: {asking}.")
    return said.format(failures=found.failures, asking=found.asking)
