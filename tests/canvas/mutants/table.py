"""What became of the mutants of each operator, as a table, and whether the bars are met."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tests.canvas.mutants.operators import OPERATORS
from tests.canvas.mutants.survivors import Verdict
from tests.canvas.mutants.trying import Mutation, Outcome

FOUND_AT_LEAST = 0.95
"""Of the error-level mutants that are not equivalent, how many are found at the right place."""
OTHERS_AT_MOST = 0.2
"""New findings elsewhere, for each of the same."""
HEADS = ("", "mutants", "found", "elsewhere", "equivalent", "missed", "errors", "found", "as errors", "others each")
LEGEND = """\
found: something new is found at the right place; elsewhere: only elsewhere; equivalent, missed: nothing new is found.
errors: error-level mutants that are not equivalent. Of these: found; with an error; new findings elsewhere for each."""
WIDTH = max(map(len, HEADS)) + 1


class Tally(NamedTuple):
    """The mutants of an operator, counted. Each is found, found only elsewhere, equivalent or missed (or not classed
    yet). `errors` are the error-level ones that are not equivalent; `errors_found`, `as_error` and `others` (findings
    elsewhere) are about these."""

    mutants: int
    found: int
    only_elsewhere: int
    equivalent: int
    missed: int
    errors: int
    errors_found: int
    as_error: int
    others: int

    @property
    def share(self) -> float:
        """How much of the error-level mutants is found; all of none."""
        return self.errors_found / self.errors if self.errors else 1.0

    @property
    def others_each(self) -> float:
        return self.others / self.errors if self.errors else 0.0


def tally(outcomes: Sequence[Outcome], verdicts: Mapping[Mutation, Verdict]) -> Tally:
    """Counts what became of some mutants."""
    survivors = [verdicts.get(outcome.mutation) for outcome in outcomes if outcome.survives]
    errors = [one for one in outcomes if one.is_error and not _is_equivalent(one, verdicts)]
    return Tally(
        mutants=len(outcomes),
        found=sum(outcome.found for outcome in outcomes),
        only_elsewhere=sum(not outcome.found and not outcome.survives for outcome in outcomes),
        equivalent=survivors.count("equivalent"),
        missed=survivors.count("missed"),
        errors=len(errors),
        errors_found=sum(outcome.found for outcome in errors),
        as_error=sum(outcome.as_error for outcome in errors),
        others=sum(len(outcome.elsewhere) for outcome in errors),
    )


def _is_equivalent(outcome: Outcome, verdicts: Mapping[Mutation, Verdict]) -> bool:
    return outcome.survives and verdicts.get(outcome.mutation) == "equivalent"


def table(outcomes: Sequence[Outcome], verdicts: Mapping[Mutation, Verdict]) -> list[str]:
    """One line for each operator, and one for all."""
    lines = [_line(HEADS)]
    for operator in OPERATORS:
        own = [outcome for outcome in outcomes if outcome.mutation.operator == operator]
        lines.append(_line(_cells(operator, tally(own, verdicts))))
    return [*lines, _line(_cells("all", tally(outcomes, verdicts)))]


def _cells(head: str, counted: Tally) -> tuple[str, ...]:
    kinds = (counted.mutants, counted.found, counted.only_elsewhere, counted.equivalent, counted.missed)
    if not counted.errors:
        return (head, *map(str, kinds), "-", "-", "-", "-")
    found = f"{counted.share:.1%}"
    return (head, *map(str, kinds), str(counted.errors), found, str(counted.as_error), f"{counted.others_each:.2f}")


def _line(cells: Sequence[str]) -> str:
    return f"{cells[0]:22}" + "".join(f"{cell:>{WIDTH}}" for cell in cells[1:])


def unclassed(outcomes: Sequence[Outcome], verdicts: Mapping[Mutation, Verdict]) -> Iterator[str]:
    """What must not be: survivors that nobody classed, and verdicts on what does not survive."""
    surviving = {outcome.mutation for outcome in outcomes if outcome.survives}
    yield from _named("survives and is not classed", surviving - verdicts.keys())
    yield from _named("is classed and does not survive", verdicts.keys() - surviving)


def below_the_bars(outcomes: Sequence[Outcome], verdicts: Mapping[Mutation, Verdict]) -> Iterator[str]:
    """The bars that are not met."""
    counted = tally(outcomes, verdicts)
    if counted.share < FOUND_AT_LEAST:
        yield f"Found at the right place: {counted.share:.1%} of the error-level mutants, not {FOUND_AT_LEAST:.0%}"
    if counted.others_each > OTHERS_AT_MOST:
        yield f"Other findings: {counted.others_each:.2f} for each error-level mutant, not {OTHERS_AT_MOST}"


def _named(what: str, mutations: Iterable[Mutation]) -> Iterator[str]:
    return (f"{one.design}: {one.operator} at {one.place} {what}" for one in sorted(mutations))
