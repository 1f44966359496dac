"""Sentences in the design's own names."""

from typing import Any

import pytest

from canvas.graph.situation import situations
from canvas.lookup import lookup
from canvas.phrases import after_failure, at_places, customer_reads, listed, object_name, quoted, shortened, spoken
from tests.designs import design, flow


def test_long_texts_are_cut_and_stay_on_one_line() -> None:
    assert shortened("one\ntwo\u2028three", 90) == "one two three"
    assert shortened("x" * 50, 10) == "x" * 9 + "…"
    assert shortened("word " * 10, 11) == "word word…"


def test_a_list_of_more_than_four_is_counted() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"], "or") == "a, b or c"
    assert listed(list("abcdefg")) == "a, b, c and 4 more"


def test_elements_are_named_as_people_read_them() -> None:
    tables = lookup(flow("a > b", transitions={"a-b": {"name": "Pay"}}))
    assert [quoted(tables, "a"), quoted(tables, "a-b"), object_name(tables, "a-b")] == ["“A”", "“Pay”", "Thing"]


def test_a_part_of_no_object_belongs_to_the_design() -> None:
    assert object_name(lookup(design(components=[{"id": "bus", "name": "Bus"}])), "bus") == "the design"


def test_a_failure_with_a_name_is_called_by_it_and_one_without_by_what_happens() -> None:
    fails = [
        {"id": "f", "at": "a-b", "type": "lost"},
        {"id": "g", "name": "Bank", "at": "a-b", "type": "crash"},
    ]
    tables = lookup(flow("a > b", failures=fails))
    placed = situations(tables, tables.design.failures)
    assert after_failure(tables, placed["f"]) == "When it gets lost at “A to B”"
    assert after_failure(tables, placed["g"]) == "After the failure “Bank” at “A to B”"
    assert at_places(tables, placed, ["a"]) == "In “A”"
    assert at_places(tables, placed, ["f"]) == "When it gets lost at “A to B”"


def test_several_places_are_the_first_and_a_count() -> None:
    tables = lookup(flow("a > b", "b > c"))
    assert at_places(tables, {}, ["a", "b"]) == "In “A”, and in 1 more place"
    assert at_places(tables, {}, ["a", "b", "c"]) == "In “A”, and in 2 more places"


def test_what_the_customer_has_before_them() -> None:
    states: dict[str, dict[str, Any]] = {
        "a": {"messages": {"sms": "Hi", "app": "Hello"}},
        "b": {"messages": {"app": " "}},
        "c": {"visible": False, "messages": {"app": "Inside"}},
    }
    surfaces = [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS"}]
    tables = lookup(flow(states=states, surfaces=surfaces))
    assert customer_reads(tables, "a") == "The customer reads “Hello” on App and “Hi” on SMS."
    assert customer_reads(tables, "b") == "The customer sees Thing in “B” and reads no word from us."
    assert customer_reads(tables, "c") == "The customer sees nothing: “C” is not shown to them."


@pytest.mark.parametrize(
    ("written", "read"),
    [("1d", "1 day"), ("30s", "30 seconds"), ("0.5h", "0.5 hours"), ("250ms", "250 milliseconds"), ("1m", "1 minute")],
)
def test_a_duration_is_read_in_words(written: str, read: str) -> None:
    assert spoken(written) == read
