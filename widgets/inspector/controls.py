"""The controls of fields: each shows a value and tells when the person gives another. They know no design."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from widgets.guard import guarded, guarded_slot
from widgets.inspector.field import Field
from widgets.parts.build import button, clear, column, frame, label
from widgets.parts.combo import Combo
from widgets.parts.flow_layout import FlowLayout
from widgets.parts.growing_text import GrowingText
from widgets.parts.segmented import Segmented

CHIP_WIDTH, CHIP_EDGES = 240, 26
"""Pixels for the words on a chip, so that long ones cut themselves and not the form; and what is around them."""


class Control(QWidget):
    """A control of one field. `edited` carries the new value, `finished` says that the person is done with typing;
    `show_value` shows a value without telling."""

    edited = Signal(object)
    finished = Signal()
    typed = False
    shows_label = True

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(6)

    def show_value(self, value: Any) -> None:
        raise NotImplementedError

    def put(self, widget: QWidget) -> None:
        """Adds a widget that people reach by the field's name."""
        self.setFocusProxy(widget)
        self.call(self.field.label)
        self.box.addWidget(widget)

    def call(self, name: str) -> None:
        """The name by which a screen reader speaks of it."""
        (self.focusProxy() or self).setAccessibleName(name)


class Line(Control):
    """One line of text."""

    typed = True

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.line = QLineEdit()
        self.line.setPlaceholderText(field.hint)
        self.line.textEdited.connect(guarded_slot(lambda text: self.edited.emit(text)))
        self.line.editingFinished.connect(self.finished)
        self.put(self.line)

    def show_value(self, value: Any) -> None:
        if value != self.line.text():
            # Of a text that is longer than its field the beginning is seen; under the hands the caret stays.
            caret = self.line.cursorPosition() if self.line.hasFocus() else 0
            self.line.setText(value)
            self.line.setCursorPosition(caret)


class Offered(Line):
    """One line of text, and below it words that are likely, as chips: pressing one writes it."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.chips: dict[str, QPushButton] = {}
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self.box.addWidget(self._holder)

    def show_value(self, value: Any) -> None:
        super().show_value(value.text)
        words = tuple(dict.fromkeys(word for word in value.words if word.strip()))
        if words != tuple(self.chips):
            clear(self._flow)
            self.chips = {word: self._chip(word) for word in words}
        self._mark(value.text)
        self._holder.setVisible(bool(words))

    def _chip(self, word: str) -> QPushButton:
        chip = button("", "chip")
        chip.setAccessibleName(word)
        # The form is never wider for a chip: its words are cut to the room that there is.
        chip.setMinimumWidth(CHIP_EDGES)
        self._fit(word, chip)
        chip.setCheckable(True)
        chip.clicked.connect(guarded_slot(lambda: self._take(word)))
        self._flow.addWidget(chip)
        return chip

    def _fit(self, word: str, chip: QPushButton) -> None:
        room = min(CHIP_WIDTH, self.width() - CHIP_EDGES)
        chip.setText(chip.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for word, chip in self.chips.items():
            self._fit(word, chip)

    def _mark(self, text: str) -> None:
        for word, chip in self.chips.items():
            chip.setChecked(word == text)

    def _take(self, word: str) -> None:
        self.line.setText(word)
        self._mark(word)
        self.edited.emit(word)
        self.finished.emit()


class Text(Control):
    """Several lines of text, as high as the text is."""

    typed = True
    least = 2

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.text = GrowingText(least=self.least)
        self.text.setPlaceholderText(field.hint)
        self.text.textChanged.connect(guarded_slot(lambda: self.edited.emit(self.text.toPlainText())))
        self.text.left.connect(self.finished)
        self.put(self.text)

    def show_value(self, value: Any) -> None:
        if value != self.text.toPlainText():
            self.text.show_text(value)


class Short(Text):
    """A text of one line, or of as many as it needs."""

    least = 1


class Segments(Control):
    """A few words of which one is chosen."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.segments = Segmented(field.options)
        self.segments.chosen.connect(guarded_slot(lambda value: self.edited.emit(value)))
        self.put(self.segments)

    def show_value(self, value: Any) -> None:
        self.segments.show_value(value)


