"""The commands of the window, group by group, as data for the one table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDockWidget

from canvas.edits import shift_state
from templates.catalog import TEMPLATES
from widgets.canvas_view.actions import CANVAS_ACTIONS, CanvasAction
from widgets.canvas_view.gestures.editing import edit_next_message
from widgets.canvas_view.view import CanvasView
from widgets.commands import Command
from widgets.fixing import Fixing
from widgets.session import Session
from widgets.shell.clipboard import Clipboard
from widgets.shell.files import EXAMPLE, Files
from widgets.shell.recovery import Recovery
from widgets.theme.theme import Scheme, Theme

Run = Callable[[], None]


def tr(text: str) -> str:
    """The words of a command in the person's language."""
    return QCoreApplication.translate("Commands", text)


def file_commands(files: Files, recovery: Recovery, export: Run, close: Callable[[], object]) -> Iterable[Command]:
    """New, open, save, export; what begins with a template is found by its name, and stands in no menu."""
    yield Command("file.new", tr("New"), files.new, "file", "file", "Ctrl+N")
    for template in TEMPLATES:
        if template.kind != "blank":
            words = tr("New from “{title}”").format(title=template.title)
            yield Command(f"file.new.{template.id}", words, _starter(files, template.id), icon="list")
    yield Command("file.open", tr("Open…"), files.open, "file", "folder", "Ctrl+O", group=1)
    yield Command("file.recover", tr("Recover work…"), recovery.choose, "file", group=1)
    yield Command("file.save", tr("Save"), lambda: ignore(files.save()), "file", "", "Ctrl+S", group=2)
    yield Command("file.save_as", tr("Save as…"), lambda: ignore(files.save_as()), "file", "", "Ctrl+Shift+S", group=2)
    yield Command("file.export", tr("Export…"), export, "file", "export", "Ctrl+E", group=3)
    yield Command("help.example", tr("Open the worked example"), _starter(files, EXAMPLE), "help", "tick")
    yield Command("file.quit", tr("Quit"), lambda: ignore(close()), "file", "", "Ctrl+Q", group=4)


def _starter(files: Files, template_id: str) -> Run:
    return lambda: files.new_from(template_id)


def ignore(_: object) -> None:
    """For what answers something that nobody asked."""


def edit_commands(session: Session) -> Iterable[Command]:
    """Undo and redo, which say of what."""
    yield Command(
        "edit.undo",
        tr("Undo"),
        session.undo,
        "edit",
        "undo",
        "Ctrl+Z",
        enabled=lambda: session.document.can_undo,
        now=lambda: tr("Undo {step}").format(step=session.document.undo_label).strip(),
    )
    yield Command(
        "edit.redo",
        tr("Redo"),
        session.redo,
        "edit",
        "redo",
        "Ctrl+Shift+Z",
        enabled=lambda: session.document.can_redo,
        now=lambda: tr("Redo {step}").format(step=session.document.redo_label).strip(),
    )


def clipboard_commands(clipboard: Clipboard) -> Iterable[Command]:
    """Cut, copy and paste. A field that is being written in has these keys for itself."""
    yield Command("edit.cut", tr("Cut"), clipboard.cut, "edit", "", "Ctrl+X", clipboard.can_cut, group=1)
    yield Command("edit.copy", tr("Copy"), clipboard.copy, "edit", "", "Ctrl+C", clipboard.can_copy, group=1)
    yield Command("edit.paste", tr("Paste"), clipboard.paste, "edit", "", "Ctrl+V", clipboard.can_paste, group=1)


def arrange_commands(tidy: Run, session: Session) -> Iterable[Command]:
    """Tidy, and the place of a state in its object."""
    drawn = lambda: bool(session.design.objects)  # noqa: E731
    yield Command("arrange.tidy", tr("Tidy"), tidy, "arrange", "tidy", "Ctrl+L", enabled=drawn)
    for by, name, words, key in (
        (-1, "up", tr("Move the state up in its object"), "Alt+Up"),
        (1, "down", tr("Move the state down in its object"), "Alt+Down"),
    ):
        shift = _shifter(session, words, by)
        yield Command(f"arrange.{name}", words, shift, "arrange", "", key, lambda: _one_state(session), group=2)


