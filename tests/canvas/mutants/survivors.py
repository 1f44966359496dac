"""The survivors, as they were classed by hand in `survivors.yaml`: equivalent or missed, each with its reason."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import yaml

from tests.canvas.mutants.trying import Mutation

Verdict = Literal["equivalent", "missed"]
FILE = Path(__file__).parent / "survivors.yaml"


def verdicts() -> dict[Mutation, Verdict]:
    """How each survivor is classed. Raises `ValueError` where one is classed twice, where a group has no reason, and
    where an id is not read as text: `yes`, `no` and numbers stand in quotes."""
    return read_verdicts(FILE.read_text(encoding="utf-8"))


def read_verdicts(text: str) -> dict[Mutation, Verdict]:
    """The verdicts of such a file."""
    found: dict[Mutation, Verdict] = {}
    for group in yaml.safe_load(text):
        if group["as"] not in ("equivalent", "missed") or not str(group.get("why") or "").strip():
            raise ValueError(f"{group} is not classed, or has no reason")
        for mutation in _mutations(group):
            if not isinstance(mutation.place, str):
                raise ValueError(f"{mutation} must stand in quotes")
            if mutation in found:
                raise ValueError(f"{mutation} is classed twice")
            found[mutation] = group["as"]
    return found


def _mutations(group: dict[str, Any]) -> Iterator[Mutation]:
    for design, places in group["places"].items():
        yield from (Mutation(group["operator"], design, place) for place in places)
