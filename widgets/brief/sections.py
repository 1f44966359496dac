"""The sections of the page, as data: which question stands in which, with the words for what no guide asks."""

from collections.abc import Mapping
from dataclasses import dataclass

from canvas.guide import Guide, question_about
from widgets.brief.fields import constraint_fields, text_field
from widgets.brief.words import tr
from widgets.inspector.field import Field

BRIEF_CONSTRAINT = "brief.constraint"
SAID_AT: Mapping[str, str] = {"ROL003": "rollout.monitors"}
"""Rules that speak of the drawing and are answered in a list here."""

SAID_UNDER: Mapping[str, tuple[str, ...]] = {
    "BRF004": ("tolerance", "then"),
    "MET001": ("direction", "target", "window"),
    "TRD001": ("why",),
    "TRD002": ("chosen",),
    "TRD003": ("deferred", "wrong_if"),
    "ROL002": ("threshold", "action", "owner"),
}
"""The fields of an entry that a rule asks for: it speaks under the first of them that is blank."""


@dataclass(frozen=True)
class Asked:
    """A question, why it is asked, and what a strong answer is like."""

    ask: str
    why: str
    strong: str = ""


@dataclass(frozen=True)
class Section:
    """One section of the page: the paths of what is asked in it, in order."""

    title: str
    paths: tuple[str, ...]


def sections() -> tuple[Section, ...]:
    """All that is said around a drawing, in four sections."""
    customer = ("prompt", "questions", "segment", "use_case", "job", "problem", "value")
    scope = ("in_scope", "out_of_scope", "assumptions", "locale_notes")
    return (
        Section(
            tr("Customer and use case"),
            (*(f"brief.{name}" for name in customer), "surfaces", *(f"brief.{name}" for name in scope)),
        ),
        Section(
            tr("Success"), ("metrics.primary", "metrics.guardrails", BRIEF_CONSTRAINT, "brief.needs", "brief.smallest")
        ),
        Section(tr("Trade-offs"), ("tradeoffs", "brief.technology")),
        Section(tr("Roll-out"), ("rollout.gates", "rollout.monitors", "rollout.stops", "brief.at_scale")),
    )


def asked(guide: Guide, path: str) -> Asked:
    """The question for a field: the guide's, or ours where the guide has none."""
    found = question_about(guide, path)
    if found is not None:
        return Asked(found.question.ask, found.question.why, found.question.strong)
    return _own(path)


def _own(path: str) -> Asked:
    if path == "brief.prompt":
        return Asked(
            tr("What was asked?"), tr("Keep the words in which it came. They show later what was left open on purpose.")
        )
    return Asked(
        tr("Which regions, languages, devices or connections change the design?"),
        tr("Name only the places where the design differs."),
    )


def text_fields(path: str, strong: str) -> tuple[Field, ...]:
    """The fields of a question that is answered in words; a strong answer stands in the empty one."""
    hint = tr("Such as: {answer}").format(answer=strong) if strong else ""
    return constraint_fields(hint) if path == BRIEF_CONSTRAINT else (text_field(path, "", hint),)


def holds(path: str, inner: str) -> bool:
    """Whether one path is that of the other, or of a part of it."""
    return inner == path or inner.startswith(f"{path}.")


def section_of(path: str) -> int | None:
    """The section in which a field or an entry stands, by its place; `None` where none has it."""
    for index, section in enumerate(sections()):
        if any(holds(known, path) for known in section.paths):
            return index
    return None
