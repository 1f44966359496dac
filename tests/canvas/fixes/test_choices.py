"""What is offered and what is refused: how much, blanks that are still open, answers that settle nothing."""

import pytest

from canvas.edits import EditError
from canvas.findings import Finding
from canvas.fixes import choices, filled
from canvas.model import Design
from canvas.validator import check
from tests.canvas.fixes.fixing import author, chosen, found, written
from tests.designs import Fields, design, flow


def unsure() -> Design:
    return flow("asked > sent", states={"sent": {"certainty": "unknown"}})


def refusal(whole: Design, rule: str, words: dict[str, str]) -> str:
    with pytest.raises(EditError) as refused:
        written(whole, rule, words)
    return str(refused.value)


def test_a_blank_that_is_left_empty_is_asked_for_again() -> None:
    assert refusal(unsure(), "UNC001", {}) == "This is still open: What does the customer read in “Sent” on App?"
    assert refusal(unsure(), "UNC001", {"reads.app": " \n"}).startswith("This is still open")


def test_a_part_of_the_draft_that_is_left_in_brackets_is_named() -> None:
    draft = chosen(unsure(), "UNC001").proposal.blanks[0].draft
    assert refusal(unsure(), "UNC001", {"reads.app": draft}) == "This is still open: [how, and by when]"


def test_brackets_of_the_authors_own_are_words_like_others() -> None:
    after = written(unsure(), "UNC001", {"reads.app": "We are checking [order 7]"})
    assert after.objects[0].states[1].messages["app"] == "We are checking [order 7]"


def test_brackets_in_the_names_of_a_design_are_not_taken_for_what_is_open() -> None:
    whole = flow("asked > sent", states={"sent": {"name": "Sent [by us]", "certainty": "unknown"}})
    blank = chosen(whole, "UNC001").proposal.blanks[0]
    assert blank.draft.startswith("Thing: Sent (by us).")
    assert written(whole, "UNC001", {blank.id: author(blank, "by mail, on Friday")})


def test_words_that_do_not_settle_the_finding_are_refused() -> None:
    everybody = design(brief={"job": "book a seat", "segment": "users"})
    assert refusal(everybody, "BRF001", {"segment": "Everyone"}).startswith("With these words the finding stays")


def test_only_one_of_the_options_is_an_answer() -> None:
    words = {"target": "20 %", "direction": "sideways", "window": "8 weeks"}
    goal = design(metrics={"primary": [{"id": "m", "name": "calls"}]})
    assert refusal(goal, "MET001", words) == "This is still open: Is it to go up, to go down, or to hold?"


def test_a_value_that_the_file_cannot_hold_is_refused_with_a_sentence() -> None:
    guarded = design(metrics={"primary": [{"id": "m", "name": "calls"}]})
    assert "name" in refusal(guarded, "MET003", {"name": "two\nlines", "target": "below 1 %"})


def test_a_draft_that_nobody_filled_is_only_looked_at() -> None:
    whole = design(brief={"job": "book a seat when the bus is late"})
    proposal = chosen(whole, "BRF001").proposal
    assert proposal.design.brief.segment == "[group] who [situation]"
    with pytest.raises(EditError):
        filled(whole, found(whole, "BRF001"), proposal, {"segment": proposal.design.brief.segment})


def test_a_choice_that_asks_nothing_is_the_design_that_was_looked_at() -> None:
    whole = flow("a > b", states={"b": {"messages": {"app": "Your seat is booked"}}})
    proposal = chosen(whole, "REC002").proposal
    assert not proposal.blanks
    assert filled(whole, found(whole, "REC002"), proposal, {}) is proposal.design


def test_the_fix_of_a_choice_is_called_what_it_does() -> None:
    choice = chosen(unsure(), "UNC001")
    assert (choice.fix.id, choice.fix.title) == ("write-message", choice.proposal.title)


def test_no_more_is_offered_than_people_read() -> None:
    ends: dict[str, Fields] = {f"end{i}": {"kind": "bad_end", "messages": {"app": "It failed"}} for i in range(9)}
    whole = flow("a > b", *(f"a > {end}" for end in ends), states={**ends, "b": {"messages": {"app": "Booked"}}})
    offered = [choice.fix.id for choice in choices(whole, found(whole, "REC002"))]
    assert offered == ["mark-end"] * 3 + ["draw-way-on"] * 4


def test_nothing_is_offered_for_a_finding_that_is_gone() -> None:
    finding: Finding = found(unsure(), "UNC001")
    after = written(unsure(), "UNC001", {"reads.app": "We are checking"})
    assert finding.key not in {each.key for each in check(after).findings}
    assert choices(after, finding) == ()


def test_the_same_design_offers_the_same_choices_in_the_same_order() -> None:
    whole = flow("a > b", states={"b": {"messages": {"app": "Your seat is booked"}}})
    once, again = (choices(whole, found(whole, "REC002")) for _ in range(2))
    assert [(c.fix, c.proposal.design) for c in once] == [(c.fix, c.proposal.design) for c in again]
