"""Places beside a bead: for pills, for stubs, for the beads of a hand-over."""

import pytest

from canvas.geometry.beside import Stub, best_stub, pill_spots
from canvas.geometry.drawing import Rect
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST
from canvas.geometry.space import Space

SIZE = (100.0, 24.0)


def stub(space: Space, *sides: int) -> Stub:
    return best_stub(space, (0, 0), sides or (SOUTH, NORTH), SIZE, None)


def first_spot(loop: int | None = None, low: bool = True, left: bool = False) -> Rect:
    return min(pill_spots((0, 0), SIZE, loop, low, left), key=lambda spot: spot[1])[0]


def test_a_stub_hangs_down_where_it_can_with_its_pill_beside_the_bar() -> None:
    found = stub(Space())
    assert found.points == ((0, 13), (0, 48))
    assert found.pill == Rect(17, 36, 100, 24)


def test_a_stub_stands_up_where_there_is_no_room_below() -> None:
    assert stub(Space(bodies=[Rect(-200, 20, 400, 100)])).heading == NORTH


def test_its_pill_goes_to_the_other_side_where_there_is_no_room() -> None:
    found = stub(Space(bodies=[Rect(30, -200, 100, 400)]))
    assert found.pill.right < 0


@pytest.mark.parametrize(("side", "sign"), [(EAST, 1), (WEST, -1)])
def test_a_stub_to_the_side_has_its_pill_beyond_the_bar(side: int, sign: int) -> None:
    found = stub(Space(), side)
    assert found.points[1] == (48 * sign, 0)
    assert found.pill.center == ((48 + 9 + 50) * sign, 0)


def test_a_stub_needs_a_side() -> None:
    with pytest.raises(ValueError, match="side"):
        best_stub(Space(), (0, 0), (), SIZE, None)


def test_a_pill_stands_below_right_by_itself() -> None:
    assert first_spot() == Rect(10, 24, 100, 24)


def test_a_pill_can_be_asked_up_and_to_the_left() -> None:
    assert first_spot(low=False) == Rect(10, -48, 100, 24)
    assert first_spot(left=True) == Rect(-110, 24, 100, 24)


def test_a_pill_on_the_side_of_the_loop_stands_beside_the_loop() -> None:
    assert first_spot(loop=NORTH, low=False) == Rect(24, -46, 100, 24)


def test_a_pill_away_from_the_loop_stands_as_without_one() -> None:
    assert first_spot(loop=NORTH, low=True) == first_spot()


@pytest.mark.parametrize("loop", [EAST, WEST])
def test_pills_beyond_a_loop_at_the_side_stand_one_above_the_other(loop: int) -> None:
    upper, lower = first_spot(loop=loop, low=False), first_spot(loop=loop, low=True)
    assert upper.x == lower.x
    assert upper.bottom < lower.y


@pytest.mark.parametrize("loop", [None, NORTH, EAST, SOUTH, WEST])
@pytest.mark.parametrize("low", [True, False])
def test_no_spot_covers_the_bead(loop: int | None, low: bool) -> None:
    bead = Rect(-12, -12, 24, 24)
    spots = [rect for rect, _ in pill_spots((0, 0), SIZE, loop, low, False)]
    assert len(spots) > 20
    assert not any(rect.touches(bead) for rect in spots)
