"""What is fastened to a state goes along with it without a search."""

import pytest

from canvas.findings import Finding, Report
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Badge, Bead, Box, Chip, Element, Joint, Line, Point
from canvas.geometry.elsewhere import moved
from canvas.geometry.following import follow, followers
from canvas.geometry.paths import bounds_of, segments
from canvas.lookup import lookup
from canvas.model import Design, Failure, Fallback, Trigger
from tests.canvas.geometry.designs import design, handed_over, way

SPOTS = {"a": (60.0, 60.0), "b": (480.0, 60.0), "c": (900.0, 60.0), "d": (60.0, 460.0), "e": (480.0, 460.0)}
WAYS = [way("ab", "a", "b"), way("bc", "b", "c"), way("de", "d", "e")]
FAILURE = Failure(id="f", at="ab", type="lost")
ANSWER = Fallback.model_validate({"id": "back", "for": "f", "kind": "degrade", "to": "d"})
MADE = design(SPOTS, WAYS, failures=[FAILURE], fallbacks=[ANSWER])
FINDING = Finding("X@f", "X", "error", "proven", ("f",), "Lost", "", "", place="f")


def followed(made: Design, ids: set[str], moving: dict[str, Point], report: Report | None = None) -> dict[str, Element]:
    """What follows, by key."""
    drawing = draw(made, report)
    boxes = {box.id: box for box in drawing.boxes}
    after = followers(lookup(made), drawing, ids, moving.keys())
    return {element.key: element for element in follow(after, boxes, moving)}


def by_key(made: Design, report: Report | None = None) -> dict[str, Element]:
    return {element.key: element for element in draw(made, report).elements()}


def test_the_ends_of_a_line_go_with_its_states() -> None:
    found = followed(MADE, {"b", "ab", "bc"}, {"b": (480, 160)})
    one, other = found["line:ab"], found["line:bc"]
    assert isinstance(one, Line)
    assert isinstance(other, Line)
    assert 160 <= one.points[-1][1] <= 268
    assert 160 <= other.points[0][1] <= 268


def test_a_bead_stays_as_far_from_the_tail_with_all_that_hangs_on_it() -> None:
    before, found = by_key(MADE), followed(MADE, {"a", "ab", "f", "back"}, {"a": (60, 160)})
    bead, line, pill = found["bead:f"], found["line:back"], found["pill:f"]
    assert isinstance(bead, Bead)
    assert isinstance(line, Line)
    was = before["bead:f"]
    assert isinstance(was, Bead)
    assert bead.center == (was.center[0], was.center[1] + 100)
    assert abs(line.points[0][0] - bead.center[0]) + abs(line.points[0][1] - bead.center[1]) <= 14
    assert pill == moved(pill_of(before), (0, 100))


def pill_of(elements: dict[str, Element]) -> Chip:
    pill = elements["pill:f"]
    assert isinstance(pill, Chip)
    return pill


def test_the_line_of_an_answer_from_elsewhere_follows_the_state_that_it_leads_to() -> None:
    found = followed(MADE, {"d"}, {"d": (60, 560)})
    line = found["line:back"]
    assert isinstance(line, Line)
    assert "pill:back" in found
    assert "bead:f" not in found
    box = found["state:d"]
    assert isinstance(box, Box)
    assert bounds_of((line.points[-1], line.points[-1])).grown(1).touches(box.rect)


def test_a_chip_stays_on_its_line() -> None:
    made = design(SPOTS, [way("ab", "a", "b", name="Goes on")])
    found = followed(made, {"b", "ab"}, {"b": (520, 300)})
    line, chip = found["line:ab"], found["chip:ab"]
    assert isinstance(line, Line)
    assert isinstance(chip, Chip)
    assert any(bounds_of(piece).grown(1).touches(chip.rect) for piece in segments(line.points))


def test_a_badge_goes_with_its_pill() -> None:
    report = Report(findings=(FINDING,))
    before, found = by_key(MADE, report), followed(MADE, {"a", "ab", "f", "back"}, {"a": (60, 160)}, report)
    badge, was = found["badge:f"], before["badge:f"]
    assert isinstance(badge, Badge)
    assert isinstance(was, Badge)
    assert badge.center == (was.center[0], was.center[1] + 100)


def test_the_joint_of_a_hand_over_stays_on_the_border_of_its_state() -> None:
    made = handed_over(Trigger(id="h", when="a", fires="fired"))
    before, found = by_key(made)["joint:h"], followed(made, {"a", "h"}, {"a": (60, 700)})
    joint, line, box = found["joint:h"], found["line:h"], found["state:a"]
    assert isinstance(before, Joint)
    assert isinstance(joint, Joint)
    assert isinstance(line, Line)
    assert isinstance(box, Box)
    assert bounds_of((joint.center, joint.center)).grown(4).touches(box.rect)
    assert bounds_of((line.points[0], line.points[0])).grown(6).touches(box.rect)


@pytest.mark.parametrize("by", [(0, 0), (40, 0), (-64, 120)])
def test_where_all_states_move_everything_moves_as_it_is(by: Point) -> None:
    ids = {"a", "b", "c", "d", "e", "ab", "bc", "de", "f", "back"}
    drawing = draw(MADE)
    moving = {each: (x + by[0], y + by[1]) for each, (x, y) in SPOTS.items()}
    assert set(followed(MADE, ids, moving).values()) == {
        *(moved(each, by) for each in drawing.lines),
        *(moved(each, by) for each in drawing.boxes),
        *(moved(each, by) for each in drawing.chips),
        *(moved(each, by) for each in drawing.beads),
    }
