"""A dead end: what it says."""

from canvas.rules import dead_end
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = dead_end.RULE


def test_an_order_on_hold() -> None:
    finding = only_finding(
        RULE,
        flow("placed > on_hold", states={"on_hold": {"name": "On hold", "messages": {"app": "On hold"}}}),
    )
    assert finding.key == "REC002@on_hold"
    assert finding.message == (
        "Thing comes to “On hold” and never leaves: no step leads on, and it is not marked as an end."
    )
    assert finding.customer == "The customer reads “On hold” on App."
    assert finding.truth == "Nothing more happens to Thing once it is in “On hold”."
    assert sentences(finding) == [
        "Thing starts in “Placed”.",
        "Then: Thing comes to “On hold”.",
    ]
    assert titles(finding) == [
        "Mark “On hold” as an end, or as a place to stay",
        "Or draw the step that leads on from “On hold”",
    ]


def test_a_hidden_dead_end_after_a_failure() -> None:
    finding = only_finding(
        RULE,
        flow(
            "placed > paid",
            states={"paid": {"kind": "good_end"}, "limbo": {"name": "In limbo", "visible": False}},
            failures=[{"id": "f", "name": "Bank", "at": "placed-paid", "type": "crash", "lands": "limbo"}],
        ),
    )
    assert finding.key == "REC002@limbo"
    assert finding.message == (
        "Thing comes to “In limbo” and never leaves: no step leads on, and it is not marked as an end."
    )
    assert finding.customer == "The customer sees nothing: “In limbo” is not shown to them."
    assert finding.truth == "Nothing more happens to Thing once it is in “In limbo”."
    assert sentences(finding) == [
        "Thing starts in “Placed”.",
        "The failure “Bank” happens at “Placed to Paid”.",
        "Thing ends up in “In limbo”.",
    ]
    assert titles(finding) == [
        "Mark “In limbo” as an end, or as a place to stay",
        "Or draw the step that leads on from “In limbo”",
    ]
