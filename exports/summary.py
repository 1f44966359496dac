"""What the findings of a design come to, in two or three sentences that all exports for people share."""

from canvas.findings import SEVERITIES, Report


def summary(report: Report) -> tuple[str, ...]:
    """How many findings there are of each weight, and how much was tested. Where no failure is drawn, nothing was. A
    third sentence where the objects can stand in more ways together than were looked at."""
    must_fix, to_check, ideas, accepted = (report.counts.get(kind, 0) for kind in (*SEVERITIES, "waived"))
    an_idea = "1 idea" if ideas == 1 else f"{ideas} ideas"
    found = f"{must_fix} must fix, {to_check} to check, {an_idea}; {accepted} accepted"
    covered = f"unhappy paths covered {report.covered} of {report.paths}"
    if not report.tested:
        covered = "nothing was tested: no failure is drawn yet"
    if report.complete or not report.configurations:
        return found, covered
    ways = f"{report.configurations:,} ways in which the objects stand together"
    return found, covered, f"not finished: after {ways}, whether they contradict or block each other stays open"
