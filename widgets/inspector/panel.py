"""The inspector: the form of what is selected. It stays while one types and is rebuilt when there are other fields."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from widgets.guard import guarded_slot
from widgets.inspector.controls import (
    Chips,
    Choice,
    Control,
    Derived,
    Flag,
    Line,
    Offered,
    Reasons,
    Segments,
    Short,
    Text,
)
from widgets.inspector.evidence import Evidence, evidence_of, shown
from widgets.inspector.field import Field, Form
from widgets.inspector.forms import form_for
from widgets.inspector.messages import Messages
from widgets.inspector.shaped_by import ShapedBy, shaping
from widgets.parts.build import appear, as_ground, button, clear, column, label, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.icons import icon, pixmap
from widgets.parts.scrolled import BAR
from widgets.session import Session
from widgets.theme.theme import Theme

CONTROLS: Mapping[str, Callable[[Field], Control]] = {
    "line": Line,
    "number": Line,
    "offered": Offered,
    "text": Text,
    "short": Short,
    "segments": Segments,
    "choice": Choice,
    "flag": Flag,
    "chips": Chips,
    "derived": Derived,
    "reasons": Reasons,
}
MARGIN = 16
PLACE_WIDTH = 150
NOTHING = object()
"""What is equal to no value."""


class FieldRow(QWidget):
    """A control under its label, with the sentence that says why a value was not taken."""

    def __init__(self, session: Session, field: Field, theme: Theme) -> None:
        super().__init__()
        self.field = field
        self._session = session
        self._pending = False
        self._typed_for: object = NOTHING
        self.control = self._made(field, theme)
        self.error = label(role="error", wrap=True)
        self.error.hide()
        name = label(field.label, "small", wrap=True)
        name.setBuddy(self.control)
        note = label(field.hint if field.kind == "derived" else "", "small")
        heading = row(name, note)
        heading.setStretch(0, 1)
        headed = self.control.shows_label and bool(field.label)
        self.setLayout(column(*([heading] if headed else []), self.control, self.error, gap=5))
        self.control.edited.connect(guarded_slot(self._write))
        self.control.finished.connect(guarded_slot(self._typing_ended))
        self.refresh()

    def refresh(self) -> None:
        """Shows the design's value, unless the field holds words that could not be taken yet, or those that somebody is
        typing, of which the design made this value: a line that was only begun is no part of it yet."""
        value = self.field.read(self._session.design)
        if not self._pending and value != self._typed_for:
            self._typed_for = NOTHING
            self.control.show_value(value)

    def _typing_ended(self) -> None:
        self._typed_for = NOTHING
        self.refresh()

    def _made(self, field: Field, theme: Theme) -> Control:
        if field.kind == "messages":
            return Messages(field, theme.palette.fallback)
        return CONTROLS[field.kind](field)

    def _write(self, value: object) -> None:
        write = self.field.write
        if write is None:
            return
        step = self.field.step or self.tr("Change {field}").format(field=self.field.label)
        merge = self.field.key if self.control.typed else None
        # While the edit is applied, the field shows what was typed and not what was made of it.
        self._pending = self.control.typed
        sentence = self._session.edit(step, lambda design: write(design, value), merge)
        self._pending = bool(sentence)
        self._typed_for = self.field.read(self._session.design) if self.control.typed and not sentence else NOTHING
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))


class Inspector(QWidget):
    """Heading, fields, More, the trade-offs about it, and at the bottom what the validator says of it. `tradeoff_asked`
    carries the path of a trade-off that one wants to see, `shapes_shown` the ids of all that one shapes."""

    tradeoff_asked = Signal(str)
    shapes_shown = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._shape: object = None
        self._more_open: dict[str, bool] = {}
        self._rebuilding = False
        self.form: Form = form_for(session.design, ())
        self.rows: dict[str, FieldRow] = {}
        as_ground(self, "panel")
        self.setAccessibleName(self.tr("Inspector"))
        self._icon, self._heading, self._place = label(), ElidedLabel(role="heading"), ElidedLabel(role="muted")
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._content = QWidget()
        self._content.setProperty("role", "panel")
        self._box = QVBoxLayout(self._content)
        self._box.setContentsMargins(MARGIN, 4, MARGIN, 12)
        self._box.setSpacing(11)
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._content)
        area.verticalScrollBar().rangeChanged.connect(guarded_slot(self._make_room))
        self.setLayout(column(area, gap=0))
        for signal in (session.selection_changed, session.opened, session.checked, session.changed):
            signal.connect(guarded_slot(self.refresh))
        theme.changed.connect(guarded_slot(self.rebuild))
        self.refresh()

    def refresh(self) -> None:
        """Shows the present values; builds the form anew when what is selected, or what can be chosen, changed."""
        self.form = form_for(self._session.design, self._session.selection)
        if self._shape != _shape(self.form):
            self.rebuild()
            return
        for field_row in self.rows.values():
            field_row.refresh()
        self._head_text()
        self._show_evidence()

    def rebuild(self) -> None:
        """Builds the form from nothing, keeping the field that has the keyboard where it is there still."""
        focused = self._focused()
        self._rebuilding = True
        self._shape = _shape(self.form)
        clear(self._box)
        self.rows = {}
        self._head_text()
        for field in self.form.fields:
            self._add(field, self._box)
        if self.form.more:
            self._build_more()
        self.shaped_by = ShapedBy(self._theme)
        self.shaped_by.asked.connect(self.tradeoff_asked)
        self.shaped_by.rested_on.connect(self.shapes_shown)
        self._box.addWidget(self.shaped_by)
        self._evidence = QVBoxLayout()
        self._evidence.setSpacing(6)
        self._box.addLayout(self._evidence)
        self._box.addStretch(1)
        self._show_evidence()
        appear(self._box)
        if focused in self.rows:
            self.rows[focused].control.setFocus()
        self._rebuilding = False
        if focused is not None and focused not in self.rows:
            self._typing_ended()

    def focus_field(self, ending: str) -> None:
        """Puts the keyboard into the field whose key ends so, such as "messages" or "name"."""
        for key, made in self.rows.items():
            if key.endswith(f".{ending}"):
                made.control.setFocus()
                return

    def _focused(self) -> str | None:
        # Not the panel's own focusWidget(): that remembers who had the keyboard last, and would take it back.
        at = QApplication.focusWidget()
        return next((key for key, made in self.rows.items() if at is not None and made.isAncestorOf(at)), None)

    def _add(self, field: Field, box: QVBoxLayout) -> None:
        made = FieldRow(self._session, field, self._theme)
        made.control.finished.connect(guarded_slot(self._typing_ended))
        self.rows[field.key] = made
        box.addWidget(made)

    def _typing_ended(self) -> None:
        """The next visit to a field is a step of its own. A field that is only built anew was not left."""
        if not self._rebuilding:
            self._session.document.end_merging()

    def head_pieces(self) -> tuple[QWidget, QWidget, QWidget]:
        """What it is, as the head of the panel: icon, heading, and where it belongs."""
        return self._icon, self._heading, self._place

    def _make_room(self, least: int, most: int) -> None:
        """The bar stands in the margin, so that the fields end where the head ends, with it and without."""
        right = MARGIN - (BAR if most > least else 0)
        self._box.setContentsMargins(MARGIN, 4, right, 12)

    def _head_text(self) -> None:
        self._icon.setPixmap(pixmap(self.form.icon, self._icon_colour(), 16, self.devicePixelRatioF()))
        self._heading.setText(self.form.heading)
        self._place.setText(self.form.place)
        # A short word says whole what it is; of a long name all can be read below.
        self._place.setMinimumWidth(min(self._place.sizeHint().width(), PLACE_WIDTH))

    def _icon_colour(self) -> str:
        palette = self._theme.palette
        named = {
            "question": palette.uncertain,
            "tick": palette.fallback,
            "return": palette.fallback,
            "cross": palette.failure,
            "bolt": palette.failure,
            "clock": palette.failure,
            "later": palette.later,
            "handover": palette.later,
        }
        return named.get(self.form.icon, palette.ink)

    def _build_more(self) -> None:
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(11)
        for field in self.form.more:
            self._add(field, inside)
        opened = self._more_open.get(self.form.icon, False)
        holder.setVisible(opened)
        switch = button(self.tr("More"), "more")
        switch.setIconSize(QSize(13, 13))
        switch.setAccessibleName(self.tr("More fields: {fields}").format(fields=self.form.more_hint))
        hint = label(self.form.more_hint, "muted")

        def show(opened: bool) -> None:
            self._more_open[self.form.icon] = opened
            holder.setVisible(opened)
            switch.setIcon(icon("down" if opened else "right", self._theme.palette.ink, size=13))

        switch.clicked.connect(guarded_slot(lambda: show(holder.isHidden())))
        show(opened)
        self._box.addLayout(row(switch, hint, None, gap=6))
        self._box.addWidget(holder)

    def evidence(self) -> tuple[Evidence, ...]:
        """What the validator knows about what is shown."""
        return evidence_of(self._session, self.form.about)

    def _show_evidence(self) -> None:
        self.shaped_by.show_tradeoffs(shaping(self._session.design, self.form.about))
        clear(self._evidence)
        for piece in self.evidence():
            self._evidence.addWidget(shown(piece, self._theme.palette, self.devicePixelRatioF()))


def _shape(form: Form) -> tuple[object, ...]:
    return (
        form.icon,
        form.place,
        form.about,
        tuple((f.key, f.kind, f.label, f.options, f.hint) for f in (*form.fields, *form.more)),
    )
