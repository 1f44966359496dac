"""What a project says about rules, in the findings of a design."""

from datetime import date

import pytest
from hypothesis import given, settings

from canvas.model import Design
from canvas.model.brief import Brief
from canvas.project import Project
from canvas.rules import RULES
from canvas.validator import Preset, check
from canvas.words import Added
from tests.designs import designs, flow

TODAY = date(2026, 1, 1)
DEAD_END = flow("a > b", states={"a": {"messages": {"app": "Here."}}, "b": {"messages": {"app": "There."}}})


def weights(project: Project, preset: Preset = "recommended") -> dict[str, str]:
    return {each.key: each.severity for each in check(DEAD_END, preset=preset, project=project, today=TODAY).findings}


def test_a_project_that_says_nothing_changes_nothing() -> None:
    assert weights(Project()) == {"REC002@b": "error"}


def test_a_rule_that_is_off_finds_nothing() -> None:
    assert weights(Project({"REC002": "off"})) == {}


def test_a_finding_weighs_what_the_project_says_and_is_counted_so() -> None:
    report = check(DEAD_END, project=Project({"REC002": "advice"}), today=TODAY)
    assert [finding.severity for finding in report.findings] == ["advice"]
    assert report.counts == {"error": 0, "warning": 0, "advice": 1, "waived": 0}


def test_strict_counts_advice_of_a_project_as_warning_too() -> None:
    assert weights(Project({"REC002": "advice"}), "strict") == {"REC002@b": "warning"}


def test_a_grade_brings_no_rule_into_a_preset() -> None:
    assert weights(Project({"COV006": "error"}), "sketch") == {"REC002@b": "error"}


@settings(max_examples=30, deadline=None)
@given(designs())
def test_with_every_rule_off_nothing_is_found(design: Design) -> None:
    assert check(design, project=Project({rule.code: "off" for rule in RULES}), today=TODAY).findings == ()


@settings(max_examples=30, deadline=None)
@given(designs())
def test_grades_change_no_key(design: Design) -> None:
    plain = check(design, today=TODAY)
    regraded = check(design, project=Project({rule.code: "warning" for rule in RULES}), today=TODAY)
    assert sorted(each.key for each in plain.findings) == sorted(each.key for each in regraded.findings)
    assert {each.severity for each in regraded.findings} <= {"warning"}


@pytest.mark.parametrize(("word", "rules"), [("dispatched", {"UNC002"}), ("sorted out", set())])
def test_words_of_a_project_are_read_by_the_rules(word: str, rules: set[str]) -> None:
    unsure = {"certainty": "tentative", "messages": {"app": "Dispatched."}}
    whole = flow("a > b", states={"a": {"messages": {"app": "Here."}}, "b": {"kind": "resting", **unsure}})
    project = Project(words=Added(final=(word,)))
    found = {each.rule for each in check(whole, project=project, today=TODAY).findings}
    assert found & {"UNC002"} == rules


def test_the_preset_of_a_project_is_meant_where_none_is_named() -> None:
    strict = Project(preset="strict")
    whole = DEAD_END.model_copy(
        update={"brief": Brief(segment="members who wait", job="trust the date when it is late")}
    )
    weights = {
        preset: check(whole, preset=preset, project=strict, today=TODAY).counts for preset in (None, "recommended")
    }
    assert weights[None]["advice"] == 0 < weights["recommended"]["advice"]
