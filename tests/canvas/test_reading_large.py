"""A large file is read piece by piece, and says the same as if it had been read as a whole."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from canvas.errors import DesignUnreadable
from canvas.model import Design
from canvas.reading import pieces, read_design
from canvas.reading.faults import Fault, problem
from canvas.reading.json_text import faults_in
from canvas.reading.structure import faults_of_shape
from canvas.writing import canonical
from tests.canvas.everything import everything
from tests.canvas.test_reading_bounds import ANYTHING, places
from tests.designs import designs
from tests.large import STATES, large_file, large_tree

Tree = dict[str, Any]


def whole(tree: Tree) -> Design | list[Fault]:
    """The shape of the tree by one look at all of it."""
    try:
        return Design.model_validate_json(json.dumps(tree), by_alias=True, by_name=False)
    except ValidationError as error:
        return list(faults_of_shape(error))


def told(data: bytes) -> Design | list[str]:
    try:
        return read_design(data)
    except DesignUnreadable as error:
        return error.lines()


def padded(tree: Tree) -> bytes:
    """A file of this tree that counts as large."""
    return json.dumps(tree).encode() + b" " * pieces.LARGE


def in_small_pieces(tree: Tree) -> Design | None:
    """The design as it is read where every list is cut, or `None` where it is refused."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "PIECE", 200)
        patch.setattr(pieces, "LARGE", 500)
        try:
            return pieces.design_from(tree)
        except ValidationError:
            return None


@st.composite
def damaged(draw: st.DrawFn) -> Tree:
    """A design with none, one or some of its values exchanged or lost."""
    tree: Tree = json.loads(canonical(draw(designs()))) if draw(st.booleans()) else everything()
    for _ in range(draw(st.integers(0, 3))):
        holder, key = draw(st.sampled_from(places(tree)))
        if draw(st.booleans()) and key in holder:
            del holder[key]
        else:
            holder[key] = draw(ANYTHING)
    return {**tree, "format": "unhappy-path", "version": 1}


@given(damaged())
def test_a_damaged_file_says_the_same_whether_it_is_large_or_small(tree: Tree) -> None:
    assert told(padded(tree)) == told(json.dumps(tree).encode())


@given(damaged())
def test_what_is_read_in_pieces_is_what_is_read_as_a_whole(tree: Tree) -> None:
    if not list(faults_in(tree)):
        expected = whole(tree)
        assert in_small_pieces(tree) == (expected if isinstance(expected, Design) else None)


@given(designs())
def test_pieces_know_as_the_whole_does_what_was_said(design: Design) -> None:
    tree = json.loads(canonical(design))
    read, expected = in_small_pieces(tree), whole(tree)
    assert read is not None
    assert isinstance(expected, Design)
    assert read.model_fields_set == expected.model_fields_set
    assert [each.model_fields_set for each in read.objects] == [each.model_fields_set for each in expected.objects]


@pytest.mark.parametrize("objects", [1, 100, STATES])
def test_ten_thousand_states_are_read_as_a_whole_file_is(objects: int) -> None:
    assert read_design(large_file(objects)) == whole(large_tree(objects))


@pytest.mark.parametrize("objects", [1, 100])
def test_ten_thousand_states_keep_their_canonical_bytes(objects: int) -> None:
    written = canonical(read_design(large_file(objects)))
    assert canonical(read_design(written)) == written
    assert json.loads(written) == large_tree(objects) | {"layout": {"nodes": sorted_nodes(objects)}}


def sorted_nodes(objects: int) -> Mapping[str, list[int]]:
    return dict(sorted(large_tree(objects)["layout"]["nodes"].items()))


def test_two_objects_with_one_id_are_not_taken_for_one_that_was_cut() -> None:
    states = [{"id": f"s{number}", "name": "x" * 150} for number in range(4)]
    tree = {"title": "x", "objects": [{"id": "o", "name": "O", "states": states}] * 2}
    assert in_small_pieces(tree) == whole(tree)


