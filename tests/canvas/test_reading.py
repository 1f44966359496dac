"""Reading accepts what the description of the file format says, canonical or not."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.errors import DesignUnreadable
from canvas.model import DEFAULT_SURFACES, Design
from canvas.reading import read_design
from tests.designs import design, flow

SMALLEST = b'{"format": "unhappy-path", "version": 1, "title": "A design"}'


def state(read: Design) -> Any:
    return read.objects[0].states[0]


def test_the_smallest_design_has_a_title_and_one_surface() -> None:
    read = read_design(SMALLEST)
    assert read.title == "A design"
    assert read.surfaces == DEFAULT_SURFACES


def test_no_surfaces_are_the_one_default_surface() -> None:
    assert design(surfaces=[]).surfaces == DEFAULT_SURFACES


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_design(b"\xef\xbb\xbf" + SMALLEST) == read_design(SMALLEST)


def test_keys_may_stand_in_any_order_and_on_one_line() -> None:
    assert read_design(b'{"title":"A design","version":1,"format":"unhappy-path"}') == read_design(SMALLEST)


def test_escaped_letters_are_the_letters() -> None:
    assert design(title="Größe").title == read_design(SMALLEST.replace(b"A design", b"Gr\\u00f6\\u00dfe")).title


def test_a_pair_of_surrogates_is_one_letter() -> None:
    assert read_design(SMALLEST.replace(b"A design", b"\\ud83d\\ude80")).title == "\N{ROCKET}"


def test_lengths_count_code_points() -> None:
    assert len(state(flow("a > b", states={"a": {"name": "\N{ROCKET}" * 200}})).name) == 200


def test_texts_keep_their_tabs_and_line_breaks() -> None:
    assert design(brief={"job": "one\n\ttwo"}).brief.job == "one\n\ttwo"


def test_free_texts_may_hold_other_line_separators() -> None:
    assert design(brief={"job": "one\u2028two"}).brief.job == "one\u2028two"


@pytest.mark.parametrize("duration", ["1ms", "0.5s", "30m", "12h", "2d", "007s"])
def test_durations_stay_as_they_were_written(duration: str) -> None:
    read = flow("a > b", transitions={"a-b": {"timeout": duration}})
    assert read.transitions[0].timeout == duration


@pytest.mark.parametrize(("written", "read"), [(120, 120), (119.6, 120), (-0.2, 0)])
def test_coordinates_are_rounded_to_whole_numbers(written: float, read: int) -> None:
    x, _ = flow("a > b", layout={"nodes": {"a": [written, 0]}}).layout.nodes["a"]
    assert x == read
    assert isinstance(x, int)


def test_a_blank_language_is_english() -> None:
    assert design(language=" ").language == "en"


def test_a_state_may_be_called_app_where_no_surfaces_are_written() -> None:
    assert state(flow("app > b")).id == "app"


def test_layout_of_what_does_not_exist_is_read() -> None:
    assert "gone" in flow("a > b", layout={"nodes": {"gone": [1, 2]}}).layout.nodes


def test_two_waivers_may_have_one_key() -> None:
    waiver = {"key": "COV006@design", "reason": "it is a sketch", "seen": "0" * 64}
    assert len(design(waivers=[waiver, waiver]).waivers) == 2


def test_a_trade_off_may_be_about_anything_with_an_id() -> None:
    read = flow("a > b", tradeoffs=[{"id": "t", "question": "?", "about": ["a", "thing", "a-b", "t"]}])
    assert read.tradeoffs[0].about == ("a", "thing", "a-b", "t")


def test_a_rejected_step_may_move_the_object() -> None:
    failure = {"id": "f", "at": "a-b", "type": "rejected", "lands": "b"}
    assert flow("a > b", failures=[failure]).failures[0].lands == "b"


def test_a_failure_at_a_hand_over_is_in_the_object_that_receives() -> None:
    read = two_objects(failures=[{"id": "f", "at": "hand", "type": "lost", "lands": "q"}])
    assert read.failures[0].lands == "q"


def two_objects(**fields: Any) -> Design:
    return design(
        objects=[
            {"id": "one", "name": "One", "states": [{"id": "a", "name": "A"}]},
            {"id": "two", "name": "Two", "states": [{"id": "p", "name": "P"}, {"id": "q", "name": "Q"}]},
        ],
        transitions=[{"id": "p-q", "source": "p", "target": "q", "by": "event"}],
        triggers=[{"id": "hand", "when": "a", "fires": "p-q"}],
        **fields,
    )


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(DesignUnreadable) as refused:
        read_design(data)
    assert refused.value.problems


WORDS = st.text("ab_ \n\ud800\x00", max_size=4)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=8,
)
KEYS = st.sampled_from([key for key in Design.model_fields if key != "title"])


@given(st.dictionaries(KEYS, JSON))
def test_any_json_without_a_title_is_refused(fields: dict[str, Any]) -> None:
    whole = {**fields, "format": "unhappy-path", "version": 1}
    with pytest.raises(DesignUnreadable):
        read_design(json.dumps(whole).encode())


ENTRY = st.dictionaries(
    st.sampled_from(["id", "at", "for", "when", "fires", "source", "target", "by", "kind", "type", "lands", "needs"]),
    st.one_of(JSON, st.sampled_from(["a", "b", "event", "retry", "lost"])),
)
LISTS = st.sampled_from(["objects", "transitions", "triggers", "failures", "fallbacks", "surfaces", "tradeoffs"])


@given(st.dictionaries(LISTS, st.lists(ENTRY, max_size=3)))
def test_entries_out_of_shape_are_refused_with_a_reason(fields: dict[str, Any]) -> None:
    whole = {**fields, "format": "unhappy-path", "version": 1, "title": "x"}
    if any(fields.values()):
        with pytest.raises(DesignUnreadable):
            read_design(json.dumps(whole).encode())
