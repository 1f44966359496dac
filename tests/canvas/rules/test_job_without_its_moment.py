"""A job without its moment: what it says."""

from canvas.rules import job_without_its_moment
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = job_without_its_moment.RULE


def test_a_feature_that_is_to_be_improved() -> None:
    finding = only_finding(
        RULE,
        design(brief={"segment": "Night nurses", "job": "Improve the tracking page"}),
    )
    assert finding.key == "BRF002@brief.job"
    assert finding.message == (
        "The job is “Improve the tracking page”: a feature, and no moment in which somebody needs it."
    )
    assert finding.customer == (
        "The customer wants no feature: they want to get through a moment, also when something fails."
    )
    assert finding.truth == "A feature can be finished while nobody is helped."
    assert (finding.severity, finding.basis) == ("advice", "wording")
    assert titles(finding) == [
        "Say the job with a when, a so that or a without",
    ]


def test_nothing_said() -> None:
    finding = only_finding(
        RULE,
        design(brief={"segment": "Night nurses"}),
    )
    assert finding.key == "BRF002@brief.job"
    assert finding.message == "The brief does not say what the customer wants to get done."
    assert finding.customer == (
        "The customer wants no feature: they want to get through a moment, also when something fails."
    )
    assert finding.truth == "A feature can be finished while nobody is helped."
    assert (finding.severity, finding.basis) == ("advice", "question")
    assert titles(finding) == [
        "Say the job with a when, a so that or a without",
    ]
