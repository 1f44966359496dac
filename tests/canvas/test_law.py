"""The validator agrees, key by key, with a second implementation written from the text of the rules alone."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.model import Design
from canvas.validator import check
from tests.canvas.laws import expected_keys
from tests.canvas.random_designs import random_design
from tests.canvas.random_systems import random_system
from tests.designs import designs
from tests.often import often


def keys_of(design: Design) -> list[str]:
    return sorted(f.key for f in check(design).findings)


@often(100)
@given(designs())
def test_both_implementations_find_the_same(design: Design) -> None:
    assert keys_of(design) == expected_keys(design)


@often(300)
@given(st.integers(0, 10**9))
def test_both_find_the_same_in_designs_made_of_what_matters_to_the_rules(number: int) -> None:
    design = random_design(number)
    assert keys_of(design) == expected_keys(design)


@often()
@given(st.integers(0, 10**9))
def test_both_find_the_same_where_objects_hand_over_to_each_other(number: int) -> None:
    design = random_system(number)
    assert keys_of(design) == expected_keys(design)
