"""Findings that are accepted, and opened again."""

from datetime import date

import pytest

from canvas import edits
from canvas.edits import EditError
from canvas.validator import check
from canvas.waiving import accepted
from tests.designs import flow

KEY = "REC002@b"
STUCK = flow("a > b", failures=[{"id": "f", "at": "a", "type": "lag"}])
ACCEPTED = edits.waive(STUCK, KEY, "a colleague looks", by="Ada", until="2027-01-31")


def test_an_accepted_finding_keeps_its_reason_its_author_and_its_day() -> None:
    (waiver,) = ACCEPTED.waivers
    assert (waiver.key, waiver.reason, waiver.by, waiver.until) == (KEY, "a colleague looks", "Ada", "2027-01-31")


def test_an_accepted_finding_holds_for_the_design_it_was_accepted_in() -> None:
    assert accepted(ACCEPTED, [KEY], date(2027, 1, 31)) == {KEY: "a colleague looks"}


def test_an_accepted_finding_stays_among_the_findings() -> None:
    for design, reason in ((STUCK, None), (ACCEPTED, "a colleague looks")):
        found = {finding.key: finding.waived for finding in check(design, today=date(2026, 12, 1)).findings}
        assert found[KEY] == reason


def test_accepting_anew_replaces_what_was_said_before() -> None:
    again = edits.waive(ACCEPTED, KEY, "nobody comes here")
    assert [(waiver.reason, waiver.by, waiver.until) for waiver in again.waivers] == [("nobody comes here", "", None)]


def test_opened_again_the_design_is_as_it_was_before() -> None:
    assert edits.reopen(ACCEPTED, KEY) == STUCK


def test_opening_one_leaves_the_others_accepted() -> None:
    both = edits.waive(ACCEPTED, "UNC010@a", "shown elsewhere")
    assert [waiver.key for waiver in edits.reopen(both, KEY).waivers] == ["UNC010@a"]


def test_what_was_never_accepted_cannot_be_opened_again() -> None:
    assert edits.reopen(STUCK, KEY) is STUCK


@pytest.mark.parametrize("reason", ["", " \n"])
def test_accepting_needs_a_reason(reason: str) -> None:
    with pytest.raises(EditError, match=r"The reason is blank\."):
        edits.waive(STUCK, KEY, reason)


def test_the_day_must_be_one_of_the_calendar() -> None:
    with pytest.raises(EditError, match="until"):
        edits.waive(STUCK, KEY, "x", until="2026-02-30")


def test_what_is_accepted_goes_with_its_elements() -> None:
    assert edits.remove(ACCEPTED, ["b"]).waivers == ()
