"""Finding a design among those that come with the program."""

import pytest

from templates.catalog import template
from templates.choosing import SHOWN, chosen, pair_of, tags_of

WORKED, DRAFT = template("order-delivery"), template("order-delivery-first-draft")


def test_who_asks_for_nothing_sees_all_but_the_blank_one() -> None:
    assert chosen() == SHOWN
    assert "blank" not in {each.kind for each in SHOWN}


@pytest.mark.parametrize("words", ["Order delivery", "DELIVERY order", "nobody knows", "silence has an end", "refund"])
def test_words_are_looked_for_in_title_question_teaching_and_tags(words: str) -> None:
    assert WORKED in chosen(words)


def test_every_word_has_to_be_there() -> None:
    assert chosen("delivery zeppelin") == ()


def test_a_kind_narrows_it() -> None:
    assert {each.kind for each in chosen(kind="facts")} == {"facts"}
    assert DRAFT in chosen("delivery", "first_draft")


def test_of_several_tags_all_are_asked_for() -> None:
    found = chosen(tags={"shop", "refund"})
    assert WORKED in found
    assert all({"shop", "refund"} <= set(each.tags) for each in found)


def test_tags_are_told_once_and_by_the_alphabet() -> None:
    assert tags_of([WORKED, DRAFT]) == ("delivery", "partner", "refund", "shop")


def test_a_worked_design_and_its_first_draft_lead_to_each_other() -> None:
    assert pair_of(WORKED) == DRAFT
    assert pair_of(DRAFT) == WORKED
    assert pair_of(template("message-delivery")) is None


def test_a_word_is_found_as_one_and_as_many() -> None:
    assert [each.id for each in chosen("webhooks", "worked")] == ["webhook-delivery"]
    assert chosen("payments") == chosen("payment")
