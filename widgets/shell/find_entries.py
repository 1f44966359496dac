"""Everything that the finder finds: commands, elements, findings, recent files, templates."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from widgets.commands import Command
from widgets.panels.finding_row import ICONS, severity_word
from widgets.session import Session
from widgets.shell.files import Files
from widgets.shell.finder import Entry

Run = Callable[[], None]


def tr(text: str) -> str:
    """A text of the finder in the person's language."""
    return QCoreApplication.translate("Finder", text)


def find_entries(session: Session, commands: Sequence[Command], files: Files) -> list[Entry]:
    """What can be found now: elements first, then findings, commands, templates among them, and files."""
    return [*_elements(session), *_findings(session), *_commands(commands), *_files(files)]


def _elements(session: Session) -> Iterator[Entry]:
    tables = session.lookup
    groups = (
        (tables.states, tr("state"), "state"),
        (tables.objects, tr("object"), "object"),
        (tables.transitions, tr("transition"), "waits"),
        (tables.triggers, tr("hand-over"), "handover"),
        (tables.failures, tr("failure"), "bolt"),
    )
    for table, kind, picture in groups:
        for element_id in table:
            owner = tables.objects.get(tables.object_id(element_id) or "")
            belongs = owner is not None and owner.id != element_id
            note = tr("{kind} of {object}").format(kind=kind, object=owner.name) if owner and belongs else kind
            yield Entry(tables.name(element_id), note, picture, _selecter(session, element_id))


def _selecter(session: Session, element_id: str) -> Run:
    return lambda: session.select([element_id])


def _findings(session: Session) -> Iterator[Entry]:
    for finding in session.report.findings if session.report else ():
        run = lambda finding=finding: session.choose_finding(finding)  # noqa: E731
        yield Entry(finding.message or finding.title, severity_word(finding.severity), ICONS[finding.severity][0], run)


def _commands(commands: Sequence[Command]) -> Iterator[Entry]:
    for command in commands:
        if command.enabled() and command.id != "go.find":
            yield Entry(command.words, command.shortcut or tr("command"), command.icon, command.run)


def _files(files: Files) -> Iterator[Entry]:
    for path in files.recent():
        yield Entry(path.name, tr("recent file"), "file", _opener(files, path))


def _opener(files: Files, path: Path) -> Run:
    return lambda: files.open_file(path)
