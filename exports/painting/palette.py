"""The colours of a drawing by role, as "#RRGGBB" texts, for light, for dark, for high contrast, and for paper.

The roles are apart for all three kinds of colour blindness, but alike in grey: shape carries the meaning, colour helps.
Texts reach 4.5:1 on their grounds and outlines 3:1, in high contrast 7:1 and 4.5:1, as the tests compute.
"""

from dataclasses import dataclass, replace


def mixed(ground: str, colour: str, share: float) -> str:
    """The colour that `share` (0 to 1) of `colour` makes over `ground`; both and the answer are "#RRGGBB"."""
    pairs = zip(_channels(ground), _channels(colour), strict=True)
    return "#" + "".join(f"{round(below + (above - below) * share):02X}" for below, above in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours. `grid` is `None` where there is none; `shadow` is the opacity of a box's shadow, 0 to 255."""

    canvas: str
    panel: str
    chrome: str
    ink: str
    muted: str
    outline: str
    hairline: str
    waits: str
    later: str
    later_ground: str
    accent: str
    failure: str
    failure_ground: str
    fallback: str
    fallback_ground: str
    uncertain: str
    uncertain_ground: str
    warning: str
    warning_ground: str
    frame: str
    box: str
    grid: str | None
    shadow: int

    @property
    def frame_line(self) -> str:
        """The border of a frame and of its tab: a little stronger than a hairline."""
        return mixed(self.hairline, self.outline, 0.35)

    @property
    def failure_line(self) -> str:
        """The border of a failure's pill."""
        return mixed(self.failure_ground, self.failure, 0.38)

    @property
    def fallback_line(self) -> str:
        """The border of a fallback's pill."""
        return mixed(self.fallback_ground, self.fallback, 0.35)

    @property
    def hatch(self) -> str:
        """The slanted lines inside an uncertain state."""
        return mixed(self.uncertain_ground, self.uncertain, 0.11)


LIGHT = Palette(
    canvas="#F7F8FA",
    panel="#FFFFFF",
    chrome="#EEF1F5",
    ink="#17202B",
    muted="#4F5B69",
    outline="#7C8796",
    hairline="#C6CDD7",
    waits="#2E3A48",
    later="#1450DC",
    later_ground="#E9EFFD",
    accent="#1450DC",
    failure="#B1330D",
    failure_ground="#FCEEE7",
    fallback="#0E734F",
    fallback_ground="#E5F5EF",
    uncertain="#A32AA0",
    uncertain_ground="#FAECF9",
    warning="#835400",
    warning_ground="#FFF4D6",
    frame="#FCFDFE",
    box="#FFFFFF",
    grid="#DCE1E8",
    shadow=18,
)

DARK = Palette(
    canvas="#11161D",
    panel="#1A212B",
    chrome="#151B23",
    ink="#E9EEF4",
    muted="#A9B5C3",
    outline="#75839A",
    hairline="#364252",
    waits="#C9D3DF",
    later="#719CFB",
    later_ground="#1A2740",
    accent="#8FB0FF",
    failure="#FA7D5F",
    failure_ground="#38211A",
    fallback="#46E0A4",
    fallback_ground="#15312A",
    uncertain="#E99DEB",
    uncertain_ground="#2E2136",
    warning="#F0BC4E",
    warning_ground="#352B14",
    frame="#151B24",
    box="#222A35",
    grid="#2A333F",
    shadow=90,
)

HIGH_LIGHT = replace(
    LIGHT,
    canvas="#FFFFFF",
    chrome="#F0F2F5",
    ink="#000000",
    muted="#2B333D",
    outline="#3A4452",
    hairline="#5A6675",
    waits="#000000",
    later="#0B3BC0",
    accent="#0B3BC0",
    failure="#8F2200",
    fallback="#07553A",
    uncertain="#83107F",
    warning="#5A3900",
    frame="#FFFFFF",
    grid=None,
    shadow=0,
)

HIGH_DARK = replace(
    DARK,
    canvas="#000000",
    panel="#000000",
    chrome="#10151C",
    ink="#FFFFFF",
    muted="#D5DDE7",
    outline="#B4C0CE",
    hairline="#8996A7",
    waits="#FFFFFF",
    later="#86ACFF",
    later_ground="#0F1C38",
    accent="#BCD1FF",
    failure="#FF9478",
    failure_ground="#2A1209",
    fallback="#4FF0B0",
    fallback_ground="#08261C",
    uncertain="#FFC8FF",
    uncertain_ground="#240F2C",
    warning="#FFD074",
    warning_ground="#2A1F08",
    frame="#000000",
    box="#0B0F15",
    grid=None,
    shadow=0,
)

PAPER = replace(LIGHT, canvas="#FFFFFF", grid=None, shadow=0)
