"""The list of the templates, for people and for programs."""

import json
from itertools import groupby

from templates.catalog import TEMPLATES
from templates.template import Kind, Template

HEADINGS: dict[Kind, str] = {
    "worked": "Worked designs, in which nothing is found",
    "first_draft": "As usually drawn first",
    "facts": "After published facts",
    "blank": "Empty",
}
FIELDS = ("id", "title", "teaches", "kind", "asks", "tags", "prompt")


def text_listing() -> str:
    """Two or three lines for each template, under a heading for each kind."""
    kinds = groupby(TEMPLATES, lambda each: each.kind)
    return "\n\n".join("\n".join((HEADINGS[kind], *map(_lines, templates))) for kind, templates in kinds)


def json_listing() -> str:
    """A list of objects with the fields of `FIELDS`."""
    entries = [{name: getattr(each, name) for name in FIELDS} for each in TEMPLATES]
    return json.dumps(entries, indent=2, ensure_ascii=False)


def _lines(template: Template) -> str:
    said = (f"{template.title}. {template.teaches}", template.asks)
    return "\n".join((f"  {template.id}", *(f"    {each}" for each in said if each)))


LISTINGS = {"text": text_listing, "json": json_listing}
