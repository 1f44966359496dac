"""Rules of a project's own: what each asks of which values, and how its findings are named."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from canvas.edits import update
from canvas.findings import Finding
from canvas.model import Design, Waiver
from canvas.project import Project
from canvas.requiring import PLACES, Requirement, fields_of, options_of, rule_of
from canvas.validator import check
from canvas.waiving import seen_hash
from canvas.writing import canonical
from tests.designs import designs, flow

TODAY = date(2026, 1, 1)


def shop(**more: Any) -> Design:
    fields: dict[str, Any] = {
        "states": {"paid": {"kind": "good_end"}},
        "transitions": {"pay-paid": {"by": "staff"}, "cart-pay": {"owner": "Shop"}},
        "failures": [{"id": "f", "at": "cart-pay", "type": "network"}],
    }
    return flow("cart > pay", "pay > paid", **fields | more)


def asked(whole: Design, path: str, **more: Any) -> list[Finding]:
    """The findings of one requirement, and of nothing else."""
    own = rule_of(Requirement(path, "warning", **more))
    found = check(whole, project=Project(own=(own,)), today=TODAY).findings
    return [finding for finding in found if finding.rule == own.code]


def keys(whole: Design, path: str, **more: Any) -> list[str]:
    return [finding.key for finding in asked(whole, path, **more)]


def test_each_value_that_does_not_say_it_is_found_by_its_id() -> None:
    assert keys(shop(), "transitions.owner") == ["REQ-transitions.owner@pay-paid"]
    assert keys(shop(), "failures.cost") == ["REQ-failures.cost@f"]
    assert keys(shop(), "states.messages") == [f"REQ-states.messages@{state}" for state in ("cart", "paid", "pay")]


def test_what_is_blank_is_not_said() -> None:
    blank = shop(states={"paid": {"messages": {"app": " \n"}}, "pay": {"messages": {"app": "Paying"}}})
    assert keys(blank, "states.messages") == [f"REQ-states.messages@{state}" for state in ("cart", "paid")]


def test_only_values_of_the_kind_that_is_meant_are_asked() -> None:
    assert keys(shop(), "transitions.timeout", where={"by": "staff"}) == ["REQ-transitions.timeout@pay-paid"]
    assert keys(shop(), "transitions.timeout", where={"mode": "async"}) == []
    assert len(keys(shop(), "states.messages", where={"kind": "good_end", "visible": True})) == 1


def test_a_field_of_the_brief_is_named_by_its_path() -> None:
    assert keys(shop(), "brief.segment") == ["REQ-brief.segment@brief.segment"]
    assert keys(shop(brief={"segment": "People who move house"}), "brief.segment") == []
    assert keys(shop(), "brief.constraint.why") == ["REQ-brief.constraint.why@brief.constraint.why"]
    assert keys(shop(), "metrics.guardrails") == ["REQ-metrics.guardrails@metrics.guardrails"]


def test_an_entry_of_a_list_is_named_with_its_id() -> None:
    tradeoffs = [{"id": "t1", "question": "Fast or right?"}, {"id": "t2", "question": "Big?", "chosen": "small"}]
    assert keys(shop(tradeoffs=tradeoffs), "tradeoffs.chosen") == ["REQ-tradeoffs.chosen@tradeoffs.t1"]


def test_the_finding_says_what_is_missing_where_and_why() -> None:
    (found,) = asked(shop(), "failures.detected_by", because="our handbook asks for an alarm.")
    assert found.message == (
        "“the network drops” leaves this open: detected by. This project asks for it: our handbook asks for an alarm."
    )
    assert (found.severity, found.basis) == ("warning", "question")


def test_a_sketch_is_not_held_to_it() -> None:
    project = Project(own=(rule_of(Requirement("failures.cost", "error")),))
    assert not [each for each in check(shop(), preset="sketch", project=project).findings if each.rule[:3] == "REQ"]


@pytest.mark.parametrize("key", ["REQ-failures.cost@f", "REQ-brief.segment@brief.segment"])
def test_it_can_be_waived_and_opens_again_when_its_place_changes(key: str) -> None:
    path = key.partition("@")[0].removeprefix("REQ-")
    whole = shop()
    waiver = Waiver(key=key, reason="Known.", seen=seen_hash(whole, key))
    waived = whole.model_copy(update={"waivers": (waiver,)})
    assert key.encode() in canonical(waived)
    assert [finding.waived for finding in asked(waived, path)] == ["Known."]
    if key.endswith("@f"):
        assert [finding.waived for finding in asked(update(waived, "f", severity=3), path)] == [None]


def test_every_place_asks_only_for_what_may_be_left_out() -> None:
    assert {place: tuple(fields_of(place)) for place in ("failures", "brief.constraint", "metrics", "objects")} == {
        "failures": (
            "name", "lands", "detected_by", "undetected", "severity", "occurrence", "detection", "cost", "error_text",
            "on_purpose",
        ),
        "brief.constraint": ("kind", "why"),
        "metrics": ("primary", "guardrails"),
        "objects": (),
    }  # fmt: skip
    assert options_of("transitions")["by"] == ("system", "customer", "staff", "partner", "timer", "event")
    assert options_of("fallbacks")["confirms"] == (True, False)


@settings(max_examples=60, deadline=None)
@given(designs())
def test_on_any_design_every_requirement_finds_each_place_at_most_once(whole: Design) -> None:
    asking = [Requirement(f"{place}.{field}", "advice") for place in PLACES for field in fields_of(place)]
    project = Project(own=tuple(map(rule_of, asking)))
    found = [finding.key for finding in check(whole, project=project, today=TODAY).findings]
    assert len(found) == len(set(found))
    plain = {finding.key for finding in check(whole, today=TODAY).findings}
    assert plain == {key for key in found if not key.startswith("REQ-")}


def test_a_reason_ends_as_a_sentence_however_it_was_written() -> None:
    for because, end in (("we  grow", "it: we grow."), ("We grow!", "it: We grow!"), (" ", "asks for it.")):
        (found,) = asked(shop(), "failures.cost", because=because)
        assert found.message.endswith(end)


def test_what_is_asked_around_the_drawing_is_said_by_its_name() -> None:
    tradeoffs = [{"id": "t1", "question": "Fast or right?"}]
    (entry,) = asked(shop(tradeoffs=tradeoffs), "tradeoffs.chosen")
    (constraint,) = asked(shop(), "brief.constraint.why")
    assert entry.message == "“Fast or right?” in the tradeoffs leaves this open: chosen. This project asks for it."
    assert constraint.message == "The brief leaves this open: constraint why. This project asks for it."


def test_a_waiver_of_a_choice_that_is_not_made_yet_is_kept_on_saving() -> None:
    key = "REQ-brief.constraint.kind@brief.constraint.kind"
    waiver = Waiver(key=key, reason="Known.", seen=seen_hash(shop(), key))
    assert key.encode() in canonical(shop().model_copy(update={"waivers": (waiver,)}))
