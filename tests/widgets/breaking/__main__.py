"""Breaks the overrides that are named, or all of them, one after the other; prints one line of JSON for each."""

import json
import logging
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.widgets.breaking.kinds import KINDS
from tests.widgets.breaking.provoking import PROVOCATIONS
from tests.widgets.breaking.stage import Stage
from tests.widgets.overrides import all_overrides
from widgets import guard

attempt = guard._attempt
CLOSING = "MainWindow.closeEvent"
"""Qt closes a window unless its override says no; it says so first, and so what it asks is broken, not the whole."""


class Fault:
    """Stands before the guard: what is broken fails in the given way, inside it, however often Qt calls."""

    def __init__(self) -> None:
        self.broken: object = None
        self.fail: Callable[[], object] = lambda: None
        self.times = 0

    def happen(self) -> Any:
        """Fails."""
        self.times += 1
        return self.fail()

    def __call__(self, call: "partial[Any]", default: Callable[[], Any]) -> Any:
        return attempt(self.happen if call.func is self.broken else call, default)


def main(names: list[str]) -> None:
    """Opens the window once and breaks what is named, while Qt goes on with its own things between the steps."""
    logging.getLogger("unhappy_path").setLevel(logging.CRITICAL + 1)
    application = QApplication(["breaking"])
    with tempfile.TemporaryDirectory() as folder:
        stage, fault = Stage(application, Path(folder)), Fault()
        vars(guard)["_attempt"] = fault
        guard.set_error_handler(stage.unexpected.meet)
        steps = _break_all(stage, fault, names or list(PROVOCATIONS))

        def go_on() -> None:
            ended = True
            try:
                ended = next(steps, "done") == "done"
            finally:
                if ended:
                    application.exit()
            if not ended:
                QTimer.singleShot(0, go_on)

        QTimer.singleShot(0, go_on)
        application.exec()
        stage.bench.close()


def _break_all(stage: Stage, fault: Fault, names: list[str]) -> Iterator[None]:
    made = all_overrides()
    yield
    for name in names:
        print(f"breaking {name}", file=sys.stderr, flush=True)
        found = {}
        for kind in KINDS:
            found[kind] = yield from _break(stage, fault, name, made[name], kind)
        print(json.dumps({"override": name, "found": found, "answers": stage.answers()}), flush=True)
        yield
    print(json.dumps({"takes edits": stage.takes_edits()}), flush=True)


def _break(stage: Stage, fault: Fault, name: str, override: object, kind: str) -> Generator[None, None, str]:
    """Breaks one override in one way. Says what is not as it should be, or nothing."""
    stage.clock.now += 10
    fault.fail, fault.times = KINDS[kind], 0
    if name == CLOSING:
        stage.window.may_close = fault.happen
    else:
        fault.broken = getattr(override, "__wrapped__", None)
    PROVOCATIONS[name](stage)
    yield
    fault.broken, stage.window.may_close = None, lambda: True
    told = [box.detailedText() for box in stage.boxes()]
    stage.tidy_up()
    yield
    return _verdict(stage, fault.times, kind, told)


def _verdict(stage: Stage, times: int, kind: str, told: list[str]) -> str:
    if times == 0:
        return "Qt did not call it"
    if len(told) != 1 or kind not in told[0]:
        return f"these were shown: {told}"
    return "" if stage.window.isVisible() else "the window is gone"


if __name__ == "__main__":
    main(sys.argv[1:])
