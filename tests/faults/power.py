"""Losses of power: recorded sessions, and for moments in them states that the disk may be found in."""

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.faults.checks import facts, losses_after_power_loss, said_in
from tests.faults.kills import prepare
from tests.faults.power_model import Event, RecordingDisk, Remains, Said, laid_out, remains
from tests.faults.session import Plan, Start, run

PER_RECORDING = 25
"""How many states are drawn from one long recording."""
SHORT = Plan("short", "open", script=("edit", "flush", "edit", "save", "edit"), sync=3600.0)


@dataclass(frozen=True, slots=True)
class Recording:
    """What a session did with the disk in a folder, what it said, and what was known of the folder before it."""

    folder: Path
    before: list[str]
    begin: int
    events: list[Event]
    folders: set[int]


@dataclass(slots=True)
class Outcome:
    """What came of all states."""

    states: int = 0
    recordings: int = 0
    events: int = 0
    losses: list[str] = field(default_factory=list)


def recorded(plan: Plan, folder: Path, make_disk: Callable[[Path], RecordingDisk] = RecordingDisk) -> Recording:
    """Runs a session to its end on a disk that writes everything down."""
    prepare(folder, plan)
    before = facts(folder)
    disk = make_disk(folder)
    begin = len(disk.events)
    session = run(plan, folder, disk.say, disk)
    # What happens from here on is not recorded: the session only lets go.
    events = list(disk.events)
    session.recording.leave()
    return Recording(folder, before, begin, events, disk.folders)


def losses_in(recording: Recording, moment: int, picks: Sequence[int], left: Remains) -> list[str]:
    """What is wrong with one state at one moment of a recording."""
    laid_out(left, picks, recording.folder)
    lines = [event.line for event in recording.events[:moment] if isinstance(event, Said)]
    found = losses_after_power_loss(recording.folder, said_in([*recording.before, *lines]))
    return [f"after {moment} steps, {list(picks)}: {loss}" for loss in found]


def draw_states(recording: Recording, count: int, random: Random, outcome: Outcome) -> None:
    """So many random states at random moments. Every fourth has lost all that it may, or nothing."""
    for _ in range(count):
        moment = random.randint(recording.begin, len(recording.events))
        left = remains(recording.events[:moment], recording.folders)
        draw = random.choice((_oldest, _newest, _any, _any, _any, _any, _one_lost, _one_lost))
        outcome.states += 1
        outcome.losses += losses_in(recording, moment, draw(left.open, random), left)


def all_states(recording: Recording, outcome: Outcome) -> None:
    """Every state at every moment of a short recording."""
    for moment in range(recording.begin, len(recording.events) + 1):
        left = remains(recording.events[:moment], recording.folders)
        for picks in itertools.product(*map(range, left.open)):
            outcome.states += 1
            outcome.losses += losses_in(recording, moment, picks, left)


def count_states(recording: Recording) -> int:
    """How many states `all_states` looks at."""
    moments = range(recording.begin, len(recording.events) + 1)
    return sum(math.prod(remains(recording.events[:moment], recording.folders).open) for moment in moments)


def lose_power(count: int, seed: str, told: Callable[[Iterable[str]], None]) -> Outcome:
    """Draws so many states from recordings of random sessions. `told` hears of the losses of each recording."""
    outcome = Outcome()
    with TemporaryDirectory(prefix="unhappy-path-power-") as place:
        while outcome.states < count:
            random = Random(f"{seed}/{outcome.recordings}")
            recording = recorded(_plan(f"{seed}/{outcome.recordings}", random), Path(place) / str(outcome.recordings))
            known = len(outcome.losses)
            draw_states(recording, min(PER_RECORDING, count - outcome.states), random, outcome)
            outcome.recordings += 1
            outcome.events += len(recording.events)
            outcome.losses[known:] = [
                f"seed {seed}, recording {outcome.recordings}: {each}" for each in outcome.losses[known:]
            ]
            told(outcome.losses[known:])
    return outcome


def _plan(seed: str, random: Random) -> Plan:
    start: Start = random.choice(("new", "open", "recover"))
    return Plan(seed, start, acts=random.randint(10, 60), anew=random.choice((4_000, 64_000_000)), sync=3600.0)


def _oldest(open_: list[int], _: Random) -> list[int]:
    return [0 for _ in open_]


def _newest(open_: list[int], _: Random) -> list[int]:
    return [ways - 1 for ways in open_]


def _any(open_: list[int], random: Random) -> list[int]:
    return [random.randrange(ways) for ways in open_]


def _one_lost(open_: list[int], random: Random) -> list[int]:
    """All is there, but at one place: where orders are wrong, this shows it soonest."""
    picks = _newest(open_, random)
    several = [place for place, ways in enumerate(open_) if ways > 1]
    if several:
        place = random.choice(several)
        picks[place] = random.randrange(open_[place] - 1)
    return picks
