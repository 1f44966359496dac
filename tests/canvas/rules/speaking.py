"""What a rule says about a design, for the tests of its words."""

from canvas.findings import Finding
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.rules import Rule


def only_finding(rule: Rule, whole: Design) -> Finding:
    """The one finding of the rule in this design."""
    (finding,) = rule.check(facts_of(whole))
    return finding


def sentences(finding: Finding) -> list[str]:
    """The run that shows it, as it is told."""
    return [step.sentence for step in finding.told]


def titles(finding: Finding) -> list[str]:
    """What would settle it."""
    return [fix.title for fix in finding.fixes]
