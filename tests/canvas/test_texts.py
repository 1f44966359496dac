"""Names and customers' texts, and finding words in them."""

import pytest
from hypothesis import given

from canvas.model import Design
from canvas.texts import TEXT_FIELDS, Hit, Place, Wanted, hits, texts_of
from tests.designs import designs, flow, names
from tests.widgets.designs import parcel


def found(design: Design, words: str, *, case: bool = False, whole: bool = False) -> list[str]:
    return [hit.text[hit.start : hit.end] for hit in hits(design, Wanted(words, case=case, whole=whole))]


def named(*texts: str) -> Design:
    return flow(states={f"s{number}": {"name": text} for number, text in enumerate(texts)})


def test_names_and_customers_texts_are_looked_through_in_order() -> None:
    assert [text for _, text in texts_of(parcel())] == [
        "Parcel",
        "Packed",
        "We packed it.",
        "On the way",
        "Delivered",
        "It is there.",
        "Order",
        "Open",
        "Done",
        "Done.",
        "Ship it",
        "Told",
        "Parcel lost",
        "App",
        "SMS",
        "Carrier",
    ]


def test_what_a_customer_is_told_at_once_or_by_a_fallback_is_a_text() -> None:
    design = flow(
        "a > b",
        surfaces=[{"id": "sms", "name": "SMS"}],
        failures=[{"id": "f", "at": "a-b", "type": "crash", "error_text": "Try later"}],
        fallbacks=[{"id": "x", "for": "f", "kind": "tell", "tell": {"sms": "It broke"}, "label": "as of noon"}],
    )
    places = dict(texts_of(design))
    assert places[Place("f", "error_text")] == "Try later"
    assert places[Place("x", "tell", "sms")] == "It broke"
    assert places[Place("x", "label")] == "as of noon"


def test_a_hit_says_where_it_stands() -> None:
    assert hits(parcel(), Wanted("packed it")) == (Hit(Place("packed", "messages", "app"), "We packed it.", 3, 12),)


def test_capitals_count_only_when_asked() -> None:
    assert found(named("Paid paid PAID"), "paid") == ["Paid", "paid", "PAID"]
    assert found(named("Paid paid PAID"), "paid", case=True) == ["paid"]


def test_only_whole_words_are_found_when_asked() -> None:
    assert found(named("paid", "unpaid", "paid?", "paid_up"), "paid", whole=True) == ["paid", "paid"]


@pytest.mark.parametrize("words", [".*", "(", "[a", "\\", "$"])
def test_signs_are_looked_for_as_they_are(words: str) -> None:
    assert found(named(f"x{words}y", "other"), words) == [words]


def test_no_words_are_found_nowhere() -> None:
    assert hits(parcel(), Wanted("")) == ()


@given(designs(), names)
def test_what_is_found_stands_there(design: Design, words: str) -> None:
    texts = dict(texts_of(design))
    for hit in hits(design, Wanted(words, case=True)):
        assert texts[hit.place] == hit.text
        assert hit.text[hit.start : hit.end] == words


def test_every_kind_of_element_says_what_of_it_is_read() -> None:
    assert {kind.__name__ for kind in TEXT_FIELDS} == {
        "DesignObject",
        "State",
        "Transition",
        "Trigger",
        "Failure",
        "Fallback",
        "Surface",
        "Component",
    }
