"""What hangs together: two components that strand the customer, doors that everything recovers through; no alarms."""

from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from canvas.findings import Combination
from canvas.graph.dead_together import ORDER
from canvas.rules.combinations import stranded_together
from widgets.combining import PAIRS, Combining
from widgets.guard import guarded_slot
from widgets.parts.build import as_ground, button, clear, column, frame, label, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.icons import pixmap
from widgets.session import Session
from widgets.theme.theme import Theme

MOST_SHOWN = 100
LINE_HEIGHT = 35


class CombinationsPanel(QScrollArea):
    """A line for each combination, with the way to its place on the canvas; below them what there is to do."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._shown: object = None
        self.search = Combining(session)
        self.setProperty("role", "panel")
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Combinations"))
        content = QWidget()
        as_ground(content, "panel")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._said = label(role="muted", wrap=True)
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._ask = button("", "link", self._do)
        below = row(self._said, self._ask, margins=(14, 9, 8, 7))
        content.setLayout(column(self._lines, below, None, gap=0))
        self.setWidget(content)
        for signal in (session.checked, session.opened, self.search.changed, theme.changed):
            signal.connect(guarded_slot(self.refresh))
        self.refresh()

    def refresh(self) -> None:
        """Shows what hangs together now, what there is to say of it, and what there is to do."""
        sketched = self._session.report is None or self._session.preset == "sketch"
        found = () if sketched else (*self.search.usual, *self.search.found)
        self._said.setText(self._words(found))
        asked, _ = self._action()
        self._ask.setText(asked)
        self._ask.setVisible(bool(asked))
        shown = (found, self._theme.palette)
        if shown != self._shown:
            self._shown = shown
            clear(self._lines)
            for combination in found[:MOST_SHOWN]:
                line, link = self._line(combination)
                self._lines.addWidget(line)
                self.setTabOrder(link, self._ask)

    def _line(self, combination: Combination) -> tuple[QWidget, QWidget]:
        """A combination in a line, and the link in it that leads to its place."""
        made = frame("history")
        made.setMinimumHeight(LINE_HEIGHT)
        picture = label()
        picture.setPixmap(pixmap("together", self._theme.palette.muted, 16, self.devicePixelRatioF()))
        show = button(self.tr("Go there"), "link", lambda: self._go_to(combination))
        show.setAccessibleName(self.tr("Go there: {sentence}").format(sentence=combination.message))
        made.setLayout(row(picture, ElidedLabel(combination.message, lines=3), show, gap=12, margins=(14, 0, 8, 0)))
        return made, show

    def _go_to(self, combination: Combination) -> None:
        there = self._session.lookup.element
        self._session.select([place for place in combination.places if there(place)])

    def _words(self, found: tuple[Combination, ...]) -> str:
        session, search = self._session, self.search
        if session.report is None or (not found and search.known is not session.design):
            return ""
        if session.preset == "sketch":
            return self.tr("While you sketch, what hangs together is not looked for.")
        if not session.design.failures:
            return self.tr("Nothing was tested: no failure is drawn.")
        return self._of_search(found) or ("" if found else self._nothing_found())

    def _of_search(self, found: tuple[Combination, ...]) -> str:
        """How far the search on request came, and what of its lines is not shown."""
        search = self.search
        if search.looking:
            return self.tr("Looking for three and four that strand the customer together …")
        if 0 < search.largest < ORDER:
            words = self.tr("All sets of {count} were looked at. It was stopped, or there are too many larger ones.")
            return words.format(count=search.largest)
        if found[MOST_SHOWN:]:
            return self.tr("And %n more.", "", len(found) - MOST_SHOWN)
        if search.largest == ORDER and not search.found:
            return self.tr("Three and four at once were looked at, too: nothing more was found.")
        return ""

    def _nothing_found(self) -> str:
        if not self._session.design.components:
            return self.tr(
                "Say which components the steps use: then it is said here which two must not be out together."
            )
        return self.tr("No two components strand the customer together, and not everything recovers through one door.")

    def _action(self) -> tuple[str, Callable[[], None]]:
        """What there is to do, and what does it; no words where there is nothing to do."""
        session, search = self._session, self.search
        if session.report is None or not session.design.failures:
            return "", search.stop
        if session.preset == "sketch":
            return self.tr("Check it"), lambda: session.set_preset("recommended")
        if search.looking:
            return self.tr("Stop"), search.stop
        off = session.project.grades.get(stranded_together.RULE.code) == "off"
        if search.largest < ORDER and len(session.design.components) > PAIRS and not off:
            return self.tr("Look for three and four at once"), search.look
        return "", search.stop

    def _do(self) -> None:
        _, act = self._action()
        act()
