"""What Qt writes into a device, as bytes in memory."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice


def written(write: Callable[[QIODevice], object]) -> bytes:
    """Everything that `write` puts into the device that it is given."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(held.data())
