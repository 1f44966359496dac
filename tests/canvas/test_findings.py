"""Findings as data: a long run is told in at most seven sentences."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.findings import READABLE_STEPS, Finding, Step, folded


def walk(*eventful: bool) -> tuple[Step, ...]:
    return tuple(
        Step(via=f"t{n}", failure=None, to=f"s{n}", says={}, sentence=f"Step {n}.", eventful=special)
        for n, special in enumerate(eventful)
    )


def test_a_short_run_is_told_as_it_is() -> None:
    steps = walk(*[False] * READABLE_STEPS)
    assert folded(steps) == steps


def test_the_longest_stretch_without_an_event_becomes_one_sentence() -> None:
    told = folded(walk(False, True, False, False, False, False, True, False, True))
    assert [step.sentence for step in told] == [
        "Step 0.",
        "Step 1.",
        "4 steps, the last of them: Step 5.",
        "Step 6.",
        "Step 7.",
        "Step 8.",
    ]


def test_where_everything_is_an_event_the_middle_becomes_one_sentence() -> None:
    told = folded(walk(*[True] * 10))
    assert [step.to for step in told] == ["s0", "s1", "s5", "s6", "s7", "s8", "s9"]
    assert told[2].folds == 4


@given(st.lists(st.booleans(), max_size=40))
def test_at_most_seven_are_told_the_ends_are_kept_and_none_is_lost(eventful: list[bool]) -> None:
    steps = walk(*eventful)
    told = folded(steps)
    assert len(told) <= READABLE_STEPS
    assert sum(step.folds for step in told) == len(steps)
    assert told[:1] == steps[:1]
    assert [step.to for step in told[-1:]] == [step.to for step in steps[-1:]]


def test_a_finding_tells_its_witness_folded() -> None:
    steps = walk(*[False] * 20)
    finding = Finding("K@x", "K", "error", "proven", ("x",), "T", "M.", "C.", witness=steps)
    assert finding.told == folded(steps)
