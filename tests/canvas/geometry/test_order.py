"""The order of drawing, and the small pieces of a sketch."""

from canvas.geometry.drawing import Bead, Line, Point, Rect
from canvas.geometry.failures import Knot
from canvas.geometry.order import BRANCH, FLOW, STRAIGHT_FLOW, Agenda
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST, across, head_area
from canvas.geometry.search import Port
from canvas.geometry.sketch import Sketch
from canvas.geometry.stations import groups, stations
from canvas.lookup import lookup
from canvas.model import Failure, Trigger
from tests.canvas.geometry.designs import design, handed_over, way

SPOTS = {"a": (0.0, 0.0), "b": (600.0, 0.0)}


def sketch() -> Sketch:
    return Sketch(lookup(design(SPOTS, [way("t", "a", "b")])), {}, {"thing": Rect(0, 0, 900, 200)})


def failures(count: int) -> tuple[Failure, ...]:
    return tuple(Failure(id=f"f{i}", at="t", type="lost") for i in range(count))


def test_straight_arrows_come_first_then_the_near_ones_then_the_order_of_the_design() -> None:
    done: list[str] = []
    agenda = Agenda()
    for kind, far, name in (
        (BRANCH, 1.0, "last"),
        (FLOW, 9.0, "far"),
        (FLOW, 2.0, "near"),
        (STRAIGHT_FLOW, 99.0, "first"),
    ):
        agenda.add(kind, far, lambda name=name: done.append(name))  # type: ignore[misc]
    agenda.run()
    assert done == ["first", "near", "far", "last"]


def test_what_comes_up_while_drawing_takes_its_place() -> None:
    done: list[str] = []
    agenda = Agenda()
    agenda.add(FLOW, 0.0, lambda: agenda.add(STRAIGHT_FLOW, 0.0, lambda: done.append("new")))
    agenda.add(BRANCH, 0.0, lambda: done.append("old"))
    agenda.run()
    assert done == ["new", "old"]


def test_a_bead_is_free_across_its_line() -> None:
    bent: tuple[Point, ...] = ((0, 0), (100, 0), (100, 100))
    assert across(bent, (20, 0)) == (SOUTH, NORTH)
    assert across(bent, (100, 50)) == (EAST, WEST)
    assert across(bent, (500, 500)) == (SOUTH, NORTH)


def test_a_knot_offers_the_sides_where_least_hangs() -> None:
    bead = Bead("bead:f0", "f0", ("f0",), (0, 0), 12, "bolt")
    knot = Knot(bead, failures(1), (SOUTH, NORTH), None)
    assert knot.free == [SOUTH, NORTH]
    knot.take(SOUTH)
    assert knot.free == [NORTH]
    knot.take(NORTH)
    assert knot.free == [SOUTH, NORTH]


def test_up_to_two_failures_have_a_bead_each_and_more_share_one() -> None:
    assert [len(groups(failures(count))) for count in range(5)] == [0, 1, 2, 1, 1]


def test_an_element_belongs_to_its_object() -> None:
    made = sketch()
    assert made.home_of("t") == Rect(0, 0, 900, 200)
    assert made.home_of("nothing") is None
    made.own("line:t", "t")
    made.own("line:nothing", "nothing")
    assert made.owner == {"line:t": "thing"}


def test_a_line_that_was_drawn_is_kept_clear_of_with_its_head() -> None:
    made = sketch()
    made.add_line(Line("line:t", "t", "waits", ((0, 0), (100, 0)), "filled"))
    made.add_line(Line("stub:t", "t", "stub", ((0, 50), (0, 90)), "bar"))
    assert len(made.space.rows) == len(made.space.columns) == 1
    assert list(made.space.things) == [Rect(86, -7, 14, 14)]


def test_a_head_covers_the_end_of_its_line() -> None:
    assert head_area(((0, 0), (0, 100))) == Rect(-7, 86, 14, 14)
    assert head_area(((0, 100), (0, 0))) == Rect(-7, 0, 14, 14)
    assert head_area(((100, 0), (0, 0))) == Rect(0, -7, 14, 14)


def test_a_port_that_is_used_takes_its_slot() -> None:
    made = sketch()
    made.take("a", Port((100, 46), EAST))
    made.take("a", Port((50, 92), SOUTH))
    assert made.slots.taken == {("a", EAST): [46], ("a", SOUTH): [50]}


def test_without_anything_on_it_an_arrow_keeps_no_room() -> None:
    made = sketch()
    assert stations(made, made.look.transitions["t"], ((0, 0), (300, 0))) == 0


def test_joints_and_landings_follow_one_another_on_an_arrow() -> None:
    design_with_both = handed_over(Trigger(id="h", when="go", fires="fired"))
    twice = design_with_both.model_copy(
        update={"triggers": (*design_with_both.triggers, Trigger(id="h2", when="go", fires="fired"))}
    )
    made = Sketch(lookup(twice), {}, {})
    end = stations(made, made.look.transitions["go"], ((0, 0), (300, 0)))
    assert [joint.center for joint in made.joints] == [(20, 0), (42, 0)]
    assert end == 50
    stations(made, made.look.transitions["fired"], ((0, 200), (300, 200)))
    assert [made.stations["landing", each] for each in ("h", "h2")] == [(20, 200), (42, 200)]


def test_a_landing_far_from_level_stands_a_little_later() -> None:
    made = Sketch(lookup(handed_over(Trigger(id="h", when="go", fires="fired"))), {}, {})
    made.stations["joint", "h"] = (900, 0)
    stations(made, made.look.transitions["fired"], ((0, 200), (300, 200)))
    assert made.stations["landing", "h"] == (30, 200)
