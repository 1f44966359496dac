"""Two designs side by side: both drawings with what is otherwise marked on them, and said in words below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QSplitter, QWidget

from canvas.geometry.draw import draw
from canvas.model import Design
from canvas.phrases import capital
from widgets.comparing.compared import LETTERS, Compared, Line, Place, Sign, tr
from widgets.comparing.marks import PILL, Mark, Marks, area_of_place, pill_picture
from widgets.gallery.picture import Picture
from widgets.guard import guarded_slot, while_it_lives
from widgets.parts.build import button, column, label, row
from widgets.theme.theme import Theme

SMALLEST = QSize(1000, 620)
SHARE = 0.94
"""How much of the window it takes."""
MOST_MARKED = 60
"""The lines whose places are marked all the time; those after them, when they are looked at."""
ICON = QSize(44, round(PILL))
Answer = tuple[str, Callable[[], None]]


class Side:
    """One of the two designs with its marks."""

    def __init__(self, design: Design, caption: str, places: Sequence[Place], theme: Theme) -> None:
        self._theme = theme
        self._marks = [Mark(place, number) for number, place in enumerate(places, 1)]
        self.drawing = draw(design)
        self.picture = Picture(
            theme, caption if design.objects else tr("{caption}: nothing is drawn").format(caption=caption)
        )
        self.picture.view.show_drawing(self.drawing)
        self.marks = Marks(self.picture.view.design_scene, self.drawing)
        self.look_at(None)

    def look_at(self, number: int | None) -> None:
        """Shows the place of a line, or all of the drawing."""
        seen = [mark for mark in self._marks if mark.number <= MOST_MARKED or mark.number == number]
        self.marks.show(seen, self._theme.palette, number)
        ids = self._marks[number - 1].place.ids if number else ()
        area = area_of_place(self.drawing, ids)
        if area is None:
            self.picture.view.fit()
        else:
            self.picture.view.look_at(area)


class Comparison(QDialog):
    """Says how one design differs from another, and shows both. Who marks a line sees its places. `answers` are what
    can be done about it; each closes the dialog."""

    def __init__(self, compared: Compared, answers: Sequence[Answer], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compared = compared
        self.setWindowTitle(tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mine, theirs = map(capital, compared.called)
        self.mine = Side(compared.mine, mine, [line.mine for line in compared.lines], theme)
        self.theirs = Side(compared.theirs, theirs, [line.theirs for line in compared.lines], theme)
        self.lines = self._list()
        self._samples: dict[Sign, QLabel] = {sign: label() for sign in LETTERS}
        buttons = [
            button(words, "primary" if not index else "", self._answer(run))
            for index, (words, run) in enumerate(answers)
        ]
        close = button(tr("Close"), "", lambda: self.reject())
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        pictures = QWidget()
        pictures.setLayout(row(self.mine.picture, self.theirs.picture, gap=16))
        parts.addWidget(pictures)
        parts.addWidget(self.lines)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        parts.setSizes([600, 400])
        heading = label(compared.heading, "question", wrap=True)
        note = label(compared.note, "muted", wrap=True)
        note.setVisible(bool(compared.note))
        foot = row(*self._legend(), None, *reversed(buttons), close, gap=12)
        body = column(heading, note, parts, foot, gap=10, margins=(18, 16, 18, 16))
        body.setStretch(2, 1)
        self.setLayout(body)
        self.resize((parent.window().size() * SHARE).expandedTo(SMALLEST))
        while_it_lives(theme.changed, self, self._colour)
        self._colour()
        self.lines.setFocus()

    def look_at(self, number: int | None) -> None:
        """Shows the places of the line with this number, counted from 1; `None` shows all of both drawings."""
        for side in (self.mine, self.theirs):
            side.look_at(number)

    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(tr("What is different"))
        made.setWordWrap(True)
        made.setIconSize(ICON)
        made.setSpacing(1)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.addItem(tr("All of both drawings"))
        made.addItems([line.words for line in self._compared.lines])
        made.setCurrentRow(0)
        if self._compared.more:
            more = QListWidgetItem(tr("and {count} more").format(count=self._compared.more))
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            made.addItem(more)
        made.currentRowChanged.connect(guarded_slot(self._follow))
        return made

    def _follow(self, row: int) -> None:
        """The first row is about all of both; the others have the numbers of their lines."""
        self.look_at(row if 0 < row <= len(self._compared.lines) else None)

    def _legend(self) -> list[QWidget]:
        words = {"more": tr("only here"), "less": tr("missing here"), "other": tr("otherwise there")}
        made: list[QWidget] = []
        for sign, sample in self._samples.items():
            pair = QWidget()
            pair.setLayout(row(sample, label(words[sign], "small"), gap=6))
            made.append(pair)
        return made

    def _colour(self) -> None:
        """Everything takes the colours of the scheme."""
        palette, ratio = self._theme.palette, self.devicePixelRatioF()
        for number, line in enumerate(self._compared.lines, 1):
            sign = sign_of(line)
            made = QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
                made.addPixmap(pill_picture(f"{LETTERS[sign]} {number}", sign, palette, ratio, ICON.width()), mode)
            self.lines.item(number).setIcon(made)
        for sign, sample in self._samples.items():
            sample.setPixmap(pill_picture(LETTERS[sign], sign, palette, ratio))
        self._follow(self.lines.currentRow())

    def _answer(self, run: Callable[[], None]) -> Callable[[], None]:
        def answer() -> None:
            self.accept()
            run()

        return answer


def sign_of(line: Line) -> Sign:
    """The sign of a line, as mine has it."""
    turned: dict[Sign, Sign] = {"more": "less", "less": "more", "other": "other"}
    return line.mine.sign if line.mine.ids or not line.theirs.ids else turned[line.theirs.sign]
