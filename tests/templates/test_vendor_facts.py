"""The designs after published facts say what the vendors say: compared with the fact files, where these are at hand."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from templates.catalog import load_template, note

FACTS = Path(__file__).parents[3] / "shared" / "corpus" / "lifecycles"


class Drawn(NamedTuple):
    """How a template differs from a vendor's facts: the state of ours that it starts in, the steps of ours out of it,
    ids that are not the vendor's words, what is no state of its own there, and where it rests beside the final ones."""

    template: str
    start: str
    ours: frozenset[tuple[str, str]]
    words: Mapping[str, str]
    no_states: frozenset[str]
    rests: frozenset[str]


FILES = {
    "twilio-message": Drawn("message-delivery", "created", frozenset(), {}, frozenset(), frozenset({"scheduled"})),
    "shopify-order-payment": Drawn(
        "order-payment",
        "placed",
        frozenset({("placed", "pending"), ("placed", "authorized")}),
        {
            "Payment pending": "pending",
            "Authorized": "authorized",
            "Overdue": "overdue",
            "Expired": "expired",
            "Partially paid": "part_paid",
            "Paid": "paid",
            "Partially refunded": "part_back",
            "Refunded": "refunded",
            "Voided": "voided",
        },
        frozenset({"Unpaid"}),
        frozenset({"part_back"}),
    ),
    "uber-direct": Drawn(
        "courier-delivery", "ordered", frozenset(), {"pickup_complete": "picked"}, frozenset(), frozenset()
    ),
    "k8s-pod-phase": Drawn(
        "pod-phase",
        "applied",
        frozenset(),
        {name: name.lower() for name in ("Pending", "Running", "Succeeded", "Failed", "Unknown")},
        frozenset(),
        frozenset(),
    ),
}


@pytest.fixture(params=FILES)
def vendor(request: pytest.FixtureRequest) -> tuple[Any, Drawn]:
    file = FACTS / f"{request.param}.json"
    if not file.exists():
        pytest.skip("the fact file is not here")
    return json.loads(file.read_text(encoding="utf-8")), FILES[request.param]


def drawn_steps(template_id: str) -> set[tuple[str, str]]:
    """From where to where the design can go, the failures that move it among them."""
    design = load_template(template_id)
    hosts = {transition.id: transition for transition in design.transitions}
    steps = {(transition.source, transition.target) for transition in design.transitions}
    return steps | {(hosts[failure.at].source, failure.lands) for failure in design.failures if failure.lands}


def test_the_states_are_the_vendors_and_one_of_ours(vendor: tuple[Any, Drawn]) -> None:
    facts, drawn = vendor
    states = {state.id for state in load_template(drawn.template).objects[0].states}
    stated = {drawn.words.get(state, state) for state in facts["states"] if state not in drawn.no_states}
    assert states == stated | {drawn.start}


def test_the_steps_are_the_vendors(vendor: tuple[Any, Drawn]) -> None:
    facts, drawn = vendor
    words = {**drawn.words, "[start]": drawn.start}
    stated = {
        (words.get(step["from"], step["from"]), words.get(step["to"], step["to"])) for step in facts["transitions"]
    }
    assert drawn_steps(drawn.template) == stated | drawn.ours


def test_it_comes_to_rest_where_the_vendor_calls_it_final(vendor: tuple[Any, Drawn]) -> None:
    facts, drawn = vendor
    states = load_template(drawn.template).objects[0].states
    final = {drawn.words.get(state, state) for state in facts["terminal"]}
    assert {state.id for state in states if state.kind != "active"} == final | drawn.rests


def test_the_note_names_every_state(vendor: tuple[Any, Drawn]) -> None:
    _, drawn = vendor
    text = note(drawn.template)
    assert not [
        state.name for state in load_template(drawn.template).objects[0].states if f"*{state.name}*" not in text
    ]
