"""What a copy carries: a little design of its own."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.edits import part_of
from canvas.lookup import lookup
from canvas.model import Design
from canvas.reading import read_design
from canvas.writing import canonical
from tests.designs import design, designs, flow
from tests.widgets.designs import parcel


def ids_of_part(whole: Design, *chosen: str) -> set[str]:
    tables = lookup(part_of(whole, chosen).design)
    return {*tables.objects, *tables.states, *tables.transitions, *tables.triggers, *tables.failures, *tables.fallbacks}


def test_states_come_with_what_stands_between_them() -> None:
    assert ids_of_part(parcel(), "packed", "on_the_way") == {
        "parcel",
        "packed",
        "on_the_way",
        "ship",
        "jam",
        "again",
    }


def test_an_arrow_comes_with_both_its_ends() -> None:
    assert ids_of_part(parcel(), "arrive") == {"parcel", "on_the_way", "delivered", "arrive", "lost"}


def test_a_failure_comes_with_what_it_hangs_on() -> None:
    assert ids_of_part(parcel(), "again") == ids_of_part(parcel(), "ship")


def test_a_hand_over_comes_with_both_its_objects() -> None:
    assert {"parcel", "order", "arrive", "finish", "tell"} <= ids_of_part(parcel(), "tell")


def test_an_object_comes_with_all_its_states() -> None:
    assert {"packed", "on_the_way", "delivered"} <= ids_of_part(parcel(), "parcel")


def test_no_state_means_the_whole_drawing() -> None:
    assert {"parcel", "order"} <= ids_of_part(parcel())


def test_only_surfaces_and_components_that_are_named_come_along() -> None:
    part = part_of(parcel(), ["packed", "on_the_way"]).design
    assert [surface.id for surface in part.surfaces] == ["app"]
    assert [component.id for component in part.components] == ["carrier"]
    assert part_of(parcel(), ["delivered"]).design.components == ()


def test_one_surface_stays_where_nothing_is_said() -> None:
    assert [surface.id for surface in part_of(parcel(), ["on_the_way"]).design.surfaces] == ["app"]


def test_what_is_said_about_the_whole_stays_behind() -> None:
    whole = design(
        brief={"job": "Ship it"},
        objects=[{"id": "o", "name": "O", "states": [{"id": "a", "name": "A"}]}],
        tradeoffs=[{"id": "t", "question": "Why?"}],
        waivers=[{"key": "UNC010@a", "reason": "It is meant.", "seen": "0" * 64}],
    )
    part = part_of(whole, ["a"]).design
    assert (part.brief.job, part.tradeoffs, part.waivers) == ("", (), ())


def test_it_is_said_what_led_out_of_the_part() -> None:
    assert part_of(parcel(), ["packed", "on_the_way"]).severed == ("arrive",)
    assert part_of(parcel(), ["on_the_way", "delivered"]).severed == ("ship", "tell")
    assert part_of(parcel(), ["parcel", "order"]).severed == ()


def test_an_answer_that_led_out_of_the_part_is_said_and_stays() -> None:
    whole = flow(
        "a > b",
        states={"c": {}},
        failures=[{"id": "f", "at": "a-b", "type": "crash"}],
        fallbacks=[{"id": "x", "for": "f", "kind": "undo", "to": "c"}],
    )
    part = part_of(whole, ["a", "b"])
    assert part.severed == ("x",)
    assert part.design.fallbacks[0].to is None


def test_states_keep_where_they_stand() -> None:
    assert dict(part_of(parcel(), ["packed"]).design.layout.nodes) == {"packed": (80, 80)}


@given(designs(), st.data())
def test_every_part_is_a_design_that_can_be_read(whole: Design, data: st.DataObject) -> None:
    states = sorted(lookup(whole).states)
    chosen = data.draw(st.lists(st.sampled_from(states), unique=True)) if states else []
    part = part_of(whole, chosen).design
    assert canonical(read_design(canonical(part))) == canonical(part)
    assert not chosen or sorted(lookup(part).states) == sorted(chosen)


@given(designs())
def test_a_part_of_a_part_is_the_part(whole: Design) -> None:
    part = part_of(whole, ()).design
    assert part_of(part, ()) == (part, ())
