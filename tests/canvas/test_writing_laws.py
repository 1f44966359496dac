"""Laws of canonical writing, for every design."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from canvas.model import Brief, Design, Fallback, Layout, Value
from canvas.model.base import ReadOnlyMap
from canvas.reading import read_design, reference_problems
from canvas.writing import canonical, ids_of, tree_of, without_leftovers
from tests.designs import designs


@given(designs())
def test_a_canonical_file_that_is_read_and_written_keeps_its_bytes(design: Design) -> None:
    written = canonical(design)
    assert canonical(read_design(written)) == written


@given(designs())
def test_a_design_read_from_a_file_has_no_wrong_reference(design: Design) -> None:
    assert reference_problems(design) == ()


# The same, put plainly: without tables, and with the encoder of the standard library

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def plain_bytes(design: Design) -> bytes:
    """What the standard library writes of the design's values, with lists of numbers on one line."""
    text = json.dumps(tree_of(design), indent=2, ensure_ascii=False, allow_nan=False)
    return re.sub(r"\[\n\s+(-?\d+),\n\s+(-?\d+)\n\s+\]", r"[\1, \2]", text).encode() + b"\n"


def plain_tree(value: Any, default: object = None) -> Any:
    """What a value says, field by field, as the file format has it."""
    if value == default or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, Value):
        fields = type(value).model_fields.items()
        said = {field.alias or name: plain_tree(getattr(value, name), field.default) for name, field in fields}
    elif isinstance(value, Mapping):
        said = {key: plain_tree(inner) for key, inner in value.items()}
    elif isinstance(value, tuple):
        return [inner for inner in map(plain_tree, value) if inner is not None] or None
    else:
        return value
    return {key: inner for key, inner in said.items() if inner is not None} or None


def plain_ids(value: object) -> Iterator[str]:
    if isinstance(value, Value) and not isinstance(value, Layout):
        if hasattr(value, "id"):
            yield value.id
        for name in type(value).model_fields:
            yield from plain_ids(getattr(value, name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from plain_ids(inner)


@given(designs())
def test_every_design_is_written_as_the_standard_library_writes_it(design: Design) -> None:
    assert canonical(design) == plain_bytes(design)


@given(ANY_TEXT, ANY_TEXT, st.integers(), st.integers(min_value=1))
def test_any_text_and_number_is_written_as_the_standard_library_writes_it(
    text: str, key: str, number: int, cap: int
) -> None:
    said = Brief.model_construct(job=text, in_scope=(text, key))
    fallback = Fallback.model_construct(id="b", failure="f", kind="tell", cap=cap, tell=ReadOnlyMap({key: text}))
    layout = Layout.model_construct(nodes=ReadOnlyMap({"b": (number, -number)}))
    design = Design.model_construct(title=key, brief=said, fallbacks=(fallback,), layout=layout)
    assert canonical(design) == plain_bytes(design)


@given(designs())
def test_every_part_says_what_its_fields_say_in_their_order(design: Design) -> None:
    written, said = tree_of(design), plain_tree(without_leftovers(design))
    assert written == {"format": "unhappy-path", "version": 1, **said}
    assert list(written) == ["format", "version", *said]
    for part in said.keys() - {"layout"}:
        assert json.dumps(written[part]) == json.dumps(said[part])


@given(designs())
def test_the_ids_of_a_design_are_those_of_all_values_in_it(design: Design) -> None:
    assert ids_of(design) == set(plain_ids(design))


@given(designs())
def test_a_design_without_leftovers_is_left_as_it_is(design: Design) -> None:
    clean = without_leftovers(design)
    assert without_leftovers(clean) is clean
    assert canonical(clean) == canonical(design)
