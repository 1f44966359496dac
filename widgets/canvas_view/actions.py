"""Every command of the canvas as data, in one table: what it is called, its keys, what it does, when it can be done.

The view takes its keys from here; menus, the palette of commands and the list of keys read the same table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from widgets.canvas_view.desk import Desk, Tool
from widgets.canvas_view.gestures import answers, births, editing, naming, selecting
from widgets.canvas_view.walking import Direction, host_of


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Marks a text that is translated when it is shown. Qt's own is typed as returning anything."""
    return text


class Canvas(Protocol):
    """What commands need of the view."""

    @property
    def desk(self) -> Desk: ...

    def zoom_in(self) -> None: ...

    def zoom_out(self) -> None: ...

    def zoom_to_actual_size(self) -> None: ...

    def zoom_to_all(self) -> None: ...

    def zoom_to_selection(self) -> None: ...

    def leave(self) -> None: ...


Run = Callable[[Canvas], None]
Enabled = Callable[[Desk], bool]


@dataclass(frozen=True, slots=True)
class CanvasAction:
    """One command. `text` is the untranslated source in the context "Canvas"; `keys` are portable key sequences.

    `repeats` says whether a key that is held down does it again: going on does, making and deleting do not."""

    id: str
    text: str
    keys: tuple[str, ...]
    run: Run
    enabled: Enabled
    repeats: bool = False


def _on_desk(gesture: Callable[[Desk], None]) -> Run:
    return lambda view: gesture(view.desk)


def _walks(direction: Direction) -> Run:
    return lambda view: selecting.walk_on(view.desk, direction)


def _nudges(dx: int, dy: int) -> Run:
    return lambda view: editing.nudge(view.desk, dx, dy)


def _takes(tool: Tool) -> Run:
    return lambda view: view.desk.set_tool(tool)


def always(desk: Desk) -> bool:  # noqa: ARG001
    return True


def has_design(desk: Desk) -> bool:
    return bool(desk.design.objects)


def has_selection(desk: Desk) -> bool:
    return bool(desk.selected)


def has_state(desk: Desk) -> bool:
    """Whether a state is current, or an arrow, which leads to one."""
    if desk.current is None:
        return False
    host = host_of(desk.tables, desk.current)
    return host in desk.tables.states or host in desk.tables.transitions


def can_start_arrow(desk: Desk) -> bool:
    return desk.current in desk.tables.states or desk.current in desk.tables.transitions


def has_object(desk: Desk) -> bool:
    """Whether something is selected that belongs to an object."""
    return any(desk.tables.object_id(each) is not None for each in desk.selected)


def has_arrow(desk: Desk) -> bool:
    arrows = desk.tables.transitions.keys() | desk.tables.triggers.keys()
    return not desk.selected.isdisjoint(arrows)


def can_fail(desk: Desk) -> bool:
    return desk.current is not None and desk.current not in desk.tables.objects


def has_failure(desk: Desk) -> bool:
    return desk.current is not None and bool(answers.failures_of(desk, desk.current))


def has_name(desk: Desk) -> bool:
    return desk.current is not None and desk.current not in desk.tables.fallbacks


