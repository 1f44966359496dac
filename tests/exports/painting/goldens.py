"""Every element of the grammar with the picture that it must look like: `python -m tests.exports.painting.goldens`
paints the pictures anew, for a change of the look that was meant. They are looked at before they are kept.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from canvas.geometry.drawing import Badge, Bead, Chip, Element, Frame, Icon, Ink, Joint, Label, Mark, Rect
from exports.painting.application import ensure_application
from exports.painting.elements import paint_element
from exports.painting.palette import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Palette
from tests.exports.painting.drawings import EVERYTHING, box, line

FOLDER = Path(__file__).parent / "golden"
SCALE = 2
ROOM = 14.0
"""Around the element, in canvas pixels: for heads, halos and shadows."""

Scene = tuple[Rect, tuple[Element, ...]]
BOX = Rect(40, 40, 174, 92)
LINE = Rect(20, 36, 200, 28)
SPOT = Rect(36, 36, 28, 28)


def chip(kind: str, words: str, icon: Icon, ink: Ink, width: float, height: float = 24) -> Chip:
    """A chip with its icon and its words; a second line where it is high."""
    labels = [Label(words, 62, 56, 12, 500)]
    if height > 24:
        labels.append(Label("≤ 30 s", 62, 70, 11, 400, "muted"))
    marks = (Mark(icon, (50, 40 + height / 2), 13, ink),)
    return Chip("chip", "t", Rect(40, 40, width, height), kind, tuple(labels), marks)  # type: ignore[arg-type]


def _line(kind: str, head: str) -> Scene:
    return LINE, (line(kind, head),)


def _crossing(over: str, head: str) -> Scene:
    """A line that crosses another, with its under-stroke."""
    below = line("waits", "none", ((120, 10), (120, 90)))
    above = replace(line(over, head), key="above", under=((120, 50),))
    return Rect(20, 10, 200, 80), (below, above)


FRAME = Frame("frame", "order", Rect(10, 10, 220, 100), Rect(10, 10, 100, 24), (Label("Order", 24, 27, 13, 600),))
SHAPED = Mark("scales", (192, 61), 13, "muted")
"""Where a box has the scales of a trade-off."""
SHAPED_CHIP = replace(
    chip("transition", "Pay", "waits", "ink", 91),
    marks=(Mark("waits", (50, 52), 13), replace(SHAPED, center=(117, 52))),
)
SHAPED_FRAME = replace(FRAME, tab=Rect(10, 10, 96, 24), marks=(replace(SHAPED, center=(88, 22)),))
ASIDE_FRAME = replace(FRAME, tab=Rect(60, 10, 100, 24), labels=(Label("Order", 74, 27, 13, 600),))
"""Whose tab gives way to a line that comes in at the corner."""
RETRY = replace(line("retry", "hollow", ((57, 45), (90, 20), (90, 80), (57, 55))), key="retry")
CORNERS = ((20.0, 100.0), (120.0, 100.0), (120.0, 30.0), (220.0, 30.0))
SCENES: Mapping[str, Scene] = {
    "active": (BOX, (box(),)),
    "start": (
        Rect(0, 40, 214, 92),
        (box(), line("start", "filled", ((10, 86), (40, 86)))),
    ),
    "resting": (BOX, (box("resting"),)),
    "good-end": (BOX, (box("good_end"),)),
    "bad-end": (BOX, (box("bad_end"),)),
    "uncertain": (BOX, (box(uncertain=True),)),
    "sees-nothing": (BOX, (box(strip=""),)),
    "not-seen": (BOX, (box(strip=None),)),
    "frame": (FRAME.rect, (FRAME,)),
    "shaped": (BOX, (replace(box(), marks=(*box().marks, SHAPED)),)),
    "frame-shaped": (FRAME.rect, (SHAPED_FRAME,)),
    "frame-aside": (FRAME.rect, (ASIDE_FRAME, line("handover", "open", ((40, 0), (40, 60))))),
    "waits": _line("waits", "filled"),
    "later": _line("later", "open"),
    "handover-later": _line("handover", "open"),
    "handover-waits": _line("handover", "filled"),
    "fallback": _line("fallback", "hollow"),
    "retry": (Rect(36, 16, 60, 68), (Bead("b", "f", ("f",), (50, 50), 13, "bolt"), RETRY)),
    "moves": _line("moves", "bar_filled"),
    "stub": _line("stub", "bar"),
    "corners": (Rect(20, 20, 200, 90), (line("later", "open", CORNERS),)),
    "handover-corners": (Rect(20, 20, 200, 90), (line("handover", "open", CORNERS),)),
    "crossing": _crossing("later", "open"),
    "crossing-handover": _crossing("handover", "open"),
    "chip-waits": (Rect(40, 40, 72, 24), (chip("transition", "Pay", "waits", "ink", 72),)),
    "chip-later": (Rect(40, 40, 130, 38), (chip("transition", "Bank confirms", "later", "later", 130, 38),)),
    "chip-handover": (Rect(40, 40, 110, 24), (chip("handover", "Order paid", "handover", "later", 110),)),
    "chip-shaped": (Rect(40, 40, 91, 24), (SHAPED_CHIP,)),
    "pill-failure": (Rect(40, 40, 112, 24), (chip("failure", "out of stock", "bolt", "failure", 112),)),
    "pill-timeout": (Rect(40, 40, 112, 24), (chip("failure", "no answer", "clock", "failure", 112),)),
    "pill-fallback": (Rect(40, 40, 112, 24), (chip("fallback", "max 3 tries", "return", "good", 112),)),
    "bead": (SPOT, (Bead("b", "f", ("f",), (50, 50), 13, "bolt"),)),
    "bead-timeout": (SPOT, (Bead("b", "f", ("f",), (50, 50), 13, "clock"),)),
    "beads-folded": (SPOT, (Bead("b", "f", ("f", "g", "h"), (50, 50), 13, "bolt", 3),)),
    "joint": (SPOT, (Joint("j", "h", (50, 50), 4),)),
    "must-fix": (SPOT, (Badge("m", "s", (50, 50), "error", 1),)),
    "check": (SPOT, (Badge("c", "s", (50, 50), "warning", 1),)),
    "idea": (SPOT, (Badge("i", "s", (50, 50), "advice", 1),)),
    "several": (SPOT, (Badge("n", "s", (50, 50), "error", 4),)),
}
ALL_TOGETHER: Scene = (EVERYTHING.bounds, tuple(EVERYTHING.elements()))
PALETTES = {"light": LIGHT, "dark": DARK, "contrast": HIGH_LIGHT, "contrast-dark": HIGH_DARK}


def pictures() -> Mapping[str, tuple[Scene, Palette]]:
    """By the name of its file: what is painted, and in which colours. The whole grammar once for each palette."""
    each = {name: (scene, LIGHT) for name, scene in SCENES.items()}
    return each | {f"all-{name}": (ALL_TOGETHER, palette) for name, palette in PALETTES.items()}


def painted_scene(scene: Scene, palette: Palette) -> QImage:
    """The elements on the ground of a frame."""
    area, elements = scene[0].grown(ROOM), scene[1]
    image = QImage(round(area.width * SCALE), round(area.height * SCALE), QImage.Format.Format_RGB32)
    image.fill(QColor(palette.frame))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(SCALE, SCALE)
    painter.translate(-area.x, -area.y)
    for element in elements:
        paint_element(painter, element, palette)
    painter.end()
    return image


def main() -> None:
    """Paints all pictures anew."""
    ensure_application()
    FOLDER.mkdir(exist_ok=True)
    for name, (scene, palette) in pictures().items():
        small = painted_scene(scene, palette).convertToFormat(QImage.Format.Format_RGB888)
        small.save(str(FOLDER / f"{name}.png"))


if __name__ == "__main__":
    main()
