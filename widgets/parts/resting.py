"""Tells when the pointer rests on a widget: who only passes by wants nothing to be shown."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from widgets.guard import guarded_slot, guarded_with

MOMENT_MS = 250


class Resting(QObject):
    """`began` comes when the pointer was on the widget for a moment, `ended` when it goes after that."""

    began = Signal()
    ended = Signal()

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._rests = False
        self._timer = QTimer(self, singleShot=True, interval=MOMENT_MS)
        self._timer.timeout.connect(guarded_slot(self._begin))
        watched.installEventFilter(self)

    def _begin(self) -> None:
        self._rests = True
        self.began.emit()

    def _end(self) -> None:
        self._timer.stop()
        if self._rests:
            self._rests = False
            self.ended.emit()

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self._timer.start()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            self._end()
        return False
