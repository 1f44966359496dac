"""A screen of its own (Xvfb), the installed program on it, and a hand on keyboard and mouse (xdotool)."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Literal, TypeVar

T = TypeVar("T")
Point = tuple[float, float]

SIZE = (1680, 1050)
PATIENCE = 60.0  # seconds until a thing that should happen counts as not happening
UNDISTURBED = ("-nolisten", "tcp", "-r", "-noreset")
"""No key repeats, however long a busy machine takes between its press and its release; and the server does not begin
anew, deaf for a moment, each time that its last program goes."""
KEY_PAUSE = 12  # milliseconds between the keys of a typed text
ROOT = Path(__file__).parents[2]

EYE = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
for line in sys.stdin:
    saved = application.primaryScreen().grabWindow(0).save(line.rstrip(chr(10)))
    print("seen" if saved else "not saved", flush=True)
"""
"""A program that leaves a picture of the screen in each file that it is told. It stays, since to start it takes longer
than to look."""


class Gone(AssertionError):
    """What was waited for did not come."""


def missing_programs() -> list[str]:
    """Those of the programs a screen needs that this machine does not have."""
    return [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]


def until(look: Callable[[], T | Literal[False] | None], what: str, patience: float = PATIENCE) -> T:
    """Looks again and again until there is something to see, and returns it; raises Gone when it does not come."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        seen = look()
        if seen:
            return seen
        time.sleep(0.05)
    raise Gone(f"waited {patience:.0f} s for {what}")


def installed_program() -> list[str]:
    """The command that a person would start: the one that was installed beside this Python."""
    beside = Path(sys.executable).parent / "unhappy-path"
    return [str(beside)] if beside.exists() else [sys.executable, "-m", "unhappy_path"]


def first_that_answers() -> tuple[str, subprocess.Popen[bytes]]:
    """A display and its server. The number comes from this process, since servers that look for a free one at the
    same time can meet on it; taken numbers are passed over."""
    for attempt in range(20):
        display = f":{100 + (os.getpid() * 20 + attempt) % 30_000}"
        width, height = SIZE
        command = ["Xvfb", display, "-screen", "0", f"{width}x{height}x24", *UNDISTURBED]
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        if _is_up(display, server):
            return display, server
    raise Gone("no X server could be started")


def _is_up(display: str, server: "subprocess.Popen[bytes]") -> bool:
    until(lambda: answers(display) or server.poll() is not None, f"Xvfb on {display}")
    return server.poll() is None


def answers(display: str) -> bool:
    """Whether a program can connect to this display."""
    asked = ["xdotool", "getdisplaygeometry"]
    told = subprocess.run(asked, env={**os.environ, "DISPLAY": display}, capture_output=True, check=False, timeout=60)
    return told.returncode == 0


def _move_to(point: Point) -> list[str]:
    return ["mousemove", str(round(point[0])), str(round(point[1]))]


class Screen:
    """One X server without a window manager; use it as a context manager.

    `home` holds everything that the program on it may keep: settings, state, recent files.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.programs: list[subprocess.Popen[bytes]] = []
        self._eye: subprocess.Popen[str] | None = None
        self.display, self.server = first_that_answers()

    def __enter__(self) -> "Screen":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for program in self.programs:
            if program.poll() is None:
                program.kill()
            program.wait()
        if self._eye is not None:
            self._eye.communicate()  # it ends with its input
        # Asked to end, not killed: it takes its lock and its socket along.
        self.server.terminate()
        self.server.wait()

    def environment(self) -> dict[str, str]:
        """This process's environment, on this screen and with a home of its own."""
        kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        places = {f"XDG_{kind}_HOME": str(self.home / kind.lower()) for kind in ("CONFIG", "STATE", "DATA", "CACHE")}
        return kept | places | {"DISPLAY": self.display, "HOME": str(self.home), "LC_ALL": "C.UTF-8"}

    # --- programs and their windows

    def start(self, *arguments: str, command: list[str] | None = None) -> subprocess.Popen[bytes]:
        """Starts the installed program (or another command); what it says on stderr goes to `complaints()`."""
        with (self.home / "stderr.txt").open("ab") as complaints:
            program = subprocess.Popen(
                [*(command or installed_program()), *arguments],
                cwd=self.home,
                env=self.environment(),
                stderr=complaints,
            )
        self.programs.append(program)
        return program

    def complaints(self) -> str:
        """What the programs wrote to stderr so far."""
        return (self.home / "stderr.txt").read_text(errors="replace")

    def windows(self, title: str) -> list[str]:
        """The visible windows with this text in their title, by X's number."""
        return self.xdotool("search", "--onlyvisible", "--name", title, check=False).split()

    def window(self, title: str) -> str:
        """Waits for a window with this text in its title, gives it the keyboard and returns its number."""
        found = until(lambda: self._still_running() and self.windows(title), f"a window called {title!r}")[-1]
        self.focus(found)
        return found

    def _still_running(self) -> bool:
        if all(program.poll() is not None for program in self.programs):
            raise Gone(f"no program is running any more; stderr: {self.complaints()}")
        return True

    def focus(self, window: str) -> None:
        """Gives a window the keyboard, which a window manager would do elsewhere."""
        self.xdotool("windowfocus", "--sync", window)

    def title(self, window: str) -> str:
        """What stands in a window's title now."""
        return self.xdotool("getwindowname", window).strip()

    def ask_to_close(self, window: str) -> None:
        """Asks a window to close, as the button in its title bar would."""
        command = [sys.executable, "-m", "tests.screen.closing", window]
        subprocess.run(command, cwd=ROOT, env=self.environment(), check=True, timeout=60)

    # --- hands

    def key(self, *names: str) -> None:
        """Presses keys one after the other, by X's names: key("Tab", "ctrl+s")."""
        self.xdotool("key", "--delay", str(KEY_PAUSE), *names)

    def type(self, text: str) -> None:
        """Types a text, letter by letter."""
        self.xdotool("type", "--delay", str(KEY_PAUSE), "--", text)

    def click(self, x: float, y: float, *, button: int = 1, times: int = 1) -> None:
        """Clicks at a point of the screen, in pixels from the top left."""
        self.xdotool("mousemove", str(round(x)), str(round(y)))
        self.xdotool("click", "--repeat", str(times), "--delay", "60", str(button))

    def drag(
        self, start: Point, end: Point, *, steps: int = 8, button: int = 1, held: str = "", release: bool = True
    ) -> None:
        """Presses at one point, moves on in steps, and releases at another, with a key held meanwhile. Without
        `release` the button stays down."""
        way = [
            (start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps)
            for step in range(1, steps + 1)
        ]
        moves = [word for point in way for word in (*_move_to(point), "sleep", "0.02")]
        first, last = (["keydown", held], ["keyup", held]) if held else ([], [])
        ends = ["mouseup", str(button), *last] if release else []
        self.xdotool(*first, *_move_to(start), "sleep", "0.05", "mousedown", str(button), *moves, *ends)

    def screenshot(self, path: Path) -> Path:
        """A picture of the whole screen, as PNG."""
        if self._eye is None:
            command, pipe = [sys.executable, "-c", EYE], subprocess.PIPE
            self._eye = subprocess.Popen(command, env=self.environment(), stdin=pipe, stdout=pipe, text=True)
        assert self._eye.stdin is not None
        assert self._eye.stdout is not None
        self._eye.stdin.write(f"{path}\n")
        self._eye.stdin.flush()
        if self._eye.stdout.readline() != "seen\n":
            raise Gone(f"no picture of the screen could be left in {path}")
        return path

    def looks_quiet(self, for_seconds: float = 0.5) -> bool:
        """Whether the screen looks the same after so long."""
        first = self.screenshot(self.home / "first.png").read_bytes()
        time.sleep(for_seconds)
        return first == self.screenshot(self.home / "second.png").read_bytes()

    def xdotool(self, *arguments: str, check: bool = True) -> str:
        """Runs xdotool on this screen and returns what it prints."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if check and done.returncode != 0:
            raise Gone(f"xdotool {' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout
