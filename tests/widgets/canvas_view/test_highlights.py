"""What is shown over a drawing, as values."""

from dataclasses import replace

from canvas.findings import Step
from canvas.geometry.drawing import Rect
from canvas.geometry.guides import Guide
from widgets.canvas_view.desk import Desk, Overlay
from widgets.canvas_view.highlights import Highlight, free_handles, handle_points, highlights
from widgets.canvas_view.witness import trail


def of(desk: Desk, selected: set[str], **parts: object) -> tuple[Highlight, ...]:
    return highlights(desk.drawing, frozenset(selected), Overlay(**parts))  # type: ignore[arg-type]


def test_nothing_selected_and_nothing_under_way_shows_nothing(desk: Desk) -> None:
    assert of(desk, set()) == ()


def test_a_selected_state_has_an_outline_and_four_handles(desk: Desk) -> None:
    assert [mark.kind for mark in of(desk, {"late"})] == ["selected"] + ["handle"] * 4


def test_several_selected_states_have_outlines_only(desk: Desk) -> None:
    assert {mark.kind for mark in of(desk, {"late", "moving"})} == {"selected"}


def test_a_selected_arrow_is_traced_its_chip_outlined_and_its_ends_have_handles(desk: Desk) -> None:
    assert sorted(mark.kind for mark in of(desk, {"scan_late"})) == ["handle", "handle", "selected", "trail"]


def test_hover_outlines_what_is_not_selected_already(desk: Desk) -> None:
    assert "hovered" in {mark.kind for mark in of(desk, set(), hovered="late")}
    assert "hovered" not in {mark.kind for mark in of(desk, {"late"}, hovered="late")}


def test_what_is_lit_is_outlined_wherever_it_stands(desk: Desk) -> None:
    marks = of(desk, set(), lit=frozenset({"late", "scan_late"}))
    assert sorted(mark.kind for mark in marks) == ["lit", "lit", "trail"]


def test_what_is_under_way_is_shown(desk: Desk) -> None:
    marks = of(desk, set(), marquee=Rect(0, 0, 10, 10), preview=((0, 20), (30, 0)), target="late")
    assert [mark.kind for mark in marks] == ["target", "preview", "marquee"]
    assert marks[1].rect == Rect(0, 0, 30, 20)


def test_a_path_is_a_trail_with_numbers_and_cards(desk: Desk) -> None:
    steps = (Step(None, None, "moving", {}, "It starts."), Step("scan_late", None, "late", {}, "It is late."))
    marks = of(desk, set(), steps=steps, stops=trail(desk.drawing, steps))
    assert [mark.kind for mark in marks] == ["trail", "card", "link", "step", "card", "link", "step"]
    assert [mark.number for mark in marks if mark.kind == "step"] == [1, 2]
    assert [mark.lines for mark in marks if mark.kind == "card"] == [("It starts.",), ("It is late.",)]


def test_keys_are_unique(desk: Desk) -> None:
    marks = of(desk, {"late", "scan_late", "no_scan", "ask", "package"}, hovered="moving", target="done")
    assert len({mark.key for mark in marks}) == len(marks)


def test_a_handle_that_would_lie_on_a_failure_is_left_out(desk: Desk) -> None:
    box = next(box for box in desk.drawing.boxes if box.id == "moving")
    x, y = handle_points(box)[1]
    near = replace(desk.drawing.beads[0], center=(x + 8, y))
    assert free_handles(replace(desk.drawing, beads=(near,)), box) == (
        handle_points(box)[0],
        handle_points(box)[2],
        handle_points(box)[3],
    )


def test_handles_stand_at_the_middle_of_the_sides(desk: Desk) -> None:
    box = next(box for box in desk.drawing.boxes if box.id == "late")
    top, right, bottom, left = handle_points(box)
    assert (top[0], bottom[0]) == (box.rect.center[0], box.rect.center[0])
    assert (right[1], left[1]) == (box.rect.center[1], box.rect.center[1])
    assert left[0] < box.rect.x < box.rect.right < right[0]


def test_guides_and_gaps_are_marks_of_their_own(desk: Desk) -> None:
    marks = of(desk, set(), guides=(Guide((0, 0), (0, 90)), Guide((0, 40), (60, 40), gap=True)))
    assert [(mark.kind, mark.rect) for mark in marks] == [("guide", Rect(0, 0, 0, 90)), ("gap", Rect(0, 40, 60, 0))]
