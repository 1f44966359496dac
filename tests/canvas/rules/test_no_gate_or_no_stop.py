"""No gate or no stop: what it says."""

from canvas.rules import no_gate_or_no_stop
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = no_gate_or_no_stop.RULE


def test_a_gate_and_no_stop() -> None:
    finding = only_finding(
        RULE,
        design(rollout={"gates": [{"id": "g", "audience": "one region"}]}),
    )
    assert finding.key == "ROL001@rollout.stops"
    assert finding.message == "The roll-out has no stop: nothing says when it is taken back."
    assert finding.customer == "The customer goes on meeting the fault while it is discussed whether it is one."
    assert finding.truth == "Decided now, it takes a minute on the day. Undecided, it takes a meeting."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Say what makes you stop, and what you do then",
    ]


def test_a_stop_and_no_gate() -> None:
    finding = only_finding(
        RULE,
        design(rollout={"stops": [{"id": "s", "signal": "calls"}]}),
    )
    assert finding.key == "ROL001@rollout.gates"
    assert finding.message == "The roll-out has no gate: everybody gets it at once."
    assert finding.customer == "Every customer meets what no drawing shows, on the same day."
    assert finding.truth == "What no drawing shows is found by those who get it first."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Say who gets it first, and when it goes on to more",
    ]
