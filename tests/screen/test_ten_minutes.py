"""The ten-minute path, from an empty window to a PDF, with real keys and a real mouse on the installed program."""

from pathlib import Path

import pypdfium2
import pytest

from canvas.model import Design
from canvas.storage import load
from tests.screen.person import Person
from tests.screen.screen import PATIENCE, Screen, until

pytestmark = pytest.mark.screen


@pytest.fixture
def person(screen: Screen) -> Person:
    screen.start()
    return Person(screen)


def draw_payment(person: Person) -> None:
    """Payment: Ready to Charging to Paid, a good end, and back to Ready."""
    person.press("o")
    for name in ("Payment", "Ready", "Charging"):
        person.name(name, then="Tab")
    person.name("Paid")
    person.click_good_end()
    person.go_to("Paid")
    person.press("c")
    person.name("Ready")
    person.name("Pay again")


def draw_order(person: Person) -> None:
    """Order: Cart and Shipped, a good end; shipping is what the payment hands over to."""
    person.press("o")
    person.name("Order", then="Tab")
    person.name("Cart")
    person.press("n")
    person.name("Shipped")
    person.click_good_end()
    person.go_to("Paid")
    person.press("c")
    person.name("Shipped")
    person.name("Payment done")
    person.go_to("Shipped")
    person.press("c")
    person.name("Cart")
    person.name("Buy more")


def write_messages(person: Person) -> None:
    """What the customer reads at both good ends."""
    for state, text in (("Paid", "Paid. Thank you."), ("Shipped", "Your parcel is on its way.")):
        person.go_to(state)
        person.press("e")
        person.screen.type(text)
        person.press("Escape")


def kinds_of(design: Design) -> dict[str, int]:
    return {
        "objects": len(design.objects),
        "states": sum(len(owner.states) for owner in design.objects),
        "transitions": len(design.transitions),
        "later": sum(t.mode == "async" for t in design.transitions),
        "hand-overs": len(design.triggers),
        "failures": len(design.failures),
        "fallbacks": len(design.fallbacks),
        "messages": sum(len(state.messages) for owner in design.objects for state in owner.states),
    }


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.split())


def test_the_ten_minute_path_from_an_empty_window_to_a_pdf(person: Person, tmp_path: Path) -> None:
    draw_payment(person)
    draw_order(person)
    until(lambda: not person.sees_a_must_fix(), "a list without anything to fix")

    person.go_to("Charging")
    person.press("Right", "s", "f", "4")
    until(person.sees_a_must_fix, "the finding that nothing answers the failure")
    person.press("b", "4")
    person.name("Ready")
    until(lambda: not person.sees_a_must_fix(), "the finding to go")

    write_messages(person)
    saved = tmp_path / "shop.unhappy.json"
    person.press("ctrl+s")
    person.file_dialog("Save the design", saved)
    until(lambda: "shop.unhappy.json" in person.screen.title(person.window), "the file's name in the title", PATIENCE)
    pdf = tmp_path / "shop.pdf"
    person.press("ctrl+e")
    person.file_dialog("Export the drawing", pdf)

    assert kinds_of(load(saved)) == {
        "objects": 2,
        "states": 5,
        "transitions": 5,
        "later": 1,
        "hand-overs": 1,
        "failures": 1,
        "fallbacks": 1,
        "messages": 2,
    }
    words = words_of(pdf)
    for text in ("Payment", "Ready", "Charging", "Paid", "Order", "Cart", "Shipped", "Pay again", "Payment done"):
        assert text in words
    for text in ("Paid. Thank you.", "Your parcel is on its way."):
        assert text in words
    assert person.screen.complaints() == ""