def _one_state(session: Session) -> bool:
    return len(session.selection) == 1 and session.selection[0] in session.lookup.states


def _shifter(session: Session, step: str, by: int) -> Run:
    return lambda: session.try_edit(step, lambda design: shift_state(design, session.selection[0], by))


@dataclass(frozen=True)
class Place:
    """Where a command of the canvas stands in the menus."""

    menu: str
    group: int = 0
    icon: str = ""


PLACES: Mapping[str, Place] = {
    "rename": Place("edit", 1),
    "duplicate": Place("edit", 1),
    "delete": Place("edit", 1),
    "select_all": Place("edit", 2),
    "clear": Place("edit", 2),
    "new_object": Place("insert", 0, "object"),
    "new_state": Place("insert", 0, "state"),
    "next_state": Place("insert", 0, "state"),
    "sibling": Place("insert", 0, "state"),
    "connect": Place("insert", 1, "waits"),
    "lead_elsewhere": Place("insert", 1),
    "add_failure": Place("insert", 2, "bolt"),
    "add_fallback": Place("insert", 2, "return"),
    "edit_message": Place("insert", 2, "eye"),
    "flip_mode": Place("arrange", 1, "later"),
    "limit": Place("arrange", 1, "clock"),
    "wrap": Place("arrange", 1, "object"),
    "move_to_object": Place("arrange", 1),
    "line_up_left": Place("arrange", 2),
    "line_up_centre": Place("arrange", 2),
    "line_up_right": Place("arrange", 2),
    "line_up_top": Place("arrange", 2),
    "line_up_middle": Place("arrange", 2),
    "line_up_bottom": Place("arrange", 2),
    "spread_across": Place("arrange", 3),
    "spread_down": Place("arrange", 3),
    "fold": Place("arrange", 1, "object"),
    "zoom_in": Place("view", 1, "plus"),
    "zoom_out": Place("view", 1, "minus"),
    "zoom_actual": Place("view", 1),
    "zoom_all": Place("view", 1, "fit"),
    "zoom_selection": Place("view", 1),
}
TOOL_ICONS: Mapping[str, str] = {
    "select": "select",
    "state": "state",
    "waits": "waits",
    "later": "later",
    "failure": "bolt",
    "fallback": "return",
    "handover": "handover",
}


def canvas_commands(view: CanvasView) -> Iterable[Command]:
    """What the canvas can do; its keys work while it has the keyboard."""
    words = tool_words()
    for action in CANVAS_ACTIONS:
        tool = action.id.removeprefix("tool_")
        if action.id != tool and tool in TOOL_ICONS:
            yield _tool_command(view, action, tool, words[tool])
        else:
            place = PLACES.get(action.id, Place(""))
            text = QCoreApplication.translate("Canvas", action.text)
            yield Command(
                f"canvas.{action.id}",
                text,
                _runner(view, action),
                place.menu,
                place.icon,
                " / ".join(action.keys),
                enabled=_enabled(view, action),
                group=place.group,
                on_canvas=True,
            )


def message_commands(view: CanvasView) -> Iterable[Command]:
    """From what the customer sees in one state to what is seen in the next, without leaving the field between them."""
    drawn = lambda: bool(view.desk.design.objects)  # noqa: E731
    for step, name, words, key in (
        (1, "next", tr("What the customer sees next"), "Ctrl+PgDown"),
        (-1, "previous", tr("What the customer sees before"), "Ctrl+PgUp"),
    ):
        yield Command(f"message.{name}", words, _teller(view, step), "insert", "", key, drawn, group=2)


def _teller(view: CanvasView, step: int) -> Run:
    return lambda: edit_next_message(view.desk, step)


def _tool_command(view: CanvasView, action: CanvasAction, tool: str, words: str) -> Command:
    return Command(
        f"tool.{tool}",
        words,
        _runner(view, action),
        icon=TOOL_ICONS[tool],
        shortcut=" / ".join(action.keys),
        checked=lambda: view.tool == tool,
        on_canvas=True,
    )


