"""A serious failure nobody watches: what it says."""

from canvas.rules import failure_nobody_watches
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = failure_nobody_watches.RULE


def test_a_lost_refund() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > paid",
            states={"asked": {"messages": {"app": "We are paying you back"}}},
            failures=[{"id": "f", "at": "asked-paid", "type": "lost", "severity": 8}],
            rollout={"gates": [{"id": "g", "audience": "one region"}]},
        ),
    )
    assert finding.key == "ROL003@f"
    assert finding.message == "When it gets lost at “Asked to Paid”, no monitor sees it and nothing else detects it."
    assert finding.customer == "The customer reads “We are paying you back” on App."
    assert finding.truth == "It weighs 8 of 10."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "It gets lost at “Asked to Paid”: Thing stays in “Asked”.",
    ]
    assert titles(finding) == [
        "Let a monitor watch for it, with a threshold and an owner",
    ]


def test_a_failure_that_ends_badly() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > paid",
            states={"gone": {"kind": "bad_end"}},
            failures=[{"id": "f", "name": "No trace", "at": "asked-paid", "type": "lost", "lands": "gone"}],
            rollout={"monitors": [{"id": "m", "signal": "calls"}]},
        ),
    )
    assert finding.key == "ROL003@f"
    assert finding.message == (
        "After the failure “No trace” at “Asked to Paid”, no monitor sees it and nothing else detects it."
    )
    assert finding.customer == "The customer sees Thing in “Gone” and reads no word from us."
    assert finding.truth == "It leaves Thing in “Gone”, which is a bad end."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "The failure “No trace” happens at “Asked to Paid”.",
    ]
    assert titles(finding) == [
        "Let a monitor watch for it, with a threshold and an owner",
    ]
