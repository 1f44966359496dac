"""Explaining a rule: the same fields that the findings come from, and the smallest designs of its case file."""

from collections.abc import Iterator

import pytest

from canvas.findings import Combination, Finding
from canvas.graph.facts import facts_of
from canvas.rules import Rule
from canvas.rules.combinations import EVERY_RULE, PanelRule
from canvas.rules.drawn import LEGEND
from canvas.rules.explain import UnknownRule, case, explain, rules_overview
from tests.canvas.rules.case_files import cases_of


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.slug)
def test_the_shipped_designs_are_the_first_of_the_case_file(rule: Rule | PanelRule) -> None:
    cases = cases_of(rule.slug)
    assert case(rule, "fires") == next(one.design for one in cases if one.keys)
    assert case(rule, "silent") == cases[1].design


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.slug)
def test_it_says_why_what_to_do_and_when_the_rule_is_silent(rule: Rule | PanelRule) -> None:
    text = explain(rule.code)
    found: Iterator[Finding | Combination] = rule.check(facts_of(case(rule, "fires")))
    for part in (rule.title, rule.weight, rule.why, rule.fix, rule.not_when, next(found).message):
        assert part in text


def test_a_rule_is_found_by_its_code_in_any_case_and_by_its_name() -> None:
    assert explain("rec001") == explain("REC001") == explain("failure_without_way_out")


def test_the_smallest_design_is_drawn_in_lines() -> None:
    assert "  Thing\n    [Cart]\n      ──▶ [Paid]\n    [Paid]\n" in explain("REC002")
    assert "    [Sent ?]  App: “Delivered”\n" in explain("UNC002")
    assert LEGEND in explain("REC002")


def test_what_is_said_around_the_drawing_is_told_in_lines_too() -> None:
    assert "  brief constraint: kind trust" in explain("BRF003")
    assert LEGEND not in explain("BRF003")
    assert "  tradeoffs: question When?, options “now” and “later”\n" in explain("TRD002")
    assert "  brief needs: what the status is fresh, target 15m, tolerance 2h, then “say since when”" in explain(
        "BRF004"
    )
    assert "  rollout monitors: signal calls, watches “it gets lost”" in explain("ROL003")


def test_an_unknown_rule_is_an_error_in_one_line() -> None:
    with pytest.raises(UnknownRule, match='There is no rule "REC999"'):
        explain("REC999")


def test_the_overview_has_one_line_for_each_rule() -> None:
    lines = rules_overview().splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in EVERY_RULE]
    assert lines[0] == "REC001  must fix  A failure with no way out"
    assert lines[-1] == "CMB002  together  Everything recovers through one door"


def test_a_rule_of_a_project_is_explained_by_the_project() -> None:
    with pytest.raises(UnknownRule, match=r"unhappy-path\.toml"):
        explain("REQ-failures.cost")
