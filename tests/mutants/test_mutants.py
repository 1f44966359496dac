"""What is broken in a clean design is found, at the right place, and little else is said."""

from tests.mutants.clean import clean_designs
from tests.mutants.survivors import verdicts
from tests.mutants.table import problems
from tests.mutants.trying import outcomes


def test_the_bars_are_met_and_every_survivor_is_classed() -> None:
    became = [outcome for name, design in clean_designs().items() for outcome in outcomes(name, design)]

    assert list(problems(became, verdicts())) == []
