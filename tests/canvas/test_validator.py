"""The validator as a whole: against a second implementation, against the reference designs, and its order and counts."""

from datetime import date

from hypothesis import given, settings

from canvas.model import Design
from canvas.validator import check
from tests.canvas.law import expected_keys
from tests.designs import designs

TODAY = date(2026, 1, 1)


def keys(design: Design) -> list[str]:
    return [finding.key for finding in check(design, today=TODAY).findings]


@settings(max_examples=300, deadline=None)
@given(designs(with_words=False))
def test_the_keys_are_those_of_the_second_implementation(design: Design) -> None:
    assert sorted(keys(design)) == expected_keys(design)
