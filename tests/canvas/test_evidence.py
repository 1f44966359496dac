"""The proof that a failure ends well: its run, what is told on it, where it ends, and its words."""

from typing import Any

import pytest
from hypothesis import given

from canvas.evidence import Ending, ending, sentence
from canvas.graph.facts import Facts, facts_of
from canvas.model import Design
from canvas.replay import replays
from tests.designs import design, designs, flow

SURFACES = [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}]
STATES: dict[str, dict[str, Any]] = {
    "paid": {"kind": "good_end", "messages": {"app": "Paid."}},
    "back": {"kind": "bad_end", "messages": {"app": "Money is back."}},
    "later": {"messages": {"app": "We look into it."}},
    "cart": {"kind": "active"},
}


def shop(*arrows: str, type: str = "timeout", **more: Any) -> Design:
    """A cart that is paid, with a failure `f` on that step."""
    fields = {"failures": [{"id": "f", "at": "cart-paid", "type": type, **more.pop("failure", {})}], **more}
    return flow("cart > paid", *arrows, states=STATES, surfaces=SURFACES, **fields)


def answer(**fields: Any) -> dict[str, Any]:
    return {"id": "b", "for": "f", "kind": "undo", **fields}


def proof(whole: Design) -> Ending:
    found = ending(facts_of(whole), "f")
    assert found is not None
    return found


def words(whole: Design) -> str:
    return sentence(facts_of(whole).tables, proof(whole))


def test_a_failure_without_a_way_out_has_no_proof() -> None:
    assert ending(facts_of(shop()), "f") is None


def test_a_failure_that_only_heals_by_itself_has_no_proof() -> None:
    assert ending(facts_of(shop(fallbacks=[answer(kind="retry", cap=3)])), "f") is None


def test_a_failure_that_nobody_notices_has_no_proof() -> None:
    whole = shop(fallbacks=[answer(to="back")], failure={"undetected": True})
    assert ending(facts_of(whole), "f") is None


def test_a_failure_that_no_run_leads_to_has_no_proof() -> None:
    whole = shop("lost > back", failures=[{"id": "f", "at": "lost-back", "type": "rejected", "lands": "back"}])
    assert ending(facts_of(whole), "f") is None


def test_the_run_leads_from_a_start_through_the_failure_to_the_end() -> None:
    whole = shop("later > back", fallbacks=[answer(to="later")])
    found = proof(whole)
    assert [(step.via, step.to) for step in found.run] == [
        (None, "cart"),
        ("f", "cart"),
        ("b", "later"),
        ("later-back", "back"),
    ]
    assert found.steps == 2
    assert replays(whole, found.run)


def test_what_is_told_is_what_the_states_on_the_way_and_the_answers_say() -> None:
    assert proof(shop(fallbacks=[answer(to="back")])).told == ("app",)
    assert proof(shop(fallbacks=[answer(to="back", tell={"sms": "Sorry."})])).told == ("app", "sms")


def test_what_a_moving_failure_tells_counts_when_it_moves() -> None:
    whole = shop(failure={"lands": "back"}, fallbacks=[answer(kind="tell", tell={"sms": "Sorry."})])
    assert (proof(whole).told, proof(whole).ends) == (("app", "sms"), ("back",))


def test_all_places_where_it_may_end_first_are_named_and_none_behind_them() -> None:
    whole = shop("later > back", "later > paid", "back > done", fallbacks=[answer(to="later")])
    assert set(proof(whole).ends) == {"back", "paid"}


def test_the_shortest_way_is_taken() -> None:
    whole = shop("later > back", fallbacks=[answer(to="later"), answer(id="c", kind="degrade", to="paid")])
    assert (proof(whole).steps, proof(whole).ends[0]) == (1, "paid")


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        (shop("later > back", fallbacks=[answer(to="later")]), "Ends well: two steps, told on App; then “Back”."),
        (shop(fallbacks=[answer(to="back")]), "Ends well: one step, told on App; then “Back”."),
        (
            shop(fallbacks=[answer(to="back", tell={"sms": "Sorry."})]),
            "Ends well: one step, told on App and SMS; then “Back”.",
        ),
        (shop(failure={"lands": "back"}), "Ends well: one step, told on App; then “Back”."),
    ],
)
def test_the_proof_in_words(whole: Design, said: str) -> None:
    assert words(whole) == said


