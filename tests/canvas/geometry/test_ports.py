"""Ports: where lines leave and reach a box."""

from canvas.geometry.drawing import Box, Rect
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST
from canvas.geometry.ports import Slots, border_point, ports, span

RECT = Rect(100, 100, 200, 92)


def box(uncertain: bool = False) -> Box:
    return Box("state:a", "a", RECT, "active", uncertain, False, (), (), None)


def on(side: int, slots: Slots, aims: tuple[tuple[float, float], ...] = ()) -> list[tuple[float, float]]:
    return [port.point for port in ports(box(), slots, 20, aims) if port.heading == side]


def test_the_middle_of_a_side_is_liked_best() -> None:
    found = [port for port in ports(box(), Slots(), 20) if port.heading == EAST]
    assert min(found, key=lambda port: port.cost).point == (300, 146)


def test_every_side_has_ports_that_look_outwards() -> None:
    found = {port.heading: port for port in ports(box(), Slots(), 20)}
    assert {side: port.entry for side, port in found.items()}.keys() == {EAST, SOUTH, WEST, NORTH}
    assert all(not RECT.touches(Rect(*port.entry, 1, 1)) for port in found.values())


def test_a_slot_that_is_taken_is_not_offered_again() -> None:
    slots = Slots()
    slots.take("a", EAST, 146)
    assert (300, 146) not in on(EAST, slots)


def test_a_slot_of_another_box_does_not_matter() -> None:
    slots = Slots()
    slots.take("b", EAST, 146)
    assert (300, 146) in on(EAST, slots)


def test_a_side_with_lines_is_liked_less() -> None:
    slots = Slots()
    slots.take("a", EAST, 146)
    costs = {side: min(p.cost for p in ports(box(), slots, 20) if p.heading == side) for side in (EAST, WEST)}
    assert costs[EAST] > costs[WEST]


def test_a_port_can_be_level_with_an_aim() -> None:
    assert (300, 131) in on(EAST, Slots(), ((900, 131),))
    assert (177, 192) in on(SOUTH, Slots(), ((177, 900),))


def test_an_aim_beyond_the_side_gives_no_port() -> None:
    assert all(100 < y < 192 for _, y in on(EAST, Slots(), ((900, 500),)))


def test_when_all_is_taken_slots_are_shared() -> None:
    slots = Slots()
    for side in (EAST, SOUTH, WEST, NORTH):
        for at in range(90, 310, 5):
            slots.take("a", side, at)
    assert ports(box(), slots, 20)


def test_a_paired_side_leaves_its_middle_out() -> None:
    slots = Slots(paired={("a", EAST)})
    assert on(EAST, slots) == [(300, 126), (300, 166)]


def test_lines_keep_off_the_corners() -> None:
    assert span(box(), EAST) == (118, 174)
    assert span(box(uncertain=True), NORTH) == (124, 276)


def test_the_side_of_a_hexagon_slants_back_from_its_tip() -> None:
    assert border_point(box(uncertain=True), EAST, 146) == (300, 146)
    assert border_point(box(uncertain=True), WEST, 146) == (100, 146)
    assert border_point(box(uncertain=True), EAST, 123) == (291, 123)
    assert border_point(box(uncertain=True), SOUTH, 200) == (200, 192)
