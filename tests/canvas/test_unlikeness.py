"""What is otherwise in another design of the same product, in the order of what matters."""

from typing import Any

import pytest
from hypothesis import given, settings

from canvas.likeness import likeness
from canvas.model import Design
from canvas.unlikeness import KINDS, Unlike, unlike
from templates.catalog import load_template
from templates.choosing import SHOWN
from tests.designs import design, designs, flow

TIMEOUT = {"id": "f", "at": "pay", "type": "timeout", "name": "Bank is silent"}
RETRY = {"id": "b", "for": "f", "kind": "retry", "to": "cart"}


def product(**fields: Any) -> Design:
    """A cart that is paid: one step, and words of the app."""
    states = fields.pop("states", {})
    said = {
        "cart": {"messages": {"app": "Your cart"}, **states.get("cart", {})},
        "paid": {"kind": "good_end", "messages": {"app": "Paid."}, **states.get("paid", {})},
    }
    more = {key: value for key, value in states.items() if key not in said}
    return flow(transitions={"pay": {"source": "cart", "target": "paid", "name": "Pay"}}, states=said | more, **fields)


def found(mine: Design, theirs: Design) -> list[Unlike]:
    return list(unlike(likeness(mine, theirs)))


def kinds(mine: Design, theirs: Design) -> list[str]:
    return [each.kind for each in found(mine, theirs)]


def test_a_failure_that_only_the_other_answers() -> None:
    mine, theirs = product(failures=[TIMEOUT]), product(failures=[TIMEOUT], fallbacks=[RETRY])
    assert found(mine, theirs) == [
        Unlike("unanswered", "Bank is silent", "Pay", "try again", mine=("f",), theirs=("f", "b"))
    ]
    assert kinds(theirs, mine) == ["own_fallback"]


def test_a_failure_that_only_the_other_leads_on_from() -> None:
    theirs = product(failures=[{**TIMEOUT, "lands": "cart"}])
    assert found(product(failures=[TIMEOUT]), theirs) == [
        Unlike("not_led_on", "Bank is silent", "Pay", "Cart", mine=("f",), theirs=("f", "cart"))
    ]


def test_a_failure_that_mine_lacks_says_where_it_would_be() -> None:
    assert found(product(), product(failures=[TIMEOUT])) == [
        Unlike("failure", "Bank is silent", "Pay", "nothing answers", mine=("pay",), theirs=("f",))
    ]


def test_a_failure_at_a_place_that_mine_lacks() -> None:
    theirs = product(states={"zeppelin": {}}, failures=[{**TIMEOUT, "at": "zeppelin"}])
    assert kinds(product(), theirs) == ["failure_elsewhere", "state"]


def test_a_failure_of_mine_alone_that_nobody_answers_is_among_the_first() -> None:
    mine = product(failures=[TIMEOUT], states={"zeppelin": {}})
    assert kinds(mine, product()) == ["own_unanswered", "own_state"]
    assert kinds(product(failures=[TIMEOUT], fallbacks=[RETRY]), product()) == ["own_failure"]


def test_another_way_to_answer_the_same_failure() -> None:
    mine = product(failures=[TIMEOUT], fallbacks=[RETRY])
    theirs = product(failures=[TIMEOUT], fallbacks=[{**RETRY, "kind": "human"}])
    assert [(each.kind, each.words) for each in found(mine, theirs)] == [
        ("fallback", "a person steps in"),
        ("own_fallback", "try again"),
    ]


def test_silence_where_the_other_speaks() -> None:
    mine = product(states={"paid": {"messages": {}}})
    assert found(mine, product()) == [
        Unlike("silent", "Paid", words="“Paid.” on App", mine=("paid",), theirs=("paid",))
    ]


def test_silence_on_purpose_is_no_difference() -> None:
    mine = product(states={"paid": {"messages": {}, "on_purpose": {"messages": "The bank tells them."}}})
    assert found(mine, product()) == []


def test_mine_sounds_certain_where_the_other_is_not() -> None:
    theirs = product(states={"paid": {"messages": {"app": "It may take a day."}}})
    (only,) = found(product(), theirs)
    assert (only.kind, only.own, only.words) == ("certain", "“Paid.” on App", "“It may take a day.” on App")
    assert kinds(theirs, product()) == []


def test_words_are_read_in_english_only_but_certainty_in_every_language() -> None:
    hedging = product(language="de", states={"paid": {"messages": {"app": "It may take a day."}}})
    assert kinds(product(), hedging) == []
    unsure = product(language="de", states={"paid": {"certainty": "unknown"}})
    assert kinds(product(), unsure) == ["certain"]


def test_a_surface_that_says_nothing_here() -> None:
    both = [{"id": "app", "name": "App"}, {"id": "mail", "name": "E-mail", "kind": "sent"}]
    theirs = product(surfaces=both, states={"paid": {"messages": {"app": "Paid.", "mail": "Receipt"}}})
    (only,) = found(product(surfaces=both), theirs)
    assert (only.kind, only.name, only.place) == ("silent_on", "Paid", "E-mail")
    (other,) = found(product(), theirs)
    assert (other.kind, other.name, other.theirs) == ("surface", "E-mail", ("paid",))


def test_an_object_is_missing_as_a_whole() -> None:
    parcel = {"id": "parcel", "name": "Parcel", "states": [{"id": "lost", "name": "Lost"}]}
    theirs = design(objects=[parcel], failures=[{"id": "f", "at": "lost", "type": "crash"}])
    assert kinds(Design(title="x"), theirs) == ["object"]
    assert kinds(theirs, Design(title="x")) == ["own_unanswered", "own_object"]


@pytest.mark.parametrize("template", SHOWN, ids=lambda each: each.id)
def test_nothing_is_otherwise_in_the_same_design(template: object) -> None:
    shown = load_template(getattr(template, "id", ""))
    assert found(shown, shown.model_copy(deep=True)) == []


def test_the_first_draft_learns_from_the_worked_design_what_matters() -> None:
    draft, worked = load_template("order-delivery-first-draft"), load_template("order-delivery")
    said = {(each.kind, each.name) for each in found(draft, worked)}
    assert ("silent", "Lost") in said
    assert ("certain", "Paying back") in said
    assert ("failure", "scanned, not there") in said


@settings(max_examples=40)
@given(designs(), designs())
def test_what_matters_more_comes_first_and_every_place_is_of_its_design(one: Design, other: Design) -> None:
    alike = likeness(one, other)
    all_of_it = unlike(alike)
    ranks = [KINDS.index(each.kind) for each in all_of_it]
    assert ranks == sorted(ranks)
    for each in all_of_it:
        assert all(alike.first.element(place) is not None for place in each.mine)
        assert all(alike.second.element(place) is not None for place in each.theirs)
