"""What an empty window shows: six ways to begin, the files of last time, and one worked example."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from widgets.guard import guarded_slot
from widgets.parts.build import as_ground, button, clear, column, frame, label, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.icons import icon
from widgets.theme.theme import Theme

WIDTH = 620
Ways = dict[str, Callable[[], None]]
MOST_RECENT = 5


class StartPage(QWidget):
    """Lies over the empty canvas. Letters typed on it go to the canvas, so that N draws at once."""

    def __init__(
        self, ways: Ways, paste: Callable[[str], None], open_file: Callable[[Path], None], theme: Theme
    ) -> None:
        super().__init__()
        self._ways = ways
        self._paste = paste
        self._open_file = open_file
        self._theme = theme
        self._recent: tuple[Path, ...] = ()
        as_ground(self, "ground")
        self.setAccessibleName(self.tr("Begin"))
        self._card = QWidget()
        self._box = QVBoxLayout(self._card)
        self._box.setSpacing(10)
        self._card.setMaximumWidth(WIDTH)
        self._card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle = row(None, self._card, None, margins=(24, 0, 24, 0))
        middle.setStretch(1, 1000)
        self.setLayout(column(None, middle, None))
        theme.changed.connect(guarded_slot(self.rebuild))
        self.rebuild()

    def show_recent(self, files: Sequence[Path]) -> None:
        """Offers these files; those that are gone are left out."""
        self._recent = tuple(file for file in files if file.is_file())[:MOST_RECENT]
        self.rebuild()

    def rebuild(self) -> None:
        """Builds the page from nothing."""
        clear(self._box)
        self._box.addWidget(label(self.tr("Where does your design leave the customer?"), "display", wrap=True))
        self._box.addWidget(
            label(
                self.tr("Draw what happens and what can go wrong: see who is stuck or hears nothing."),
                "muted",
                wrap=True,
            )
        )
        self._box.addSpacing(6)
        entries = (
            ("guided", "compass", self.tr("Start guided"), self.tr("step by step, in plain questions")),
            ("draw", "state", self.tr("Start drawing"), self.tr("press N for the first state")),
            ("template", "list", self.tr("Start from a template"), self.tr("finished designs to build on")),
            ("practise", "idea", self.tr("Practise on a question"), self.tr("forty of them, as an interviewer asks")),
            ("paste", "object", self.tr("Paste a list of states"), self.tr("one on each line")),
            ("open", "folder", self.tr("Open a design"), self.tr("from a file")),
            (
                "example",
                "tick",
                self.tr("See a worked example"),
                self.tr("order delivery updates, every failure answered"),
            ),
        )
        for way, picture, words, note in entries:
            self._box.addWidget(self._entry(picture, words, note, self._way(way)))
            if way == "paste":
                self._box.addWidget(self._paste_box())
        if self._recent:
            self._box.addSpacing(8)
            self._box.addWidget(label(self.tr("Recent files"), "heading"))
        for file in self._recent:
            self._box.addLayout(row(self._recent_entry(file), None))
        # What is built anew is last for Qt, and Tab would leave the page before it came to the first entry.
        reached = [each for each in self._card.findChildren(QWidget) if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
        for before, after in pairwise([self, *reached]):
            self.setTabOrder(before, after)

    def _way(self, way: str) -> Callable[[], None]:
        return self._toggle_paste if way == "paste" else self._ways[way]

    def _entry(self, picture: str, words: str, note: str, run: Callable[[], None]) -> QWidget:
        made = button(f"  {words}", "answer", run)
        made.setIcon(icon(picture, self._theme.palette.later))
        made.setIconSize(QSize(16, 16))
        made.setAccessibleName(f"{words}: {note}")
        made.ensurePolished()
        more = ElidedLabel(note, "small")
        more.setAlignment(Qt.AlignmentFlag.AlignRight)
        # Beside the words of the button, and never over them.
        made.setLayout(row(more, margins=(made.sizeHint().width(), 0, 14, 0)))
        return made

    def _recent_entry(self, file: Path) -> QWidget:
        made = button(file.name, "link", lambda: self._open_file(file))
        made.setAccessibleDescription(str(file))
        return made

    def _paste_box(self) -> QWidget:
        self.paste_box = frame("card")
        self.paste_text = QPlainTextEdit()
        self.paste_text.setAccessibleName(self.tr("The states, one on each line"))
        self.paste_text.setPlaceholderText(self.tr("Ordered\nPacked\nOn the way\nDelivered"))
        self.paste_text.setFixedHeight(110)
        self.paste_text.setTabChangesFocus(True)
        draw = button(self.tr("Draw these states"), "primary", lambda: self._paste(self.paste_text.toPlainText()))
        self.paste_box.setLayout(column(self.paste_text, row(None, draw), margins=(12, 12, 12, 12)))
        self.paste_box.hide()
        return self.paste_box

    def _toggle_paste(self) -> None:
        self.paste_box.setVisible(self.paste_box.isHidden())
        self.paste_text.setFocus()
