"""What the validator says, as data: findings with their witness, the counts, and what was walked.

Colours, icons, HTML and exit codes belong to whoever shows them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "advice"]
Basis = Literal["proven", "wording", "question"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a witness. `via` is the transition, fallback or failure taken (`None` for the start);
    `failure` the failure that the object is in after it, else `None`; `to` the state where the object is seen to be;
    `says` what each surface shows there; `sentence` the step in the design's own names."""

    via: str | None
    failure: str | None
    to: str
    says: Mapping[str, str]
    sentence: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What would settle a finding: an id, stable for its kind, and its title in words."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of the validator. `elements` are ids of the design, sorted by code point; `place` is the id to go to;
    `truth` and `customer` say what is true and what the customer believes; `heals` counts the places that its fix heals."""

    key: str
    rule: str
    severity: Severity
    basis: Basis
    elements: tuple[str, ...]
    title: str
    message: str
    customer: str
    truth: str = ""
    surface: str | None = None
    witness: tuple[Step, ...] = ()
    fixes: tuple[Fix, ...] = ()
    waived: str | None = None
    place: str = ""
    heals: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one design, ordered as validator.md says. `covered` and `paths` are n and m of
    "unhappy paths covered n of m"; `situations` counts the reachable nodes of the situation graph."""

    findings: tuple[Finding, ...] = ()
    situations: int = 0
    covered: int = 0
    paths: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
