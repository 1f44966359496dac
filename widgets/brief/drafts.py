"""Trade-offs to begin with: each kind brings a question of its own and two options. The choice is left open."""

from collections.abc import Mapping
from typing import NamedTuple

from canvas.edits import add_entry, update_entry
from canvas.model import Design
from canvas.model.brief import TradeoffKind
from widgets.brief.words import tr


class Draft(NamedTuple):
    """A question, and the options to choose from."""

    question: str
    options: tuple[str, ...]


def drafts() -> Mapping[TradeoffKind, Draft]:
    """What each kind begins with."""
    return {
        "consistency_availability": Draft(
            tr("When parts cannot reach each other: show only what is certain, or go on?"),
            (tr("Show only what is certain"), tr("Go on, and correct it later")),
        ),
        "speed_correctness": Draft(
            tr("Do we answer at once, or only when we are sure?"), (tr("Answer at once"), tr("Answer when we are sure"))
        ),
        "automation_override": Draft(
            tr("Does the system decide alone, or does a person look first?"),
            (tr("The system decides alone"), tr("A person looks first")),
        ),
        "simplicity_flexibility": Draft(
            tr("Is there one way for everybody, or a choice for each?"),
            (tr("One way for everybody"), tr("A choice for each")),
        ),
        "global_local": Draft(
            tr("Is it the same everywhere, or as each place needs it?"),
            (tr("The same everywhere"), tr("As each place needs it")),
        ),
        "cost_speed": Draft(
            tr("Do we pay to have it sooner, or save and have it later?"),
            (tr("Pay, and have it sooner"), tr("Save, and have it later")),
        ),
        "scale_complexity": Draft(
            tr("Do we build for many now, or keep it simple until they come?"),
            (tr("Build for many now"), tr("Keep it simple until they come")),
        ),
        "other": Draft(tr("What do we choose, and over what?"), ()),
    }


def with_tradeoff(design: Design, kind: TradeoffKind, *, id: str) -> Design:
    """One more trade-off, as its kind begins."""
    draft = drafts()[kind]
    return add_entry(design, "tradeoffs", id=id, kind=kind, question=draft.question, options=draft.options)


def with_kind(design: Design, tradeoff_id: str, kind: TradeoffKind) -> Design:
    """A trade-off of another kind. Its question and its options follow while they are those that a kind begins with;
    what somebody wrote stays."""
    known = drafts()
    fields: dict[str, object] = {"kind": kind}
    tradeoff = next((each for each in design.tradeoffs if each.id == tradeoff_id), None)
    if tradeoff is not None and tradeoff.question in [draft.question for draft in known.values()]:
        fields["question"] = known[kind].question
        if tradeoff.options in [(), *(draft.options for draft in known.values())]:
            fields["options"] = known[kind].options
    return update_entry(design, "tradeoffs", tradeoff_id, **fields)
