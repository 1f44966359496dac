"""The answer changes nothing: what it says."""

from canvas.rules import answer_changes_nothing
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = answer_changes_nothing.RULE


def test_a_delivery_that_is_put_back() -> None:
    finding = only_finding(
        RULE,
        flow(
            "sending > sent",
            states={"sending": {"messages": {"app": "Going out now"}}},
            transitions={"sending-sent": {"name": "Send"}},
            failures=[{"id": "f", "at": "sending-sent", "type": "network"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "undo", "to": "sending"}],
        ),
    )
    assert finding.key == "FBK004@b"
    assert finding.message == (
        "When the network drops at “Send”, the fallback “undo it” leads to “Sending”, where Thing is already."
    )
    assert finding.customer == "The customer reads “Going out now” on App."
    assert finding.truth == (
        "Something failed, and for the customer nothing has changed: they wait as before, and nobody tells them."
    )
    assert sentences(finding) == [
        "Thing starts in “Sending”.",
        "The network drops at “Send”: Thing stays in “Sending”.",
        "We undo it: Thing comes to “Sending”.",
    ]
    assert titles(finding) == [
        "Tell the customer what happened",
    ]


def test_a_delivery_that_is_given_up() -> None:
    finding = only_finding(
        RULE,
        flow(
            "sending > sent",
            failures=[{"id": "f", "name": "No line", "at": "sending-sent", "type": "network"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "retry", "cap": 3, "then": "sending"}],
        ),
    )
    assert finding.key == "FBK004@b"
    assert finding.message == (
        "After the failure “No line” at “Sending to Sent”, the fallback “try again” leads to “Sending”, where "
        "Thing is already."
    )
    assert finding.customer == "The customer sees Thing in “Sending” and reads no word from us."
    assert finding.truth == (
        "Something failed, and for the customer nothing has changed: they wait as before, and nobody tells them."
    )
    assert sentences(finding) == [
        "Thing starts in “Sending”.",
        "The failure “No line” happens at “Sending to Sent”: Thing stays in “Sending”.",
        "After the last try: Thing comes to “Sending”.",
    ]
    assert titles(finding) == [
        "Tell the customer what happened",
    ]
