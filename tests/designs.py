"""Designs for tests: small ones written in a line, and a strategy for random valid ones, small to middling.

`flow("a > b", "b > c", states={"c": {"kind": "good_end"}})` is one object with the states a, b and c, and two
transitions with the ids "a-b" and "b-c". `designs()` draws whole designs with every kind of part.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from canvas.model import Design
from canvas.reading import read_design

Fields = Mapping[str, Any]


def design(**fields: Any) -> Design:
    """A design with these fields, written with the keys of the file (a fallback's failure is `{"for": …}`)."""
    whole = {"format": "unhappy-path", "version": 1, "title": "A design", **fields}
    return read_design(json.dumps(whole).encode())


def flow(*arrows: str, states: Mapping[str, Fields] | None = None, **fields: Any) -> Design:
    """One object, "thing", whose states are those of the arrows, in their order. The first is where it starts.

    An arrow is "a > b" (waits) or "a ~> b" (later); its id is "a-b". `states` says more of states, or adds some;
    `transitions` does so for transitions; any other field of a design can be given too.
    """
    steps = dict(_arrow(arrow) for arrow in arrows)
    for identity, more in fields.pop("transitions", {}).items():
        steps[identity] = {"id": identity, **steps.get(identity, {}), **more}
    said = states or {}
    named = dict.fromkeys([end for step in steps.values() for end in (step["source"], step["target"])] + list(said))
    inner = [{"id": identity, "name": identity.capitalize(), **said.get(identity, {})} for identity in named]
    objects = [{"id": "thing", "name": "Thing", "states": inner}] if inner else []
    return design(objects=objects, transitions=list(steps.values()), **fields)


def _arrow(arrow: str) -> tuple[str, dict[str, Any]]:
    source, later, target = arrow.replace("~>", "> ~").replace(">", "|").partition("|")
    waits = "~" not in target
    ends = {"source": source.strip(), "target": target.strip(" ~")}
    identity = f"{ends['source']}-{ends['target']}"
    assert later, f"{arrow} is no arrow"
    return identity, {"id": identity, **ends, "mode": "sync" if waits else "async"}


CHARACTERS = "abcXYZ 0189.-_äß中\N{ROCKET}\u0301\u200f" + "\"'\\/<&>{}[],:"
names = st.text(CHARACTERS, min_size=1, max_size=12).filter(str.strip)
texts = st.text(CHARACTERS + "\t\n\u2028", max_size=16)
filled_texts = texts.filter(str.strip)
durations = st.builds("{}{}".format, st.sampled_from(["1", "30", "0.5", "007"]), st.sampled_from("smhd"))
days = st.dates().map(lambda day: day.isoformat())
facts = st.dictionaries(st.sampled_from(["delivery", "money"]), st.sampled_from(["here", "gone", "coming"]), max_size=2)
coordinates = st.tuples(st.integers(-9999, 9999), st.integers(-9999, 9999))
DOWN = ("network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected")
WRONG_OR_STALE = ("wrong_decision", "conflict", "duplicate", "out_of_order", "stale", "lag")
TYPES = (*DOWN, *WRONG_OR_STALE)
KINDS = ("retry", "queue", "degrade", "undo", "human", "tell")


@st.composite
def designs(draw: st.DrawFn, max_objects: int = 3, with_words: bool = True) -> Design:
    """A random valid design. Without words it has the flow only: no brief, metrics, trade-offs, rollout and waivers."""
    parts = _Parts(draw)
    parts.add_places(max_objects)
    parts.add_steps()
    parts.add_troubles()
    fields: dict[str, Any] = dict(parts.fields)
    if with_words:
        fields |= _words(draw, parts)
    return design(title=draw(filled_texts), **fields)


class _Parts:
    """A design under construction: the fields so far, and the ids that can be referred to."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.fields: dict[str, list[dict[str, Any]]] = {}
        self.state_ids: list[list[str]] = []
        self._prefix = draw(st.sampled_from(["", "x.", "_", "-", "Z-9."]))
        self._used = 0

    def fresh(self, kind: str) -> str:
        self._used += 1
        return f"{self._prefix}{kind}{self._used}"

    def some(self, ids: Sequence[str], at_most: int = 2) -> list[str]:
        return self.draw(st.lists(st.sampled_from(ids), unique=True, max_size=at_most)) if ids else []

    def ids(self, kind: str) -> list[str]:
        return [entry["id"] for entry in self.fields.get(kind, [])]

    def add(self, kind: str, entry: dict[str, Any], optional: Mapping[str, st.SearchStrategy[Any]]) -> None:
        """Add an entry with some of the optional fields."""
        chosen = self.draw(st.lists(st.sampled_from(sorted(optional)), unique=True, max_size=4))
        self.fields.setdefault(kind, []).append(entry | {name: self.draw(optional[name]) for name in chosen})

    def count(self, at_most: int) -> range:
        return range(self.draw(st.integers(0, at_most)))

    def add_places(self, max_objects: int) -> None:
        for _ in self.count(2):
            self.add("surfaces", {"id": self.fresh("surface"), "name": self.draw(names)}, SURFACE)
        for _ in self.count(3):
            self.add("components", {"id": self.fresh("part"), "name": self.draw(names)}, COMPONENT)
        for _ in self.count(max_objects):
            self._add_object()

    def _add_object(self) -> None:
        surfaces = self.ids("surfaces") or ["app"]
        messages = st.dictionaries(st.sampled_from(surfaces), texts, max_size=2)
        states: list[dict[str, Any]] = []
        for _ in range(self.draw(st.integers(1, 4))):
            self.add("states", {"id": self.fresh("state"), "name": self.draw(names)}, STATE | {"messages": messages})
        states = self.fields.pop("states")
        self.state_ids.append([state["id"] for state in states])
        entry = {"id": self.fresh("object"), "name": self.draw(names), "states": states}
        self.add("objects", entry, {"customer_facing": st.booleans()})

    def add_steps(self) -> None:
        for inner in self.state_ids:
            for _ in self.count(4):
                ends = {key: self.draw(st.sampled_from(inner)) for key in ("source", "target")}
                more = {"id": self.fresh("step"), **ends, "components": self.some(self.ids("components"))}
                self.add("transitions", more, TRANSITION)
        if len(self.state_ids) > 1:
            for _ in self.count(2):
                self._add_hand_over()

    def _add_hand_over(self) -> None:
        here, there = self.draw(st.permutations(self.state_ids))[:2]
        source, target = (self.draw(st.sampled_from(there)) for _ in range(2))
        fired = {"id": self.fresh("step"), "source": source, "target": target, "by": "event"}
        self.fields.setdefault("transitions", []).append(fired)
        sources = [step["id"] for step in self.fields["transitions"] if step["source"] in here]
        when = self.draw(st.sampled_from([*here, *sources]))
        entry = {"id": self.fresh("hand"), "when": when, "fires": fired["id"]}
        self.add("triggers", entry | {"components": self.some(self.ids("components"))}, TRIGGER)

    def places(self) -> dict[str, list[str]]:
        """Where a failure can be, and the states of the object that it is in."""
        inner = {state: states for states in self.state_ids for state in states}
        of_steps = {step["id"]: inner[step["source"]] for step in self.fields.get("transitions", [])}
        of_hands = {hand["id"]: of_steps[hand["fires"]] for hand in self.fields.get("triggers", [])}
        return inner | of_steps | of_hands

    def add_troubles(self) -> None:
        places = self.places()
        for _ in self.count(4) if places else ():
            at = self.draw(st.sampled_from(sorted(places)))
            entry = {"id": self.fresh("failure"), "at": at, "type": self.draw(st.sampled_from(TYPES))}
            if entry["type"] in DOWN and self.draw(st.booleans()):
                entry["lands"] = self.draw(st.sampled_from(places[at]))
            self.add("failures", entry, FAILURE)
            for _ in self.count(2):
                self._add_fallback(entry, places[at])

    def _add_fallback(self, failure: Fields, states: Sequence[str]) -> None:
        kind = self.draw(st.sampled_from(KINDS))
        ends: list[str] = [] if "lands" in failure else ["to", "then"] if kind in ("retry", "queue") else ["to"]
        entry = {"id": self.fresh("answer"), "for": failure["id"], "kind": kind}
        entry |= {key: self.draw(st.sampled_from(states)) for key in self.some(ends)}
        tell = st.dictionaries(st.sampled_from(self.ids("surfaces") or ["app"]), texts, max_size=2)
        self.add("fallbacks", entry | {"needs": self.some(self.ids("components"))}, FALLBACK | {"tell": tell})


def _reasons(*keys: str) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(keys), filled_texts, max_size=2)


SURFACE = {"kind": st.sampled_from(["live", "sent"])}
COMPONENT = {
    "kind": st.sampled_from(["service", "partner", "store", "cache", "replica", "queue", "clock", "device", "tool"]),
    "shares_fate_with": st.sampled_from(["", "region-a", "region-b"]),
}
STATE = {
    "kind": st.sampled_from(["active", "resting", "good_end", "bad_end"]),
    "visible": st.booleans(),
    "certainty": st.sampled_from(["confirmed", "tentative", "unknown"]),
    "says_unsure": st.booleans(),
    "facts": facts,
    "ruled_out": _reasons(*TYPES),
    "on_purpose": _reasons("messages"),
}
TRANSITION = {
    "name": names,
    "mode": st.sampled_from(["sync", "async"]),
    "by": st.sampled_from(["system", "customer", "staff", "partner", "timer", "event"]),
    "owner": texts,
    "timeout": durations,
    "confirms": st.booleans(),
    "optimistic": st.booleans(),
    "decision": st.booleans(),
    "effect": texts,
    "idempotent": st.booleans(),
    "ruled_out": _reasons(*TYPES),
    "on_purpose": _reasons("failures", "timeout", "idempotent", "owner"),
}
TRIGGER = {
    "name": names,
    "mode": st.sampled_from(["sync", "async"]),
    "ruled_out": _reasons(*TYPES),
    "on_purpose": _reasons("failures"),
}
FAILURE = {
    "name": names,
    "detected_by": texts,
    "undetected": st.booleans(),
    "severity": st.integers(1, 10),
    "occurrence": st.integers(1, 10),
    "detection": st.integers(1, 10),
    "cost": texts,
    "error_text": texts,
    "on_purpose": _reasons("detected_by"),
}
FALLBACK = {
    "cap": st.integers(1, 9),
    "backoff": texts,
    "within": durations,
    "owner": texts,
    "label": texts,
    "confirms": st.booleans(),
    "exercised": texts,
    "on_purpose": _reasons("within"),
}
ENTRIES: Mapping[tuple[str, str], Mapping[str, st.SearchStrategy[Any]]] = {
    ("brief", "out_of_scope"): {"what": filled_texts, "why": texts},
    ("brief", "assumptions"): {"text": filled_texts, "if_wrong": texts},
    ("brief", "questions"): {"text": filled_texts, "owner": texts, "by": texts, "answer": texts},
    ("brief", "needs"): {"what": filled_texts, "target": texts, "tolerance": texts, "then": texts},
    ("brief", "technology"): {"name": names, "why": texts},
    ("metrics", "primary"): {"name": names, "direction": st.sampled_from(["up", "down", "hold"]), "target": texts},
    ("metrics", "guardrails"): {"name": names, "window": texts},
    ("rollout", "gates"): {"audience": filled_texts, "expand_when": texts},
    ("rollout", "stops"): {"signal": filled_texts, "threshold": texts, "action": texts, "owner": texts},
}
BRIEF = {
    "prompt": texts,
    "segment": texts,
    "constraint": st.fixed_dictionaries({"kind": st.sampled_from(["latency", "trust"]), "why": texts}),
    "in_scope": st.lists(texts, max_size=2),
    "locale_notes": texts,
}


def _words(draw: st.DrawFn, parts: _Parts) -> dict[str, Any]:
    """All that is said about the flow rather than drawn."""
    said: dict[str, Any] = {"brief": {name: draw(BRIEF[name]) for name in parts.some(sorted(BRIEF), 3)}}
    for section, name in draw(st.lists(st.sampled_from(sorted(ENTRIES)), unique=True, max_size=3)):
        shape = ENTRIES[section, name]
        entries = [{"id": parts.fresh("entry")} | {key: draw(shape[key]) for key in shape} for _ in parts.count(2)]
        said.setdefault(section, {})[name] = entries
    monitors = [
        {"id": parts.fresh("entry"), "watches": one, "signal": "x"} for one in parts.some(parts.ids("failures"))
    ]
    said.setdefault("rollout", {})["monitors"] = monitors
    everything = [entry["id"] for entries in parts.fields.values() for entry in entries]
    said["tradeoffs"] = [_tradeoff(draw, parts, everything) for _ in parts.count(2)]
    said["waivers"] = [_waiver(draw, target) for target in parts.some([*everything, "design", "gone", "brief.segment"])]
    said["layout"] = _layout(draw, [state for states in parts.state_ids for state in states], parts.ids("objects"))
    return said


def _tradeoff(draw: st.DrawFn, parts: _Parts, everything: Sequence[str]) -> dict[str, Any]:
    return {
        "id": parts.fresh("entry"),
        "question": draw(filled_texts),
        "options": draw(st.lists(texts, max_size=2)),
        "reversible": draw(st.booleans()),
        "about": parts.some(everything),
    }


def _waiver(draw: st.DrawFn, target: str) -> dict[str, str]:
    seen = f"{draw(st.integers(0, 2**256 - 1)):064x}"
    return {"key": f"UNC005@{target}", "reason": draw(filled_texts), "until": draw(days), "seen": seen}


def _layout(draw: st.DrawFn, states: Sequence[str], objects: Sequence[str]) -> dict[str, Any]:
    nodes = {state: draw(coordinates) for state in (*states, "gone") if draw(st.booleans())}
    collapsed = {item: {"collapsed": draw(st.booleans())} for item in objects}
    return {"nodes": nodes, "placed": list(nodes)[:2], "objects": collapsed}
