"""The drawing on the whole screen, step by step."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canvas.findings import Finding
from exports.painting.elements import ALL_LAYERS
from exports.painting.palette import LIGHT
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.canvas_view.highlight_items import HighlightItem
from widgets.canvas_view.zooming import area_of
from widgets.shell.presentation import LARGEST, Presentation
from widgets.shell.slides import finding_slides, layer_slides, slides_for
from widgets.workbench import Workbench


@pytest.fixture
def made(bench: Bench) -> Workbench:
    return bench(parcel())


@pytest.fixture
def lost(made: Workbench) -> Finding:
    """The parcel is lost, and nobody answers that."""
    assert made.session.report is not None
    return next(finding for finding in made.session.report.findings if finding.elements == ("lost",))


@pytest.fixture
def shown(qtbot: QtBot, made: Workbench) -> Presentation:
    """The presentation, as the command opens it."""
    made.commands.run("view.present")
    found = made.window.findChild(Presentation)
    assert isinstance(found, Presentation)
    qtbot.waitUntil(found.isVisible)
    return found


def test_the_layers_come_one_upon_the_other() -> None:
    assert [len(slide.layers) for slide in layer_slides()] == [1, 2, 3, 4]
    assert layer_slides()[-1].layers == ALL_LAYERS


def test_a_finding_is_told_step_by_step_and_ends_with_what_is_believed_and_true(lost: Finding) -> None:
    slides = finding_slides(lost)
    assert slides[0].sentence == lost.message
    assert [slide.sentence for slide in slides[1:-1]] == [step.sentence for step in lost.witness]
    assert [len(slide.steps) for slide in slides[1:-1]] == list(range(1, len(lost.witness) + 1))
    assert lost.customer in slides[-1].sentence
    assert lost.truth in slides[-1].sentence


def test_without_a_run_the_layers_are_shown(lost: Finding) -> None:
    assert slides_for(None) == layer_slides()
    assert slides_for(lost) == finding_slides(lost)


def test_it_takes_the_whole_screen_without_a_frame(shown: Presentation) -> None:
    assert shown.isFullScreen()
    assert shown.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_arrow_keys_go_on_and_back_and_not_beyond(qtbot: QtBot, shown: Presentation) -> None:
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(shown, key)
        seen.append(shown.index)
    assert seen == [0, 1, 2, 3, 3, 2]
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    assert (shown.index, shown.count.text()) == (0, "1 of 4")


def test_each_slide_shows_its_layers_and_its_sentence(qtbot: QtBot, shown: Presentation) -> None:
    assert shown.scene.layers == {"happy"}
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert shown.scene.layers == {"happy", "failures"}
    assert shown.sentence.text() == "What can go wrong."
    assert shown.accessibleDescription() == "What can go wrong."


def test_esc_ends_it(qtbot: QtBot, shown: Presentation) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_another_key_does_nothing(qtbot: QtBot, shown: Presentation) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_N)
    assert (shown.isVisible(), shown.index) == (True, 0)


def test_the_run_of_a_finding_is_numbered_on_the_drawing(qtbot: QtBot, made: Workbench, lost: Finding) -> None:
    made.session.choose_finding(lost)
    shown = Presentation(made.view.desk.drawing, slides_for(made.session.finding), LIGHT, made.window)
    qtbot.addWidget(shown)
    numbers = []
    for index in range(len(lost.witness) + 1):
        shown.show_slide(index)
        marks = [item.highlight for item in shown.scene.items() if isinstance(item, HighlightItem)]
        numbers.append(sum(mark.kind == "step" for mark in marks))
    assert numbers == list(range(len(lost.witness) + 1))


def test_everything_is_in_sight_and_a_small_drawing_is_larger(qtbot: QtBot, made: Workbench) -> None:
    drawing = made.view.desk.drawing
    shown = Presentation(drawing, layer_slides(), LIGHT, made.window)
    qtbot.addWidget(shown)
    shown.resize(3000, 2000)
    shown.show()
    everything = area_of(drawing, ["parcel", "order"])
    assert everything is not None
    assert shown.view.shows(everything)
    assert 1 < shown.view.zoom <= LARGEST


def test_an_empty_design_is_not_presented(empty_bench: Workbench) -> None:
    assert not empty_bench.commands["view.present"].enabled()
