"""Any sequence of edits, undo and redo, with edits that are refused and steps that fail, against a list of designs.

Whatever happened before: undo all gives the first bytes, redo all the last, and what failed left no trace. A design
that breaks this is left in a file, which the error names.
"""

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from canvas import edits
from canvas.document import TAKEN_BACK, Change, Document, was_taken_back
from canvas.edits import EditError
from canvas.model import Design
from canvas.storage import SUFFIX
from canvas.writing import canonical
from tests.canvas import edit_steps
from tests.canvas.edit_steps import EDITS

BLANK = Design(title="Untitled design")
BROKEN = Path(tempfile.gettempdir(), f"broken-history{SUFFIX}")
TROUBLES = ("none", "none", "none", "raises", "raises twice", "doubts")

seeds = st.integers(0, 2**32)
troubles = st.sampled_from(TROUBLES)


class Trouble(Exception):
    """What a subscriber raises who cannot show a change."""


@dataclass(frozen=True)
class Step:
    """One line of the list: what the document should hold there."""

    label: str
    merge: object
    design: Design


@dataclass(frozen=True)
class Model:
    """The whole history as a plain list."""

    steps: tuple[Step, ...] = (Step("", None, BLANK),)
    index: int = 0

    @property
    def present(self) -> Step:
        return self.steps[self.index]

    def put(self, step: Step) -> "Model":
        return replace(self, steps=(*self.steps[: self.index], step, *self.steps[self.index + 1 :]))

    def settled(self) -> "Model":
        return self.put(replace(self.present, merge=None))

    def added(self, step: Step) -> "Model":
        if step.design == self.present.design:
            return self
        joins = step.merge is not None and (step.label, step.merge) == (self.present.label, self.present.merge)
        kept = self.steps[: self.index] if joins and self.index else self.steps[: self.index + 1]
        return Model((*kept, step), len(kept))

    def gone_to(self, index: int) -> "Model":
        return replace(self, index=index).settled() if 0 <= index < len(self.steps) else self


def titled(title: str) -> Callable[[Design], Design]:
    return lambda design: edits.set_title(design, title)


@contextmanager
def left_in_a_file(document: Document, path: Path = BROKEN) -> Iterator[None]:
    """Leaves the design of a failure in a file. While hypothesis shrinks, it is overwritten by the smaller ones."""
    try:
        yield
    except Exception as error:
        path.write_bytes(canonical(document.design))
        error.add_note(f"The design is in {path}.")
        raise


