"""The model: frozen values with the defaults that the description of the file format gives."""

from collections.abc import Mapping
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from canvas.model import Brief, Component, Design, DesignObject, Failure, Fallback, State, Surface, Transition, Trigger
from canvas.model.base import ReadOnlyMap, Value
from canvas.model.design import Layout, ObjectLayout
from canvas.model.flow import FailureType
from canvas.validator import check
from tests.designs import designs

STATE = State(id="s", name="S")
STEP = Transition(id="t", source="s", target="s")
TRIGGER = Trigger(id="h", when="s", fires="t")
FAILURE = Failure(id="f", at="t", type="lost")
FALLBACK = Fallback(id="b", failure="f", kind="retry")
WHOLE = Design(title="x", objects=(DesignObject(id="o", name="O", states=(STATE,)),))


@pytest.mark.parametrize(
    ("value", "field", "default"),
    [
        (Surface(id="s", name="S"), "kind", "live"),
        (Component(id="c", name="C"), "kind", "service"),
        (WHOLE.objects[0], "customer_facing", True),
        (STATE, "kind", "active"),
        (STATE, "visible", True),
        (STATE, "certainty", "confirmed"),
        (STATE, "says_unsure", False),
        (STEP, "mode", "sync"),
        (STEP, "by", "system"),
        (STEP, "name", None),
        (STEP, "timeout", None),
        (STEP, "confirms", False),
        (STEP, "optimistic", False),
        (STEP, "decision", False),
        (STEP, "idempotent", False),
        (TRIGGER, "mode", "async"),
        (TRIGGER, "name", None),
        (FAILURE, "lands", None),
        (FAILURE, "undetected", False),
        (FAILURE, "severity", None),
        (FALLBACK, "cap", None),
        (FALLBACK, "to", None),
        (FALLBACK, "then", None),
        (FALLBACK, "confirms", False),
        (ObjectLayout(), "collapsed", False),
        (WHOLE, "language", "en"),
        (WHOLE, "version", 1),
    ],
)
def test_what_was_not_said_has_the_default_of_the_format(value: Value, field: str, default: object) -> None:
    assert getattr(value, field) == default


def test_a_design_without_surfaces_speaks_in_an_app() -> None:
    assert [(surface.id, surface.name) for surface in WHOLE.surfaces] == [("app", "App")]


@pytest.mark.parametrize("value", [WHOLE, STATE, STEP, TRIGGER, FAILURE, FALLBACK, Brief(), Layout()])
def test_no_field_of_a_value_can_be_set(value: Value) -> None:
    field = next(iter(type(value).model_fields))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(value, field, getattr(value, field))


@pytest.mark.parametrize("field", ["messages", "facts", "ruled_out", "on_purpose"])
def test_no_map_of_a_state_can_be_changed(field: str) -> None:
    entries: Any = getattr(State(id="s", name="S", messages={"app": "Hello"}), field)
    with pytest.raises(TypeError):
        entries["new"] = "value"


def test_a_map_that_was_handed_in_can_be_changed_without_changing_the_value() -> None:
    messages = {"app": "Hello"}
    state = State(id="s", name="S", messages=messages)
    messages["app"] = "Goodbye"
    assert state.messages == {"app": "Hello"}


def test_a_value_takes_the_name_of_its_model_and_the_key_of_its_file() -> None:
    assert Fallback.model_validate({"id": "b", "for": "f", "kind": "retry"}) == FALLBACK


@pytest.mark.parametrize("states", [(), None])
def test_an_object_has_a_state_at_least(states: Any) -> None:
    with pytest.raises(ValidationError):
        DesignObject(id="o", name="O", states=states)


@pytest.mark.parametrize(
    ("model", "keys"),
    [
        (State, ("messages",)),
        (Transition, ("failures", "timeout", "idempotent", "owner")),
        (Trigger, ("failures",)),
        (Failure, ("detected_by",)),
        (Fallback, ("within",)),
    ],
)
def test_each_kind_of_thing_has_its_own_keys_on_purpose(model: type[Value], keys: tuple[str, ...]) -> None:
    key_type = get_args(model.model_fields["on_purpose"].annotation)[0]
    assert get_args(key_type) == keys


@pytest.mark.parametrize("model", [State, Transition, Trigger])
def test_what_can_be_ruled_out_is_every_type_of_failure(model: type[Value]) -> None:
    key_type = get_args(model.model_fields["ruled_out"].annotation)[0]
    assert get_args(key_type) == get_args(FailureType)


# The map that nobody can change

MAPS = st.dictionaries(st.text(max_size=3), st.integers(), max_size=5)


@given(MAPS)
def test_a_read_only_map_is_equal_to_what_it_was_made_of(entries: dict[str, int]) -> None:
    made = ReadOnlyMap(entries)
    assert made == entries
    assert made == ReadOnlyMap(entries.items())
    assert (len(made), list(made)) == (len(entries), list(entries))


@given(MAPS, MAPS)
def test_two_maps_are_equal_where_their_entries_are(one: dict[str, int], other: dict[str, int]) -> None:
    assert (ReadOnlyMap(one) == ReadOnlyMap(other)) == (one == other)


def test_what_is_not_in_a_map_is_missed() -> None:
    with pytest.raises(KeyError):
        ReadOnlyMap({"a": 1})["b"]


def test_a_map_is_shown_with_its_entries() -> None:
    assert repr(ReadOnlyMap({"a": 1})) == "ReadOnlyMap({'a': 1})"


def test_equal_maps_have_one_hash_whatever_their_values() -> None:
    assert hash(ReadOnlyMap({"a": [1]})) == hash(ReadOnlyMap({"a": [1]}))


def test_a_map_that_is_a_default_is_shared_and_not_copied() -> None:
    one, two = State(id="a", name="A"), State(id="b", name="B")
    assert one.messages is two.messages


@given(designs())
@settings(max_examples=30, deadline=None)
def test_a_design_is_equal_to_its_copy_in_json(made: Design) -> None:
    assert Design.model_validate_json(made.model_dump_json(by_alias=True), by_alias=True) == made


@given(designs())
@settings(max_examples=30, deadline=None)
def test_all_maps_of_a_design_that_was_read_are_read_only(made: Design) -> None:
    assert all(isinstance(each, ReadOnlyMap) for each in maps_in(made))


@given(designs())
@settings(max_examples=15, deadline=None)
def test_judging_a_design_leaves_it_as_it_was(made: Design) -> None:
    before = made.model_dump_json()
    check(made)
    assert made.model_dump_json() == before


def maps_in(value: object) -> list[Mapping[Any, Any]]:
    """All maps of a value."""
    if isinstance(value, Value):
        return [each for name in type(value).model_fields for each in maps_in(getattr(value, name))]
    if isinstance(value, tuple):
        return [each for inner in value for each in maps_in(inner)]
    return [value] if isinstance(value, Mapping) else []
