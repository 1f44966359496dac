"""Whether two pictures show the same shapes: edges may be smoothed otherwise, but nothing may move, come or go.

A pixel is as it should be if the other picture has its colour, nearly, on the same spot or on one beside it, both ways
round. Smoothing moves an edge by less than a pixel; a shape that is moved by two, or is missing, leaves pixels whose
colour is nowhere near.
"""

from collections.abc import Iterator

from PySide6.QtGui import QImage

NEAR = 40
"""How far each channel may be off, of 255."""

Pixels = list[memoryview]
Spot = tuple[int, int]


def first_difference(one: QImage, other: QImage) -> Spot | None:
    """The first pixel of one of the two that is not found in the other; `None` where they show the same."""
    assert one.size() == other.size()
    first, second = _pixels(one), _pixels(other)
    return next(_missing(first, second), None) or next(_missing(second, first), None)


def _pixels(image: QImage) -> Pixels:
    """The rows of a picture, four bytes a pixel."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    data, step = memoryview(bytes(plain.constBits())), plain.bytesPerLine()
    return [data[row * step : (row + 1) * step] for row in range(plain.height())]


def _missing(there: Pixels, here: Pixels) -> Iterator[Spot]:
    for y, row in enumerate(there):
        if row != here[y]:
            beside = here[max(y - 1, 0) : y + 2]
            yield from ((at // 4, y) for at in range(0, len(row), 4) if not _found(row, beside, at))


def _found(row: memoryview, beside: Pixels, at: int) -> bool:
    blue, green, red = row[at], row[at + 1], row[at + 2]
    return any(
        abs(other[x] - blue) <= NEAR and abs(other[x + 1] - green) <= NEAR and abs(other[x + 2] - red) <= NEAR
        for other in beside
        for x in range(max(at - 4, 0), min(at + 8, len(other)), 4)
    )
