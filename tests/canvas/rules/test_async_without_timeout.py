"""Waits without a limit: what it says."""

from canvas.rules import async_without_timeout
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = async_without_timeout.RULE


def test_a_bank_that_may_never_pay() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked ~> done",
            states={"asked": {"messages": {"app": "We are on it"}}},
            transitions={"asked-done": {"name": "Bank pays", "by": "partner"}},
        ),
    )
    assert finding.key == "ASY001@asked-done"
    assert finding.message == "Thing waits in “Asked” for “Bank pays”, and nothing says how long."
    assert finding.customer == "The customer reads “We are on it” on App."
    assert finding.truth == "It may never come: then Thing stays in “Asked”, and no clock notices."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
    ]
    assert titles(finding) == [
        "Let the clock lead on from “Asked” after a while",
    ]
