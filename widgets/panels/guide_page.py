"""The guide with the question above it that the design answers."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from templates.prompts.asking import prompt_of, taken
from widgets.guard import guarded_slot
from widgets.panels.guide import GuidePanel
from widgets.parts.build import as_ground, button, column, label, row
from widgets.parts.elided import ElidedLabel
from widgets.session import Session

MOST_LINES = 4


class PromptStrip(QFrame):
    """The question as it was asked. One of the deck can be asked about; others are shown only."""

    def __init__(self, session: Session, ask: Callable[[], None]) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "card")
        self.question = ElidedLabel(lines=MOST_LINES)
        self.ask = button(self.tr("Ask the interviewer"), "link", ask)
        self.known = label(role="small")
        head = row(label(self.tr("The question"), "small"), None, self.ask)
        self.setLayout(column(head, self.question, self.known, gap=4, margins=(14, 6, 6, 10)))
        for signal in (session.changed, session.opened):
            signal.connect(guarded_slot(self.refresh))
        self.refresh()

    @property
    def answers_one(self) -> bool:
        """Whether there is a question to be shown."""
        return bool(self._session.design.brief.prompt.strip())

    def refresh(self) -> None:
        """Shows the question of the present design, and how much was asked about it."""
        design = self._session.design
        prompt = prompt_of(design)
        self.question.setText(design.brief.prompt.strip())
        self.ask.setVisible(prompt is not None)
        self.known.setVisible(prompt is not None)
        if prompt is not None:
            count = sum(taken(design, each) for each in prompt.clarifying)
            self.known.setText(
                self.tr("{count} of {all} answers in the brief").format(count=count, all=len(prompt.clarifying))
            )


class GuidePage(QWidget):
    """The guide, and above it the question where there is one and room for it."""

    def __init__(self, session: Session, guide: GuidePanel, ask: Callable[[], None]) -> None:
        super().__init__()
        self._guide = guide
        self._folded = False
        as_ground(self, "panel")
        self.prompt = PromptStrip(session, ask)
        self._above = QWidget()
        self._above.setLayout(column(self.prompt, margins=(14, 10, 14, 8)))
        self.setLayout(column(self._above, guide, gap=0))
        for signal in (session.changed, session.opened):
            signal.connect(guarded_slot(self.refresh))
        self.refresh()

    def set_folded(self, folded: bool) -> None:
        """Icons only, or all of it."""
        self._folded = folded
        self._guide.set_folded(folded)
        self.refresh()

    def refresh(self) -> None:
        """Shows the question where there is one and room for it."""
        self._above.setVisible(self.prompt.answers_one and not self._folded)
