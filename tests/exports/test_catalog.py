"""The formats are known without loading what writes them."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from canvas.findings import Report
from exports.catalog import EXPORTERS, Exporter, exporter, exporter_for, render
from tests.exports.samples import delivery

LOADED = """
import sys
import exports.catalog
print(*sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "graphviz", "networkx")))
from canvas.model import Design
from canvas.findings import Report
exports.catalog.render("dot", Design(title="x"), Report())
print("PySide6" in sys.modules)
"""


@pytest.mark.parametrize("format_id", [each.id for each in EXPORTERS])
def test_every_format_has_a_module_that_renders(format_id: str) -> None:
    assert callable(import_module(exporter(format_id).module).render)


def test_ids_suffixes_and_labels_are_unique() -> None:
    for field in ("id", "suffix", "label", "module"):
        assert len({getattr(each, field) for each in EXPORTERS}) == len(EXPORTERS)
    assert all(each.suffix.startswith(".") for each in EXPORTERS)


def test_the_formats_of_the_first_release_are_there() -> None:
    assert [each.id for each in EXPORTERS] == ["png", "svg", "pdf", "dot", "talk", "notes"]


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        render("docx", delivery(), Report())


@pytest.mark.parametrize("each", EXPORTERS, ids=lambda each: each.id)
def test_the_ending_of_a_file_says_the_format_in_capitals_or_not(each: Exporter) -> None:
    assert exporter_for(Path(f"a.b{each.suffix}")) == each
    assert exporter_for(Path(f"A{each.suffix.upper()}")) == each


@pytest.mark.parametrize(
    "name", ["a", ".png", "png", "a.docx", "a.png.docx", ".notes.md", "a.notes", "notes.md", "folder.png/a"]
)
def test_another_ending_says_no_format(name: str) -> None:
    assert exporter_for(Path(name)) is None


def test_listing_loads_no_painter_and_dot_needs_none() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["", "False"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("format_id", "start"),
    [
        ("png", b"\x89PNG"),
        ("svg", b"<?xml"),
        ("pdf", b"%PDF"),
        ("dot", b"digraph"),
        ("talk", b"Delivery updates\n"),
        ("notes", b"# Delivery updates\n"),
    ],
)
def test_a_format_is_rendered_by_its_id(format_id: str, start: bytes) -> None:
    rendered = render(format_id, delivery(), Report())
    assert rendered.data.startswith(start)
    assert rendered.note == ""
