"""What was not useful: a page with the counts, which never leave this machine."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from canvas.rules import RULES
from widgets.parts.build import button, clear, column, label, row

SIZE = (620, 460)


def tr(text: str) -> str:
    """A text of the page in the person's language."""
    return QCoreApplication.translate("NotUseful", text)


class NotUsefulPage(QDialog):
    """A line for each rule: its title, how often, and a way to take one back. `read` gives the counts by rule."""

    def __init__(
        self, read: Callable[[], Mapping[str, int]], take_back: Callable[[str], None], file: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._take_back = take_back
        self.setWindowTitle(tr("What was not useful"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        content.setProperty("role", "panel")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setColumnStretch(0, 1)
        content.setLayout(column(self._grid, None))
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setWidgetResizable(True)
        area.setWidget(content)
        kept = tr("Counted on this machine only, in the file below. It is sent to nobody; delete it to begin anew.")
        place = label(str(file), "small", wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = button(tr("Close"), "primary", lambda: self.accept())
        heading = label(tr("What was not useful"), "question")
        words = label(kept, "muted", wrap=True)
        self.setLayout(column(heading, area, words, place, row(None, close), gap=10, margins=(18, 16, 18, 16)))
        self.resize(*SIZE)
        self.refresh()

    def refresh(self) -> None:
        """Shows the present counts, the highest first."""
        clear(self._grid)
        titles = {rule.code: rule.title for rule in RULES}
        counts = sorted(self._read().items(), key=lambda entry: (-entry[1], entry[0]))
        for index, (rule, times) in enumerate(counts):
            self._add(index, rule, titles.get(rule, rule), times)
        if not counts:
            nothing = tr("So far you called no finding not useful. The menu of a finding does that.")
            self._grid.addWidget(label(nothing, "muted", wrap=True), 0, 0)

    def _add(self, index: int, rule: str, title: str, times: int) -> None:
        said = tr("once") if times == 1 else QCoreApplication.translate("NotUseful", "%n times", "", times)
        back = button(tr("Take one back"), "link", lambda: self._back(rule))
        back.setAccessibleName(tr("Take one back: {title}, {times}").format(title=title, times=said))
        self._grid.addWidget(label(title, wrap=True), index, 0)
        self._grid.addWidget(label(said, "muted"), index, 1)
        self._grid.addWidget(back, index, 2)

    def _back(self, rule: str) -> None:
        self._take_back(rule)
        self.refresh()
