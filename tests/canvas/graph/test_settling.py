"""Which places can still settle in many cases at once, and what each arc needs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.graph.facts import facts_of
from canvas.graph.graph import reach
from canvas.graph.settling import bits, needed, settling, tally
from canvas.model import Design
from tests.designs import designs, flow

TWO = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]


@settings(max_examples=60, deadline=None)
@given(designs(with_words=False), st.data())
def test_every_case_is_answered_as_if_it_were_asked_alone(design: Design, data: st.DataObject) -> None:
    graph = facts_of(design).graph
    everything = 0b111
    open_in = [data.draw(st.integers(0, everything)) for _ in graph.arcs]
    found = settling(graph, open_in, everything)
    for case in range(3):
        out = [
            [(end, n) for end, n in pairs if open_in[n] >> case & 1 and graph.arcs[n].kind != "strike"]
            for pairs in graph.out
        ]
        for node in range(len(graph.ids)):
            assert bool(found[node] >> case & 1) == (not graph.settled.isdisjoint(reach(out, [node])))


def needs(whole: Design) -> dict[tuple[str, str], tuple[str, ...]]:
    facts = facts_of(whole)
    return {(arc.kind, arc.element): needed(facts, arc) for arc in facts.graph.arcs}


def test_a_step_needs_what_it_uses_and_an_answer_what_it_names() -> None:
    whole = flow(
        "cart > paid",
        components=TWO,
        transitions={"cart-paid": {"components": ["a"]}},
        failures=[{"id": "f", "at": "cart", "type": "crash"}],
        fallbacks=[{"id": "ask", "for": "f", "kind": "human", "to": "paid", "needs": ["b"]}],
    )
    assert needs(whole) == {
        ("nominal", "cart-paid"): ("a",),
        ("stay", "cart-paid"): ("a",),
        ("answer", "ask"): ("b",),
        ("strike", "f"): (),
    }


@pytest.mark.parametrize(("at", "wanted"), [("cart-paid", ("b", "a")), ("cart", ("b",))])
def test_a_retry_needs_what_the_step_that_failed_uses_too(at: str, wanted: tuple[str, ...]) -> None:
    whole = flow(
        "cart > paid",
        components=TWO,
        transitions={"cart-paid": {"components": ["a"]}},
        failures=[{"id": "f", "at": at, "type": "crash"}],
        fallbacks=[{"id": "again", "for": "f", "kind": "retry", "cap": 3, "then": "cart", "needs": ["b"]}],
    )
    assert needs(whole)["retry", "again"] == wanted
    assert needs(whole)["exhausted", "again"] == ()


def test_a_queue_needs_what_it_names_until_it_expires() -> None:
    whole = flow(
        "cart > paid",
        components=TWO,
        failures=[{"id": "f", "at": "cart-paid", "type": "crash"}],
        fallbacks=[{"id": "wait", "for": "f", "kind": "queue", "to": "paid", "then": "cart", "needs": ["b"]}],
    )
    assert needs(whole)["queue", "wait"] == ("b",)
    assert needs(whole)["expired", "wait"] == ()


def test_to_land_needs_nothing() -> None:
    whole = flow(
        "cart > paid",
        components=TWO,
        transitions={"cart-paid": {"components": ["a"]}},
        failures=[{"id": "f", "at": "cart-paid", "type": "crash", "lands": "paid"}],
    )
    assert needs(whole)["lands", "f"] == ()


@given(st.sets(st.integers(0, 300)))
def test_the_bits_that_are_set_are_numbered(numbers: set[int]) -> None:
    assert list(bits(sum(1 << number for number in numbers))) == sorted(numbers)


@given(st.lists(st.integers(0, 2**12 - 1), max_size=40))
def test_a_tally_counts_every_bit(sets: list[int]) -> None:
    digits = tally(sets)
    for bit in range(12):
        counted = sum((digit >> bit & 1) << place for place, digit in enumerate(digits))
        assert counted == sum(each >> bit & 1 for each in sets)
