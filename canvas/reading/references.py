"""The third pass: what refers to what. It judges the tree of JSON values, so that it can speak even where the shape of
other parts is wrong; what is not in shape is passed over here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from canvas.meaning import STALE, WRONG
from canvas.reading.faults import Fault, Path, path_text, quoted

Entry = Mapping[str, Any]
Found = Iterator[tuple[Path, Entry]]

ENTRY_LISTS: tuple[tuple[str, ...], ...] = (
    ("brief", "out_of_scope"),
    ("brief", "assumptions"),
    ("brief", "questions"),
    ("brief", "needs"),
    ("brief", "technology"),
    ("metrics", "primary"),
    ("metrics", "guardrails"),
    ("surfaces",),
    ("components",),
    ("objects",),
    ("transitions",),
    ("triggers",),
    ("failures",),
    ("fallbacks",),
    ("tradeoffs",),
    ("rollout", "gates"),
    ("rollout", "monitors"),
    ("rollout", "stops"),
)
KINDS_WITHOUT_THEN = frozenset({"degrade", "undo", "human", "tell"})
ACTORS_BUT_EVENT = frozenset({"system", "customer", "staff", "partner", "timer"})
_NOTHING: Entry = {}


class Unjudged(dict[str, Entry]):
    """The entries of a list that is out of shape: any id could be meant to stand there, so none is called missing."""

    def __contains__(self, key: object) -> bool:
        return True


@dataclass(slots=True)
class Index:
    """All entries of a tree by id and kind. The first of two with the same id stands; `object_of` names no object for
    a state whose id is there twice."""

    paths: dict[str, Path] = field(default_factory=dict)
    unjudged: bool = False
    surfaces: dict[str, Entry] = field(default_factory=dict)
    components: dict[str, Entry] = field(default_factory=dict)
    states: dict[str, Entry] = field(default_factory=dict)
    object_of: dict[str, int | None] = field(default_factory=dict)
    transitions: dict[str, Entry] = field(default_factory=dict)
    triggers: dict[str, Entry] = field(default_factory=dict)
    failures: dict[str, Entry] = field(default_factory=dict)


def reference_faults(tree: Any) -> Iterator[Fault]:
    """Every wrong reference of the tree, and every id that is there twice."""
    index = Index()
    yield from _fill(index, tree)
    yield from _transitions(tree, index)
    yield from _triggers(tree, index)
    yield from _failures(tree, index)
    yield from _fallbacks(tree, index)
    yield from _surfaces_named(tree, index)
    yield from _others(tree, index)


def entries(tree: Any, *keys: str) -> Found:
    """The entries of one list of the tree with their paths, as far as they are in shape."""
    value = tree
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    for number, entry in enumerate(value if isinstance(value, list) else ()):
        if isinstance(entry, dict):
            yield (*keys, number), entry


def _fill(index: Index, tree: Any) -> Iterator[Fault]:
    _leave_open_what_is_out_of_shape(index, tree)
    for keys in ENTRY_LISTS:
        by_id = getattr(index, keys[-1], None)
        for path, entry in entries(tree, *keys):
            yield from _take(index, by_id, path, entry)
            if keys == ("objects",):
                yield from _fill_states(index, path, entry)


def _fill_states(index: Index, path: Path, item: Entry) -> Iterator[Fault]:
    for inner, state in entries(item, "states"):
        yield from _take(index, index.states, (*path, *inner), state)
        identity = _text(state, "id")
        index.object_of[identity] = None if identity in index.object_of else int(path[-1])


def _leave_open_what_is_out_of_shape(index: Index, tree: Any) -> None:
    for keys in ENTRY_LISTS:
        if not _in_shape(tree, *keys):
            index.unjudged = True
            kind = "states" if keys == ("objects",) else keys[-1]
            if hasattr(index, kind):
                setattr(index, kind, Unjudged())
    if not all("states" in item and _in_shape(item, "states") for _, item in entries(tree, "objects")):
        index.unjudged, index.states = True, Unjudged()
    if "surfaces" not in tree or tree["surfaces"] == []:
        index.surfaces = {"app": _NOTHING}


def _in_shape(tree: Any, *keys: str) -> bool:
    """Whether the list, where there is one, is a list of objects."""
    for key in keys:
        if not isinstance(tree, dict):
            return False
        tree = tree.get(key, {} if key != keys[-1] else [])
    return isinstance(tree, list) and all(isinstance(entry, dict) for entry in tree)


def _take(index: Index, by_id: dict[str, Entry] | None, path: Path, entry: Entry) -> Iterator[Fault]:
    identity = _text(entry, "id")
    if not identity:
        return
    if by_id is not None:
        by_id.setdefault(identity, entry)
    if identity in index.paths:
        first = path_text(index.paths[identity])
        yield Fault((*path, "id"), f"{quoted(identity)} is already the id of {first}")
    else:
        index.paths[identity] = path


def _transitions(tree: Any, index: Index) -> Iterator[Fault]:
    for path, entry in entries(tree, "transitions"):
        ends = [_text(entry, key) for key in ("source", "target")]
        for key, end in zip(("source", "target"), ends, strict=True):
            yield from _missing(path, key, end, "state", index.states)
        if _apart(index, *ends):
            text = f"{quoted(ends[1])} is in another object than the source: a hand-over is a trigger"
            yield Fault((*path, "target"), text)
        yield from _missing_in_list(path, entry, "components", "component", index.components)


def _triggers(tree: Any, index: Index) -> Iterator[Fault]:
    for path, entry in entries(tree, "triggers"):
        when, fires = _text(entry, "when"), _text(entry, "fires")
        yield from _missing(path, "when", when, "transition or state", index.transitions, index.states)
        yield from _missing(path, "fires", fires, "transition", index.transitions)
        yield from _missing_in_list(path, entry, "components", "component", index.components)
        if _actor(index.transitions.get(fires, {"by": "event"})) in ACTORS_BUT_EVENT:
            yield Fault((*path, "fires"), f'{quoted(fires)} is not by event: a hand-over fires what is "by": "event"')
        if _together(index, _start(index, when), _start(index, fires)):
            text = f"{quoted(when)} and {quoted(fires)} are in one object: a hand-over goes to another"
            yield Fault((*path, "fires"), text)


def _failures(tree: Any, index: Index) -> Iterator[Fault]:
    for path, entry in entries(tree, "failures"):
        at, lands = _text(entry, "at"), _text(entry, "lands")
        known = (index.transitions, index.triggers, index.states)
        yield from _missing(path, "at", at, "transition, trigger or state", *known)
        yield from _missing(path, "lands", lands, "state", index.states)
        if lands and _text(entry, "type") in WRONG | STALE:
            text = f"a failure of type {quoted(entry['type'])} moves nothing: only where a step did not happen"
            yield Fault((*path, "lands"), text)
        if _apart(index, lands, _place(index, at)):
            yield Fault((*path, "lands"), f"{quoted(lands)} is in another object than {quoted(at)}")


def _fallbacks(tree: Any, index: Index) -> Iterator[Fault]:
    for path, entry in entries(tree, "fallbacks"):
        answered = _text(entry, "for")
        yield from _missing(path, "for", answered, "failure", index.failures)
        yield from _missing_in_list(path, entry, "needs", "component", index.components)
        for key in ("to", "then"):
            yield from _fallback_end(path, key, _text(entry, key), index.failures.get(answered, _NOTHING), index)
        if _text(entry, "then") and _text(entry, "kind") in KINDS_WITHOUT_THEN:
            yield Fault((*path, "then"), f"only a retry or a queue has one, not {quoted(entry['kind'])}")


def _fallback_end(path: Path, key: str, end: str, failure: Entry, index: Index) -> Iterator[Fault]:
    yield from _missing(path, key, end, "state", index.states)
    if end and _text(failure, "lands"):
        text = f"{quoted(_text(failure, 'id'))} moves the object itself: the way out is drawn from where it lands"
        yield Fault((*path, key), text)
    if _apart(index, end, _place(index, _text(failure, "at"))):
        yield Fault((*path, key), f"{quoted(end)} is in another object than the failure")


def _surfaces_named(tree: Any, index: Index) -> Iterator[Fault]:
    for path, item in entries(tree, "objects"):
        for inner, state in entries(item, "states"):
            yield from _missing_keys((*path, *inner), state, "messages", index.surfaces)
    for path, entry in entries(tree, "fallbacks"):
        yield from _missing_keys(path, entry, "tell", index.surfaces)


def _others(tree: Any, index: Index) -> Iterator[Fault]:
    for path, entry in () if index.unjudged else entries(tree, "tradeoffs"):
        # The one surface that need not be written is there all the same.
        yield from _missing_in_list(path, entry, "about", "element", {**index.surfaces, **index.paths})
    for path, entry in entries(tree, "rollout", "monitors"):
        yield from _missing(path, "watches", _text(entry, "watches"), "failure", index.failures)


def _missing(path: Path, key: str, identity: str, kind: str, *known: Mapping[str, object]) -> Iterator[Fault]:
    if not identity:
        return
    for entries_by_id in known:
        if identity in entries_by_id:
            return
    yield Fault((*path, key), f"no {kind} has the id {quoted(identity)}", identity, known)


def _missing_in_list(path: Path, entry: Entry, key: str, kind: str, known: Mapping[str, object]) -> Iterator[Fault]:
    listed = entry.get(key)
    for number, identity in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(identity, str) and identity not in known:
            yield Fault((*path, key, number), f"no {kind} has the id {quoted(identity)}", identity, (known,))


def _missing_keys(path: Path, entry: Entry, key: str, surfaces: Mapping[str, object]) -> Iterator[Fault]:
    texts = entry.get(key)
    for identity in texts if isinstance(texts, dict) else ():
        if identity not in surfaces:
            yield Fault((*path, key, identity), f"no surface has the id {quoted(identity)}", identity, (surfaces,))


def _place(index: Index, identity: str) -> str:
    """A state of the object in which a transition, trigger or state is: for a trigger, where it fires."""
    if identity in index.object_of:
        return identity
    return _start(index, _text(index.triggers.get(identity, _NOTHING), "fires") or identity)


def _start(index: Index, identity: str) -> str:
    """Where a transition starts, or the state itself."""
    return _text(index.transitions.get(identity, _NOTHING), "source") or identity


def _apart(index: Index, state: str, other: str) -> bool:
    here, there = index.object_of.get(state), index.object_of.get(other)
    return here is not None and there is not None and here != there


def _together(index: Index, state: str, other: str) -> bool:
    here, there = index.object_of.get(state), index.object_of.get(other)
    return here is not None and here == there


def _actor(transition: Entry) -> str:
    return _text(transition, "by") if "by" in transition else "system"


def _text(entry: Entry, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
