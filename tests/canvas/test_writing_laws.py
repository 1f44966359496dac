"""Laws of canonical writing, for every design."""

from hypothesis import given

from canvas.model import Design
from canvas.reading import read_design, reference_problems
from canvas.writing import canonical
from tests.designs import designs


@given(designs())
def test_a_canonical_file_that_is_read_and_written_keeps_its_bytes(design: Design) -> None:
    written = canonical(design)
    assert canonical(read_design(written)) == written


@given(designs())
def test_a_design_read_from_a_file_has_no_wrong_reference(design: Design) -> None:
    assert reference_problems(design) == ()
