"""The yardsticks of the bench of *tidy*: what counts as a crossing, and designs that are the same each time."""

import pytest

from canvas.layout.problem import problem_of
from canvas.lookup import lookup
from canvas.model import Design
from canvas.reading import reference_problems
from tests.bench.graphviz_dot import asked, crossings, is_here, problem_text
from tests.bench.synthetic import synthetic
from tests.canvas.layout.problems import design_of

LEVEL = ((0.0, 0.0), (10.0, 0.0))


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (((5.0, -5.0), (5.0, 5.0)), 1),
        (((0.0, -5.0), (10.0, 5.0)), 1),
        (((5.0, -5.0), (6.0, 5.0), (7.0, -5.0)), 2),
        (((5.0, 0.0), (5.0, 5.0)), 0),
        (((20.0, -5.0), (20.0, 5.0)), 0),
    ],
)
def test_a_proper_crossing_of_two_lines_counts(other: tuple[tuple[float, float], ...], count: int) -> None:
    assert crossings([LEVEL, other]) == count


@pytest.mark.parametrize("states", [1, 19, 20, 100])
def test_a_synthetic_design_has_as_many_states_as_asked(states: int) -> None:
    assert len(lookup(synthetic(states, 3)).states) == states


def test_the_same_number_gives_the_same_design() -> None:
    assert synthetic(60, 1) == synthetic(60, 1)
    assert synthetic(60, 1) != synthetic(60, 2)


def test_a_synthetic_design_is_sound() -> None:
    design: Design = synthetic(100, 0)
    assert reference_problems(design) == ()
    assert design.failures
    assert design.fallbacks
    assert design.triggers


@pytest.mark.skipif(not is_here(), reason="there is no dot here")
def test_dot_crosses_what_cannot_be_drawn_without() -> None:
    ends = [(a, 3 + b) for a in range(3) for b in range(3)]
    assert asked(problem_text(problem_of(design_of(6, ends)))).crossings > 0
    assert asked(problem_text(problem_of(design_of(3, [(0, 1), (1, 2)])))).crossings == 0
