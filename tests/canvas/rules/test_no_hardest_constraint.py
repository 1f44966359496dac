"""No hardest constraint: what it says."""

from canvas.rules import no_hardest_constraint
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = no_hardest_constraint.RULE


def test_nothing_said() -> None:
    finding = only_finding(
        RULE,
        design(brief={"segment": "Night nurses"}),
    )
    assert finding.key == "BRF003@brief.constraint"
    assert finding.message == "The brief names no hardest constraint."
    assert finding.customer == "The customer gets a little of everything, and nothing that they can rely on."
    assert finding.truth == "One constraint shapes the design, and nothing says which one it is."
    assert (finding.severity, finding.basis) == ("advice", "question")
    assert titles(finding) == [
        "Say which constraint is the hardest, and why",
    ]
