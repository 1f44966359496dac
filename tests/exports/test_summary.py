"""What the findings come to, in the words that text and pages share."""

import pytest

from canvas.findings import Report
from canvas.model import Design
from canvas.validator import check
from exports.findings_text import render
from exports.summary import summary
from tests.designs import flow
from tests.exports.samples import delivery


def test_findings_are_counted_by_weight_and_accepted_ones_apart() -> None:
    report = Report(counts={"error": 1, "warning": 2, "advice": 3, "waived": 4})
    assert summary(report)[0] == "1 must fix, 2 to check, 3 ideas; 4 accepted"


def test_one_idea_is_one_idea() -> None:
    assert summary(Report(counts={"advice": 1}))[0] == "0 must fix, 0 to check, 1 idea; 0 accepted"


def test_what_was_tested_is_told_as_so_many_of_so_many() -> None:
    assert summary(Report(covered=6, paths=8, tested=True))[1] == "unhappy paths covered 6 of 8"


def test_a_search_that_was_cut_short_says_so() -> None:
    report = Report(covered=6, paths=8, tested=True, configurations=200_000)
    assert summary(report)[1:] == (
        "unhappy paths covered 6 of 8",
        "not finished: after 200,000 ways in which the objects stand together, "
        "whether they contradict or block each other stays open",
    )


@pytest.mark.parametrize("report", [Report(configurations=0), Report(configurations=9, complete=True)])
def test_a_search_that_was_finished_or_not_asked_for_is_no_sentence(report: Report) -> None:
    assert len(summary(report)) == 2


@pytest.mark.parametrize("drawn", [Design(title="Nothing"), flow("a > b"), flow("a ~> b")])
def test_where_no_failure_is_drawn_nothing_was_tested(drawn: Design) -> None:
    assert summary(check(drawn))[1] == "nothing was tested: no failure is drawn yet"


def test_a_failure_that_nothing_leads_to_was_looked_at() -> None:
    drawn = flow("a > b", "c > d", failures=[{"id": "f", "at": "c-d", "type": "lost"}])
    assert summary(check(drawn))[1] == "unhappy paths covered 0 of 0"


def test_the_text_for_people_ends_with_these_sentences() -> None:
    report = check(delivery())
    assert render("a", "A", report).endswith("".join(f"  {sentence}\n" for sentence in summary(report)))
