"""The colours are those of the design, can be read, and keep the roles apart."""

import itertools
import math
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from exports.painting.palette import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, PAPER, Palette, mixed

LOOK = Path(__file__).parents[4] / "shared" / "look" / "look.md"
PALETTES = pytest.mark.parametrize(
    "palette",
    [LIGHT, DARK, PAPER, HIGH_LIGHT, HIGH_DARK],
    ids=["light", "dark", "paper", "high contrast, light", "high contrast, dark"],
)
HIGH = pytest.mark.parametrize("palette", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
TEXTS = [
    *(("ink", ground) for ground in ("canvas", "panel", "chrome", "frame", "box", "failure_ground", "fallback_ground")),
    *(("muted", ground) for ground in ("canvas", "panel", "chrome", "frame", "box", "uncertain_ground")),
    *((role, f"{role}_ground") for role in ("later", "failure", "fallback", "uncertain", "warning")),
    *((role, "box") for role in ("later", "failure", "fallback", "warning")),
    ("warning", "panel"),
    ("ink", "uncertain_ground"),
    ("panel", "failure"),
    ("panel", "warning"),
]
LINES = [
    *(
        (role, ground)
        for role in ("waits", "later", "failure", "fallback", "uncertain")
        for ground in ("frame", "canvas")
    ),
    *(("outline", ground) for ground in ("canvas", "panel", "box")),
    *((role, "box") for role in ("waits", "fallback", "failure")),
    *((role, f"{role}_ground") for role in ("uncertain", "failure")),
]
# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009),
# severity 1.0, on linear RGB.
BLINDNESS = {
    "red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


def linear(colour: str) -> list[float]:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As in WCAG 2.2."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def seen(colour: str, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """A colour in CIELAB as somebody with this colour blindness sees it."""
    channels = linear(colour)
    red, green, blue = (max(0.0, sum(a * b for a, b in zip(row, channels, strict=True))) for row in matrix)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0888
    a, b, c = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * b - 16, 500 * (a - b), 200 * (b - c)


@PALETTES
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_on_its_ground_reaches_four_and_a_half_to_one(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@PALETTES
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_and_outlines_reach_three_to_one(palette: Palette, line: str, ground: str) -> None:
    assert contrast(getattr(palette, line), getattr(palette, ground)) >= 3


@HIGH
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_in_high_contrast_text_reaches_seven_to_one(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 7


@HIGH
@pytest.mark.parametrize(("line", "ground"), [*LINES, ("hairline", "panel"), ("hairline", "canvas")])
def test_in_high_contrast_every_line_reaches_four_and_a_half_to_one(palette: Palette, line: str, ground: str) -> None:
    assert contrast(getattr(palette, line), getattr(palette, ground)) >= 4.5


@HIGH
def test_in_high_contrast_nothing_is_faint(palette: Palette) -> None:
    assert palette.grid is None
    assert palette.shadow == 0


@PALETTES
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_the_kinds_of_lines_are_apart_for_the_colour_blind(palette: Palette, blindness: str) -> None:
    matrix = BLINDNESS[blindness]
    roles = (palette.waits, palette.later, palette.failure, palette.fallback, palette.uncertain)
    for one, other in itertools.combinations(roles, 2):
        assert math.dist(seen(one, matrix), seen(other, matrix)) > 15, (one, other)


@pytest.mark.skipif(not LOOK.exists(), reason="the description of the look is not beside the project")
def test_the_colours_are_the_ones_of_the_description() -> None:
    text = LOOK.read_text(encoding="utf-8")
    table = text[text.index("## Colour") : text.index("Measured")]
    for column, palette in ((2, LIGHT), (3, DARK)):
        described = set(
            re.findall("#[0-9A-F]{6}", "".join(line.split("|")[column] for line in table.split("\n")[3:-2]))
        )
        assert described
        assert described <= set(asdict(palette).values())


def test_paper_is_light_without_grid_and_without_shadow() -> None:
    assert PAPER.grid is None
    assert PAPER.shadow == 0
    assert PAPER.canvas == "#FFFFFF"
    assert (PAPER.ink, PAPER.later, PAPER.failure) == (LIGHT.ink, LIGHT.later, LIGHT.failure)


def test_a_mix_of_two_colours_lies_between_them() -> None:
    assert mixed("#000000", "#FF8000", 0) == "#000000"
    assert mixed("#000000", "#FF8000", 1) == "#FF8000"
    assert mixed("#000000", "#FF8000", 0.5) == "#804000"


@PALETTES
def test_the_borders_of_pills_are_seen_on_both_sides(palette: Palette) -> None:
    for line, ground in (
        (palette.failure_line, palette.failure_ground),
        (palette.fallback_line, palette.fallback_ground),
    ):
        assert contrast(line, ground) > 1.25
        assert line not in (palette.failure, palette.fallback)
