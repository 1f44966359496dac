"""What is broken in a clean design is found, at the right place, and little else is said."""

import pytest

from canvas.validator import check
from tests.canvas.laws import expected_keys
from tests.canvas.mutants.__main__ import main
from tests.canvas.mutants.clean import clean_designs
from tests.canvas.mutants.operators import OPERATORS


def test_the_twenty_meet_the_bars_and_every_survivor_is_classed(capsys: pytest.CaptureFixture[str]) -> None:
    ended = main()

    assert ended == 0, capsys.readouterr().out


def test_a_second_implementation_of_the_rules_finds_the_same_in_every_twentieth_mutant() -> None:
    mutants = [one for design in clean_designs().values() for mutate in OPERATORS.values() for one in mutate(design)]

    for mutant in mutants[::20]:
        assert sorted(f.key for f in check(mutant.design).findings) == expected_keys(mutant.design), mutant.place
