"""The laws of fixes: whatever the design, an applicable fix settles its finding, adds no error, and can be saved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.model import Design
from tests.canvas.fixes.fixing import applied_everywhere
from tests.canvas.random_designs import random_design
from tests.canvas.rules.case_files import Case, all_cases
from tests.designs import designs

FIRING = [case for case in all_cases() if case.keys]


@pytest.mark.parametrize("case", FIRING, ids=lambda case: f"{case.slug}: {case.name}")
def test_fixes_keep_the_law_in_every_case_that_fires(case: Case) -> None:
    applied_everywhere(case.design)


@given(st.integers(0, 10_000_000).map(random_design))
def test_fixes_keep_the_law_in_designs_made_for_the_rules(design: Design) -> None:
    applied_everywhere(design)


@given(designs(with_words=False))
def test_fixes_keep_the_law_in_any_design(design: Design) -> None:
    applied_everywhere(design)
