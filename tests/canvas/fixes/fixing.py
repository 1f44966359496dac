"""What the tests of fixes look at: the findings of a design, and the law that an applied fix keeps."""

from canvas.findings import Finding
from canvas.fixes import apply_fix, is_applicable
from canvas.model import Design
from canvas.reading import read_design
from canvas.validator import check
from canvas.writing import canonical

TRAPS = ("REC", "FBK001")


def applied_everywhere(design: Design) -> list[tuple[Finding, str]]:
    """Every finding with every fix that can be applied to it, each applied alone and held to the law."""
    findings = check(design).findings
    done = [(f, fix.id) for f in findings for fix in f.fixes if is_applicable(design, f, fix.id)]
    for finding, fix_id in done:
        keeps_the_law(design, finding, apply_fix(design, finding, fix_id))
    return done


def keeps_the_law(before: Design, finding: Finding, after: Design) -> None:
    """The finding is gone, no error is new, and the design can be written and read back."""
    left = check(after).findings
    assert finding.key not in {found.key for found in left}
    if finding.rule.startswith(TRAPS):
        assert not [found for found in left if found.rule == finding.rule and finding.place in found.elements]
    assert errors(left) <= errors(check(before).findings)
    assert canonical(read_design(canonical(after))) == canonical(after)


def errors(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.key for finding in findings if finding.severity == "error"}
