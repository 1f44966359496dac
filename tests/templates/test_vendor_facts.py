"""Message delivery says what the vendor says: compared with the fact file, where that is at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from templates.catalog import load_template, note

FACTS = Path(__file__).parents[3] / "shared" / "corpus" / "lifecycles" / "twilio-message.json"
OURS = {"created"}


@pytest.fixture
def facts() -> Any:
    if not FACTS.exists():
        pytest.skip("the fact file is not here")
    return json.loads(FACTS.read_text(encoding="utf-8"))


def drawn_steps() -> set[tuple[str, str]]:
    """From where to where the design can go, the failures that move it among them."""
    design = load_template("message-delivery")
    hosts = {transition.id: transition for transition in design.transitions}
    steps = {(transition.source, transition.target) for transition in design.transitions}
    return steps | {(hosts[failure.at].source, failure.lands) for failure in design.failures if failure.lands}


def test_its_states_are_the_vendors_and_one_of_ours(facts: Any) -> None:
    states = {state.id for state in load_template("message-delivery").objects[0].states}
    assert states == set(facts["states"]) | OURS


def test_its_steps_are_the_vendors(facts: Any) -> None:
    stated = {(step["from"].replace("[start]", "created"), step["to"]) for step in facts["transitions"]}
    assert drawn_steps() == stated


def test_it_comes_to_rest_where_the_vendor_calls_it_final(facts: Any) -> None:
    states = load_template("message-delivery").objects[0].states
    assert {state.id for state in states if state.kind != "active"} - {"scheduled"} == set(facts["terminal"])


def test_the_note_names_every_state(facts: Any) -> None:
    text = note("message-delivery")
    assert not [state for state in facts["states"] if f"*{state.capitalize()}*" not in text]
