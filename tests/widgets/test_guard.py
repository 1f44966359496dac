"""What Qt calls never lets an error out, and every override in the window is guarded."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.overrides import all_overrides, is_guarded, overrides
from widgets.guard import guarded, guarded_slot, guarded_with, set_error_handler

Handler = Callable[[Exception], None]


@pytest.fixture
def shown() -> Iterator[list[Exception]]:
    errors: list[Exception] = []
    before = set_error_handler(errors.append)
    yield errors
    set_error_handler(before)


class Broken(QWidget):
    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        raise ValueError(f"cannot be shown: {event.type().name}")

    @guarded_with(lambda: QSize(7, 7))
    def minimumSizeHint(self) -> QSize:
        raise ValueError("has no size")


class Sender(QObject):
    sent = Signal(int, str)


def test_an_error_in_an_override_is_shown_and_does_not_reach_qt(qtbot: QtBot, shown: list[Exception]) -> None:
    widget = Broken()
    qtbot.addWidget(widget)
    widget.setVisible(True)
    assert [str(error) for error in shown if "shown" in str(error)] == ["cannot be shown: Show"]


def test_an_override_that_fails_returns_its_safe_default(qtbot: QtBot, shown: list[Exception]) -> None:
    widget = Broken()
    qtbot.addWidget(widget)
    assert widget.minimumSizeHint() == QSize(7, 7)
    assert len(shown) == 1


def test_without_a_handler_the_error_is_only_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    before = set_error_handler(None)
    widget = Broken()
    qtbot.addWidget(widget)
    widget.minimumSizeHint()
    set_error_handler(before)
    assert "has no size" in caplog.text


def test_a_handler_that_fails_does_not_let_its_error_out(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def fail(error: Exception) -> None:
        raise RuntimeError("nowhere to show it") from error

    before = set_error_handler(fail)
    widget = Broken()
    qtbot.addWidget(widget)
    assert widget.minimumSizeHint() == QSize(7, 7)
    set_error_handler(before)
    assert "nowhere to show it" in caplog.text


def test_a_slot_gets_only_the_arguments_that_it_takes(shown: list[Exception]) -> None:
    taken: list[object] = []
    sender = Sender()

    @guarded_slot
    def one(number: int) -> None:
        taken.append(number)

    @guarded_slot
    def none() -> None:
        taken.append("nothing")

    @guarded_slot
    def everything(*values: object) -> None:
        taken.append(values)

    for slot in (one, none, everything):
        sender.sent.connect(slot)
    sender.sent.emit(3, "three")
    assert taken == [3, "nothing", (3, "three")]
    assert shown == []


def test_an_error_in_a_slot_is_shown(shown: list[Exception]) -> None:
    sender = Sender()

    @guarded_slot
    def fail() -> None:
        raise ValueError("the slot is broken")

    sender.sent.connect(fail)
    sender.sent.emit(1, "one")
    assert [str(error) for error in shown] == ["the slot is broken"]


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_what_means_to_end_the_program_goes_through(end: type[BaseException], shown: list[Exception]) -> None:
    @guarded_slot
    def stop() -> None:
        raise end

    with pytest.raises(end):
        stop()
    assert shown == []


def test_every_override_of_a_qt_method_in_the_window_is_guarded() -> None:
    assert [name for name, override in all_overrides().items() if not is_guarded(override)] == []


def test_the_walk_sees_an_override_that_nobody_guarded() -> None:
    class Bare(QWidget):
        def sizeHint(self) -> QSize:
            return QSize(1, 1)

    assert list(overrides(Bare)) == ["sizeHint"]
    assert not is_guarded(Bare.sizeHint)
