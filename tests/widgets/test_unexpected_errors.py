"""An error that nobody expected is shown once, however often it comes."""

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.guard import report_error
from widgets.workbench import Workbench


def open_boxes(made: Workbench) -> list[QMessageBox]:
    return [box for box in made.window.findChildren(QMessageBox) if box.isVisible()]


def test_of_many_errors_in_a_row_one_is_shown(bench: Bench) -> None:
    made = bench(parcel())
    for number in range(5):
        report_error(ValueError(f"number {number}"))
    assert ["number 0" in box.detailedText() for box in open_boxes(made)] == [True]


def test_after_the_box_is_closed_the_next_error_is_shown(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    report_error(ValueError("first"))
    open_boxes(made)[0].accept()
    qtbot.waitUntil(lambda: open_boxes(made) == [])
    report_error(ValueError("second"))
    assert ["second" in box.detailedText() for box in open_boxes(made)] == [True]


def test_the_box_says_that_the_design_is_safe_and_shows_the_error_on_request(bench: Bench) -> None:
    made = bench(parcel())
    report_error(ValueError("<b>no</b> number"))
    box = open_boxes(made)[0]
    assert box.text() == "That did not work. The design is as it was."
    assert box.informativeText() == "Something unexpected happened."
    assert "<b>no</b> number" in box.detailedText()
    assert made.session.design == parcel()
