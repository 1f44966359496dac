"""The form for how the objects move on: a line that adds steps, and of each step who moves it, and when."""

from canvas.edits import update, with_step_line
from canvas.lookup import lookup
from canvas.model import Design, Transition
from widgets.inspector.field import Field
from widgets.inspector.words import actors, modes
from widgets.panels.guide_forms.asking import Asking
from widgets.panels.guide_forms.rows import Place, RowsForm, tr
from widgets.panels.guide_forms.written import WrittenLine
from widgets.parts.build import label


class FlowForm(RowsForm):
    """The line stands above the steps, with the states that no step touches yet."""

    def __init__(self, asking: Asking) -> None:
        hint = tr("Packed -> Delivered")
        line = WrittenLine(asking.session, tr("A step"), hint, tr("Add a step"), with_step_line)
        loose = label(role="small", wrap=True)
        # The font draws "->" as one arrow, which nobody finds on a keyboard: its two signs are named one by one.
        keys = tr("Type - and > if the customer waits, ~> if it comes later.")
        how = label(keys, "small", wrap=True)
        super().__init__(asking, steps_of, (line, loose, how))
        self.line, self.loose, self._how = line, loose, how
        self.line.took.connect(self.drew)
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        session = self._asking.session
        names = [session.lookup.name(each) for each in self._asking.answer.open_at]
        self.loose.setText(tr("No step yet: {states}").format(states=", ".join(names)))
        self.loose.setVisible(bool(names))
        self._how.setHidden(bool(session.design.transitions))

    def take_focus(self) -> None:
        self.line.take_focus()


def steps_of(design: Design) -> tuple[Place, ...]:
    """Every step with what is asked of it; its limit, when it comes later."""
    return tuple(_place(design, step) for step in design.transitions)


def _place(design: Design, step: Transition) -> Place:
    tables = lookup(design)
    ends = tr("{source} → {target}").format(
        source=tables.states[step.source].name, target=tables.states[step.target].name
    )
    who = Field(
        f"{step.id}.by",
        tr("Who moves it"),
        "choice",
        lambda d: lookup(d).transitions[step.id].by,
        lambda d, value: update(d, step.id, by=value),
        actors(),
        step=tr("Say who moves it"),
    )
    mode = Field(
        f"{step.id}.mode",
        "",
        "segments",
        lambda d: lookup(d).transitions[step.id].mode,
        lambda d, value: update(d, step.id, mode=value),
        modes(),
        step=tr("Say when it comes"),
    )
    lines: tuple[tuple[Field, ...], ...] = ((who,), (mode,))
    if step.mode == "async":
        lines = ((who,), (mode, _limit(step.id)))
    return Place(step.id, tables.object_of[step.source].id, ends, lines)


def _limit(step_id: str) -> Field:
    return Field(
        f"{step_id}.timeout",
        "",
        "line",
        lambda design: lookup(design).transitions[step_id].timeout or "",
        lambda design, value: update(design, step_id, timeout=value.strip() or None),
        (),
        tr("within 12h"),
        tr("Say within which time"),
    )
