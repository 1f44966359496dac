"""Another program at the clipboard: `write TEXT` holds a text there until it is ended, `read` prints what is there."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

FORMATS = ("text/plain", "image/svg+xml", "image/png", "application/x-unhappy-path+json")


def write(application: QGuiApplication, text: str) -> int:
    """Holds a text, and says so when it does."""
    application.clipboard().setText(text)
    sys.stdout.write("held\n")
    sys.stdout.flush()
    return application.exec()


def read(application: QGuiApplication) -> int:
    """Prints how many bytes there are in each format, and the text."""

    def look() -> None:
        data = application.clipboard().mimeData()
        sizes = [f"{each} {len(data.data(each).data())}" for each in FORMATS if data.hasFormat(each)]
        sys.stdout.write("\n".join([*sizes, "", data.text()]))
        application.quit()

    QTimer.singleShot(0, look)
    return application.exec()


if __name__ == "__main__":
    program = QGuiApplication(sys.argv[:1])
    sys.exit(write(program, sys.argv[2]) if sys.argv[1] == "write" else read(program))
