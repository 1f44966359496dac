"""A window without a canvas checks a design: prints how long it takes from an edit to the findings, waiting for further
typing included, and the longest that the window waits for checks, that of opening included and the edit aside; in
seconds."""

import json
import sys
import time

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from canvas.document import Document
from canvas.edits import set_message
from tests.bench.saving import Pulse
from tests.bench.states import of_states
from widgets.checking import Checking
from widgets.session import Session


def checked(session: Session) -> None:
    """Waits until the present design has been checked."""
    loop = QEventLoop()
    session.checked.connect(loop.quit)
    while session.report_of is not session.design:
        loop.exec()


def main() -> None:
    """Opens a design with as many states as the command line says, edits it, and measures."""
    application = QApplication([])
    document = Document(of_states(int(sys.argv[1])))
    session = Session()
    checking = Checking(session)
    pulse = Pulse()
    QApplication.processEvents()
    pulse.begin()
    session.open(document)
    checked(session)
    waited = pulse.longest
    start = time.perf_counter()
    session.edit("Write", lambda design: set_message(design, "s0_4", "app", "On the way again."))
    pulse.begin()
    checked(session)
    taken = time.perf_counter() - start
    checking.close()
    print(json.dumps({"taken": taken, "waited": max(waited, pulse.longest)}), flush=True)
    application.quit()


if __name__ == "__main__":
    main()
