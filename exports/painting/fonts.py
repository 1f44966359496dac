"""Inter, as it is shipped: loaded once, and asked for by size and weight, so that a drawing is the same everywhere."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from canvas.geometry.drawing import Weight


FAMILY = "Inter"
FILES: dict["Weight", str] = {400: "Inter-Regular.otf", 500: "Inter-Medium.otf", 600: "Inter-SemiBold.otf"}
FOLDER = Path(__file__).parent / "fonts"


@cache
def load_fonts(folder: Path = FOLDER) -> None:
    """Make Inter known to Qt; needs a running application. Raises `FileNotFoundError` where a font file is missing."""
    for name in FILES.values():
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FileNotFoundError(f"The font {name} belongs to the program and is missing. Please install it again.")


@cache
def font(size: int, weight: "Weight" = 400) -> QFont:
    """Inter with `size` in pixels, laid out the same at every zoom."""
    load_fonts()
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Contextual alternates draw "->" as one arrow, which nobody could search for in a PDF.
    made.setFeature(QFont.Tag("calt"), 0)
    return made
