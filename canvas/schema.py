"""The JSON Schema (draft 2020-12) of the design file, made from the model, for other programs and for editors.

It says what can be said of each part by itself. What refers to what, and what stays within its object, only reading
can judge: a file that the schema accepts may still be refused, but none that it refuses is read.
`python -m canvas.schema > docs/design.schema.json` writes it anew.
"""

import json
import sys
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaWarningKind

from canvas.model import Design

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NO_LINE_AFTER = r"(?!\n)"


class _Quietly(GenerateJsonSchema):
    """Defaults that JSON cannot say are left out: the design file leaves out every default anyway."""

    ignored_warning_kinds: set[JsonSchemaWarningKind] = {"non-serializable-default"}  # noqa: RUF012


def design_schema() -> dict[str, Any]:
    """The schema as JSON values."""
    made = Design.model_json_schema(by_alias=True, schema_generator=_Quietly)
    schema = _plain(made)
    required = ["format", "version", *schema.pop("required")]
    return {"$schema": DIALECT, "title": "A design of Unhappy Path", **schema, "required": required}


def schema_text() -> str:
    """The schema as it stands in the documentation."""
    return json.dumps(design_schema(), indent=2, ensure_ascii=False) + "\n"


def _plain(value: Any) -> Any:
    """Without titles made from keys, without defaults that are empty, and without null, which a design never holds."""
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, str) and value.startswith("^") and value.endswith("$"):
        return value + _NO_LINE_AFTER  # in some languages $ also stands before a last line break
    if not isinstance(value, dict):
        return value
    plain = {_plain(key): _plain(inner) for key, inner in value.items() if not _says_nothing(key, inner)}
    if "patternProperties" in plain:
        plain["additionalProperties"] = False
    kinds = [kind for kind in plain.pop("anyOf", ()) if kind != {"type": "null"}]
    return {**plain, **kinds[0]} if kinds else plain


def _says_nothing(key: str, value: object) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and not isinstance(value, str | bool | int))


if __name__ == "__main__":
    sys.stdout.write(schema_text())
