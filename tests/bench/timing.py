"""Timing of whole programs: the competitors take turns, so that a slow moment of the machine hits all of them alike."""

import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

ROUNDS = 10


@dataclass(frozen=True)
class Budget:
    """One line of the table: `name` may take `limit` times as long as `reference`."""

    name: str
    reference: str
    limit: float


@dataclass(frozen=True)
class Limit:
    """One line of the table: `name` may take so many seconds."""

    name: str
    seconds: float


def interleaved(
    runs: Mapping[str, Callable[[], float]], rounds: int = ROUNDS, patience: float = float("inf")
) -> dict[str, float]:
    """The median seconds of each run; one round to warm the disk's cache is thrown away. A run that one has to wait for
    longer than `patience`, in seconds, is measured once."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    waited = dict.fromkeys(runs, 0.0)
    for round_number in range(rounds + 1):
        for name, run in runs.items():
            if round_number > 1 and waited[name] > patience:
                continue
            start = time.perf_counter()
            seconds = run()
            waited[name] = time.perf_counter() - start
            if round_number:
                taken[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def to_its_end(command: Sequence[str], environment: Mapping[str, str], accepted: Sequence[int] = (0,)) -> float:
    """Seconds from the start of a program to its end. Raises RuntimeError when it fails."""
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in accepted:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}")
    return seconds


def to_its_first_line(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Seconds from the start of a program to the first line it prints. Raises RuntimeError when it prints none."""
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        seconds = time.perf_counter() - start
        _rest, complaints = child.communicate(timeout=120)
    if not line or child.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}: {complaints.decode().strip()}")
    return seconds


def called(work: Callable[[], object]) -> Callable[[], float]:
    """Seconds that a call in this process takes."""

    def run() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return run


def clocked(work: Callable[[], object], times: int = 1) -> float:
    """The processor's seconds of each of so many calls in this process. What others do meanwhile does not count."""
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def worked(work: Callable[[], object]) -> Callable[[], float]:
    """The same as a run: else what others do would hit a long call and spare a short one."""
    return lambda: clocked(work)


def table(
    medians: Mapping[str, float], budgets: Sequence[Budget], limits: Sequence[Limit] = ()
) -> tuple[list[str], bool]:
    """The lines to print, and whether every budget and every limit was kept."""
    lines = [f"{name:<48} {seconds * 1000:9.1f} ms" for name, seconds in medians.items()]
    kept = True
    for budget in budgets:
        ratio = medians[budget.name] / medians[budget.reference]
        within = ratio <= budget.limit
        kept = kept and within
        lines.append(f"{budget.name:<48} {ratio:9.2f} x    budget {budget.limit} x  {'ok' if within else 'OVER'}")
    for limit in limits:
        taken = medians[limit.name]
        kept = kept and taken <= limit.seconds
        verdict = "ok" if taken <= limit.seconds else "OVER"
        lines.append(f"{limit.name:<48} {taken * 1000:9.1f} ms   limit {limit.seconds * 1000:.0f} ms  {verdict}")
    return lines, kept