class Choice(Control):
    """One of many."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.combo = Combo()
        for _, words in field.options:
            self.combo.addItem(words)
        self.combo.activated.connect(guarded_slot(lambda index: self.edited.emit(field.options[index][0])))
        self.put(self.combo)

    def show_value(self, value: Any) -> None:
        values = [option for option, _ in self.field.options]
        self.combo.setCurrentIndex(values.index(value) if value in values else -1)


class Flag(Control):
    """Yes or no."""

    shows_label = False

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.check = QCheckBox(field.label.replace("&", "&&"))
        self.check.clicked.connect(guarded_slot(lambda: self.edited.emit(self.check.isChecked())))
        self.put(self.check)

    def show_value(self, value: Any) -> None:
        self.check.setChecked(bool(value))


class Chips(Control):
    """Some of many. The value is the set of those that are on."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        holder = QWidget()
        flow = FlowLayout(holder)
        self.chips = {value: button(words, "chip") for value, words in field.options}
        for chip in self.chips.values():
            chip.setCheckable(True)
            chip.clicked.connect(guarded_slot(self._tell))
            flow.addWidget(chip)
        self.put(holder)
        if self.chips:
            self.setFocusProxy(next(iter(self.chips.values())))
        else:
            self.box.addWidget(label(field.hint, "small", wrap=True))

    def show_value(self, value: Any) -> None:
        for option, chip in self.chips.items():
            chip.setChecked(option in value)

    def _tell(self) -> None:
        self.edited.emit(frozenset(option for option, chip in self.chips.items() if chip.isChecked()))


class Derived(Control):
    """What follows from the rest; nothing to change."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        ground = frame("derived")
        self.words = label(wrap=True)
        ground.setLayout(column(self.words, margins=(10, 6, 10, 6)))
        self.put(ground)

    def show_value(self, value: Any) -> None:
        self.words.setText(value)


class Reasons(Control):
    """Reasons by kind: those that were given, and a list to give one for another kind. The value is kind and reason."""

    typed = True

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.lines: dict[Any, QLineEdit] = {}
        self._rows: dict[Any, QWidget] = {}
        self.more = QComboBox()
        self.more.setAccessibleName(field.label)
        self.more.activated.connect(guarded_slot(self._open))
        self._rows_box = QVBoxLayout()
        self._rows_box.setSpacing(6)
        self.box.addLayout(self._rows_box)
        self.put(self.more)
        for value, words in field.options:
            self._add_row(value, words)
        self._given: frozenset[Any] = frozenset()
        self._opened: set[Any] = set()
        self._fill()

    def show_value(self, value: Any) -> None:
        self._given = frozenset(value)
        for kind, line in self.lines.items():
            text = value.get(kind, "")
            if text != line.text() and (text or not line.hasFocus()):
                line.setText(text)
        self._fill()

    def _add_row(self, value: Any, words: str) -> None:
        line = QLineEdit()
        line.setPlaceholderText(self.field.hint)
        line.setAccessibleName(words)
        line.textEdited.connect(guarded_slot(lambda text: self.edited.emit((value, text))))
        line.editingFinished.connect(self.finished)
        holder = QWidget()
        holder.setLayout(column(label(words, "small"), line, gap=2))
        self.lines[value], self._rows[value] = line, holder
        self._rows_box.addWidget(holder)

    def _fill(self) -> None:
        self.more.clear()
        self.more.addItem(self.tr("Choose one, and say why"), None)
        for value, words in self.field.options:
            shown = value in self._given or value in self._opened
            self._rows[value].setVisible(shown)
            if not shown:
                self.more.addItem(words, value)
        self.more.setVisible(self.more.count() > 1)

    def _open(self, index: int) -> None:
        value = self.more.itemData(index)
        if value is not None:
            self._opened.add(value)
            self._fill()
            self.lines[value].setFocus()
