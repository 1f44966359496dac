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
SIZE = (940, 620)
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
        "section": tr("The design"),
    }
    return words[kind]


def section_word(section: str) -> str:
    """A part of the design that has no name of its own."""
    words = {
        "title": tr("its title"),
        "language": tr("its language"),
        "brief": tr("the brief"),
        "metrics": tr("the metrics"),
        "rollout": tr("the roll-out"),
        "layout": tr("where things stand on the canvas"),
    }
    return words[section]


def sentence(difference: Difference, other: str) -> str:
    """A difference as a line. `other` is how the second design is called, as in "the file"."""
    name = section_word(difference.name) if difference.kind == "section" else f"“{difference.name}”"
    forms = {
        "added": tr("{kind} {name}: only in {other}"),
        "removed": tr("{kind} {name}: not in {other}"),
        "changed": tr("{kind} {name}: other in {other}"),
    }
    line = forms[difference.how].format(kind=kind_word(difference.kind), name=name, other=other)
    return f"{line} ({', '.join(difference.fields)})" if difference.fields else line


class Comparison(QDialog):
    """Says what differs between the design that is open and another one, and shows that one. `answers` are what can
    be done about it; each closes the dialog."""

    def __init__(
        self, mine: Design, other: Design, called: str, answers: Sequence[Answer], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        found = differences(mine, other)
        self.lines = QListWidget()
        self.lines.setAccessibleName(tr("What is different"))
        self.lines.setWordWrap(True)
        self.lines.addItems([sentence(each, called) for each in found[:MOST_LINES]])
        if len(found) > MOST_LINES:
            self.lines.addItem(tr("and {count} more").format(count=len(found) - MOST_LINES))
        head = tr("This is how {other} differs from what is open.") if found else tr("{other} is the same.")
        said = head.format(other=called)
        buttons = [
            button(words, "primary" if not index else "", self._answer(run))
            for index, (words, run) in enumerate(answers)
        ]
        close = button(tr("Close"), "", lambda: self.reject())
        middle = row(self.lines, self._picture(other, theme), gap=12)
        middle.setStretch(0, 2)
        middle.setStretch(1, 3)
        heading = label(f"{said[:1].upper()}{said[1:]}", "question", wrap=True)
        self.setLayout(column(heading, middle, row(None, *reversed(buttons), close), gap=12, margins=(18, 16, 18, 16)))
        self.resize(*SIZE)

    def _picture(self, design: Design, theme: Theme) -> QWidget:
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area.setAccessibleName(tr("The drawing"))
        shown = label(tr("Nothing is drawn."), "muted")
        if design.objects:
            ratio = self.devicePixelRatioF()
            pixmap = QPixmap.fromImage(picture(draw(design), theme.palette, 0.6 * ratio, MOST_PIXELS))
            pixmap.setDevicePixelRatio(ratio)
            shown.setPixmap(pixmap)
        area.setWidget(shown)
        return area

    def _answer(self, run: Callable[[], None]) -> Callable[[], None]:
        def answer() -> None:
            self.accept()
            run()

        return answer
