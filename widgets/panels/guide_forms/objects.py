"""The form for what the customer waits for: the objects with their states, and a line that adds more of both."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from canvas.edits import with_object_line
from canvas.geometry.draw import draw
from canvas.model import Design
from widgets.canvas_view.placing import with_new_states_placed
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.panels.guide_forms.rows import tr
from widgets.panels.guide_forms.written import WrittenLine
from widgets.parts.build import button, clear, column, label, row
from widgets.parts.elided import ElidedLabel


class ObjectsForm(QuestionForm):
    """Each object that is there, with its states in few lines, and a way to add states to it."""

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        self._shown: object = None
        self._box = QVBoxLayout()
        self._box.setSpacing(8)
        self.line = WrittenLine(
            asking.session,
            tr("An object and its states"),
            tr("Package: packed, lost"),
            tr("Add an object"),
            with_object_placed,
        )
        self.line.took.connect(self.drew)
        self.setLayout(column(self._box, self.line))
        self.refresh()

    def refresh(self) -> None:
        objects = [(o.name, tuple(state.name for state in o.states)) for o in self._asking.session.design.objects]
        if objects == self._shown:
            return
        self._shown = objects
        clear(self._box)
        for name, states in objects:
            more = button(tr("Add states"), "link", self._beginner(name))
            more.setAccessibleName(tr("Add states to {object}").format(object=name))
            head = row(ElidedLabel(name, "caption"), more, gap=6)
            self._box.addLayout(column(head, label(", ".join(states), "small", wrap=True), gap=1))
        self.reshaped.emit()

    def take_focus(self) -> None:
        self.line.take_focus()

    def _beginner(self, name: str) -> Callable[[], None]:
        return lambda: self.line.begin(f"{name}: ")


def with_object_placed(design: Design, line: str) -> Design:
    """The design with what the line says, where there is room for it on the canvas."""
    return with_new_states_placed(design, with_object_line(design, line), draw(design))
