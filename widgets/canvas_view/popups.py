"""The real hands: small widgets over the canvas that ask, take a name, or tell a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtWidgets import QGraphicsView, QLabel

from canvas.geometry.drawing import Point, Rect
from exports.painting.palette import LIGHT, Palette
from widgets.canvas_view.choice_popup import ChoicePopup
from widgets.canvas_view.hands import Answer, Question
from widgets.canvas_view.inline_editor import InlineEditor
from widgets.canvas_view.items import to_qt
from widgets.guard import guarded_slot

FOOT = 24
TOLD_FOR = 6000
"""How long a sentence stays, in milliseconds."""


class PopupHands:
    """Asks over a view. One question, or one name, at a time: a new one takes the place of the one before."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self.colours: Palette = LIGHT
        self.popup: ChoicePopup | None = None
        self.editor: InlineEditor | None = None
        self._toast = _toast(view)
        self._timer = QTimer(view)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._forget)

    def choose(self, question: Question, near: Point, answered: Callable[[Answer], None]) -> None:
        """Opens the list beside a point of the drawing."""
        self.close()
        self.popup = ChoicePopup(self._view, question, self._on_view(near), self.colours, self._taken(answered))

    def write(self, over: Rect, text: str, written: Callable[[str, bool], None], cancelled: Callable[[], None]) -> None:
        """Opens the field over a part of the drawing."""
        self.close()
        place = self._view.mapFromScene(to_qt(over)).boundingRect()

        def accepted(words: str, go_on: bool) -> None:
            self.editor = None
            written(words, go_on)

        def called_off() -> None:
            self.editor = None
            cancelled()

        self.editor = InlineEditor(self._view, place, text, self.colours, accepted, called_off)

    def tell(self, sentence: str) -> None:
        """Shows a sentence at the foot of the canvas for a while."""
        self._toast.setText(sentence)
        self._toast.setStyleSheet(
            f"color: {self.colours.panel}; background: {self.colours.ink}; border-radius: 7px; padding: 8px 12px;"
        )
        room = max(self._view.width() - 2 * FOOT, 100)
        width = min(self._toast.fontMetrics().horizontalAdvance(sentence) + 2 * FOOT, room)
        self._toast.setFixedSize(width, self._toast.heightForWidth(width))
        x = (self._view.width() - self._toast.width()) // 2
        self._toast.move(x, self._view.height() - self._toast.height() - FOOT)
        self._toast.show()
        self._toast.raise_()
        self._timer.start(TOLD_FOR)

    def close(self) -> None:
        """Closes what is open: a list without an answer, a field with what is written in it."""
        if self.popup is not None:
            self.popup.dismiss()
            self.popup = None
        if self.editor is not None:
            self.editor.accept()

    @guarded_slot
    def _forget(self) -> None:
        self._toast.hide()

    def _taken(self, answered: Callable[[Answer], None]) -> Callable[[Answer], None]:
        def taken(answer: Answer) -> None:
            self.popup = None
            answered(answer)

        return taken

    def _on_view(self, point: Point) -> QPoint:
        return self._view.mapFromScene(QPointF(*point))


def _toast(view: QGraphicsView) -> QLabel:
    toast = QLabel(view)
    toast.setObjectName("told")
    toast.setTextFormat(Qt.TextFormat.PlainText)
    toast.setWordWrap(True)
    toast.setAlignment(Qt.AlignmentFlag.AlignCenter)
    toast.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    toast.hide()
    return toast
