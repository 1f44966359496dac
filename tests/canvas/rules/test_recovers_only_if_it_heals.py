"""Recovers only if it heals by itself: what it says."""

from canvas.rules import recovers_only_if_it_heals
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = recovers_only_if_it_heals.RULE


def test_a_queue_with_no_end() -> None:
    finding = only_finding(
        RULE,
        flow(
            "sending > paid",
            states={"sending": {"messages": {"app": "Refund in progress"}}, "paid": {"kind": "good_end"}},
            transitions={"sending-paid": {"name": "Pay out"}},
            failures=[{"id": "f", "at": "sending-paid", "type": "downstream"}],
            fallbacks=[{"id": "q", "for": "f", "kind": "queue", "to": "paid"}],
        ),
    )
    assert finding.key == "REC004@f"
    assert finding.message == (
        "When a part behind it fails at “Pay out”, Thing gets on only if the queue is "
        "worked off, and nothing is planned for when it does not."
    )
    assert finding.customer == "The customer reads “Refund in progress” on App."
    assert finding.truth == "Nobody knows when the broken part comes back, or whether it does."
    assert sentences(finding) == [
        "Thing starts in “Sending”.",
        "A part behind it fails at “Pay out”: Thing stays in “Sending”.",
    ]
    assert titles(finding) == [
        "Say what happens when it does not come back in time",
    ]


def test_another_step_on_the_same_part_and_a_last_try_into_a_dead_end() -> None:
    finding = only_finding(
        RULE,
        flow(
            "sending > paid",
            "sending > void",
            states={"paid": {"kind": "good_end"}, "void": {"kind": "bad_end"}, "stuck": {}},
            components=[{"id": "bank", "name": "Bank"}],
            transitions={
                "sending-paid": {"components": ["bank"]},
                "sending-void": {"components": ["bank"], "name": "Cancel"},
            },
            failures=[{"id": "f", "at": "sending-paid", "type": "crash"}],
            fallbacks=[{"id": "r", "for": "f", "kind": "retry", "cap": 3, "then": "stuck"}],
        ),
    )
    assert finding.key == "REC004@f"
    assert finding.message == (
        "When it crashes at “Sending to Paid”, Thing gets on only if the next try works "
        "or “Bank” comes back for “Cancel”, and nothing is planned for when it does not."
    )
    assert finding.customer == "The customer sees Thing in “Sending” and reads no word from us."
    assert finding.truth == "Nobody knows when the broken part comes back, or whether it does."
    assert sentences(finding) == [
        "Thing starts in “Sending”.",
        "It crashes at “Sending to Paid”: Thing stays in “Sending”.",
    ]
    assert titles(finding) == [
        "Say what happens when it does not come back in time",
    ]
