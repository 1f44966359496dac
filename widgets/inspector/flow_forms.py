"""The fields of transitions, hand-overs and objects."""

from canvas.edits import update
from canvas.lookup import lookup
from canvas.model import Design, Transition
from widgets.inspector.building import (
    components_field,
    name_field,
    on_purpose_field,
    optional_text,
    plain,
    ruled_out_field,
)
from widgets.inspector.field import Field, Form
from widgets.inspector.words import actors, modes, tr


def transition_form(design: Design, transition_id: str) -> Form:
    """Name, waits or later, who acts, its limit, its components; a later step by the customer asks how it is shown."""
    tables = lookup(design)
    transition = tables.transitions[transition_id]
    components: tuple[Field, ...] = ()
    fields: tuple[Field, ...] = (
        name_field(transition_id, tables.name(transition_id)),
        plain(transition_id, "mode", tr("Does it wait?"), "segments", modes()),
        plain(transition_id, "by", tr("Who acts"), "choice", actors()),
        optional_text(transition_id, "timeout", tr("Within"), tr("no limit; such as 30s, 4h, 2d")),
        components_field(design, transition_id, "components", tr("It stands on")),
    )
    if transition.mode == "async" and transition.by == "customer":
        fields = (*fields[:4], how_shown_field(transition_id))
        components = (components_field(design, transition_id, "components", tr("It stands on")),)
    place = tr("Transition of {object}").format(object=tables.object_of[transition.source].name)
    icon = "later" if transition.mode == "async" else "waits"
    more = (*components, *_more(transition))
    return Form(
        tables.name(transition_id), place, icon, fields, more, tr("owner, effect, on purpose"), (transition_id,)
    )


def _more(transition: Transition) -> tuple[Field, ...]:
    own = transition.id
    purposes = (
        ("failures", tr("No failure is drawn")),
        ("timeout", tr("It has no limit")),
        ("idempotent", tr("It may happen twice")),
        ("owner", tr("It has no owner")),
    )
    return (
        plain(own, "owner", tr("Owner"), hint=tr("who is responsible")),
        plain(own, "effect", tr("What happens outside"), hint=tr("such as: charge, parcel, message")),
        plain(own, "idempotent", tr("Doing it twice does no harm"), "flag"),
        plain(own, "confirms", tr("After it we know for sure"), "flag"),
        plain(own, "optimistic", tr("It is shown before it is true"), "flag"),
        plain(own, "decision", tr("It decides something about the customer"), "flag"),
        ruled_out_field(own),
        on_purpose_field(own, purposes),
    )


def how_shown_field(transition_id: str) -> Field:
    """How a step by the customer that comes later is shown, in words."""
    options = (
        ("optimistic", tr("Show it at once")),
        ("unsure", tr("Say that we are not sure")),
        ("sure", tr("Show it when it is sure")),
    )

    def read(design: Design) -> str:
        tables = lookup(design)
        transition = tables.transitions[transition_id]
        if transition.optimistic:
            return "optimistic"
        return "sure" if tables.states[transition.target].certainty == "confirmed" else "unsure"

    def write(design: Design, value: str) -> Design:
        target = lookup(design).transitions[transition_id].target
        design = update(design, transition_id, optimistic=value == "optimistic")
        return update(design, target, certainty="tentative" if value == "unsure" else "confirmed")

    return Field(f"{transition_id}.shown", tr("What the customer sees meanwhile"), "choice", read, write, options)


def trigger_form(design: Design, trigger_id: str) -> Form:
    """Name, waits or later, when it happens, what it fires, its components."""
    tables = lookup(design)
    trigger = tables.triggers[trigger_id]
    enters = tables.object_of[tables.transitions[trigger.fires].source].name
    fields = (
        name_field(trigger_id, tables.name(trigger_id)),
        plain(trigger_id, "mode", tr("Does it wait?"), "segments", modes()),
        said_field(trigger_id, "when", tr("When this happens")),
        said_field(trigger_id, "fires", tr("this fires")),
        components_field(design, trigger_id, "components", tr("It stands on")),
    )
    more = (ruled_out_field(trigger_id), on_purpose_field(trigger_id, (("failures", tr("No failure is drawn")),)))
    place = tr("Hand-over to {object}").format(object=enters)
    return Form(tables.name(trigger_id), place, "handover", fields, more, tr("ruled out, on purpose"), (trigger_id,))


def said_field(element_id: str, name: str, label: str) -> Field:
    """The name of the element that a field names, to read only: it is changed on the canvas."""

    def read(design: Design) -> str:
        tables = lookup(design)
        other = getattr(tables.element(element_id), name)
        owner = tables.objects.get(tables.object_id(other) or "")
        return f"{owner.name}: {tables.name(other)}" if owner else tables.name(other)

    return Field(f"{element_id}.{name}", label, "derived", read)


def object_form(design: Design, object_id: str) -> Form:
    """Name, and whether the customer meets it."""
    fields = (
        name_field(object_id),
        plain(object_id, "customer_facing", tr("The customer knows about it"), "flag"),
        count_field(object_id),
    )
    owner = lookup(design).objects[object_id]
    return Form(owner.name, tr("Object"), "object", fields, about=(object_id,))


def count_field(object_id: str) -> Field:
    """The states of an object, in order."""

    def read(design: Design) -> str:
        return ", ".join(state.name for state in lookup(design).objects[object_id].states)

    return Field(f"{object_id}.states", tr("Its states"), "derived", read)
