"""Which scheme is on, light or dark, with high contrast or without, and putting it on the application.

Follows the system unless told otherwise.
"""

from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from exports.painting.fonts import load_fonts
from exports.painting.palette import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Palette
from widgets.guard import guarded_slot
from widgets.theme.style_sheet import style_sheet

Scheme = Literal["light", "dark", "contrast", "contrast_dark", "system"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
# What a bare X11 session falls back to. Nobody chose these, so Inter reads better.
POOR_FAMILIES = ("DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Sans", "Helvetica", "Nimbus Sans", "FreeSans")
BASE_SIZE = 13
MIDDLE = 128  # half of the lightest
PALETTES: Mapping[Scheme, Palette] = {
    "light": LIGHT,
    "dark": DARK,
    "contrast": HIGH_LIGHT,
    "contrast_dark": HIGH_DARK,
}


class Theme(QObject):
    """The scheme of the whole application. `changed` tells those who paint for themselves."""

    changed = Signal()

    def __init__(self, application: QApplication, scheme: Scheme = "system") -> None:
        super().__init__(application)
        self._application = application
        self.scheme: Scheme = scheme
        self._high = False
        self.palette = self._chosen()
        # Where it is the style already, setting it would make it once more, before the first paint.
        if application.style().name().lower() != "fusion":
            application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._put_on()

    def choose_font(self) -> None:
        """Gives the panels their font. Done after the first paint: reading Inter from its files takes a while."""
        self._application.setFont(panel_font())

    def follow_contrast(self) -> None:
        """Has "system" follow the wish for high contrast, too. Done after the first paint, as it is slow to ask for."""
        hints = self._application.styleHints()
        # Qt tells of contrast from 6.10 on.
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self.take_contrast)
            self.take_contrast(hints.accessibility().contrastPreference())

    @guarded_slot
    def take_contrast(self, wish: Enum) -> None:
        """What the system says of contrast: Qt's `ContrastPreference`, "HighContrast" where it is wanted."""
        self._high = wish.name == "HighContrast"
        self._follow()

    def set_scheme(self, scheme: Scheme) -> None:
        """Switches to one of the schemes, or to whatever the system says."""
        self.scheme = scheme
        self._follow()

    @property
    def dark(self) -> bool:
        return self.palette in (DARK, HIGH_DARK)

    def _follow(self) -> None:
        chosen = self._chosen()
        if chosen is not self.palette:
            self.palette = chosen
            self._put_on()
            self.changed.emit()

    def _chosen(self) -> Palette:
        if self.scheme == "system":
            # The style's own palette follows the system. Asking for the scheme itself has PySide make all constants of
            # Qt, which takes as long as the rest of the way to the first paint.
            window = self._application.style().standardPalette().color(QPalette.ColorRole.Window)
            dark = window.lightness() < MIDDLE
            if self._high:
                return HIGH_DARK if dark else HIGH_LIGHT
            return DARK if dark else LIGHT
        return PALETTES[self.scheme]

    def _put_on(self) -> None:
        self._application.setPalette(qt_palette(self.palette))
        tick, down = (self._picture(name) for name in ("tick", "down"))
        sheet = style_sheet(self.palette, tick, down)
        # Setting it has every widget look again at how it looks, the same one too.
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)

    def _picture(self, name: str) -> str:
        """The path of a small picture that the style sheet needs, in the colour of the scheme."""
        return Path(__file__).with_name(f"{name}-dark.png" if self.dark else f"{name}-light.png").as_posix()


def qt_palette(palette: Palette) -> QPalette:
    """Our colours in the roles that Qt's own widgets use."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: palette.chrome,
        roles.WindowText: palette.ink,
        roles.Base: palette.panel,
        roles.AlternateBase: palette.chrome,
        roles.Text: palette.ink,
        roles.Button: palette.panel,
        roles.ButtonText: palette.ink,
        roles.PlaceholderText: palette.muted,
        roles.Highlight: palette.later_ground,
        roles.HighlightedText: palette.ink,
        roles.ToolTipBase: palette.panel,
        roles.ToolTipText: palette.ink,
        roles.Link: palette.later,
        roles.Mid: palette.hairline,
        roles.Dark: palette.outline,
        roles.Light: palette.panel,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.outline))
    return made


def panel_font() -> QFont:
    """The system's font for panels; Inter where the system has only a makeshift one."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if QFontInfo(system).family() in POOR_FAMILIES:
        load_fonts()
        system = QFont("Inter")
    system.setPixelSize(BASE_SIZE)
    return system
