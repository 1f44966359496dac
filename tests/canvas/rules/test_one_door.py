"""One door that everything recovers through: what is said."""

from typing import Any

import pytest

from canvas.findings import Combination
from canvas.graph.facts import facts_of
from canvas.rules.combinations import one_door
from tests.designs import flow

TROUBLES = [{"id": f"f{n}", "at": "cart", "type": "crash"} for n in range(3)]
BANK = [{"id": "bank", "name": "The bank"}]


def only(*arrows: str, **more: Any) -> Combination:
    whole = flow(*arrows, states={"paid": {"kind": "good_end"}}, failures=TROUBLES, components=BANK, **more)
    (combination,) = one_door.check(facts_of(whole))
    return combination


def test_a_state_is_named_with_the_share_of_the_failures() -> None:
    assert only("cart > review", "review > paid") == Combination(
        key="CMB002@review",
        rule="CMB002",
        elements=("review",),
        message="After 3 of 3 failures, every sure way out leads through “Review”.",
        places=("review",),
    )


def test_a_component_is_named_and_its_places_are_what_needs_it() -> None:
    assert only("cart > paid", transitions={"cart-paid": {"components": ["bank"]}}) == Combination(
        key="CMB002@bank",
        rule="CMB002",
        elements=("bank",),
        message="After 3 of 3 failures, every sure way out needs “The bank”.",
        places=("cart-paid",),
    )


def test_an_owner_is_no_element_of_the_drawing_but_has_places_on_it() -> None:
    assert only("cart > paid", transitions={"cart-paid": {"by": "staff", "owner": "Support desk"}}) == Combination(
        key="CMB002@Support desk",
        rule="CMB002",
        elements=(),
        message="After 3 of 3 failures, every sure way out is up to “Support desk”.",
        places=("cart-paid",),
    )


@pytest.mark.parametrize("owner", ["Night\nshift", "N" * 300])
def test_a_long_owner_is_told_on_one_line_and_keeps_its_key(owner: str) -> None:
    told = only("cart > paid", transitions={"cart-paid": {"by": "staff", "owner": owner}})
    assert told.key == f"CMB002@{owner}"
    assert "\n" not in told.message
    assert len(told.message) < 200
