"""The canonical form, sentence by sentence."""

import json
from pathlib import Path
from typing import Any

import pytest

from canvas.model import Brief, Design, State
from canvas.reading import read_design
from canvas.writing import canonical, ids_of
from tests.designs import design, flow

EXAMPLES = sorted((Path(__file__).parents[3] / "shared" / "examples").glob("*.unhappy.json"))
SEEN = "0" * 64


def tree(written: Design) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(canonical(written))
    return read


def lines(written: Design) -> list[str]:
    return canonical(written).decode().split("\n")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_keep_their_bytes(example: Path) -> None:
    assert canonical(read_design(example.read_bytes())) == example.read_bytes()


def test_the_smallest_design_is_three_lines_in_braces() -> None:
    assert canonical(design()) == (
        b'{\n  "format": "unhappy-path",\n  "version": 1,\n  "title": "A design"\n}\n'  # and a newline at the end
    )


def test_letters_beyond_ascii_stand_as_they_are() -> None:
    title = "Größe 中 \N{ROCKET} \u2028"
    assert f'  "title": "{title}"\n' in canonical(design(title=title)).decode()


def test_only_what_json_requires_is_escaped() -> None:
    assert r'"job": "a\"b\\c/d\te\nf"' in canonical(design(brief={"job": 'a"b\\c/d\te\nf'})).decode()


def test_keys_stand_in_the_order_of_the_shape() -> None:
    read = read_design(
        b'{"waivers": [], "title": "A design", "language": "de", "version": 1, "format": "unhappy-path"}'
    )
    assert list(tree(read)) == ["format", "version", "title", "language"]


def test_lists_stay_in_the_order_of_the_author() -> None:
    written = flow("b > a", "a > c")
    assert [state["id"] for state in tree(written)["objects"][0]["states"]] == ["b", "a", "c"]


def test_maps_stay_in_the_order_of_the_author() -> None:
    written = flow("a > b", states={"a": {"facts": {"z": "1", "a": "2"}}})
    assert list(tree(written)["objects"][0]["states"][0]["facts"]) == ["z", "a"]


def test_maps_inside_layout_are_sorted() -> None:
    written = flow("b > a", layout={"nodes": {"b": [0, 0], "a": [1, 1]}, "labels": {"thing": [1, 2], "b-a": [1, 2]}})
    assert list(tree(written)["layout"]["nodes"]) == ["a", "b"]
    assert list(tree(written)["layout"]["labels"]) == ["b-a", "thing"]


def test_what_was_placed_stays_in_the_order_of_the_author() -> None:
    assert tree(flow("a > b", layout={"placed": ["b", "a"]}))["layout"] == {"placed": ["b", "a"]}


def test_lists_of_numbers_stand_on_one_line() -> None:
    assert '      "a": [120, -80]' in lines(flow("a > b", layout={"nodes": {"a": [120, -80]}}))


def test_a_text_that_looks_like_a_list_of_numbers_stays_a_text() -> None:
    written = design(brief={"job": "[\n  1,\n  2\n]"})
    assert read_design(canonical(written)).brief.job == "[\n  1,\n  2\n]"


def test_lists_of_texts_stand_on_a_line_each() -> None:
    assert '      "one",' in lines(design(brief={"in_scope": ["one", "two"]}))


@pytest.mark.parametrize(
    "fields",
    [
        {"language": "en"},
        {"language": ""},
        {"brief": {"job": " \n", "in_scope": ["", "  "], "needs": [], "constraint": {"why": ""}}},
        {"metrics": {"primary": []}, "rollout": {}, "layout": {"nodes": {}, "objects": {}}},
        {"surfaces": [{"id": "app", "name": "App"}]},
        {"surfaces": [{"id": "app", "name": "App", "kind": "live"}]},
        {"components": []},
    ],
    ids=str,
)
def test_what_is_empty_blank_or_the_default_is_not_written(fields: dict[str, Any]) -> None:
    assert canonical(design(**fields)) == canonical(design())


def test_defaults_of_entries_are_not_written() -> None:
    said = {"kind": "active", "visible": True, "certainty": "confirmed", "messages": {"app": " "}, "says_unsure": False}
    written = flow("a > b", states={"a": said}, transitions={"a-b": {"mode": "sync", "by": "system", "owner": ""}})
    assert canonical(written) == canonical(flow("a > b"))


def test_a_list_keeps_what_is_not_blank() -> None:
    assert tree(design(brief={"in_scope": ["", "one", " "]}))["brief"] == {"in_scope": ["one"]}


def test_no_is_an_answer_and_is_written() -> None:
    written = design(tradeoffs=[{"id": "t", "question": "?", "reversible": False}])
    assert tree(written)["tradeoffs"][0]["reversible"] is False


