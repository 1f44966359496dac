"""A program of the bench that stays: it is asked for one run after the other, and answers with the seconds of each.

What a window needs (a screen, a large drawing) is set up once, and the runs still take turns with all others.
"""

import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack


class Asked:
    """The side that asks. The program is started when it is asked for the first time."""

    def __init__(self, stack: ExitStack, words: list[str], environment: Mapping[str, str]) -> None:
        self._stack, self._words, self._environment = stack, words, environment
        self._child: subprocess.Popen[str] | None = None

    def run(self, name: str) -> float:
        """The seconds of the run with this name. Raises RuntimeError when the program does not answer."""
        if self._child is None:
            pipe = subprocess.PIPE
            self._child = self._stack.enter_context(
                subprocess.Popen(self._words, env=dict(self._environment), stdin=pipe, stdout=pipe, text=True)
            )
            self._stack.callback(self._child.kill)
        child = self._child
        assert child.stdin is not None
        assert child.stdout is not None
        print(name, file=child.stdin, flush=True)
        answer = child.stdout.readline()
        if not answer:
            raise RuntimeError(f"{' '.join(self._words)} did not answer to {name}.")
        return float(answer)


def answer(runs: Mapping[str, Callable[[], float]]) -> None:
    """The side that answers, until nobody asks any more."""
    for line in sys.stdin:
        print(runs[line.rstrip("\n")](), flush=True)
