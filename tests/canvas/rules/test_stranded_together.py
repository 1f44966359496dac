"""Two components that strand the customer together: what is said."""

from typing import Any

from canvas.findings import Combination
from canvas.graph.dead_together import minimal_sets
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.rules.combinations import stranded_together
from tests.designs import flow


def cart(*failures: str, **more: Any) -> Design:
    """A cart in which these things go wrong, and one pays by the payments or with the help of the bank."""
    fields: dict[str, Any] = {
        "components": [{"id": "psp", "name": "Payments"}, {"id": "bank", "name": "Bank"}],
        "failures": [
            {"id": f"f{n}", **({"name": name} if name else {}), "at": "cart", "type": "crash"}
            for n, name in enumerate(failures)
        ],
        "fallbacks": [
            {"id": f"b{n}", "for": f"f{n}", "kind": "degrade", "to": "paid", "needs": ["bank"]}
            for n in range(len(failures))
        ],
        "transitions": {"cart-paid": {"components": ["psp"]}},
    }
    return flow("cart > paid", states={"paid": {"kind": "good_end"}}, **fields | more)


def only(whole: Design) -> Combination:
    (combination,) = stranded_together.check(facts_of(whole))
    return combination


def test_it_names_both_and_where_it_strands() -> None:
    assert only(cart("Blackout")) == Combination(
        key="CMB001@bank+psp",
        rule="CMB001",
        elements=("bank", "psp"),
        message="While “Bank” and “Payments” are out together, there is no way out after the failure “Blackout” at "
        "“Cart”. As long as one of them works, there is one.",
        places=("f0",),
    )


def test_more_failures_are_counted_and_all_of_them_are_places() -> None:
    assert "at “Cart”, and after 1 more failure. As" in only(cart("A", "B")).message
    assert "at “Cart”, and after 2 more failures. As" in only(cart("A", "B", "C")).message
    assert only(cart("A", "B", "C")).places == ("f0", "f1", "f2")


def test_a_failure_without_a_name_is_told_by_what_happens() -> None:
    assert only(cart("")).message.startswith(
        "While “Bank” and “Payments” are out together, there is no way out when it crashes at “Cart”."
    )


def test_the_one_that_stands_for_others_says_so() -> None:
    parts = [
        {"id": "psp", "name": "Payments", "shares_fate_with": "east"},
        {"id": "bank", "name": "Bank", "shares_fate_with": "west"},
        {"id": "app", "name": "App server", "shares_fate_with": "east"},
    ]
    assert (
        "“App server” (and all that fails with it) and “Bank” are out"
        in only(cart("Blackout", components=parts)).message
    )


def test_three_are_told_in_the_same_words() -> None:
    parts = [{"id": each, "name": each.capitalize()} for each in ("psp", "bank", "till")]
    ways = [
        {"id": f"b{each}", "for": "f0", "kind": "human", "to": "paid", "needs": [each]} for each in ("bank", "till")
    ]
    facts = facts_of(cart("Blackout", components=parts, fallbacks=ways))
    (stranding,) = minimal_sets(facts).found
    told = stranded_together.told(facts, stranding)
    assert told.key == "CMB001@bank+psp+till"
    assert told.message.startswith("While “Bank”, “Psp” and “Till” are out together, there is no way out after")
