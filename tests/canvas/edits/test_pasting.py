"""Pasting keeps the meaning of a part, under new ids."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings

from canvas.edits import EditError, part_of, pasted, remove
from canvas.lookup import lookup
from canvas.model import Design
from canvas.reading import read_design
from canvas.validator import check
from canvas.writing import canonical, ids_of
from tests.designs import design, designs
from tests.widgets.designs import parcel

EMPTY = Design(title="Empty")
ID = re.compile(r"[A-Za-z0-9_.-]+")


def keys(whole: Design, ids: Mapping[str, str]) -> list[tuple[str, ...]]:
    """What the validator finds, with the names in its keys as `ids` has them, sorted within each key."""
    found = [finding.key.partition("@") for finding in check(whole).findings]
    return sorted((rule, *sorted(ids.get(name, name) for name in ID.findall(rest))) for rule, _, rest in found)


@settings(max_examples=60, deadline=None)
@given(designs(with_words=False))
def test_a_part_means_the_same_in_an_empty_design(whole: Design) -> None:
    part = part_of(whole, ()).design
    made = pasted(EMPTY.model_copy(update={"language": part.language}), part)
    assert keys(made.design, {}) == keys(part, made.ids)


@given(designs(), designs())
def test_what_is_pasted_takes_no_id_and_changes_nothing_that_was_there(there: Design, part: Design) -> None:
    made = pasted(there, part)
    assert canonical(read_design(canonical(made.design))) == canonical(made.design)
    assert ids_of(there) <= ids_of(made.design)
    assert made.design.objects[: len(there.objects)] == there.objects
    assert made.design.waivers == there.waivers


@given(designs())
def test_pasted_twice_there_are_two(part: Design) -> None:
    once = pasted(EMPTY, part)
    twice = pasted(once.design, part)
    for name in ("objects", "transitions", "triggers", "failures", "fallbacks"):
        assert len(getattr(twice.design, name)) == 2 * len(getattr(part, name))
    assert len(twice.design.surfaces) == len(once.design.surfaces)
    assert len(twice.design.components) == len(once.design.components)


@given(designs())
def test_what_was_pasted_is_gone_when_it_is_removed(part: Design) -> None:
    made = pasted(parcel(), part)
    objects = [made.ids[owner.id] for owner in part.objects]
    added = {item.id for name in ("surfaces", "components") for item in getattr(made.design, name)}
    added -= {item.id for name in ("surfaces", "components") for item in getattr(parcel(), name)}
    assert remove(made.design, [*objects, *added]) == parcel()


def test_a_surface_that_is_there_already_is_that_one() -> None:
    there = design(surfaces=[{"id": "phone", "name": "App"}])
    made = pasted(there, part_of(parcel(), ["packed"]).design)
    assert made.ids["app"] == "phone"
    assert [surface.id for surface in made.design.surfaces] == ["phone"]
    assert made.design.objects[0].states[0].messages == {"phone": "We packed it."}


def test_a_surface_of_another_kind_is_another_one() -> None:
    there = design(surfaces=[{"id": "app", "name": "App", "kind": "sent"}])
    made = pasted(there, part_of(parcel(), ["packed"]).design)
    assert [surface.kind for surface in made.design.surfaces] == ["sent", "live"]


def test_a_surface_that_says_nothing_is_not_added() -> None:
    made = pasted(EMPTY, part_of(parcel(), ["on_the_way"]).design)
    assert made.design.surfaces == EMPTY.surfaces


def test_two_components_that_are_alike_stay_two() -> None:
    twins = [{"id": "one", "name": "Feed"}, {"id": "two", "name": "Feed"}]
    part = design(
        components=twins,
        objects=[{"id": "o", "name": "O", "states": [{"id": "a", "name": "A"}]}],
        transitions=[{"id": "t", "source": "a", "target": "a", "components": ["one", "two"]}],
    )
    made = pasted(design(components=[{"id": "mine", "name": "Feed"}]), part)
    assert made.design.transitions[0].components == ("mine", made.ids["two"])


def test_states_can_join_the_object_that_they_came_from() -> None:
    made = pasted(parcel(), part_of(parcel(), ["packed", "on_the_way"]).design, into="parcel")
    names = [state.name for state in lookup(made.design).objects["parcel"].states]
    assert names == ["Packed", "On the way", "Delivered", "Packed", "On the way"]
    assert len(made.design.objects) == 2


def test_an_object_that_is_gone_cannot_be_joined() -> None:
    with pytest.raises(EditError, match="no longer in the design"):
        pasted(EMPTY, part_of(parcel(), ["packed"]).design, into="parcel")


def test_the_corner_of_what_is_pasted_is_where_it_was_asked_for() -> None:
    made = pasted(parcel(), part_of(parcel(), ["parcel"]).design, at=(0, 800))
    nodes = made.design.layout.nodes
    assert [nodes[made.ids[state]] for state in ("packed", "on_the_way", "delivered")] == [
        (0, 800),
        (400, 800),
        (800, 800),
    ]


def test_what_was_placed_by_hand_stays_so() -> None:
    whole = design(
        objects=[{"id": "o", "name": "O", "states": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}],
        layout={"nodes": {"a": [8, 8], "b": [400, 8]}, "placed": ["b"]},
    )
    made = pasted(EMPTY, whole)
    assert made.design.layout.placed == (made.ids["b"],)


def test_a_surface_that_is_not_written_cannot_be_given_its_id_when_something_else_has_it() -> None:
    there = design(objects=[{"id": "app", "name": "App", "states": [{"id": "a", "name": "A"}]}])
    part = design(
        surfaces=[{"id": "sms", "name": "SMS"}],
        objects=[{"id": "o", "name": "O", "states": [{"id": "b", "name": "B", "messages": {"sms": "Hi"}}]}],
    )
    with pytest.raises(EditError, match="first surface"):
        pasted(there, part)
