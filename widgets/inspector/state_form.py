"""The fields of a state."""

from collections.abc import Mapping

from canvas.edits import set_message
from canvas.lookup import Lookup, lookup
from canvas.model import Design, Transition
from widgets.inspector.building import facts_field, name_field, on_purpose_field, plain, ruled_out_field
from widgets.inspector.field import Field, Form
from widgets.inspector.words import certainties, kinds, tr

Messages = Mapping[str, str]


def state_form(design: Design, state_id: str) -> Form:
    """Name, kind, certainty, what the customer sees, who acts next; the rest under More."""
    tables = lookup(design)
    state = tables.states[state_id]
    fields = (
        name_field(state_id),
        plain(state_id, "kind", tr("Kind"), "segments", kinds()),
        plain(state_id, "certainty", tr("How certain it is"), "segments", certainties()),
        messages_field(design, state_id),
        next_actor_field(state_id),
    )
    more = (
        plain(state_id, "visible", tr("The customer can see this state"), "flag"),
        plain(state_id, "says_unsure", tr("The words do say that we are not sure"), "flag"),
        *own_texts(design, state_id),
        facts_field(state_id),
        ruled_out_field(state_id),
        on_purpose_field(state_id, (("messages", tr("The customer reads nothing")),)),
    )
    place = tr("State of {object}").format(object=tables.object_of[state_id].name)
    icon = {"unknown": "question", "tentative": "question"}.get(state.certainty) or _kind_icon(state.kind)
    return Form(state.name, place, icon, fields, more, tr("facts, ruled out, on purpose"), (state_id,))


def _kind_icon(kind: str) -> str:
    return {"good_end": "tick", "bad_end": "cross"}.get(kind, "state")


def messages_field(design: Design, state_id: str) -> Field:
    """One text for the customer, and the surfaces that say it. The value maps each surface to its text."""
    options = tuple((surface.id, surface.name) for surface in design.surfaces)

    def read(design: Design) -> Messages:
        return lookup(design).states[state_id].messages

    def write(design: Design, value: Messages) -> Design:
        for surface in design.surfaces:
            design = set_message(design, state_id, surface.id, value.get(surface.id, ""))
        return design

    hint = tr("What does the customer read here?")
    return Field(f"{state_id}.messages", tr("What the customer sees"), "messages", read, write, options, hint)


def own_texts(design: Design, state_id: str) -> tuple[Field, ...]:
    """A text of its own for each surface."""
    return tuple(_own_text(state_id, surface.id, surface.name) for surface in design.surfaces)


def _own_text(state_id: str, surface_id: str, surface_name: str) -> Field:
    def read(design: Design) -> str:
        return lookup(design).states[state_id].messages.get(surface_id, "")

    def write(design: Design, value: str) -> Design:
        return set_message(design, state_id, surface_id, value)

    label = tr("On {surface} it says").format(surface=surface_name)
    return Field(f"{state_id}.messages.{surface_id}", label, "text", read, write)


def next_actor_field(state_id: str) -> Field:
    """Who acts next, worked out from the ways out."""

    def read(design: Design) -> str:
        return who_acts_next(lookup(design), state_id)

    return Field(f"{state_id}.next", tr("Who acts next"), "derived", read, hint=tr("from its ways out"))


def who_acts_next(tables: Lookup, state_id: str) -> str:
    """The ways out of a state as words: who, and by when."""
    ways = list(dict.fromkeys(_way(tables, transition) for transition in tables.outgoing[state_id]))
    if not ways:
        settled = tables.states[state_id].kind != "active"
        return tr("Nobody; it stays here") if settled else tr("Nobody yet")
    separator = tr("; or ")
    text = separator.join(ways)
    return text[:1].upper() + text[1:]


def _way(tables: Lookup, transition: Transition) -> str:
    if transition.timeout:
        return tr("{who}, ≤ {limit}").format(who=_who(tables, transition), limit=spaced(transition.timeout))
    if transition.mode == "async":
        return tr("{who}, later").format(who=_who(tables, transition))
    return _who(tables, transition)


def _who(tables: Lookup, transition: Transition) -> str:
    if transition.owner:
        return transition.owner
    named = [tables.components[c].name for c in transition.components if c in tables.components]
    if transition.by == "partner" and named:
        return named[0]
    return {
        "system": tr("the system"),
        "customer": tr("the customer"),
        "staff": tr("staff"),
        "partner": tr("a partner"),
        "timer": tr("a timer"),
        "event": tr("an event from elsewhere"),
    }[transition.by]


def spaced(duration: str) -> str:
    """A duration for people: "4h" is "4 h"."""
    digits = duration.rstrip("mshd")
    return f"{digits} {duration[len(digits) :]}"
