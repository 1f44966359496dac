"""New states and objects, their names, arrows and hand-overs: with a real mouse and real keys."""

from pathlib import Path

import pytest

from canvas.lookup import lookup
from tests.screen.drawer import Drawer, arrows, names, opened, shop
from tests.screen.screen import Screen

pytestmark = pytest.mark.screen


@pytest.fixture
def drawer(screen: Screen, tmp_path: Path) -> Drawer:
    return opened(screen, tmp_path, shop())


def test_states_and_objects_are_made_and_named(drawer: Drawer) -> None:
    drawer.find("Cart")
    make_states(drawer)
    make_objects(drawer)
    name_them(drawer)
    assert drawer.screen.complaints() == ""


def make_states(drawer: Drawer) -> None:
    """A double-click in a frame, N, Tab for the next one, Enter for a sibling."""
    rect = drawer.box("Cart").rect
    drawer.click_at(drawer.at((rect.right + 40, rect.bottom + 10)), times=2)
    drawer.name("Asked")
    drawer.saves(lambda d: names(d) == ["Cart", "Paid", "Asked"], "a state by a double-click")
    drawer.press("n")
    drawer.name("Lost")
    drawer.saves(lambda d: names(d)[3:] == ["Lost"] and not d.transitions, "a state by N")
    drawer.go_to("Cart")
    drawer.press("Tab")
    drawer.name("Checked")
    drawer.saves(lambda d: arrows(d) == {("Cart", "Checked")}, "the next state by Tab")
    drawer.press("Return")
    drawer.name("Refused")
    drawer.saves(lambda d: arrows(d) == {("Cart", "Checked"), ("Cart", "Refused")}, "a sibling by Enter")
    drawer.press("n", "Escape")
    drawer.saves(lambda d: len(names(d)) == 6, "a newborn state taken back by Escape")


def make_objects(drawer: Drawer) -> None:
    """O, and a frame drawn with the State tool."""
    drawer.press("o")
    drawer.name("Payment", then="Tab")
    drawer.name("Ready")
    made = drawer.saves(lambda d: len(d.objects) == 2, "an object by O")
    assert (made.objects[1].name, [state.name for state in made.objects[1].states]) == ("Payment", ["Ready"])
    drawer.find("Ready")
    frame = next(each.rect for each in drawer.drawing.frames if each.id == made.objects[1].id)
    drawer.take("State")
    drawer.screen.drag(drawer.at((frame.right + 120, frame.y)), drawer.at((frame.right + 320, frame.bottom)))
    drawer.name("Parcel")
    made = drawer.saves(lambda d: len(d.objects) == 3, "an object whose frame was drawn")
    assert made.objects[2].name == "Parcel"
    drawer.press("Escape")


def name_them(drawer: Drawer) -> None:
    """F2 with Enter and with Escape."""
    drawer.go_to("Ready")
    drawer.press("F2")
    drawer.name("Waiting")
    drawer.saves(lambda d: "Waiting" in names(d), "a new name by F2")
    drawer.press("F2")
    drawer.name("Something else", then="Escape")
    drawer.go_to("Parcel")
    drawer.press("F2")
    drawer.name("Package")
    made = drawer.saves(lambda d: d.objects[2].name == "Package", "an object renamed by F2")
    assert "Waiting" in names(made)


def test_states_are_connected(drawer: Drawer) -> None:
    drawer.find("Cart")
    drag_from_a_handle(drawer)
    drop_on_nothing(drawer)
    connect_by_name(drawer)
    flip(drawer)
    assert drawer.screen.complaints() == ""


def drag_from_a_handle(drawer: Drawer) -> None:
    drawer.screen.drag(drawer.handle("Cart"), drawer.middle("Paid"))
    drawer.name("Pay")
    made = drawer.saves(lambda d: arrows(d) == {("Cart", "Paid")}, "an arrow from a handle")
    assert (made.transitions[0].name, made.transitions[0].mode) == ("Pay", "sync")


def drop_on_nothing(drawer: Drawer) -> None:
    """A state, a failure or a fallback."""
    x, y = drawer.handle("Cart", "bottom")
    drawer.go_to("Cart")
    drawer.screen.drag((x, y), (x, y + 160))
    drawer.press("1")
    drawer.name("Left behind")
    drawer.saves(lambda d: ("Cart", "Left behind") in arrows(d), "a state where the arrow was dropped")
    drawer.go_to("Cart")
    drawer.screen.drag((x, y), (x + 330, y + 130))
    drawer.press("2", "4")
    made = drawer.saves(lambda d: d.failures, "a failure where the arrow was dropped")
    assert (made.failures[0].at, made.failures[0].type) == ("cart", "timeout")
    drawer.go_to("Cart")
    drawer.screen.drag((x, y), (x + 330, y + 130))
    drawer.press("3", "5")
    drawer.name("Left behind")
    made = drawer.saves(lambda d: d.fallbacks, "a fallback where the arrow was dropped")
    assert (made.fallbacks[0].kind, made.fallbacks[0].to) == ("human", drawer.id_of("Left behind"))


def connect_by_name(drawer: Drawer) -> None:
    drawer.go_to("Left behind")
    drawer.press("c")
    drawer.name("pai")
    drawer.press("Escape")
    drawer.saves(lambda d: ("Left behind", "Paid") in arrows(d), "an arrow to a part of a name")


def flip(drawer: Drawer) -> None:
    """S on a transition; the tool decides for a new one."""
    drawer.press("s")
    drawer.saves(lambda d: [t.mode for t in d.transitions].count("async") == 1, "an arrow that comes later")
    drawer.press("s")
    drawer.saves(lambda d: all(t.mode == "sync" for t in d.transitions), "an arrow that waits again")
    drawer.take("Later")
    drawer.screen.drag(drawer.middle("Paid"), drawer.middle("Left behind"))
    drawer.name("Come back")
    made = drawer.saves(lambda d: ("Paid", "Left behind") in arrows(d), "an arrow drawn with the Later tool")
    assert made.transitions[-1].mode == "async"


def test_states_of_two_objects_are_connected_by_hand_overs(drawer: Drawer) -> None:
    drawer.press("o")
    drawer.name("Parcel", then="Tab")
    drawer.name("Packed", then="Tab")
    drawer.name("Sent")
    before = drawer.saves(lambda d: len(d.transitions) == 1, "an object to hand over to")
    drawer.find("Paid")
    drawer.screen.drag(drawer.handle("Paid", "bottom"), drawer.middle("Sent"))
    drawer.name("Paid for")
    made = drawer.saves(lambda d: d.triggers, "a hand-over by a drag")
    fired = lookup(made).transitions[made.triggers[0].fires]
    assert (made.triggers[0].name, made.triggers[0].when) == ("Paid for", "paid")
    assert (fired.by, lookup(made).name(fired.target)) == ("event", "Sent")
    drawer.press("ctrl+z")
    drawer.saves(lambda d: d == before, "one step that takes all of it back")
    drawer.go_to("Paid")
    drawer.press("c")
    drawer.name("packed")
    drawer.press("Escape")
    made = drawer.saves(lambda d: d.triggers, "a hand-over by a name")
    assert [state.name for state in made.objects[1].states] == ["Not yet", "Packed", "Sent"]
    assert drawer.screen.complaints() == ""