def test_the_first_fault_of_a_file_is_told_first_wherever_it_stands_in_the_file() -> None:
    tree = large_tree()
    del tree["objects"][99]["states"][99]["name"]
    tree["transitions"][9_999]["mode"] = "asynch"
    tree["layout"]["nodes"]["s0_0"] = [1]
    tree["titel"] = tree.pop("title")
    backwards = dict(reversed(tree.items()))
    assert told(json.dumps(backwards).encode()) == [
        "title: is missing",
        "objects[99].states[99].name: is missing",
        'transitions[9999].mode: "asynch" is unknown here; did you mean "async"?',
        "layout.nodes.s0_0[1]: is missing",
        'titel: there is no such key; did you mean "title"?',
    ]


LATE_SLIPS: list[tuple[str, str, object]] = [
    ("objects", "name", " "),
    ("objects", "states", []),
    ("objects", "states", {}),
    ("objects", "colour", "red"),
    ("transitions", "source", 3),
    ("transitions", "name", "a\nb"),
    ("transitions", "ruled_out", {"timeuot": "x"}),
]


@pytest.mark.parametrize(("part", "field", "wrong"), LATE_SLIPS)
@pytest.mark.parametrize("objects", [1, 100])
def test_a_fault_in_the_last_entry_is_told_as_by_the_whole(part: str, field: str, wrong: object, objects: int) -> None:
    tree = large_tree(objects)
    tree[part][-1][field] = wrong
    expected = whole(tree)
    assert isinstance(expected, list)
    lines = told(json.dumps(tree).encode())
    assert isinstance(lines, list)
    assert lines[: len(expected)] == [str(problem(fault)) for fault in expected]


def test_of_faults_beyond_the_first_entries_fifty_are_told_and_all_are_counted() -> None:
    tree = large_tree()
    for step in tree["transitions"][5_000:5_062]:
        step["mode"] = "never"
    lines = told(json.dumps(tree).encode())
    assert isinstance(lines, list)
    assert lines[0].startswith("transitions[5000].mode: ")
    assert lines[50:] == ["and 12 more"]


def test_faults_of_the_json_come_before_those_of_the_shape_and_of_references() -> None:
    tree = large_tree()
    tree["transitions"][9_000]["timeout"] = None
    tree["transitions"][8_000]["mode"] = 3
    tree["transitions"][7_000]["source"] = "nowhere"
    lines = told(json.dumps(tree).encode())
    assert isinstance(lines, list)
    assert [line.split(":")[0] for line in lines] == [
        "transitions[9000].timeout",
        "transitions[8000].mode",
        "transitions[7000].source",
    ]


# The look at all values of a level at once

SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text("ab\ud800\udc00", max_size=3))
JSON = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("ab\ud800", max_size=2), inner, max_size=3)
    ),
    max_leaves=10,
)


def values_in(tree: Any) -> Iterator[Any]:
    """All scalars and keys of a tree."""
    if isinstance(tree, dict):
        yield from tree
    if isinstance(tree, dict | list):
        for inner in tree.values() if isinstance(tree, dict) else tree:
            yield from values_in(inner)
    else:
        yield tree


def is_refused_anywhere(value: Any) -> bool:
    if isinstance(value, str):
        return any("\ud800" <= letter <= "\udfff" for letter in value)
    return value is None or value in (float("inf"), float("-inf")) or value != value


@given(JSON)
def test_a_tree_has_faults_where_some_value_in_it_is_refused_anywhere(tree: Any) -> None:
    assert bool(list(faults_in(tree))) == any(map(is_refused_anywhere, values_in(tree)))


@pytest.mark.parametrize("innermost", [[], {}, [[]], {"a": {}}])
def test_empty_containers_count_as_levels(innermost: Any) -> None:
    for levels in (30, 31, 32, 33, 34):
        tree = innermost
        for _ in range(levels):
            tree = [tree]
        depth = levels + (2 if innermost in ([[]], {"a": {}}) else 1)
        assert bool(list(faults_in(tree))) == (depth > 32)
