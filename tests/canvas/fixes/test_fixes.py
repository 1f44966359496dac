"""What each fix of the flow sets and where it leads, and what it leaves to the author."""

import pytest

from canvas.edits import EditError, add_object, add_state, connect, update
from canvas.fixes import choices, filled, offers
from canvas.fixes.table import FIXES
from canvas.lookup import lookup
from canvas.model import Design
from canvas.project import Project
from canvas.rules import RULES
from canvas.validator import check
from tests.canvas.fixes.fixing import applied, chosen, found, titles, written
from tests.canvas.rules.case_files import all_cases
from tests.designs import Fields, flow

UNSURE: Fields = {"certainty": "unknown", "messages": {"app": "We are checking"}}
LATE = [{"id": "late", "at": "pay-done", "type": "timeout"}]
TOLD_BADLY: Fields = {"kind": "bad_end", "messages": {"app": "It failed"}}


def retried(**states: Fields) -> Design:
    """A step that is tried again for ever, and states that other steps lead to."""
    said: dict[str, Fields] = {"done": {"kind": "good_end", "messages": {"app": "Paid"}}, **states}
    arrows = ["cart > pay", "pay > done", *(f"cart > {state}" for state in states)]
    retry = [{"id": "again", "for": "late", "kind": "retry"}]
    return flow(*arrows, states=said, failures=LATE, fallbacks=retry)


def title(design: Design, rule: str) -> str:
    """The title of the fix that is offered for the first finding of a rule; "" where none is."""
    finding = found(design, rule)
    return next((fix.title for _, fix in offers(design, [finding])), "")


def test_a_retry_stops_and_goes_where_we_say_that_we_do_not_know() -> None:
    design = retried(lost=TOLD_BADLY, unsure={"kind": "resting", **UNSURE})
    assert title(design, "FBK002") == "Stop after 3 tries, then “Unsure”"
    again = lookup(applied(design, "FBK002", "set-cap")).fallbacks["again"]
    assert (again.cap, again.then) == (3, "unsure")


def test_the_author_may_choose_another_place_to_go_to() -> None:
    design = retried(lost=TOLD_BADLY, unsure={"kind": "resting", **UNSURE})
    assert titles(design, "FBK002") == [
        "Stop after 3 tries, then “Unsure”",
        "Stop after 3 tries, then “Lost”",
        "Stop after 3 tries, then a new state, “To be cleared up”",
    ]


def test_the_only_bad_end_that_is_told_comes_next() -> None:
    assert title(retried(lost=TOLD_BADLY, silent={"kind": "bad_end"}), "FBK002") == "Stop after 3 tries, then “Lost”"


def test_which_of_two_bad_ends_it_is_the_author_says() -> None:
    design = retried(lost=TOLD_BADLY, refused=TOLD_BADLY)
    assert titles(design, "FBK002") == [
        "Stop after 3 tries, then a new state, “To be cleared up”",
        "Stop after 3 tries, then “Lost”",
        "Stop after 3 tries, then “Refused”",
    ]


def test_a_good_end_is_never_claimed() -> None:
    design = retried()
    assert title(design, "FBK002") == "Stop after 3 tries, then a new state, “To be cleared up”"
    after = applied(design, "FBK002", "set-cap")
    new = after.objects[0].states[-1]
    assert (new.certainty, new.kind) == ("tentative", "resting")
    assert "checking" in new.messages["app"]


def test_in_a_language_that_is_not_ours_the_author_names_the_new_state_and_writes_its_message() -> None:
    design = retried().model_copy(update={"language": "sv"})
    assert title(design, "FBK002") == ""
    assert titles(design, "FBK002") == ["Stop after 3 tries, then a new state that is not certain yet"]
    new = written(design, "FBK002", {"name": "Oklart", "message": "Vi kontrollerar."}).objects[0].states[-1]
    assert (new.name, dict(new.messages), new.certainty) == ("Oklart", {"app": "Vi kontrollerar."}, "tentative")


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
    assert title(limited, "ASY006") == "Add a limit of 2 hours in “Sent”, then “Unsure”"
    timer = applied(limited, "ASY006", "add-timer").transitions[-1]
    assert (timer.by, timer.timeout, timer.source, timer.target) == ("timer", "2h", "sent", "unsure")


