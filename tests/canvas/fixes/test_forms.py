"""What is asked about the brief, the metrics, the trade-offs and the roll-out, and where each answer goes."""

import pytest

from canvas.edits import EditError
from canvas.fixes.questions import OF_BRIEF, OF_ENTRY, OF_NEW
from canvas.model import Design
from tests.canvas.fixes.fixing import chosen, titles, written
from tests.designs import design, flow

JOB = {"job": "book a seat when the bus is late"}


def asked(whole: Design, rule: str, fix_id: str = "") -> dict[str, str]:
    """The blanks of the first choice, each with its draft."""
    return {blank.id: blank.draft for blank in chosen(whole, rule, fix_id).proposal.blanks}


def test_the_brief_says_who_it_is_for() -> None:
    whole = design(brief=JOB)
    assert titles(whole, "BRF001") == ["Say who it is for"]
    assert written(whole, "BRF001", {"segment": "nurses on night shift"}).brief.segment == "nurses on night shift"


def test_what_says_nothing_yet_is_asked_for_anew() -> None:
    assert asked(design(brief={"segment": "the users"}), "BRF001") == {"segment": "[group] who [situation]"}
    assert asked(design(brief={"job": "improve search"}), "BRF002") == {
        "job": "when [moment], [do what], so that [outcome]"
    }


def test_the_job_is_said_with_its_moment() -> None:
    whole = design(brief={"segment": "nurses"})
    assert written(whole, "BRF002", {"job": "swap a shift when ill"}).brief.job == "swap a shift when ill"


def test_the_hardest_constraint_is_one_of_those_that_shape_a_design() -> None:
    whole = design(brief=JOB)
    assert "trust" in chosen(whole, "BRF003").proposal.blanks[0].options
    constraint = written(whole, "BRF003", {"kind": "trust", "why": "they plan by it"}).brief.constraint
    assert (constraint.kind, constraint.why) == ("trust", "they plan by it")


def test_a_need_keeps_what_is_said_of_it_already() -> None:
    needs = [{"id": "n.1", "what": "an answer", "target": "5 s", "tolerance": "1m"}]
    whole = design(brief={**JOB, "needs": needs})
    assert asked(whole, "BRF004") == {"then": ""}
    need = written(whole, "BRF004", {"tolerance": "1m", "then": "say that it takes longer"}).brief.needs[0]
    assert (need.id, need.tolerance, need.then) == ("n.1", "1m", "say that it takes longer")


def test_a_goal_is_a_number_a_direction_and_a_time() -> None:
    whole = design(metrics={"primary": [{"id": "m", "name": "calls", "target": "fewer", "direction": "down"}]})
    assert titles(whole, "MET001") == ["Say when “calls” is reached"]
    assert asked(whole, "MET001") == {"target": "[20 %]", "window": "[8 weeks]"}
    words = {"target": "20 %", "direction": "down", "window": "8 weeks"}
    goal = written(whole, "MET001", words).metrics.primary[0]
    assert (goal.target, goal.direction, goal.window) == ("20 %", "down", "8 weeks")


def test_the_author_says_which_number_is_the_goal_and_the_others_must_not_get_worse() -> None:
    goals = [{"id": name, "name": name, "target": "5", "direction": "up", "window": "1 week"} for name in "abc"]
    after = written(design(metrics={"primary": goals}), "MET002", {"goal": "b"}).metrics
    assert [goal.name for goal in after.primary] == ["b"]
    assert [(guard.id, guard.target, guard.direction) for guard in after.guardrails] == [
        ("a", "5", "up"),
        ("c", "5", "up"),
    ]


def test_two_guardrails_are_kept_as_the_author_says() -> None:
    guards = [{"id": name, "name": name} for name in "abc"]
    whole = design(metrics={"guardrails": guards})
    after = written(whole, "MET003", {"first": "c", "second": "a"}).metrics.guardrails
    assert [guard.name for guard in after] == ["a", "c"]


def test_what_must_not_get_worse_is_added() -> None:
    whole = design(metrics={"primary": [{"id": "m", "name": "calls"}]})
    guard = written(whole, "MET003", {"name": "refunds", "target": "below 1 %"}).metrics.guardrails[0]
    assert (guard.name, guard.target) == ("refunds", "below 1 %")


def test_the_options_of_a_trade_off_are_those_that_can_be_chosen() -> None:
    entry = {"id": "t", "question": "When?", "options": ["now", " ", "later"], "deferred": "x", "wrong_if": "y"}
    whole = design(tradeoffs=[entry])
    assert chosen(whole, "TRD002").proposal.blanks[0].options == ("now", "later")
    after = written(whole, "TRD002", {"chosen": "later", "why": "nobody waits for it"}).tradeoffs[0]
    assert (after.chosen, after.why) == ("later", "nobody waits for it")


