"""The list of laws: what it names is there, and what was tried is counted."""

import re
from pathlib import Path

import pytest

from tests.canvas.properties.__main__ import held, passed
from tests.canvas.properties.laws import LAWS, Law
from tests.often import CASES, often

CANVAS = Path(__file__).parents[1]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.says)
def test_each_law_names_tests_that_hypothesis_tries(law: Law) -> None:
    for test in law.tests:
        file, _, name = test.partition("::")
        text = (CANVAS / file).read_text(encoding="utf-8")
        assert re.search(rf"@given\([^@]*\n(@\w.*\n)*def {name or 'test_'}", text), test


def test_what_was_tried_is_summed_up() -> None:
    assert passed("  - 40 passing, 0 failing\n\n  - 3 passing, and 1 failing test cases") == 43


def test_as_many_cases_are_tried_as_are_asked_for() -> None:
    law = Law("any", ("graph/test_needs.py::test_the_fast_search_agrees_with_a_brute_force_fixpoint",))
    count, complaint = held(law, 321)
    assert complaint == ""
    assert count >= 321


def test_a_law_is_tried_no_less_often_than_by_all_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CASES, "10")
    assert often(20).max_examples == 20
    monkeypatch.setenv(CASES, "30")
    assert often(20).max_examples == 30
