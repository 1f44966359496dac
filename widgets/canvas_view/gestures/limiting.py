"""Limits by one key: how long a step, or an answer, may take, and how often one tries again."""

from PySide6.QtCore import QCoreApplication

from canvas.edits import update
from canvas.model import Fallback, Transition
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import point_at
from widgets.canvas_view.hands import Answer
from widgets.canvas_view.words import limit_question

translate = QCoreApplication.translate


def ask_limit(desk: Desk) -> None:
    """L: asks for the limit of the current arrow or fallback; of a fallback that tries again, for the tries."""
    limited = desk.tables.element(desk.current or "")
    if not isinstance(limited, Transition | Fallback):
        desk.hands.tell(translate("Canvas", "Choose an arrow or a fallback first; only these have a limit."))
        return
    of = limited

    def answered(answer: Answer) -> None:
        step = translate("Canvas", "Limit {name}").format(name=desk.tables.name(of.id))
        desk.apply(step, lambda design: update(design, of.id, **_limit(of, answer.text.strip())))

    desk.hands.choose(limit_question(desk.tables, of), point_at(desk, of.id), answered)


def _limit(of: Transition | Fallback, text: str) -> dict[str, str | int]:
    """The field that the words belong to. Tries that are no number are left to the edit to refuse."""
    if isinstance(of, Transition):
        return {"timeout": text}
    if of.kind == "retry":
        return {"cap": int(text) if text.isdecimal() else text}
    return {"within": text}
