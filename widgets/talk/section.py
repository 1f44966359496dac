"""One part of the talk on its page: the text in large letters, and under it what is not said yet."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from canvas.talk import Gap, Section
from widgets.parts.build import button, clear, frame, label, row
from widgets.parts.icons import pixmap
from widgets.talk.words import tr
from widgets.theme.theme import Theme

ICON = 16


class SectionView(QWidget):
    """Shows a section; `go` leads to where a gap of it is filled in. What stays the same is not made anew."""

    def __init__(self, theme: Theme, go: Callable[[Section, Gap], None]) -> None:
        super().__init__()
        self._theme = theme
        self._go = go
        self._shown: object = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)

    def show_section(self, section: Section) -> None:
        """Shows this section."""
        shown = (section, self._theme.palette)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._box)
        self._box.addWidget(label(section.title, "part"))
        for told in section.told:
            self._box.addWidget(aloud(" ".join(told.sentences)))
        for gap in section.gaps:
            self._box.addWidget(self._gap(section, gap))

    def _gap(self, section: Section, gap: Gap) -> QWidget:
        made = frame("check")
        sign = label()
        sign.setPixmap(pixmap("check", self._theme.palette.warning, ICON, self.devicePixelRatioF()))
        words = label(gap.text, "gap", wrap=True)
        fill = button(tr("Fill it in"), "link", lambda: self._go(section, gap))
        fill.setAccessibleName(tr("Fill it in: {gap}").format(gap=gap.text))
        line = row(sign, label(tr("Missing"), "heading"), words, fill, gap=8, margins=(12, 6, 8, 6))
        line.setStretch(2, 1)
        made.setLayout(line)
        return made


def aloud(text: str) -> QLabel:
    """A text in letters that are large enough to be read from a little way off."""
    made = label(" ".join(text.split()), "aloud", wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
