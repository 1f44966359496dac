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


@pytest.mark.parametrize("place", ["yes", "no", "12"])
def test_an_id_that_yaml_does_not_read_as_text_must_stand_in_quotes(place: str) -> None:
    group = GROUP.format(verdict="missed", why="it is lost")

    assert Mutation("drop a cap", "orders", place) in read_verdicts(group.replace("later", f"'{place}'"))
    with pytest.raises(ValueError, match="quotes"):
        read_verdicts(group.replace("later", place))


@pytest.mark.parametrize(("verdict", "why"), [("maybe", "it is lost"), ("missed", "''"), ("equivalent", "' '")])
def test_a_group_that_is_not_classed_or_has_no_reason_is_refused(verdict: str, why: str) -> None:
    with pytest.raises(ValueError, match="not classed, or has no reason"):
        read_verdicts(GROUP.format(verdict=verdict, why=why))


def test_a_survivor_that_is_classed_twice_is_refused() -> None:
    group = GROUP.format(verdict="missed", why="it is lost")

    with pytest.raises(ValueError, match="twice"):
        read_verdicts(group + group)
