"""Finding elements by id, and what they are called."""

from canvas import edits
from canvas.lookup import lookup
from canvas.model import Design

DESIGN = edits.add_object(Design(title="T"), "Order", id="order", first_state_id="cart", first_state_name="Cart")
DESIGN = edits.add_state(DESIGN, "order", "Paid", id="paid")
DESIGN = edits.connect(DESIGN, "cart", "paid", id="pay")
DESIGN = edits.add_object(DESIGN, "Parcel", id="parcel", first_state_id="packed", first_state_name="Packed")
DESIGN = edits.hand_over(DESIGN, "pay", "packed", id="hand", transition_id="event")
DESIGN = edits.attach_failure(DESIGN, "hand", "lost", id="lost")
DESIGN = edits.attach_fallback(DESIGN, "lost", "retry", id="again", cap=3)


def test_every_element_is_found_by_its_id() -> None:
    tables = lookup(DESIGN)
    for element_id in ("order", "cart", "pay", "hand", "lost", "again", "app"):
        element = tables.element(element_id)
        assert element is not None
        assert element.id == element_id
    assert tables.element("nobody") is None


def test_what_has_no_name_is_called_by_what_it_is() -> None:
    tables = lookup(DESIGN)
    assert tables.name("cart") == "Cart"
    assert tables.name("pay") == "Cart to Paid"
    assert tables.name("hand") == "Cart to Paid, then Not yet to Packed"
    assert tables.name("lost") == "it gets lost"
    assert tables.name("again") == "try again"
    assert tables.name("nobody") == "nobody"


def test_a_hand_over_and_all_on_it_belong_to_the_object_that_it_enters() -> None:
    tables = lookup(DESIGN)
    assert [tables.object_id(i) for i in ("order", "cart", "pay")] == ["order"] * 3
    assert [tables.object_id(i) for i in ("event", "hand", "lost", "again")] == ["parcel"] * 4
    assert tables.object_id("app") is None


def test_relations_of_what_has_none_are_empty() -> None:
    tables = lookup(DESIGN)
    assert tables.outgoing["paid"] == ()
    assert [t.id for t in tables.incoming["paid"]] == ["pay"]
    assert [f.id for f in tables.failures_at["hand"]] == ["lost"]
    assert [b.id for b in tables.fallbacks_for["lost"]] == ["again"]
    assert [t.id for t in tables.triggers_when["pay"]] == ["hand"]
    assert [t.id for t in tables.triggers_firing["event"]] == ["hand"]


def test_a_design_has_one_lookup_and_another_value_another() -> None:
    assert lookup(DESIGN) is lookup(DESIGN)
    assert lookup(edits.set_title(DESIGN, "Other")) is not lookup(DESIGN)


def test_what_an_edit_leaves_as_it_is_has_the_same_tables() -> None:
    renamed = lookup(edits.rename(DESIGN, "paid", "Paid for"))
    assert renamed.states["paid"].name == "Paid for"
    assert renamed.outgoing is lookup(DESIGN).outgoing
    assert renamed.failures is lookup(DESIGN).failures
