"""The note on a design, to be read: its headings, paragraphs and items as plain text, and nothing to be followed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from exports.painting.palette import Palette
from templates.notes import Block, Stretch
from widgets.gallery.words import tr
from widgets.guard import guarded_slot
from widgets.theme.theme import Theme

SMALL, BODY, HEADING = 12, 14, 16
LEADING = 135
"""The height of a line, in hundredths."""
BULLET = "•\u2002"
HANGING = 16


@dataclass(frozen=True, slots=True)
class Look:
    """The size of a kind of block, and the room above it, in pixels."""

    size: int
    above: int


LOOKS = {"heading": Look(HEADING, 20), "paragraph": Look(BODY, 10), "item": Look(BODY, 6)}


class NoteText(QTextEdit):
    """Shows blocks of a note. It is read only, and scrolled by the keyboard too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._blocks: Sequence[Block] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(tr("The note on its decisions"))
        theme.changed.connect(guarded_slot(lambda: self.show_blocks(self._blocks)))

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Shows these, from the beginning."""
        self._blocks = blocks
        self.clear()
        cursor = self.textCursor()
        for index, block in enumerate(blocks):
            if index:
                cursor.insertBlock()
            cursor.setBlockFormat(_block_format(block, first=not index))
            _write(cursor, block, self._theme.palette)
        cursor.setPosition(0)
        self.setTextCursor(cursor)


def _block_format(block: Block, *, first: bool) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(0 if first else LOOKS[block.kind].above)
    made.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.kind == "item":
        made.setLeftMargin(HANGING)
        made.setTextIndent(-HANGING)
    if block.kind == "heading":
        made.setHeadingLevel(block.level)
    return made


def _write(cursor: QTextCursor, block: Block, palette: Palette) -> None:
    if block.kind == "item":
        cursor.insertText(BULLET, _voice(block, Stretch(BULLET), palette))
    for stretch in block.stretches:
        cursor.insertText(stretch.text, _voice(block, stretch, palette))


def _voice(block: Block, stretch: Stretch, palette: Palette) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setProperty(QTextCharFormat.Property.FontPixelSize, SMALL if stretch.aside else LOOKS[block.kind].size)
    made.setForeground(QColor(palette.muted if stretch.aside else palette.ink))
    if stretch.strong or block.kind == "heading":
        made.setFontWeight(QFont.Weight.DemiBold)
    made.setFontItalic(stretch.stressed)
    return made
