"""What can go wrong, the answers to it, and what the customer sees: with a real mouse and real keys."""

from pathlib import Path

import pytest

from canvas.edits import add_object, add_state, connect, hand_over
from canvas.geometry.paths import nearest_along, point_at
from canvas.model import Failure
from tests.screen.drawer import Drawer, opened, shop
from tests.screen.screen import Screen

pytestmark = pytest.mark.screen


@pytest.fixture
def drawer(screen: Screen, tmp_path: Path) -> Drawer:
    """Order: Cart to Paid, and Closed. Parcel: Packed to Sent, which paying hands over to."""
    design = connect(shop(("Closed", (96.0, 344.0))), "cart", "paid", id="pay", name="Pay")
    design = add_object(
        design, "Parcel", id="parcel", first_state_id="packed", first_state_name="Packed", position=(96, 592)
    )
    design = add_state(design, "parcel", "Sent", id="sent", position=(488, 592))
    return opened(screen, tmp_path, hand_over(design, "pay", "sent", id="told", transition_id="send", name="Paid for"))


def test_what_can_go_wrong_and_what_the_customer_sees_is_said(drawer: Drawer) -> None:
    say_what_can_go_wrong(drawer)
    say_what_cannot(drawer)
    write_to_the_customer(drawer)
    assert drawer.screen.complaints() == ""


def say_what_can_go_wrong(drawer: Drawer) -> None:
    """F on an arrow, a hand-over and a state: the four questions first, then the rest."""
    for number, name in enumerate(("Pay", "Paid for", "Paid"), 1):
        drawer.go_to(name)
        drawer.press("f", str(number))
    made = drawer.saves(lambda d: len(d.failures) == 3, "a failure of an arrow, of a hand-over and of a state")
    assert [each.at for each in made.failures] == ["pay", "told", "paid"]
    assert [each.type for each in made.failures] == ["network", "write_fail", "lag"]
    drawer.go_to("Pay")
    drawer.press("f")
    drawer.name("crash")
    made = drawer.saves(lambda d: len(d.failures) == 4, "a failure of the rest")
    assert (made.failures[3].at, made.failures[3].type) == ("pay", "crash")


def say_what_cannot(drawer: Drawer) -> None:
    """The last entry: it cannot happen, because."""
    drawer.go_to("Pay")
    drawer.press("f", "Up", "Return", "4")
    drawer.name("the bank answers at once")
    made = drawer.saves(lambda d: d.transitions[0].ruled_out, "what cannot happen")
    assert dict(made.transitions[0].ruled_out) == {"timeout": "the bank answers at once"}


def write_to_the_customer(drawer: Drawer) -> None:
    """E, and with Escape the keys go to the canvas again."""
    drawer.go_to("Paid")
    drawer.press("e")
    drawer.screen.type("Thank you. We pack it today.")
    drawer.press("Escape")
    made = drawer.saves(lambda d: d.objects[0].states[1].messages, "what the customer reads in Paid")
    assert dict(made.objects[0].states[1].messages) == {"app": "Thank you. We pack it today."}
    drawer.press("n")
    drawer.name("Next")
    drawer.saves(lambda d: len(d.objects[0].states) == 4, "keys that go to the canvas again")


def test_a_failure_is_answered_and_the_answer_led_elsewhere(drawer: Drawer) -> None:
    drawer.find("Closed")
    answer(drawer)
    lead_the_fallback(drawer)
    lead_the_retry(drawer)
    lead_the_arrow(drawer)
    assert drawer.screen.complaints() == ""


def answer(drawer: Drawer) -> None:
    """B: the kind, then where the object ends up."""
    drawer.go_to("Pay")
    drawer.press("f", "4", "b", "5")
    drawer.name("Closed")
    made = drawer.saves(lambda d: d.fallbacks, "a person who steps in")
    assert (made.fallbacks[0].kind, made.fallbacks[0].to) == ("human", "closed")


def lead_the_fallback(drawer: Drawer) -> None:
    """The head of the green line is dragged to another state, in one step; R leads it, too."""
    before = drawer.design
    drawer.screen.drag(drawer.head(before.fallbacks[0].id), drawer.middle("Cart"))
    drawer.saves(lambda d: d.fallbacks[0].to == "cart", "a fallback that leads to Cart")
    drawer.press("ctrl+z")
    drawer.saves(lambda d: d == before, "one step that takes it back")
    drawer.press("r")
    drawer.name("Paid")
    drawer.saves(lambda d: d.fallbacks[0].to == "paid", "a fallback that leads to Paid")


def lead_the_retry(drawer: Drawer) -> None:
    """Where the object goes after the last try is dragged elsewhere."""
    drawer.press("Delete", "b", "1")
    drawer.name("Closed")
    made = drawer.saves(lambda d: [each.kind for each in d.fallbacks] == ["retry"], "another try")
    assert (made.fallbacks[0].to, made.fallbacks[0].then) == (None, "closed")
    drawer.screen.drag(drawer.head(made.fallbacks[0].id), drawer.middle("Paid"))
    drawer.saves(lambda d: d.fallbacks[0].then == "paid", "another end after the last try")


def lead_the_arrow(drawer: Drawer) -> None:
    """An end of the transition itself."""
    drawer.go_to("Pay")
    drawer.screen.drag(drawer.head("pay"), drawer.middle("Closed"))
    drawer.saves(lambda d: d.transitions[0].target == "closed", "an arrow that leads to Closed")
    drawer.press("ctrl+z", "r")
    drawer.name("Closed")
    drawer.saves(lambda d: d.transitions[0].target == "closed", "an arrow that leads to Closed by its name")


def test_beads_slide_along_arrows_hand_overs_and_borders(drawer: Drawer) -> None:
    for name in ("Pay", "Paid for", "Paid"):
        drawer.go_to(name)
        drawer.press("f", "1")
    made = drawer.saves(lambda d: len(d.failures) == 3, "three failures")
    drawer.find("Cart")
    drawer.press("Escape")
    for failure in made.failures:
        slide(drawer, failure)
    assert drawer.screen.complaints() == ""


def slide(drawer: Drawer, failure: Failure) -> None:
    """Drags a bead to another place on what it stands on: it is there then."""
    before = drawer.bead(failure.id).center
    to = (before[0] - 24, before[1])
    if failure.at != "paid":
        points = drawer.line(failure.at).points
        along = nearest_along(points, before)
        to = point_at(points, along + 24 if failure.at == "pay" else along - 24)
    drawer.screen.drag(drawer.at(before), drawer.at(to))
    drawer.saves(lambda design: failure.id in design.layout.labels, f"the bead of {failure.at} at another place")
    assert drawer.bead(failure.id).center == pytest.approx(to, abs=2)
