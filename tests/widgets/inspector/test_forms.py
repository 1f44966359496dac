"""Which fields there are for what is selected, what they read, and what they write."""

from collections.abc import Sequence
from typing import Any

import pytest

from canvas.edits import EditError, update
from canvas.lookup import lookup
from canvas.model import Design
from tests.widgets.designs import parcel
from widgets.inspector.field import Field
from widgets.inspector.forms import form_for


def field(design: Design, selection: Sequence[str], ending: str) -> Field:
    form = form_for(design, selection)
    return next(each for each in (*form.fields, *form.more) if each.key.endswith(f".{ending}"))


def written(design: Design, selection: Sequence[str], ending: str, value: Any) -> Design:
    write = field(design, selection, ending).write
    assert write is not None
    return write(design, value)


@pytest.mark.parametrize("selected", ["packed", "ship", "arrive", "tell", "lost", "jam", "again", "parcel", None])
def test_at_most_five_fields_are_shown_at_once(selected: str | None) -> None:
    assert 1 <= len(form_for(parcel(), [selected] if selected else []).fields) <= 5


@pytest.mark.parametrize("selected", ["packed", "ship", "arrive", "tell", "lost", "jam", "again", "parcel", None])
def test_every_field_reads_a_value_that_it_can_write_back(selected: str | None) -> None:
    design = parcel()
    form = form_for(design, [selected] if selected else [])
    for each in (*form.fields, *form.more):
        value = each.read(design)
        if each.write is not None and each.kind != "reasons":
            assert each.write(design, value) == design


def test_the_form_says_what_is_selected_and_where_it_belongs() -> None:
    form = form_for(parcel(), ["on_the_way"])
    assert (form.heading, form.place, form.icon) == ("On the way", "State of Parcel", "question")


def test_several_things_are_counted_and_named() -> None:
    form = form_for(parcel(), ["packed", "delivered"])
    assert form.about == ("packed", "delivered")
    assert form.fields[0].read(parcel()) == "Packed, Delivered"


def test_with_nothing_selected_the_design_itself_is_shown() -> None:
    assert form_for(parcel(), []).heading == "Parcel"


def test_what_is_gone_is_not_shown() -> None:
    assert form_for(parcel(), ["nothing"]).place == "Design"


def test_a_blank_limit_is_written_as_no_limit() -> None:
    assert lookup(written(parcel(), ["arrive"], "timeout", " ")).transitions["arrive"].timeout is None


def test_a_limit_that_is_no_duration_is_refused_with_a_sentence() -> None:
    with pytest.raises(EditError, match="duration"):
        written(parcel(), ["arrive"], "timeout", "soon")


def test_tries_are_counted_in_whole_numbers() -> None:
    assert lookup(written(parcel(), ["again"], "cap", "3")).fallbacks["again"].cap == 3
    with pytest.raises(EditError):
        written(parcel(), ["again"], "cap", "three")


def test_one_message_goes_to_all_surfaces_that_are_on() -> None:
    changed = written(parcel(), ["packed"], "messages", {"app": "Packed.", "sms": "Packed."})
    assert dict(lookup(changed).states["packed"].messages) == {"app": "Packed.", "sms": "Packed."}


def test_a_surface_switched_off_says_nothing() -> None:
    changed = written(parcel(), ["packed"], "messages", {})
    assert not lookup(changed).states["packed"].messages


def test_a_surface_can_have_a_text_of_its_own() -> None:
    changed = written(parcel(), ["packed"], "messages.sms", "Packed!")
    assert lookup(changed).states["packed"].messages["sms"] == "Packed!"


def test_facts_are_lines() -> None:
    changed = written(parcel(), ["packed"], "facts", "delivery = coming\nmoney=here\n")
    assert dict(lookup(changed).states["packed"].facts) == {"delivery": "coming", "money": "here"}
    assert field(changed, ["packed"], "facts").read(changed) == "delivery = coming\nmoney = here"


def test_a_failure_is_ruled_out_with_its_reason() -> None:
    changed = written(parcel(), ["ship"], "ruled_out", ("duplicate", "the scan has a number"))
    assert dict(lookup(changed).transitions["ship"].ruled_out) == {"duplicate": "the scan has a number"}