CANVAS_ACTIONS: tuple[CanvasAction, ...] = (
    CanvasAction("new_state", QT_TRANSLATE_NOOP("Canvas", "New state"), ("N",), _on_desk(births.new_state), always),
    CanvasAction("new_object", QT_TRANSLATE_NOOP("Canvas", "New object"), ("O",), _on_desk(births.new_object), always),
    CanvasAction(
        "next_state",
        QT_TRANSLATE_NOOP("Canvas", "Next state, connected"),
        ("Tab",),
        _on_desk(births.next_state),
        has_state,
    ),
    CanvasAction(
        "sibling",
        QT_TRANSLATE_NOOP("Canvas", "Another state from the same one"),
        ("Return", "Enter"),
        _on_desk(births.sibling),
        has_state,
    ),
    CanvasAction(
        "connect",
        QT_TRANSLATE_NOOP("Canvas", "Connect to a state"),
        ("C",),
        _on_desk(editing.connect_by_name),
        can_start_arrow,
    ),
    CanvasAction("rename", QT_TRANSLATE_NOOP("Canvas", "Rename"), ("F2",), _on_desk(naming.rename_current), has_name),
    CanvasAction(
        "flip_mode", QT_TRANSLATE_NOOP("Canvas", "Flip waits and later"), ("S",), _on_desk(editing.flip), has_arrow
    ),
    CanvasAction(
        "add_failure", QT_TRANSLATE_NOOP("Canvas", "What can go wrong"), ("F",), _on_desk(answers.add_failure), can_fail
    ),
    CanvasAction(
        "add_fallback",
        QT_TRANSLATE_NOOP("Canvas", "The answer to a failure"),
        ("B",),
        _on_desk(answers.add_fallback),
        has_failure,
    ),
    CanvasAction(
        "edit_message",
        QT_TRANSLATE_NOOP("Canvas", "What the customer sees"),
        ("E",),
        _on_desk(editing.edit_message),
        has_state,
    ),
    CanvasAction(
        "delete", QT_TRANSLATE_NOOP("Canvas", "Delete"), ("Del", "Backspace"), _on_desk(editing.delete), has_selection
    ),
    CanvasAction(
        "duplicate",
        QT_TRANSLATE_NOOP("Canvas", "Duplicate the state"),
        ("Ctrl+D",),
        _on_desk(editing.duplicate),
        has_state,
    ),
    CanvasAction(
        "fold",
        QT_TRANSLATE_NOOP("Canvas", "Collapse or expand the object"),
        ("G",),
        _on_desk(editing.fold),
        has_object,
    ),
    CanvasAction(
        "select_all", QT_TRANSLATE_NOOP("Canvas", "Select all"), ("Ctrl+A",), _on_desk(selecting.select_all), has_design
    ),
    CanvasAction("clear", QT_TRANSLATE_NOOP("Canvas", "Select nothing"), ("Esc",), _on_desk(selecting.clear), always),
    CanvasAction("walk_right", QT_TRANSLATE_NOOP("Canvas", "Walk on"), ("Right",), _walks("right"), has_design, True),
    CanvasAction("walk_left", QT_TRANSLATE_NOOP("Canvas", "Walk back"), ("Left",), _walks("left"), has_design, True),
    CanvasAction("walk_up", QT_TRANSLATE_NOOP("Canvas", "To the one above"), ("Up",), _walks("up"), has_design, True),
    CanvasAction(
        "walk_down", QT_TRANSLATE_NOOP("Canvas", "To the one below"), ("Down",), _walks("down"), has_design, True
    ),
    CanvasAction(
        "go_to_start",
        QT_TRANSLATE_NOOP("Canvas", "To the start"),
        ("Home",),
        _on_desk(selecting.go_to_start),
        has_design,
    ),
    CanvasAction(
        "go_to_end", QT_TRANSLATE_NOOP("Canvas", "To the ends"), ("End",), _on_desk(selecting.go_to_end), has_design
    ),
    CanvasAction(
        "nudge_right", QT_TRANSLATE_NOOP("Canvas", "Move right"), ("Ctrl+Right",), _nudges(1, 0), has_selection
    ),
    CanvasAction(
        "nudge_left", QT_TRANSLATE_NOOP("Canvas", "Move left"), ("Ctrl+Left",), _nudges(-1, 0), has_selection, True
    ),
    CanvasAction("nudge_up", QT_TRANSLATE_NOOP("Canvas", "Move up"), ("Ctrl+Up",), _nudges(0, -1), has_selection, True),
    CanvasAction(
        "nudge_down", QT_TRANSLATE_NOOP("Canvas", "Move down"), ("Ctrl+Down",), _nudges(0, 1), has_selection, True
    ),
    CanvasAction(
        "zoom_in",
        QT_TRANSLATE_NOOP("Canvas", "Zoom in"),
        ("Ctrl++", "Ctrl+="),
        lambda view: view.zoom_in(),
        always,
        True,
    ),
    CanvasAction(
        "zoom_out", QT_TRANSLATE_NOOP("Canvas", "Zoom out"), ("Ctrl+-",), lambda view: view.zoom_out(), always, True
    ),
    CanvasAction(
        "zoom_actual",
        QT_TRANSLATE_NOOP("Canvas", "Zoom to 100 %"),
        ("Ctrl+0",),
        lambda view: view.zoom_to_actual_size(),
        always,
    ),
    CanvasAction(
        "zoom_all",
        QT_TRANSLATE_NOOP("Canvas", "Show everything"),
        ("Shift+1",),
        lambda view: view.zoom_to_all(),
        always,
    ),
    CanvasAction(
        "zoom_selection",
        QT_TRANSLATE_NOOP("Canvas", "Show the selection"),
        ("Shift+2",),
        lambda view: view.zoom_to_selection(),
        has_selection,
    ),
    CanvasAction("leave", QT_TRANSLATE_NOOP("Canvas", "Leave the canvas"), ("F6",), lambda view: view.leave(), always),
    CanvasAction("tool_select", QT_TRANSLATE_NOOP("Canvas", "Tool: select"), ("V",), _takes("select"), always),
    CanvasAction("tool_state", QT_TRANSLATE_NOOP("Canvas", "Tool: state"), (), _takes("state"), always),
    CanvasAction("tool_waits", QT_TRANSLATE_NOOP("Canvas", "Tool: waits"), (), _takes("waits"), always),
    CanvasAction("tool_later", QT_TRANSLATE_NOOP("Canvas", "Tool: later"), (), _takes("later"), always),
    CanvasAction("tool_failure", QT_TRANSLATE_NOOP("Canvas", "Tool: failure"), (), _takes("failure"), always),
    CanvasAction("tool_fallback", QT_TRANSLATE_NOOP("Canvas", "Tool: fallback"), (), _takes("fallback"), always),
    CanvasAction("tool_handover", QT_TRANSLATE_NOOP("Canvas", "Tool: hand-over"), (), _takes("handover"), always),
)


def action_for(key: str) -> CanvasAction | None:
    """The command that a key sequence, written as `CanvasAction.keys` are, stands for."""
    return next((action for action in CANVAS_ACTIONS if key in action.keys), None)
