"""While states are dragged, what is fastened to them follows, and only that."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.findings import Finding, Report
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Badge, Box, Element, Line, Point
from canvas.geometry.live import FEW, live, live_elements
from canvas.geometry.paths import bounds_of
from canvas.lookup import lookup
from canvas.model import Design, Failure, Fallback, Trigger
from tests.canvas.geometry.designs import design, handed_over, way
from tests.designs import designs

SPOTS = {"a": (60.0, 60.0), "b": (480.0, 60.0), "c": (900.0, 60.0), "d": (60.0, 460.0), "e": (480.0, 460.0)}
WAYS = [way("ab", "a", "b"), way("bc", "b", "c"), way("de", "d", "e")]
FAILURE = Failure(id="f", at="ab", type="lost")
ANSWER = Fallback.model_validate({"id": "back", "for": "f", "kind": "degrade", "to": "d"})
MADE = design(SPOTS, WAYS, failures=[FAILURE], fallbacks=[ANSWER])


def dragged(made: Design, moving: Mapping[str, Point]) -> dict[str, Element]:
    """What is shown anew, by key."""
    drawing = draw(made)
    part = live(lookup(made), drawing, moving.keys())
    return {element.key: element for element in live_elements(part, moving)}


def test_the_state_its_arrows_and_all_that_hangs_on_them_follow() -> None:
    found = dragged(MADE, {"a": (60, 200)})
    assert {element.id for element in found.values()} == {"a", "ab", "f", "back"}


def test_a_box_keeps_its_words_its_width_and_its_strip() -> None:
    before = next(box for box in draw(MADE).boxes if box.id == "a")
    after = dragged(MADE, {"a": (70, 260)})["state:a"]
    assert isinstance(after, Box)
    assert after.strip is not None
    assert before.strip is not None
    assert (after.rect.x, after.rect.y) == (70, 260)
    assert (after.rect.width, after.rect.height) == (before.rect.width, before.rect.height)
    assert [label.y - 200 for label in after.labels] == [label.y for label in before.labels]
    assert after.strip.rect.y - 200 == before.strip.rect.y


def test_arrows_end_at_the_box_where_it_is_dragged_to() -> None:
    line = dragged(MADE, {"c": (900, 400)})["line:bc"]
    assert isinstance(line, Line)
    assert line.points[-1][1] >= 400 or line.points[-1][0] == 900


@pytest.mark.parametrize("moving", ["a", "c"])
def test_hand_overs_follow(moving: str) -> None:
    made = handed_over(Trigger(id="h", when="a", fires="fired"))
    assert "line:h" in dragged(made, {moving: (60, 600)})


def test_a_state_where_nothing_starts_gets_no_start() -> None:
    assert not any(key.startswith("start:") for key in dragged(MADE, {"c": (900, 400)}))
    assert "start:a" in dragged(MADE, {"a": (60, 200)})


def test_a_line_that_a_state_is_dragged_over_gives_way() -> None:
    before = next(line for line in draw(MADE).lines if line.key == "line:bc")
    found = dragged(MADE, {"d": (before.points[0][0] + 10, before.points[0][1] - 40)})
    over, line = found["state:d"], found["line:bc"]
    assert isinstance(over, Box)
    assert isinstance(line, Line)
    assert not any(over.rect.touches(bounds_of(each).grown(1)) for each in pairwise(line.points))
    assert "chip:bc" in found


def test_badges_go_with_the_state() -> None:
    finding = Finding("X@a", "X", "error", "proven", ("a",), "Dead end", "", "", place="a")
    drawing = draw(MADE, Report(findings=(finding,)))
    badge = next(each for each in drawing.badges if each.id == "a")
    part = live(lookup(MADE), drawing, {"a"})
    moved = next(each for each in live_elements(part, {"a": (90, 300)}) if isinstance(each, Badge))
    assert moved.center == (badge.center[0] + 30, badge.center[1] + 240)


def test_beside_it_the_line_stays_as_it_is() -> None:
    assert "line:bc" not in dragged(MADE, {"d": (60, 600)})


def test_under_a_state_with_many_arrows_nothing_gives_way() -> None:
    ways = [way(f"{number}", "e", "abcd"[number % 4]) for number in range(FEW + 2)]
    assert "line:bc" not in dragged(design(SPOTS, [*ways, way("bc", "b", "c")]), {"e": (700, 40)})


@given(designs(), st.data())
@settings(max_examples=25, deadline=None)
def test_nothing_is_shown_that_the_whole_drawing_does_not_have(made: Design, data: st.DataObject) -> None:
    ids = [box.id for box in draw(made).boxes]
    if ids:
        state = data.draw(st.sampled_from(ids))
        spot = data.draw(st.tuples(st.integers(-300, 900), st.integers(-300, 900)))
        whole = {element.key for element in draw(made, moving={state: spot}).elements()}
        assert dragged(made, {state: spot}).keys() <= whole


@given(designs())
@settings(max_examples=25, deadline=None)
def test_all_lines_of_a_state_follow_it(made: Design) -> None:
    tables = lookup(made)
    for box in draw(made).boxes:
        found = {element.id for element in dragged(made, {box.id: (0, 900)}).values()}
        ends = {line.id for line in draw(made).lines if line.kind in ("waits", "later")}
        fastened = {step.id for step in (*tables.outgoing[box.id], *tables.incoming[box.id])}
        assert fastened & ends <= found


@pytest.mark.parametrize("spot", [(500, 300), (-700, -40), (480, 900), (300, 100)])
def test_many_arrows_bend_simply_and_still_end_at_the_box(spot: Point) -> None:
    ways = [way(f"{number}", "e", "abcd"[number % 4]) for number in range(FEW + 2)]
    found = dragged(design(SPOTS, ways), {"e": spot})
    box, lines = found["state:e"], [each for each in found.values() if isinstance(each, Line)]
    assert isinstance(box, Box)
    assert len(lines) == FEW + 2
    for line in lines:
        x, y = line.points[0]
        assert box.rect.x <= x <= box.rect.right
        assert box.rect.y <= y <= box.rect.bottom
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(line.points))
