"""SVG: the page as lines and text, which any drawing program can change."""

import re

from canvas.findings import Report
from canvas.model import Design
from exports.catalog import Rendered
from exports.pages import page_of
from exports.painting.pictures import page_svg

FALLBACKS = b'font-family="Inter, Helvetica, Arial, sans-serif"'
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow in a document, not even escaped (section 2.2 of its definition)."""


def render(design: Design, report: Report) -> Rendered:
    """The page of a design as an SVG file."""
    written = page_svg(page_of(design, report)).decode("utf-8")
    allowed = NOT_IN_XML.sub("\ufffd", written)
    return Rendered(allowed.encode("utf-8").replace(b'font-family="Inter"', FALLBACKS))
