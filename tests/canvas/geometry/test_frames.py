"""Frames around what belongs to an object."""

import pytest

from canvas.geometry.draw import draw
from canvas.geometry.drawing import Rect
from canvas.geometry.frames import aligned, grown_frames, tab_left
from canvas.model import Failure, Trigger
from tests.canvas.geometry.designs import design, handed_over, way


def test_a_frame_has_room_for_its_tab_and_the_start_arrow() -> None:
    frame = draw(design({"a": (100, 100)})).frames[0]
    assert frame.rect == Rect(56, 66, 236, 142)


def test_a_tab_names_the_object_and_counts_its_states() -> None:
    frame = draw(design({"a": (100, 100), "b": (500, 100)})).frames[0]
    assert [label.text for label in frame.labels] == ["Thing", "2 states"]
    assert (frame.tab.x, frame.tab.y) == (frame.rect.x, frame.rect.y)


UPRIGHT = Rect(60, 0, 0, 200)


@pytest.mark.parametrize(
    ("busy", "left"),
    [((), 0), ((UPRIGHT,), 70), ((Rect(200, 0, 0, 200),), 0), ((UPRIGHT, Rect(75, 0, 0, 200)), 85)],
    ids=["free", "a line", "a line beside it", "two lines"],
)
def test_a_tab_gives_way_to_what_runs_through_the_upper_border(busy: tuple[Rect, ...], left: float) -> None:
    assert tab_left(Rect(0, 0, 300, 200), 80, busy) == left


def test_a_tab_that_finds_no_place_stays_at_the_corner() -> None:
    assert tab_left(Rect(0, 0, 140, 200), 80, [UPRIGHT]) == 0


def test_a_tab_below_a_line_keeps_its_corner() -> None:
    assert tab_left(Rect(0, 0, 300, 200), 80, [Rect(0, 40, 300, 0)]) == 0


def test_a_single_state_is_one_state() -> None:
    assert draw(design({"a": (100, 100)})).frames[0].labels[1].text == "1 state"


def test_a_frame_holds_the_lines_and_pills_of_its_object() -> None:
    failures = [Failure(id="f", at="t", type="lost", name="the parcel is lost on its way")]
    drawing = draw(
        design({"a": (100, 100), "b": (300, 400)}, [way("t", "a", "b"), way("u", "b", "a")], failures=failures)
    )
    frame = drawing.frames[0].rect
    inside = [chip.rect for chip in drawing.chips] + [box.rect for box in drawing.boxes]
    assert all(frame.x < r.x and frame.y < r.y and r.right < frame.right and r.bottom < frame.bottom for r in inside)


def test_frames_of_different_objects_keep_apart() -> None:
    frames = draw(handed_over(Trigger(id="h", when="go", fires="fired"))).frames
    assert not frames[0].rect.touches(frames[1].rect)


def test_a_frame_stops_growing_before_its_neighbours() -> None:
    core = {"up": Rect(0, 100, 100, 100), "down": Rect(0, 240, 100, 100)}
    content = {"up": [Rect(10, 150, 20, 80)], "down": [Rect(10, 220, 20, 80)]}
    frames = grown_frames(core, content, {"up": 80, "down": 80})
    assert frames["up"].bottom <= frames["down"].y


def test_frames_side_by_side_stop_before_each_other_too() -> None:
    core = {"left": Rect(0, 0, 100, 100), "right": Rect(140, 0, 100, 100)}
    content = {"left": [Rect(10, 40, 125, 20)], "right": [Rect(105, 40, 20, 20)]}
    frames = grown_frames(core, content, {"left": 80, "right": 80})
    assert frames["left"].right <= frames["right"].x


def test_what_comes_under_the_tab_makes_the_frame_higher() -> None:
    frames = grown_frames({"one": Rect(0, 0, 300, 100)}, {"one": [Rect(20, 10, 20, 20)]}, {"one": 80})
    assert frames["one"].y == -22


def test_borders_that_nearly_line_up_are_lined_up() -> None:
    frames = aligned({"one": Rect(0, 0, 300, 100), "two": Rect(10, 200, 270, 100)})
    assert frames["two"] == Rect(0, 200, 300, 100)


def test_borders_far_apart_stay_where_they_are() -> None:
    frames = {"one": Rect(0, 0, 300, 100), "two": Rect(100, 200, 300, 100)}
    assert aligned(frames) == frames


def test_lining_up_never_makes_frames_overlap() -> None:
    frames = {"one": Rect(0, 0, 100, 100), "two": Rect(120, 0, 20, 100), "three": Rect(0, 200, 130, 100)}
    assert aligned(frames)["one"] == frames["one"]
