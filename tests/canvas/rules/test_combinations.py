"""The rules of the panel as a whole: in words for people, whatever the order of the design, and never an alarm."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.graph.facts import facts_of
from canvas.lookup import lookup
from canvas.model import Design
from canvas.project import Project
from canvas.rules.combinations import PANEL
from canvas.validator import check_with_combinations, combinations
from tests.canvas.random_combinations import random_trouble
from tests.canvas.rules.case_files import Case, cases_of
from tests.designs import flow

FIRING = [case for rule in PANEL for case in cases_of(rule.slug) if case.keys]
WHOLE = flow(
    "cart > review",
    "review > paid",
    states={"paid": {"kind": "good_end"}},
    components=[{"id": "psp", "name": "Payments"}, {"id": "bank", "name": "Bank"}],
    transitions={"cart-review": {"components": ["psp"]}},
    failures=[{"id": f"f{n}", "at": "cart", "type": "crash"} for n in range(3)],
    fallbacks=[{"id": f"b{n}", "for": f"f{n}", "kind": "degrade", "to": "review", "needs": ["bank"]} for n in range(3)],
)
numbers = st.integers(0, 10**9)
few = settings(max_examples=40, deadline=None)


def panel(design: Design, **more: Any) -> list[str]:
    return [combination.key for combination in combinations(design, **more)]


def test_the_panel_is_in_the_order_of_the_rules() -> None:
    assert panel(WHOLE) == ["CMB001@bank+psp", "CMB002@review"]
    assert panel(WHOLE, preset="strict") == panel(WHOLE)


def test_a_sketch_has_no_panel() -> None:
    assert panel(WHOLE, preset="sketch") == []


def test_a_project_turns_each_of_them_off() -> None:
    assert panel(WHOLE, project=Project({"CMB001": "off"})) == ["CMB002@review"]
    assert panel(WHOLE, project=Project({"CMB002": "off"})) == ["CMB001@bank+psp"]


def test_they_are_no_findings_and_are_not_counted() -> None:
    off = Project({rule.code: "off" for rule in PANEL})
    report, without = check_with_combinations(WHOLE), check_with_combinations(WHOLE, project=off)
    assert report.panel
    assert without.panel == ()
    assert (report.findings, report.counts) == (without.findings, without.counts)


@few
@given(numbers)
def test_within_a_rule_the_keys_are_sorted_and_none_comes_twice(number: int) -> None:
    keys = panel(random_trouble(number))
    assert keys == sorted(set(keys))


@few
@given(numbers)
def test_every_place_is_on_the_drawing(number: int) -> None:
    design = random_trouble(number)
    for combination in combinations(design):
        assert combination.places
        assert all(lookup(design).element(place) for place in combination.places)
        assert combination.key == f"{combination.rule}@{'+'.join(combination.elements)}" or not combination.elements


@few
@given(numbers, st.randoms(use_true_random=False))
def test_the_order_of_lists_changes_nothing(number: int, chance: Any) -> None:
    design = random_trouble(number)
    parts = ("components", "transitions", "failures", "fallbacks", "triggers")
    shuffled = {part: tuple(chance.sample(getattr(design, part), len(getattr(design, part)))) for part in parts}
    assert combinations(design.model_copy(update=shuffled)) == combinations(design)


@pytest.mark.parametrize("case", FIRING, ids=lambda case: case.name)
def test_what_is_said_is_whole_sentences(case: Case) -> None:
    for rule in PANEL:
        for combination in rule.check(facts_of(case.design)):
            assert combination.message[0].isupper()
            assert combination.message.endswith(".")
            assert "None" not in combination.message
