"""Every command of the canvas as data, in one table: what it is called, its keys, what it does, when it can be done.

The view takes its keys from here; menus, the palette of commands and the list of keys read the same table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from canvas.geometry.aligning import Axis, Side
from widgets.canvas_view.desk import Desk, Tool
from widgets.canvas_view.gestures import (
    answers,
    births,
    editing,
    leading,
    limiting,
    lining_up,
    naming,
    pasting,
    rehoming,
    selecting,
)
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


def _lines_up(side: Side) -> Run:
    return lambda view: lining_up.line_up(view.desk, side)


def _spreads(axis: Axis) -> Run:
    return lambda view: lining_up.spread(view.desk, axis)


def _takes(tool: Tool) -> Run:
    return lambda view: view.desk.set_tool(tool)


def always(desk: Desk) -> bool:  # noqa: ARG001
    return True


def has_design(desk: Desk) -> bool:
    return bool(desk.design.objects)


def has_selection(desk: Desk) -> bool:
    return bool(desk.selected)


def has_box(desk: Desk) -> bool:
    return bool(lining_up.selected_boxes(desk))


def has_several(desk: Desk) -> bool:
    return len(lining_up.selected_boxes(desk)) > 1


def has_row(desk: Desk) -> bool:
    """Whether there is a gap beside another one."""
    return len(lining_up.selected_boxes(desk)) > 2


def has_state(desk: Desk) -> bool:
    """Whether a state is current, or an arrow, which leads to one."""
    if desk.current is None:
        return False
    host = host_of(desk.tables, desk.current)
    return host in desk.tables.states or host in desk.tables.transitions


def can_start_arrow(desk: Desk) -> bool:
    return desk.current in desk.tables.states or desk.current in desk.tables.transitions


def has_loose_end(desk: Desk) -> bool:
    return desk.current is not None and leading.can_lead(desk.tables, desk.current)


def has_limit(desk: Desk) -> bool:
    return desk.current in desk.tables.transitions or desk.current in desk.tables.fallbacks


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
    CanvasAction(
        "lead_elsewhere",
        QT_TRANSLATE_NOOP("Canvas", "Lead it to another state"),
        ("R",),
        _on_desk(leading.lead_by_name),
        has_loose_end,
    ),
    CanvasAction("rename", QT_TRANSLATE_NOOP("Canvas", "Rename"), ("F2",), _on_desk(naming.rename_current), has_name),
    CanvasAction(
        "flip_mode", QT_TRANSLATE_NOOP("Canvas", "Flip waits and later"), ("S",), _on_desk(editing.flip), has_arrow
    ),
    CanvasAction("limit", QT_TRANSLATE_NOOP("Canvas", "Its limit"), ("L",), _on_desk(limiting.ask_limit), has_limit),
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
        QT_TRANSLATE_NOOP("Canvas", "Duplicate"),
        ("Ctrl+D",),
        _on_desk(pasting.duplicate),
        has_selection,
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
        "nudge_right", QT_TRANSLATE_NOOP("Canvas", "Move right"), ("Ctrl+Right",), _nudges(1, 0), has_selection, True
    ),
    CanvasAction(
        "nudge_left", QT_TRANSLATE_NOOP("Canvas", "Move left"), ("Ctrl+Left",), _nudges(-1, 0), has_selection, True
    ),
    CanvasAction("nudge_up", QT_TRANSLATE_NOOP("Canvas", "Move up"), ("Ctrl+Up",), _nudges(0, -1), has_selection, True),
    CanvasAction(
        "nudge_down", QT_TRANSLATE_NOOP("Canvas", "Move down"), ("Ctrl+Down",), _nudges(0, 1), has_selection, True
    ),
    CanvasAction(
        "wrap",
        QT_TRANSLATE_NOOP("Canvas", "Wrap in a new object"),
        ("Ctrl+G",),
        _on_desk(rehoming.wrap_selected),
        has_box,
    ),
    CanvasAction(
        "move_to_object",
        QT_TRANSLATE_NOOP("Canvas", "Move to another object"),
        ("M",),
        _on_desk(rehoming.move_to_object),
        has_box,
    ),
    CanvasAction(
        "line_up_left", QT_TRANSLATE_NOOP("Canvas", "Line up at the left"), ("Alt+A",), _lines_up("left"), has_several
    ),
    CanvasAction(
        "line_up_centre",
        QT_TRANSLATE_NOOP("Canvas", "Line up in the middle, one above the other"),
        ("Alt+H",),
        _lines_up("centre"),
        has_several,
    ),
    CanvasAction(
        "line_up_right",
        QT_TRANSLATE_NOOP("Canvas", "Line up at the right"),
        ("Alt+D",),
        _lines_up("right"),
        has_several,
    ),
    CanvasAction(
        "line_up_top", QT_TRANSLATE_NOOP("Canvas", "Line up at the top"), ("Alt+W",), _lines_up("top"), has_several
    ),
    CanvasAction(
        "line_up_middle",
        QT_TRANSLATE_NOOP("Canvas", "Line up in the middle, side by side"),
        ("Alt+V",),
        _lines_up("middle"),
        has_several,
    ),
    CanvasAction(
        "line_up_bottom",
        QT_TRANSLATE_NOOP("Canvas", "Line up at the bottom"),
        ("Alt+S",),
        _lines_up("bottom"),
        has_several,
    ),
    CanvasAction(
        "spread_across",
        QT_TRANSLATE_NOOP("Canvas", "Equal gaps side by side"),
        ("Alt+Shift+H",),
        _spreads("across"),
        has_row,
    ),
    CanvasAction(
        "spread_down",
        QT_TRANSLATE_NOOP("Canvas", "Equal gaps one above the other"),
        ("Alt+Shift+V",),
        _spreads("down"),
        has_row,
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


ON_A_THING = (
    "rename",
    "next_state",
    "connect",
    "lead_elsewhere",
    "flip_mode",
    "limit",
    "add_failure",
    "add_fallback",
    "edit_message",
    "duplicate",
    "wrap",
    "move_to_object",
    "line_up_left",
    "line_up_top",
    "spread_across",
    "spread_down",
    "delete",
)
"""What the context menu offers, where it can be done."""


def action_for(key: str) -> CanvasAction | None:
    """The command that a key sequence, written as `CanvasAction.keys` are, stands for."""
    return next((action for action in CANVAS_ACTIONS if key in action.keys), None)
