"""graphlay in its process: real children, well-behaved and not."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import pytest

from canvas.layout.engine import LayoutFailed, Spots, spots_of
from canvas.layout.graphlay_engine import GraphlayEngine
from canvas.layout.worker import LayoutWorker, answer_line, child_command
from tests.canvas.layout.problems import FailingEngine, FixedEngine, chain

SHOP = chain("a", "b", "c")
ANSWER = '{"positions": {"a": [0, 0], "b": [300, 0], "c": [600, 0]}}'
SPOTS: Spots = {"a": (0, 0), "b": (300, 0), "c": (600, 0)}


@contextmanager
def child(code: str, time_limit: float = 20) -> Iterator[LayoutWorker]:
    """A worker whose child runs this Python code instead of the engine."""
    worker = LayoutWorker((sys.executable, "-c", code), time_limit)
    try:
        yield worker
    finally:
        worker.close()


def test_the_child_answers_with_a_position_for_every_state() -> None:
    worker = LayoutWorker()
    try:
        assert set(worker.arrange(SHOP)) == {"a", "b", "c"}
    finally:
        worker.close()


def test_the_child_arranges_as_the_engine_does() -> None:
    worker = LayoutWorker()
    try:
        assert worker.arrange(SHOP) == GraphlayEngine().arrange(SHOP)
    finally:
        worker.close()


def test_no_child_is_started_before_it_is_needed(tmp_path: Path) -> None:
    trace = tmp_path / "started"
    with child(f"open({str(trace)!r}, 'w')"):
        assert not trace.exists()


def test_one_child_answers_many_questions() -> None:
    code = f"import os, sys\nfor line in sys.stdin:\n    print({ANSWER!r}.replace('600', str(os.getpid())), flush=True)"
    with child(code) as worker:
        assert worker.arrange(SHOP) == worker.arrange(SHOP)


def test_the_child_is_asked_in_one_line_of_json() -> None:
    code = f"""
import json, sys
asked = json.loads(sys.stdin.readline())["problem"]
print({ANSWER!r} if [box["id"] for box in asked["boxes"]] == ["a", "b", "c"] else "{{}}", flush=True)
sys.stdin.read()
"""
    with child(code) as worker:
        assert worker.arrange(SHOP) == SPOTS


def test_a_child_that_hangs_is_a_failure_within_the_time_limit() -> None:
    with (
        child("import time\ntime.sleep(600)", time_limit=0.3) as worker,
        pytest.raises(LayoutFailed, match=r"no answer within 0\.3 s"),
    ):
        worker.arrange(SHOP)


def test_a_child_that_does_not_even_read_holds_nobody_up() -> None:
    huge = chain(*(f"state_{each}" for each in range(3000)))
    assert len(json.dumps(asdict(huge))) > 200_000
    with (
        child("import time\ntime.sleep(600)", time_limit=0.3) as worker,
        pytest.raises(LayoutFailed, match="no answer within"),
    ):
        worker.arrange(huge)


def test_a_child_that_hung_is_replaced(tmp_path: Path) -> None:
    before = tmp_path / "before"
    code = f"""
