"""Naming: an inline field over the thing; Enter accepts, Tab accepts and goes on, Esc leaves things as they were."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from canvas.edits import rename
from canvas.geometry.drawing import Rect
from canvas.model import Design, Fallback
from widgets.canvas_view.anchors import name_place
from widgets.canvas_view.desk import Desk

translate = QCoreApplication.translate


def rename_current(desk: Desk) -> None:
    """F2: asks for another name of the current thing. A fallback has none."""
    if desk.current is None or isinstance(desk.tables.element(desk.current), Fallback):
        return
    current = desk.current

    def written(text: str, _: bool) -> None:
        desk.apply(translate("Canvas", "Rename"), lambda design: rename(design, current, text))

    desk.hands.write(place_of_name(desk, current), _present_name(desk, current), written, lambda: None)


def name_newborn(
    desk: Desk, element_id: str, step: str, *, go_on: Callable[[], None] | None = None, keep: bool = False
) -> None:
    """Asks for the name of what was made a moment ago by the step called `step` and merged by `birth(element_id)`.

    The name joins that step. Esc takes the birth back, or with `keep` only the naming. Tab accepts and calls `go_on`.
    """
    born = desk.design

    def written(text: str, wants_more: bool) -> None:
        if text.strip():
            desk.apply(step, lambda design: rename(design, element_id, text), birth(element_id))
        desk.document.end_merging()
        if wants_more and go_on is not None:
            go_on()

    def cancelled() -> None:
        if not keep and desk.design is born:
            desk.document.undo()
        else:
            desk.document.end_merging()

    desk.hands.write(place_of_name(desk, element_id), _present_name(desk, element_id), written, cancelled)


def birth(element_id: str) -> tuple[str, str]:
    """What merges the birth of a thing and its first name into one step."""
    return ("birth", element_id)


def bear(desk: Desk, step: str, element_id: str, edit: Callable[[Design], Design]) -> bool:
    """Makes a new thing by an edit, and selects it. Its name can join the step."""
    if not desk.apply(step, edit, birth(element_id)):
        return False
    desk.go_to(element_id)
    return True


def place_of_name(desk: Desk, element_id: str) -> Rect:
    """Where the field goes: over the name, for what is hidden in a closed object over the tab of that, and beside the
    origin for what is not drawn at all."""
    drawn_as = (element_id, desk.tables.object_id(element_id) or "")
    places = (name_place(desk.drawing, each) for each in drawn_as)
    return next((place for place in places if place is not None), Rect(0, 0, 160, 32))


def _present_name(desk: Desk, element_id: str) -> str:
    return getattr(desk.tables.element(element_id), "name", None) or ""
