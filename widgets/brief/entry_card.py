"""One entry of a list as a card: its fields, what the validator says of it, and its place in the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from canvas.edits import remove_entry, shift_entry
from canvas.findings import Finding
from canvas.model import Design
from widgets.brief.about import AboutRow
from widgets.brief.columns import Column, columns
from widgets.brief.fields import entry_field, entry_of
from widgets.brief.notes import Notes
from widgets.brief.sections import SAID_UNDER
from widgets.brief.words import tr
from widgets.guard import guarded_slot
from widgets.inspector.field import Field
from widgets.inspector.panel import FieldRow
from widgets.parts.build import button, clear
from widgets.parts.icons import icon
from widgets.session import Session
from widgets.theme.theme import Theme

STACKED = 460
"""Under so many pixels for a card, fields that stand side by side go below one another."""
TOOL = 24


class EntryCard(QFrame):
    """The fields of an entry stay while one types, and are made anew when other things can be chosen in them.
    `drawing_asked` says that what the entry is about is to be seen on the drawing."""

    drawing_asked = Signal()

    def __init__(self, session: Session, theme: Theme, path: str, entry_id: str) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.path = path
        self.entry_id = entry_id
        self.rows: dict[str, FieldRow] = {}
        self.about: AboutRow | None = None
        self._lines: list[QBoxLayout] = []
        self._notes: list[Notes] = []
        self._line_of: dict[str, int] = {}
        self._shape: object = None
        self._stacked = False
        self._findings: tuple[Finding, ...] = ()
        self.setProperty("role", "card")
        self._fields = QVBoxLayout(self)
        self._fields.setContentsMargins(14, 12, 14, 14)
        self._fields.setSpacing(10)
        self.rebuild()

    def refresh(self) -> None:
        """Shows what the design says now."""
        if entry_of(self._session.design, self.path, self.entry_id) is None:
            return
        if self._shape != _shape([field for _, field in self._described()]):
            self.rebuild()
        for made in self.rows.values():
            made.refresh()
        if self.about is not None:
            self.about.refresh()

    def rebuild(self) -> None:
        """Makes the fields anew; the one that has the keyboard keeps it."""
        had = next((name for name, made in self.rows.items() if _has_keyboard(made)), "")
        described = self._described()
        self._shape = _shape([field for _, field in described])
        clear(self._fields)
        self.rows, self._lines, self._notes, self._line_of = {}, [], [], {}
        for column, field in described:
            if not column.beside:
                self._begin_line()
            made = self.rows[column.name] = FieldRow(self._session, field, self._theme)
            made.control.finished.connect(guarded_slot(self._session.document.end_merging))
            self._lines[-1].addWidget(made, 1, Qt.AlignmentFlag.AlignTop)
            self._line_of[column.name] = len(self._lines) - 1
        self.about = None
        if self.path == "tradeoffs":
            self.about = AboutRow(self._session, self._theme, self.entry_id)
            self.about.drawing_asked.connect(self.drawing_asked)
            self._fields.addWidget(self.about)
        self._stack()
        self.show_findings(self._findings)
        if had in self.rows:
            self.rows[had].control.setFocus()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Says what the validator says of this entry, each finding under the field that it asks for."""
        self._findings = tuple(f for f in findings if f.path == f"{self.path}.{self.entry_id}")
        for index, notes in enumerate(self._notes):
            notes.show_findings([f for f in self._findings if self._line_of[self._asked_by(f)] == index])

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said in the card now, from its first line to its last."""
        return tuple(text for notes in self._notes for text in notes.texts)

    def fit(self, width: int) -> None:
        """Puts fields side by side, or below one another, for a card of so many pixels."""
        self._stacked = width < STACKED
        self._stack()

    def take_focus(self) -> None:
        """Gives the keyboard to the first field that is blank still, or to the first."""
        design = self._session.design
        blank = [made for made in self.rows.values() if made.field.kind != "choice" and _is_blank(made.field, design)]
        (blank or list(self.rows.values()))[0].control.setFocus()

    def shift(self, by: int) -> None:
        """Moves the entry in its list."""
        self._session.try_edit(tr("Move an entry"), lambda d: shift_entry(d, self.path, self.entry_id, by))

    def remove(self) -> None:
        """Takes the entry out."""
        self._session.try_edit(tr("Remove an entry"), lambda d: remove_entry(d, self.path, self.entry_id))

    def _described(self) -> list[tuple[Column, Field]]:
        design = self._session.design
        return [(each, entry_field(design, self.path, self.entry_id, each)) for each in columns(self.path)]

    def _asked_by(self, finding: Finding) -> str:
        """The field that a finding asks for: of those that it names, the first that is blank."""
        design = self._session.design
        names = SAID_UNDER.get(finding.rule, tuple(self.rows)[-1:])
        return next((name for name in names if _is_blank(self.rows[name].field, design)), names[0])

    def _begin_line(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        if self._lines:
            self._fields.addLayout(line)
        else:
            first = QHBoxLayout()
            first.setSpacing(6)
            first.addLayout(line, 1)
            for tool in self._tools():
                first.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
            self._fields.addLayout(first)
        self._lines.append(line)
        self._notes.append(Notes(self._theme))
        self._fields.addWidget(self._notes[-1])

    def _tools(self) -> tuple[QPushButton, ...]:
        return (
            self._tool("up", tr("Move up"), "Ctrl+Shift+Up", lambda: self.shift(-1)),
            self._tool("down", tr("Move down"), "Ctrl+Shift+Down", lambda: self.shift(1)),
            self._tool("cross", tr("Remove"), "Ctrl+Shift+Del", self.remove),
        )

    def _tool(self, picture: str, words: str, keys: str, run: Callable[[], None]) -> QPushButton:
        made = button("", "zoom", run)
        made.setIcon(icon(picture, self._theme.palette.muted, size=13))
        made.setIconSize(QSize(13, 13))
        made.setFixedSize(TOOL, TOOL)
        # Their keys work from every field of the card, so that Tab goes through what is to be filled alone.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAccessibleName(words)
        made.setToolTip(tr("{what} ({keys})").format(what=words, keys=keys))
        return made

    def _stack(self) -> None:
        way = QBoxLayout.Direction.TopToBottom if self._stacked else QBoxLayout.Direction.LeftToRight
        for line in self._lines:
            line.setDirection(way)


def _has_keyboard(made: FieldRow) -> bool:
    at = made.window().focusWidget()
    return at is not None and made.isAncestorOf(at)


def _is_blank(field: Field, design: Design) -> bool:
    value = field.read(design)
    return value is None or value == "" or (field.kind == "offered" and not value)


def _shape(fields: Sequence[Field]) -> tuple[object, ...]:
    return tuple((field.key, field.kind, field.options) for field in fields)