def by_staff(**owners: str) -> Design:
    """Steps by staff out of four places that all have another way on, with their owners."""
    steps = {f"{place}-end": {"by": "staff", "owner": owner} for place, owner in owners.items()}
    arrows = [f"start > {place}" for place in owners]
    ways = [arrow for place in owners for arrow in (f"{place} > end", f"{place} > over")]
    ends: dict[str, Fields] = {"end": {"kind": "good_end"}, "over": {"kind": "good_end"}}
    return flow(*arrows, *ways, states=ends, transitions=steps)


def test_owners_who_are_named_elsewhere_are_offered_and_the_author_may_name_another() -> None:
    design = by_staff(a="", b="Support", c="Desk", d="Support")
    assert titles(design, "FBK010") == [
        "Name who takes “A to End”: Support",
        "Name who takes “A to End”: Desk",
        "Name who takes “A to End”: you say who",
    ]


def test_where_nobody_is_named_the_author_is_asked_and_nobody_is_made_up() -> None:
    design = by_staff(a="")
    assert title(design, "FBK010") == ""
    assert [blank.asks for blank in chosen(design, "FBK010").proposal.blanks] == ["Who takes “A to End”?"]
    assert lookup(written(design, "FBK010", {"owner": " Night desk "})).transitions["a-end"].owner == "Night desk"


def test_a_person_who_is_named_elsewhere_steps_in() -> None:
    states: dict[str, Fields] = {"done": {"kind": "good_end"}, "start": {}, "shut": {"kind": "good_end"}}
    design = flow("pay > done", states=states, failures=LATE)
    desk = {"start-shut": {"source": "start", "target": "shut", "by": "staff", "owner": "Desk"}}
    known = flow("pay > done", states=states, failures=LATE, transitions=desk)
    assert title(known, "REC001") == "Add a person: Desk, within 4 hours, then a new state, “To be cleared up”"
    after = written(design, "REC001", {"owner": "Ada"})
    person = after.fallbacks[0]
    assert (person.kind, person.owner, person.within, person.to) == (
        "human",
        "Ada",
        "4h",
        after.objects[0].states[-1].id,
    )


def test_a_person_who_cannot_reach_their_tool_does_without_it() -> None:
    tool = [{"id": "tool", "name": "Tool", "kind": "tool"}]
    person = [{"id": "p", "for": "late", "kind": "human", "to": "done", "needs": ["tool"]}]
    design = flow(
        "pay > done",
        states={"done": {"kind": "good_end"}},
        transitions={"pay-done": {"components": ["tool"]}},
        components=tool,
        failures=LATE,
        fallbacks=person,
    )
    assert titles(design, "REC005") == ["Name who steps in: you say who, without “Tool”"]
    after = lookup(written(design, "REC005", {"owner": "Ada"})).fallbacks["p"]
    assert (after.owner, after.needs) == ("Ada", ())


def test_a_dead_end_on_the_planned_way_ends_well_or_is_a_place_to_stay_or_leads_on() -> None:
    design = flow("a > b", "a > c", states={"b": {"messages": {"app": "Your seat is booked"}}, "c": TOLD_BADLY})
    assert titles(design, "REC002") == [
        "Mark “B” as a good end",
        "Mark “B” as a place to stay",
        "Mark “B” as a bad end",
        "Draw a step from “B” to “C”",
        "Draw a step from “B” to a new state, “To be cleared up”",
        "Draw a step from “B” to a new state that you name",
    ]


def test_a_dead_end_that_only_trouble_leads_to_is_a_bad_end() -> None:
    failures = [{"id": "f", "at": "a-b", "type": "crash", "lands": "c"}]
    states: dict[str, Fields] = {"b": {"kind": "good_end"}, "c": {"messages": {"app": "We could not do it"}}}
    assert title(flow("a > b", states=states, failures=failures), "REC002") == "Mark “C” as a bad end"


