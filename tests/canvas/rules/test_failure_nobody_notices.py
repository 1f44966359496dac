"""A failure nobody notices: what it says."""

from canvas.rules import failure_nobody_notices
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = failure_nobody_notices.RULE


def test_a_job_that_dies_in_silence() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > done",
            states={"asked": {"messages": {"app": "We are on it"}}},
            failures=[{"id": "f", "name": "Mute", "at": "asked-done", "type": "crash", "undetected": True}],
        ),
    )
    assert finding.key == "UNC006@f"
    assert finding.message == (
        "After the failure “Mute” at “Asked to Done”, nobody notices, and no clock runs in “Asked”."
    )
    assert finding.customer == "The customer reads “We are on it” on App."
    assert finding.truth == "Something broke, and nobody is on it: Thing stays in “Asked”."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "The failure “Mute” happens at “Asked to Done”: Thing stays in “Asked”.",
    ]
    assert titles(finding) == [
        "Let the clock lead on from “Asked” after a while",
        "Or say what notices it",
    ]