def _runner(view: CanvasView, action: CanvasAction) -> Run:
    def run() -> None:
        view.setFocus()
        action.run(view)

    return run


def _enabled(view: CanvasView, action: CanvasAction) -> Callable[[], bool]:
    return lambda: action.enabled(view.desk)


def tool_words() -> Mapping[str, str]:
    """The tools, as the tool row calls them."""
    return {
        "select": tr("Select"),
        "state": tr("State"),
        "waits": tr("Waits"),
        "later": tr("Later"),
        "failure": tr("Failure"),
        "fallback": tr("Fallback"),
        "handover": tr("Hand-over"),
    }


def view_commands(theme: Theme, docks: Mapping[str, QDockWidget], reset: Run) -> Iterable[Command]:
    """The scheme and the panels."""
    schemes: tuple[tuple[Scheme, str], ...] = (
        ("light", tr("Light")),
        ("dark", tr("Dark")),
        ("contrast", tr("High contrast, light")),
        ("contrast_dark", tr("High contrast, dark")),
        ("system", tr("As the system")),
    )
    for scheme, words in schemes:
        yield Command(f"view.{scheme}", words, _chooser(theme, scheme), "view", checked=_is_on(theme, scheme), group=3)
    for words, dock in docks.items():
        yield Command(
            f"view.panel.{dock.objectName()}",
            tr("Panel: {name}").format(name=words),
            _toggler(dock),
            "view",
            checked=_is_open(dock),
            group=4,
        )
    yield Command("view.reset", tr("Put the panels back"), reset, "view", group=4)


def present_commands(present: Run, session: Session) -> Iterable[Command]:
    """The presentation."""
    drawn = lambda: bool(session.design.objects)  # noqa: E731
    yield Command("view.present", tr("Present"), present, "view", "", "F11 / Shift+F5", drawn, group=4)


def _chooser(theme: Theme, scheme: Scheme) -> Run:
    return lambda: theme.set_scheme(scheme)


def _is_on(theme: Theme, scheme: Scheme) -> Callable[[], bool]:
    return lambda: theme.scheme == scheme


def _toggler(dock: QDockWidget) -> Run:
    return lambda: dock.setVisible(dock.isHidden())


def _is_open(dock: QDockWidget) -> Callable[[], bool]:
    return lambda: not dock.isHidden()


def check_commands(session: Session, fixing: Fixing, go: Callable[[bool], None]) -> Iterable[Command]:
    """Check it, from finding to finding, and what settles one."""
    yield Command(
        "check.it",
        tr("Check it"),
        lambda: session.set_preset("recommended"),
        "check",
        "check",
        "Ctrl+Return",
        enabled=lambda: session.preset == "sketch",
    )
    yield Command("check.next", tr("Next finding"), lambda: go(True), "check", "", "F8", group=1)
    yield Command("check.previous", tr("Finding before"), lambda: go(False), "check", "", "Shift+F8", group=1)
    yield Command(
        "check.fix",
        tr("Fix this finding…"),
        fixing.open_chosen,
        "check",
        "tick",
        "Ctrl+.",
        enabled=fixing.can_open,
        group=1,
    )
    yield Command(
        "check.away",
        tr("Put the finding away"),
        lambda: session.choose_finding(None),
        "check",
        enabled=lambda: session.finding is not None,
        group=1,
    )


def go_commands(find: Run, texts: Run, cycle: Callable[[bool], None], keys: Run, about: Run) -> Iterable[Command]:
    """Find, from panel to panel, help."""
    palette = tr("Find a state or a command")
    yield Command("go.find", palette, find, "edit", "search", "Ctrl+K / Ctrl+Shift+P", group=3)
    yield Command("go.texts", tr("Find and replace…"), texts, "edit", "", "Ctrl+F", group=3)
    yield Command("go.next_panel", tr("Next panel"), lambda: cycle(True), "view", "", "F6", group=5)
    yield Command("go.previous_panel", tr("Panel before"), lambda: cycle(False), "view", "", "Shift+F6", group=5)
    yield Command("help.keys", tr("All keys"), keys, "help", "list", "F1")
    yield Command("help.about", tr("About Unhappy Path"), about, "help", "idea", group=1)
