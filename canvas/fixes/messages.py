"""Fixes that say something to the customer, in the author's words."""

from collections.abc import Iterator
from functools import partial

from canvas.edits import attach_fallback, fresh_id, set_tell, update
from canvas.findings import Finding
from canvas.fixes import drafts
from canvas.fixes.drafts import surface_name
from canvas.fixes.honest import live_surface
from canvas.fixes.proposal import Blank, Proposal, Words, proposed
from canvas.graph.facts import Facts
from canvas.model import Design
from canvas.phrases import after_failure, lowered, quoted
from canvas.words import hedged, reads_final


def write_message(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """What the customer reads in a state, on the surface that is named, or the first live one, or the first that
    sends. A state that they could not see is shown to them, or nobody would read it."""
    for state_id in dict.fromkeys(facts.shown(element) for element in finding.elements):
        state = facts.tables.states[state_id]
        seen = update(facts.design, state_id, visible=True)
        for surface in _surfaces(facts, finding):
            blank = drafts.first_message(facts, state_id, drafts.of_state(facts, state), surface)
            place, also = quoted(facts.tables, state_id), "" if state.visible else ", and show it"
            title = f"Write what the customer reads in {place} on {surface_name(facts, surface)}{also}"
            yield proposed(title, partial(drafts.with_messages, seen, state_id), blank)


def _surfaces(facts: Facts, finding: Finding) -> list[str]:
    if finding.surface is not None:
        return [finding.surface]
    return list(dict.fromkeys([live_surface(facts), *facts.sent_surfaces[:1]]))


def rewrite_message(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """What is not certain yet says so. Where two surfaces contradict each other, one says what the other does."""
    texts, place = facts.messages(finding.place), quoted(facts.tables, finding.place)
    if finding.surface is not None:
        said = dict(texts)[finding.surface]
        doubtful = {finding.surface: drafts.in_doubt(said)}
        yield _rewritten(facts, finding.place, doubtful, f"Say in {place} that it is not certain yet")
        return
    unsure = {surface: text for surface, text in texts if hedged(text, facts.words)}
    certain = {surface: text for surface, text in texts if reads_final(text, facts.words)}
    for wrong, right in ((unsure, certain), (certain, unsure)):
        story = next(iter(right.values()))
        title = f"Say in {place} on {surface_name(facts, min(wrong))} what {surface_name(facts, min(right))} says"
        yield _rewritten(facts, finding.place, dict.fromkeys(wrong, drafts.unbracketed(story)), title)


def _rewritten(facts: Facts, state_id: str, texts: dict[str, str], title: str) -> Proposal:
    blanks = (drafts.first_message(facts, state_id, text, surface) for surface, text in texts.items())
    written = partial(drafts.with_messages, facts.design, state_id)
    return proposed(title, written, *blanks)


def tell_customer(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """An answer to the failure tells the customer; or the step does at once, where they wait for it."""
    named = facts.tables.fallbacks.get(finding.place)
    for failure in [named.failure] if named else [e for e in finding.elements if e in facts.tables.failures]:
        answers = [named] if named else facts.tables.fallbacks_for[failure]
        yield _told(facts, failure, next((answer.id for answer in answers), ""))
        if facts.graph.situations[failure].by_waiting_customer:
            yield _told_at_once(facts, failure)


def _told(facts: Facts, failure: str, answer: str) -> Proposal:
    """What a fallback tells; where the failure has none, a new one does."""
    surface = _reaching(facts)
    when = lowered(after_failure(facts.tables, facts.graph.situations[failure]))
    asks = f"What do we tell the customer on {surface_name(facts, surface)} {when}?"
    blank = Blank("tell", asks, drafts.in_english(facts, drafts.NEWS))
    title = f"Tell the customer on {surface_name(facts, surface)} {when}"
    return proposed(title, partial(_telling, facts, failure, answer), blank)


def _telling(facts: Facts, failure: str, answer: str, words: Words) -> Design:
    design, surface, text = facts.design, _reaching(facts), words["tell"]
    if not answer:
        answer = fresh_id(design, "fallback")
        design = attach_fallback(design, failure, "tell", id=answer)
    return set_tell(design, answer, surface, text)


def _reaching(facts: Facts) -> str:
    """The surface that reaches a customer who does not look, where there is one."""
    return next(iter(facts.sent_surfaces), live_surface(facts))


def _told_at_once(facts: Facts, failure: str) -> Proposal:
    place = quoted(facts.tables, facts.tables.failures[failure].at)
    blank = Blank("error_text", "What does the customer read at once?", drafts.in_english(facts, drafts.NEWS))
    return proposed(f"Say at once at {place} what went wrong", partial(update_with, facts.design, failure), blank)


def update_with(design: Design, element_id: str, words: Words) -> Design:
    """The design with the author's words in the fields that the blanks are named for."""
    return update(design, element_id, **words)


def add_label(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """What is shown says since when we know nothing new."""
    asks = "What does the customer read there, so that they do not take it for new?"
    blank = Blank("label", asks, drafts.in_english(facts, drafts.SINCE))
    shown = facts.tables.fallbacks[finding.place].to or finding.place
    title = f"Say at {quoted(facts.tables, shown)} how old it is"
    yield proposed(title, partial(update_with, facts.design, finding.place), blank)
