"""The bricks of forms: fields of an element by its id, with the edit that writes them back."""

from collections.abc import Mapping
from typing import Any

from canvas.edits import rename, rule_out, set_on_purpose, update
from canvas.lookup import lookup
from canvas.model import Design
from canvas.model.base import ReadOnlyMap
from widgets.inspector.field import Field, Kind, Option
from widgets.inspector.words import failure_types, tr


def plain(
    element_id: str, name: str, label: str, kind: Kind = "line", options: tuple[Option, ...] = (), hint: str = ""
) -> Field:
    """A field of the element, as it is, written by `update`."""

    def read(design: Design) -> Any:
        return getattr(lookup(design).element(element_id), name)

    def write(design: Design, value: Any) -> Design:
        return update(design, element_id, **{name: value})

    return Field(f"{element_id}.{name}", label, kind, read, write, options, hint)


def optional_text(element_id: str, name: str, label: str, hint: str = "") -> Field:
    """A line that may be absent, such as a duration: an empty one is written as absent."""

    def read(design: Design) -> str:
        return getattr(lookup(design).element(element_id), name) or ""

    def write(design: Design, value: str) -> Design:
        return update(design, element_id, **{name: value.strip() or None})

    return Field(f"{element_id}.{name}", label, "line", read, write, (), hint)


def name_field(element_id: str, hint: str = "") -> Field:
    """The element's name; `hint` is what people read while it has none."""

    def read(design: Design) -> str:
        return getattr(lookup(design).element(element_id), "name", None) or ""

    def write(design: Design, value: str) -> Design:
        return rename(design, element_id, value)

    return Field(f"{element_id}.name", tr("Name"), "line", read, write, (), hint)


def components_field(design: Design, element_id: str, name: str, label: str) -> Field:
    """Which components something stands on, as chips."""
    options = tuple((component.id, component.name) for component in design.components)

    def read(design: Design) -> frozenset[str]:
        return frozenset(getattr(lookup(design).element(element_id), name))

    def write(design: Design, value: frozenset[str]) -> Design:
        ordered = tuple(component.id for component in design.components if component.id in value)
        return update(design, element_id, **{name: ordered})

    return Field(
        f"{element_id}.{name}", label, "chips", read, write, options, tr("Add components in the design’s own fields.")
    )


def ruled_out_field(element_id: str) -> Field:
    """Which failures cannot happen here, with the reason for each."""

    def read(design: Design) -> Mapping[str, str]:
        found: Mapping[str, str] = getattr(lookup(design).element(element_id), "ruled_out")  # noqa: B009
        return found

    def write(design: Design, value: tuple[Any, str]) -> Design:
        return rule_out(design, element_id, value[0], value[1])

    return Field(
        f"{element_id}.ruled_out", tr("Cannot happen, because"), "reasons", read, write, failure_types(), tr("Reason")
    )


def on_purpose_field(element_id: str, options: tuple[Option, ...]) -> Field:
    """What was left blank on purpose, with the reason."""

    def read(design: Design) -> Mapping[str, str]:
        found: Mapping[str, str] = getattr(lookup(design).element(element_id), "on_purpose")  # noqa: B009
        return found

    def write(design: Design, value: tuple[str, str]) -> Design:
        return set_on_purpose(design, element_id, value[0], value[1])

    return Field(
        f"{element_id}.on_purpose", tr("Blank on purpose, because"), "reasons", read, write, options, tr("Reason")
    )


def states_of(design: Design, element_id: str, absent: str) -> tuple[Option, ...]:
    """The states of the object that an element belongs to, for a choice; `absent` are the words for none."""
    tables = lookup(design)
    owner = tables.objects.get(tables.object_id(element_id) or "")
    states = owner.states if owner else ()
    return ((None, absent), *((state.id, state.name) for state in states))


def facts_field(state_id: str) -> Field:
    """What a state claims to be true, one "key = value" on each line."""

    def read(design: Design) -> str:
        facts = lookup(design).states[state_id].facts
        return "\n".join(f"{key} = {value}" for key, value in facts.items())

    def write(design: Design, value: str) -> Design:
        pairs = (line.partition("=") for line in value.splitlines() if line.strip())
        return update(design, state_id, facts=ReadOnlyMap((key.strip(), fact.strip()) for key, _, fact in pairs))

    return Field(
        f"{state_id}.facts",
        tr("What this state claims to be true"),
        "text",
        read,
        write,
        (),
        tr("One on each line, such as: delivery = coming"),
    )
