"""Light, dark, or as the system says."""

import re
from enum import Enum

import pytest
from PySide6.QtGui import QFontInfo, QPalette

from exports.painting.palette import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Palette
from widgets.theme.style_sheet import style_sheet
from widgets.theme.theme import POOR_FAMILIES, Scheme, Theme, panel_font, qt_palette


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK])
def test_the_sheet_has_colours_of_its_palette_only(palette: Palette) -> None:
    sheet = style_sheet(palette, "tick.png", "down.png")
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}", sheet))
    assert colours <= {getattr(palette, name) for name in Palette.__dataclass_fields__}
    assert "$" not in sheet


def test_braces_of_the_sheet_are_balanced() -> None:
    sheet = style_sheet(LIGHT, "", "")
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK])
def test_qt_gets_the_same_colours(palette: Palette) -> None:
    made = qt_palette(palette)
    assert made.color(QPalette.ColorRole.Base).name().upper() == palette.panel
    assert made.color(QPalette.ColorRole.WindowText).name().upper() == palette.ink


def test_switching_tells_once_and_only_when_it_changes(theme: Theme) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.set_scheme("dark")
    theme.set_scheme("dark")
    theme.set_scheme("light")
    assert told == [True, False]


def test_the_system_is_followed_when_asked(theme: Theme) -> None:
    theme.set_scheme("system")
    assert theme.palette in (LIGHT, DARK)
    assert theme.scheme == "system"


class Wish(Enum):
    """What a system says of contrast, as Qt calls it."""

    NoPreference = 0
    HighContrast = 1


def test_the_system_is_followed_to_high_contrast_and_back(theme: Theme) -> None:
    theme.set_scheme("system")
    plain = theme.palette
    theme.take_contrast(Wish.HighContrast)
    assert theme.palette is {LIGHT: HIGH_LIGHT, DARK: HIGH_DARK}[plain]
    theme.take_contrast(Wish.NoPreference)
    assert theme.palette is plain


def test_who_chose_a_scheme_keeps_it_whatever_the_system_says_of_contrast(theme: Theme) -> None:
    theme.take_contrast(Wish.HighContrast)
    assert theme.palette is LIGHT


def test_asking_the_system_for_its_contrast_leaves_a_scheme_on(theme: Theme) -> None:
    theme.follow_contrast()
    assert theme.palette is LIGHT


def test_high_contrast_is_switched_on_by_hand(theme: Theme) -> None:
    looks = []
    schemes: tuple[Scheme, ...] = ("contrast", "contrast_dark")
    for scheme in schemes:
        theme.set_scheme(scheme)
        looks.append((theme.palette, theme.dark))
    assert looks == [(HIGH_LIGHT, False), (HIGH_DARK, True)]


@pytest.mark.usefixtures("qapp")
def test_panels_have_a_font_that_somebody_chose() -> None:
    assert QFontInfo(panel_font()).family() not in POOR_FAMILIES
