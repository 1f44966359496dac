"""What in one design is like what in another one, when two people drew them and no id is shared: matched by names,
kinds and places, each thing with one other at most."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from canvas.lookup import Lookup, lookup
from canvas.model import Design, Failure, State, Transition, Trigger

ALIKE = 0.6
"""From here on two names say the same."""
SAME = 0.8
"""From here on they do so wherever they stand."""
WORDS_ALIKE = 0.75
SHARED = 0.25
"""From here on objects that share so many of their states are the same, however they are called."""
_LITTLE = frozenset(
    ["a", "an", "the", "of", "to", "it", "is", "its", "by", "for", "at", "in", "on", "from", "with", "and", "or"]
)
_NOT = frozenset({"no", "not", "never", "nothing", "without", "cannot"})
_OPPOSITE = re.compile(r"(un|in|non|dis)(?=\w{4})")
Score = Callable[[str, str], float]


@dataclass(frozen=True)
class Likeness:
    """`theirs` are ids of the second design by those of the first that they are like: of objects, states, transitions,
    hand-overs, failures and surfaces."""

    first: Lookup
    second: Lookup
    theirs: Mapping[str, str]

    @cached_property
    def mine(self) -> Mapping[str, str]:
        """The same, by the ids of the second design."""
        return {second: first for first, second in self.theirs.items()}


def likeness(first: Design, second: Design) -> Likeness:
    """What in the first design is like what in the second."""
    one, other = lookup(first), lookup(second)
    found: dict[str, str] = {}
    found |= _paired(one.surfaces, other.surfaces, lambda a, b: _named(one.surfaces[a].name, other.surfaces[b].name))
    found |= _lone_surfaces(one, other, found)
    found |= _paired(one.objects, other.objects, lambda a, b: _objects(one, other, a, b))
    found |= _paired(one.states, other.states, lambda a, b: _states(one, other, found, a, b))
    found |= dict(_same_roles(one, other, found))
    steps = _paired(
        one.transitions, other.transitions, lambda a, b: _steps(found, one.transitions[a], other.transitions[b])
    )
    found |= steps
    found |= _paired(one.triggers, other.triggers, lambda a, b: _hand_overs(found, one.triggers[a], other.triggers[b]))
    taken = frozenset(found.values())
    found |= _paired(one.failures, other.failures, lambda a, b: _failures(one, other, found, taken, a, b))
    return Likeness(one, other, found)


@lru_cache(maxsize=20_000)
def name_likeness(one: str, other: str) -> float:
    """How much two names say the same, 0 to 1: the share of their words that are alike. A name that denies what the
    other says is not like it at all."""
    first, second = _words(one), _words(other)
    if _denies(first) != _denies(second) or not (first and second):
        return 0.0
    left = list(second)
    alike = 0.0
    for word in first:
        best = max(left, key=lambda each: _word_likeness(word, each), default="")
        value = _word_likeness(word, best) if best else 0.0
        if value >= WORDS_ALIKE:
            left.remove(best)
            alike += value
    return 2 * alike / (len(first) + len(second))


def _words(name: str) -> tuple[str, ...]:
    words = tuple(re.findall(r"\w+", name.casefold()))
    return tuple(word for word in words if word not in _LITTLE) or words


def _denies(words: Iterable[str]) -> bool:
    return not _NOT.isdisjoint(words)


@lru_cache(maxsize=20_000)
def _word_likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if _OPPOSITE.sub("", one, count=1) == other or _OPPOSITE.sub("", other, count=1) == one:
        return 0.0
    letters = SequenceMatcher(None, one, other, autojunk=False)
    # Both say at little cost that it cannot be enough.
    if letters.real_quick_ratio() < WORDS_ALIKE or letters.quick_ratio() < WORDS_ALIKE:
        return 0.0
    return letters.ratio()


def _named(one: str | None, other: str | None, least: float = ALIKE) -> float:
    """How like two names are, and 0 where that is less than `least` or one has none."""
    value = name_likeness(one, other) if one and other else 0.0
    return value if value >= least else 0.0


def _paired(mine: Iterable[str], theirs: Iterable[str], score: Score) -> dict[str, str]:
    """Pairs of ids, the most alike first; of those that are equally alike the earlier ones. 0 is no pair."""
    others = list(theirs)
    values = [
        (-value, row, place, one, other)
        for row, one in enumerate(mine)
        for place, other in enumerate(others)
        if (value := score(one, other)) > 0
    ]
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for *_, one, other in sorted(values):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def _lone_surfaces(one: Lookup, other: Lookup, found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Of a kind of surface the only one that is left on either side, however it is called."""
    taken = set(found.values())
    for kind in ("live", "sent"):
        mine = [each for each in one.surfaces.values() if each.kind == kind and each.id not in found]
        theirs = [each for each in other.surfaces.values() if each.kind == kind and each.id not in taken]
        if len(mine) == len(theirs) == 1:
            yield mine[0].id, theirs[0].id


