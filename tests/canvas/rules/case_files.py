"""The case files of the rules, one for each: designs in which the rule is silent, and designs in which it fires."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from canvas.model import Design
from tests.designs import design, flow

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """A design, what it is, and the keys of the rule's findings in it."""

    slug: str
    name: str
    design: Design
    keys: tuple[str, ...]


def cases_of(slug: str) -> list[Case]:
    """All cases of a rule, the silent ones first."""
    whole = yaml.safe_load((FOLDER / f"{slug}.yaml").read_text(encoding="utf-8"))
    return [_case(slug, {**fields}) for part in ("silent", "fires") for fields in whole[part]]


def slugs() -> list[str]:
    """The names of the case files."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def all_cases() -> Iterator[Case]:
    for slug in slugs():
        yield from cases_of(slug)


def _case(slug: str, fields: dict[str, Any]) -> Case:
    name, keys = fields.pop("name"), fields.pop("keys", [])
    whole = design(**fields["design"]) if "design" in fields else flow(*fields.pop("arrows", ()), **fields)
    return Case(slug, name, whole, tuple(keys))
