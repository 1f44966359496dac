"""Sessions that are killed: at random moments, and at each step with the disk that a session takes."""

import os
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from canvas.model import Design
from canvas.storage import save
from canvas.storage.disk import Disk
from tests.canvas.edit_steps import random_edit
from tests.faults.checks import HASTY, facts, losses_after_kill, said_in
from tests.faults.disks import METHODS, KillingDisk, Moment, Point, WatchedDisk, die
from tests.faults.session import FILE, Plan, Start, run, to_pipe

Run = Callable[[Callable[[str], None]], object]
BROKEN = 70
PREFIX, MEMORY = "unhappy-path-kills-", "/dev/shm"
STEPS_BEFORE = 25
SCRIPTS = 12
LONGEST_DELAY = 0.004
"""In seconds, from the last line that is waited for to the kill."""


@dataclass(slots=True)
class Tally:
    """What came of all kills."""

    losses: list[str] = field(default_factory=list)
    at_random: int = 0
    points: int = 0
    at_points: Counter[Point] = field(default_factory=Counter)
    missed: int = 0
    acts: int = 0
    went_on: int = 0


@dataclass(frozen=True, slots=True)
class Script:
    """A plan whose steps with the disk are known: how often each is done."""

    plan: Plan
    counts: Counter[tuple[str, str]]


