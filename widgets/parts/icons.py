"""The window's own icons, as vector paths on a square of 16 units, drawn in any colour and at any size."""

import re
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

UNITS = 16.0
SCALES = (1, 2, 3)

# Commands of the path data: M move, L line, C cubic curve, O circle (centre and radius), R rounded box, Z close.
STROKES: Mapping[str, str] = {
    "select": "M3 2.5 L13.2 6.6 L8.7 8.5 L7 13.2 Z",
    "state": "R1.5 3.5 13 9.5 2.5",
    "undo": "M5.2 3.6 L2.4 6.4 L5.2 9.2 M2.4 6.4 L9.6 6.4 C14.4 6.4 14.4 12.6 9.6 12.6 L7.6 12.6",
    "redo": "M10.8 3.6 L13.6 6.4 L10.8 9.2 M13.6 6.4 L6.4 6.4 C1.6 6.4 1.6 12.6 6.4 12.6 L8.4 12.6",
    "tidy": "R1.5 2 4 4 1 R1.5 10 4 4 1 R10.5 6 4 4 1 M5.5 4 L8 4 L8 12 L5.5 12 M8 8 L10.5 8",
    "export": "M8 10 L8 2 M4.8 5 L8 2 L11.2 5 M4.4 7.5 L2.2 7.5 L2.2 14 L13.8 14 L13.8 7.5 L11.6 7.5",
    "search": "O7 7 4.6 M10.4 10.4 L14 14",
    "right": "M6 3.5 L10.5 8 L6 12.5",
    "down": "M3.5 6 L8 10.5 L12.5 6",
    "up": "M3.5 10 L8 5.5 L12.5 10",
    "plus": "M8 3 L8 13 M3 8 L13 8",
    "minus": "M3 8 L13 8",
    "fit": "M2 5 L2 2 L5 2 M11 2 L14 2 L14 5 M14 11 L14 14 L11 14 M5 14 L2 14 L2 11",
    "eye": "M1.2 8 C4 3 12 3 14.8 8 C12 13 4 13 1.2 8 Z O8 8 2.2",
    "no_eye": "M1.2 8 C4 3 12 3 14.8 8 C12 13 4 13 1.2 8 Z O8 8 2.2 M3 13.5 L13 2.5",
    "tick": "M3 8.4 L6.4 11.8 L13 4.6",
    "cross": "M4 4 L12 12 M12 4 L4 12",
    "question": "M5.4 5.4 C5.4 1.6 10.8 1.8 10.6 5.2 C10.5 7.4 8 7.4 8 9.8 M8 12.6 L8 12.7",
    "bolt": "M9.2 1.6 L3.6 9 L7.6 9 L6.6 14.4 L12.4 6.8 L8.4 6.8 Z",
    "clock": "O8 8 6.2 M8 4.4 L8 8.2 L10.6 9.6",
    "return": "M6 4.6 L2.6 8 L6 11.4 M2.6 8 L10 8 C14.2 8 14.2 3.4 10 3.4",
    "lock": "R3.5 7 9 6.5 1.5 M5.3 7 C5.3 1.6 10.7 1.6 10.7 7",
    "idea": "O8 8 6.2 M8 7.2 L8 11.4 M8 4.6 L8 4.7",
    "file": "M4 1.8 L9.4 1.8 L12.4 4.8 L12.4 14.2 L4 14.2 Z M9.2 2 L9.2 5 L12.2 5",
    "folder": "M1.8 12.8 L1.8 3.4 L6 3.4 L7.6 5.2 L14.2 5.2 L14.2 12.8 Z",
    "list": "M5.6 4 L14 4 M5.6 8 L14 8 M5.6 12 L14 12 M2 4 L2.1 4 M2 8 L2.1 8 M2 12 L2.1 12",
    "compass": "O8 8 6.2 M10.8 5.2 L9 9 L5.2 10.8 L7 7 Z",
    "object": "R1.5 4.5 13 9.5 1.5 M1.5 7.5 L7.5 7.5 L7.5 4.5",
    "waits": "M1 8 L10 8 M10 5 L14.6 8 L10 11 Z",
    "later": "M1 8 L4.2 8 M6.4 8 L9.6 8 M10.6 4.4 L14.6 8 L10.6 11.6",
    "together": "O5.8 8 4.4 O10.2 8 4.4",
    "scales": "M8 2.4 L8 13.4 M5.4 13.4 L10.6 13.4 M3.4 4 L12.6 4 M3.4 4 L1.2 9 L5.6 9 Z M12.6 4 L10.4 9 L14.8 9 Z",
    "handover": "M1 6.6 L12 6.6 M1 9.4 L12 9.4 M10 3.6 L14.6 8 L10 12.4",
}
FILLS: Mapping[str, str] = {
    "must_fix": "M5.4 1.4 L10.6 1.4 L14.6 5.4 L14.6 10.6 L10.6 14.6 L5.4 14.6 L1.4 10.6 L1.4 5.4 Z",
    "check": "M8 1.6 L15 14 L1 14 Z",
}
EXCLAMATION: Mapping[str, str] = {"must_fix": "M8 4.4 L8 8.8 M8 11.4 L8 11.5", "check": "M8 6 L8 9.6 M8 11.8 L8 11.9"}


@cache
def path_of(data: str) -> QPainterPath:
    """The path that some path data draws."""
    path = QPainterPath()
    for command, numbers in re.findall(r"([MLCORZ])([-0-9. ]*)", data):
        _add(path, command, [float(number) for number in numbers.split()])
    return path


def _add(path: QPainterPath, command: str, at: list[float]) -> None:
    if command == "M":
        path.moveTo(*at)
    elif command == "L":
        path.lineTo(*at)
    elif command == "C":
        path.cubicTo(*at)
    elif command == "O":
        path.addEllipse(QPointF(at[0], at[1]), at[2], at[2])
    elif command == "R":
        path.addRoundedRect(QRectF(*at[:4]), at[4], at[4])
    else:
        path.closeSubpath()


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor, ground: QColor | None = None) -> None:
    """Draws an icon into `box`. Filled ones, those of the findings, carry their mark in the colour of the `ground`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / UNITS, box.height() / UNITS)
    if name in FILLS:
        painter.setPen(_pen(colour, 1))
        painter.setBrush(colour)
        painter.drawPath(path_of(FILLS[name]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(ground or QColor("white"), 1.8))
        painter.drawPath(path_of(EXCLAMATION[name]))
    else:
        painter.setBrush(colour if name == "waits" else Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(colour, 1.4))
        painter.drawPath(path_of(STROKES[name]))
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, Qt.PenStyle.SolidLine, cap, join)


def pixmap(name: str, colour: str, size: int, scale: float = 1, ground: str = "#FFFFFF") -> QPixmap:
    """An icon as a picture of `size` logical pixels for a screen of this scale."""
    picture = QPixmap(QSize(round(size * scale), round(size * scale)))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_icon(painter, name, QRectF(0, 0, size, size), QColor(colour), QColor(ground))
    painter.end()
    return picture


def icon(name: str, colour: str, disabled: str = "", size: int = 16, ground: str = "#FFFFFF") -> QIcon:
    """An icon for buttons and menus, sharp on every screen; `disabled` is its colour when it can do nothing."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(pixmap(name, colour, size, scale, ground))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, scale, ground), QIcon.Mode.Disabled)
    return made
