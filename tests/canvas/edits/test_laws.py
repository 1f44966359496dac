"""Laws that hold for every edit, on random sequences of them."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.document import Document
from canvas.model import Design
from canvas.reading import read_design, reference_problems
from canvas.writing import canonical
from tests.canvas.edit_steps import random_edit

randoms = st.randoms(use_true_random=False)
BLANK = Design(title="Untitled design")


def edited(random: Random, steps: int) -> Document:
    document = Document(BLANK)
    for number in range(steps):
        document.apply(f"step {number}", random_edit(document.design, random))
    return document


@settings(max_examples=60)
@given(randoms)
def test_any_sequence_of_edits_undone_gives_the_first_bytes_again(random: Random) -> None:
    document = edited(random, 30)
    last = canonical(document.design)
    while document.can_undo:
        document.undo()
    assert canonical(document.design) == canonical(BLANK)
    while document.can_redo:
        document.redo()
    assert canonical(document.design) == last


@settings(max_examples=60)
@given(randoms)
def test_every_edit_leaves_a_design_that_can_be_read_back(random: Random) -> None:
    design = edited(random, 30).design
    assert list(reference_problems(design)) == []
    assert canonical(read_design(canonical(design))) == canonical(design)


@settings(max_examples=30)
@given(randoms)
def test_elements_that_an_edit_does_not_touch_stay_the_same_objects(random: Random) -> None:
    before = edited(random, 20).design
    after = random_edit(before, random)
    kept = {id(t) for t in after.transitions}
    renamed_or_gone = [t for t in before.transitions if id(t) not in kept and t in after.transitions]
    assert renamed_or_gone == []
