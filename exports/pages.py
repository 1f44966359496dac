"""The page of a design, which PNG, SVG and PDF share."""

from datetime import date

from canvas.findings import Report
from canvas.geometry.draw import draw
from canvas.model import Design
from exports.painting.application import ensure_application
from exports.painting.page import Page, compose


def page_of(design: Design, report: Report) -> Page:
    """The design, drawn and put on a page that is dated today."""
    ensure_application()
    return compose(design, report, draw(design, report), date.today())
