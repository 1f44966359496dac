"""An error that nobody expected: the edit that caused it is taken back, and one box says so, however often it comes."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from canvas.document import TAKEN_BACK, Document
from canvas.edits import rename
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.guard import guarded_slot, report_error, set_error_handler
from widgets.session import Session
from widgets.shell.unexpected import Mishap, Unexpected, mishap_box
from widgets.workbench import Workbench

AS_BEFORE = "That did not work. The design is as it was before."
NOT_AFFECTED = "That did not work. Your design is not affected."


class Clock:
    """A clock that the test turns."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def unexpected(session: Session, window: QWidget, clock: Clock, tmp_path: Path) -> Iterator[Unexpected]:
    session.open(Document(parcel()))
    made = Unexpected(session, window, tmp_path, clock)
    before = set_error_handler(made.meet)
    yield made
    set_error_handler(before)


def open_boxes(window: QWidget) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def only_box(qtbot: QtBot, window: QWidget) -> QMessageBox:
    qtbot.waitUntil(lambda: open_boxes(window) != [])
    (box,) = open_boxes(window)
    return box


def rename_packed(session: Session) -> str:
    return session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))


def fail() -> None:
    raise ValueError("the panel is broken")


@pytest.mark.usefixtures("unexpected")
def test_of_many_errors_in_a_row_one_is_shown(qtbot: QtBot, window: QWidget) -> None:
    for number in range(5):
        report_error(ValueError(f"number {number}"))
    assert "number 0" in only_box(qtbot, window).detailedText()


@pytest.mark.usefixtures("unexpected")
def test_after_the_box_was_closed_the_next_one_waits_until_a_second_has_passed(
    qtbot: QtBot, window: QWidget, clock: Clock
) -> None:
    report_error(ValueError("first"))
    only_box(qtbot, window).accept()
    qtbot.waitUntil(lambda: open_boxes(window) == [])
    clock.now = 0.9
    report_error(ValueError("second"))
    qtbot.wait(50)
    assert open_boxes(window) == []
    clock.now = 1.0
    report_error(ValueError("third"))
    assert "third" in only_box(qtbot, window).detailedText()


@pytest.mark.usefixtures("unexpected")
def test_an_error_apart_from_edits_leaves_the_design_alone_and_says_so(
    qtbot: QtBot, window: QWidget, session: Session
) -> None:
    report_error(ValueError("<b>no</b> number"))
    box = only_box(qtbot, window)
    assert box.text() == NOT_AFFECTED
    assert box.informativeText().startswith("Something unexpected happened.")
    assert "<b>no</b> number" in box.detailedText()
    assert session.design == parcel()


@pytest.mark.usefixtures("unexpected")
def test_an_edit_is_taken_back_when_a_slot_that_hears_of_it_fails(
    qtbot: QtBot, window: QWidget, session: Session
) -> None:
    session.changed.connect(guarded_slot(fail))
    assert rename_packed(session) == TAKEN_BACK
    assert session.design == parcel()
    assert not session.document.can_undo
    assert only_box(qtbot, window).text() == AS_BEFORE


@pytest.mark.usefixtures("unexpected")
def test_an_edit_is_taken_back_when_a_subscriber_fails(qtbot: QtBot, window: QWidget, session: Session) -> None:
    session.document.subscribe(lambda _: fail())
    guarded_slot(lambda: session.try_edit("Rename", lambda design: rename(design, "packed", "Wrapped")))()
    assert session.design == parcel()
    assert only_box(qtbot, window).text() == AS_BEFORE


@pytest.mark.usefixtures("unexpected")
def test_an_error_of_another_thread_takes_no_edit_back(qtbot: QtBot, window: QWidget, session: Session) -> None:
    def fail_elsewhere() -> None:
        thread = Thread(target=lambda: report_error(ValueError("of the check")))
        thread.start()
        thread.join()

    session.changed.connect(guarded_slot(fail_elsewhere))
    assert rename_packed(session) == ""
    assert session.lookup.name("packed") == "Wrapped"
    box = only_box(qtbot, window)
    assert box.text() == NOT_AFFECTED
    assert box.thread() is window.thread()


@pytest.mark.usefixtures("unexpected")
def test_the_box_says_where_the_report_is(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    report_error(ValueError("no number"))
    box = only_box(qtbot, window)
    (report,) = (tmp_path / "reports").iterdir()
    assert str(report) in box.informativeText()
    assert "ValueError" in report.read_text(encoding="utf-8")
    assert "Qt: 6." in report.read_text(encoding="utf-8")


@pytest.mark.usefixtures("unexpected")
def test_without_a_report_the_box_names_none(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a file stands in the way", encoding="utf-8")
    report_error(ValueError("no number"))
    assert only_box(qtbot, window).informativeText() == "Something unexpected happened."


def test_markup_in_the_name_of_a_folder_is_shown_as_it_is(window: QWidget) -> None:
    box = mishap_box(Mishap(ValueError("x"), taken_back=False, report=Path("/home/<b>ann</b>/1.txt")), window)
    written = [label for label in box.findChildren(QLabel) if "<b>ann</b>" in label.text()]
    assert [label.textFormat() for label in written] == [Qt.TextFormat.PlainText]


def test_the_furnished_window_takes_back_an_edit_that_a_panel_cannot_show(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: Workbench = bench(parcel())
    monkeypatch.setattr(made.tools, "refresh", fail)
    made.view.desk.apply("Rename", lambda design: rename(design, "packed", "Wrapped"))
    assert made.session.design == parcel()
    assert made.window.windowTitle().startswith("Parcel")
    names = [made.view.desk.tables.name(box.id) for box in made.view.desk.drawing.boxes]
    assert "Packed" in names
    assert only_box(qtbot, made.window).text() == AS_BEFORE