def test_a_blank_is_meant_with_its_reason() -> None:
    changed = written(parcel(), ["arrive"], "on_purpose", ("failures", "drawn elsewhere"))
    assert dict(lookup(changed).transitions["arrive"].on_purpose) == {"failures": "drawn elsewhere"}


def test_components_are_switched_on_by_chips() -> None:
    changed = written(parcel(), ["arrive"], "components", frozenset({"carrier"}))
    assert lookup(changed).transitions["arrive"].components == ("carrier",)


def test_who_acts_next_is_read_from_the_ways_out() -> None:
    assert field(parcel(), ["on_the_way"], "next").read(parcel()) == "The system, ≤ 4 h"
    assert field(parcel(), ["delivered"], "next").read(parcel()) == "Nobody; it stays here"


def test_a_partner_is_called_by_the_component_that_it_is() -> None:
    design = update(parcel(), "ship", by="partner", mode="async")
    assert field(design, ["packed"], "next").read(design) == "Carrier, later"


def by_customer_later() -> Design:
    return update(parcel(), "arrive", by="customer", mode="async")


def test_a_later_step_by_the_customer_asks_how_it_is_shown() -> None:
    shown = field(by_customer_later(), ["arrive"], "shown")
    assert [words for _, words in shown.options] == [
        "Show it at once",
        "Say that we are not sure",
        "Show it when it is sure",
    ]


@pytest.mark.parametrize(
    ("choice", "optimistic", "certainty"),
    [("optimistic", True, "confirmed"), ("unsure", False, "tentative"), ("sure", False, "confirmed")],
)
def test_the_choice_in_words_is_written_into_the_design(choice: str, optimistic: bool, certainty: str) -> None:
    changed = written(by_customer_later(), ["arrive"], "shown", choice)
    tables = lookup(changed)
    assert tables.transitions["arrive"].optimistic is optimistic
    assert tables.states["delivered"].certainty == certainty
    assert field(changed, ["arrive"], "shown").read(changed) == choice


def test_a_failure_can_move_the_object_within_its_own_states() -> None:
    lands = field(parcel(), ["lost"], "lands")
    assert [words for _, words in lands.options] == ["It stays where it was", "Packed", "On the way", "Delivered"]


def test_a_failure_that_happened_wrongly_has_no_landing() -> None:
    design = update(parcel(), "lost", type="duplicate")
    assert not any(each.key.endswith(".lands") for each in form_for(design, ["lost"]).fields)


def test_the_answers_of_a_failure_are_said_in_words() -> None:
    assert field(parcel(), ["jam"], "answers").read(parcel()) == "try again"
    assert field(parcel(), ["lost"], "answers").read(parcel()) == "No answer yet. Press B on it."
    moved = update(parcel(), "lost", lands="packed")
    assert field(moved, ["lost"], "answers").read(moved) == "The ways out of “Packed”"


def test_a_person_who_steps_in_has_a_name_and_a_time() -> None:
    design = update(parcel(), "again", kind="human", to="delivered")
    assert [each.key for each in form_for(design, ["again"]).fields][-2:] == ["again.owner", "again.within"]


def test_a_fallback_tells_the_customer_on_a_surface() -> None:
    changed = written(parcel(), ["again"], "tell.sms", "We try again.")
    assert lookup(changed).fallbacks["again"].tell["sms"] == "We try again."


def test_a_hand_over_says_what_it_connects() -> None:
    assert field(parcel(), ["tell"], "when").read(parcel()) == "Parcel: On the way to Delivered"


def test_surfaces_are_named_one_on_each_line() -> None:
    design = parcel()
    longer = written(design, [], "surfaces", "App\nSMS\nE-mail")
    assert [surface.name for surface in longer.surfaces] == ["App", "SMS", "E-mail"]
    renamed = written(design, [], "surfaces", "Web\nSMS")
    assert [surface.id for surface in renamed.surfaces] == ["app", "sms"]
    shorter = written(design, [], "surfaces", "App")
    assert [surface.name for surface in shorter.surfaces] == ["App"]


def test_the_last_surface_cannot_go() -> None:
    with pytest.raises(EditError, match="at least one"):
        written(parcel(), [], "surfaces", "")


def test_components_can_be_added_by_name() -> None:
    changed = written(parcel(), [], "components", "Carrier\nQueue")
    assert [component.name for component in changed.components] == ["Carrier", "Queue"]
