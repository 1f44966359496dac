"""A stop that nobody pulls: what it says."""

from canvas.rules import stop_that_nobody_pulls
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = stop_that_nobody_pulls.RULE


def test_a_signal_and_nothing_else() -> None:
    finding = only_finding(
        RULE,
        design(rollout={"stops": [{"id": "s", "signal": "support contacts"}]}),
    )
    assert finding.key == "ROL002@rollout.stops.s"
    assert finding.message == "The stop on “support contacts” has no threshold, action or owner."
    assert finding.customer == "The customer goes on meeting the fault while it is discussed who does what."
    assert finding.truth == "A stop works only when somebody knows at which number to do what."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Give the stop on “support contacts” its threshold, action and owner",
    ]


def test_a_stop_without_an_owner() -> None:
    finding = only_finding(
        RULE,
        design(
            rollout={
                "stops": [{"id": "s", "signal": "support contacts", "threshold": "+5 %", "action": "switch it off"}]
            }
        ),
    )
    assert finding.key == "ROL002@rollout.stops.s"
    assert finding.message == "The stop on “support contacts” has no owner."
    assert finding.customer == "The customer goes on meeting the fault while it is discussed who does what."
    assert finding.truth == "A stop works only when somebody knows at which number to do what."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Give the stop on “support contacts” its owner",
    ]
