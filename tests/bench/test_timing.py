"""The bench's own arithmetic."""

import os
import sys
import time

import pytest

from tests.bench.timing import Budget, called, interleaved, table, to_its_end, to_its_first_line, worked


def test_the_runs_take_turns_and_the_first_round_is_thrown_away() -> None:
    order: list[str] = []
    clock = iter([99.0, 99.0, 1.0, 4.0, 3.0, 6.0])

    def run(name: str) -> float:
        order.append(name)
        return next(clock)

    medians = interleaved({"a": lambda: run("a"), "b": lambda: run("b")}, rounds=2)

    assert order == ["a", "b"] * 3
    assert medians == {"a": 2.0, "b": 5.0}


def test_what_takes_too_long_is_measured_once() -> None:
    order: list[str] = []

    def run(name: str, seconds: float) -> float:
        order.append(name)
        time.sleep(seconds)
        return seconds

    medians = interleaved({"slow": lambda: run("slow", 0.2), "fast": lambda: run("fast", 0.0)}, 3, 0.1)
    assert order == ["slow", "fast", "slow", "fast", "fast", "fast"]
    assert medians == {"slow": 0.2, "fast": 0.0}


def test_a_ratio_above_its_limit_is_over_budget() -> None:
    lines, kept = table({"bare": 0.1, "ours": 0.3}, [Budget("ours", "bare", 2.5)])

    assert not kept
    assert lines[-1].split() == ["ours", "3.00", "x", "budget", "2.5", "x", "OVER"]


def test_a_ratio_at_its_limit_is_within_budget() -> None:
    _lines, kept = table({"bare": 0.25, "ours": 0.5}, [Budget("ours", "bare", 2.0)])

    assert kept


def test_waiting_is_no_work() -> None:
    assert worked(lambda: time.sleep(0.2))() < 0.1
    assert called(lambda: time.sleep(0.2))() >= 0.2


def test_a_program_that_fails_is_not_timed() -> None:
    with pytest.raises(RuntimeError, match="ended with 3"):
        to_its_end([sys.executable, "-c", "raise SystemExit(3)"], os.environ)


def test_a_program_that_never_says_its_line_is_not_timed() -> None:
    with pytest.raises(RuntimeError, match="ended with 0"):
        to_its_first_line([sys.executable, "-c", ""], os.environ)
