"""Every element of a design as a sentence, and all of them as a tree: what the outline shows and reads aloud."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from canvas.findings import Report
from canvas.lookup import Lookup, lookup
from canvas.meaning import filled, visible
from canvas.model import Design, Failure, Fallback, State, Transition, Trigger
from widgets.inspector.state_form import spaced
from widgets.inspector.words import actors, certainties, kinds, word


@dataclass(frozen=True)
class Entry:
    """One line of the outline: the element's id, its name, its full sentence, and what belongs to it."""

    id: str
    name: str
    sentence: str
    children: tuple["Entry", ...] = ()
    renamable: bool = True


def tr(text: str) -> str:
    """A text of the outline in the person's language."""
    return QCoreApplication.translate("Outline", text)


def outline_of(design: Design, report: Report | None = None) -> tuple[Entry, ...]:
    """The objects with all that belongs to them, in the author's order. Findings are said with their place."""
    tables = lookup(design)
    return tuple(
        Entry(
            owner.id,
            owner.name,
            tr("Object {name} with {count} states.").format(name=owner.name, count=len(owner.states)),
            tuple(_state(tables, state, report) for state in owner.states),
        )
        for owner in design.objects
    )


def _state(tables: Lookup, state: State, report: Report | None) -> Entry:
    children = (
        *(_transition(tables, transition, report) for transition in tables.outgoing[state.id]),
        *_answers_at(tables, state.id, report),
        *(_trigger(tables, trigger, report) for trigger in tables.triggers_when[state.id]),
    )
    return Entry(state.id, state.name, _with_findings(state_sentence(tables, state), state.id, report), children)


def state_sentence(tables: Lookup, state: State) -> str:
    """A state in words: its kind, how certain it is, and what the customer reads."""
    kind, certainty = word(kinds(), state.kind).lower(), word(certainties(), state.certainty).lower()
    said = next((text for text in state.messages.values() if filled(text)), "")
    if not visible(tables, state.id):
        return tr("State {name}, {kind}, {certainty}, not shown to the customer.").format(
            name=state.name, kind=kind, certainty=certainty
        )
    if not said:
        return tr("State {name}, {kind}, {certainty}. The customer sees nothing.").format(
            name=state.name, kind=kind, certainty=certainty
        )
    return tr("State {name}, {kind}, {certainty}. The customer reads: {words}").format(
        name=state.name, kind=kind, certainty=certainty, words=said
    )


def _transition(tables: Lookup, transition: Transition, report: Report | None) -> Entry:
    children = (
        *_answers_at(tables, transition.id, report),
        *(_trigger(tables, trigger, report) for trigger in tables.triggers_when[transition.id]),
    )
    sentence = _with_findings(transition_sentence(tables, transition), transition.id, report)
    return Entry(transition.id, tables.name(transition.id), sentence, children)


def transition_sentence(tables: Lookup, transition: Transition) -> str:
    """A transition in words: from where to where, who acts, whether it waits, and its limit."""
    values = {
        "name": tables.name(transition.id),
        "source": tables.states[transition.source].name,
        "target": tables.states[transition.target].name,
        "who": word(actors(), transition.by).lower(),
        "limit": spaced(transition.timeout) if transition.timeout else "",
    }
    if transition.mode == "sync":
        return tr("{name}: from {source} to {target}, by {who}, waits.").format(**values)
    if transition.timeout:
        return tr("{name}: from {source} to {target}, by {who}, later, within {limit}.").format(**values)
    return tr("{name}: from {source} to {target}, by {who}, later, with no limit.").format(**values)


def _trigger(tables: Lookup, trigger: Trigger, report: Report | None) -> Entry:
    owner = tables.object_of[tables.transitions[trigger.fires].source]
    sentence = tr("Hand-over {name} to {object}: fires {fired}.").format(
        name=tables.name(trigger.id), object=owner.name, fired=tables.name(trigger.fires)
    )
    children = _answers_at(tables, trigger.id, report)
    return Entry(trigger.id, tables.name(trigger.id), _with_findings(sentence, trigger.id, report), children)


def _answers_at(tables: Lookup, place: str, report: Report | None) -> tuple[Entry, ...]:
    return tuple(_failure(tables, failure, report) for failure in tables.failures_at[place])


def _failure(tables: Lookup, failure: Failure, report: Report | None) -> Entry:
    fallbacks = tables.fallbacks_for[failure.id]
    place, name = tables.name(failure.at), tables.name(failure.id)
    if failure.lands:
        landing = tables.states[failure.lands].name
        sentence = tr("Failure {name} at {place}: it leaves the object in {state}.").format(
            name=name, place=place, state=landing
        )
    elif fallbacks:
        sentence = tr("Failure {name} at {place}, answered.").format(name=name, place=place)
    else:
        sentence = tr("Failure {name} at {place}, with no answer yet.").format(name=name, place=place)
    children = tuple(_fallback(tables, fallback, report) for fallback in fallbacks)
    return Entry(failure.id, name, _with_findings(sentence, failure.id, report), children)


def _fallback(tables: Lookup, fallback: Fallback, report: Report | None) -> Entry:
    values = {"name": tables.name(fallback.id), "failure": tables.name(fallback.failure)}
    if fallback.to:
        end = tables.states[fallback.to].name
        sentence = tr("Fallback for {failure}: {name}, which leads to {state}.").format(**values, state=end)
    else:
        sentence = tr("Fallback for {failure}: {name}.").format(**values)
    return Entry(fallback.id, values["name"], _with_findings(sentence, fallback.id, report), renamable=False)


def _with_findings(sentence: str, element_id: str, report: Report | None) -> str:
    findings = report.findings if report else ()
    said = [f.message or f.title for f in findings if element_id in f.elements and not f.waived]
    return " ".join((sentence, *said))
