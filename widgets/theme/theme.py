"""Which scheme is on, light or dark, and putting it on the application. Follows the system unless told otherwise."""

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from exports.painting.fonts import load_fonts
from exports.painting.palette import DARK, LIGHT, Palette
from widgets.theme.style_sheet import style_sheet

Scheme = Literal["light", "dark", "system"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
# What a bare X11 session falls back to. Nobody chose these, so Inter reads better.
POOR_FAMILIES = ("DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Sans", "Helvetica", "Nimbus Sans", "FreeSans")
BASE_SIZE = 13
MIDDLE = 128  # half of the lightest


class Theme(QObject):
    """The scheme of the whole application. `changed` tells those who paint for themselves."""

    changed = Signal()

    def __init__(self, application: QApplication, scheme: Scheme = "system") -> None:
        super().__init__(application)
        self._application = application
        self.scheme: Scheme = scheme
        self.palette = self._chosen()
        # Where it is the style already, setting it would make it once more, before the first paint.
        if application.style().name().lower() != "fusion":
            application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._put_on()

    def choose_font(self) -> None:
        """Gives the panels their font. Done after the first paint: reading Inter from its files takes a while."""
        self._application.setFont(panel_font())

    def set_scheme(self, scheme: Scheme) -> None:
        """Switches to light, dark, or whatever the system says."""
        self.scheme = scheme
        self._follow()

    @property
    def dark(self) -> bool:
        return self.palette is DARK

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
            return DARK if window.lightness() < MIDDLE else LIGHT
        return DARK if self.scheme == "dark" else LIGHT

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
