"""Work beside the window: its result comes back, its errors too, and the window lives meanwhile."""

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.errors import StorageError
from widgets.background import Background


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background(QObject(qapp))
    yield made
    made.close()


def after_a_moment(done: threading.Event) -> None:
    time.sleep(0.05)
    done.set()


def refuse() -> None:
    raise StorageError("no room")


def test_the_result_of_work_in_another_thread_comes_back(background: Background) -> None:
    assert background.result_of(threading.get_ident) != threading.get_ident()


def test_the_window_lives_while_one_waits(background: Background) -> None:
    lived: list[bool] = []
    QTimer.singleShot(0, lambda: lived.append(background.busy))
    background.result_of(lambda: time.sleep(0.1))
    assert lived == [True]
    assert not background.busy


def test_an_error_is_raised_where_one_waits(background: Background) -> None:
    with pytest.raises(StorageError, match="no room"):
        background.result_of(refuse)
    assert background.result_of(lambda: 7) == 7


def test_what_nobody_waits_for_is_handed_over_in_the_window_s_thread(qtbot: QtBot, background: Background) -> None:
    taken: list[tuple[int, int]] = []
    background.soon(lambda: 7, lambda result: taken.append((result, threading.get_ident())))
    qtbot.waitUntil(lambda: taken == [(7, threading.get_ident())])


def test_closing_waits_for_what_is_under_way(qapp: QApplication) -> None:
    made, done = Background(QObject(qapp)), threading.Event()
    made.soon(lambda: after_a_moment(done), lambda _: None)
    made.close()
    made.close()
    assert done.is_set()
