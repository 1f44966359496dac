"""What is told first: what weighs most, and then what the author put first."""

from canvas.findings import SEVERITIES, Report
from canvas.lookup import Lookup
from canvas.model import DesignObject, Failure

UNSAID = 5
"""The weight of a failure whose weight nobody said: in the middle of 1 to 10."""


def by_weight(tables: Lookup, report: Report) -> tuple[Failure, ...]:
    """The failures, the gravest first; of two with the same weight the one that something was found at."""
    found: dict[str, int] = {}
    for finding in report.findings:
        if finding.waived is None:
            rank = SEVERITIES.index(finding.severity)
            for element in finding.elements:
                found[element] = min(rank, found.get(element, rank))

    def order(failure: Failure) -> tuple[int, int]:
        ranks = (found.get(each, len(SEVERITIES)) for each in (failure.id, failure.at))
        return -(failure.severity or UNSAID), min(ranks)

    return tuple(sorted(tables.design.failures, key=order))


def objects_by_weight(tables: Lookup, most: int) -> tuple[DesignObject, ...]:
    """As many objects as that, those that the customer sees and that break hardest first; in the author's order."""
    objects = tables.design.objects
    if len(objects) <= most:
        return objects
    worst: dict[str | None, int] = {}
    for failure in tables.design.failures:
        owner = tables.object_id(failure.id)
        worst[owner] = max(worst.get(owner, 0), failure.severity or UNSAID)
    heaviest = sorted(objects, key=lambda each: (not each.customer_facing, -worst.get(each.id, 0)))[:most]
    chosen = {each.id for each in heaviest}
    return tuple(each for each in objects if each.id in chosen)
