"""Makes `canvas/geometry/inter_widths.json` out of the shipped fonts.

Run it as `python -m tests.canvas.geometry.inter_widths`.
"""

import json
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

ROOT = Path(__file__).parents[3]
FONTS = {400: "Inter-Regular.otf", 500: "Inter-Medium.otf", 600: "Inter-SemiBold.otf"}
TARGET = ROOT / "canvas" / "geometry" / "inter_widths.json"
RANGES = (
    range(0x20, 0x7F),
    range(0xA0, 0x180),
    range(0x384, 0x3D0),
    range(0x400, 0x460),
    range(0x2010, 0x2028),
    range(0x2030, 0x203B),
    range(0x20A0, 0x20C0),
    range(0x2190, 0x219A),
    range(0x2260, 0x2266),
)


def runs_of(font: TTFont) -> dict[str, list[int]]:
    """Advance widths in thousandths of an em, as runs of code points that the font has."""
    glyphs, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    runs: dict[str, list[int]] = {}
    for points in RANGES:
        start = None
        for point in points:
            if point not in glyphs:
                start = None
                continue
            if start is None:
                start = str(point)
                runs[start] = []
            runs[start].append(round(advances[glyphs[point]][0] * 1000 / em))
    return runs


def widths() -> dict[str, dict[str, list[int]]]:
    """The runs of every weight."""
    folder = ROOT / "exports" / "painting" / "fonts"
    return {str(weight): runs_of(TTFont(folder / name)) for weight, name in FONTS.items()}


def main() -> None:
    """Writes the file, one run a line."""
    blocks = []
    for weight, runs in widths().items():
        lines = ",\n".join(f'    "{start}": {json.dumps(run, separators=(",", ":"))}' for start, run in runs.items())
        blocks.append(f'  "{weight}": {{\n{lines}\n  }}')
    TARGET.write_text("{\n" + ",\n".join(blocks) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
