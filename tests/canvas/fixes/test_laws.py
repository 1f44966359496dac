"""The laws of fixes: whatever the design and whatever the author writes, a choice settles its finding, adds no error,
and can be saved; and every rule that speaks has something to offer."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.fixes import offers
from canvas.fixes.applying import MOST, MOST_OF_A_FIX
from canvas.model import Design
from canvas.rules import RULES
from canvas.validator import check
from tests.canvas.fixes.fixing import ANSWERS, every_choice
from tests.canvas.random_designs import random_design
from tests.canvas.rules.case_files import Case, all_cases
from tests.designs import designs

RULED = {rule.slug for rule in RULES}
FIRING = [case for case in all_cases() if case.keys and case.slug in RULED]
WORDS = re.compile(r"\[[^\]]*[a-z]")
"""A part of a draft that is left open, in words."""
answers = st.sampled_from(ANSWERS)


def in_swedish(design: Design) -> Design:
    return design.model_copy(update={"language": "sv"})


@pytest.mark.parametrize("case", FIRING, ids=lambda case: f"{case.slug}: {case.name}")
def test_every_finding_of_every_case_can_be_settled(case: Case) -> None:
    settled = {finding.key for finding, _ in every_choice(case.design)}
    assert settled >= set(case.keys)


@pytest.mark.parametrize("case", FIRING, ids=lambda case: f"{case.slug}: {case.name}")
def test_where_we_do_not_write_the_language_the_author_is_asked_for_all_words(case: Case) -> None:
    design = in_swedish(case.design)
    for _, choice in every_choice(design):
        assert not [blank.draft for blank in choice.proposal.blanks if WORDS.search(blank.draft)]
        assert "To be cleared up" not in choice.proposal.title


@given(st.integers(0, 10_000_000).map(random_design), answers)
def test_choices_keep_the_law_in_designs_made_for_the_rules(design: Design, answer: str) -> None:
    held(design, answer)


@given(designs(), answers)
def test_choices_keep_the_law_in_any_design(design: Design, answer: str) -> None:
    held(design, answer)


def held(design: Design, answer: str) -> None:
    """Every choice keeps the law, and there are few of them."""
    done = list(every_choice(design, answer))
    offered = Counter(finding.key for finding, _ in done)
    assert max(offered.values(), default=0) <= MOST
    assert max(Counter((finding.key, choice.fix.id) for finding, choice in done).values(), default=0) <= MOST_OF_A_FIX
    assert {key for key, _ in offers(design, check(design).findings)} <= set(offered)
