"""Retries for ever: what it says."""

from canvas.rules import retries_for_ever
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = retries_for_ever.RULE


def test_a_delivery_that_is_tried_again_and_again() -> None:
    finding = only_finding(
        RULE,
        flow(
            "sending > sent",
            states={"sending": {"visible": False}, "sent": {"kind": "good_end"}},
            transitions={"sending-sent": {"name": "Send"}},
            failures=[{"id": "f", "at": "sending-sent", "type": "network"}],
            fallbacks=[{"id": "r", "for": "f", "kind": "retry"}],
        ),
    )
    assert finding.key == "FBK002@r"
    assert finding.message == "When the network drops at “Send”, we try again, and no number says when we stop."
    assert finding.customer == "The customer sees nothing: “Sending” is not shown to them."
    assert finding.truth == "If it never works, we try for ever, and Thing stays in “Sending”."
    assert sentences(finding) == [
        "Thing starts in “Sending”.",
        "The network drops at “Send”: Thing stays in “Sending”.",
    ]
    assert titles(finding) == [
        "Stop after 3 tries, and say what happens then",
    ]
