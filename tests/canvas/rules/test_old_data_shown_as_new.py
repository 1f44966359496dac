"""Old data shown as new: what it says."""

from canvas.rules import old_data_shown_as_new
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = old_data_shown_as_new.RULE


def test_a_search_from_the_cache() -> None:
    finding = only_finding(
        RULE,
        flow(
            "search > shown",
            states={"shown": {"messages": {"app": "48 results"}}},
            failures=[{"id": "f", "name": "Slow", "at": "search-shown", "type": "timeout"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "degrade", "to": "shown"}],
        ),
    )
    assert finding.key == "UNC004@b"
    assert finding.message == (
        "After the failure “Slow” at “Search to Shown”, we show an old or smaller answer "
        "as “Shown”, and nothing says how old it is."
    )
    assert finding.customer == "The customer reads “48 results” on App."
    assert finding.truth == "Nobody has confirmed “Shown”: the step that would have done so has just failed."
    assert sentences(finding) == [
        "Thing starts in “Search”.",
        "The failure “Slow” happens at “Search to Shown”: Thing stays in “Search”.",
        "We make do with less: Thing comes to “Shown”.",
    ]
    assert titles(finding) == [
        "Say at “Shown” since when we know nothing new",
    ]


def test_a_payment_that_waits_in_a_queue() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > paid",
            states={"paid": {"kind": "resting"}},
            failures=[{"id": "f", "at": "cart-paid", "type": "timeout"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "queue", "to": "paid"}],
        ),
    )
    assert finding.key == "UNC004@b"
    assert finding.message == (
        "When nothing answers at “Cart to Paid”, we show something that still waits in a "
        "queue as “Paid”, and nothing says how old it is."
    )
    assert finding.customer == "The customer sees Thing in “Paid” and reads no word from us."
    assert finding.truth == "Nobody has confirmed “Paid”: the step that would have done so has just failed."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Nothing answers at “Cart to Paid”: Thing stays in “Cart”.",
        "The queue works it off: Thing comes to “Paid”.",
    ]
    assert titles(finding) == [
        "Say at “Paid” since when we know nothing new",
    ]
