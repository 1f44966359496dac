"""What a weak and a strong answer to a question look like, to be folded away."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from canvas.guide import Question
from widgets.guard import guarded_slot
from widgets.parts.build import button, clear, column, frame, label, row
from widgets.parts.icons import icon, pixmap
from widgets.theme.theme import Theme


def tr(text: str) -> str:
    """A text of the guide in the person's language."""
    return QCoreApplication.translate("Guide", text)


class Examples(QWidget):
    """A weak answer with a cross, a strong one with a tick. Folded they stay so for every question. `toggled` says that
    they were folded or unfolded."""

    toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._question: Question | None = None
        self.unfolded = True
        self.switch = button(tr("A weak and a strong answer"), "more")
        self.switch.setIconSize(QSize(13, 13))
        self.switch.clicked.connect(guarded_slot(lambda: self.unfold(not self.unfolded)))
        self._holder = QWidget()
        self._box = QVBoxLayout(self._holder)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self.setLayout(column(row(self.switch, None), self._holder, gap=2))
        theme.changed.connect(guarded_slot(self._rebuild))

    def unfold(self, unfolded: bool) -> None:
        """Shows the answers, or only that there are some."""
        self.unfolded = unfolded
        self._rebuild()
        self.toggled.emit()

    def show_for(self, question: Question) -> None:
        """Shows those of a question; nothing at all where it has none."""
        self._question = question
        self._rebuild()

    def _rebuild(self) -> None:
        clear(self._box)
        question, palette = self._question, self._theme.palette
        there = question is not None and bool(question.weak and question.strong)
        self.setVisible(there)
        self.switch.setIcon(icon("down" if self.unfolded else "right", palette.ink, size=13))
        self._holder.setVisible(there and self.unfolded)
        if question is not None and there and self.unfolded:
            self._box.addWidget(self._answer("cross", palette.failure, tr("Weak"), question.weak, "derived"))
            self._box.addWidget(self._answer("tick", palette.fallback, tr("Strong"), question.strong, "good"))

    def _answer(self, picture: str, colour: str, word: str, text: str, role: str) -> QWidget:
        ground = frame(role)
        sign = QLabel()
        sign.setPixmap(pixmap(picture, colour, 14, self.devicePixelRatioF()))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = label(text, wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        line = row(sign, column(label(word, "caption"), words, gap=1), gap=8, margins=(9, 7, 9, 8))
        line.setStretch(1, 1)
        ground.setLayout(line)
        return ground
