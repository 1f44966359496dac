"""The panel of combinations agrees, key by key and in order, with a second implementation made from the text alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.graph.dead_together import ORDER
from canvas.model import Design
from canvas.validator import combinations
from tests.canvas.law_combinations import expected_panel, expected_sets
from tests.canvas.random_combinations import found_sets, random_trouble
from tests.canvas.random_designs import random_design
from tests.canvas.random_systems import random_system
from tests.designs import designs

numbers = st.integers(0, 10**9)


def panel(design: Design) -> list[str]:
    return [combination.key for combination in combinations(design)]


@settings(max_examples=100, deadline=None)
@given(designs(with_words=False))
def test_both_find_the_same_combinations(design: Design) -> None:
    assert panel(design) == expected_panel(design)


@settings(max_examples=200, deadline=None)
@given(numbers)
def test_both_find_the_same_where_much_goes_wrong(number: int) -> None:
    design = random_trouble(number)
    assert panel(design) == expected_panel(design)


@settings(max_examples=100, deadline=None)
@given(numbers)
def test_both_find_the_same_where_the_other_rules_are_tried(number: int) -> None:
    for design in (random_design(number), random_system(number)):
        assert panel(design) == expected_panel(design)


@settings(max_examples=100, deadline=None)
@given(numbers)
def test_both_find_the_same_minimal_sets(number: int) -> None:
    design = random_trouble(number)
    assert found_sets(design) == expected_sets(design, ORDER)


def test_much_goes_wrong_in_these_designs() -> None:
    wanted = [key for number in range(60) for key in expected_panel(random_trouble(number))]
    assert {key.partition("@")[0] for key in wanted} == {"CMB001", "CMB002"}
