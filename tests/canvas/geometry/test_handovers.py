"""Hand-overs: from a joint to the arrow that they fire, with their chips and beads."""

import pytest

from canvas.geometry.draw import draw
from canvas.geometry.drawing import Drawing, Line, Rect
from canvas.geometry.entrances import entrance
from canvas.geometry.frames import CLOSED_HEIGHT
from canvas.geometry.measure import measure
from canvas.geometry.paths import NORTH, SOUTH
from canvas.geometry.space import Space
from canvas.model import Design, Failure, Fallback, Trigger
from canvas.model.base import ReadOnlyMap
from canvas.model.design import ObjectLayout
from tests.canvas.geometry.designs import handed_over


def trigger(**fields: object) -> Trigger:
    return Trigger.model_validate({"id": "h", "name": "Paid", "when": "go", "fires": "fired", **fields})


def line(drawing: Drawing, element: str) -> Line:
    return next(each for each in drawing.lines if each.id == element and each.kind != "start")


def test_a_hand_over_starts_at_a_joint_on_the_arrow_after_which_it_happens() -> None:
    drawing = draw(handed_over(trigger()))
    joint = drawing.joints[0]
    assert joint.center[1] == line(drawing, "go").points[0][1]
    assert line(drawing, "h").points[0] == joint.center


def test_it_ends_at_the_arrow_that_it_fires_before_the_chip() -> None:
    drawing = draw(handed_over(trigger()))
    x, y = line(drawing, "h").points[-1]
    fired = line(drawing, "fired").points
    chip = next(each for each in drawing.chips if each.id == "fired").rect
    assert abs(y - fired[0][1]) == 4
    assert fired[0][0] < x < chip.x


def test_when_both_ends_can_be_level_it_is_straight() -> None:
    drawing = draw(handed_over(trigger()))
    assert len(line(drawing, "h").points) == 2


def test_the_joint_comes_after_the_beads() -> None:
    drawing = draw(handed_over(trigger(), failures=[Failure(id="f", at="go", type="lost")]))
    assert drawing.joints[0].center[0] == drawing.beads[0].center[0] + 23


def test_open_is_later_and_filled_waits() -> None:
    heads = [line(draw(handed_over(trigger(mode=mode))), "h").head for mode in ("async", "sync")]
    assert heads == ["open", "filled"]


def test_it_may_start_at_the_border_of_a_state() -> None:
    drawing = draw(handed_over(trigger(when="b")))
    box = next(each.rect for each in drawing.boxes if each.id == "b")
    assert box.grown(4).touches(Rect(*drawing.joints[0].center, 0.1, 0.1))
    assert measure(drawing).flaws == 0


def test_its_chip_names_the_event() -> None:
    named, unnamed = draw(handed_over(trigger())), draw(handed_over(trigger(name=None)))
    texts = [next(chip for chip in each.chips if chip.id == "h").labels[0].text for each in (named, unnamed)]
    assert texts == ["Paid", "Goes on"]


def test_its_failure_stands_where_it_enters_level_with_where_the_answer_leads() -> None:
    drawing = draw(
        handed_over(
            trigger(),
            failures=[Failure(id="f", at="h", type="lost")],
            fallbacks=[Fallback.model_validate({"id": "b1", "for": "f", "kind": "retry", "cap": 5, "then": "e"})],
        )
    )
    green = next(each for each in drawing.lines if each.kind == "fallback")
    assert len(green.points) == 2
    assert measure(drawing).flaws == 0


def test_two_failures_of_a_hand_over_stand_one_behind_the_other() -> None:
    failures = [Failure(id="f1", at="h", type="lost"), Failure(id="f2", at="h", type="timeout")]
    first, second = (bead.center for bead in draw(handed_over(trigger(), failures=failures)).beads)
    assert first[0] == second[0]
    assert first[1] - second[1] == 32


def test_a_hand_over_that_fires_nothing_on_the_canvas_is_not_drawn() -> None:
    design = handed_over(trigger())
    without = design.model_copy(update={"transitions": design.transitions[:1]})
    assert all(each.kind != "handover" for each in draw(without).lines)


def closed(made: Design, object_id: str) -> Drawing:
    layout = made.layout.model_copy(update={"objects": ReadOnlyMap({object_id: ObjectLayout(collapsed=True)})})
    return draw(made.model_copy(update={"layout": layout}))


@pytest.mark.parametrize(("object_id", "end"), [("upper", 0), ("lower", -1)])
@pytest.mark.parametrize("when", ["go", "b"])
def test_a_hand_over_ends_at_the_border_of_a_closed_frame(object_id: str, end: int, when: str) -> None:
    drawing = closed(handed_over(trigger(when=when)), object_id)
    frame = next(each for each in drawing.frames if each.id == object_id)
    x, y = line(drawing, "h").points[end]
    assert frame.collapsed
    assert frame.rect.grown(1).touches(Rect(x, y, 0.1, 0.1))
    assert not frame.rect.grown(-1).touches(Rect(x, y, 0.1, 0.1))


def test_a_closed_frame_does_not_grow_around_what_is_on_its_way() -> None:
    made = handed_over(trigger(), failures=[Failure(id="f", at="h", type="lost")])
    frame = next(each for each in closed(made, "lower").frames if each.id == "lower")
    assert frame.rect.height == CLOSED_HEIGHT


def test_a_closed_frame_shows_none_of_its_states() -> None:
    drawing = closed(handed_over(trigger(), failures=[Failure(id="f", at="go", type="lost")]), "upper")
    assert {box.id for box in drawing.boxes} == {"c", "d", "e"}
    assert drawing.beads == ()


def test_beads_find_a_place_on_a_line_without_room() -> None:
    centers, heading = entrance(Space(), ((0, 0), (0, 20)), Rect(-50, -50, 100, 100), 1, [])
    assert centers == ((0, 10),)
    assert heading == SOUTH


def test_beads_avoid_what_stands_on_their_way() -> None:
    space = Space(things=[Rect(-20, 190, 40, 20)])
    centers, _ = entrance(space, ((0, 0), (0, 400)), Rect(-50, 150, 100, 250), 1, [])
    assert not 177 < centers[0][1] < 223


def test_beads_outside_of_a_frame_that_the_line_misses_stand_in_its_middle() -> None:
    centers, heading = entrance(Space(), ((0, 400), (0, 0)), Rect(500, 500, 10, 10), 1, [])
    assert (centers, heading) == (((0, 200),), NORTH)


def test_without_a_frame_all_of_the_line_will_do() -> None:
    centers, _ = entrance(Space(), ((0, 0), (0, 400)), None, 1, [(50, 200)])
    assert centers == ((0, 200),)
