"""Badges: every finding at its place."""

from canvas.edits import set_collapsed
from canvas.findings import Finding, Report, Severity
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Badge
from canvas.model import Failure, Fallback
from tests.canvas.geometry.designs import design, way

SPOTS = {"a": (60.0, 60.0), "b": (520.0, 60.0), "c": (300.0, 340.0)}


def finding(*elements: str, severity: Severity = "error", waived: str | None = None) -> Finding:
    return Finding("K", "R", severity, "proven", elements, "", "", "", waived=waived)


def badges(*findings: Finding) -> dict[str, Badge]:
    answers = [Fallback.model_validate({"id": "b1", "for": "f", "kind": "retry", "cap": 2, "then": "c"})]
    made = design(
        SPOTS,
        [way("t", "a", "b"), way("u", "b", "c", name=None)],
        failures=[Failure(id="f", at="t", type="lost"), *(Failure(id=f"g{i}", at="c", type="lag") for i in range(3))],
        fallbacks=[*answers, Fallback.model_validate({"id": "b2", "for": "g0", "kind": "tell"})],
    )
    drawing = draw(made, Report(findings=findings))
    assert {badge.key for badge in drawing.badges} == {f"badge:{badge.id}" for badge in drawing.badges}
    return {badge.id: badge for badge in drawing.badges}


def test_without_a_report_there_are_no_badges() -> None:
    assert draw(design(SPOTS)).badges == ()


def test_a_state_carries_its_badge_at_the_top_right() -> None:
    badge = badges(finding("a"))["a"]
    assert (badge.center, badge.severity, badge.count) == ((222, 60), "error", 1)


def test_a_badge_moves_aside_for_a_head() -> None:
    made = design({"a": (60, 60), "b": (-66, 340)}, [way("t", "a", "b")])
    drawing = draw(made, Report(findings=(finding("b"),)))
    head = next(line.points[-1] for line in drawing.lines if line.id == "t")
    assert head == (84, 340)
    assert drawing.badges[0].center[0] <= 84 - 22


def test_the_worst_of_several_findings_gives_the_shape() -> None:
    badge = badges(finding("a", severity="advice"), finding("a", severity="warning"))["a"]
    assert (badge.severity, badge.count) == ("warning", 2)


def test_chips_and_pills_carry_theirs() -> None:
    assert set(badges(finding("t"), finding("f"), finding("b1"))) == {"t", "f", "b1"}


def test_every_element_of_a_finding_gets_one() -> None:
    assert set(badges(finding("a", "b"))) == {"a", "b"}


def test_a_transition_without_a_chip_carries_it_on_its_line() -> None:
    assert set(badges(finding("u"))) == {"u"}


def test_a_folded_failure_carries_it_on_its_bead() -> None:
    assert set(badges(finding("g1"))) == {"g1"}


def test_an_object_carries_it_on_its_tab() -> None:
    assert set(badges(finding("thing"))) == {"thing"}


def test_a_fallback_that_is_not_drawn_gives_it_to_its_failure() -> None:
    assert set(badges(finding("b2"))) == {"g0"}


def test_what_is_not_on_the_canvas_has_none() -> None:
    assert badges(finding("m_1")) == {}


def test_what_was_waived_has_none() -> None:
    assert badges(finding("a", waived="known")) == {}


def test_a_closed_frame_carries_what_was_found_in_it() -> None:
    made = set_collapsed(design(SPOTS, [way("t", "a", "b")]), "thing", True)
    drawing = draw(made, Report(findings=(finding("a", "b"), finding("t", severity="warning"))))
    assert [(badge.id, badge.severity, badge.count) for badge in drawing.badges] == [("thing", "error", 2)]
