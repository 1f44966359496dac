"""What a rule says about a design, for the tests of its words."""

from canvas.findings import Finding
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.replay import replays
from canvas.rules import Rule

WITHOUT_A_RUN = ("COV005", "COV006")
"""That nothing leads to a place, or that a whole design lacks something, is shown by no run."""


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


def is_proven(whole: Design, finding: Finding) -> bool:
    """Whether the run that shows it can happen; what no run can show, or what is not on the drawing, has none."""
    runless = finding.rule in WITHOUT_A_RUN or not finding.elements
    return not finding.witness if runless else replays(whole, finding.witness)
