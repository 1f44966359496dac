"""Every rule about the brief, the metrics, the trade-offs and the roll-out speaks under its field while one types, and
is silent as soon as the field says enough."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from canvas.edits import add_entry, update
from canvas.model import Design
from tests.designs import design
from tests.widgets.brief.conftest import Writing
from tests.widgets.brief.writing import Writer
from tests.widgets.designs import parcel

Do = Callable[[Writer], None]


def types(key: str, text: str) -> Do:
    return lambda hands: hands.type_in(key, text)


def adds(path: str, *texts: str) -> Do:
    return lambda hands: hands.add(path, *texts)


def presses(path: str, words: str) -> Do:
    return lambda hands: hands.press(hands.lists(path), words)


@dataclass(frozen=True)
class Case:
    """What one does so that a rule speaks at a place, and what so that it is silent again."""

    rule: str
    place: str
    words: str
    fires: tuple[Do, ...]
    settles: tuple[Do, ...]
    begins: Callable[[], Design] = design


def gravely() -> Design:
    """A failure that weighs much."""
    return update(parcel(), "jam", severity=8)


def with_two_goals() -> Design:
    made = add_entry(design(), "metrics.primary", id="one", name="calls")
    return add_entry(made, "metrics.primary", id="two", name="clicks")


CASES = (
    Case(
        "BRF001",
        "brief.segment",
        "does not say who this is for",
        (types("brief.job", "know it in time, without calling"),),
        (types("brief.segment", "Members who wait for a late package"),),
    ),
    Case(
        "BRF001 in words",
        "brief.segment",
        "that is anybody",
        (types("brief.segment", "users"),),
        (types("brief.segment", "Members who wait for a late package"),),
    ),
    Case(
        "BRF002",
        "brief.job",
        "what the customer wants to get done",
        (types("brief.segment", "Members who wait for a late package"),),
        (types("brief.job", "know whether to wait when it is late"),),
    ),
    Case(
        "BRF003",
        "brief.constraint",
        "no hardest constraint",
        (types("brief.segment", "Members who wait for a late package"),),
        (types("brief.constraint.why", "one wrong word costs more than ten late ones"),),
    ),
    Case(
        "BRF004",
        "brief.needs.need_1",
        "still bearable",
        (adds("brief.needs", "status is fresh"), types("brief.needs.need_1.target", "15 minutes")),
        (
            types("brief.needs.need_1.tolerance", "2 hours"),
            types("brief.needs.need_1.then", "say since when we know nothing"),
        ),
    ),
    Case(
        "MET001",
        "metrics.primary.primary_1",
        "no number, direction or time",
        (adds("metrics.primary", "calls per 100 late packages"),),
        (
            presses("metrics.primary", "Down"),
            types("metrics.primary.primary_1.target", "20 %"),
            types("metrics.primary.primary_1.window", "8 weeks"),
        ),
    ),
    Case(
        "MET002",
        "metrics.primary",
        "2 primary metrics",
        (types("metrics.primary.one.target", "20 %"),),
        (presses("metrics.primary", "Remove"),),
        with_two_goals,
    ),
    Case(
        "MET003",
        "metrics.guardrails",
        "No guardrail",
        (adds("metrics.primary", "calls per 100 late packages"),),
        (adds("metrics.guardrails", "packages marked delivered that were not"),),
    ),
    Case(
        "MET003 too many",
        "metrics.guardrails",
        "3 guardrails",
        tuple(adds("metrics.guardrails", words) for words in ("refunds", "returns", "complaints")),
        (presses("metrics.guardrails", "Remove"),),
    ),
    Case(
        "TRD001",
        "brief.technology.technology_1",
        "said of anything",
        (adds("brief.technology", "queue", "scalable"),),
        (types("brief.technology.technology_1.why", "the member needs an answer at once and can wait for the rest"),),
    ),
    Case(
        "TRD002",
        "tradeoffs.tradeoff_1",
        "none is chosen",
        (presses("tradeoffs", "Speed or correctness"),),
        (presses("tradeoffs", "Answer when we are sure"),),
    ),
    Case(
        "TRD003",
        "tradeoffs.tradeoff_1",
        "what is put off for it",
        (presses("tradeoffs", "Something else"),),
        (
            types("tradeoffs.tradeoff_1.deferred", "a page for each country"),
            types("tradeoffs.tradeoff_1.wrong_if", "calls do not fall"),
        ),
    ),
    Case(
        "ROL001 gate",
        "rollout.gates",
        "no gate",
        (adds("rollout.stops", "calls"),),
        (adds("rollout.gates", "one region"),),
    ),
    Case(
        "ROL001 stop",
        "rollout.stops",
        "no stop",
        (adds("rollout.gates", "one region"),),
        (adds("rollout.stops", "calls"),),
    ),
    Case(
        "ROL002",
        "rollout.stops.stop_1",
        "no threshold, action or owner",
        (adds("rollout.stops", "calls"),),
        (
            types("rollout.stops.stop_1.threshold", "up by 5 % in a day"),
            types("rollout.stops.stop_1.action", "the old page comes back"),
            types("rollout.stops.stop_1.owner", "the product manager"),
        ),
    ),
    Case(
        "ROL003",
        "rollout.monitors",
        "no monitor sees it",
        (adds("rollout.gates", "one region"),),
        (presses("rollout.monitors", "Watch for “nothing answers”"),),
        gravely,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_it_speaks_under_its_field_and_is_silent_when_enough_is_said(case: Case, writing: Writing) -> None:
    hands = writing(case.begins())

    for do in case.fires:
        do(hands)
    assert case.words in hands.said(case.place)

    for do in case.settles:
        do(hands)
    assert case.words not in hands.said(case.place)
