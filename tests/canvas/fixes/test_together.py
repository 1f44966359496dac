"""Choices that settle what they bring to light."""

from canvas.lookup import lookup
from tests.canvas.fixes.fixing import chosen, titles, written
from tests.designs import Fields, flow


def test_who_writes_what_a_failure_would_leave_standing_tells_of_the_failure_too() -> None:
    whole = flow(
        "cart > paid",
        states={"paid": {"kind": "good_end"}},
        failures=[{"id": "f", "at": "cart-paid", "type": "timeout"}],
        fallbacks=[{"id": "b", "for": "f", "kind": "human", "owner": "Desk", "to": "paid"}],
    )
    also = "Tell the customer on App when nothing answers at “Cart to Paid”"
    assert titles(whole, "UNC010") == [f"Write what the customer reads in “Cart” on App. {also}"]
    assert [blank.id for blank in chosen(whole, "UNC010").proposal.blanks] == ["reads.app", "UNC003@f tell"]
    after = lookup(written(whole, "UNC010", {"reads.app": "Your cart", "UNC003@f tell": "We lost track of it"}))
    assert after.states["cart"].messages["app"] == "Your cart"
    assert after.fallbacks["b"].tell["app"] == "We lost track of it"


def test_who_ends_what_somebody_leads_to_names_them_too() -> None:
    states: dict[str, Fields] = {"paid": {"kind": "good_end"}, "void": {"messages": {"app": "It is void"}}}
    whole = flow(
        "cart > paid",
        states=states,
        failures=[{"id": "f", "at": "cart-paid", "type": "crash"}],
        fallbacks=[{"id": "b", "for": "f", "kind": "human", "to": "void"}],
    )
    assert titles(whole, "REC002")[0] == "Mark “Void” as a bad end. Name who steps in: you say who"
    after = lookup(written(whole, "REC002", {"REC005@f owner": "Desk"}))
    assert (after.states["void"].kind, after.fallbacks["b"].owner) == ("bad_end", "Desk")
