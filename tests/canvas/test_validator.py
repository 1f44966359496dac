"""The validator as a whole: against a second implementation and the reference designs; its order, presets, counts."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.findings import SEVERITIES
from canvas.model import Design, Waiver
from canvas.reading import read_design
from canvas.rules import RULES
from canvas.validator import PRESETS, Preset, check
from canvas.waiving import seen_hash
from tests.canvas.laws import expected_keys
from tests.canvas.rules.speaking import is_proven
from tests.designs import design, designs, flow
from tests.often import often

TODAY = date(2026, 1, 1)
EXAMPLES = Path(__file__).parents[3] / "shared" / "examples"


def keys(whole: Design, preset: Preset = "recommended") -> list[str]:
    return [finding.key for finding in check(whole, preset=preset, today=TODAY).findings]


@pytest.mark.parametrize("preset", PRESETS)
def test_an_empty_design_has_no_finding(preset: Preset) -> None:
    report = check(design(), preset=preset)
    assert report.findings == ()
    assert (report.situations, report.covered, report.paths) == (0, 0, 0)
    assert report.counts == {"error": 0, "warning": 0, "advice": 0, "waived": 0}


@often()
@given(designs(with_words=False))
def test_the_keys_are_those_of_the_second_implementation(whole: Design) -> None:
    assert sorted(keys(whole)) == expected_keys(whole)


def expected() -> dict[str, list[str]]:
    path = EXAMPLES / "expected.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the reference designs are not beside this project")
@pytest.mark.parametrize("name", sorted(expected()))
def test_a_reference_design_has_exactly_the_keys_of_the_rules_that_are_built(name: str) -> None:
    whole = read_design((EXAMPLES / f"{name}.unhappy.json").read_bytes())
    codes = {rule.code for rule in RULES}
    assert sorted(keys(whole)) == sorted(key for key in expected()[name] if key.partition("@")[0] in codes)


@often()
@given(designs(with_words=False), st.randoms(use_true_random=False))
def test_the_order_of_lists_changes_no_key_and_no_order(whole: Design, chance: Any) -> None:
    shuffled = {
        name: tuple(chance.sample(items, len(items)))
        for name in ("surfaces", "components", "transitions", "triggers", "failures", "fallbacks", "objects")
        if (items := getattr(whole, name))
    }
    assert keys(whole.model_copy(update=shuffled)) == keys(whole)


@often()
@given(designs(with_words=False))
def test_renaming_changes_no_key_and_no_order(whole: Design) -> None:
    def renamed(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(item.model_copy(update={"name": f"No. {n}"}) for n, item in enumerate(items))

    names = {name: renamed(getattr(whole, name)) for name in ("transitions", "triggers", "failures", "components")}
    objects = tuple(owner.model_copy(update={"states": renamed(owner.states)}) for owner in renamed(whole.objects))
    assert keys(whole.model_copy(update={**names, "objects": objects})) == keys(whole)


@often()
@given(designs(), st.sampled_from(PRESETS))
def test_no_key_is_given_twice_and_the_counts_are_true(whole: Design, preset: Preset) -> None:
    report = check(whole, preset=preset, today=TODAY)
    assert len({finding.key for finding in report.findings}) == len(report.findings)
    assert sum(report.counts.values()) == len(report.findings)
    assert report.covered <= report.paths
    assert all(is_proven(whole, finding) for finding in report.findings)


@often()
@given(designs())
def test_a_sketch_finds_nothing_that_a_whole_check_does_not_find(whole: Design) -> None:
    found = {finding.key: finding for finding in check(whole, today=TODAY).findings}
    assert all(found.get(one.key) == one for one in check(whole, preset="sketch", today=TODAY).findings)


def test_errors_come_before_warnings_and_warnings_before_advice() -> None:
    whole = flow(
        "a > b",
        states={"a": {"messages": {"app": "We are checking"}}, "b": {"certainty": "unknown"}},
        transitions={"a-b": {"name": "Go"}},
    )
    found = [SEVERITIES.index(finding.severity) for finding in check(whole).findings]
    assert found == sorted(found)
    assert {0, 2} <= set(found)


def test_what_the_customer_sees_comes_before_what_they_do_not() -> None:
    whole = flow("s > a", "s > b", states={"a": {"visible": False}})
    assert [key for key in keys(whole) if key.startswith("REC")] == ["REC002@b", "REC002@a"]


def test_what_is_said_around_the_drawing_comes_after_what_the_customer_sees_and_names_no_element() -> None:
    whole = flow(
        states={"a": {"kind": "good_end"}},
        brief={"segment": "Users", "job": "wait without calls", "constraint": {"kind": "trust"}},
    )
    found = check(whole).findings
    assert [finding.key for finding in found] == ["UNC010@a", "BRF001@brief.segment"]
    assert (found[1].elements, found[1].place, found[1].witness) == ((), "", ())


def test_what_is_said_around_the_drawing_can_be_accepted_until_it_is_said_otherwise() -> None:
    key = "MET002@metrics.primary"
    two = [{"id": "m", "name": "calls"}, {"id": "n", "name": "orders"}]
    whole = flow(metrics={"primary": two})
    waiver = Waiver(key=key, reason="Both teams asked.", seen=seen_hash(whole, key))
    three = flow(metrics={"primary": [*two, {"id": "o", "name": "visits"}]})
    for waived, reason in ((whole, "Both teams asked."), (three, None)):
        findings = check(waived.model_copy(update={"waivers": (waiver,)})).findings
        assert {finding.key: finding.waived for finding in findings}[key] == reason


def test_a_hand_over_is_seen_where_what_it_brings_is_seen() -> None:
    hidden = {"kind": "good_end", "visible": False}
    parts = [{"id": f"{name}1", "name": name, **more} for name, more in (("m", hidden), ("n", {"kind": "good_end"}))]
    whole = design(
        objects=[
            {"id": "o", "name": "O", "states": [{"id": "s", "name": "S", "kind": "good_end"}]},
            *({"id": f"of_{part['id']}", "name": "P", "states": [part]} for part in parts),
        ],
        transitions=[{"id": f"t_{p['id']}", "source": p["id"], "target": p["id"], "by": "event"} for p in parts],
        triggers=[{"id": f"h_{p['id']}", "when": "s", "fires": f"t_{p['id']}"} for p in parts],
    )
    assert [key for key in keys(whole) if key.startswith("COV001")] == ["COV001@h_n1", "COV001@h_m1"]


def test_what_heals_more_comes_first() -> None:
    whole = flow("s > a", "s > m", "m > b")
    assert [key for key in keys(whole) if key.startswith("REC")] == ["REC002@b", "REC002@a"]


def test_what_is_declared_worse_comes_first() -> None:
    fails = [{"id": f"f{n}", "at": "s-a", "type": "crash", "severity": n} for n in (2, 9, 5)]
    whole = flow(
        "s > a", states={"a": {"kind": "good_end"}}, failures=[*fails, {"id": "f0", "at": "s-a", "type": "lost"}]
    )
    assert [key for key in keys(whole) if key.startswith("REC")] == [f"REC001@f{n}" for n in (9, 5, 2, 0)]


def test_the_severity_of_a_fallback_is_that_of_its_failure_and_of_a_step_that_of_the_worst_at_it() -> None:
    whole = flow(
        "s > a",
        "s > b",
        transitions={"s-a": {"optimistic": True}, "s-b": {"optimistic": True}},
        failures=[{"id": "f", "at": "s-b", "type": "crash", "severity": 3}, {"id": "g", "at": "s-a", "type": "crash"}],
        fallbacks=[{"id": "x", "for": "g", "kind": "retry"}, {"id": "y", "for": "f", "kind": "retry"}],
    )
    found = keys(whole)
    assert found.index("FBK002@y") < found.index("FBK002@x")
    assert found.index("UNC005@s-b") < found.index("UNC005@s-a")


def test_the_sketch_has_only_errors_of_recovery_and_uncertainty() -> None:
    whole = flow(
        "a > b",
        states={"b": {"certainty": "unknown"}},
        failures=[{"id": "f", "at": "a-b", "type": "crash"}],
        fallbacks=[{"id": "x", "for": "f", "kind": "retry"}],
    )
    assert keys(whole, "sketch") == ["REC002@b", "UNC001@b"]
    assert set(keys(whole, "sketch")) < set(keys(whole))


def test_the_strict_preset_makes_a_warning_of_advice() -> None:
    whole = flow(states={"a": {"kind": "active", "messages": {"app": "We are checking"}}})
    severities = {f.key: f.severity for f in check(whole, preset="strict").findings}
    assert severities["UNC011@a"] == "warning"
    assert {f.key: f.severity for f in check(whole).findings}["UNC011@a"] == "advice"


def test_a_waived_finding_stays_in_the_report_and_is_counted_apart() -> None:
    whole = flow(states={"a": {"kind": "good_end"}})
    key = "UNC010@a"
    waiver = Waiver(key=key, reason="The page says it.", seen=seen_hash(whole, key))
    report = check(whole.model_copy(update={"waivers": (waiver,)}))
    assert [(finding.key, finding.waived) for finding in report.findings] == [(key, "The page says it.")]
    assert report.counts == {"error": 0, "warning": 0, "advice": 0, "waived": 1}


def test_a_waiver_is_dated_against_the_day_of_the_clock() -> None:
    whole = flow(states={"a": {"kind": "good_end"}})
    key = "UNC010@a"
    past = Waiver(key=key, reason="For now.", until="2001-01-01", seen=seen_hash(whole, key))
    with_waiver = whole.model_copy(update={"waivers": (past,)})
    assert check(with_waiver).counts["waived"] == 0
    assert check(with_waiver, today=date(2001, 1, 1)).counts["waived"] == 1


def test_the_report_counts_what_was_walked() -> None:
    whole = flow("a ~> b", "c > b", states={"b": {"kind": "good_end"}})
    report = check(whole)
    assert (report.situations, report.covered, report.paths) == (2, 0, 1)


def test_something_was_tested_as_soon_as_a_failure_is_drawn() -> None:
    assert not check(flow("a ~> b")).tested
    assert check(flow("a ~> b", failures=[{"id": "f", "at": "a-b", "type": "lost"}])).tested
