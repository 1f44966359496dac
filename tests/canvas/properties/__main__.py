"""`sh run.sh properties [N]`: holds each law to N cases (5,000); ends with 1 when one is broken, and shows how."""

import os
import re
import subprocess
import sys
import time

from tests.canvas.properties.laws import LAWS, Law
from tests.often import CASES

USUAL = 5_000
PASSING = re.compile(r"(\d+) passing")


def held(law: Law, cases: int) -> tuple[int, str]:
    """How many cases passed, and what the tests said if not all did."""
    tests = [f"tests/canvas/{test}" for test in law.tests]
    command = [sys.executable, "-m", "pytest", "-q", "--hypothesis-show-statistics", *tests]
    environment = {**os.environ, CASES: str(cases)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return passed(done.stdout), "" if done.returncode == 0 else done.stdout + done.stderr


def passed(statistics: str) -> int:
    """The sum of all cases that passed, as hypothesis tells it."""
    return sum(map(int, PASSING.findall(statistics)))


def main() -> int:
    """Holds the laws one after the other, and prints a line about each."""
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    broken = []
    for law in LAWS:
        start = time.perf_counter()
        count, complaint = held(law, cases)
        verdict = "BROKEN" if complaint else "held"
        print(f"{count:>9,} cases  {verdict:<7} {law.says} ({time.perf_counter() - start:.0f} s)", flush=True)
        broken += [complaint] if complaint else []
    print("\n".join(broken) if broken else f"all {len(LAWS)} laws held")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
