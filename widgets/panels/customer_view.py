"""The customer's-eye view: what the customer reads in the selected state, beside what is true."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from canvas.lookup import Lookup
from canvas.meaning import visible
from canvas.model import State
from canvas.phrases import messages_shown
from canvas.words import NO_WORDS, Added, hedged, reads_final
from widgets.guard import guarded, guarded_slot, guarded_with
from widgets.inspector.words import tr
from widgets.parts.build import as_ground, button, clear, column, frame, label, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.icons import draw_icon, pixmap
from widgets.session import Session
from widgets.theme.theme import Theme

PHONE = QSize(268, 262)
ICON = 15


def state_at(tables: Lookup, selection: tuple[str, ...]) -> State | None:
    """The state the customer is in: the one selected, an arrow's start, or where a failure leaves them."""
    element_id = selection[0] if selection else ""
    while element_id not in tables.states:
        if element_id in tables.transitions:
            element_id = tables.transitions[element_id].source
        elif element_id in tables.triggers:
            element_id = tables.transitions[tables.triggers[element_id].fires].source
        elif element_id in tables.failures:
            element_id = tables.failures[element_id].lands or tables.failures[element_id].at
        elif element_id in tables.fallbacks:
            element_id = tables.fallbacks[element_id].to or tables.fallbacks[element_id].failure
        elif element_id in tables.objects:
            return tables.objects[element_id].states[0]
        else:
            return None
    return tables.states[element_id]


def what_is_true(state: State) -> str:
    """What we know, in a sentence."""
    if state.certainty == "unknown":
        return tr("We do not know yet")
    if state.certainty == "tentative":
        return tr("We expect it, but are not sure")
    return tr("It is “{state}”, and we know it").format(state=state.name)


def what_they_believe(tables: Lookup, state: State, surface_id: str, words: Added = NO_WORDS) -> str:
    """What the customer takes from it, in a sentence."""
    if not visible(tables, state.id):
        return tr("Nothing: this state is not shown")
    said = messages_shown(tables, state.id)
    if surface_id not in said:
        return tr("Nothing new from here") if said else tr("Whatever they heard last: nothing is said here")
    if hedged(said[surface_id], words) or state.says_unsure:
        return tr("That it is not certain yet")
    if reads_final(said[surface_id], words):
        return tr("That this is final")
    return tr("That it is “{state}”").format(state=state.name)


def what_they_read(tables: Lookup, state: State, surface_id: str) -> str:
    """What a surface says in a state, or that it says nothing there."""
    if not visible(tables, state.id):
        return tr("The customer does not see this state.")
    return messages_shown(tables, state.id).get(surface_id) or tr("This screen says nothing.")


