"""Which form belongs to what is selected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from canvas.edits import add_component, add_surface, fresh_id, remove, rename, set_brief, set_title, update
from canvas.edits.core import EditError
from canvas.lookup import lookup
from canvas.model import Component, Design, DesignObject, Failure, Fallback, State, Surface, Transition, Trigger
from widgets.inspector.answer_forms import failure_form, fallback_form
from widgets.inspector.field import Field, Form
from widgets.inspector.flow_forms import object_form, transition_form, trigger_form
from widgets.inspector.state_form import state_form
from widgets.inspector.words import surface_kinds, tr

FORMS: tuple[tuple[type, Callable[[Design, str], Form]], ...] = (
    (State, state_form),
    (Transition, transition_form),
    (Trigger, trigger_form),
    (Failure, failure_form),
    (Fallback, fallback_form),
    (DesignObject, object_form),
)


def form_for(design: Design, selection: Sequence[str]) -> Form:
    """The form of the one element selected, of several, or of the design when nothing is."""
    present = [element_id for element_id in selection if lookup(design).element(element_id)]
    if len(present) > 1:
        return several_form(design, present)
    element = lookup(design).element(present[0]) if present else None
    for kind, form in FORMS:
        if isinstance(element, kind):
            return form(design, present[0])
    return design_form(design)


def several_form(design: Design, ids: Sequence[str]) -> Form:
    """How many, and what they are."""
    tables = lookup(design)
    heading = QCoreApplication.translate("Inspector", "%n selected", "", len(ids))
    names = ", ".join(tables.name(element_id) for element_id in ids[:8])
    field = Field("several", tr("Selected together"), "derived", lambda _: names)
    return Form(heading, tr("Several things"), "list", (field,), about=tuple(ids))


def design_form(design: Design) -> Form:
    """The design itself: title, surfaces, components, and the brief in short."""
    fields = (
        Field("design.title", tr("Title"), "line", lambda d: d.title, set_title),
        Field("design.segment", tr("For whom"), "line", lambda d: d.brief.segment, _brief("segment")),
        Field("design.job", tr("What they want done"), "text", lambda d: d.brief.job, _brief("job")),
        names_field("surfaces", tr("Where the customer reads"), tr("One on each line, such as: App")),
        names_field("components", tr("What the system stands on"), tr("One on each line, such as: Payment service")),
    )
    more = (
        *(_surface_kind(surface) for surface in design.surfaces),
        *(_component_kind(component) for component in design.components),
        *(_shares_fate(component) for component in design.components),
    )
    return Form(design.title, tr("Design"), "file", fields, more, tr("kinds of surfaces and components"))


def _brief(name: str) -> Callable[[Design, str], Design]:
    return lambda design, value: set_brief(design, **{name: value})


def names_field(group: str, label: str, hint: str) -> Field:
    """Names of surfaces or components, one on each line. A changed line renames; more or fewer add or remove."""

    def read(design: Design) -> str:
        return "\n".join(item.name for item in getattr(design, group))

    def write(design: Design, value: str) -> Design:
        return with_names(design, group, [line.strip() for line in value.splitlines() if line.strip()])

    return Field(f"design.{group}", label, "text", read, write, (), hint)


def with_names(design: Design, group: str, names: Sequence[str]) -> Design:
    """The design whose surfaces or components have these names. Those that keep their name keep their place.

    Raises `EditError` when no surface would be left.
    """
    items: Sequence[Surface | Component] = getattr(design, group)
    if group == "surfaces" and not names:
        raise EditError("The customer needs at least one place to read.")
    if len(names) == len(items):
        return _renamed(design, items, names)
    gone = [item.id for item in items if item.name not in names]
    known = {item.name for item in items}
    design = remove(design, gone) if gone else design
    return _with_new(design, group, [name for name in names if name not in known])


def _renamed(design: Design, items: Sequence[Surface | Component], names: Sequence[str]) -> Design:
    for item, name in zip(items, names, strict=True):
        design = rename(design, item.id, name)
    return design


def _with_new(design: Design, group: str, names: Sequence[str]) -> Design:
    add = add_surface if group == "surfaces" else add_component
    for name in names:
        design = add(design, name, id=fresh_id(design, group.removesuffix("s")))
    return design


def _surface_kind(surface: Surface) -> Field:
    return _own_field(surface.id, "kind", tr("{name} is a surface that").format(name=surface.name), surface_kinds())


def _component_kind(component: Component) -> Field:
    options = (
        ("service", tr("Service")),
        ("partner", tr("Partner")),
        ("store", tr("Store")),
        ("cache", tr("Cache")),
        ("replica", tr("Replica")),
        ("queue", tr("Queue")),
        ("clock", tr("Clock")),
        ("device", tr("Device")),
        ("tool", tr("Tool")),
    )
    return _own_field(component.id, "kind", tr("{name} is a").format(name=component.name), options)


def _shares_fate(component: Component) -> Field:
    label = tr("{name} fails together with").format(name=component.name)
    return _own_field(component.id, "shares_fate_with", label, (), tr("a label, such as: region-a"))


def _own_field(element_id: str, name: str, label: str, options: tuple[tuple[str, str], ...], hint: str = "") -> Field:
    return Field(
        f"{element_id}.{name}",
        label,
        "choice" if options else "line",
        lambda design: getattr(lookup(design).element(element_id), name),
        lambda design, value: update(design, element_id, **{name: value}),
        options,
        hint,
    )
