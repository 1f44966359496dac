"""The field in which a thing on the canvas is named: Enter accepts, Tab accepts and goes on, Esc calls it off."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from canvas.model.base import NAME_LIMIT
from exports.painting.palette import Palette
from widgets.guard import guarded, guarded_with
from widgets.parts.held_key import HeldKey
from widgets.parts.keyboard import Borrowed

translate = QCoreApplication.translate
MODIFIER_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
SMALLEST_WIDTH, SMALLEST_HEIGHT = 150, 28


class InlineEditor(QLineEdit):
    """Writes one line over `place` of `host`. Leaving it by a click accepts, as Enter does."""

    def __init__(
        self,
        host: QWidget,
        place: QRect,
        text: str,
        palette: Palette,
        written: Callable[[str, bool], None],
        cancelled: Callable[[], None],
    ) -> None:
        super().__init__(text, host)
        self._written, self._cancelled = written, cancelled
        self._keyboard = Borrowed(host)
        self._open = True
        self._held = HeldKey()
        self.setObjectName("inlineEditor")
        self.setAccessibleName(translate("Canvas", "Name"))
        self.setMaxLength(NAME_LIMIT)
        self.setStyleSheet(_style(palette))
        self.setGeometry(_inside(host.rect(), place))
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @guarded_with(lambda: False)
    def event(self, event: QEvent) -> bool:
        """Tab would leave the field before it reached `keyPressEvent`; menus may not take a letter from it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._held.repeats(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self._finish(lambda: self._written(self.text(), True))
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return self._claim(event)
        return super().event(event)

    def _claim(self, event: QKeyEvent) -> bool:
        """Keeps its keys from menus. A shortcut with Ctrl that is not for text takes the name first."""
        event.ignore()
        super().event(event)
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and not event.isAccepted() and event.key() not in MODIFIER_KEYS:
            self.accept()
            return False
        event.accept()
        return True

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(lambda: self._written(self.text(), False))
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(self._cancelled)
        else:
            super().keyPressEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason):
            self._finish(lambda: self._written(self.text(), False), keep_focus=False)

    def accept(self) -> None:
        """Takes what is written, as Enter does."""
        self._finish(lambda: self._written(self.text(), False))

    def _finish(self, then: Callable[[], None], *, keep_focus: bool = True) -> None:
        if not self._open:
            return
        self._open = False
        self.hide()
        self.deleteLater()
        if keep_focus:
            self._keyboard.give_back()
        then()


def _inside(host: QRect, place: QRect) -> QRect:
    """The place, large enough to write in, and inside its host."""
    width, height = max(place.width(), SMALLEST_WIDTH), max(place.height(), SMALLEST_HEIGHT)
    x = min(max(place.center().x() - width // 2, 0), max(host.width() - width, 0))
    y = min(max(place.center().y() - height // 2, 0), max(host.height() - height, 0))
    return QRect(x, y, width, height)


def _style(palette: Palette) -> str:
    return f"""
        #inlineEditor {{ color: {palette.ink}; background: {palette.panel}; border: 2px solid {palette.accent};
            border-radius: 6px; padding: 1px 6px; font-family: Inter; font-size: 14px; font-weight: 600;
            selection-background-color: {palette.later}; selection-color: {palette.panel}; }}
    """