class Phone(QWidget):
    """A card like a phone, with the design's title and the message."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = ElidedLabel(role="heading")
        self.message = label(role="message", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        # What is longer than the screen is scrolled, as on any phone.
        screen = QScrollArea()
        screen.setProperty("role", "panel")
        screen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        screen.setWidgetResizable(True)
        screen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        screen.setWidget(self.message)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        clock, signal = label("09:41", "small"), label("5G", "small")
        head = row(28, self.title, gap=0)
        body = column(
            row(clock, None, signal, margins=(8, 0, 8, 0)),
            head,
            frame("rule"),
            screen,
            gap=12,
            margins=(19, 12, 19, 26),
        )
        body.setStretch(3, 1)
        self.setLayout(body)
        self.setMinimumHeight(190)
        self.setMaximumSize(PHONE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @guarded_with(QSize)
    def sizeHint(self) -> QSize:
        return PHONE

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.outline), 1.2))
        painter.setBrush(QColor(palette.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 24, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.hairline))
        painter.drawRoundedRect(QRectF(self.width() / 2 - 44, self.height() - 16, 88, 4), 2, 2)
        spot = QRectF(19, self.title.y() + self.title.height() / 2 - 10, 20, 20)
        painter.setBrush(QColor(palette.ink))
        painter.drawRoundedRect(spot, 5, 5)
        draw_icon(painter, "lock", spot.adjusted(4, 4, -4, -4), QColor(palette.panel))
        painter.end()


class CustomerView(QWidget):
    """The phone with a tab for each surface; below it what is true and what the customer believes."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.surface = ""
        as_ground(self, "ground")
        self.setAccessibleName(self.tr("Customer’s-eye view"))
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(0)
        self._group = QButtonGroup(self)
        self.phone = Phone(theme)
        self.true, self.believed = label(role="heading", wrap=True), label(role="heading", wrap=True)
        self._true_icon, self._eye = label(), label()
        for icon in (self._true_icon, self._eye):
            # Room for it even where there is none: what stands beside it stays in line.
            icon.setFixedWidth(ICON)
        self.setLayout(self._layout())
        for signal in (session.selection_changed, session.opened, session.changed, session.finding_chosen):
            signal.connect(guarded_slot(self.refresh))
        theme.changed.connect(guarded_slot(self.refresh))
        self.refresh()

    def tabs_widget(self) -> QWidget:
        """The row of surfaces, for the panel's header."""
        holder = QWidget()
        holder.setLayout(self._tabs)
        return holder

    def _layout(self) -> QVBoxLayout:
        facts = frame("topline")
        truth = column(label(self.tr("What is true"), "small"), self.true, gap=2)
        belief = column(label(self.tr("What the customer believes"), "small"), self.believed, gap=2)
        first, second = row(self._true_icon, truth, gap=10), row(self._eye, belief, gap=10)
        for line in (first, second):
            line.setStretch(1, 1)
        facts.setLayout(column(first, second, gap=10, margins=(16, 12, 16, 12)))
        middle = row(None, self.phone, None, gap=0)
        middle.setStretch(1, 100)
        whole = column(middle, facts, gap=10, margins=(0, 4, 0, 0))
        whole.setStretch(0, 1)
        return whole

    def refresh(self) -> None:
        """Shows the state that belongs to the selection, or else the first one drawn."""
        tables = self._session.lookup
        first = next(iter(tables.states.values()), None)
        state = state_at(tables, self._session.selection) or first
        self._fill_tabs()
        self.phone.title.setText(self._session.design.title)
        self._show(state)
        self._show_finding()
        self._show_icons(state)

    def _show(self, state: State | None) -> None:
        if state is None:
            self.phone.message.setText(self.tr("Nothing yet: no state is drawn."))
            self.true.setText("–")
            self.believed.setText("–")
            return
        tables = self._session.lookup
        self.phone.message.setText(what_they_read(tables, state, self.surface))
        self.true.setText(what_is_true(state))
        self.believed.setText(what_they_believe(tables, state, self.surface, self._session.project.words))

    def _show_finding(self) -> None:
        """While the place of a finding is shown, what is true and believed there is what the validator says."""
        finding = self._session.finding
        if finding is None or not set(self._session.selection) & {finding.place, *finding.elements}:
            return
        if finding.truth and finding.customer:
            self.true.setText(finding.truth)
            self.believed.setText(finding.customer)

    def _show_icons(self, state: State | None) -> None:
        palette = self._theme.palette
        unsure = state is not None and state.certainty != "confirmed"
        name, colour = ("question", palette.uncertain) if unsure else ("tick", palette.fallback)
        known = pixmap(name, colour, ICON, self.devicePixelRatioF())
        self._true_icon.setPixmap(known if state is not None else QPixmap())
        self._eye.setPixmap(pixmap("eye", palette.ink, ICON, self.devicePixelRatioF()))

    def _fill_tabs(self) -> None:
        surfaces = self._session.design.surfaces
        names = [(surface.id, surface.name) for surface in surfaces]
        if self.surface not in dict(names):
            self.surface = names[0][0] if names else ""
        if [made.text() for made in self._group.buttons()] != [name for _, name in names]:
            for made in self._group.buttons():
                self._group.removeButton(made)
            clear(self._tabs)
            for surface_id, name in names:
                self._add_tab(surface_id, name)
        for made in self._group.buttons():
            made.setChecked(made.objectName() == self.surface)
        self._tabs.setContentsMargins(0, 0, 0, 0)

    def _add_tab(self, surface_id: str, name: str) -> None:
        made = button(name, "surface", lambda: self._choose(surface_id))
        made.setCheckable(True)
        made.setObjectName(surface_id)
        made.setAccessibleName(self.tr("What {surface} says").format(surface=name))
        self._group.addButton(made)
        self._tabs.addWidget(made)

    def _choose(self, surface_id: str) -> None:
        self.surface = surface_id
        self.refresh()
