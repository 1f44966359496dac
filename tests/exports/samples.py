"""Designs for the tests of the exporters: one with every sign, one whose every text tries to break out."""

from canvas.findings import Finding
from canvas.model import Design
from tests.designs import design, flow

HOSTILE = 'a <b>"x"</b> &lt; \\N \\" </text><script> {|} ]]> \u2028 %s ; #'

DEAD_END_DESIGN = flow("a > b")
DEAD_END_FOUND = Finding(
    key="REC002@b",
    rule="REC002",
    severity="error",
    basis="proven",
    elements=("b",),
    title="A dead end",
    message="Nothing leads on from “B”.",
    customer="They wait.",
    truth="Nothing will come.",
    place="b",
)
"""What is said of it."""


def delivery() -> Design:
    """Two objects with a hand-over, a failure of every ending, and all kinds of states."""
    return design(
        title="Delivery updates",
        surfaces=[{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}],
        objects=[
            {
                "id": "package",
                "name": "Package",
                "states": [
                    {"id": "on_way", "name": "On the way", "messages": {"app": "Expected Tuesday"}},
                    {"id": "late", "name": "Late", "certainty": "tentative", "messages": {"app": "We are checking"}},
                    {
                        "id": "there",
                        "name": "Delivered",
                        "kind": "good_end",
                        "messages": {"app": "Here", "sms": "Here"},
                    },
                    {"id": "lost", "name": "Lost", "kind": "bad_end"},
                ],
            },
            {
                "id": "promise",
                "name": "Promise",
                "states": [
                    {"id": "open", "name": "Open", "kind": "resting", "visible": False},
                    {"id": "kept", "name": "Kept", "kind": "good_end", "messages": {"app": "On time"}},
                ],
            },
        ],
        transitions=[
            {
                "id": "scan",
                "name": "Carrier scans it",
                "source": "on_way",
                "target": "there",
                "mode": "async",
                "by": "partner",
                "timeout": "12h",
            },
            {"id": "found", "source": "late", "target": "there", "by": "staff"},
            {"id": "keep", "name": "Promise kept", "source": "open", "target": "kept", "by": "event"},
        ],
        triggers=[{"id": "tell", "name": "Delivered", "when": "there", "fires": "keep"}],
        failures=[
            {"id": "no_scan", "name": "No scan arrives", "at": "scan", "type": "timeout", "lands": "late"},
            {"id": "bad_scan", "name": "Wrong parcel", "at": "scan", "type": "wrong_decision"},
            {"id": "gone", "at": "late", "type": "lost"},
            {"id": "unsent", "name": "Message lost", "at": "tell", "type": "lost"},
        ],
        fallbacks=[
            {"id": "ask", "for": "gone", "kind": "human", "to": "lost", "owner": "Support", "within": "4h"},
            {"id": "again", "for": "unsent", "kind": "retry", "then": "open", "cap": 3},
            {"id": "sorry", "for": "no_scan", "kind": "tell", "tell": {"sms": "It is late"}},
        ],
    )


def hostile() -> Design:
    """A design in which every text is `HOSTILE`, with ids that other languages give a meaning."""
    line = HOSTILE.replace("\u2028", "")
    return design(
        title=HOSTILE,
        surfaces=[{"id": "app", "name": line}],
        objects=[
            {
                "id": "node",
                "name": line,
                "states": [
                    {"id": "graph", "name": line, "messages": {"app": HOSTILE}},
                    {"id": "-1.5", "name": "<b>html</b>", "messages": {"app": "\\"}},
                    {"id": "n", "name": "\uffff ends with \\", "visible": False},
                ],
            }
        ],
        transitions=[
            {"id": "edge", "name": line, "source": "graph", "target": "-1.5"},
            {"id": "strict", "name": "&amp; <i>", "source": "-1.5", "target": "n"},
        ],
        failures=[{"id": "subgraph", "name": line, "at": "edge", "type": "lost"}],
        fallbacks=[{"id": "b", "for": "subgraph", "kind": "queue", "to": "graph", "label": HOSTILE}],
    )