def _objects(one: Lookup, other: Lookup, mine: str, theirs: str) -> float:
    """By the name, or by the share of the states that are called alike."""
    first, second = one.objects[mine], other.objects[theirs]
    names = [state.name for state in second.states]
    alike = sum(any(_named(state.name, name) for name in names) for state in first.states)
    shared = 2 * alike / (len(first.states) + len(second.states))
    return max(_named(first.name, second.name) * 2, shared if shared >= SHARED else 0.0)


def _states(one: Lookup, other: Lookup, found: Mapping[str, str], mine: str, theirs: str) -> float:
    first, second = one.states[mine], other.states[theirs]
    if {first.kind, second.kind} == {"good_end", "bad_end"}:
        return 0.0
    together = found.get(one.object_of[mine].id) == other.object_of[theirs].id
    value = _named(first.name, second.name, ALIKE if together else SAME)
    return value and value + 0.5 * together + 0.1 * (first.kind == second.kind)


def _same_roles(one: Lookup, other: Lookup, found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """In objects that are alike, the states where they start, and the only ones where they end well, as far as names
    have not told already."""
    taken = set(found.values())
    for mine, theirs in found.items():
        if mine not in one.objects:
            continue
        left = [state for state in one.objects[mine].states if state.id not in found]
        others = [state for state in other.objects[theirs].states if state.id not in taken]
        for first, second in zip(_roles(one, mine, left), _roles(other, theirs, others), strict=True):
            if first is not None and second is not None:
                yield first, second


def _roles(tables: Lookup, object_id: str, left: Sequence[State]) -> tuple[str | None, str | None]:
    """The start of an object, and its only good end, where they are among those that are left."""
    states = tables.objects[object_id].states
    ends = [state for state in states if state.kind == "good_end"]
    start = states[0] if states[0].kind in ("active", "resting") else None
    roles = (start, ends[0] if len(ends) == 1 else None)
    first, last = (state.id if state is not None and state in left else None for state in roles)
    return first, last


def _steps(found: Mapping[str, str], mine: Transition, theirs: Transition) -> float:
    """By both ends, or by one end and the name."""
    ends = (found.get(mine.source) == theirs.source) + (found.get(mine.target) == theirs.target)
    return ends and (2 if ends == 2 else 0) + _named(mine.name, theirs.name)


def _hand_overs(found: Mapping[str, str], mine: Trigger, theirs: Trigger) -> float:
    ends = (found.get(mine.when) == theirs.when) + (found.get(mine.fires) == theirs.fires)
    return ends + _named(mine.name, theirs.name) if ends else 0.0


def _failures(
    one: Lookup, other: Lookup, found: Mapping[str, str], taken: AbstractSet[str], mine: str, theirs: str
) -> float:
    """By the place and the type or the name; elsewhere in the same object by the type and the name, or by the type
    where neither place is like any other."""
    first, second = one.failures[mine], other.failures[theirs]
    named, typed = _named(first.name, second.name), first.type == second.type
    if found.get(first.at) == second.at:
        return 3 + named if typed else named and 2 + named
    if not typed or not _in_like_objects(one, other, found, first, second):
        return 0.0
    if named:
        return 1 + named
    return 0.5 if first.at not in found and second.at not in taken else 0.0


def _in_like_objects(one: Lookup, other: Lookup, found: Mapping[str, str], first: Failure, second: Failure) -> bool:
    mine = one.object_id(first.at)
    return mine is not None and found.get(mine) == other.object_id(second.at)
