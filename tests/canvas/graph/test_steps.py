"""What a step of one object does to the others."""

from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts, facts_of
from canvas.graph.steps import is_free, made_to_happen, reception, sends
from canvas.model import Design
from tests.designs import design


def two(**fields: object) -> Design:
    """An order, and a parcel that is told of it."""
    steps = [
        {"id": "pay", "source": "cart", "target": "paid"},
        {"id": "cancel", "source": "cart", "target": "void"},
        {"id": "go", "source": "waiting", "target": "coming", "by": "event"},
        {"id": "lose", "source": "waiting", "target": "gone", "by": "event"},
    ]
    hands = [{"id": "z", "when": "paid", "fires": "go"}, {"id": "b", "when": "pay", "fires": "go"}]
    return design(
        **{
            "objects": [
                {"id": "order", "name": "Order", "states": [{"id": s, "name": s} for s in ("cart", "paid", "void")]},
                {
                    "id": "parcel",
                    "name": "Parcel",
                    "states": [{"id": s, "name": s} for s in ("waiting", "coming", "gone")],
                },
            ],
            "transitions": steps,
            "triggers": hands,
            **fields,
        }
    )


def arc(facts: Facts, kind: str, element: str) -> Arc:
    return next(arc for arc in facts.graph.arcs if (arc.kind, arc.element) == (kind, element))


def sent(facts: Facts, kind: str, element: str) -> tuple[str, ...]:
    return sends(facts.tables, facts.graph.situations, arc(facts, kind, element))


def made(facts: Facts, kind: str, element: str) -> str | None:
    return made_to_happen(facts.graph.situations, arc(facts, kind, element))


def broken(type_: str, *answers: dict[str, object], at: str = "pay", **failure: object) -> Facts:
    fallbacks = [{"id": f"b{n}", "for": "f", **answer} for n, answer in enumerate(answers)]
    return facts_of(two(failures=[{"id": "f", "at": at, "type": type_, **failure}], fallbacks=fallbacks))


def test_a_step_sends_what_hangs_on_it_and_on_the_state_that_it_enters_in_the_order_of_ids() -> None:
    facts = facts_of(two())
    assert sent(facts, "nominal", "pay") == ("b", "z")
    assert sent(facts, "nominal", "cancel") == ()


def test_a_step_after_a_failure_makes_its_own_transition_happen() -> None:
    facts = broken("timeout")
    assert made(facts, "stay", "cancel") == "cancel"


def test_a_retry_makes_the_step_happen_only_where_it_leads_on_with_it() -> None:
    assert sent(broken("timeout", {"kind": "retry"}), "retry", "b0") == ("b", "z")
    assert sent(broken("timeout", {"kind": "retry", "to": "paid"}), "retry", "b0") == ("b", "z")
    assert made(broken("timeout", {"kind": "retry", "to": "void"}), "retry", "b0") is None
    assert made(broken("crash", {"kind": "retry"}, at="cart"), "retry", "b0") is None


def test_another_answer_that_leads_to_the_same_state_enters_it_and_makes_nothing_happen() -> None:
    facts = broken("timeout", {"kind": "retry", "cap": 2, "then": "paid"}, {"kind": "undo", "to": "paid"})
    assert sent(facts, "exhausted", "b0") == ("z",)
    assert sent(facts, "answer", "b1") == ("z",)


def test_a_step_that_went_wrong_or_unseen_happened_and_enters_no_state() -> None:
    assert sent(broken("duplicate"), "strike", "f") == ("b",)
    assert sent(broken("stale"), "strike", "f") == ("b",)
    assert sent(broken("lost"), "strike", "f") == ()
    assert sent(broken("conflict", at="cart"), "strike", "f") == ()


def test_a_failure_that_moves_the_object_enters_the_state_where_it_lands() -> None:
    assert sent(broken("lost", lands="paid"), "lands", "f") == ("z",)


def test_what_a_hand_over_fires_and_what_fails_there_is_not_free() -> None:
    fails = [{"id": f"f{n}", "at": at, "type": "lost"} for n, at in enumerate(("go", "z", "pay", "lose"))]
    facts = facts_of(two(failures=fails))
    free = [is_free(facts.tables, arc(facts, "strike", f"f{n}")) for n in range(4)]
    assert free == [False, False, True, True]
    nominal = {step: is_free(facts.tables, arc(facts, "nominal", step)) for step in ("go", "pay", "lose")}
    assert nominal == {"go": False, "pay": True, "lose": True}


def test_a_message_moves_its_receiver_from_the_source_and_from_failures_that_still_allow_it() -> None:
    fails = [
        {"id": "f1", "at": "waiting", "type": "crash"},
        {"id": "f2", "at": "go", "type": "lost"},
        {"id": "f3", "at": "z", "type": "network"},
        {"id": "f4", "at": "b", "type": "network"},
        {"id": "f5", "at": "pay", "type": "lost"},
    ]
    facts = facts_of(two(failures=fails))
    received = reception(facts.tables, facts.graph, facts.tables.triggers["z"])
    assert received.source == "waiting"
    assert {node: taken.end for node, taken in received.moves.items()} == {"waiting": "coming", "f1": "coming"}
    assert sorted(strike.end for strike in received.strikes) == ["f2", "f3"]
