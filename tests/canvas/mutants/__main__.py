"""`sh run.sh mutants`: breaks one thing after another in clean designs; ends with 1 when too little of it is found."""

import sys
import time

from tests.canvas.mutants.clean import clean_designs
from tests.canvas.mutants.survivors import verdicts
from tests.canvas.mutants.table import problems, table
from tests.canvas.mutants.trying import outcomes


def main() -> int:
    """Tries all mutants, prints the table and what is wrong, and says by its exit code whether anything is."""
    begun = time.monotonic()
    designs = clean_designs()
    became = [outcome for name, design in designs.items() for outcome in outcomes(name, design)]
    classed = verdicts()
    print("\n".join(table(became, classed)))
    wrong = list(problems(became, classed))
    print(f"{len(became)} mutants of {len(designs)} designs in {time.monotonic() - begun:.0f} s")
    print("\n".join(wrong), end="\n" * bool(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
