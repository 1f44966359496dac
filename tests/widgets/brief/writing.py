"""A person who writes in the page of the brief, with the keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from canvas.model import Design
from tests.widgets.conftest import check_now
from widgets.brief.blocks import ListBlock, TextBlock
from widgets.brief.entry_card import EntryCard
from widgets.brief.page import BriefPage
from widgets.brief.sections import holds
from widgets.inspector.panel import FieldRow
from widgets.session import Session
from widgets.workbench import Workbench


@dataclass(frozen=True)
class Writer:
    """Goes to fields and types."""

    bench: Workbench
    qtbot: QtBot

    @property
    def page(self) -> BriefPage:
        return self.bench.briefing.page

    @property
    def session(self) -> Session:
        return self.bench.session

    @property
    def design(self) -> Design:
        return self.session.design

    def bring(self, path: str) -> None:
        """Has the section of a path shown; whoever has the keyboard keeps it where it is shown already."""
        if not any(holds(known, path) for known in self.page.blocks):
            self.page.go_to(path)

    def lists(self, path: str) -> ListBlock:
        """The list of a path, in its section."""
        self.bring(path)
        made = self.page.blocks[path]
        assert isinstance(made, ListBlock)
        return made

    def card(self, path: str, index: int = 0) -> EntryCard:
        """One of the entries of a list."""
        return list(self.lists(path).cards.values())[index]

    def field(self, key: str) -> FieldRow:
        """The field with this key: of the brief, or of an entry."""
        self.bring(key)
        for made in self.page.blocks.values():
            cards = made.cards.values() if isinstance(made, ListBlock) else ()
            rows = made.rows if isinstance(made, TextBlock) else [row for card in cards for row in card.rows.values()]
            for row in rows:
                if row.field.key == key:
                    return row
        raise AssertionError(f"no field {key}")

    def type_in(self, key: str, text: str) -> None:
        """Writes this into a field, in place of what it has, and leaves it."""
        target = self.field(key).control.focusProxy()
        assert isinstance(target, QLineEdit | QPlainTextEdit)
        target.setFocus()
        target.selectAll()
        self.qtbot.keyClick(target, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(target, text)
        self.qtbot.keyClick(target, Qt.Key.Key_Tab)

    def entry(self, key: str) -> QWidget:
        """What takes the keyboard of a field."""
        found = self.field(key).control.focusProxy()
        assert found is not None
        return found

    def is_in(self, place: QWidget) -> bool:
        """Whether the keyboard is there."""
        at = self.keyboard()
        return at is not None and place.isAncestorOf(at)

    def press(self, within: QWidget, words: str) -> None:
        """Presses the button with these words with the space bar."""
        found = [each for each in within.findChildren(QAbstractButton) if words in (each.text(), each.accessibleName())]
        found[0].setFocus()
        self.qtbot.keyClick(found[0], Qt.Key.Key_Space)

    def add(self, path: str, *texts: str) -> None:
        """Adds an entry: its first words, each with Enter."""
        block = self.lists(path)
        for line, text in zip(block.adder.findChildren(QLineEdit), texts, strict=True):
            line.setFocus()
            self.qtbot.keyClicks(line, text)
            self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def said(self, path: str) -> str:
        """What is said under a field, an entry or a list, once it was checked."""
        check_now(self.bench, self.qtbot)
        self.bring(path)
        for made in self.page.blocks.values():
            if isinstance(made, ListBlock):
                for card in made.cards.values():
                    if path == f"{card.path}.{card.entry_id}":
                        return " ".join(card.texts)
            if path == made.path and isinstance(made, ListBlock | TextBlock):
                return " ".join(made.notes.texts)
        raise AssertionError(f"no place {path}")

    def keyboard(self) -> QWidget | None:
        """Who has the keyboard."""
        QApplication.processEvents()
        return QApplication.focusWidget()
