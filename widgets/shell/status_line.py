"""The status line: saved or not, what is drawn, how many unhappy paths are covered, and keys that help here."""

import time

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStatusBar, QWidget

from canvas.findings import Report
from canvas.model import Design
from widgets.guard import guarded_slot
from widgets.parts.build import clear, label, row
from widgets.session import Session

GAP = 18
REFRESH_MS = 10_000
SAID_MS = 8_000


def ago(seconds: float) -> str:
    """How long ago, in words."""
    translate = QCoreApplication.translate
    if seconds < 5:
        return translate("StatusLine", "just now")
    if seconds < 60:
        return translate("StatusLine", "%n s ago", "", int(seconds))
    if seconds < 3600:
        return translate("StatusLine", "%n min ago", "", int(seconds // 60))
    return translate("StatusLine", "%n h ago", "", int(seconds // 3600))


def counted(count: int, one: str, many: str) -> str:
    """The number with its word."""
    return (one if count == 1 else many).format(count=count)


def what_is_drawn(design: Design) -> tuple[str, str]:
    """The counts: of states, and of transitions and hand-overs."""
    tr = QCoreApplication.translate
    states = counted(
        sum(len(owner.states) for owner in design.objects),
        tr("StatusLine", "{count} state"),
        tr("StatusLine", "{count} states"),
    )
    arrows = counted(
        len(design.transitions), tr("StatusLine", "{count} transition"), tr("StatusLine", "{count} transitions")
    )
    hands = counted(len(design.triggers), tr("StatusLine", "{count} hand-over"), tr("StatusLine", "{count} hand-overs"))
    both = tr("StatusLine", "{transitions}, {handovers}").format(transitions=arrows, handovers=hands)
    return states, both if design.triggers else arrows


def coverage(design: Design, report: Report | None) -> tuple[str, str]:
    """ "Unhappy paths covered" and "4 of 5"; without a failure drawn, that nothing was tested."""
    tr = QCoreApplication.translate
    if not design.objects or report is None:
        return "", ""
    if not report.tested:
        return tr("StatusLine", "Nothing was tested: no failure is drawn"), ""
    numbers = tr("StatusLine", "{covered} of {paths}").format(covered=report.covered, paths=report.paths)
    return tr("StatusLine", "Unhappy paths covered"), numbers


class StatusLine(QStatusBar):
    """The line at the bottom of the window."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._saved_at: float | None = None
        self.setSizeGripEnabled(False)
        self.saved, self.when = label(role="heading"), label(role="muted")
        self.states, self.arrows = label(role="muted"), label(role="muted")
        self.paths, self.paths_count = label(role="muted"), label(role="heading")
        self.said = label()
        self._keys = QHBoxLayout()
        self._keys.setSpacing(GAP)
        self._hints: list[QWidget] = []
        self._room = 0
        left = self._left = QWidget()
        self._line = row(
            row(self.saved, self.when, gap=4),
            self.states,
            self.arrows,
            row(self.paths, self.paths_count, gap=4),
            self.said,
            None,
            gap=GAP,
            margins=(10, 2, 0, 2),
        )
        left.setLayout(self._line)
        left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        keys = QWidget()
        keys.setLayout(self._keys)
        self._keys.setContentsMargins(0, 0, 10, 0)
        self.addWidget(left, 1)
        self.addPermanentWidget(keys)
        self._clock = QTimer(self, interval=REFRESH_MS)
        self._clock.timeout.connect(guarded_slot(self.refresh))
        self._clock.start()
        self._fade = QTimer(self, singleShot=True, interval=SAID_MS)
        self._fade.timeout.connect(guarded_slot(lambda: self.say("")))
        for signal in (session.changed, session.checked, session.opened, session.saved_changed):
            signal.connect(guarded_slot(self.refresh))
        session.said.connect(guarded_slot(self.say))
        self.refresh()

    def say(self, sentence: str) -> None:
        """Shows a sentence for a while."""
        self.said.setText(sentence)
        self._fit_hints()
        if sentence:
            self._fade.start()

    def mark_saved(self) -> None:
        """The file was saved at this moment."""
        self._saved_at = time.monotonic()
        self.refresh()

    def forget_saved(self) -> None:
        """Another document: when it was saved is not known."""
        self._saved_at = None

    def refresh(self) -> None:
        """Shows the present truth."""
        document = self._session.document
        new = document.path is None and document.saved
        self.saved.setText(self.tr("New") if new else self.tr("Saved") if document.saved else self.tr("Unsaved"))
        known = document.saved and self._saved_at is not None
        self.when.setText(ago(time.monotonic() - (self._saved_at or 0)) if known else "")
        states, arrows = what_is_drawn(self._session.design)
        self.states.setText(states)
        self.arrows.setText(arrows)
        words, numbers = coverage(self._session.design, self._session.report)
        self.paths.setText(words)
        self.paths_count.setText(numbers)
        self._fit_hints()

    def show_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Shows keys with what they do."""
        clear(self._keys)
        self._hints = []
        for key, words in keys:
            hint = QWidget()
            hint.setLayout(row(label(key, "key"), label(words, "muted"), gap=6))
            self._keys.addWidget(hint)
            self._hints.append(hint)
        self._fit_hints()

    def fit(self, width: int) -> None:
        """Takes a width in pixels. What is said goes before the hints: the last of them go where there is no room."""
        self._room = width
        self._fit_hints()

    def _fit_hints(self) -> None:
        # Without this a layout in a layout answers with what its words were before.
        self._line.activate()
        room = self._room - self._left.sizeHint().width() - GAP
        for hint in self._hints:
            room -= hint.sizeHint().width() + GAP
            hint.setVisible(room >= 0)


def key_hints() -> tuple[tuple[str, str], ...]:
    """The keys that help most while one draws."""
    tr = QCoreApplication.translate
    return (
        ("F", tr("StatusLine", "what can go wrong")),
        ("B", tr("StatusLine", "the answer to it")),
        ("E", tr("StatusLine", "what the customer sees")),
        ("F8", tr("StatusLine", "next finding")),
    )
