"""The bench of painting: its designs, its floors, its table, and the program that is asked."""

import os
import sys
from contextlib import ExitStack

import pytest
from PySide6.QtGui import QColor, QTransform
from pytestqt.qtbot import QtBot

from canvas.geometry.draw import draw
from canvas.lookup import lookup
from canvas.reading import reference_problems
from exports.painting.palette import LIGHT
from tests.bench.asking import Asked
from tests.bench.painting import BUILD, FLOOR, OTHER, OURS, PAN, RELEASE, name_of, painting_table
from tests.bench.plain import Plain, plain_scene
from tests.bench.squares import HUB, LINES, square_design


def test_a_design_of_squares_is_sound_and_its_hub_has_many_lines() -> None:
    design = square_design(200)
    look = lookup(design)
    assert reference_problems(design) == ()
    assert len(look.states) == 200
    assert len(look.outgoing[HUB]) + len(look.incoming[HUB]) == LINES


def test_the_floor_paints_a_box_where_the_canvas_has_one(qtbot: QtBot) -> None:
    drawing = draw(square_design(100))
    plain = Plain(drawing, HUB)
    qtbot.addWidget(plain)
    plain.resize(400, 300)
    plain.look(QTransform.fromTranslate(20, 20))
    image = plain.grab().toImage()
    x, y = drawing.boxes[0].rect.center
    assert image.pixelColor(int(x) + 20, int(y) + 20) == QColor(LIGHT.box)
    assert image.pixelColor(2, 2) == QColor(LIGHT.canvas)


def test_the_floor_moves_a_box_with_its_lines(qtbot: QtBot) -> None:
    drawing = draw(square_design(100))
    hub = next(box.rect for box in drawing.boxes if box.id == HUB)
    plain = Plain(drawing, HUB)
    qtbot.addWidget(plain)
    plain.resize(400, 300)
    plain.look(QTransform.fromTranslate(100 - hub.x, 100 - hub.y))
    before = plain.grab().toImage()
    plain.take()
    plain.drag(8)
    assert plain.grab().toImage() != before


def test_the_plain_scene_has_an_item_for_each_box_and_line() -> None:
    drawing = draw(square_design(100))
    _scene, items = plain_scene(drawing)
    assert items.keys() == {box.key for box in drawing.boxes} | {line.key for line in drawing.lines}


def test_a_budget_that_is_missed_is_said_and_not_kept() -> None:
    medians = {name_of(OURS, PAN, 1000): 0.003, name_of(FLOOR, PAN, 1000): 0.001}
    lines, kept = painting_table(medians)
    assert not kept
    assert "3.00 x OVER" in lines[2]
    assert lines[-1] == f"{OTHER}: not here"


def test_only_a_thousand_states_are_judged() -> None:
    medians = {name_of(OURS, BUILD, count): 0.002 for count in (100, 1_000, 10_000)}
    medians |= {name_of(FLOOR, BUILD, count): 0.002 / ratio for count, ratio in ((100, 9), (1_000, 1.5), (10_000, 9))}
    medians |= {name_of(OTHER, BUILD, 1_000): 0.02, name_of(OURS, RELEASE, 100): 1.0}
    _lines, kept = painting_table(medians)
    assert kept


ECHO = "from tests.bench.asking import answer; answer({'a, 1': lambda: 0.25})"


def test_a_program_answers_each_time_it_is_asked() -> None:
    with ExitStack() as stack:
        asked = Asked(stack, [sys.executable, "-c", ECHO], os.environ)
        assert [asked.run("a, 1"), asked.run("a, 1")] == [0.25, 0.25]


def test_a_program_that_does_not_answer_is_no_measure() -> None:
    with ExitStack() as stack, pytest.raises(RuntimeError, match="did not answer"):
        Asked(stack, [sys.executable, "-c", ""], os.environ).run("a, 1")
