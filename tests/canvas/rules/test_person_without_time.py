"""A person but no time: what it says."""

from canvas.rules import person_without_time
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = person_without_time.RULE


def test_a_refund_at_the_desk() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > paid",
            states={"asked": {"messages": {"app": "Your refund is on its way"}}},
            transitions={"asked-paid": {"name": "Pay"}},
            failures=[{"id": "f", "at": "asked-paid", "type": "timeout"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "human", "to": "paid", "owner": "the refund desk"}],
        ),
    )
    assert finding.key == "FBK007@b"
    assert finding.message == (
        "When nothing answers at “Pay”, the refund desk steps in, and nothing says within what time."
    )
    assert finding.customer == "The customer reads “Your refund is on its way” on App."
    assert finding.truth == "It takes as long as it takes: nobody can tell the customer when to expect the refund desk."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "Nothing answers at “Pay”: Thing stays in “Asked”.",
    ]
    assert titles(finding) == [
        "Say within what time the refund desk steps in",
    ]