def test_another_surface_than_the_default_is_written() -> None:
    surfaces = [{"id": "app", "name": "Shop app"}]
    assert tree(design(surfaces=surfaces))["surfaces"] == surfaces


def test_a_fallback_says_for_which_failure() -> None:
    failure = {"id": "f", "at": "a", "type": "lost"}
    written = flow("a > b", failures=[failure], fallbacks=[{"kind": "undo", "for": "f", "id": "x"}])
    assert list(tree(written)["fallbacks"][0].items()) == [("id", "x"), ("for", "f"), ("kind", "undo")]


def test_one_changed_word_is_one_changed_line() -> None:
    before, after = (lines(flow("a > b", states={"a": {"name": name}})) for name in ("Paid", "Payed"))
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == [
        ('          "name": "Paid"', '          "name": "Payed"')
    ]


def test_layout_of_what_no_longer_exists_is_dropped() -> None:
    written = flow(
        "a > b",
        layout={
            "nodes": {"gone": [1, 2], "a": [3, 4]},
            "placed": ["gone", "a"],
            "objects": {"gone": {"collapsed": True}, "thing": {"collapsed": True}},
            "labels": {"gone": [1, 2], "a-b": [0, 1]},
        },
    )
    assert tree(written)["layout"] == {
        "nodes": {"a": [3, 4]},
        "placed": ["a"],
        "objects": {"thing": {"collapsed": True}},
        "labels": {"a-b": [0, 1]},
    }


WAIVABLE: dict[str, Any] = {
    "states": {"a": {"facts": {"money": "here"}}, "b": {"facts": {"money": "gone"}}},
    "transitions": {"a-b": {"owner": "the desk"}},
    "components": [{"id": "bus", "name": "Bus"}, {"id": "psp", "name": "PSP"}],
    "brief": {"needs": [{"id": "fresh.1", "what": "status"}]},
    "metrics": {"primary": [{"id": "m", "name": "calls"}]},
    "tradeoffs": [{"id": "to_1", "question": "?"}],
}
STANDING = (
    "design", "a", "a-b", "a/app", "a+b", "a+b/app", "bus+psp", "money=gone|here", "brief.segment", "brief.constraint",
    "brief.needs", "brief.needs.fresh.1", "brief.needs.fresh.1.target", "metrics.guardrails", "metrics.primary.m",
    "tradeoffs.to_1", "tradeoffs.to_1.chosen", "rollout.gates", "rollout", "the desk",
)  # fmt: skip
GONE = (
    "c", "a+c", "a/sms", "c/app", "bus+psq", "money=gone|lost", "money=", "colour=red|blue", "brief.segmnt",
    "brief.segment.x", "brief.needs.fresh", "brief.needs.fresh.1.size", "metrics.primary.n", "tradeoffs.to_2",
    "rollout.gates.g", "nobody", "a+", "+", "/app",
)  # fmt: skip


def waived(target: str) -> list[str]:
    """The keys of the waivers that are written, of one with this target."""
    waiver = {"key": f"UNC005@{target}", "reason": "it is a sketch", "seen": SEEN}
    return [each["key"] for each in tree(flow("a > b", **WAIVABLE, waivers=[waiver])).get("waivers", [])]


@pytest.mark.parametrize("target", STANDING)
def test_a_waiver_stays_while_what_it_names_is_there(target: str) -> None:
    assert waived(target) == [f"UNC005@{target}"]


@pytest.mark.parametrize("target", GONE)
def test_a_waiver_goes_with_what_it_names(target: str) -> None:
    assert waived(target) == []


def test_a_waiver_whose_key_names_nothing_stays() -> None:
    written = design(waivers=[{"key": "COV006", "reason": "it is a sketch", "seen": SEEN}])
    assert tree(written)["waivers"][0]["key"] == "COV006"


def test_a_design_made_in_memory_is_written_like_one_that_was_read() -> None:
    made = Design(title="A design", brief=Brief(job="be sure", smallest=" "))
    assert canonical(made) == canonical(design(brief={"job": "be sure"}))


def test_the_ids_of_a_design_are_those_of_all_its_entries() -> None:
    written = flow("a > b", **WAIVABLE)
    assert ids_of(written) == {"thing", "a", "b", "a-b", "bus", "psp", "fresh.1", "m", "to_1", "app"}


def test_a_state_is_a_value_that_nobody_can_change() -> None:
    state = flow("a > b", states={"a": {"facts": {"k": "v"}}}).objects[0].states[0]
    assert isinstance(state, State)
    with pytest.raises(TypeError):
        state.facts["k"] = "w"  # type: ignore[index]
