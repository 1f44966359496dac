"""The fields of failures and fallbacks."""

from canvas.edits import set_tell, update
from canvas.lookup import lookup
from canvas.meaning import DOWN
from canvas.model import Design, Failure, Fallback
from widgets.inspector.building import (
    components_field,
    name_field,
    on_purpose_field,
    optional_text,
    plain,
    states_of,
)
from widgets.inspector.field import Field, Form
from widgets.inspector.words import failure_types, fallback_kinds, scale, tr


def failure_form(design: Design, failure_id: str) -> Form:
    """Name, type, where it leaves the object, and what a customer who waits is told."""
    tables = lookup(design)
    failure = tables.failures[failure_id]
    fields = [
        name_field(failure_id, tables.name(failure_id)),
        plain(failure_id, "type", tr("What goes wrong"), "choice", failure_types()),
        plain(failure_id, "error_text", tr("What the customer is told at once"), "text"),
        answers_field(failure_id),
    ]
    if failure.type in DOWN:
        stays = states_of(design, failure_id, tr("It stays where it was"))
        fields.insert(2, plain(failure_id, "lands", tr("Where it leaves the object"), "choice", stays))
    place = tr("Failure of {place}").format(place=tables.name(failure.at))
    icon = "clock" if failure.type == "timeout" else "bolt"
    hint = tr("who notices, how bad it is")
    return Form(tables.name(failure_id), place, icon, tuple(fields), _failure_more(failure), hint, (failure_id,))


def _failure_more(failure: Failure) -> tuple[Field, ...]:
    own = failure.id
    return (
        plain(own, "detected_by", tr("Who or what notices it")),
        plain(own, "undetected", tr("Nobody notices it"), "flag"),
        plain(own, "severity", tr("How bad, 1 to 10"), "choice", scale()),
        plain(own, "occurrence", tr("How often, 1 to 10"), "choice", scale()),
        plain(own, "detection", tr("How hard to notice, 1 to 10"), "choice", scale()),
        plain(own, "cost", tr("What it costs"), hint=tr("such as: support contacts, churn")),
        on_purpose_field(own, (("detected_by", tr("Nothing notices it")),)),
    )


def answers_field(failure_id: str) -> Field:
    """The answers to a failure, in words."""

    def read(design: Design) -> str:
        tables = lookup(design)
        landing = tables.failures[failure_id].lands
        if landing:
            return tr("The ways out of “{state}”").format(state=tables.states[landing].name)
        answers = [tables.name(fallback.id) for fallback in tables.fallbacks_for[failure_id]]
        return "; ".join(answers) or tr("No answer yet. Press B on it.")

    return Field(f"{failure_id}.answers", tr("The answer to it"), "derived", read)


def fallback_form(design: Design, fallback_id: str) -> Form:
    """Kind, where it leads, what comes after, its limit; by a person: within which time, and who."""
    tables = lookup(design)
    fallback = tables.fallbacks[fallback_id]
    moves = tables.failures[fallback.failure].lands is not None
    fields = (
        plain(fallback_id, "kind", tr("The answer"), "choice", fallback_kinds()),
        *(() if moves else _ends(design, fallback)),
        *_limits(fallback),
    )
    more = _fallback_more(design, fallback)
    place = tr("Fallback for {failure}").format(failure=tables.name(fallback.failure))
    hint = tr("label, words for the customer, needs")
    return Form(tables.name(fallback_id), place, "return", fields, more, hint, (fallback_id,))


def _ends(design: Design, fallback: Fallback) -> tuple[Field, ...]:
    default = tr("Where the step was going") if fallback.kind == "retry" else tr("Nowhere yet")
    to = plain(fallback.id, "to", tr("Where it leads"), "choice", states_of(design, fallback.failure, default))
    if fallback.kind not in ("retry", "queue"):
        return (to,)
    label = tr("After the last try") if fallback.kind == "retry" else tr("When the queue gives up")
    then = plain(fallback.id, "then", label, "choice", states_of(design, fallback.failure, tr("Nothing yet")))
    return (to, then)


def _limits(fallback: Fallback) -> tuple[Field, ...]:
    within = optional_text(fallback.id, "within", tr("Within"), tr("no limit; such as 30s, 4h, 2d"))
    if fallback.kind == "retry":
        return (number_field(fallback.id, "cap", tr("How many tries"), tr("no limit")),)
    if fallback.kind == "human":
        return (plain(fallback.id, "owner", tr("Who steps in")), within)
    return (within,)


def _fallback_more(design: Design, fallback: Fallback) -> tuple[Field, ...]:
    own = fallback.id
    owner = () if fallback.kind == "human" else (plain(own, "owner", tr("Owner")),)
    return (
        plain(own, "label", tr("How old data is marked"), hint=tr("such as: as of 10 minutes ago")),
        *(tell_field(own, surface.id, surface.name) for surface in design.surfaces),
        components_field(design, own, "needs", tr("It needs")),
        plain(own, "backoff", tr("How the tries are spaced")),
        *owner,
        plain(own, "confirms", tr("After it we know for sure"), "flag"),
        plain(own, "exercised", tr("When it is practised")),
        on_purpose_field(own, (("within", tr("It has no time")),)),
    )


def number_field(element_id: str, name: str, label: str, hint: str) -> Field:
    """A whole number that may be absent."""

    def read(design: Design) -> str:
        value = getattr(lookup(design).element(element_id), name)
        return "" if value is None else str(value)

    def write(design: Design, value: str) -> Design:
        text = value.strip()
        return update(design, element_id, **{name: int(text) if text.isdecimal() else text or None})

    return Field(f"{element_id}.{name}", label, "number", read, write, (), hint)


def tell_field(fallback_id: str, surface_id: str, surface_name: str) -> Field:
    """What a fallback tells the customer on one surface."""

    def read(design: Design) -> str:
        return lookup(design).fallbacks[fallback_id].tell.get(surface_id, "")

    def write(design: Design, value: str) -> Design:
        return set_tell(design, fallback_id, surface_id, value)

    label = tr("On {surface} the customer is told").format(surface=surface_name)
    return Field(f"{fallback_id}.tell.{surface_id}", label, "line", read, write)
