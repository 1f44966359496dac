"""A design that answers a practice question: how it begins, and how what was asked gets into its brief."""

from canvas.edits import add_entry, fresh_id, set_brief, set_title, update_entry
from canvas.model import Design, Question
from templates.catalog import load_template
from templates.prompts import Clarification, Prompt, deck

QUESTIONS = "brief.questions"


def design_for(prompt: Prompt) -> Design:
    """A design with nothing in it but the question and its title."""
    return set_brief(set_title(load_template("blank"), prompt.title), prompt=prompt.question)


def prompt_of(design: Design) -> Prompt | None:
    """The practice question that a design answers: the one that stands in its brief word for word."""
    question = design.brief.prompt.strip()
    return next((each for each in deck() if each.question == question), None) if question else None


def taken(design: Design, asked: Clarification) -> bool:
    """Whether the brief has this question with an answer."""
    known = _known(design, asked)
    return known is not None and bool(known.answer.strip())


def with_answer(design: Design, asked: Clarification) -> Design:
    """The design with a question and its answer in the brief. One that stands there already gets the answer."""
    known = _known(design, asked)
    if known is not None:
        return update_entry(design, QUESTIONS, known.id, answer=asked.answer)
    return add_entry(design, QUESTIONS, id=fresh_id(design, "question"), text=asked.ask, answer=asked.answer)


def _known(design: Design, asked: Clarification) -> Question | None:
    return next((each for each in design.brief.questions if each.text == asked.ask), None)
