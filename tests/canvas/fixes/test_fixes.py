"""What each fix sets, where it leads, and where there is none."""

import pytest

from canvas.edits import EditError, add_object, add_state, connect, update
from canvas.findings import Finding
from canvas.fixes import apply_fix, is_applicable, offers, settled
from canvas.fixes.applying import FIXES
from canvas.lookup import lookup
from canvas.model import Design
from canvas.validator import check
from tests.canvas.rules.case_files import all_cases
from tests.designs import Fields, flow

UNSURE: Fields = {"certainty": "unknown", "messages": {"app": "We are checking"}}
LATE = [{"id": "late", "at": "pay-done", "type": "timeout"}]


def retried(**states: Fields) -> Design:
    """A step that is tried again for ever, and states that other steps lead to."""
    said: dict[str, Fields] = {"done": {"kind": "good_end", "messages": {"app": "Paid"}}, **states}
    arrows = ["cart > pay", "pay > done", *(f"cart > {state}" for state in states)]
    retry = [{"id": "again", "for": "late", "kind": "retry"}]
    return flow(*arrows, states=said, failures=LATE, fallbacks=retry)


def found(design: Design, rule: str) -> Finding:
    return next(finding for finding in check(design).findings if finding.rule == rule)


def title(design: Design, rule: str) -> str:
    """The title of the fix that is offered for the first finding of a rule; "" where none is."""
    finding = found(design, rule)
    return next((fix.title for _, fix in offers(design, [finding])), "")


def test_a_retry_stops_and_goes_where_we_say_that_we_do_not_know() -> None:
    design = retried(lost={"kind": "bad_end", "messages": {"app": "It failed"}}, unsure={"kind": "resting", **UNSURE})
    assert title(design, "FBK002") == "Stop after 3 tries, then “Unsure”"
    again = lookup(apply_fix(design, found(design, "FBK002"), "set-cap")).fallbacks["again"]
    assert (again.cap, again.then) == (3, "unsure")


def test_the_only_bad_end_that_is_told_comes_next() -> None:
    design = retried(lost={"kind": "bad_end", "messages": {"app": "It failed"}}, silent={"kind": "bad_end"})
    assert title(design, "FBK002") == "Stop after 3 tries, then “Lost”"


def test_which_of_two_bad_ends_it_is_nobody_guesses() -> None:
    told = {"kind": "bad_end", "messages": {"app": "It failed"}}
    assert "a new state" in title(retried(lost=told, refused=told), "FBK002")


def test_a_good_end_is_never_claimed() -> None:
    design = retried()
    assert title(design, "FBK002") == "Stop after 3 tries, then a new state, “To be cleared up”"
    after = apply_fix(design, found(design, "FBK002"), "set-cap")
    new = after.objects[0].states[-1]
    assert (new.certainty, new.kind) == ("tentative", "resting")
    assert "checking" in new.messages["app"]


def test_no_message_is_drafted_in_a_language_that_is_not_ours() -> None:
    design = retried().model_copy(update={"language": "sv"})
    assert title(design, "FBK002") == ""


def test_the_clock_leads_on_after_the_limit_that_is_set() -> None:
    design = flow("sent ~> done", "sent > unsure", states={"done": {"kind": "good_end"}, "unsure": {**UNSURE}})
    limited = flow(
        "sent ~> done",
        "sent > unsure",
        "unsure > done",
        states={"done": {"kind": "good_end"}, "unsure": {**UNSURE}},
        transitions={"sent-done": {"timeout": "2h"}},
    )
    assert title(design, "ASY001") == "Add a limit of 1 day in “Sent”, then “Unsure”"
    assert title(limited, "ASY006") == "Add a limit of 2h in “Sent”, then “Unsure”"
    timer = apply_fix(limited, found(limited, "ASY006"), "add-timer").transitions[-1]
    assert (timer.by, timer.timeout, timer.source, timer.target) == ("timer", "2h", "sent", "unsure")


def test_an_owner_who_is_named_elsewhere_is_offered_and_none_is_made_up() -> None:
    steps = {"a-b": {"by": "staff"}, "b-c": {"by": "staff", "owner": "Support"}}
    ends: dict[str, Fields] = {"c": {"kind": "good_end"}}
    named = flow("a > b", "b > c", "a > c", states=ends, transitions=steps)
    nobody = flow("a > b", "b > c", "a > c", states=ends, transitions={"a-b": {"by": "staff"}})
    assert title(named, "FBK010") == "Name the owner of “A to B”: Support"
    assert title(nobody, "FBK010") == ""


def test_a_dead_end_on_the_planned_way_is_a_place_to_stay() -> None:
    design = flow("a > b", states={"b": {"messages": {"app": "Your seat is booked"}}})
    assert title(design, "REC002") == "Mark “B” as a place to stay"


def test_a_dead_end_that_only_trouble_leads_to_is_a_bad_end() -> None:
    failures = [{"id": "f", "at": "a-b", "type": "crash", "lands": "c"}]
    states: dict[str, Fields] = {"b": {"kind": "good_end"}, "c": {"messages": {"app": "We could not do it"}}}
    assert title(flow("a > b", states=states, failures=failures), "REC002") == "Mark “C” as a bad end"


def test_a_dead_end_that_is_not_certain_is_not_called_an_end() -> None:
    design = flow("a > b", states={"b": UNSURE})
    assert title(design, "REC002") == ""


def test_a_failure_that_nothing_would_answer_is_not_drawn() -> None:
    design = flow("a ~> b", states={"b": {"kind": "good_end"}})
    assert not is_applicable(design, found(design, "COV001"), "add-failure")


def test_what_needs_the_authors_words_is_refused_with_a_sentence() -> None:
    design = flow("a > b", states={"b": {"kind": "good_end"}})
    silent = found(design, "UNC010")
    with pytest.raises(EditError, match="does not settle"):
        apply_fix(design, silent, "write-message")


def test_what_is_offered_is_what_is_applied() -> None:
    design = retried()
    finding = found(design, "FBK002")
    fixed = settled(design, finding)
    assert fixed is not None
    assert fixed[0].title == title(design, "FBK002")
    assert fixed[1] == apply_fix(design, finding, fixed[0].id)


def test_a_finding_of_an_older_design_is_refused() -> None:
    design = retried()
    finding = found(design, "FBK002")
    with pytest.raises(EditError):
        apply_fix(apply_fix(design, finding, "set-cap"), finding, "set-cap")


def with_a_desk(design: Design) -> Design:
    """The design with a person who is named: somebody who takes a step of an object of its own."""
    opened = add_object(design, "Ticket", id="desk.ticket", first_state_id="desk.opened", first_state_name="Opened")
    closed = add_state(opened, "desk.ticket", "Closed", id="desk.closed")
    taken = connect(closed, "desk.opened", "desk.closed", id="desk.takes")
    return update(taken, "desk.takes", by="staff", owner="Support")


def test_every_fix_of_the_table_is_applied_in_some_case() -> None:
    applied = {
        fix.id
        for case in all_cases()
        for design in (case.design, with_a_desk(case.design))
        for finding in check(design).findings
        for fix in finding.fixes
        if fix.id in FIXES and is_applicable(design, finding, fix.id)
    }
    assert applied == set(FIXES)
