"""The designs that come with the program: they load, they are canonical, and they say what their notes say."""

import re
from typing import get_args

import pytest

from canvas.geometry.draw import draw
from canvas.geometry.measure import measure
from canvas.model import Design
from canvas.reading import read_design
from canvas.validator import check
from canvas.writing import canonical
from templates import catalog
from templates.catalog import TEMPLATES, Kind, load_template, note, template

IDS = [each.id for each in TEMPLATES]
DRAWN = [each.id for each in TEMPLATES if each.kind != "blank"]
SCREEN = (1060 / 0.8, 580 / 0.8)
# Rules of the families that are built: findings of the others join them with the rules.
BUILT = ("REC", "UNC", "ASY", "COV", "FBK", "BRF", "MET", "TRD", "ROL")
FIRST_DRAFT = {
    "REC001@no_pick_up",
    "REC005@desk",
    "REC006@looking",
    "FBK001@not_by_8",
    "FBK002@send_again",
    "UNC001@looking",
    "UNC002@late/app",
    "UNC003@bank_silent",
    "UNC005@refund_starts",
    "UNC007@lost",
    "ASY001@pick_up",
    "ASY001@late_scan",
    "ASY001@silence",
    "ASY001@by_hand",
    "ASY005@door_scan",
    "ASY005@bank_pays",
    "COV001@late_scan",
    "COV001@silence",
    "COV001@by_hand",
    "COV001@tell_refund",
    "BRF003@brief.constraint",
}


def found(template_id: str) -> set[str]:
    """The keys of what the rules that are built say about a template."""
    return {f.key for f in check(load_template(template_id)).findings if f.key.startswith(BUILT)}


@pytest.mark.parametrize("template_id", IDS)
def test_a_template_is_written_in_canonical_form(template_id: str) -> None:
    data = catalog._bytes(template(template_id).file)
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
def test_nothing_overlaps_or_crosses_in_a_template(template_id: str) -> None:
    measured = measure(draw(load_template(template_id)))
    assert (measured.flaws, measured.shared, measured.crossings) == (0, 0, 0)


def test_there_is_a_template_of_every_kind() -> None:
    assert {each.kind for each in TEMPLATES} == set(get_args(Kind))


def test_the_blank_template_is_an_empty_design() -> None:
    assert load_template("blank") == Design(title="Untitled design")


def test_an_unknown_template_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_template("order")


def test_the_careful_design_has_no_finding() -> None:
    assert check(load_template("order-delivery")).findings == ()


def test_the_first_draft_has_the_findings_that_its_note_teaches() -> None:
    assert found("order-delivery-first-draft") == FIRST_DRAFT


def test_the_note_of_the_first_draft_speaks_of_each_finding() -> None:
    assert set(re.findall(r"\((\w+@[\w/.]+)\)", note("order-delivery-first-draft"))) == FIRST_DRAFT


LEFT_OPEN = {
    "message-delivery": {"REC004@no_receipt"},
    "order-payment": {"REC002@overdue", "REC002@expired", "REC002@part_paid"},
    "courier-delivery": {
        "REC001@never_leaves",
        "ASY001@assigned",
        "ASY001@swipes",
        "ASY001@leaves",
        "ASY001@arrives",
    },
}


@pytest.mark.parametrize("template_id", LEFT_OPEN)
def test_a_design_after_published_facts_leaves_what_the_vendor_leaves_open(template_id: str) -> None:
    assert found(template_id) == LEFT_OPEN[template_id]


@pytest.mark.parametrize("template_id", LEFT_OPEN)
def test_its_note_says_which_findings_stay(template_id: str) -> None:
    assert set(re.findall(r"\((\w+@[\w/.]+)\)", note(template_id))) == LEFT_OPEN[template_id]


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