import pathlib, sys, time
before = pathlib.Path({str(before)!r})
first = not before.exists()
before.touch()
sys.stdin.readline()
time.sleep(600 if first else 0)
print({ANSWER!r}, flush=True)
sys.stdin.read()
"""
    with child(code, time_limit=3) as worker:
        with pytest.raises(LayoutFailed):
            worker.arrange(SHOP)
        assert worker.arrange(SHOP) == SPOTS


def test_a_child_that_crashes_is_a_failure() -> None:
    with child("import os\nos._exit(3)") as worker, pytest.raises(LayoutFailed, match="ended without an answer"):
        worker.arrange(SHOP)


def test_a_child_that_ended_after_its_answer_is_replaced() -> None:
    with child(f"input()\nprint({ANSWER!r})") as worker:
        assert worker.arrange(SHOP) == SPOTS
        worker._child.process.wait()  # type: ignore[union-attr]
        assert worker.arrange(SHOP) == SPOTS


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("Segmentation fault", "cannot be read"),
        ('{"positions": {"a": [0, "0"]}}', "no pair of numbers"),
        ('{"positions": {"a": [0, true]}}', "no pair of numbers"),
        ('{"positions": {"a": [0, 0, 0]}}', "no pair of numbers"),
        ('{"positions": 3}', "no list of positions"),
        ('{"other": 3}', "without positions"),
        ("[]", "without positions"),
        ('{"error": "The layout engine refused the design: too many."}', "refused the design: too many"),
    ],
)
def test_an_answer_that_makes_no_sense_is_a_failure(answer: str, sentence: str) -> None:
    with (
        child(f"input()\nprint({answer!r}, flush=True)\ninput()") as worker,
        pytest.raises(LayoutFailed, match=sentence),
    ):
        worker.arrange(SHOP)


def test_an_engine_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    worker = LayoutWorker((str(tmp_path / "missing"),))
    with pytest.raises(LayoutFailed, match="could not be started"):
        worker.arrange(SHOP)


def test_closing_ends_the_child() -> None:
    with child(f"import sys\nfor line in sys.stdin:\n    print({ANSWER!r}, flush=True)") as worker:
        worker.arrange(SHOP)
        process = worker._child.process  # type: ignore[union-attr]
        worker.close()
        assert process.poll() is not None


def test_closing_twice_or_before_the_first_question_does_no_harm() -> None:
    worker = LayoutWorker()
    worker.close()
    worker.close()


def test_closing_ends_a_question_under_way() -> None:
    said: list[str] = []
    with child("import time\ntime.sleep(600)", time_limit=60) as worker:
        asking = threading.Thread(target=lambda: said.append(failure_of(worker)))
        asking.start()
        while worker._child is None:
            time.sleep(0.01)
        worker.close()
        asking.join(timeout=30)
    assert said == ["The layout engine ended without an answer."]


def failure_of(worker: LayoutWorker) -> str:
    with pytest.raises(LayoutFailed) as caught:
        worker.arrange(SHOP)
    return str(caught.value)


def test_the_child_ends_with_its_input() -> None:
    done = subprocess.run(child_command(), input=b"", capture_output=True, timeout=60, check=True)
    assert done.stdout == b""


def test_the_child_answers_every_line() -> None:
    line = json.dumps({"problem": asdict(SHOP)}).encode() + b"\n"
    done = subprocess.run(child_command(), input=b"nonsense\n" + line, capture_output=True, timeout=60, check=True)
    refused, answered = [json.loads(each) for each in done.stdout.splitlines()]
    assert set(refused) == {"error"}
    assert set(answered["positions"]) == {"a", "b", "c"}


def test_the_child_is_a_module_of_ours() -> None:
    assert child_command() == (sys.executable, "-m", "canvas.layout.worker")


def test_in_a_frozen_program_the_child_is_the_program_itself() -> None:
    assert child_command(frozen=True) == (sys.executable, "--layout-worker")


def test_a_failure_of_the_engine_is_an_answer() -> None:
    line = json.dumps({"problem": asdict(SHOP)}).encode()
    assert json.loads(answer_line(FailingEngine(), line)) == {"error": "The layout engine is on holiday."}


def test_positions_survive_the_way() -> None:
    line = json.dumps({"problem": asdict(SHOP)}).encode()
    assert spots_of(json.loads(answer_line(FixedEngine(SPOTS), line))["positions"]) == SPOTS


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b'{"problem": {}}', b'{"problem": 3}', b"\xff"])
def test_a_question_that_cannot_be_read_is_answered_with_an_error(line: bytes) -> None:
    assert set(json.loads(answer_line(FixedEngine(SPOTS), line))) == {"error"}
