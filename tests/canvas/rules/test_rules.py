"""Every rule in every case of its file; and the rules as a whole: each one named once, in words for people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import canvas.rules
from canvas.findings import Combination, Finding
from canvas.graph.facts import facts_of
from canvas.rules import RULES, Rule
from canvas.rules.combinations import EVERY_RULE, PANEL, PanelRule
from tests.canvas.rules.case_files import Case, all_cases, cases_of, slugs
from tests.canvas.rules.speaking import is_proven

BY_SLUG: dict[str, Rule | PanelRule] = {rule.slug: rule for rule in EVERY_RULE}
FINDING = {rule.slug: rule for rule in RULES}
SUPPORT = {"drawn", "__init__", "rule", "explain", "handbook"}
CASES = list(all_cases())
IDS = [f"{case.slug}: {case.name}" for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_rule_finds_what_its_case_says_and_no_more(case: Case) -> None:
    found: Iterator[Finding | Combination] = BY_SLUG[case.slug].check(facts_of(case.design))
    assert sorted(each.key for each in found) == sorted(case.keys)


FIRING = [case for case in CASES if case.keys and case.slug in FINDING]


@pytest.mark.parametrize("case", FIRING, ids=[f"{case.slug}: {case.name}" for case in FIRING])
def test_what_it_says_is_whole_and_in_the_names_of_the_design(case: Case) -> None:
    for finding in FINDING[case.slug].check(facts_of(case.design)):
        for text in (finding.message, finding.customer, finding.truth):
            assert text.endswith(".")
            assert text[0].isupper() or text[0] == "“"
            assert "None" not in text
        assert finding.fixes
        assert finding.place in finding.elements or not finding.elements
        assert is_proven(case.design, finding)


def test_the_rules_are_those_of_the_files() -> None:
    folder = Path(canvas.rules.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - SUPPORT == set(FINDING)
    assert {path.stem for path in (folder / "combinations").glob("*.py")} - SUPPORT == {rule.slug for rule in PANEL}


def test_every_rule_has_a_case_file_and_every_case_file_a_rule() -> None:
    assert set(slugs()) == set(BY_SLUG)


def test_no_code_is_given_twice() -> None:
    assert len({rule.code for rule in EVERY_RULE}) == len(EVERY_RULE)


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.slug)
def test_every_text_of_a_rule_is_there(rule: Rule | PanelRule) -> None:
    assert rule.title
    assert not rule.title.endswith(".")
    for text in (rule.why, rule.fix, rule.not_when):
        assert text.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_what_is_read_from_words_is_never_an_error(rule: Rule) -> None:
    assert rule.basis == "proven" or rule.severity != "error"


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.slug)
def test_the_first_case_is_the_empty_design_and_both_kinds_are_there(rule: Rule | PanelRule) -> None:
    cases = cases_of(rule.slug)
    assert not cases[0].design.objects
    assert any(case.keys for case in cases)
    assert any(case.design.objects and not case.keys for case in cases)
