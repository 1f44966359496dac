"""Reading stays within bounds: size, nesting, many errors, and whatever a damaged file holds."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.errors import DesignUnreadable
from canvas.model import Design
from canvas.reading import SIZE_LIMIT, read_design
from canvas.writing import canonical
from tests.designs import designs

HEAD = '"format": "unhappy-path", "version": 1, "title": "A design"'


def refused(data: bytes) -> DesignUnreadable:
    with pytest.raises(DesignUnreadable) as caught:
        read_design(data)
    return caught.value


def nested(levels: int) -> bytes:
    """A file whose deepest value stands inside so many objects, the outermost counted."""
    opening, closing = '{"a": ' * (levels - 1), "}" * levels
    return f'{{{HEAD}, "layout": {opening}1{closing}'.encode()


def test_a_file_of_64_million_bytes_is_read() -> None:
    smallest = f"{{{HEAD}}}".encode()
    assert read_design(smallest + b" " * (SIZE_LIMIT - len(smallest))).title == "A design"


def test_a_file_of_one_byte_more_is_refused() -> None:
    smallest = f"{{{HEAD}}}".encode()
    data = smallest + b" " * (SIZE_LIMIT + 1 - len(smallest))
    assert refused(data).lines() == ["the file is larger than 64 MB"]


def test_32_levels_are_looked_into_and_33_are_not() -> None:
    assert "nested" not in str(refused(nested(32)))
    assert "is nested deeper than 32 levels" in str(refused(nested(33)))


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_any_depth_is_refused_with_a_reason(opening: bytes) -> None:
    assert refused(opening * 200_000).lines() == ["is nested deeper than 32 levels"]


def test_many_wrong_values_are_counted() -> None:
    wrong = refused(f'{{{HEAD}, "objects": [{", ".join(["null"] * 30_000)}]}}'.encode())
    assert len(wrong.problems) == 50
    assert wrong.more == 29_950


def test_of_a_large_file_that_is_wrong_throughout_the_first_errors_are_said() -> None:
    wrong = refused(f'{{{HEAD}, "objects": [{", ".join(["1"] * 400_000)}]}}'.encode())
    assert str(wrong.problems[49]) == "objects[49]: must be an object, in braces"
    assert wrong.more > 0


def test_a_large_file_with_one_error_far_behind_is_refused_for_it() -> None:
    components = [{"id": f"part-{number}", "name": "x" * 40} for number in range(15_000)]
    components[14_000]["name"] = ""
    whole = {"format": "unhappy-path", "version": 1, "title": "A design", "components": components}
    assert refused(json.dumps(whole).encode()).lines() == ["components[14000].name: is blank"]


ANYTHING: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 12),
    st.floats(),
    st.sampled_from(["", " ", "a b", "design", "x" * 300, "a\nb", "\ud800", "event", "retry"]),
    st.builds(list),
    st.builds(dict),
    # Made anew each time: one that is shared could come to hold itself.
    st.builds(lambda: [1, 2, 3]),
    st.builds(lambda: {"id": "x"}),
)


def places(value: Any) -> list[tuple[Any, Any]]:
    """All the places of a tree: what holds a value, and by which key."""
    steps = list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())
    return [(value, key) for key, _ in steps] + [place for _, inner in steps for place in places(inner)]


@given(designs(), st.data())
def test_a_damaged_file_is_read_or_refused_in_short_printable_lines(written: Design, data: st.DataObject) -> None:
    tree = json.loads(canonical(written))
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(places(tree)))
        if data.draw(st.booleans()) and key in holder:
            del holder[key]
        else:
            holder[key] = data.draw(ANYTHING)
    try:
        read = read_design(json.dumps(tree).encode())
    except DesignUnreadable as error:
        lines = error.lines()
    else:
        lines = [str(canonical(read_design(canonical(read))) == canonical(read))]
    assert all(line.isprintable() and len(line) <= 200 for line in lines)
    assert lines
    assert lines != ["False"]
