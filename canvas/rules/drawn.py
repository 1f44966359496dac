"""A design drawn in lines of text: each state in a box, under it its steps, what breaks them, and the answers to that.

    [Cart]                       a state; an object starts in its first
      ──▶ [Paid ✓]  Pay          a step that waits; ╌╌▷ comes later; ══▶ hands over to another object
        ↯ nothing answers        a failure
          ↩ try again: cap 3     its fallback

Marks in a box: ✓ good end, ✗ bad end, = place to stay, ? not certain. What has no shape is said after it in words.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from canvas.lookup import Lookup, lookup
from canvas.model import Design
from canvas.phrases import quoted
from canvas.writing import tree_of

LEGEND = (
    "A box is a state, and an object starts in its first: ✓ good end, ✗ bad end, = place to stay, ? not certain. "
    "──▶ is a step that waits, ╌╌▷ one that comes later, ══▶ a hand-over, ↯ a failure, ↩ its fallback."
)
BOX = "["
KIND_MARKS = {"good_end": " ✓", "bad_end": " ✗", "resting": " ="}
STEPS = {"sync": "──▶", "async": "╌╌▷"}
PARTS = {"surfaces": "surface", "components": "component"}
AROUND = ("brief", "metrics", "tradeoffs", "rollout")
REFERENCES = ("to", "then", "watches")
SHAPES: Mapping[str, tuple[str, ...]] = {
    "object": ("states",),
    "state": ("kind", "certainty", "messages"),
    "step": ("source", "target", "mode"),
    "hand-over": ("when", "fires"),
    "failure": ("at", "type", "lands"),
    "fallback": ("for", "kind", "to"),
}
"""What is drawn of each kind, and not said in words."""

Entry = Mapping[str, Any]


def drawn(design: Design) -> Iterator[str]:
    """The lines of a design."""
    tree, tables = tree_of(design), lookup(design)
    entries = {
        entry["id"]: entry
        for part in ("transitions", "triggers", "failures", "fallbacks")
        for entry in tree.get(part, ())
    }
    for part, word in PARTS.items():
        for entry in tree.get(part, ()):
            yield f"{word} {quoted(tables, entry['id'])}{_words(tables, entry)}"
    for owner in tree.get("objects", ()):
        yield f"{tables.name(owner['id'])}{_words(tables, owner, 'object')}"
        for state in owner["states"]:
            yield from _state(tables, entries, state)
    for part in AROUND:
        yield from _around(tables, part, tree.get(part, {}))


def _state(tables: Lookup, entries: Mapping[str, Entry], state: Entry) -> Iterator[str]:
    said = "".join(f"  {tables.name(surface)}: “{text}”" for surface, text in state.get("messages", {}).items())
    yield f"  {_box(tables, state['id'])}{_words(tables, state, 'state')}{said}"
    yield from _indented(_breaking(tables, entries, state["id"]))
    for step in tables.outgoing[state["id"]]:
        entry = entries[step.id]
        yield f"    {STEPS[step.mode]} {_box(tables, step.target)}{_named(entry)}{_words(tables, entry, 'step')}"
        yield from _indented(_indented(_breaking(tables, entries, step.id)))


def _breaking(tables: Lookup, entries: Mapping[str, Entry], place: str) -> Iterator[str]:
    """What hands over from a state or a step, and what breaks it."""
    for trigger in tables.triggers_when[place]:
        yield f"  ══▶ {quoted(tables, trigger.fires)}{_words(tables, entries[trigger.id], 'hand-over')}"
        yield from _indented(_breaking(tables, entries, trigger.id))
    for failure in tables.failures_at[place]:
        moved = f", and it is {_box(tables, failure.lands)} then" if failure.lands else ""
        yield f"  ↯ {tables.name(failure.id)}{moved}{_words(tables, entries[failure.id], 'failure')}"
        for fallback in tables.fallbacks_for[failure.id]:
            end = f" ▷ {_box(tables, fallback.to)}" if fallback.to else ""
            yield f"    ↩ {tables.name(fallback.id)}{end}{_words(tables, entries[fallback.id], 'fallback')}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _box(tables: Lookup, state_id: str) -> str:
    state = tables.states[state_id]
    unsure = "" if state.certainty == "confirmed" else " ?"
    return f"{BOX}{tables.name(state_id)}{KIND_MARKS.get(state.kind, '')}{unsure}]"


def _named(entry: Entry) -> str:
    return f"  {entry['name']}" if "name" in entry else ""


def _around(tables: Lookup, path: str, said: Any) -> Iterator[str]:
    """What is said around the drawing: a line for each entry of a list, and one for what stands outside of lists."""
    if isinstance(said, list):
        for entry in said:
            yield f"{path}{_words(tables, entry)}"
        return
    inner = {key: value for key, value in said.items() if _holds_entries(value)}
    plain = {key: said[key] for key in said if key not in inner}
    if plain:
        yield f"{path}{_words(tables, plain)}"
    for key, value in inner.items():
        yield from _around(tables, f"{path} {key}", value)


def _holds_entries(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and isinstance(value[0], dict))


def _words(tables: Lookup, entry: Entry, kind: str = "") -> str:
    """What is said of an entry beside its shape: `: by customer, effect charge`."""
    hidden = ("id", *SHAPES.get(kind, ()), *(("name",) if tables.element(entry.get("id", "")) else ()))
    shown = sorted((key for key in entry if key not in hidden), key=REFERENCES.__contains__)
    said = [f"{key.replace('_', ' ')} {_value(tables, key, entry[key])}" for key in shown]
    return f": {', '.join(said)}" if said else ""


def _value(tables: Lookup, key: str, value: Any) -> str:
    if key in REFERENCES:
        return _box(tables, value) if value in tables.states else quoted(tables, value)
    if isinstance(value, dict):
        pairs = value.items()
        facts = (f"{fact}={claimed}" for fact, claimed in pairs)
        return " and ".join(facts if key == "facts" else (f"{quoted(tables, inner)} “{text}”" for inner, text in pairs))
    if isinstance(value, list):
        return " and ".join(quoted(tables, inner) for inner in value)
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
