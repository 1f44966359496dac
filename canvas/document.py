"""A design that is being worked on: the present value, its history, and who wants to know when it changes.

Everything that changes a design goes through `Document.apply`; undo and redo swap the value and go down the same path.
Snapshots share all that did not change, so that keeping them is cheap.

A step stands when everybody was told of it. Where one of those who are told fails, the step is taken back: the history
is the one from before, every subscriber is told the way back, and the error goes on to whoever asked for the step.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from canvas.edits.core import EditError
from canvas.model import Design
from canvas.storage.stamp import Stamp

HISTORY_LIMIT = 500
TAKEN_BACK = "That did not work. The design is as it was before."

Edit = Callable[[Design], Design]


@dataclass(frozen=True, slots=True)
class Change:
    """What one step changed, found by identity: the ids that came, went, or stand for another value now."""

    before: Design
    after: Design
    label: str
    added: frozenset[str]
    removed: frozenset[str]
    updated: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """`counts_as` is a design that this one stands for without a step of its own: what is saved of it, is of this."""

    label: str
    merge: object
    design: Design
    counts_as: Design | None = None


@dataclass(frozen=True, slots=True)
class _History:
    """All steps and which of them is the present one. A value, so that taking a step back is putting it back."""

    steps: tuple[_Snapshot, ...]
    index: int = 0

    @property
    def present(self) -> _Snapshot:
        return self.steps[self.index]

    def at(self, index: int) -> "_History":
        return _History(self.steps, index).with_present(merge=None)

    def with_present(self, **fields: Any) -> "_History":
        steps = list(self.steps)
        steps[self.index] = replace(self.present, **fields)
        return _History(tuple(steps), self.index)

    def with_step(self, label: str, merge: object, design: Design) -> "_History":
        same_step = merge is not None and (self.present.label, self.present.merge) == (label, merge) and self.index > 0
        kept = self.steps[: self.index if same_step else self.index + 1]
        steps = (*kept, _Snapshot(label, merge, design))[-HISTORY_LIMIT:]
        return _History(steps, len(steps) - 1)


def change_between(before: Design, after: Design, label: str) -> Change:
    """The change from one design to another. Elements that are the same object did not change."""
    old, new = dict(_identified(before)), dict(_identified(after))
    return Change(
        before,
        after,
        label,
        added=frozenset(new.keys() - old.keys()),
        removed=frozenset(old.keys() - new.keys()),
        updated=frozenset(key for key in old.keys() & new.keys() if old[key] is not new[key]),
    )


def _identified(design: Design) -> Iterator[tuple[str, Any]]:
    for group in (
        design.surfaces,
        design.components,
        design.objects,
        design.transitions,
        design.triggers,
        design.failures,
        design.fallbacks,
        design.tradeoffs,
    ):
        yield from ((element.id, element) for element in group)
    yield from ((state.id, state) for owner in design.objects for state in owner.states)


def was_taken_back(error: BaseException | None) -> bool:
    """Whether this error, or one that it came from, ended a step, so that the design is as it was before."""
    while error is not None:
        if TAKEN_BACK in getattr(error, "__notes__", ()):
            return True
        error = error.__context__
    return False


class Document:
    """A design with its history.

    `path` is where it was read from or last saved, `None` while it has no file; `stamp`, what that file was then.
    `locked_because` is a sentence while nothing may be changed, and "" else.
    """

    def __init__(self, design: Design, path: Path | None = None, stamp: Stamp | None = None) -> None:
        self._history = _History((_Snapshot("", None, design),))
        self._saved: Design | None = design
        self._subscribers: list[Callable[[Change], None]] = []
        self._telling = 0
        self._doubted = False
        self._taking_back = False
        self.path = path
        self.stamp = stamp
        self.locked_because = ""
        self._work = False

    @property
    def design(self) -> Design:
        return self._history.present.design

    @property
    def saved(self) -> bool:
        """Whether the file holds what is shown. Undoing back to what was saved counts."""
        if self._saved is None:
            return False
        present = self._history.present
        return self._saved in (present.design, present.counts_as)

    @property
    def can_undo(self) -> bool:
        return self._history.index > 0

    @property
    def can_redo(self) -> bool:
        return self._history.index + 1 < len(self._history.steps)

    @property
    def undo_label(self) -> str:
        return self._history.present.label if self.can_undo else ""

    @property
    def redo_label(self) -> str:
        return self._history.steps[self._history.index + 1].label if self.can_redo else ""

    def change(self, label: str, edit: Edit, merge: object = None) -> str:
        """Makes one edit, as one step. Returns "" or the sentence that says why the design is as it was."""
        if self.locked_because:
            return self.locked_because
        try:
            design = edit(self.design)
        except EditError as error:
            return str(error)
        return "" if self.apply(label, design, merge) else TAKEN_BACK

    def apply(self, label: str, design: Design, merge: object = None) -> bool:
        """Makes `design` the present one, as one step that undo calls `label`. `False` where it was taken back.

        Steps in a row with the same label and the same `merge` (not `None`) become one. A design that is the same
        as the present one is no step. Raises `EditError` while nothing may be changed.
        """
        if self.locked_because:
            raise EditError(self.locked_because)
        if design is self.design or design == self.design:
            return True
        return self._go(self._history.with_step(label, merge, design), label)

    def end_merging(self) -> None:
        """The next step is a step of its own, whatever its label: typing has ended."""
        self._history = self._history.with_present(merge=None)

    def undo(self) -> None:
        """Goes one step back; at the first one, nothing happens."""
        if self.can_undo:
            self._go(self._history.at(self._history.index - 1), self.undo_label)

    def redo(self) -> None:
        """Goes one step forward again; at the last one, nothing happens."""
        if self.can_redo:
            self._go(self._history.at(self._history.index + 1), self.redo_label)

    def replace(self, design: Design) -> bool:
        """Exchanges the present value without a step, for what nobody did by hand: positions computed on opening.

        A design that was saved counts as saved still. `False` where it was taken back.
        """
        counts_as = self._saved if self.saved else None
        return self._go(self._history.with_present(design=design, counts_as=counts_as), self._history.present.label)

    def mark_saved(self, path: Path, stamp: Stamp | None = None, design: Design | None = None) -> None:
        """`design`, or else what is shown, is in the file at `path` now."""
        self._saved = self.design if design is None else design
        self.path, self.stamp = path, stamp
        self.end_merging()

    def mark_unsaved(self, *, work: bool = False) -> None:
        """No file holds this design: it is new or came from a template. `work` says that it is somebody's work already,
        as what was recovered is."""
        self._saved = None
        self._work = self._work or work

    @property
    def touched(self) -> bool:
        """Whether somebody worked on it. What came from a template and was only looked at may go unasked."""
        return self._work or self.can_undo or self.can_redo

    def subscribe(self, subscriber: Callable[[Change], None]) -> Callable[[], None]:
        """Calls `subscriber` once for every change. The returned function ends that.

        A subscriber that raises has the step taken back, and is told the way back like all others.
        """
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def doubt(self) -> bool:
        """Has the step that is being told taken back afterwards, as if a subscriber had raised.

        For an error that was caught between a subscriber and here, as in a slot. Returns whether a step was being told;
        if not, nothing happens.
        """
        self._doubted = self._telling > 0
        return self._doubted

    def _go(self, history: _History, label: str) -> bool:
        """Makes this the history, and tells. Whether it stands. A step made by a subscriber is told within this one."""
        if self._taking_back:
            # A step that answers to the way back would be the trace that a failed one must not leave.
            return False
        past, self._history = self._history, history
        outer, self._doubted = self._doubted, False
        self._telling += 1
        told = stands = False
        try:
            self._tell(past.present.design, label)
            told, stands = True, not self._doubted
        finally:
            self._telling -= 1
            self._doubted = outer
            if not told:
                _note(sys.exception())
            if not stands:
                self._take_back(past, label)
        return stands

    def _tell(self, before: Design, label: str) -> None:
        change = change_between(before, self.design, label)
        for subscriber in tuple(self._subscribers):
            subscriber(change)

    def _take_back(self, past: _History, label: str) -> None:
        """Puts the history back and tells everybody, whoever fails at that."""
        failed, self._history = self.design, past
        self._taking_back = True
        try:
            _tell_each(tuple(self._subscribers), change_between(failed, self.design, label))
        finally:
            self._taking_back = False


def _tell_each(subscribers: tuple[Callable[[Change], None], ...], change: Change) -> None:
    """Tells every one, also after one that fails. The last error goes on, with the others as its context."""
    if subscribers:
        try:
            subscribers[0](change)
        finally:
            _tell_each(subscribers[1:], change)


def _note(error: BaseException | None) -> None:
    if error is not None and TAKEN_BACK not in getattr(error, "__notes__", ()):
        error.add_note(TAKEN_BACK)
