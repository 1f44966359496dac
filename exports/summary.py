"""What the findings of a design come to, in two sentences that all exports for people share."""

from canvas.findings import SEVERITIES, Report


def summary(report: Report) -> tuple[str, str]:
    """How many findings there are of each weight, and how much was tested. Where no failure is drawn, nothing was."""
    must_fix, to_check, ideas, accepted = (report.counts.get(kind, 0) for kind in (*SEVERITIES, "waived"))
    an_idea = "1 idea" if ideas == 1 else f"{ideas} ideas"
    found = f"{must_fix} must fix, {to_check} to check, {an_idea}; {accepted} accepted"
    if not report.tested:
        return found, "nothing was tested: no failure is drawn yet"
    return found, f"unhappy paths covered {report.covered} of {report.paths}"
