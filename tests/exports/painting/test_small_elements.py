"""Frames, chips, pills, beads, joints and badges."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from canvas.findings import Severity
from canvas.geometry.drawing import Badge, Bead, Chip, Frame, Joint, Label, Mark, Rect
from exports.painting.badges import badge_outline
from exports.painting.palette import DARK, LIGHT
from tests.exports.painting.pixels import GROUND, painted, runs

CENTER = (100.0, 100.0)
BEAD = Bead("b", "f", ("f",), CENTER, 12, "bolt")
CHIP = Chip(
    "c", "t", Rect(40, 40, 120, 24), "transition", (Label("Pay", 70, 56, 12, 500),), (Mark("waits", (56, 52), 12),)
)
FRAME = Frame(
    "f",
    "order",
    Rect(20, 20, 400, 300),
    Rect(20, 20, 120, 24),
    (Label("Order", 34, 37, 13, 600), Label("4 states", 80, 37, 11.5, 400, "muted")),
)


def badge(severity: Severity, count: int = 1) -> Badge:
    return Badge("x", "s", CENTER, severity, count)


def test_a_frame_has_a_ground_of_its_own_and_a_tab() -> None:
    picture = painted(FRAME)
    assert picture.at(200, 200) == LIGHT.frame
    assert picture.at(130, 30) == LIGHT.chrome
    assert picture.at(20, 200) == LIGHT.frame_line
    assert picture.at(20, 20) == GROUND


def test_the_tab_is_round_where_the_frame_is() -> None:
    picture = painted(FRAME)
    assert picture.at(22, 22) == GROUND
    assert picture.at(139, 43) == LIGHT.frame


def test_a_small_frame_keeps_its_name_only() -> None:
    assert painted(FRAME, detail="shapes") == painted(replace(FRAME, labels=FRAME.labels[:1]))


def test_the_words_of_a_transition_are_on_a_white_chip() -> None:
    picture = painted(CHIP)
    assert picture.at(120, 52) == LIGHT.panel
    assert picture.at(100, 40) == LIGHT.hairline


def test_failures_and_fallbacks_have_pills_of_their_own() -> None:
    failure = painted(replace(CHIP, kind="failure"))
    fallback = painted(replace(CHIP, kind="fallback"))
    assert failure.at(120, 52) == LIGHT.failure_ground
    assert fallback.at(120, 52) == LIGHT.fallback_ground


def test_a_pill_is_rounder_than_a_chip() -> None:
    corner = (43, 42)
    assert painted(CHIP).at(*corner) != GROUND
    assert painted(replace(CHIP, kind="failure")).at(*corner) == GROUND


def test_a_chip_of_a_small_drawing_has_no_words() -> None:
    assert painted(CHIP, detail="shapes") == painted(replace(CHIP, labels=(), marks=()))


def test_a_bead_is_a_double_ring() -> None:
    picture = painted(BEAD)
    left = picture.row(100, 84, 96)
    assert left[0] == GROUND
    assert LIGHT.failure in left
    assert LIGHT.failure_ground in left
    assert len({index for index, colour in enumerate(left) if colour == LIGHT.failure}) >= 1


def test_a_bolt_a_clock_and_a_number_are_three_beads() -> None:
    bolt, clock, number = BEAD, replace(BEAD, icon="clock"), replace(BEAD, count=3)
    pictures = [painted(bolt), painted(clock), painted(number)]
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[:index])


def test_a_bead_cuts_the_line_that_it_sits_on() -> None:
    picture = painted(BEAD, palette=DARK)
    assert picture.at(86.5, 100) not in (GROUND, DARK.failure)
    assert picture.at(84, 100) == GROUND


def test_a_hand_over_starts_with_a_dot() -> None:
    picture = painted(Joint("j", "h", CENTER, 4))
    assert runs(picture.row(100, 90, 110), LIGHT.later)[0] in (6, 7, 8)


def test_must_fix_is_an_octagon_check_a_triangle_and_idea_a_circle() -> None:
    octagon, triangle, circle = (badge_outline(badge(severity)) for severity in ("error", "warning", "advice"))
    assert not triangle.contains(QPointF(93, 93))
    assert octagon.contains(QPointF(94, 94))
    assert not circle.contains(QPointF(93, 93))
    assert octagon.elementCount() > triangle.elementCount()


def test_badges_have_the_colour_of_their_weight() -> None:
    assert painted(badge("error")).at(94, 100) == LIGHT.failure
    assert (
        painted(badge("warning")).at(100, 108) == LIGHT.warning
        or painted(badge("warning")).at(95, 106) == LIGHT.warning
    )
    assert painted(badge("advice")).at(95, 100) == LIGHT.panel


@pytest.mark.parametrize("severity", ["error", "warning", "advice"])
def test_a_badge_of_several_findings_carries_their_number(severity: Severity) -> None:
    one, two, twelve = painted(badge(severity)), painted(badge(severity, 2)), painted(badge(severity, 12))
    assert one != two
    assert two != twelve


def test_badges_are_apart_without_any_colour() -> None:
    grey = replace(LIGHT, failure="#000000", warning="#000000", later="#000000")
    pictures = [painted(badge(severity), palette=grey) for severity in ("error", "warning", "advice")]
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[:index])
