"""What the validator says, as data: findings with their witness, the counts, and what was walked.

Colours, icons, HTML and exit codes belong to whoever shows them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "advice"]
Basis = Literal["proven", "wording", "question"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")
SEVERITY_WORDS: Mapping[Severity, str] = {"error": "must fix", "warning": "check", "advice": "idea"}


class Step(NamedTuple):
    """One step of a witness. `via` is the transition, fallback, failure or hand-over taken (`None` for a start);
    `failure` the failure that the object is in after it, else `None`; `to` the state where the object is seen to be;
    `says` what each surface shows there; `sentence` the step in the design's own names. A step is `eventful` when it is
    more than a step as planned; a folded one stands for as many as `folds` says."""

    via: str | None
    failure: str | None
    to: str
    says: Mapping[str, str]
    sentence: str
    eventful: bool = False
    folds: int = 1


class Fix(NamedTuple):
    """What would settle a finding: an id, stable for its kind, and its title in words."""

    id: str
    title: str


class Finding(NamedTuple):
    """One answer of the validator. `elements` are ids of the drawing, sorted by code point, and `place` is the id to go
    to; a finding about what is said around the drawing has neither, and its key names the field;
    `message` says what happens, `customer` what the customer believes and `truth` what is true, each in the design's
    own names; `witness` is a run from a start that the drawing allows, `told` the same in at most seven sentences;
    `heals` counts the places that its fix heals. What is about the design as a whole has no elements and no place, and
    no witness; nor has it what is found because no run leads there."""

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

    @property
    def path(self) -> str:
        """The field or the entry that a finding about what is said around the drawing names, such as `brief.segment`;
        "" for one about the drawing."""
        return "" if self.elements else self.key.partition("@")[2]

    @property
    def told(self) -> tuple[Step, ...]:
        """The witness to be read: at most seven steps, uneventful ones folded."""
        return folded(self.witness)

    @property
    def said(self) -> str:
        """What happens, what the customer believes and what is true."""
        return f"{self.message} {self.customer} {self.truth}"


class Combination(NamedTuple):
    """What hangs together in a design, to be known and never an alarm. `elements` are the ids that its key names,
    sorted; an owner has none. `message` says it in the design's own names, `places` are the ids of what stands on the
    drawing for it, sorted."""

    key: str
    rule: str
    elements: tuple[str, ...]
    message: str
    places: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """What hangs together."""
        return self.message


class Report(NamedTuple):
    """All findings of one design, ordered as validator.md says. `covered` and `paths` are n and m of
    "unhappy paths covered n of m"; `situations` counts the reachable nodes of the situation graph, `configurations`
    those of all objects together that were looked at, and `complete` says whether these are all. Where no failure is
    drawn nothing was `tested`: m counts places that lack one too. The `panel` holds what is counted nowhere, the
    combinations, where these were asked for. Of a `sketch` only what matters while one draws was looked for."""

    findings: tuple[Finding, ...] = ()
    situations: int = 0
    covered: int = 0
    paths: int = 0
    counts: Mapping[str, int] = MappingProxyType({})
    tested: bool = False
    configurations: int = 0
    complete: bool = False
    panel: tuple[Combination, ...] = ()
    sketch: bool = False


READABLE_STEPS = 7


def folded(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """At most seven steps: first the longest stretches of uneventful steps become one each, then the middle does."""
    while len(steps) > READABLE_STEPS:
        start, end = _longest_stretch(steps)
        if end - start < 2:
            start, end = 2, len(steps) - (READABLE_STEPS - 3)
        steps = (*steps[:start], _one_step(steps[start:end]), *steps[end:])
    return steps


def _longest_stretch(steps: tuple[Step, ...]) -> tuple[int, int]:
    """The first longest stretch of uneventful steps, the start and the last step aside."""
    best = (1, 1)
    begin = 1
    for index in range(1, len(steps)):
        if index == len(steps) - 1 or steps[index].eventful:
            best = max(best, (begin, index), key=lambda stretch: stretch[1] - stretch[0])
            begin = index + 1
    return best


def _one_step(steps: tuple[Step, ...]) -> Step:
    last = steps[-1]
    count = sum(step.folds for step in steps)
    return last._replace(sentence=f"{count} steps, the last of them: {last.sentence}", folds=count)
