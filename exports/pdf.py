"""PDF: the page as lines and searchable text, on the smallest sheet of paper that keeps it readable."""

from canvas.findings import Report
from canvas.model import Design
from exports.catalog import Rendered
from exports.pages import page_of
from exports.painting.sheets import pdf_bytes, sheet_for


def render(design: Design, report: Report) -> Rendered:
    """The page of a design as a PDF file; the note names the sheet where it is larger than A4."""
    page = page_of(design, report)
    sheet = sheet_for(page)
    note = "" if sheet.name == "A4" else f"The sheet is {sheet.name}, so that no text is under 7 pt."
    return Rendered(pdf_bytes(page, sheet), note)
