"""The table counts what became of the mutants, and a bar that is not met is named."""

from tests.canvas.mutants.survivors import Verdict
from tests.canvas.mutants.table import below_the_bars, table, tally, unclassed
from tests.canvas.mutants.trying import Mutation, Outcome


def became(place: str, *here: str, elsewhere: tuple[str, ...] = (), is_error: bool = True) -> Outcome:
    return Outcome(Mutation("drop a cap", "orders", place), is_error, here, elsewhere, as_error=bool(here))


def classed(**places: Verdict) -> dict[Mutation, Verdict]:
    return {Mutation("drop a cap", "orders", place): verdict for place, verdict in places.items()}


FOUND = [became(f"found_{number}", "FBK002@it") for number in range(19)]


def test_equivalent_mutants_are_no_errors_to_be_found_and_missed_ones_are() -> None:
    counted = tally([*FOUND, became("same"), became("lost")], classed(same="equivalent", lost="missed"))

    assert (counted.mutants, counted.found, counted.equivalent, counted.missed) == (21, 19, 1, 1)
    assert (counted.errors, counted.errors_found) == (20, 19)
    assert counted.share == 0.95


def test_a_mutant_that_is_found_only_elsewhere_is_not_found() -> None:
    counted = tally([became("odd", elsewhere=("COV005@far",))], classed(odd="equivalent"))

    assert (counted.found, counted.only_elsewhere, counted.errors, counted.share) == (0, 1, 1, 0.0)


def test_the_bars_are_about_error_level_mutants_only() -> None:
    mild = [became(f"mild_{number}", elsewhere=("COV005@far",) * 9, is_error=False) for number in range(9)]

    assert list(below_the_bars([*FOUND, *mild], {})) == []


def test_too_few_found_is_a_problem() -> None:
    outcomes = [*FOUND[:18], became("lost")]

    assert list(below_the_bars(outcomes, classed(lost="missed"))) == [
        "Found at the right place: 94.7% of the error-level mutants, not 95%"
    ]


def test_too_many_other_findings_are_a_problem() -> None:
    noisy = [became("noisy", "FBK002@it", elsewhere=("a", "b", "c", "d", "e"))]

    assert list(below_the_bars([*FOUND, *noisy], {})) == ["Other findings: 0.25 for each error-level mutant, not 0.2"]


def test_a_survivor_that_nobody_classed_is_a_problem() -> None:
    mild = became("new", is_error=False)

    assert list(unclassed([*FOUND, mild], {})) == ["orders: drop a cap at new survives and is not classed"]


def test_a_verdict_on_what_is_found_is_a_problem() -> None:
    assert list(unclassed(FOUND, classed(found_1="missed"))) == [
        "orders: drop a cap at found_1 is classed and does not survive"
    ]


def test_each_operator_has_a_line_and_all_of_them_have_one() -> None:
    lines = table([*FOUND, became("lost")], classed(lost="missed"))

    assert len(lines) == 14
    assert lines[2].split() == ["drop", "a", "cap", "20", "19", "0", "0", "1", "20", "95.0%", "19", "0.00"]
    assert lines[-1].split() == ["all", *lines[2].split()[3:]]
    assert lines[1].split() == ["drop", "a", "fallback", *"00000", *"----"]
