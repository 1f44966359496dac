"""The list of the templates, for people and for programs."""

import json

from templates.catalog import TEMPLATES

FIELDS = ("id", "title", "teaches", "kind")


def text_listing() -> str:
    """Two lines for each template."""
    return "\n".join(f"{each.id}\n  {each.title}. {each.teaches}" for each in TEMPLATES)


def json_listing() -> str:
    """A list of objects with the fields of `FIELDS`."""
    entries = [{name: getattr(each, name) for name in FIELDS} for each in TEMPLATES]
    return json.dumps(entries, indent=2, ensure_ascii=False)


LISTINGS = {"text": text_listing, "json": json_listing}
