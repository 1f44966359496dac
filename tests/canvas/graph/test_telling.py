"""Who is told on which way: the arcs that say something, and the ways into a state from elsewhere."""

from typing import Any

from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts, facts_of
from canvas.graph.telling import entries, surfaces_told, told_by
from canvas.model import Fallback
from tests.designs import flow

SURFACES = [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}]


def answered(*fallbacks: dict[str, Any], **failure: Any) -> Facts:
    return facts_of(
        flow(
            "a > b",
            states={"c": {}},
            surfaces=SURFACES,
            failures=[{"id": "f", "at": "a-b", "type": "lost", **failure}],
            fallbacks=[{"id": f"z{n}", "for": "f", **fields} for n, fields in enumerate(fallbacks)],
        )
    )


def from_failure(facts: Facts) -> dict[tuple[str, str], Arc]:
    return {(arc.kind, arc.element): arc for arc in facts.graph.arcs_from("f")}


def test_a_fallback_tells_on_the_surfaces_on_which_it_says_something() -> None:
    fallback = Fallback.model_validate(
        {"id": "z", "for": "f", "kind": "tell", "tell": {"sms": "Sorry", "app": "\n", "mail": ""}}
    )
    assert told_by(fallback) == {"sms"}


def test_every_arc_of_a_fallback_tells_what_it_tells() -> None:
    facts = answered({"kind": "retry", "cap": 2, "then": "c", "tell": {"sms": "We try again."}})
    arcs = from_failure(facts)
    assert surfaces_told(facts, arcs["retry", "z0"]) == {"sms"}
    assert surfaces_told(facts, arcs["exhausted", "z0"]) == {"sms"}


def test_a_failure_that_moves_tells_what_any_of_its_fallbacks_tells() -> None:
    facts = answered({"kind": "tell", "tell": {"app": "Sorry"}}, {"kind": "tell", "tell": {"sms": "Oh"}}, lands="c")
    assert surfaces_told(facts, from_failure(facts)["lands", "f"]) == {"app", "sms"}


def test_steps_and_strikes_tell_nothing() -> None:
    facts = answered({"kind": "tell", "tell": {"app": "Sorry"}})
    assert [surfaces_told(facts, arc) for arc in facts.graph.arcs_from("a")] == [frozenset(), frozenset()]


def test_the_ways_into_a_state_are_those_from_elsewhere() -> None:
    facts = facts_of(flow("a > b", "b > b", "z > b", failures=[{"id": "f", "at": "b", "type": "lag"}]))
    assert [(arc.start, arc.element) for arc in entries(facts, "b")] == [("a", "a-b")]


def test_a_failure_that_moves_comes_from_where_it_struck() -> None:
    facts = answered(lands="c")
    assert [arc.kind for arc in entries(facts, "c")] == ["lands"]


def test_a_failure_that_moves_back_to_where_it_struck_comes_from_there() -> None:
    facts = answered(lands="a")
    assert entries(facts, "a") == ()


def test_a_failure_that_stays_comes_from_where_it_leaves_the_object() -> None:
    facts = answered({"kind": "undo", "to": "a"}, {"kind": "undo", "to": "c"})
    assert entries(facts, "a") == ()
    assert [arc.element for arc in entries(facts, "c")] == ["z1"]
