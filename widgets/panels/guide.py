"""The guide: seven steps with their state, computed from the design, and what the chosen step asks."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QWidget

from canvas.guide import Guide, StepState, question_about, step_states
from widgets.guard import guarded, guarded_slot, guarded_with
from widgets.panels.guide_card import QuestionCard
from widgets.parts.build import as_ground, column
from widgets.parts.icons import draw_icon
from widgets.session import Session
from widgets.theme.theme import Theme

FOLDED = 56
LEFT, CIRCLE = 16, 22


def lines_of(text: str, metrics: QFontMetrics, room: int) -> int:
    """How many lines a text takes in `room` pixels; one at least."""
    needed = metrics.boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap, text).height()
    return max(1, round(needed / metrics.lineSpacing()))


def balanced(text: str, metrics: QFontMetrics, room: int) -> int:
    """The least room, in steps of 4 pixels, in which a text takes no more lines: no last word stands alone."""
    lines = lines_of(text, metrics, room)
    narrower = room
    while lines > 1 and narrower > room // 2 and lines_of(text, metrics, narrower - 4) == lines:
        narrower -= 4
    return narrower


class StepButton(QAbstractButton):
    """One step: a circle with its number or a tick, its title, and what it has so far."""

    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__()
        self._number = number
        self._theme = theme
        self._summary = ""
        self._done = False
        self.folded = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_state(self, state: StepState) -> None:
        """Shows how far the step is."""
        self.setText(state.title)
        self._summary, self._done = state.summary, state.done
        done = self.tr("done") if state.done else state.summary
        self.setAccessibleName(self.tr("Step {number}: {title}").format(number=self._number, title=state.title))
        self.setAccessibleDescription(done)
        self.setToolTip(state.title if self.folded else "")
        self.updateGeometry()
        self.update()

    @guarded_with(QSize)
    def sizeHint(self) -> QSize:
        return QSize(FOLDED if self.folded else 200, 50 if self.folded else self._text_height(self.width()) + 18)

    @guarded_with(bool)
    def hasHeightForWidth(self) -> bool:
        return not self.folded

    @guarded_with(int)
    def heightForWidth(self, width: int) -> int:
        return self._text_height(width) + 18

    def _text_height(self, width: int) -> int:
        lines = self._title_lines(width)
        return lines * self.fontMetrics().lineSpacing() + self._small().pixelSize() + 6

    def _title_lines(self, width: int) -> int:
        return lines_of(self.text(), QFontMetrics(self._title_font()), max(width - LEFT * 2 - CIRCLE - 12, 60))

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(12)
        return font

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(palette.later_ground))
            painter.fillRect(0, 0, 4, self.height(), QColor(palette.later))
        self._paint_circle(painter)
        if not self.folded:
            self._paint_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.later), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _paint_circle(self, painter: QPainter) -> None:
        palette = self._theme.palette
        spot = QRectF(LEFT, 11, CIRCLE, CIRCLE)
        filled = self._done or self.isChecked()
        colour = palette.fallback if self._done else palette.later if self.isChecked() else palette.outline
        painter.setPen(QPen(QColor(colour), 1.2))
        painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot)
        ground = QColor(palette.panel)
        if self._done:
            draw_icon(painter, "tick", spot.adjusted(5, 5, -5, -5), ground)
            return
        font = self._small()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(ground if filled else QColor(palette.muted))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter) -> None:
        palette = self._theme.palette
        left = LEFT + CIRCLE + 12
        painter.setFont(self._title_font())
        painter.setPen(QColor(palette.ink))
        lines = self._title_lines(self.width()) * self.fontMetrics().lineSpacing()
        room = self.width() - left - 10
        wide = balanced(self.text(), painter.fontMetrics(), room)
        painter.drawText(QRectF(left, 9, wide, lines), Qt.TextFlag.TextWordWrap, self.text())
        painter.setFont(self._small())
        painter.setPen(QColor(palette.muted))
        summary = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 11 + lines, room, 18), Qt.AlignmentFlag.AlignLeft, summary)


class GuidePanel(QWidget):
    """The steps, and under them the question that is next. `noted` carries "4 of 7 done"."""

    noted = Signal(str)

    def __init__(self, session: Session, theme: Theme, guide: Guide, ask_failure: Callable[[str], None]) -> None:
        super().__init__()
        self._session = session
        self._guide = guide
        self.step_id = ""
        as_ground(self, "panel")
        self.setAccessibleName(self.tr("Guide"))
        self.steps = [StepButton(number, theme) for number, _ in enumerate(guide.steps, 1)]
        for made, step in zip(self.steps, guide.steps, strict=True):
            made.clicked.connect(guarded_slot(self._chooser(step.id)))
        self.card = QuestionCard(session, theme, guide, ask_failure)
        self.card.step_finished.connect(guarded_slot(self._after_step))
        content = QWidget()
        content.setProperty("role", "panel")
        card = column(self.card, margins=(14, 12, 14, 14))
        self._box = column(*self.steps, None, card, gap=0)
        content.setLayout(self._box)
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(area, gap=0))
        for signal in (session.changed, session.checked):
            signal.connect(guarded_slot(self.refresh))
        session.opened.connect(guarded_slot(self.begin))
        theme.changed.connect(self.update)
        self.begin()

    def begin(self) -> None:
        """Another design: chooses the first step that is not done."""
        states = self._states()
        self.choose(next((state.id for state in states if not state.done), states[-1].id))

    def choose(self, step_id: str) -> None:
        """Opens a step. From "what can go wrong" on, the validator says all it has to say."""
        self.step_id = step_id
        ids = [step.id for step in self._guide.steps]
        if "failures" in ids and ids.index(step_id) > ids.index("failures"):
            self._session.set_preset("recommended")
        self.card.show_step(step_id)
        self.refresh()

    def close_beside(self) -> None:
        """Ends the thread of the card."""
        self.card.close_beside()

    def asks_about(self, path: str) -> bool:
        """Whether a question asks for this field of the design."""
        return question_about(self._guide, path) is not None

    def go_to(self, path: str) -> None:
        """Asks the question for a field of the design, with the keyboard in its answer."""
        found = question_about(self._guide, path)
        if found is not None:
            self.choose(found.step_id)
            self.card.show_question(found.question)
            self.card.take_focus(path)

    def _chooser(self, step_id: str) -> Callable[[], None]:
        def choose() -> None:
            self.choose(step_id)
            self.card.take_focus()

        return choose

    def set_folded(self, folded: bool) -> None:
        """Icons only, or all of it."""
        for made in self.steps:
            made.folded = folded
            made.updateGeometry()
        self.card.setHidden(folded)
        self.refresh()

    def refresh(self) -> None:
        """Shows how far every step is."""
        states = self._states()
        for made, state in zip(self.steps, states, strict=True):
            made.show_state(state)
            made.setChecked(state.id == self.step_id)
        done = sum(state.done for state in states)
        self.noted.emit(self.tr("{done} of {all} done").format(done=done, all=len(states)))

    def _states(self) -> tuple[StepState, ...]:
        return step_states(self._session.design, self._guide, self._session.report)

    def _after_step(self) -> None:
        ids = [step.id for step in self._guide.steps]
        later = ids.index(self.step_id) + 1
        if later < len(ids):
            self.choose(ids[later])
