"""Sentences over the canvas that stay until they are answered: what one should know, and what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.parts.build import as_ground, button, clear, frame, label, row

Run = Callable[[], object]


@dataclass(frozen=True)
class Notice:
    """One sentence with its answers, the first of them the one that helps most. A later notice with the same `id` takes
    its place. `stays` says that it is still true after an answer."""

    id: str
    text: str
    answers: tuple[tuple[str, Run], ...] = ()
    stays: bool = False


class Banner(QWidget):
    """The notices that hold, one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self._notices: dict[str, Notice] = {}
        as_ground(self, "ground")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is shown now."""
        return tuple(self._notices.values())

    def show_notice(self, notice: Notice) -> None:
        """Shows a notice, until it is answered or dropped."""
        self._notices[notice.id] = notice
        self._rebuild()

    def drop(self, *ids: str) -> None:
        """Takes notices away."""
        for each in ids:
            self._notices.pop(each, None)
        self._rebuild()

    def _rebuild(self) -> None:
        clear(self._lines)
        for notice in self._notices.values():
            self._lines.addWidget(self._line(notice))
        self.setVisible(bool(self._notices))

    def _line(self, notice: Notice) -> QWidget:
        made = frame("notice")
        text = label(notice.text, wrap=True)
        answers = [button(words, "link", self._answer(notice, run)) for words, run in notice.answers]
        line = row(text, *answers, gap=6, margins=(16, 6, 10, 6))
        line.setStretch(0, 1)
        made.setLayout(line)
        made.setAccessibleName(notice.text)
        return made

    def _answer(self, notice: Notice, run: Run) -> Callable[[], None]:
        def answer() -> None:
            if not notice.stays:
                self.drop(notice.id)
            run()

        return answer
