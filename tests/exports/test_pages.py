"""PNG, SVG and PDF show one and the same page."""

from datetime import date

import pytest

from canvas.findings import Report
from canvas.model import Design
from canvas.validator import check
from exports.pages import page_of
from tests.exports.samples import delivery

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_page_is_dated_today() -> None:
    before = date.today()
    page = page_of(delivery(), Report())
    assert page.summary.split(" · ")[0] in (before.isoformat(), date.today().isoformat())


def test_the_page_shows_the_whole_drawing() -> None:
    drawing = page_of(delivery(), Report()).drawing
    assert {box.id for box in drawing.boxes} == {"on_way", "late", "there", "lost", "open", "kept"}
    assert {frame.id for frame in drawing.frames} == {"package", "promise"}


def test_findings_are_badges_on_the_page_and_numbers_in_its_title_block() -> None:
    report = check(delivery())
    page = page_of(delivery(), report)
    assert page.drawing.badges
    assert "0 must fix, 0 to check, 0 ideas" not in page.summary
    assert not page_of(delivery(), Report()).drawing.badges


def test_a_page_of_nothing_has_no_drawing() -> None:
    page = page_of(Design(title="Nothing yet"), Report())
    assert not list(page.drawing.elements())
    assert page.name == "Nothing yet"
