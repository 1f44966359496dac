"""A limit and nothing after it: what it says."""

from canvas.rules import limit_and_nothing_after
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = limit_and_nothing_after.RULE


def test_a_bank_that_has_three_days_and_then() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked ~> done",
            states={"asked": {"messages": {"app": "We are on it"}}},
            transitions={"asked-done": {"name": "Bank pays", "by": "partner", "timeout": "3d"}},
        ),
    )
    assert finding.key == "ASY006@asked-done"
    assert finding.message == "We wait 3 days for “Bank pays”, and nothing says what happens then."
    assert finding.customer == "The customer reads “We are on it” on App."
    assert finding.truth == "After 3 days Thing is still in “Asked”, and no step answers that."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
    ]
    assert titles(finding) == [
        "Let the clock lead on from “Asked” after 3 days",
    ]