class History(RuleBasedStateMachine):
    """A document with somebody who hears of a step before, and somebody after, the one who is in trouble."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document(BLANK)
        self.model = Model()
        self.trouble, self.told = "none", 0
        self.shown = {"before": BLANK, "after": BLANK}
        self.document.subscribe(self._shows("before"))
        self.document.subscribe(self._be_in_trouble)
        self.document.subscribe(self._shows("after"))

    def _shows(self, where: str) -> Callable[[Change], None]:
        def show(change: Change) -> None:
            self.shown[where] = change.after

        return show

    def _be_in_trouble(self, _: Change) -> None:
        self.told += 1
        if self.trouble == "doubts":
            assert self.document.doubt() == (self.told == 1)
        elif self.trouble == "raises twice" or (self.trouble == "raises" and self.told == 1):
            raise Trouble

    def _traces(self) -> tuple[object, ...]:
        document = self.document
        labels = (document.undo_label, document.redo_label)
        return (document.design, document.saved, document.can_undo, document.can_redo, *labels)

    def _go(self, step: Callable[[], object], after: Model, trouble: str) -> None:
        """Takes a step in the document, and in the model unless it fails."""
        self.trouble, self.told = trouble, 0
        fails = trouble != "none" and after is not self.model
        before = self._traces()
        with left_in_a_file(self.document):
            if fails and trouble != "doubts":
                with pytest.raises(Trouble) as caught:
                    step()
                assert was_taken_back(caught.value)
            else:
                step()
            assert not fails or (self._traces() == before and self.document.design is before[0])
        self.trouble = "none"
        self.model = self.model if fails else after

    def _change(self, label: str, edit: Callable[[Design], Design], merge: object, trouble: str) -> None:
        try:
            design, sentence = edit(self.document.design), ""
        except EditError as error:
            design, sentence = self.document.design, str(error)
        after = self.model.added(Step(label, merge, design))
        expected = TAKEN_BACK if trouble == "doubts" and after is not self.model else sentence

        def step() -> None:
            assert self.document.change(label, edit, merge) == expected

        self._go(step, after, trouble)

    @rule(number=st.integers(0, len(EDITS) - 1), seed=seeds, trouble=troubles)
    def edit(self, number: int, seed: int, trouble: str) -> None:
        self._change(f"edit {number}", lambda design: EDITS[number](design, Random(seed)), None, trouble)

    @rule(letters=st.lists(st.tuples(st.sampled_from(("O", "Or", "Order", " ")), troubles), min_size=1, max_size=4))
    def type_a_word(self, letters: list[tuple[str, str]]) -> None:
        for title, trouble in letters:
            self._change("Title", titled(title), "title", trouble)

    @rule()
    def make_an_edit_that_is_broken(self) -> None:
        def broken(design: Design) -> Design:
            raise Trouble(design.title)

        before = self._traces()
        with left_in_a_file(self.document), pytest.raises(Trouble):
            self.document.change("Broken", broken)
        assert self._traces() == before

    @rule(trouble=troubles)
    def undo(self, trouble: str) -> None:
        self._go(self.document.undo, self.model.gone_to(self.model.index - 1), trouble)

    @rule(trouble=troubles)
    def redo(self, trouble: str) -> None:
        self._go(self.document.redo, self.model.gone_to(self.model.index + 1), trouble)

    @rule(seed=seeds, trouble=troubles)
    def arrange(self, seed: int, trouble: str) -> None:
        design = edit_steps.random_positions(self.document.design, Random(seed))
        after = self.model.put(replace(self.model.present, design=design))
        self._go(lambda: self.document.replace(design), after, trouble)

    @rule()
    def stop_typing(self) -> None:
        self.document.end_merging()
        self.model = self.model.settled()

    @rule()
    def save(self) -> None:
        self.document.mark_saved(Path(f"order{SUFFIX}"))
        self.model = self.model.settled()
        assert self.document.saved

    @invariant()
    def the_document_is_what_the_list_says(self) -> None:
        steps, index = self.model.steps, self.model.index
        redo_label = steps[index + 1].label if index + 1 < len(steps) else ""
        with left_in_a_file(self.document):
            assert self.document.design == self.model.present.design
            assert (self.document.can_undo, self.document.can_redo) == (index > 0, index + 1 < len(steps))
            assert (self.document.undo_label, self.document.redo_label) == (steps[index].label, redo_label)

    @invariant()
    def everybody_shows_the_present_design(self) -> None:
        assert self.shown == {"before": self.document.design, "after": self.document.design}

    def teardown(self) -> None:
        with left_in_a_file(self.document):
            while self.document.can_undo:
                self.document.undo()
            assert canonical(self.document.design) == canonical(self.model.steps[0].design)
            while self.document.can_redo:
                self.document.redo()
            assert canonical(self.document.design) == canonical(self.model.steps[-1].design)


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=200, stateful_step_count=50)


def test_every_edit_is_among_those_that_are_made_at_random() -> None:
    made = set(re.findall(r"\bedits\.(\w+)", Path(edit_steps.__file__).read_text(encoding="utf-8")))
    assert set(edits.__all__) - {"EditError"} <= made


def test_a_design_that_breaks_a_law_is_left_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / f"broken{SUFFIX}"
    with pytest.raises(AssertionError) as caught, left_in_a_file(Document(BLANK), path):
        raise AssertionError("broken")
    assert caught.value.__notes__ == [f"The design is in {path}."]
    assert path.read_bytes() == canonical(BLANK)
