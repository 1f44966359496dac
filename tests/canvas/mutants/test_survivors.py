"""Verdicts are read strictly: each survivor once, each group with its reason."""

import pytest

from tests.canvas.mutants.survivors import read_verdicts
from tests.canvas.mutants.trying import Mutation

GROUP = """
- as: {verdict}
  operator: drop a cap
  why: {why}
  places: {{orders: [again, later]}}
"""


def test_a_group_classes_each_of_its_places() -> None:
    verdicts = read_verdicts(GROUP.format(verdict="missed", why="it is lost"))

    assert verdicts == {
        Mutation("drop a cap", "orders", "again"): "missed",
        Mutation("drop a cap", "orders", "later"): "missed",
    }


@pytest.mark.parametrize(("verdict", "why"), [("maybe", "it is lost"), ("missed", "''"), ("equivalent", "' '")])
def test_a_group_that_is_not_classed_or_has_no_reason_is_refused(verdict: str, why: str) -> None:
    with pytest.raises(ValueError, match="not classed, or has no reason"):
        read_verdicts(GROUP.format(verdict=verdict, why=why))


def test_a_survivor_that_is_classed_twice_is_refused() -> None:
    group = GROUP.format(verdict="missed", why="it is lost")

    with pytest.raises(ValueError, match="twice"):
        read_verdicts(group + group)
