"""A PDF is one page of lines and searchable text, none of it too small to read."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from canvas.findings import Report
from canvas.model import Design
from exports.pages import page_of
from exports.painting.sheets import sheet_for
from exports.pdf import note_on, render
from tests.designs import flow
from tests.exports.samples import delivery, hostile

pytestmark = pytest.mark.usefixtures("qapp")


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(data)
    yield document
    document.close()


def text_of(design: Design) -> str:
    with opened(render(design, Report()).data) as document:
        assert len(document) == 1
        page = document[0].get_textpage()
        return " ".join(page.get_text_bounded().split())


def sizes_in(data: bytes) -> list[float]:
    """The size of every piece of text, in points on the page."""
    sizes = []
    with opened(data) as document:
        for piece in document[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            size = ctypes.c_float()
            pdfium.FPDFTextObj_GetFontSize(piece.raw, size)
            sizes.append(size.value * abs(piece.get_matrix().d))
    return sizes


def wide(count: int) -> Design:
    """A chain of states, all in one row."""
    ids = [f"s{number}" for number in range(count)]
    arrows = [f"{one} > {other}" for one, other in pairwise(ids)]
    return flow(*arrows, layout={"nodes": {each: [400 * at, 0] for at, each in enumerate(ids)}})


def test_every_name_and_message_can_be_found() -> None:
    text = text_of(delivery())
    for words in (
        "Delivery updates",
        "Package",
        "Promise",
        "On the way",
        "Expected Tuesday",
        "We are checking",
        "Carrier scans it",
        "No scan arrives",
        "Wrong parcel",
        "Customer sees nothing",
        "where it leaves you",
    ):
        assert words in text


def test_the_page_carries_the_counts_of_the_findings() -> None:
    assert "0 must fix, 0 to check, 0 ideas" in text_of(delivery())


def test_a_small_design_is_on_a4_and_nothing_is_said() -> None:
    rendered = render(wide(3), Report())
    assert rendered.note == ""
    with opened(rendered.data) as document:
        assert sorted(round(side) for side in document[0].get_size()) == [595, 842]


def test_a_larger_one_takes_a_larger_sheet_and_says_so() -> None:
    rendered = render(wide(5), Report())
    assert "A3" in rendered.note or "A2" in rendered.note
    with opened(rendered.data) as document:
        assert min(document[0].get_size()) > 800


def test_beyond_the_largest_page_the_person_is_told() -> None:
    page = page_of(flow("a > b", layout={"nodes": {"a": [0, 0], "b": [60_000, 0]}}), Report())
    sheet = sheet_for(page)
    assert max(sheet.width, sheet.height) <= 14_400
    assert "SVG has no such limit" in note_on(sheet, page.smallest_text)


@pytest.mark.parametrize("count", [1, 3, 6, 12])
def test_no_text_is_under_seven_points(count: int) -> None:
    sizes = sizes_in(render(wide(count), Report()).data)
    assert sizes
    assert min(sizes) >= 6.99


def test_the_page_is_vectors_and_no_picture() -> None:
    with opened(render(delivery(), Report()).data) as document:
        kinds = {piece.type for piece in document[0].get_objects()}
    assert pdfium.FPDF_PAGEOBJ_PATH in kinds
    assert pdfium.FPDF_PAGEOBJ_IMAGE not in kinds


def test_inter_is_in_the_file() -> None:
    data = render(delivery(), Report()).data
    assert data.count(b"/FontFile") >= 2
    assert b"Inter-" in data


def test_the_document_has_the_title_of_the_design() -> None:
    with opened(render(delivery(), Report()).data) as document:
        assert document.get_metadata_dict()["Title"] == "Delivery updates"


def test_arrows_in_words_can_be_found_as_they_were_typed() -> None:
    assert "a -> b" in text_of(flow("a > b", states={"a": {"name": "a -> b"}}))


def test_hostile_texts_are_texts() -> None:
    assert "<b>html</b>" in text_of(hostile())


def test_an_empty_design_is_a_page_all_the_same() -> None:
    assert "Nothing yet" in text_of(Design(title="Nothing yet"))
