"""The list of the practice questions, for people and for programs."""

import json

from templates.prompts import deck

FIELDS = {"id", "title", "question", "topics"}


def text_listing() -> str:
    """Three lines for each question: its id, the question as it is asked, and its topics."""
    return "\n".join(f"{each.id}\n  {each.question}\n  ({', '.join(each.topics)})" for each in deck())


def json_listing() -> str:
    """A list of objects with the fields of `FIELDS`."""
    return json.dumps([each.model_dump(mode="json", include=FIELDS) for each in deck()], indent=2, ensure_ascii=False)


LISTINGS = {"text": text_listing, "json": json_listing}
