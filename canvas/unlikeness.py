"""What is otherwise in another design of the same product than in mine, in what matters to a customer: what can go
wrong, the answers to it, and what is said meanwhile."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal, get_args

from canvas.likeness import Likeness
from canvas.lookup import FAILURE_WORDS, FALLBACK_WORDS, Lookup
from canvas.meaning import filled
from canvas.model import Failure, State
from canvas.phrases import called, listed, message, messages_shown
from canvas.words import hedged, is_english

Kind = Literal[
    "unanswered",
    "not_led_on",
    "own_unanswered",
    "silent",
    "certain",
    "object",
    "failure",
    "failure_elsewhere",
    "state",
    "silent_on",
    "surface",
    "fallback",
    "own_object",
    "own_failure",
    "own_state",
    "own_fallback",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order of what matters: failures that nobody answers, silence and false certainty, what is missing, and then
what only mine has."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """One thing that is otherwise. `name` is what it is about, `place` where that is, `words` what the other design
    says or does there, `own` what mine says; `mine` and `theirs` are ids in the two designs, of what is there or of the
    place where it is missing."""

    kind: Kind
    name: str
    place: str = ""
    words: str = ""
    own: str = ""
    mine: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()


def unlike(alike: Likeness) -> tuple[Unlike, ...]:
    """What is otherwise in the second design than in the first, what matters most first."""
    found = (*_answers(alike), *_messages(alike), *_missing(alike), *_own(alike))
    return tuple(sorted(found, key=lambda each: KINDS.index(each.kind)))


def _answers(alike: Likeness) -> Iterator[Unlike]:
    """Failures that both have, and how each answers them."""
    mine, theirs = alike.first, alike.second
    for one, other in alike.theirs.items():
        if one not in mine.failures:
            continue
        first, second = mine.failures[one], theirs.failures[other]
        answers = theirs.fallbacks_for[other]
        name, place = called(mine, one), called(mine, first.at)
        if _answered(mine, first):
            yield from _other_answers(alike, first, second)
        elif answers:
            ids = (other, *(each.id for each in answers))
            yield Unlike("unanswered", name, place, _kinds_of(theirs, other), mine=(one,), theirs=ids)
        elif second.lands:
            to = called(theirs, second.lands)
            yield Unlike("not_led_on", name, place, to, mine=(one,), theirs=(other, second.lands))


def _answered(tables: Lookup, failure: Failure) -> bool:
    return bool(tables.fallbacks_for[failure.id]) or failure.lands is not None


def _kinds_of(tables: Lookup, failure_id: str) -> str:
    kinds = dict.fromkeys(each.kind for each in tables.fallbacks_for[failure_id])
    return listed([FALLBACK_WORDS[kind] for kind in kinds])


def _other_answers(alike: Likeness, first: Failure, second: Failure) -> Iterator[Unlike]:
    mine, theirs = alike.first.fallbacks_for[first.id], alike.second.fallbacks_for[second.id]
    name, place = called(alike.first, first.id), called(alike.first, first.at)
    for each in theirs:
        if each.kind not in {one.kind for one in mine}:
            words = FALLBACK_WORDS[each.kind]
            yield Unlike("fallback", name, place, words, mine=(first.id,), theirs=(second.id, each.id))
    for each in mine:
        if each.kind not in {one.kind for one in theirs}:
            words = FALLBACK_WORDS[each.kind]
            yield Unlike("own_fallback", name, place, words, mine=(first.id, each.id), theirs=(second.id,))


def _messages(alike: Likeness) -> Iterator[Unlike]:
    """States that both have, and what the customer reads in each."""
    for one, other in alike.theirs.items():
        if one in alike.first.states:
            yield from _messages_in(alike, one, other)
    for surface in alike.second.surfaces.values():
        if surface.id not in alike.mine and alike.mine:
            speaking = tuple(each for each in alike.second.states if surface.id in messages_shown(alike.second, each))
            if speaking:
                yield Unlike("surface", surface.name, theirs=speaking)


def _messages_in(alike: Likeness, one: str, other: str) -> Iterator[Unlike]:
    mine, theirs = messages_shown(alike.first, one), messages_shown(alike.second, other)
    name = called(alike.first, one)
    if theirs and not mine:
        if not filled(alike.first.states[one].on_purpose.get("messages")):
            words = message(alike.second, other, next(iter(theirs)))
            yield Unlike("silent", name, words=words, mine=(one,), theirs=(other,))
        return
    if mine and _is_unsure(alike.second, other) and not _is_unsure(alike.first, one):
        own = message(alike.first, one, next(iter(mine)))
        words = message(alike.second, other, next(iter(theirs))) if theirs else ""
        yield Unlike("certain", name, words=words, own=own, mine=(one,), theirs=(other,))
    for surface in theirs:
        here = alike.mine.get(surface)
        if here is not None and here not in mine:
            place, words = called(alike.first, here), message(alike.second, other, surface)
            yield Unlike("silent_on", name, place, words, mine=(one,), theirs=(other,))


def _is_unsure(tables: Lookup, state_id: str) -> bool:
    """Whether a state is not certain, or what is said in it is not; words are read in English only."""
    state = tables.states[state_id]
    if state.certainty != "confirmed" or state.says_unsure:
        return True
    return is_english(tables.design.language) and any(map(hedged, messages_shown(tables, state_id).values()))


def _missing(alike: Likeness) -> Iterator[Unlike]:
    """What only the other design has. What belongs to an object that mine lacks is said with the object."""
    theirs, mine = alike.second, alike.mine
    for each in theirs.objects.values():
        if each.id not in mine:
            yield Unlike("object", called(theirs, each.id), theirs=(each.id,))
    for state, owner in _lone_states(theirs, mine.keys()):
        name, place = called(theirs, state.id), called(theirs, owner)
        yield Unlike("state", name, place, mine=(mine[owner],), theirs=(state.id,))
    for failure in _lone_failures(theirs, mine.keys()):
        name, place, words = _of_failure(theirs, failure)
        here = mine.get(failure.at)
        kind: Kind = "failure" if here is not None else "failure_elsewhere"
        yield Unlike(kind, name, place, words, mine=() if here is None else (here,), theirs=(failure.id,))


def _own(alike: Likeness) -> Iterator[Unlike]:
    """What only mine has."""
    mine, theirs = alike.first, alike.theirs
    for each in mine.objects.values():
        if each.id not in theirs:
            yield Unlike("own_object", called(mine, each.id), mine=(each.id,))
    for state, owner in _lone_states(mine, theirs.keys()):
        name, place = called(mine, state.id), called(mine, owner)
        yield Unlike("own_state", name, place, mine=(state.id,), theirs=(theirs[owner],))
    for failure in mine.failures.values():
        if failure.id in theirs:
            continue
        name, place, words = _of_failure(mine, failure)
        there = theirs.get(failure.at)
        kind: Kind = "own_failure" if _answered(mine, failure) else "own_unanswered"
        yield Unlike(kind, name, place, words, mine=(failure.id,), theirs=() if there is None else (there,))


def _lone_states(tables: Lookup, matched: AbstractSet[str]) -> Iterator[tuple[State, str]]:
    """The states without a match in the objects that have one, each with its object."""
    for owner in tables.objects.values():
        if owner.id in matched:
            yield from ((state, owner.id) for state in owner.states if state.id not in matched)


def _lone_failures(tables: Lookup, matched: AbstractSet[str]) -> Iterator[Failure]:
    """The failures without a match in the objects that have one."""
    for failure in tables.failures.values():
        if failure.id not in matched and tables.object_id(failure.at) in matched:
            yield failure


def _of_failure(tables: Lookup, failure: Failure) -> tuple[str, str, str]:
    """What a failure is called, its place, and what happens in it."""
    return called(tables, failure.id), called(tables, failure.at), FAILURE_WORDS[failure.type]
