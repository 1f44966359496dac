"""Surfaces, components, messages, brief and placing, edited."""

import pytest

from canvas import edits
from canvas.edits import EditError
from canvas.model import Design

BASE = edits.add_object(Design(title="T"), "Order", id="order", first_state_id="cart", first_state_name="Cart")
BROKEN = edits.attach_failure(BASE, "cart", "lag", id="lag")
ANSWERED = edits.attach_fallback(BROKEN, "lag", "tell", id="tell")


def test_a_message_is_written_and_a_blank_one_takes_it_away() -> None:
    said = edits.set_message(BASE, "cart", "app", "3 items")
    assert dict(said.objects[0].states[0].messages) == {"app": "3 items"}
    assert edits.set_message(said, "cart", "app", " \n") == BASE


def test_a_message_needs_a_state_and_a_surface() -> None:
    with pytest.raises(EditError, match="Only a state"):
        edits.set_message(BASE, "order", "app", "x")
    with pytest.raises(EditError, match="surface"):
        edits.set_message(BASE, "cart", "fax", "x")


def test_a_fallback_tells_on_a_surface() -> None:
    assert dict(edits.set_tell(ANSWERED, "tell", "app", "We are late.").fallbacks[0].tell) == {"app": "We are late."}
    with pytest.raises(EditError, match="Only a fallback"):
        edits.set_tell(ANSWERED, "cart", "app", "x")


def test_a_surface_and_a_component_are_added() -> None:
    design = edits.add_component(
        edits.add_surface(BASE, "SMS", id="sms", kind="sent"), "Bank", id="bank", kind="partner"
    )
    assert [surface.id for surface in design.surfaces] == ["app", "sms"]
    assert design.components[0].kind == "partner"


def test_moving_marks_what_a_person_placed_once() -> None:
    moved = edits.move(edits.move(BASE, {"cart": (8, 16)}), {"cart": (24, 16)})
    assert moved.layout.nodes["cart"] == (24, 16)
    assert moved.layout.placed == ("cart",)


def test_tidying_does_not_mark_states_as_placed() -> None:
    assert edits.set_positions(BASE, {"cart": (8, 16)}).layout.placed == ()


def test_an_object_folds_and_opens() -> None:
    folded = edits.set_collapsed(BASE, "order", True)
    assert folded.layout.objects["order"].collapsed
    assert not edits.set_collapsed(folded, "order", False).layout.objects["order"].collapsed


def test_the_title_is_trimmed_and_never_blank() -> None:
    assert edits.set_title(BASE, " Checkout ").title == "Checkout"
    with pytest.raises(EditError, match="title"):
        edits.set_title(BASE, " ")


def test_the_brief_takes_its_fields() -> None:
    assert edits.set_brief(BASE, segment="Prime members").brief.segment == "Prime members"


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("brief.out_of_scope", "what"),
        ("brief.assumptions", "text"),
        ("brief.questions", "text"),
        ("brief.needs", "what"),
        ("brief.technology", "name"),
        ("metrics.primary", "name"),
        ("metrics.guardrails", "name"),
        ("tradeoffs", "question"),
        ("rollout.gates", "audience"),
        ("rollout.monitors", "signal"),
        ("rollout.stops", "signal"),
    ],
)
def test_every_list_takes_changes_and_loses_entries(path: str, field: str) -> None:
    one = edits.add_entry(BASE, path, id="e_1", **{field: "first"})
    two = edits.update_entry(one, path, "e_1", **{field: "second"})
    assert two != one
    assert edits.remove_entry(two, path, "e_1") == BASE


def test_a_list_or_an_entry_that_is_not_there_is_refused() -> None:
    with pytest.raises(EditError, match="no such list"):
        edits.add_entry(BASE, "brief.wishes", id="w", text="x")
    with pytest.raises(EditError, match="no longer"):
        edits.update_entry(BASE, "brief.needs", "n", what="x")


def test_a_trade_off_is_updated_like_any_element() -> None:
    design = edits.add_entry(BASE, "tradeoffs", id="t_1", question="fast or right?")
    assert edits.update(design, "t_1", chosen="right").tradeoffs[0].chosen == "right"


def test_a_surface_takes_with_it_what_was_said_there() -> None:
    design = edits.add_entry(BASE, "surfaces", id="sms", name="SMS", kind="sent")
    design = edits.set_message(design, "cart", "sms", "Your cart waits.")
    without = edits.remove_entry(design, "surfaces", "sms")
    assert "sms" not in without.objects[0].states[0].messages
    assert [surface.id for surface in without.surfaces] == ["app"]


def test_the_last_surface_stays() -> None:
    with pytest.raises(EditError, match="one place at least"):
        edits.remove_entry(BASE, "surfaces", "app")


@pytest.mark.parametrize(("by", "order"), [(-1, "bac"), (1, "acb"), (-9, "bac"), (9, "acb"), (0, "abc")])
def test_an_entry_moves_in_its_list_and_not_beyond_its_ends(by: int, order: str) -> None:
    design = BASE
    for each in "abc":
        design = edits.add_entry(design, "rollout.gates", id=each, audience=each)
    moved = edits.shift_entry(design, "rollout.gates", "b", by)
    assert "".join(gate.id for gate in moved.rollout.gates) == order
    assert (moved is design) == (by == 0)


@pytest.mark.parametrize("path", ["brief.needs", "tradeoffs"])
def test_an_entry_that_goes_is_no_longer_what_a_trade_off_is_about(path: str) -> None:
    word = "what" if path == "brief.needs" else "question"
    design = edits.add_entry(BASE, path, id="e_1", **{word: "first"})
    design = edits.add_entry(design, "tradeoffs", id="t_1", question="fast or right?", about=("e_1", "cart"))
    assert edits.remove_entry(design, path, "e_1").tradeoffs[0].about == ("cart",)


def test_a_monitor_watches_a_failure_that_is_there() -> None:
    with pytest.raises(EditError):
        edits.add_entry(BASE, "rollout.monitors", id="m_1", signal="refusals", watches="nobody")


def test_a_second_surface_needs_the_id_of_the_first_to_be_free() -> None:
    cart = BASE.objects[0].states[0].model_copy(update={"id": "app"})
    order = BASE.objects[0].model_copy(update={"states": (cart,)})
    design = BASE.model_copy(update={"objects": (order,)})
    with pytest.raises(EditError, match="id of the first surface"):
        edits.add_surface(design, "SMS", id="sms")


def test_what_is_shifted_keeps_its_distance_and_none_gives_it_back_its_place() -> None:
    shifted = edits.shift(BROKEN, "lag", (24, 0))
    assert dict(shifted.layout.labels) == {"lag": (24, 0)}
    assert edits.shift(shifted, "lag", (0, 0)) == BROKEN
    assert shifted.failures is BROKEN.failures