def test_a_dead_end_that_is_not_certain_is_not_called_an_end_and_leads_where_the_author_says() -> None:
    design = flow("a > b", states={"b": UNSURE})
    assert title(design, "REC002") == ""
    after = written(design, "REC002", {"name": "Cleared", "message": "It is yours"})
    new = after.objects[0].states[-1]
    assert (new.name, new.kind, new.certainty, dict(new.messages)) == (
        "Cleared",
        "resting",
        "confirmed",
        {"app": "It is yours"},
    )
    assert (after.transitions[-1].source, after.transitions[-1].target) == ("b", new.id)


def test_a_failure_that_nothing_would_answer_is_drawn_with_an_answer() -> None:
    design = flow("a ~> b", states={"b": {"kind": "good_end"}})
    after = applied(design, "COV001", "add-failure")
    failure, answer = after.failures[0], after.fallbacks[0]
    assert (failure.at, failure.type, answer.failure, answer.kind) == ("a-b", "timeout", failure.id, "tell")
    assert answer.to == after.objects[0].states[-1].id


def test_what_needs_the_authors_words_is_refused_with_a_sentence() -> None:
    design = flow("a > b", states={"b": {"kind": "good_end"}})
    silent = found(design, "UNC010")
    with pytest.raises(EditError, match="still open"):
        filled(design, silent, chosen(design, "UNC010").proposal, {})


def test_what_is_offered_is_what_is_applied() -> None:
    design = retried()
    finding = found(design, "FBK002")
    ((key, fix),) = offers(design, [finding])
    assert key == finding.key
    assert fix.title == title(design, "FBK002") == choices(design, finding)[0].fix.title


def test_nothing_is_offered_for_a_finding_of_an_older_design() -> None:
    design = retried()
    finding = found(design, "FBK002")
    assert choices(applied(design, "FBK002", "set-cap"), finding) == ()


def test_a_search_that_is_stopped_ends_with_what_was_found() -> None:
    design = flow("a > b", states={"b": {"messages": {"app": "Your seat is booked"}}})
    finding = found(design, "REC002")
    once = iter([False])
    assert len(choices(design, finding)) > 1
    assert choices(design, finding, stop=lambda: next(once, True)) == choices(design, finding)[:1]


def test_an_error_of_the_project_is_an_error() -> None:
    project = Project({"ASY005": "error"})
    design = flow("a ~> b", states={"b": {"kind": "good_end"}})
    for choice in choices(design, found(design, "COV001"), project):
        assert "ASY005" not in {each.rule for each in check(choice.proposal.design).findings}


def test_every_fix_that_a_rule_names_is_in_the_table_and_nothing_else_is() -> None:
    named = {fix.id for case in all_cases() for finding in check(case.design).findings for fix in finding.fixes}
    assert named | {"say-required"} == set(FIXES)
    assert {finding.rule for case in all_cases() for finding in check(case.design).findings} == {r.code for r in RULES}


def with_a_desk(design: Design) -> Design:
    """The design with a person who is named: somebody who takes a step of an object of its own."""
    opened = add_object(design, "Ticket", id="desk.ticket", first_state_id="desk.opened", first_state_name="Opened")
    closed = add_state(opened, "desk.ticket", "Closed", id="desk.closed")
    taken = connect(closed, "desk.opened", "desk.closed", id="desk.takes")
    return update(taken, "desk.takes", by="staff", owner="Support")


def test_with_somebody_named_most_rules_of_the_flow_are_settled_by_a_click() -> None:
    by_itself = {
        finding.rule
        for case in all_cases()
        for design in [with_a_desk(case.design)]
        for finding in check(design).findings
        if dict(offers(design, [finding]))
    }
    assert by_itself >= {"REC001", "REC002", "REC003", "REC004", "REC005", "FBK001", "FBK002", "FBK003", "XOB003"}


def test_what_is_said_of_a_failure_already_is_where_its_notice_begins() -> None:
    failures = [{"id": "f", "at": "a-b", "type": "lost", "undetected": True, "detected_by": "the customer calls"}]
    design = flow("a > b", failures=failures)
    assert chosen(design, "UNC006", "say-detected").proposal.blanks[0].draft == "the customer calls"
