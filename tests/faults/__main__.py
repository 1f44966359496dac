"""`sh run.sh kill [N]` kills N sessions and `sh run.sh power [N]` draws N losses of power; ends with 1 at any loss."""

import argparse
import os
import secrets
import sys
import time

from tests.faults.kills import Tally, kill_many
from tests.faults.power import lose_power

USUAL = {"kill": 200, "power": 500}


def main() -> int:
    """Does what the recipe asks for, prints a table, and says by its exit code whether anything was lost."""
    parser = argparse.ArgumentParser(prog="sh run.sh")
    parser.add_argument("how", choices=sorted(USUAL))
    parser.add_argument("count", nargs="?", type=int)
    parser.add_argument("--seed", default=secrets.token_hex(4))
    asked = parser.parse_args()
    if not hasattr(os, "fork"):
        print("This needs fork, which this system does not have: nothing was tried.")
        return 0
    count = USUAL[asked.how] if asked.count is None else asked.count
    return _kill(count, asked.seed) if asked.how == "kill" else _power(count, asked.seed)


def _kill(count: int, seed: str) -> int:
    begun = time.monotonic()
    tally = kill_many(count, seed, lambda loss: print(loss, flush=True))
    print("\n".join(kill_table(tally)))
    print(f"{count} kills in {time.monotonic() - begun:.0f} s, seed {seed}: {len(tally.losses)} losses")
    return 1 if tally.losses else 0


def _power(count: int, seed: str) -> int:
    begun = time.monotonic()
    outcome = lose_power(count, seed, lambda losses: print("\n".join(losses), end="\n" * bool(losses), flush=True))
    print(f"{outcome.recordings:6}  sessions with {outcome.events} steps")
    spent = time.monotonic() - begun
    print(f"{outcome.states} losses of power in {spent:.0f} s, seed {seed}: {len(outcome.losses)} losses")
    return 1 if outcome.losses else 0


def kill_table(tally: Tally) -> list[str]:
    """How often was killed where."""
    points = [f"{times:6}  {point}" for point, times in sorted(tally.at_points.items())]
    random = f"{tally.at_random:6}  at a random moment, and {tally.went_on} again while going on with what was found"
    share = f"{len(tally.at_points):6}  of {tally.points} points"
    missed = f"{tally.missed:6}  of those at points ended before they came there"
    return [random, *points, share, missed, f"{tally.acts:6}  acts were confirmed"]


if __name__ == "__main__":
    sys.exit(main())
