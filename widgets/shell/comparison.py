"""Two designs side by side: what is different in words, and how the other one is drawn."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QListWidget, QScrollArea, QWidget

from canvas.comparing import Difference, differences
from canvas.geometry.draw import draw
from canvas.model import Design
from exports.painting.pictures import picture
from widgets.parts.build import button, column, label, row
from widgets.theme.theme import Theme

MOST_LINES = 500
MOST_PIXELS = 8_000_000
SIZE = (1000, 620)
PICTURE_WIDTH, PICTURE_HEIGHT = 540, 420
SMALLEST_SCALE, LARGEST_SCALE = 0.3, 0.8
Answer = tuple[str, Callable[[], None]]


def tr(text: str) -> str:
    """A text of the comparison in the person's language."""
    return QCoreApplication.translate("Comparison", text)


def kind_word(kind: str) -> str:
    """What a thing is, in the words of the window."""
    words = {
        "object": tr("Object"),
        "state": tr("State"),
        "step": tr("Step"),
        "hand-over": tr("Hand-over"),
        "failure": tr("Failure"),
        "fallback": tr("Fallback"),
        "surface": tr("Surface"),
        "component": tr("Component"),
        "trade-off": tr("Trade-off"),
        "accepted finding": tr("Accepted finding"),
    }
    return words[kind]


def section_word(section: str) -> str:
    """A part of the design that has no name of its own."""
    words = {
        "title": tr("The title"),
        "language": tr("The language"),
        "brief": tr("The brief"),
        "metrics": tr("The metrics"),
        "rollout": tr("The roll-out"),
        "layout": tr("Where things stand on the canvas"),
        "order": tr("The order of things"),
    }
    return words[section]


def sentence(difference: Difference, other: str) -> str:
    """A difference as a line. `other` is how the second design is called, as in "the file"."""
    if difference.kind == "section":
        return tr("{part}: other in {other}").format(part=section_word(difference.name), other=other)
    forms = {
        "added": tr("{kind} “{name}”: only in {other}"),
        "removed": tr("{kind} “{name}”: not in {other}"),
        "changed": tr("{kind} “{name}”: other in {other}"),
    }
    line = forms[difference.how].format(kind=kind_word(difference.kind), name=difference.name, other=other)
    return f"{line} ({', '.join(difference.fields)})" if difference.fields else line


class Comparison(QDialog):
    """Says how one design differs from another, and shows it. `called` are the two in words, "the file" and "what is
    open"; `answers`, what can be done about it; each closes the dialog."""

    def __init__(
        self,
        other: Design,
        mine: Design,
        called: tuple[str, str],
        answers: Sequence[Answer],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        found = differences(mine, other)
        self.lines = QListWidget()
        self.lines.setAccessibleName(tr("What is different"))
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.addItems([sentence(each, called[0]) for each in found[:MOST_LINES]])
        if len(found) > MOST_LINES:
            self.lines.addItem(tr("and {count} more").format(count=len(found) - MOST_LINES))
        head = (
            tr("How {other} differs from {mine}") if found else tr("There is no difference between {other} and {mine}")
        )
        heading = label(head.format(other=called[0], mine=called[1]), "question", wrap=True)
        buttons = [
            button(words, "primary" if not index else "", self._answer(run))
            for index, (words, run) in enumerate(answers)
        ]
        close = button(tr("Close"), "", lambda: self.reject())
        middle = row(self.lines, self._picture(other, theme), gap=12)
        middle.setStretch(0, 2)
        middle.setStretch(1, 3)
        self.setLayout(column(heading, middle, row(None, *reversed(buttons), close), gap=12, margins=(18, 16, 18, 16)))
        self.resize(*SIZE)

    def _picture(self, design: Design, theme: Theme) -> QWidget:
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area.setAccessibleName(tr("The drawing"))
        shown = label(tr("Nothing is drawn."), "muted")
        if design.objects:
            ratio, drawing = self.devicePixelRatioF(), draw(design)
            fits = min(LARGEST_SCALE, PICTURE_WIDTH / drawing.bounds.width, PICTURE_HEIGHT / drawing.bounds.height)
            scale = max(fits, SMALLEST_SCALE) * ratio
            pixmap = QPixmap.fromImage(picture(drawing, theme.palette, scale, MOST_PIXELS))
            pixmap.setDevicePixelRatio(ratio)
            shown.setPixmap(pixmap)
        area.setWidget(shown)
        return area

    def _answer(self, run: Callable[[], None]) -> Callable[[], None]:
        def answer() -> None:
            self.accept()
            run()

        return answer
