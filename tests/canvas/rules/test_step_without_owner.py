"""A step without an owner: what it says."""

from canvas.rules import step_without_owner
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = step_without_owner.RULE


def test_a_case_that_somebody_looks_at() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > paid",
            states={"asked": {"kind": "resting", "messages": {"app": "We have your question"}}},
            transitions={"asked-paid": {"name": "Settle it", "by": "staff"}},
        ),
    )
    assert finding.key == "FBK010@asked-paid"
    assert finding.message == "In “Asked”, the step “Settle it” is for a person, and nobody is named for it."
    assert finding.customer == "The customer reads “We have your question” on App."
    assert finding.truth == "“Settle it” is nobody's job, so it may never be done."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
    ]
    assert titles(finding) == [
        "Name who takes the step “Settle it”",
    ]