def kill_many(count: int, seed: str, told: Callable[[str], None]) -> Tally:
    """Kills so many sessions, half of them at random moments and half at points. `told` hears of each loss at once."""
    tally = Tally()
    with ExitStack() as stack:
        places = [Path(stack.enter_context(TemporaryDirectory(prefix=PREFIX, dir=place))) for place in _places()]
        scripts = [_script(places[-1], f"{seed}/script {number}", number) for number in range(SCRIPTS)]
        points = points_of(scripts)
        tally.points = len(points)
        for number in range(count):
            random = Random(f"{seed}/{number}")
            folder = random.choice(places) / str(number)
            if number % 2:
                point = points[number // 2 % len(points)]
                found = _kill_at_point(folder, point, scripts, random, tally)
            else:
                found = _kill_at_random(folder, f"{seed}/{number}", random, tally)
            for loss in found:
                tally.losses.append(f"kill {number} of seed {seed}: {loss}")
                told(tally.losses[-1])
            if not found:
                shutil.rmtree(folder)
    return tally


def _places() -> list[str | None]:
    """The usual place for temporary files, and thrice as often one in memory: there one need not wait for a disk."""
    return [None, *[MEMORY] * 3] if os.access(MEMORY, os.W_OK) else [None]


def points_of(scripts: list[Script]) -> list[Point]:
    """Every step with every kind of file that occurs in the scripts: before it, after it, and half way of a write."""
    moments: dict[str, tuple[Moment, ...]] = {"write": ("before", "in the middle", "after")}
    steps = sorted({step for script in scripts for step in script.counts}, key=_by_harm)
    return [Point(*step, moment) for step in steps for moment in moments.get(step[0], ("before", "after"))]


def _by_harm(step: tuple[str, str]) -> tuple[int, str, str]:
    method, kind = step
    return METHODS.index(method) if method in METHODS else len(METHODS), method, kind


def _plan(seed: str, start: Start, random: Random, acts: int) -> Plan:
    anew = random.choice((64_000_000, 64_000_000, 6_000))
    return Plan(seed, start, acts, beside=random.random() < 0.5, anew=anew, sync=random.choice((0.4, 0.002)))


def _script(place: Path, seed: str, number: int) -> Script:
    """Runs a plan to its end, in a process of its own, and counts. What is killed at a point waits for its writers."""
    start: Start = ("new", "open", "recover")[number % 3]
    plan = Plan(seed, start, anew=4_000 if number % 2 else 64_000_000, sync=3600.0)
    folder = place / f"script {number}"
    prepare(folder, plan)

    def counted(tell: Callable[[str], None]) -> None:
        disk = WatchedDisk()
        ignored: list[str] = []
        run(plan, folder, ignored.append, disk)
        for (method, kind), times in disk.counts.items():
            tell(f"{times}\t{method}\t{kind}")

    lines, _ = _in_child(counted)
    shutil.rmtree(folder)
    counts = Counter({(method, kind): int(times) for times, method, kind in (line.split("\t") for line in lines)})
    return Script(plan, counts)


def prepare(folder: Path, plan: Plan) -> None:
    """Puts there what the session begins with: nothing, a file, or work of a process that was killed."""
    folder.mkdir()
    if plan.start == "new":
        return
    save(folder / FILE, _some_design(Random(f"{plan.seed}/before")), disk=HASTY)
    if plan.start == "recover":
        _in_child(lambda tell: run(Plan(f"{plan.seed}/before", "open", 12), folder, tell, Disk()))


def _some_design(random: Random) -> Design:
    design = Design(title="A shop")
    for _ in range(STEPS_BEFORE):
        design = random_edit(design, random)
    return design


def _kill_at_point(folder: Path, point: Point, scripts: list[Script], random: Random, tally: Tally) -> list[str]:
    script = random.choice([each for each in scripts if (point.method, point.kind) in each.counts])
    turn = random.randint(1, script.counts[point.method, point.kind])
    prepare(folder, script.plan)
    before = facts(folder)
    lines, ended = _in_child(lambda tell: run(script.plan, folder, tell, KillingDisk(point, turn)))
    tally.at_points[point] += 1
    tally.missed += said_in(lines).over
    return [f"{point} (turn {turn}): {loss}" for loss in _found(folder, [*before, *lines], ended, tally)]


def _kill_at_random(folder: Path, seed: str, random: Random, tally: Tally) -> list[str]:
    plan = _plan(seed, random.choice(("new", "open")), random, acts=2_000)
    prepare(folder, plan)
    lines = facts(folder)
    said, ended = _in_child(lambda tell: run(plan, folder, tell, Disk()), random)
    tally.at_random += 1
    found = _found(folder, [*lines, *said], ended, tally)
    before = facts(folder) if not found and random.random() < 0.5 else []
    if any(line.startswith("did ") for line in before):
        tally.went_on += 1
        plan = _plan(f"{seed}/again", "recover", random, acts=2_000)
        said, ended = _in_child(lambda tell: run(plan, folder, tell, Disk()), random)
        found = [f"going on: {loss}" for loss in _found(folder, [*before, *said], ended, tally)]
    return [f"{plan}: {loss}" for loss in found]


def _found(folder: Path, lines: list[str], ended: int, tally: Tally) -> list[str]:
    said = said_in(lines)
    tally.acts += said.acts
    end = [] if ended == -signal.SIGKILL else [f"the session was not killed, and ended with {ended}"]
    return [*end, *losses_after_kill(folder, said)]


def _in_child(session: Run, random: Random | None = None) -> tuple[list[str], int]:
    """Runs a session in a process of its own, which is killed at the latest when it is over: its lines, and its end.

    With `random` it is killed after so many lines and a moment more.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be(session, writing)
    os.close(writing)
    data = _read(reading, random.randint(0, 120)) if random else b""
    if random:
        time.sleep(random.random() ** 3 * LONGEST_DELAY)
        os.kill(child, signal.SIGKILL)
    data += _read(reading, sys.maxsize)
    os.close(reading)
    _, status = os.waitpid(child, 0)
    return data.decode().splitlines(), os.waitstatus_to_exitcode(status)


def _be(session: Run, writing: int) -> None:
    """The child: it must not come back into what its parent was doing."""
    try:
        session(to_pipe(writing))
        die()
    finally:
        traceback.print_exc()
        os._exit(BROKEN)


def _read(reading: int, lines: int) -> bytes:
    """What a pipe says, until it said so many lines or is closed."""
    data = b""
    while data.count(b"\n") < lines:
        more = os.read(reading, 65_536)
        if not more:
            break
        data += more
    return data
