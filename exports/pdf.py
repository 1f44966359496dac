"""PDF: the page as lines and searchable text, on the smallest sheet of paper that keeps it readable."""

from canvas.findings import Report
from canvas.model import Design
from exports.catalog import Rendered
from exports.pages import page_of
from exports.painting.sheets import SMALLEST, Sheet, pdf_bytes, sheet_for


def render(design: Design, report: Report) -> Rendered:
    """The page of a design as a PDF file; the note names the sheet where it is larger than A4."""
    page = page_of(design, report)
    sheet = sheet_for(page)
    return Rendered(pdf_bytes(page, sheet), note_on(sheet, page.smallest_text))


def note_on(sheet: Sheet, smallest_text: float) -> str:
    """What a person should know of the sheet before they print it; `smallest_text` is in canvas pixels."""
    if sheet.name == "A4":
        return ""
    if smallest_text * sheet.scale < SMALLEST - 1e-6:
        return "The page is as large as a PDF can be, and some text is still under 7 pt. SVG has no such limit."
    return f"The sheet is {sheet.name}, so that no text is under 7 pt."
