"""The talk over whole designs: what is told, what is missing, how long it takes."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from canvas import edits
from canvas.findings import Finding, Report
from canvas.model import Brief, Design
from canvas.storage import load
from canvas.talk import MINUTES, Gap, Section, Talk, talk_of
from canvas.talk.values import words_in
from canvas.validator import check
from tests.designs import design, designs, filled_texts, flow

EMPTY = Design(title="Untitled")
ROOT = Path(__file__).parents[3]
WORKED = sorted(ROOT.glob("templates/*.unhappy.json")) + sorted(
    ROOT.glob("tests/canvas/mutants/designs/*.unhappy.json")
)
FIELDS = ("segment", "use_case", "job", "problem", "value", "smallest")
BOUND = 1100
"""Words of the longest talk that there can be, whatever was written."""


def section(talk: Talk, section_id: str) -> Section:
    return next(each for each in talk.sections if each.id == section_id)


def spoken(design: Design, section_id: str, report: Report | None = None) -> str:
    return " ".join(section(talk_of(design, report), section_id).sentences)


def gaps(design: Design) -> list[str]:
    return [gap.text for gap in talk_of(design).gaps]


def test_an_empty_design_has_a_talk_that_is_all_gaps() -> None:
    talk = talk_of(EMPTY)
    assert [each.told for each in talk.sections] == [()] * 6
    assert all(each.gaps for each in talk.sections)


@given(designs())
@settings(max_examples=60, deadline=None)
def test_every_design_has_the_same_talk_each_time_and_a_bounded_one(random: Design) -> None:
    talk = talk_of(random)
    assert talk == talk_of(random)
    assert talk.words <= BOUND
    assert all(sentence.strip() for part in talk.sections for sentence in part.sentences)


@given(designs())
@settings(max_examples=60, deadline=None)
def test_each_gap_says_where_it_is_filled_in(random: Design) -> None:
    known = {owner.id for owner in random.objects} | {failure.id for failure in random.failures}
    known |= {state.id for owner in random.objects for state in owner.states}
    for gap in talk_of(random).gaps:
        assert not (gap.place and gap.field)
        assert gap.place in known or not gap.place


@pytest.mark.parametrize("field", FIELDS)
@given(text=filled_texts)
@settings(max_examples=25, deadline=None)
def test_no_text_of_the_customer_loses_a_character(field: str, text: str) -> None:
    said = design(brief={field: text})
    told = " ".join(sentence for part in talk_of(said).sections for sentence in part.sentences)
    assert " ".join(text.split()).removesuffix(".").casefold() in told.casefold()


@pytest.mark.parametrize("path", WORKED, ids=lambda path: path.name.removesuffix(".unhappy.json"))
def test_every_worked_design_is_told_within_five_minutes(path: Path) -> None:
    worked = load(path)
    assert talk_of(worked, check(worked)).minutes < MINUTES


def test_texts_without_end_give_a_talk_with_an_end() -> None:
    long = "word " * 1900
    tree: dict[str, Any] = dict.fromkeys(FIELDS, long)
    brief = tree | {"constraint": {"why": long}, "technology": [{"id": "t", "name": "queue", "why": long}]}
    assert talk_of(design(brief=brief)).words < BOUND


FILLS: dict[str, Callable[[Design], Design]] = {
    "metrics.primary": lambda each: edits.add_entry(each, "metrics.primary", id="m", name="calls"),
    "metrics.guardrails": lambda each: edits.add_entry(each, "metrics.guardrails", id="g", name="refunds"),
    "rollout.gates": lambda each: edits.add_entry(each, "rollout.gates", id="ga", audience="us"),
    "rollout.monitors": lambda each: edits.add_entry(each, "rollout.monitors", id="mo", signal="calls"),
    "rollout.stops": lambda each: edits.add_entry(each, "rollout.stops", id="st", signal="calls"),
    "tradeoffs": lambda each: edits.add_entry(each, "tradeoffs", id="to", question="?", chosen="a", why="b"),
    "brief.constraint.why": lambda each: each.model_copy(
        update={"brief": Brief.model_validate({"constraint": {"why": "late"}})}
    ),
}


@pytest.mark.parametrize("gap", [gap for gap in talk_of(EMPTY).gaps if gap.field], ids=lambda gap: gap.field)
def test_a_gap_of_the_brief_is_gone_once_it_is_filled_in(gap: Gap) -> None:
    name = gap.field.removeprefix("brief.")
    filled = FILLS[gap.field](EMPTY) if gap.field in FILLS else edits.set_brief(EMPTY, **{name: "said"})
    left = talk_of(filled).gaps
    assert set(talk_of(EMPTY).gaps) - set(left) == {gap}


STEPS: list[tuple[str, Design, Design]] = [
    ("Nothing is said yet about what moves.", EMPTY, flow(states={"a": {}})),
    ("Nothing leads from one state to the next yet.", EMPTY, flow("a > b")),
    ("Nothing says yet where Thing ends.", flow("a > b"), flow("a > b", states={"b": {"kind": "good_end"}})),
    (
        "No way leads Thing from its start to a good end yet.",
        flow("b > a", states={"a": {}, "b": {"kind": "good_end"}}),
        flow("a > b", states={"b": {"kind": "good_end"}}),
    ),
    (
        "In “A” the customer reads nothing yet.",
        flow("a > b"),
        flow("a > b", states={"a": {"messages": {"app": "Wait."}}}),
    ),
    (
        "Nothing is said yet about what can go wrong.",
        flow("a > b"),
        edits.attach_failure(flow("a > b"), "a-b", "lost", id="f"),
    ),
    (
        "Nothing is done yet when it gets lost at “A to B”.",
        edits.attach_failure(flow("a > b"), "a-b", "lost", id="f"),
        edits.attach_fallback(edits.attach_failure(flow("a > b"), "a-b", "lost", id="f"), "f", "retry", id="r"),
    ),
    (
        "Nothing is chosen yet: Now or later?",
        design(tradeoffs=[{"id": "to", "question": "Now or later?"}]),
        design(tradeoffs=[{"id": "to", "question": "Now or later?", "chosen": "now", "why": "it is late"}]),
    ),
    (
        "No reason is given yet for this choice: now.",
        design(tradeoffs=[{"id": "to", "question": "Now or later?", "chosen": "now"}]),
        design(tradeoffs=[{"id": "to", "question": "Now or later?", "chosen": "now", "why": "it is late"}]),
    ),
]


@pytest.mark.parametrize(("text", "before", "after"), STEPS, ids=[text for text, _, _ in STEPS])
def test_a_gap_of_the_drawing_is_gone_once_it_is_drawn(text: str, before: Design, after: Design) -> None:
    assert text in gaps(before)
    assert text not in gaps(after)


def test_what_is_silent_on_purpose_is_no_gap() -> None:
    quiet = flow("a > b", states={"a": {"on_purpose": {"messages": "the bell rings"}}, "b": {"visible": False}})
    assert not any("reads nothing" in gap for gap in gaps(quiet))


def test_many_silent_states_are_counted() -> None:
    silent = flow(*(f"s{number} > s{number + 1}" for number in range(8)))
    assert "In six more states the customer reads nothing yet." in gaps(silent)


def test_the_way_to_the_good_end_is_told_as_a_story() -> None:
    told = flow(
        "a ~> b",
        "b > c",
        states={"a": {"messages": {"app": "Wait."}}, "c": {"kind": "good_end", "messages": {"app": "Here."}}},
        transitions={"b-c": {"name": "Handed over"}},
    )
    assert spoken(told, "flow") == (
        "When all goes well, Thing begins as “A”. The customer reads “Wait.” Later it is “B”. "
        "At last comes “Handed over”, and it is “C”. The customer reads “Here.”"
    )


def test_a_long_story_is_told_from_both_ends() -> None:
    names = [f"s{number}" for number in range(12)]
    arrows = [f"{one} > {other}" for one, other in pairwise(names)]
    told = spoken(flow(*arrows, states={"s11": {"kind": "good_end"}}), "flow")
    assert "Then come five steps more." in told
    assert "“S5”" not in told
    assert told.endswith("At last it is “S11”.")


def test_the_gravest_failure_comes_first() -> None:
    weights = {"slow": {"severity": 3}, "lost": {"severity": 9}, "late": {}}
    failures = [{"id": name, "name": name, "at": "a-b", "type": "timeout", **more} for name, more in weights.items()]
    drawn = flow("a > b", failures=failures)
    told = section(talk_of(drawn), "failures").told
    assert [each.point for each in told] == ["A to B: lost", "A to B: late", "A to B: slow"]
    assert told[0].sentences[0] == "The worst comes at “A to B”: “lost”."


def test_of_two_failures_of_one_weight_the_one_with_a_finding_comes_first() -> None:
    drawn = flow("a > b")
    for name in ("one", "two"):
        drawn = edits.attach_failure(drawn, "a-b", "timeout", id=name, name=name)
    finding = Finding("X@two", "X", "error", "proven", ("two",), "t", "m", "c")
    told = section(talk_of(drawn, Report((finding,))), "failures").told
    assert [each.point for each in told] == ["A to B: two", "A to B: one"]


def test_what_was_accepted_is_told_with_its_reason() -> None:
    finding = Finding("X", "X", "error", "proven", (), "A dead end", "Nothing leads on.", "c", waived="it is rare")
    told = spoken(flow("a > b"), "failures", Report((finding,)))
    assert told == "We know one weak place and leave it: Nothing leads on. Why: it is rare."


def test_each_part_of_a_whole_answer_is_told_in_its_own_words() -> None:
    whole = load(ROOT / "templates" / "worked" / "order-delivery.unhappy.json")
    talk = talk_of(whole)
    assert all(part.told for part in talk.sections)
    assert talk.gaps == ()
    assert "It should go down, from 31 to 20, within 8 weeks." in spoken(whole, "success")
    assert "Who decides: Delivery product manager." in spoken(whole, "roll_out")


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one, two – three", 3), ("< 0.3 %", 1), ("配達が遅い", 3), ("二 words", 2), ("أهلا بك", 2)],
)
def test_words_are_counted_as_they_are_spoken(text: str, words: int) -> None:
    assert words_in(text) == words
