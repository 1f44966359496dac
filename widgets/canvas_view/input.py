"""Keys, pinches and the pointer of Qt in the words of the canvas."""

from PySide6.QtCore import QEvent, QKeyCombination, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from widgets.canvas_view.gestures.pointer import Pointer
from widgets.canvas_view.scene import DesignScene

_SHIFTED_DIGITS = {Qt.Key.Key_Exclam: Qt.Key.Key_1, Qt.Key.Key_At: Qt.Key.Key_2, Qt.Key.Key_QuoteDbl: Qt.Key.Key_2}
_OWN = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def key_text(event: QKeyEvent) -> str:
    """The key as a portable sequence, such as "Ctrl+0". Shift and a digit stay that on any keyboard."""
    key, held = Qt.Key(event.key()), event.modifiers() & _OWN
    if held & Qt.KeyboardModifier.ShiftModifier:
        key = _SHIFTED_DIGITS.get(key, key)
    if key == Qt.Key.Key_Plus:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(held, key)).toString(QKeySequence.SequenceFormat.PortableText)


def pointer_of(event: QMouseEvent, at: QPointF, scene: DesignScene) -> Pointer:
    """The pointer at a point of the scene: what is under it, and what the keys that are held say."""
    held, place = event.modifiers(), (at.x(), at.y())
    extends = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    free = bool(held & Qt.KeyboardModifier.AltModifier)
    return Pointer(place, scene.element_at(place), extend=bool(held & extends), free=free)


def pinch_of(event: QEvent) -> tuple[float, QPointF] | None:
    """By how much a pinch zooms, and around which point of the screen; `None` for any other event."""
    if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
        return 1.0 + event.value(), event.globalPosition()
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            return pinch.scaleFactor(), pinch.centerPoint()
    return None
