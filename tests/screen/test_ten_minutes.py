"""The ten-minute path, from an empty window to a PDF, with real keys and a real mouse on the installed program."""

import time
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage

from canvas.model import Design
from canvas.storage import load
from exports.painting.palette import LIGHT
from tests.screen.screen import PATIENCE, Screen, until

pytestmark = pytest.mark.screen

GOOD_END = (138, 210)  # the third of the kinds in the inspector, in pixels from the right and the top
SIGNS = (280, 320)  # the columns in which the signs of the findings stand, in pixels from the left
LIST = (160, 30)  # the rows of the list of findings, in pixels from the bottom


class Person:
    """Somebody at the keyboard, who looks at the screen before the next step."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        # The window has the name of a design in its title once it is furnished and takes keys.
        self.window = screen.window("Untitled")
        geometry = screen.xdotool("getwindowgeometry", "--shell", self.window)
        sizes = dict(line.split("=") for line in geometry.split())
        self.width, self.height = int(sizes["WIDTH"]), int(sizes["HEIGHT"])
        until(screen.looks_quiet, "a screen on which nothing moves")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.screen.key(key)
            time.sleep(0.2)

    def name(self, text: str, then: str = "Return") -> None:
        self.screen.type(text)
        self.press(then)

    def go_to(self, name: str) -> None:
        self.press("ctrl+k")
        self.name(name)

    def click_good_end(self) -> None:
        from_right, top = GOOD_END
        self.screen.click(self.width - from_right, top)
        time.sleep(0.3)

    def sees_a_must_fix(self) -> bool:
        """Whether the list of findings shows the red of what must be fixed."""
        picture = QImage(str(self.screen.screenshot(self.screen.home / "screen.png")))
        red = QColor(LIGHT.failure).rgb()
        return any(
            picture.pixel(x, y) == red
            for y in range(self.height - LIST[0], self.height - LIST[1])
            for x in range(*SIGNS)
        )

    def file_dialog(self, title: str, path: Path) -> None:
        """Types a path into the file dialog and waits for the file."""
        self.screen.window(title)
        self.press("ctrl+a")
        self.name(str(path))
        until(path.exists, f"{path.name}; stderr: {self.screen.complaints()}")
        self.screen.focus(self.window)


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