def test_a_trade_off_says_what_it_costs_and_what_would_prove_it_wrong() -> None:
    whole = design(tradeoffs=[{"id": "t", "question": "When?", "deferred": "search [for now]"}])
    assert asked(whole, "TRD003") == {"wrong_if": "[number] goes above [limit]"}
    after = written(whole, "TRD003", {"wrong_if": "calls go above 5 %"}).tradeoffs[0]
    assert (after.deferred, after.wrong_if) == ("search [for now]", "calls go above 5 %")


def test_a_technology_says_what_it_does_for_the_customer() -> None:
    whole = design(brief={**JOB, "technology": [{"id": "q", "name": "Queue", "why": "scalable"}]})
    assert asked(whole, "TRD001") == {"why": ""}
    words = {"why": "they need an answer at once"}
    assert written(whole, "TRD001", words).brief.technology[0].why == "they need an answer at once"


GATE = {"audience": "one town", "expand_when": "calls stay below 5 %"}
STOP = {"signal": "calls", "threshold": "+5 %", "action": "turn it off", "owner": "Ada"}


def test_a_roll_out_says_who_comes_first() -> None:
    whole = design(rollout={"stops": [{"id": "s", **STOP}]})
    gate = written(whole, "ROL001", GATE).rollout.gates[0]
    assert (gate.audience, gate.expand_when) == (GATE["audience"], GATE["expand_when"])


def test_a_roll_out_says_what_stops_it() -> None:
    stop = written(design(rollout={"gates": [{"id": "g", **GATE}]}), "ROL001", STOP).rollout.stops[0]
    assert {name: getattr(stop, name) for name in STOP} == STOP


def test_a_stop_says_at_which_number_who_does_what() -> None:
    whole = design(rollout={"stops": [{"id": "s", "signal": "calls", "owner": "Ada"}]})
    assert asked(whole, "ROL002") == {"threshold": "[+5 %]", "action": "[turn it off for everybody]"}
    stop = written(whole, "ROL002", {"threshold": "+5 %", "action": "turn it off"}).rollout.stops[0]
    assert (stop.id, stop.threshold, stop.action, stop.owner) == ("s", "+5 %", "turn it off", "Ada")


def test_a_monitor_watches_for_the_very_failure() -> None:
    failures = [{"id": "f", "at": "a-b", "type": "crash", "severity": 9}]
    whole = flow("a > b", failures=failures, rollout={"gates": [{"id": "g", "audience": "one town"}]})
    assert titles(whole, "ROL003") == ["Add a monitor: it crashes at “A to B”"]
    monitor = written(whole, "ROL003", {"signal": "errors", "threshold": "3 an hour", "owner": "Ada"}).rollout.monitors[
        0
    ]
    assert (monitor.watches, monitor.signal, monitor.threshold, monitor.owner) == ("f", "errors", "3 an hour", "Ada")


def test_every_question_is_one_and_ends_as_one() -> None:
    questions = [
        *(blank for _, blanks in (*OF_BRIEF.values(), *OF_ENTRY.values()) for blank in blanks),
        *(blank for *_, blanks in OF_NEW.values() for blank in blanks),
    ]
    assert not [blank.asks for blank in questions if not blank.asks.endswith("?")]


def test_the_same_guardrail_twice_is_no_choice_of_two() -> None:
    guardrails = [{"id": f"g{n}", "name": f"Number {n}"} for n in range(3)]
    whole = flow("a > b", metrics={"primary": [], "guardrails": guardrails})
    with pytest.raises(EditError, match="two different"):
        written(whole, "MET003", {"first": "Number 1", "second": "Number 1"})


@pytest.mark.parametrize("why", ["x" * 10_001, "a\x00b"])
def test_a_constraint_that_cannot_be_written_is_refused_with_a_sentence(why: str) -> None:
    whole = flow("a > b", brief={"segment": "Night nurses"})
    with pytest.raises(EditError):
        written(whole, "BRF003", {"kind": "trust", "why": why})


def test_what_is_said_already_stays_as_it_was_written() -> None:
    long = "search [for now], " * 200
    whole = design(tradeoffs=[{"id": "t", "question": "When?", "deferred": long}])
    assert written(whole, "TRD003", {"wrong_if": "calls go above 5"}).tradeoffs[0].deferred == long
