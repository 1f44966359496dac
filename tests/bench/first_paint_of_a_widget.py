"""Says when an empty widget has painted for the first time: what any window costs at least."""

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Empty(QWidget):
    """Nothing but a first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        print("painted", flush=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    empty = Empty()
    empty.resize(1280, 800)
    empty.show()
    application.exec()
