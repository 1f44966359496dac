"""Customer and use case: who it is for, what they want, what they get, and what was left open or out."""

from collections.abc import Iterator

from canvas.meaning import filled
from canvas.model import Brief, Design
from canvas.talk.fitting import fitted
from canvas.talk.joining import and_more, clause, joined, point, said, series, stopped, whole, with_reason
from canvas.talk.values import Gap, Section, Told

ROOM = 110
"""Words that this part of the talk may take."""
MOST = 1
"""Entries of a list that are told one by one."""
MOST_IN = 3
LEADS = (
    ("use_case", "Moment", "Picture the moment", "when and where they use it"),
    ("job", "Job", "What they want to get done", "what they want to get done"),
    ("problem", "Today", "What goes wrong for them today", "what goes wrong for them today"),
    ("value", "Value", "What they get from us", "what they get from it"),
)


def customer(design: Design) -> Section:
    """The section about the customer."""
    told = fitted((*_needed(design.brief), *_around(design.brief)), ROOM)
    return Section("customer", "Customer and use case", told, tuple(_gaps(design.brief)))


def _needed(brief: Brief) -> Iterator[Told]:
    if filled(brief.segment):
        group = clause(brief.segment)
        sentence = f"It is for {group}." if group else said("It is for one group", brief.segment)
        yield Told(f"For: {point(brief.segment)}", (sentence,))
    for name, word, lead, _ in LEADS:
        text = getattr(brief, name)
        if filled(text):
            yield Told(f"{word}: {point(text)}", (said(lead, text),))


def _around(brief: Brief) -> Iterator[Told]:
    yield from _taken_for_granted(brief)
    yield from _open_questions(brief)
    yield from _scope(brief)


def _taken_for_granted(brief: Brief) -> Iterator[Told]:
    if brief.assumptions:
        taken = brief.assumptions
        sentences = tuple(each for one in taken[:MOST] for each in _assumed(one.text, one.if_wrong))
        more = and_more(len(taken), MOST, "assumption")
        yield Told(f"Assumed: {point(taken[0].text)}", (*sentences, *more), rank=2)


def _open_questions(brief: Brief) -> Iterator[Told]:
    if brief.questions:
        asked = sorted(brief.questions, key=lambda each: filled(each.answer))
        sentences = tuple(each for one in asked[:MOST] for each in _asked(one.text, one.answer, (one.owner, one.by)))
        more = and_more(len(asked), MOST, "question")
        yield Told(f"Asked: {point(asked[0].text)}", (*sentences, *more), rank=1)


def _scope(brief: Brief) -> Iterator[Told]:
    if brief.out_of_scope:
        out = brief.out_of_scope
        sentences = tuple(f"I leave out on purpose: {with_reason(each.what, each.why)}" for each in out[:MOST])
        yield Told(f"Left out: {point(out[0].what)}", (*sentences, *and_more(len(out), MOST, "thing")), rank=3)
    scope = [text for text in brief.in_scope if filled(text)]
    if scope:
        yield Told(f"Part of it: {point(scope[0])}", (series("Part of it", scope[:MOST_IN]),), rank=4)


def _assumed(text: str, if_wrong: str) -> Iterator[str]:
    goes_on = clause(text)
    yield f"I assume that {goes_on}." if goes_on else said("I assume", text)
    if filled(if_wrong):
        yield said("If that is wrong", if_wrong)


def _asked(text: str, answer: str, finder: tuple[str, str]) -> Iterator[str]:
    if filled(answer):
        yield f"I asked: {stopped(whole(text))}"
        yield said("The answer", answer)
        return
    yield said("Still open", text)
    if any(map(filled, finder)):
        yield said("Who finds out", joined(*finder))


def _gaps(brief: Brief) -> Iterator[Gap]:
    if not filled(brief.segment):
        yield Gap("Nothing is said yet about who it is for.", "brief.segment")
    for name, _, _, about in LEADS:
        if not filled(getattr(brief, name)):
            yield Gap(f"Nothing is said yet about {about}.", f"brief.{name}")
