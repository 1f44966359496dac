"""The JSON Schema in docs/ says of each part what reading says of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from canvas.errors import DesignUnreadable
from canvas.model import Design
from canvas.reading import read_design
from canvas.schema import design_schema, schema_text
from canvas.writing import canonical
from tests.designs import designs

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT.parent / "shared" / "examples").glob("*.unhappy.json"))
VALIDATOR = jsonschema.Draft202012Validator(design_schema())
ROUND = "0" * 64


def whole(**fields: Any) -> dict[str, Any]:
    return {"format": "unhappy-path", "version": 1, "title": "A design", **fields}


def with_state(**fields: Any) -> dict[str, Any]:
    return whole(objects=[{"id": "o", "name": "O", "states": [{"id": "s", "name": "S", **fields}]}])


def with_transition(**fields: Any) -> dict[str, Any]:
    return with_state() | {"transitions": [{"id": "t", "source": "s", "target": "s", **fields}]}


BROKEN: dict[str, dict[str, Any]] = {
    "another format": whole(format="happy-path"),
    "a newer version": whole(version=2),
    "a blank title": whole(title=" \n"),
    "no title": {"format": "unhappy-path", "version": 1},
    "no version": {"format": "unhappy-path", "title": "A design"},
    "an unknown key": whole(titel="x"),
    "an unknown value": with_state(kind="sad_end"),
    "a number as text": with_transition(confirms="true"),
    "null": with_state(certainty=None),
    "null where nothing is said": with_transition(name=None),
    "an id with a space": with_state(id="a b"),
    "an id with a line break": with_state(id="a\n"),
    "an id of 65 characters": with_state(id="a" * 65),
    "a name with a line break": with_state(name="a\nb"),
    "a name with another line separator": with_state(name="a\u2028b"),
    "a name of 201 characters": with_state(name="a" * 201),
    "a text with a bell": with_transition(owner="a\ab"),
    "a message for no surface's id": with_state(messages={"a b": "x"}),
    "a duration of zero": with_transition(timeout="0.0s"),
    "a duration without a unit": with_transition(timeout="3"),
    "a reason that is blank": with_transition(on_purpose={"timeout": " "}),
    "a reason for nothing": with_transition(on_purpose={"name": "x"}),
    "a component named twice": with_transition(components=["a", "a"]),
    "an object without states": whole(objects=[{"id": "o", "name": "O", "states": []}]),
    "a position of three numbers": whole(layout={"nodes": {"s": [1, 2, 3]}}),
    "a date with a word": whole(waivers=[{"key": "k", "reason": "r", "seen": ROUND, "until": "soon"}]),
    "a waiver without its hash": whole(waivers=[{"key": "k", "reason": "r"}]),
}


def errors(value: Any) -> Iterator[str]:
    return (error.message for error in VALIDATOR.iter_errors(value))


def test_the_schema_is_a_schema_of_draft_2020_12() -> None:
    jsonschema.Draft202012Validator.check_schema(design_schema())


def test_the_schema_in_the_documentation_is_current() -> None:
    written = (ROOT / "docs" / "design.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(), "python -m canvas.schema > docs/design.schema.json"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_valid(example: Path) -> None:
    assert list(errors(json.loads(example.read_bytes()))) == []


@given(designs())
def test_every_written_design_is_valid(design: Design) -> None:
    assert list(errors(json.loads(canonical(design)))) == []


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_what_the_schema_refuses_is_not_read_either(broken: dict[str, Any]) -> None:
    assert list(errors(broken)) != []
    with pytest.raises(DesignUnreadable):
        read_design(json.dumps(broken).encode())
