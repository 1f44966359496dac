"""One design that says everything a design file can say, as JSON, and ways to change one place of it.

A place is written like in the messages of the reader: `objects[0].states[1].name`.
"""

import json
import re
from typing import Any

import pytest

from canvas.errors import DesignUnreadable
from canvas.model import Design
from canvas.reading import read_design

Tree = dict[str, Any]

BRIEF: Tree = {
    "prompt": "Design order delivery updates",
    "segment": "Members who wait for a late package",
    "use_case": "looks at the order on the way home",
    "job": "trust the updates",
    "problem": "they cannot tell late from lost",
    "value": "one status that can be believed",
    "constraint": {"kind": "trust", "why": "a wrong promise costs more than none"},
    "smallest": "one status",
    "at_scale": "a hundred carriers",
    "in_scope": ["late packages"],
    "out_of_scope": [{"id": "os", "what": "returns", "why": "another team"}],
    "assumptions": [{"id": "as", "text": "scans come within a day", "if_wrong": "say so"}],
    "questions": [{"id": "qu", "text": "who pays?", "owner": "Finance", "by": "May", "answer": "we do"}],
    "needs": [{"id": "ne", "what": "status is fresh", "target": "15m", "tolerance": "2h", "then": "say since when"}],
    "technology": [{"id": "te", "name": "queue", "why": "it can wait"}],
    "locale_notes": "poor connections",
}
METRICS: Tree = {
    "primary": [{"id": "mp", "name": "contacts", "direction": "down", "target": "20 %", "window": "8 weeks"}],
    "guardrails": [{"id": "mg", "name": "refunds", "direction": "hold", "target": "< 1 %", "window": "8 weeks"}],
}
OBJECTS: list[Tree] = [
    {
        "id": "package",
        "name": "Package",
        "customer_facing": False,
        "states": [
            {
                "id": "way",
                "name": "On the way",
                "kind": "resting",
                "visible": False,
                "certainty": "tentative",
                "messages": {"app": "On the way."},
                "says_unsure": True,
                "facts": {"delivery": "coming"},
                "ruled_out": {"lag": "it is read where it is written"},
            },
            {"id": "there", "name": "Delivered", "on_purpose": {"messages": "the doorbell rings"}},
        ],
    },
    {"id": "order", "name": "Order", "states": [{"id": "open", "name": "Open"}, {"id": "closed", "name": "Closed"}]},
]
TRANSITIONS: list[Tree] = [
    {
        "id": "scan",
        "name": "Carrier scans it",
        "source": "way",
        "target": "there",
        "mode": "async",
        "by": "partner",
        "components": ["feed"],
        "owner": "Logistics",
        "timeout": "12h",
        "confirms": True,
        "optimistic": True,
        "decision": True,
        "effect": "parcel",
        "idempotent": True,
        "ruled_out": {"duplicate": "the carrier numbers its scans"},
        "on_purpose": {"timeout": "nobody is waiting"},
    },
    {"id": "close", "source": "open", "target": "closed", "by": "event"},
]
TRIGGERS: list[Tree] = [
    {
        "id": "arrived",
        "name": "Package delivered",
        "when": "scan",
        "fires": "close",
        "mode": "sync",
        "components": ["bus"],
        "ruled_out": {"lost": "the bus keeps it"},
        "on_purpose": {"failures": "watched elsewhere"},
    }
]
FAILURES: list[Tree] = [
    {
        "id": "no_scan",
        "name": "No scan arrives",
        "at": "scan",
        "type": "timeout",
        "detected_by": "a report",
        "undetected": True,
        "severity": 7,
        "occurrence": 3,
        "detection": 2,
        "cost": "support contacts",
        "error_text": "We do not know yet.",
        "on_purpose": {"detected_by": "the customer calls"},
    },
    {"id": "crashed", "at": "scan", "type": "crash", "lands": "way"},
]
FALLBACKS: list[Tree] = [
    {
        "id": "again",
        "for": "no_scan",
        "kind": "retry",
        "to": "there",
        "then": "way",
        "cap": 3,
        "backoff": "exponential with jitter",
        "within": "4h",
        "owner": "Support",
        "needs": ["bus"],
        "label": "as of noon",
        "tell": {"app": "We are looking for it."},
        "confirms": True,
        "exercised": "each quarter",
        "on_purpose": {"within": "it costs nothing"},
    }
]
TRADEOFFS: list[Tree] = [
    {
        "id": "to",
        "kind": "cost_speed",
        "question": "How often do we ask?",
        "options": ["hourly", "daily"],
        "chosen": "hourly",
        "why": "a day is too long",
        "deferred": "live tracking",
        "wrong_if": "contacts stay",
        "reversible": False,
        "about": ["scan"],
    }
]
ROLLOUT: Tree = {
    "gates": [{"id": "ga", "audience": "one region", "expand_when": "contacts fall"}],
    "monitors": [{"id": "mo", "watches": "no_scan", "signal": "contacts", "threshold": "+5 %", "owner": "Support"}],
    "stops": [{"id": "st", "signal": "contacts", "threshold": "+20 %", "action": "switch off", "owner": "Support"}],
}
WAIVER: Tree = {"key": "UNC005@scan", "reason": "agreed", "by": "Legal", "until": "2026-12-31", "seen": "a" * 64}
LAYOUT: Tree = {
    "nodes": {"way": [120, 80]},
    "placed": ["way"],
    "objects": {"package": {"collapsed": True}},
    "labels": {"scan": [0, -12]},
}


