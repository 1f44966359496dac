"""The designs that come with the program: they load, they are canonical, and they say what their notes say."""

import re
from typing import get_args

import pytest

from canvas.geometry.draw import draw
from canvas.geometry.measure import measure
from canvas.model import Design
from canvas.reading import read_design
from canvas.talk import talk_of
from canvas.validator import check
from canvas.writing import canonical
from templates.catalog import TEMPLATES, design_bytes, load_template, note, template
from templates.first_drafts import FIRST_DRAFTS
from templates.prompts import PROMPTS
from templates.template import DRAFT, Kind
from templates.worked import WORKED

IDS = [each.id for each in TEMPLATES]
DRAWN = [each.id for each in TEMPLATES if each.kind != "blank"]
WORKED_IDS = [each.id for each in WORKED]
FOUND_IN = [each.id for each in TEMPLATES if each.kind in ("first_draft", "facts")]
SCREEN = (1060 / 0.8, 580 / 0.8)
STATES = range(8, 26)
MOST_MINUTES = 5
MOST_OBJECTS = 4


def found(template_id: str) -> set[str]:
    """The keys of what is found in a template."""
    return {finding.key for finding in check(load_template(template_id)).findings}


def named_in_note(template_id: str) -> set[str]:
    """The keys of findings that a note speaks of, each in brackets."""
    return set(re.findall(r"\((\w+@[^\s()]+)\)", note(template_id)))


@pytest.mark.parametrize("template_id", IDS)
def test_a_template_is_written_in_canonical_form(template_id: str) -> None:
    data = design_bytes(template_id)
    assert canonical(read_design(data)) == data


@pytest.mark.parametrize("template_id", IDS)
def test_a_template_bears_the_title_that_the_catalog_gives(template_id: str) -> None:
    assert load_template(template_id).title == template(template_id).title


@pytest.mark.parametrize("template_id", IDS)
def test_every_template_has_a_note_with_its_title(template_id: str) -> None:
    assert note(template_id).startswith(f"# {template(template_id).title}\n")


@pytest.mark.parametrize("template_id", DRAWN)
def test_every_state_of_a_template_has_its_place(template_id: str) -> None:
    design = load_template(template_id)
    assert set(design.layout.nodes) == {state.id for owner in design.objects for state in owner.states}


@pytest.mark.parametrize("template_id", DRAWN)
def test_a_template_fits_one_screen_at_eighty_per_cent(template_id: str) -> None:
    bounds = draw(load_template(template_id)).bounds
    assert bounds.width <= SCREEN[0]
    assert bounds.height <= SCREEN[1]


@pytest.mark.parametrize("template_id", DRAWN)
def test_nothing_overlaps_crosses_or_stands_far_from_its_line_in_a_template(template_id: str) -> None:
    measured = measure(draw(load_template(template_id)))
    assert (measured.flaws, measured.shared, measured.crossings, measured.astray) == (0, 0, 0, 0)


def test_there_is_a_template_of_every_kind() -> None:
    assert {each.kind for each in TEMPLATES} == set(get_args(Kind))


def test_the_blank_template_is_an_empty_design() -> None:
    assert load_template("blank") == Design(title="Untitled design")


def test_an_unknown_template_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_template("order")


@pytest.mark.parametrize("template_id", WORKED_IDS)
def test_nothing_is_found_in_a_worked_design(template_id: str) -> None:
    report = check(load_template(template_id))
    assert report.findings == ()
    assert report.complete


@pytest.mark.parametrize("template_id", WORKED_IDS)
def test_what_a_worked_design_accepts_is_argued_in_its_note(template_id: str) -> None:
    assert {waiver.key for waiver in load_template(template_id).waivers} == named_in_note(template_id)


@pytest.mark.parametrize("template_id", WORKED_IDS)
def test_a_worked_design_is_read_back_in_under_five_minutes(template_id: str) -> None:
    design = load_template(template_id)
    assert talk_of(design, check(design)).minutes < MOST_MINUTES


@pytest.mark.parametrize("template_id", WORKED_IDS)
def test_a_worked_design_read_back_has_no_gap(template_id: str) -> None:
    design = load_template(template_id)
    assert talk_of(design, check(design)).gaps == ()


@pytest.mark.parametrize("template_id", WORKED_IDS)
def test_a_worked_design_is_readable_on_one_screen(template_id: str) -> None:
    design = load_template(template_id)
    assert 2 <= len(design.objects) <= MOST_OBJECTS
    assert sum(len(owner.states) for owner in design.objects) in STATES


@pytest.mark.parametrize("template_id", WORKED_IDS)
def test_a_worked_design_answers_every_part_of_the_question(template_id: str) -> None:
    design = load_template(template_id)
    assert design.brief is not None
    assert design.brief.segment
    assert design.brief.constraint
    assert design.metrics is not None
    assert design.metrics.primary
    assert design.metrics.guardrails
    assert design.rollout is not None
    assert design.rollout.gates
    assert design.rollout.monitors
    assert design.rollout.stops
    assert all(each.chosen and each.why and each.deferred and each.wrong_if for each in design.tradeoffs)
    assert design.tradeoffs
    assert design.triggers
    assert design.failures
    assert design.fallbacks


@pytest.mark.parametrize("template_id", WORKED_IDS)
def test_a_worked_design_says_something_in_every_state_that_the_customer_sees(template_id: str) -> None:
    owners = [owner for owner in load_template(template_id).objects if owner.customer_facing]
    assert all(state.messages for owner in owners for state in owner.states if state.visible)


@pytest.mark.parametrize("template_id", FOUND_IN)
def test_the_note_speaks_of_each_finding_and_of_no_other(template_id: str) -> None:
    assert found(template_id)
    assert named_in_note(template_id) == found(template_id)


@pytest.mark.parametrize("template_id", [each.id for each in FIRST_DRAFTS])
def test_a_first_draft_is_one_of_a_worked_design(template_id: str) -> None:
    assert template_id.removesuffix(DRAFT) in WORKED_IDS


@pytest.mark.parametrize("template_id", [each.id for each in (*WORKED, *FIRST_DRAFTS)])
def test_a_design_answers_a_practice_question_and_can_be_searched(template_id: str) -> None:
    entry = template(template_id)
    assert entry.prompt in PROMPTS
    assert entry.asks.endswith("?")
    assert entry.tags


def test_a_clock_out_of_sent_settles_what_the_vendor_leaves_open() -> None:
    design = load_template("message-delivery")
    message = design.objects[0]
    unknown = message.states[0].model_copy(
        update={"id": "nobody_knows", "name": "Delivery unknown", "kind": "resting", "certainty": "unknown"}
    )
    clock = design.transitions[0].model_copy(
        update={"id": "an_hour", "source": "sent", "target": "nobody_knows", "by": "timer", "components": ()}
    )
    grown = design.model_copy(
        update={
            "objects": (message.model_copy(update={"states": (*message.states, unknown)}),),
            "transitions": (*design.transitions, clock),
        }
    )
    assert not any(finding.key == "REC004@no_receipt" for finding in check(grown).findings)
