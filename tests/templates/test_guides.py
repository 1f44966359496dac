"""The guides that come with the program."""

import re

import pytest

from canvas.guide import Guide, step_states
from canvas.validator import check
from templates.catalog import load_template
from templates.guides import GUIDES, load_guide

TITLES = [
    "Customer and use case",
    "Success and guardrails",
    "Objects and states",
    "The flow, and what the customer sees",
    "What can go wrong",
    "Roll-out and trade-offs",
    "Read it back",
]

JARGON = re.findall(
    r"\w+",
    """
    acceptance artefact asynchronous async api backend cache cron cycle dag deadlock edge endpoint feed
    graph idempotent idempotency jtbd kafka kpi latency leverage mvp node nps okr payload persona persist
    reachable scc schema sla slo stakeholder synchronous synergy topology vertex webhook
    """,
)


def texts(guide: Guide) -> list[str]:
    """All that a person can read of a guide."""
    questions = [question for step in guide.steps for question in step.questions]
    asked = [text for each in questions for text in (each.ask, each.why, each.weak, each.strong)]
    return [guide.title, guide.about, *(step.title for step in guide.steps), *asked]


def test_the_main_guide_leads_through_seven_steps() -> None:
    assert [step.title for step in load_guide("main").steps] == TITLES


@pytest.mark.parametrize("guide_id", GUIDES)
def test_no_two_questions_of_a_guide_share_an_id(guide_id: str) -> None:
    ids = [question.id for step in load_guide(guide_id).steps for question in step.questions]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("guide_id", GUIDES)
def test_every_question_is_one_and_says_why_it_matters(guide_id: str) -> None:
    questions = [question for step in load_guide(guide_id).steps for question in step.questions]
    assert all("?" in question.ask and question.why.endswith(".") for question in questions)


@pytest.mark.parametrize("guide_id", GUIDES)
def test_every_question_shows_a_weak_and_a_strong_answer(guide_id: str) -> None:
    questions = [question for step in load_guide(guide_id).steps for question in step.questions]
    assert all(question.weak and question.strong for question in questions)


@pytest.mark.parametrize("guide_id", GUIDES)
def test_no_sentence_of_a_guide_is_long(guide_id: str) -> None:
    sentences = [sentence for text in texts(load_guide(guide_id)) for sentence in re.split(r"(?<=[.?!])[”)]?\s", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 25] == []


@pytest.mark.parametrize("guide_id", GUIDES)
def test_a_guide_is_read_without_a_dictionary(guide_id: str) -> None:
    known = [
        word.removesuffix("s") for text in texts(load_guide(guide_id)) for word in re.findall(r"\w+", text.lower())
    ]
    assert set(known) & {word.removesuffix("s") for word in JARGON} == set()


def test_a_word_of_the_guide_itself_is_explained_where_it_is_needed_first() -> None:
    """Its steps speak of guardrails and of objects."""
    whys = {question.id: question.why for step in load_guide("main").steps for question in step.questions}
    assert "These are your guardrails." in whys["guardrails"]
    assert whys["objects"].startswith("Call it an object:")


def test_a_question_that_two_guides_ask_gives_the_same_reason_and_examples() -> None:
    """The brief shows one of them, and whoever changes the guide is not asked anew."""
    questions = [each for name in GUIDES for step in load_guide(name).steps for each in step.questions]
    by_id = {each.id: (each.why, each.weak, each.strong) for each in questions}
    assert [each.id for each in questions if (each.why, each.weak, each.strong) != by_id[each.id]] == []


@pytest.mark.parametrize("guide_id", GUIDES)
def test_a_guide_says_what_it_is_for(guide_id: str) -> None:
    assert load_guide(guide_id).about.endswith(".")


def test_an_unknown_guide_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_guide("../main")


def test_the_careful_design_has_been_through_all_steps() -> None:
    design = load_template("order-delivery")
    assert all(step.done for step in step_states(design, load_guide("main"), check(design)))


def test_the_first_draft_has_not_looked_at_what_can_go_wrong() -> None:
    design = load_template("order-delivery-first-draft")
    states = {step.id: step for step in step_states(design, load_guide("main"), check(design))}
    assert states["failures"].state == "started"