def everything() -> Tree:
    """A fresh copy of the design, with every key that there is, in the order of the shape."""
    whole = {
        "format": "unhappy-path",
        "version": 1,
        "title": "Delivery updates",
        "language": "de",
        "brief": BRIEF,
        "metrics": METRICS,
        "surfaces": [{"id": "app", "name": "App", "kind": "sent"}],
        "components": [
            {"id": "feed", "name": "Feed", "kind": "partner", "shares_fate_with": "region-a"},
            {"id": "bus", "name": "Bus"},
        ],
        "objects": OBJECTS,
        "transitions": TRANSITIONS,
        "triggers": TRIGGERS,
        "failures": FAILURES,
        "fallbacks": FALLBACKS,
        "tradeoffs": TRADEOFFS,
        "rollout": ROLLOUT,
        "waivers": [WAIVER],
        "layout": LAYOUT,
    }
    copy: Tree = json.loads(json.dumps(whole))
    return copy


def steps(place: str) -> list[str | int]:
    """`a[0].b` as `["a", 0, "b"]`."""
    return [int(step) if step.isdigit() else step for step in re.findall(r"[^.\[\]]+", place)]


def holder(tree: Tree, place: str) -> tuple[Any, Any]:
    """What holds the value at a place, and by which key."""
    *before, last = steps(place)
    inner: Any = tree
    for step in before:
        inner = inner[step]
    return inner, last


def at(place: str) -> Any:
    """What stands at a place."""
    inner, last = holder(everything(), place)
    return inner[last]


def with_value(place: str, value: object) -> bytes:
    """The design with another value at one place."""
    tree = everything()
    inner, last = holder(tree, place)
    inner[last] = value
    return json.dumps(tree).encode()


def without(place: str) -> bytes:
    """The design without what stands at one place."""
    tree = everything()
    inner, last = holder(tree, place)
    del inner[last]
    return json.dumps(tree).encode()


def read_with(place: str, value: object) -> Design:
    """The design that is read with another value at one place."""
    return read_design(with_value(place, value))


def refused(data: bytes) -> list[str]:
    """What is said of a file that cannot be read."""
    with pytest.raises(DesignUnreadable) as caught:
        read_design(data)
    return caught.value.lines()


def refused_with(place: str, value: object) -> list[str]:
    """What is said of the design with another value at one place."""
    return refused(with_value(place, value))


def places(value: Any, above: str = "") -> list[str]:
    """All places of a tree of JSON values, the outer ones first."""
    if isinstance(value, dict):
        inner = [(f"{above}.{key}".removeprefix("."), each) for key, each in value.items()]
    else:
        inner = [(f"{above}[{number}]", each) for number, each in enumerate(value if isinstance(value, list) else ())]
    return [place for name, each in inner for place in (name, *places(each, name))]
