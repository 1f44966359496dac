"""`sh run.sh mutants`: breaks one thing after another in clean designs; ends with 1 when too little of it is found.

The bars are for the twenty designs that were drawn for this. The worked designs are tried beside them: they answer most
failures more than once, hedge in words of their own, and show what the rules do not see.
"""

import sys
import time
from collections.abc import Mapping

from canvas.model import Design
from tests.canvas.mutants.clean import twenty, worked
from tests.canvas.mutants.survivors import verdicts
from tests.canvas.mutants.table import LEGEND, below_the_bars, table, unclassed
from tests.canvas.mutants.trying import Outcome, outcomes


def main() -> int:
    """Tries all mutants, prints the tables and what is wrong, and says by its exit code whether anything is."""
    begun = time.monotonic()
    classed = verdicts()
    of_twenty, of_worked = _became(twenty()), _became(worked())
    for title, became in (("The twenty", of_twenty), ("The worked designs", of_worked)):
        print("\n".join([title, *table(became, classed), ""]))
    print(LEGEND)
    wrong = [*unclassed([*of_twenty, *of_worked], classed), *below_the_bars(of_twenty, classed)]
    print(f"{len(of_twenty)} and {len(of_worked)} mutants in {time.monotonic() - begun:.0f} s")
    print("\n".join(wrong), end="\n" * bool(wrong))
    return 1 if wrong else 0


def _became(designs: Mapping[str, Design]) -> list[Outcome]:
    return [outcome for name, design in designs.items() for outcome in outcomes(name, design)]


if __name__ == "__main__":
    sys.exit(main())
