"""The tool row: the tools, undo and redo, tidy; at the right the search and the export."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton

from widgets.canvas_view.hints import as_rich_text
from widgets.commands import Command, Commands
from widgets.guard import guarded_slot
from widgets.parts.build import button, frame, label, row
from widgets.parts.icons import icon
from widgets.parts.samples import HEIGHT, WIDTH, sample_icon
from widgets.theme.theme import Theme

TOOLS = (
    "tool.select",
    "tool.state",
    "tool.waits",
    "tool.later",
    "tool.failure",
    "tool.fallback",
    "tool.handover",
)
SAMPLES = ("waits", "later", "handover")
SEARCH_WIDTH, SMALL_SEARCH = 288, 92
FORMS = ((True, True), (True, False), (False, True), (False, False))
"""From the broadest to the narrowest: whether the tools have their words, and whether the search is a broad field."""


class ToolRow(QFrame):
    """One row of buttons, read from the table of commands."""

    def __init__(self, commands: Commands, theme: Theme) -> None:
        super().__init__()
        self._commands = commands
        self._theme = theme
        self.setProperty("role", "toolrow")
        self.buttons: dict[str, QToolButton] = {}
        tools = [self._button(commands[name]) for name in TOOLS if name in commands]
        undo, redo = self._button(commands["edit.undo"], words=False), self._button(commands["edit.redo"], words=False)
        tidy = self._button(commands["arrange.tidy"])
        self._search_key = label("Ctrl K", "key")
        self.search = self._search()
        self.export = button(f" {self.tr('Export')}", "primary", lambda: commands.run("file.export"))
        self.export.setIconSize(QSize(15, 15))
        pieces = (*tools, 4, self._rule(), undo, redo, self._rule(), tidy, None, self.search, 4, self.export)
        self._row = row(*pieces, gap=5, margins=(12, 5, 16, 5))
        self.setLayout(self._row)
        theme.changed.connect(guarded_slot(self.colour))
        self.colour()

    def refresh(self) -> None:
        """Shows which commands can be given and which tool is in hand."""
        for command_id, made in self.buttons.items():
            command = self._commands[command_id]
            made.setEnabled(command.enabled())
            made.setToolTip(tip(command))
            if command.checked is not None:
                made.setChecked(command.checked())

    def fit(self, width: int) -> None:
        """Takes a width in pixels, and the broadest form that has room in it: first the search says only what it is,
        then the words of the tools go."""
        for words, broad in FORMS:
            self._take_form(words, broad)
            self._row.invalidate()
            if self._row.minimumSize().width() <= width:
                return

    def _take_form(self, beside: bool, broad: bool) -> None:
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if beside else Qt.ToolButtonStyle.ToolButtonIconOnly
        for command_id, made in self.buttons.items():
            if command_id not in ("edit.undo", "edit.redo"):
                made.setToolButtonStyle(style)
        words = self.search.accessibleName() if broad else self.tr("Find")
        self.search.setText(f" {words}")
        self.search.setFixedWidth(SEARCH_WIDTH if broad else SMALL_SEARCH)
        self._search_key.setVisible(broad)

    def colour(self) -> None:
        """Paints the icons in the colours of the scheme."""
        palette = self._theme.palette
        colours: Mapping[str, str] = {
            "select": palette.later,
            "bolt": palette.failure,
            "return": palette.fallback,
        }
        for command_id, made in self.buttons.items():
            name = self._commands[command_id].icon
            if name in SAMPLES:
                made.setIcon(sample_icon(name, palette))
            else:
                made.setIcon(icon(name, colours.get(name, palette.ink), palette.outline))
        self.export.setIcon(icon("export", palette.panel, size=15))
        self.search.setIcon(icon("search", palette.muted, size=15))

    def _button(self, command: Command, words: bool = True) -> QToolButton:
        made = QToolButton()
        made.setText(f" {command.text}".replace("&", "&&"))
        made.setAccessibleName(command.text)
        made.setToolTip(tip(command))
        made.setIconSize(QSize(WIDTH, HEIGHT) if command.icon in SAMPLES else QSize(16, 16))
        if words:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setCheckable(command.checked is not None)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(guarded_slot(lambda: self._run(command.id)))
        self.buttons[command.id] = made
        return made

    def _run(self, command_id: str) -> None:
        self._commands.run(command_id)
        self.refresh()

    def _rule(self) -> QFrame:
        made = frame("rule")
        made.setStyleSheet("min-height: 24px; max-height: 24px; min-width: 1px; max-width: 1px; margin: 0 7px;")
        return made

    def _search(self) -> QPushButton:
        words = self.tr("Find a state or a command")
        made = button(f" {words}", "search", lambda: self._commands.run("go.find"))
        made.setAccessibleName(words)
        made.setIcon(QIcon())
        made.setIconSize(QSize(15, 15))
        made.setFixedWidth(SEARCH_WIDTH)
        made.setLayout(row(None, self._search_key, margins=(0, 0, 8, 0)))
        return made


def tip(command: Command) -> str:
    """What a button says of its command while the pointer rests: the words of this moment, and the key. Qt would guess
    otherwise whether it is HTML."""
    words = f"{command.words} ({command.shortcut})" if command.shortcut else command.words
    return as_rich_text(words)
