"""Runs of several objects, told step by step."""

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.findings import Step
from canvas.graph.facts import Facts, facts_of
from canvas.graph.joint_witness import joint_witness
from canvas.replay import replays
from tests.canvas.graph.test_steps import two
from tests.canvas.random_systems import random_system


def run(facts: Facts, *places: str, owners: tuple[str, ...] = ()) -> tuple[Step, ...]:
    """The run to the first configuration with the objects in these places, and nothing under way."""
    composed = facts.composed
    number = next(
        n
        for n, configuration in enumerate(composed.configurations)
        if composed.system.nodes(configuration) == places and not composed.system.under_way(configuration)
    )
    return joint_witness(facts, number, owners)


def told(steps: tuple[Step, ...]) -> list[tuple[str | None, str, str]]:
    return [(step.via, step.to, step.sentence) for step in steps]


def test_a_message_arrives_and_moves_its_receiver() -> None:
    facts = facts_of(two(triggers=[{"id": "z", "name": "Order paid", "when": "paid", "fires": "go"}]))
    assert told(run(facts, "paid", "coming")) == [
        (None, "cart", "Order starts in “cart”."),
        (None, "waiting", "Parcel starts in “waiting”."),
        ("pay", "paid", "Then: Order comes to “paid”."),
        ("z", "coming", "“Order paid” arrives: Parcel comes to “coming”."),
    ]


def test_a_hand_over_that_waits_is_told_as_a_step_of_its_own() -> None:
    news = {"id": "z", "name": "Order paid", "when": "paid", "fires": "go", "mode": "sync"}
    assert told(run(facts_of(two(triggers=[news])), "paid", "coming"))[-1] == (
        "z",
        "coming",
        "“Order paid” arrives: Parcel comes to “coming”.",
    )


def test_a_failure_strikes_a_hand_over() -> None:
    news = {"id": "z", "name": "Order paid", "when": "paid", "fires": "go"}
    facts = facts_of(two(triggers=[news], failures=[{"id": "f", "at": "z", "type": "lost"}]))
    (*_, last) = run(facts, "paid", "f")
    assert (last.via, last.failure, last.to) == ("z", "f", "waiting")
    assert last.sentence == "It gets lost at “Order paid”: Parcel stays in “waiting”."


def test_a_message_that_comes_too_late_changes_nothing() -> None:
    steps = [
        {"id": "pay", "source": "cart", "target": "paid"},
        {"id": "go", "source": "waiting", "target": "coming", "by": "event"},
        {"id": "lose", "source": "waiting", "target": "gone", "by": "timer"},
    ]
    news = {"id": "z", "name": "Order paid", "when": "paid", "fires": "go"}
    facts = facts_of(two(transitions=steps, triggers=[news]))
    assert told(run(facts, "paid", "gone"))[-1] == (
        "z",
        "gone",
        "“Order paid” arrives, and Parcel in “gone” does nothing with it.",
    )


def test_objects_that_are_named_start_even_where_they_never_move() -> None:
    facts = facts_of(two(triggers=[]))
    assert [step.to for step in run(facts, "cart", "waiting", owners=("order",))] == ["cart"]
    assert [step.to for step in run(facts, "paid", "waiting", owners=("parcel",))] == ["cart", "waiting", "paid"]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_the_run_to_every_configuration_replays(number: int) -> None:
    whole = random_system(number)
    facts = facts_of(whole)
    owners = sorted(facts.tables.objects)
    for there in range(len(facts.composed.configurations)):
        assert replays(whole, joint_witness(facts, there, owners))
