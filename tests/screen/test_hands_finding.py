"""Finding things, copying them, and going from finding to finding, with real keys on the installed program."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from canvas.edits import attach_failure, connect, update
from exports.painting.palette import LIGHT
from tests.screen.drawer import Drawer, arrows, names, opened, shop
from tests.screen.screen import PATIENCE, ROOT, Screen, until

pytestmark = pytest.mark.screen
SHAPE = 60
"""So many pixels of its colour the outline of a state has at least."""
FIRST_ROW = (500, 140)
"""The first finding of the list, in pixels from the left and from the bottom."""


@pytest.fixture
def drawer(screen: Screen, tmp_path: Path) -> Drawer:
    """Cart to Paid, a good end, and back."""
    design = connect(shop(), "cart", "paid", id="pay", name="Pay")
    design = connect(update(design, "paid", kind="good_end"), "paid", "cart", id="again", name="Buy again")
    return opened(screen, tmp_path, design)


def at_clipboard(screen: Screen, *words: str) -> "subprocess.Popen[str]":
    """Another program that reads or holds what is copied."""
    command = [sys.executable, "-m", "tests.screen.clipboard", *words]
    return subprocess.Popen(command, cwd=ROOT, env=screen.environment(), stdout=subprocess.PIPE, text=True)


def test_states_commands_words_keys_and_templates_are_found(drawer: Drawer) -> None:
    find_a_state_and_a_command(drawer)
    find_words(drawer)
    find_keys(drawer)
    find_a_template(drawer)
    assert drawer.screen.complaints() == ""


def find_a_state_and_a_command(drawer: Drawer) -> None:
    drawer.press("ctrl+k")
    drawer.name("pai")
    drawer.press("F2")
    drawer.name("Settled")
    drawer.saves(lambda d: "Settled" in names(d), "a state that was found")
    drawer.press("ctrl+shift+p")
    drawer.name("wrap in a new object")
    drawer.name("Payment")
    drawer.saves(lambda d: [each.name for each in d.objects] == ["Order", "Payment"], "a command that was found")
    drawer.press("ctrl+z")
    drawer.saves(lambda d: len(d.objects) == 1, "and taken back")


def find_words(drawer: Drawer) -> None:
    """Ctrl+F, with what takes their place in the second field and all of it at once by a button."""
    drawer.press("ctrl+f")
    drawer.screen.type("Cart")
    drawer.press("Tab", "Tab", "Tab")
    drawer.screen.type("Basket")
    drawer.press("Tab", "Tab", "space")
    drawer.saves(lambda d: names(d) == ["Basket", "Settled"], "another word")


def find_keys(drawer: Drawer) -> None:
    drawer.press("F1")
    drawer.screen.window("All keys")
    drawer.press("Escape")
    until(lambda: not drawer.screen.windows("All keys"), "the list of keys gone")
    drawer.screen.focus(drawer.window)


def find_a_template(drawer: Drawer) -> None:
    drawer.press("ctrl+k")
    drawer.name("new from message delivery")
    drawer.screen.window("Message delivery")


def test_a_part_and_lines_of_text_are_copied_and_pasted(drawer: Drawer) -> None:
    copy_and_paste_a_part(drawer)
    paste_lines(drawer)
    assert drawer.screen.complaints() == ""


def copy_and_paste_a_part(drawer: Drawer) -> None:
    """One copy carries the part, its pictures and lines of text."""
    drawer.go_to("Pay")
    drawer.press("ctrl+c")
    reader = at_clipboard(drawer.screen, "read")
    sizes, _, text = reader.communicate(timeout=PATIENCE)[0].partition("\n\n")
    held = dict(line.rsplit(" ", 1) for line in sizes.splitlines())
    assert set(held) == {"text/plain", "image/svg+xml", "image/png", "application/x-unhappy-path+json"}
    assert all(int(size) > 0 for size in held.values())
    assert "Cart -> Paid: Pay" in text
    drawer.press("ctrl+v")
    drawer.saves(lambda d: names(d) == ["Cart", "Paid", "Cart", "Paid"] and len(d.transitions) == 4, "a part, pasted")
    drawer.press("ctrl+z")
    drawer.saves(lambda d: names(d) == ["Cart", "Paid"], "and taken back")


def paste_lines(drawer: Drawer) -> None:
    """Lines from another program become states, and those with an arrow transitions."""
    drawer.go_to("Cart")
    holder = at_clipboard(drawer.screen, "write", "Refused\nCart -> Refused: pay\nRefused ~> Paid: try again")
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        drawer.press("ctrl+v")
        made = drawer.saves(lambda d: names(d) == ["Cart", "Paid", "Refused"], "lines, pasted")
    finally:
        holder.kill()
        holder.communicate()
    assert arrows(made) >= {("Cart", "Refused"), ("Refused", "Paid")}
    assert [(each.name, each.mode) for each in made.transitions[-2:]] == [("pay", "sync"), ("try again", "async")]


@pytest.fixture
def troubled(screen: Screen, tmp_path: Path) -> Drawer:
    """Paying, and buying again, can fail, and nothing answers that; the list says first what must be fixed."""
    design = connect(shop(), "cart", "paid", id="pay", name="Pay")
    design = connect(update(design, "paid", kind="good_end"), "paid", "cart", id="again", name="Buy again")
    design = attach_failure(design, "pay", "timeout", id="silent", name="Bank silent")
    design = attach_failure(design, "again", "timeout", id="empty", name="Shop silent")
    drawer = opened(screen, tmp_path, design)
    until(drawer.sees_a_must_fix, "findings")
    return drawer


def test_keys_go_from_finding_to_finding_and_offer_what_settles_one(troubled: Drawer) -> None:
    troubled.press("F8", "F8", "F2")
    troubled.name("Order again")
    troubled.saves(lambda d: d.transitions[1].name == "Order again", "the place of the second finding, renamed")
    until(troubled.sees_a_must_fix, "findings")
    troubled.press("shift+F8", "ctrl+period")
    until(lambda: troubled.amount(QColor(LIGHT.uncertain)) > SHAPE, "what would settle it, on the canvas")
    troubled.name("Support")
    made = troubled.saves(lambda d: d.fallbacks, "a person who steps in")
    assert (made.fallbacks[0].failure, made.fallbacks[0].owner) == ("silent", "Support")
    assert troubled.screen.complaints() == ""


def test_enter_in_the_list_goes_to_the_place_of_a_finding(troubled: Drawer) -> None:
    x, y = FIRST_ROW
    troubled.click_at((x, troubled.height - y))
    troubled.press("Down", "Down", "Return")
    troubled.take("Rename")
    troubled.name("Settle")
    troubled.saves(lambda d: d.transitions[0].name == "Settle", "the place of the third finding, renamed")
    assert troubled.screen.complaints() == ""
