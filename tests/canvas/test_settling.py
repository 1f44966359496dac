"""What the guide offers for a finding."""

import pytest

from canvas.edits import EditError
from canvas.findings import Report
from canvas.fixes import choices
from canvas.guide.settling import to_settle, ways_to_settle
from canvas.validator import check
from tests.canvas.fixes.fixing import ANSWERS, author
from tests.widgets.designs import parcel

REPORT = check(parcel())


def test_what_must_be_fixed_is_asked_before_what_is_to_be_checked_and_ideas_are_not() -> None:
    grades = [finding.severity for finding in to_settle(REPORT)]
    assert grades == sorted(grades)
    assert set(grades) == {"error", "warning"}


def test_without_a_report_nothing_is_asked() -> None:
    assert to_settle(None) == to_settle(Report()) == ()


def test_every_way_settles_its_finding_and_the_last_accepts_it() -> None:
    for finding in to_settle(REPORT):
        ways = ways_to_settle(parcel(), finding)
        assert len(ways) == min(5, len(choices(parcel(), finding))) + 1
        for way in ways:
            words = {blank.id: author(blank, ANSWERS[0]) for blank in way.blanks}
            after = check(way.fill(words) if way.fill else way.design)
            assert finding.key not in [each.key for each in to_settle(after)]


def test_on_purpose_needs_a_reason() -> None:
    last = ways_to_settle(parcel(), to_settle(REPORT)[0])[-1]
    assert last.title == "It is so on purpose, because…"
    assert last.fill is not None
    with pytest.raises(EditError):
        last.fill({"reason": ""})
