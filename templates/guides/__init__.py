"""Loads the guides: data beside this file, readable in a frozen program too."""

from functools import cache
from importlib.resources import files

from canvas.guide import Guide

GUIDES = ("main", "scoping", "one_of_each")


@cache
def load_guide(guide_id: str) -> Guide:
    """The guide with this id. Raises `KeyError` when there is none."""
    if guide_id not in GUIDES:
        raise KeyError(guide_id)
    return Guide.model_validate_json(files("templates.guides").joinpath(f"{guide_id}.json").read_bytes())
