"""Words are replaced in names and customers' texts, and nowhere else."""

import pytest
from hypothesis import given

from canvas.edits import EditError, rename, replace_words, set_message
from canvas.lookup import lookup
from canvas.model import Design
from canvas.reading import read_design
from canvas.texts import Wanted, hits, texts_of
from canvas.writing import canonical
from tests.designs import designs, flow, names
from tests.widgets.designs import parcel


def replaced(design: Design, words: str, by: str) -> Design:
    return replace_words(design, hits(design, Wanted(words)), by)


def test_all_hits_of_a_text_are_replaced() -> None:
    design = flow(states={"a": {"name": "no, no and no"}})
    assert replaced(design, "no", "yes").objects[0].states[0].name == "yes, yes and yes"


def test_one_hit_is_replaced_alone() -> None:
    design = flow(states={"a": {"name": "no, no and no"}})
    again = replace_words(design, hits(design, Wanted("no"))[1:2], "yes")
    assert again.objects[0].states[0].name == "no, yes and no"


def test_name_and_texts_of_a_state_change_together() -> None:
    state = lookup(replaced(parcel(), "packed", "wrapped")).states["packed"]
    assert (state.name, state.messages) == ("wrapped", {"app": "We wrapped it."})


def test_the_texts_of_several_surfaces_change_together() -> None:
    design = set_message(set_message(parcel(), "packed", "app", "Parcel!"), "packed", "sms", "Your parcel")
    assert lookup(replaced(design, "parcel", "box")).states["packed"].messages == {"app": "box!", "sms": "Your box"}


def test_what_has_no_hit_stays_the_same_object() -> None:
    before = parcel()
    after = replaced(before, "Ship it", "Send it")
    assert after.objects[0] is before.objects[0]
    assert after.transitions[1] is before.transitions[1]
    assert after.transitions[0].name == "Send it"


def test_a_customers_text_that_becomes_blank_goes() -> None:
    assert lookup(replaced(parcel(), "We packed it.", " ")).states["packed"].messages == {}


def test_a_name_that_nothing_needs_may_go() -> None:
    assert replaced(parcel(), "Ship it", "").transitions[0].name is None


def test_a_name_that_is_needed_stays() -> None:
    with pytest.raises(EditError, match="name is blank"):
        replaced(parcel(), "Delivered", "")


def test_a_name_stays_one_line() -> None:
    with pytest.raises(EditError, match="one line"):
        replaced(parcel(), "Delivered", "a\nb")


def test_a_text_that_has_changed_is_not_overwritten() -> None:
    found = hits(parcel(), Wanted("Ship it"))
    with pytest.raises(EditError, match="has changed"):
        replace_words(rename(parcel(), "ship", "Send it"), found, "Post it")


def test_nothing_found_changes_nothing() -> None:
    assert replace_words(parcel(), (), "x") == parcel()


@given(designs(), names)
def test_words_replaced_by_themselves_change_no_word(design: Design, words: str) -> None:
    before = {place: text.strip() for place, text in texts_of(design) if text.strip()}
    after = replace_words(design, hits(design, Wanted(words, case=True)), words)
    assert {place: text.strip() for place, text in texts_of(after) if text.strip()} == before


@given(designs(), names)
def test_what_was_replaced_can_be_read_back(design: Design, words: str) -> None:
    after = replace_words(design, hits(design, Wanted(words)), "☂")
    assert canonical(read_design(canonical(after))) == canonical(after)
    assert not hits(after, Wanted(words))
