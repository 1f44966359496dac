"""What objects come to together, and when they need not be walked for it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.findings import Finding, Report
from canvas.graph.bounds import LIMIT
from canvas.graph.facts import Facts, facts_of
from canvas.model import Design
from canvas.rules import ACROSS
from canvas.validator import check
from tests.canvas.graph.test_composed import rings
from tests.canvas.random_systems import random_system
from tests.designs import design, flow

Claims = dict[str, str]


def two(parcel: tuple[Claims, ...], order: tuple[Claims, ...], **fields: object) -> Design:
    """Two objects that go from each of their states to the next, and what they claim in each."""
    names = {"parcel": parcel, "order": order}
    return design(
        **{
            "objects": [
                {
                    "id": owner,
                    "name": owner.capitalize(),
                    "states": [{"id": f"{owner}{n}", "name": f"{n}", "facts": said} for n, said in enumerate(claims)],
                }
                for owner, claims in names.items()
            ],
            "transitions": [
                {"id": f"{owner}-{n}", "source": f"{owner}{n}", "target": f"{owner}{n + 1}"}
                for owner, claims in names.items()
                for n in range(len(claims) - 1)
            ],
            **fields,
        }
    )


def walked(facts: Facts) -> bool:
    for rule in ACROSS:
        list(rule.check(facts))
    return "composed" in vars(facts)


def across(whole: Design) -> list[Finding]:
    facts = facts_of(whole)
    return [finding for rule in ACROSS for finding in rule.check(facts)]


HERE, GONE = {"parcel": "here"}, {"parcel": "gone"}


@pytest.mark.parametrize(
    "whole",
    [
        design(),
        flow("a > b", states={"a": {"facts": HERE}, "b": {"facts": GONE}}),
        two(({},), ({},)),
        two((HERE,), (HERE,)),
        two((HERE, GONE), ({},)),
        two((HERE,), ({"money": "gone"},)),
    ],
)
def test_objects_that_neither_hand_over_nor_disagree_are_not_walked(whole: Design) -> None:
    assert not walked(facts_of(whole))


def test_objects_that_disagree_or_hand_over_are_walked() -> None:
    assert walked(facts_of(two((HERE,), (GONE,))))
    assert walked(facts_of(random_system(0)))


def test_what_is_never_reached_disagrees_with_nobody() -> None:
    assert not walked(facts_of(two((HERE,), ({}, GONE), transitions=[])))


def test_a_contradiction_says_where_it_shows_first_and_whether_it_lasts() -> None:
    (clash,) = facts_of(two((HERE, GONE), (GONE,))).clashes
    assert clash.contradiction == ("parcel", ("gone", "here"))
    assert (clash.at, clash.states, clash.lasting) == (0, ("order0", "parcel0"), False)
    (clash,) = facts_of(two((HERE, GONE), (HERE,))).clashes
    assert (clash.at, clash.states, clash.lasting) == (1, ("parcel1", "order0"), True)


def explored(report: Report) -> tuple[int, bool]:
    return report.configurations, report.complete


def test_what_was_walked_is_told() -> None:
    assert explored(check(two((HERE, GONE, {}), (GONE, {})))) == (6, True)


def test_what_needs_no_walk_is_counted_as_it_would_be_found() -> None:
    assert explored(check(rings(3))) == (64, True)
    assert explored(check(flow("a > b", "c > d"))) == (2, True)
    assert explored(check(rings(12))) == (LIMIT, True)


def test_a_preset_that_asks_nothing_of_all_objects_together_walks_nothing() -> None:
    assert explored(check(two((HERE,), (GONE,)), preset="sketch")) == (0, False)


def test_where_the_search_is_cut_short_nothing_is_said_of_all_objects_together() -> None:
    whole = two((HERE,), (GONE,), triggers=[])
    assert [f.key for f in check(whole).findings if f.rule == "XOB001"] == ["XOB001@parcel=gone|here"]
    report = check(whole, stop=lambda: True)
    assert not [f for f in report.findings if f.rule.startswith("XOB")]
    assert explored(report) == (1, False)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.randoms(use_true_random=False))
def test_the_order_of_lists_changes_nothing_of_what_is_said(number: int, chance: Any) -> None:
    whole = random_system(number)
    lists = ("components", "transitions", "triggers", "failures", "fallbacks", "objects")
    shuffled = {name: tuple(chance.sample(items, len(items))) for name in lists if (items := getattr(whole, name))}
    assert across(whole.model_copy(update=shuffled)) == across(whole)