def test_a_failure_that_leaves_the_object_where_it_may_stay_needs_no_step() -> None:
    whole = flow("a > b", states={"a": {"kind": "resting"}}, failures=[{"id": "f", "at": "a-b", "type": "crash"}])
    assert words(whole) == "Ends well: Thing may stay in “A”."


def test_where_nothing_is_told_that_is_said() -> None:
    failure, undo = {"id": "f", "at": "a-b", "type": "crash"}, {"id": "u", "for": "f", "kind": "undo"}
    states = {"b": {"kind": "resting"}}
    one = flow("a > b", states=states, failures=[failure], fallbacks=[{**undo, "to": "b"}])
    two = flow("a > b", "c > b", states=states, failures=[failure], fallbacks=[{**undo, "to": "c"}])
    assert words(one) == "Ends well: one step, and nothing is told on the way; then “B”."
    assert words(two) == "Ends well: two steps, and nothing is told on the way; then “B”."


def test_an_error_that_is_read_at_once_is_said() -> None:
    whole = flow(
        "a > b",
        states={"a": {"kind": "resting"}},
        transitions={"a-b": {"by": "customer"}},
        failures=[{"id": "f", "at": "a-b", "type": "network", "error_text": "No network."}],
    )
    assert words(whole) == "Ends well: the customer reads the error at once, and Thing may stay in “A”."


def settled_first(facts: Facts, failure_id: str) -> set[str]:
    """By definition: what is settled among all that can be reached before something settles."""
    graph = facts.graph
    settled = {node for node in graph.ids if graph.index[node] in graph.settled}
    if graph.situations[failure_id].moves:
        settled -= {failure_id}
    seen, before = {failure_id}, set[str]()
    while seen != before:
        before = set(seen)
        arcs = [arc for node in before - settled for arc in graph.arcs_from(node)]
        seen |= {arc.end for arc in arcs if arc.kind != "strike" and arc.carries == 0}
    return {facts.shown(node) for node in seen & settled}


@given(designs(with_words=False))
def test_a_proof_there_is_for_exactly_the_failures_that_count_as_covered(whole: Design) -> None:
    facts = facts_of(whole)
    for situation in facts.failures():
        found = ending(facts, situation.failure.id)
        covered = facts.graph.need(situation.failure.id) == (0,) and not situation.failure.undetected
        assert (found is not None) == covered
        if found is not None:
            assert set(found.ends) == settled_first(facts, situation.failure.id)
            assert found.run[-1].to == found.ends[0]
            assert replays(whole, found.run)
            assert sentence(facts.tables, found).endswith(".")


def test_a_failure_of_a_hand_over_ends_well_in_the_object_that_it_enters() -> None:
    whole = design(
        objects=[
            {"id": "a", "name": "A", "states": [{"id": "a1", "name": "A1"}, {"id": "a2", "name": "A2"}]},
            {
                "id": "b",
                "name": "B",
                "states": [{"id": "b1", "name": "B1"}, {"id": "b2", "name": "B2", "kind": "good_end"}],
            },
        ],
        transitions=[
            {"id": "t", "source": "a1", "target": "a2"},
            {"id": "u", "source": "b1", "target": "b2", "by": "event"},
        ],
        triggers=[{"id": "h", "when": "t", "fires": "u"}],
        failures=[{"id": "f", "at": "h", "type": "lost"}],
        fallbacks=[{"id": "c", "for": "f", "kind": "human", "owner": "Ops", "to": "b2"}],
    )
    assert proof(whole).ends == ("b2",)
