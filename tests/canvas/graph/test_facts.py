"""The facts that rules look at: only what is reached, in the order of ids."""

from canvas.graph.facts import facts_of
from tests.designs import design, flow

SURFACES = [
    {"id": "sms", "name": "SMS", "kind": "sent"},
    {"id": "app", "name": "App"},
    {"id": "mail", "name": "Mail", "kind": "sent"},
]


def test_states_and_failures_are_those_that_are_reached_in_the_order_of_their_ids() -> None:
    fails = [{"id": name, "at": at, "type": "lost"} for name, at in (("g", "z-a"), ("f", "z-a"), ("h", "q-a"))]
    facts = facts_of(flow("z > a", "q > a", failures=fails))
    assert [state.id for state in facts.states()] == ["a", "z"]
    assert [situation.failure.id for situation in facts.failures()] == ["f", "g"]


def test_transitions_are_those_that_can_begin_in_the_order_of_their_ids() -> None:
    facts = facts_of(flow("z > b", "z > a", "q > a"))
    assert [transition.id for transition in facts.transitions()] == ["z-a", "z-b"]


def test_the_failures_on_a_step_are_those_at_it_and_at_the_hand_overs_that_bring_it() -> None:
    facts = facts_of(
        design(
            objects=[
                {"id": "o", "name": "O", "states": [{"id": "a", "name": "A"}]},
                {"id": "p", "name": "P", "states": [{"id": "b", "name": "B"}]},
            ],
            transitions=[{"id": "t", "source": "b", "target": "b", "by": "event"}],
            triggers=[{"id": "h", "when": "a", "fires": "t"}],
            failures=[{"id": name, "at": at, "type": "lost"} for name, at in (("z", "t"), ("y", "h"), ("x", "b"))],
        )
    )
    assert [situation.failure.id for situation in facts.failures_on["t"]] == ["y", "z"]


def test_fallbacks_come_with_the_failure_that_they_answer() -> None:
    facts = facts_of(
        flow(
            "z > a",
            "q > a",
            failures=[{"id": "f", "at": "z-a", "type": "lost"}, {"id": "g", "at": "q-a", "type": "lost"}],
            fallbacks=[{"id": "one", "for": "f", "kind": "tell"}, {"id": "two", "for": "g", "kind": "tell"}],
        )
    )
    assert [(s.failure.id, b.id) for s, b in facts.fallbacks()] == [("f", "one")]


def test_a_state_stands_at_itself_and_a_failure_where_it_leaves_the_object_or_came_from() -> None:
    fails = [
        {"id": "wrong", "at": "a-b", "type": "duplicate"},
        {"id": "moves", "at": "a-b", "type": "lost", "lands": "b"},
    ]
    facts = facts_of(flow("a > b", failures=fails))
    assert [facts.stands(node) for node in ("a", "wrong", "moves")] == ["a", "b", "a"]
    assert [facts.shown(node) for node in ("a", "wrong", "moves")] == ["a", "b", "b"]


def test_only_the_first_state_of_an_object_is_a_start() -> None:
    facts = facts_of(flow("a > b"))
    assert [facts.is_start("a"), facts.is_start("b")] == [True, False]


def test_the_surfaces_that_send_are_in_the_order_of_their_ids() -> None:
    assert facts_of(flow(surfaces=SURFACES)).sent_surfaces == ("mail", "sms")


def test_messages_are_those_that_say_something() -> None:
    facts = facts_of(flow(surfaces=SURFACES, states={"a": {"messages": {"sms": "Hi", "mail": " ", "app": "Hello"}}}))
    assert facts.messages("a") == [("app", "Hello"), ("sms", "Hi")]
    assert [facts.says("a", surface) for surface in ("app", "mail", "none")] == [True, False, False]
    assert facts.told("a")


def test_the_clock_runs_where_a_step_by_timer_leaves() -> None:
    facts = facts_of(flow("a > b", "a > c", transitions={"a-c": {"by": "timer"}}))
    assert [timer.id for timer in facts.timers_out_of("a")] == ["a-c"]
    assert facts.timers_out_of("c") == []


def test_what_is_not_said_to_be_certain_otherwise_is_confirmed_and_seen() -> None:
    facts = facts_of(flow(states={"a": {}, "b": {"certainty": "tentative", "visible": False}}))
    assert [facts.confirmed("a"), facts.confirmed("b")] == [True, False]
    assert [facts.visible("a"), facts.visible("b")] == [True, False]
