"""Cut, copy and paste: one copy carries the part as a design, its picture that scales, its picture of points, and text.

What comes from the clipboard is somebody else's: a part is read as strictly as a file, and never more than so much.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from canvas.document import Document
from canvas.edits import part_of, remove
from canvas.errors import DesignUnreadable
from canvas.findings import Report
from canvas.flow_lines import lines_of
from canvas.lookup import lookup
from canvas.model import Design
from canvas.reading import read_design
from canvas.writing import canonical
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pasting import home_of, paste_lines, paste_part
from widgets.guard import guarded_with
from widgets.session import Session

PART, SVG, PNG = "application/x-unhappy-path+json", "image/svg+xml", "image/png"
IMAGE = "application/x-qt-image"
"""By this Qt asks for a picture that it offers to others in the formats of their system."""
PICTURES: Mapping[str, str] = {SVG: "svg", PNG: "png"}
"""The exporter of each picture."""
PART_LIMIT = 16_000_000
"""Bytes of a part that are looked at."""
PICTURED = 150
"""Up to so many states there are pictures: whoever asks for one waits for it, and the window with them."""


def tr(text: str) -> str:
    """A text of the clipboard in the person's language."""
    return QCoreApplication.translate("Clipboard", text)


class _Origin(NamedTuple):
    """What was copied last: out of which document, its bytes, and the object that its states join when they are pasted
    there again."""

    document: Document
    data: bytes
    home: str | None


class Carried(QMimeData):
    """A part in all the forms that others may want. Its pictures are painted when somebody asks for them: most copies
    are pasted here again, and painting takes longer than one waits for a copy."""

    def __init__(self, part: Design, report: Report) -> None:
        super().__init__()
        self._part, self._report = part, report
        self._painted: dict[str, bytes] = {}
        self._pictures = tuple(PICTURES) if len(lookup(part).states) <= PICTURED else ()
        self.setData(PART, canonical(part))
        self.setText(lines_of(part))

    @guarded_with(list[str])
    def formats(self) -> list[str]:
        images = (IMAGE,) if PNG in self._pictures else ()
        return [*super().formats(), *self._pictures, *images]

    @guarded_with(lambda: None)
    def retrieveData(self, mimetype: str, preferredType: QMetaType | QMetaType.Type) -> Any:  # noqa: N803 - the name is Qt's
        if mimetype in self._pictures:
            return QByteArray(self._picture(mimetype))
        if mimetype == IMAGE and PNG in self._pictures:
            return QImage.fromData(self._picture(PNG))
        return super().retrieveData(mimetype, preferredType)

    def _picture(self, mimetype: str) -> bytes:
        if mimetype not in self._painted:
            catalog = import_module("exports.catalog")
            self._painted[mimetype] = catalog.render(PICTURES[mimetype], self._part, self._report).data
        return self._painted[mimetype]


def part_in(data: QMimeData) -> Design | None:
    """The part on the clipboard, or `None` where there is none. Raises `DesignUnreadable` where it makes no sense."""
    held = bytes(data.data(PART).data()) if data.hasFormat(PART) else b""
    return read_design(held) if 0 < len(held) <= PART_LIMIT else None


def on_clipboard() -> QMimeData:
    """What is on the clipboard now; Qt has nothing to say of an empty one."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


class Clipboard:
    """The commands. They work on what is selected in the session; what is pasted comes onto the desk."""

    def __init__(self, session: Session, desk: Desk) -> None:
        self._session = session
        self._desk = desk
        self._origin: _Origin | None = None

    def can_copy(self) -> bool:
        """Whether anything is drawn."""
        return bool(self._session.design.objects)

    def can_cut(self) -> bool:
        """Whether anything is selected."""
        return bool(self._session.selection)

    def can_paste(self) -> bool:
        """Whether the clipboard has a part or text."""
        data = on_clipboard()
        return data.hasFormat(PART) or data.hasText()

    def copy(self) -> None:
        """Copies what is selected, or all of it, and says what was left out."""
        session = self._session
        part, severed = part_of(session.design, session.selection)
        data = Carried(part, session.report or Report())
        self._origin = _Origin(session.document, bytes(data.data(PART).data()), home_of(session.design, part))
        QGuiApplication.clipboard().setMimeData(data)
        names = ", ".join(session.lookup.name(each) for each in severed)
        left_out = tr("Copied. Left out, because they lead elsewhere: {names}.").format(names=names)
        session.said.emit(left_out if severed else tr("Copied."))

    def cut(self) -> None:
        """Copies what is selected and takes it out of the design."""
        if self._session.document.locked_because:
            self._session.said.emit(self._session.document.locked_because)
            return
        selected = self._session.selection
        self.copy()
        self._session.try_edit(tr("Cut"), lambda design: remove(design, selected))

    def paste(self) -> None:
        """Adds the part on the clipboard; else draws the lines of its text."""
        data = on_clipboard()
        try:
            part = part_in(data)
        except DesignUnreadable:
            self._session.said.emit(tr("What is on the clipboard cannot be read as a design. Nothing was pasted."))
            return
        if part is not None:
            paste_part(self._desk, part, tr("Paste"), self._home(bytes(data.data(PART).data())))
        elif data.hasText():
            paste_lines(self._desk, data.text(), tr("Paste"), tr("Object"))

    def _home(self, data: bytes) -> str | None:
        """The object that pasted states join: the one that they came from, in the document that they came from."""
        origin, objects = self._origin, self._session.lookup.objects
        if origin is None or (origin.document, origin.data) != (self._session.document, data):
            return None
        return origin.home if origin.home in objects else None
