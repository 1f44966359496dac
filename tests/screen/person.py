"""Somebody at the keyboard and the mouse, who looks at the screen before the next step."""

import time
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from exports.painting.palette import LIGHT
from tests.screen.screen import Screen, until

GOOD_END = (138, 210)  # the third of the kinds in the inspector, in pixels from the right and the top
SIGNS = (280, 320)  # the columns in which the signs of the findings stand, in pixels from the left
LIST = (160, 30)  # the rows of the list of findings, in pixels from the bottom


class Person:
    """`title` is what the window has in its title once it is furnished and takes keys: the name of the design."""

    pause = 0.2  # seconds after each key

    def __init__(self, screen: Screen, title: str = "Untitled") -> None:
        self.screen = screen
        self.window = screen.window(title)
        geometry = screen.xdotool("getwindowgeometry", "--shell", self.window)
        sizes = dict(line.split("=") for line in geometry.split())
        self.width, self.height = int(sizes["WIDTH"]), int(sizes["HEIGHT"])
        until(screen.looks_quiet, "a screen on which nothing moves")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.screen.key(key)
            time.sleep(self.pause)

    def name(self, text: str, then: str = "Return") -> None:
        self.screen.type(text)
        self.press(then)

    def go_to(self, name: str) -> None:
        self.press("ctrl+k")
        self.name(name)

    def click_good_end(self) -> None:
        from_right, top = GOOD_END
        self.screen.click(self.width - from_right, top)
        time.sleep(0.3)

    def sees_a_must_fix(self) -> bool:
        """Whether the list of findings shows the red of what must be fixed."""
        picture = QImage(str(self.screen.screenshot(self.screen.home / "screen.png")))
        red = QColor(LIGHT.failure).rgb()
        return any(
            picture.pixel(x, y) == red
            for y in range(self.height - LIST[0], self.height - LIST[1])
            for x in range(*SIGNS)
        )

    def file_dialog(self, title: str, path: Path) -> None:
        """Types a path into the file dialog and waits for the file."""
        self.screen.window(title)
        self.press("ctrl+a")
        self.name(str(path))
        until(path.exists, f"{path.name}; stderr: {self.screen.complaints()}")
        self.screen.focus(self.window)
