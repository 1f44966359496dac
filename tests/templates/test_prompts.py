"""The deck of practice questions, and the design that answers one of them."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import get_args

import pytest

from canvas.edits import add_entry, set_brief
from canvas.model import Design
from canvas.reading import read_design
from canvas.writing import canonical
from templates.prompts import PROMPTS, Prompt, Topic, deck, load_prompt
from templates.prompts.asking import design_for, prompt_of, taken, with_answer

UPDATES = load_prompt("delivery-updates")


def texts(prompt: Prompt) -> Iterator[str]:
    """All that a person can read of a practice question."""
    yield from (prompt.title, prompt.question, *prompt.listens_for)
    for each in prompt.clarifying:
        yield from (each.ask, each.answer)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!;])[”]?\s", text)


def test_the_deck_has_forty_questions() -> None:
    assert len(set(PROMPTS)) == len(PROMPTS) == 40


def test_every_file_of_the_deck_is_listed() -> None:
    names = {each.name for each in files("templates.prompts").iterdir() if each.name.endswith(".json")}
    assert names == {f"{each}.json" for each in PROMPTS}


def test_a_file_is_called_as_its_question() -> None:
    assert tuple(each.id for each in deck()) == PROMPTS


def test_no_two_questions_are_the_same() -> None:
    assert len({each.title for each in deck()}) == len({each.question for each in deck()}) == 40


def test_every_topic_is_used() -> None:
    assert {topic for each in deck() for topic in each.topics} == set(get_args(Topic))


@pytest.mark.parametrize("prompt", deck(), ids=PROMPTS)
def test_a_question_has_what_can_be_asked_about_it_and_what_is_listened_for(prompt: Prompt) -> None:
    assert 1 <= len(prompt.topics) <= 3
    assert 6 <= len(prompt.clarifying) <= 8
    assert 2 <= len(prompt.listens_for) <= 4


@pytest.mark.parametrize("prompt", deck(), ids=PROMPTS)
def test_a_question_is_asked_in_one_or_two_sentences(prompt: Prompt) -> None:
    assert len(sentences(prompt.question)) <= 2


@pytest.mark.parametrize("prompt", deck(), ids=PROMPTS)
def test_no_sentence_of_a_question_is_long(prompt: Prompt) -> None:
    long = [each for text in texts(prompt) for each in sentences(text) if len(each.split()) > 25]
    assert long == []


@pytest.mark.parametrize("prompt", deck(), ids=PROMPTS)
def test_what_is_asked_is_a_question_and_what_is_answered_ends(prompt: Prompt) -> None:
    assert all(each.ask.endswith("?") and each.answer.endswith((".", "”")) for each in prompt.clarifying)
    assert all(each.endswith(".") for each in prompt.listens_for)


@pytest.mark.parametrize("prompt", deck(), ids=PROMPTS)
def test_nothing_is_asked_twice(prompt: Prompt) -> None:
    assert len({each.ask for each in prompt.clarifying}) == len(prompt.clarifying)


def test_an_unknown_question_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_prompt("../delivery-updates")


def test_a_design_begins_with_the_question_and_nothing_drawn() -> None:
    design = design_for(UPDATES)
    assert (design.title, design.brief.prompt, design.objects) == (UPDATES.title, UPDATES.question, ())


def test_a_design_remembers_its_question_in_its_file() -> None:
    assert prompt_of(read_design(canonical(design_for(UPDATES)))) == UPDATES


@pytest.mark.parametrize("words", ["", "A question of our own."])
def test_a_design_with_another_question_answers_none_of_the_deck(words: str) -> None:
    assert prompt_of(set_brief(Design(title="A"), prompt=words)) is None


def test_an_answer_goes_into_the_brief_with_its_question() -> None:
    asked = UPDATES.clarifying[0]
    (question,) = with_answer(design_for(UPDATES), asked).brief.questions
    assert (question.text, question.answer) == (asked.ask, asked.answer)


def test_a_question_that_stands_in_the_brief_is_answered_there() -> None:
    asked = UPDATES.clarifying[0]
    design = add_entry(design_for(UPDATES), "brief.questions", id="mine", text=asked.ask, owner="Operations")
    (question,) = with_answer(design, asked).brief.questions
    assert (question.id, question.owner, question.answer) == ("mine", "Operations", asked.answer)


def test_an_answer_is_taken_once_it_stands_in_the_brief() -> None:
    asked = UPDATES.clarifying[0]
    design = add_entry(design_for(UPDATES), "brief.questions", id="mine", text=asked.ask)
    assert not taken(design, asked)
    assert taken(with_answer(design, asked), asked)
