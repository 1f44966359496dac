"""PNG: the page at twice its size, or as large as a picture may be."""

from canvas.findings import Report
from canvas.model import Design
from exports.catalog import Rendered
from exports.pages import page_of
from exports.painting.pictures import fitting_scale, page_picture, png_bytes

SCALE = 2.0


def render(design: Design, report: Report) -> Rendered:
    """The page of a design as a PNG file; the note says when it is scaled down."""
    page = page_of(design, report)
    scale, note = scale_for(page.width, page.height)
    return Rendered(png_bytes(page_picture(page, scale)), note)


def scale_for(width: float, height: float) -> tuple[float, str]:
    """Pixels for each canvas pixel of a page of this size, and a sentence that says so where it is less."""
    scale = fitting_scale(width, height, SCALE)
    if scale == SCALE:
        return scale, ""
    wanted = width * height * SCALE * SCALE
    return scale, (
        f"At twice its size this picture would have {wanted / 1e6:,.0f} megapixels; "
        f"it was scaled down to {scale:.2f} times its size, 100 megapixels. PDF and SVG keep every detail."
    )
