"""Witnesses: the shortest run to a place, told in the design's own names."""

from canvas.findings import Step
from canvas.graph.facts import facts_of
from canvas.graph.witness import path, witness, witness_of_step
from canvas.model import Design
from tests.designs import design, flow


def sentences(whole: Design, place: str) -> list[str]:
    return [step.sentence for step in witness(facts_of(whole), place)]


def test_a_run_to_where_the_object_starts_is_one_step() -> None:
    whole = flow("a > b", states={"a": {"messages": {"app": "Hello"}}})
    assert witness(facts_of(whole), "a") == (
        Step(via=None, failure=None, to="a", says={"app": "Hello"}, sentence="Thing starts in “A”."),
    )


def test_a_run_takes_the_shortest_way() -> None:
    whole = flow("a > b", "b > c", "c > d", "a > c")
    assert [step.via for step in witness(facts_of(whole), "d")] == [None, "a-c", "c-d"]


def test_a_step_is_shown_taken_as_planned_after_the_run_to_it() -> None:
    facts = facts_of(flow("a > b", "b > c", failures=[{"id": "f", "at": "a-b", "type": "lost"}]))
    steps = witness_of_step(facts, facts.tables.transitions["b-c"])
    assert [step.via for step in steps] == [None, "a-b", "b-c"]


def test_runs_that_share_a_beginning_tell_it_alike_in_any_order() -> None:
    whole = flow("a > b", "b > c", "c > d")
    near_first, far_first = facts_of(whole), facts_of(whole)
    near, far = witness(near_first, "b"), witness(near_first, "d")
    assert (far, near) == (witness(far_first, "d"), witness(far_first, "b"))
    assert far[: len(near)] == near


def test_a_failure_is_a_step_of_its_own_that_names_it() -> None:
    whole = flow("a > b", failures=[{"id": "f", "at": "a-b", "type": "lost"}])
    *_, last = witness(facts_of(whole), "f")
    assert (last.via, last.failure, last.to, last.eventful) == ("f", "f", "a", True)
    assert last.sentence == "It gets lost at “A to B”: Thing stays in “A”."


def test_each_kind_of_failure_says_where_the_object_is_seen_to_be() -> None:
    fails = [
        {"id": "dup", "at": "a-b", "type": "duplicate"},
        {"id": "lag", "at": "a-b", "type": "lag"},
        {"id": "moves", "name": "It breaks", "at": "a-b", "type": "crash", "lands": "c"},
    ]
    whole = flow("a > b", states={"c": {}}, failures=fails)
    assert sentences(whole, "dup")[-1] == "It happens twice at “A to B”: Thing is in “B”, wrongly."
    assert sentences(whole, "lag")[-1] == "The copy is behind at “A to B”: we go on showing Thing in “A”."
    assert sentences(whole, "c")[1:] == [
        "The failure “It breaks” happens at “A to B”.",
        "Thing ends up in “C”.",
    ]


def test_a_step_says_who_takes_it_and_whether_it_comes_later() -> None:
    steps = {
        "a-b": {"by": "customer", "name": "Pay"},
        "b-c": {"by": "staff", "owner": "Finance", "mode": "async"},
        "c-d": {"by": "event"},
        "d-e": {"by": "staff", "name": "Look"},
        "f-g": {"by": "timer"},
        "g-h": {"by": "partner"},
    }
    arrows = ("a > b", "b > c", "c > d", "d > e", "e > f", "f > g", "g > h")
    assert [sentence.partition(":")[0] for sentence in sentences(flow(*arrows, transitions=steps), "h")[1:]] == [
        "“Pay”, by the customer",
        "Later, by Finance",
        "On news from outside",
        "“Look”, by somebody",
        "Then",
        "By the clock",
        "By the partner",
    ]


def test_a_step_that_another_object_sets_off_names_that_object() -> None:
    whole = design(
        objects=[
            {"id": "x", "name": "Order", "states": [{"id": "x1", "name": "X1"}]},
            {"id": "y", "name": "Refund", "states": [{"id": "y1", "name": "Y1"}, {"id": "y2", "name": "Y2"}]},
        ],
        transitions=[{"id": "t", "name": "Start", "source": "y1", "target": "y2", "by": "event"}],
        triggers=[{"id": "h", "when": "x1", "fires": "t"}],
    )
    assert sentences(whole, "y2")[-1] == "“Start”, on news from Order: Refund comes to “Y2”."


def answer(kind: str, place: str = "c", **more: object) -> str:
    whole = flow(
        "a > b",
        states={"c": {}},
        failures=[{"id": "f", "at": "a-b", "type": "lost"}],
        fallbacks=[{"id": "z", "for": "f", "kind": kind, **more}],
    )
    return sentences(whole, place)[-1]


def test_each_fallback_says_what_is_done() -> None:
    assert answer("retry", to="c") == "We try again and it works: Thing comes to “C”."
    assert answer("retry", cap=2, then="c") == "After the last try: Thing comes to “C”."
    assert answer("queue", to="c") == "The queue works it off: Thing comes to “C”."
    assert answer("queue", then="c") == "The queue gives up: Thing comes to “C”."
    assert answer("degrade", to="c") == "We make do with less: Thing comes to “C”."
    assert answer("undo", to="c") == "We undo it: Thing comes to “C”."
    assert answer("human", to="c") == "Somebody steps in: Thing comes to “C”."
    assert answer("human", to="c", owner="support") == "Support steps in: Thing comes to “C”."
    assert answer("tell", to="c") == "We tell the customer: Thing comes to “C”."


def test_a_step_that_is_still_possible_after_a_failure_says_so() -> None:
    whole = flow("a > b", failures=[{"id": "f", "at": "a", "type": "lag", "name": "Old"}])
    facts = facts_of(whole)
    (stay,) = facts.graph.arcs_from("f")
    assert witness(facts, "f", stay)[-1].sentence == "“A to B” is still possible: Thing comes to “B”."


def test_a_fallback_says_what_it_tells() -> None:
    whole = flow(
        "a > b",
        states={"c": {"messages": {"app": "C here"}}},
        surfaces=[{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS"}],
        failures=[{"id": "f", "at": "a-b", "type": "lost"}],
        fallbacks=[{"id": "z", "for": "f", "kind": "undo", "to": "c", "tell": {"sms": "Sorry", "app": " "}}],
    )
    assert witness(facts_of(whole), "c")[-1].says == {"app": "C here", "sms": "Sorry"}


def test_what_the_customer_cannot_see_says_nothing() -> None:
    whole = flow("a > b", states={"b": {"visible": False, "messages": {"app": "Inside"}}})
    assert witness(facts_of(whole), "b")[-1].says == {}


def test_a_path_keeps_to_what_is_allowed() -> None:
    facts = facts_of(flow("a > b", "b > d", "a > c", "c > d"))
    run = path(facts, frozenset({"a"}), "d", lambda arc: arc.element != "b-d")
    assert [arc.element for arc in run] == ["a-c", "c-d"]
    assert path(facts, frozenset({"a"}), "d", lambda arc: arc.end != "d") == ()


def test_a_path_to_where_it_starts_is_empty() -> None:
    assert path(facts_of(flow("a > a")), frozenset({"a"}), "a", lambda _: True) == ()
