"""graphlay in one process of its own: started when first needed, asked by JSON lines, replaced when it hangs.

The parent writes one line, `{"problem": …}`, and reads one: `{"positions": …}` or `{"error": "a sentence"}`.
The child ends when its input ends, so that it never outlives its parent.
"""

import importlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from pydantic import TypeAdapter, ValidationError

from canvas.layout.engine import Engine, LayoutFailed, Spots, spots_of
from canvas.layout.problem import Problem

TIME_LIMIT = 10.0
_PROBLEM = TypeAdapter(Problem)
_ROOT = Path(__file__).resolve().parents[2]


def child_command(frozen: bool = getattr(sys, "frozen", False)) -> tuple[str, ...]:
    """How the child is started: by module, or by a switch of the program itself when that is frozen."""
    if frozen:
        return (sys.executable, "--layout-worker")
    return (sys.executable, "-m", "canvas.layout.worker")


@dataclass
class _Child:
    process: "subprocess.Popen[bytes]"
    lines: "queue.Queue[bytes]" = field(default_factory=queue.Queue)

    def listen(self) -> None:
        """Passes on what the child says; an empty line means that it has ended."""
        threading.Thread(target=_read_lines, args=(self.process.stdout, self.lines), daemon=True).start()

    def tell(self, line: bytes) -> None:
        """Writes without waiting: a child that does not read must not hold up its parent."""
        threading.Thread(target=_write_line, args=(self.process.stdin, line), daemon=True).start()

    def end(self) -> None:
        """Kills the child and waits until it is gone."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError, ValueError):
                if pipe:
                    pipe.close()


def _read_lines(pipe: IO[bytes], lines: "queue.Queue[bytes]") -> None:
    with suppress(OSError, ValueError):
        for line in pipe:
            lines.put(line)
    lines.put(b"")


def _write_line(pipe: IO[bytes], line: bytes) -> None:
    with suppress(OSError, ValueError):
        pipe.write(line)
        pipe.flush()


class LayoutWorker:
    """An engine in a child process. One question at a time; others wait. `time_limit` is in seconds."""

    def __init__(self, command: Sequence[str] | None = None, time_limit: float = TIME_LIMIT) -> None:
        self._command = tuple(command or child_command())
        self._time_limit = time_limit
        self._child: _Child | None = None
        self._lock = threading.Lock()

    def arrange(self, problem: Problem) -> Spots:
        """The top left corner of every box. Raises `LayoutFailed` when the child hangs, ends, or makes no sense;
        it is then killed, and the next question starts another."""
        with self._lock:
            try:
                return _spots_in(self._ask(b'{"problem":' + _PROBLEM.dump_json(problem) + b"}\n"))
            except LayoutFailed:
                self._end()
                raise

    def _ask(self, line: bytes) -> bytes:
        child = self._running()
        child.tell(line)
        try:
            return child.lines.get(timeout=self._time_limit)
        except queue.Empty:
            raise LayoutFailed(f"The layout engine gave no answer within {self._time_limit:g} s.") from None

    def _running(self) -> _Child:
        if self._child is None or self._child.process.poll() is not None:
            self._end()
            self._child = _started(self._command)
        return self._child

    def close(self) -> None:
        """Ends the child, whatever it does. A question under way fails. Closing twice does no harm."""
        child = self._child
        if child:
            child.process.kill()
        with self._lock:
            self._end()

    def _end(self) -> None:
        if self._child:
            self._child.end()
            self._child = None


def _started(command: tuple[str, ...]) -> _Child:
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise LayoutFailed(f"The layout engine could not be started: {error.strerror or error}.") from error
    child = _Child(process)
    child.listen()
    return child


def _spots_in(line: bytes) -> Spots:
    if not line:
        raise LayoutFailed("The layout engine ended without an answer.")
    try:
        answer: Any = json.loads(line)
    except ValueError:
        raise LayoutFailed("The layout engine gave an answer that cannot be read.") from None
    if not isinstance(answer, dict) or "positions" not in answer:
        said = answer.get("error") if isinstance(answer, dict) else None
        raise LayoutFailed(str(said or "The layout engine gave an answer without positions."))
    return spots_of(answer["positions"])


def answer_line(engine: Engine, line: bytes) -> bytes:
    """What the child answers to one line."""
    try:
        problem = _PROBLEM.validate_python(json.loads(line)["problem"])
        answer: dict[str, object] = {"positions": engine.arrange(problem)}
    except (LayoutFailed, ValidationError, ValueError, KeyError, TypeError) as error:
        answer = {"error": str(error).splitlines()[0]}
    return json.dumps(answer).encode() + b"\n"


def main() -> None:
    """The child's loop. Only here is graphlay loaded: without it, or with a broken one, the window still opens."""
    engine: Engine = importlib.import_module("canvas.layout.graphlay_engine").GraphlayEngine()
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(answer_line(engine, line))
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
