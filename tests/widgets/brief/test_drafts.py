"""A trade-off begins with a question and two options, and with no choice."""

from typing import get_args

import pytest

from canvas.edits import add_entry, update_entry
from canvas.model import Design, Tradeoff
from canvas.model.brief import TradeoffKind
from tests.designs import design
from widgets.brief.drafts import drafts, with_kind, with_tradeoff
from widgets.brief.words import tradeoff_kinds

KINDS: tuple[TradeoffKind, ...] = get_args(TradeoffKind)
pytestmark = pytest.mark.usefixtures("qapp")


def the_one(design: Design) -> Tradeoff:
    [tradeoff] = design.tradeoffs
    return tradeoff


def test_every_kind_has_its_words_and_its_draft() -> None:
    assert drafts().keys() == set(KINDS) == {kind for kind, _ in tradeoff_kinds(design())}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_brings_its_question_and_leaves_the_choice_open(kind: TradeoffKind) -> None:
    made = the_one(with_tradeoff(design(), kind, id="t"))
    assert (made.kind, made.chosen) == (kind, "")
    assert len(made.options) == (0 if kind == "other" else 2)
    assert made.question.endswith("?")
    assert len(made.question.split()) <= 25


def test_another_kind_brings_another_draft() -> None:
    begun = with_tradeoff(design(), "cost_speed", id="t")
    made = the_one(with_kind(begun, "t", "global_local"))
    assert (made.question, made.options) == drafts()["global_local"]


def test_what_somebody_wrote_stays_with_another_kind() -> None:
    begun = add_entry(design(), "tradeoffs", id="t", question="Fast or right?", options=("fast", "right"))
    made = the_one(with_kind(begun, "t", "speed_correctness"))
    assert (made.kind, made.question, made.options) == ("speed_correctness", "Fast or right?", ("fast", "right"))


def test_options_of_ones_own_stay_under_another_question() -> None:
    begun = update_entry(with_tradeoff(design(), "cost_speed", id="t"), "tradeoffs", "t", options=("a", "b"))
    made = the_one(with_kind(begun, "t", "global_local"))
    assert (made.question, made.options) == (drafts()["global_local"].question, ("a", "b"))
