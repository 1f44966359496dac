"""What each kind of value is made of."""

import pytest

from canvas.fields import has_id, parts_of, written_fields
from canvas.model import Brief, Design, DesignObject, Failure, Fallback, Layout, Metrics, State, Value


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        (State, ()),
        (Failure, ()),
        (DesignObject, ("states",)),
        (Metrics, ("primary", "guardrails")),
        (Brief, ("constraint", "out_of_scope", "assumptions", "questions", "needs", "technology")),
        (Layout, ()),
    ],
)
def test_the_parts_of_a_value_are_its_values_and_lists_of_values(kind: type[Value], parts: tuple[str, ...]) -> None:
    assert parts_of(kind) == parts


def test_a_design_has_all_parts_but_its_layout_which_names_what_may_be_gone() -> None:
    plain = {"format", "version", "title", "language"}
    assert set(parts_of(Design)) == set(Design.model_fields) - plain - {"layout"}


def test_every_thing_has_an_id_and_no_whole_has_one() -> None:
    assert has_id(State)
    assert not has_id(Design)


def test_a_field_is_written_by_the_key_of_the_file() -> None:
    assert [(field.name, field.key) for field in written_fields(Fallback)][:3] == [
        ("id", "id"),
        ("failure", "for"),
        ("kind", "kind"),
    ]


def test_a_field_that_says_nothing_is_its_default() -> None:
    defaults = {field.name: field.default for field in written_fields(State)}
    assert (defaults["kind"], defaults["visible"], defaults["messages"]) == ("active", True, {})
