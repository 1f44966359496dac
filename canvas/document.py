"""A design that is being worked on: the present value, its history, and who wants to know when it changes.

Everything that changes a design goes through `Document.apply`; undo and redo swap the value and go down the same path.
Snapshots share all that did not change, so that keeping them is cheap.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from canvas.model import Design

HISTORY_LIMIT = 500


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
    label: str
    merge: object
    design: Design


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


class Document:
    """A design with its history. `path` is where it was read from or last saved, `None` while it has no file."""

    def __init__(self, design: Design, path: Path | None = None) -> None:
        self._steps = [_Snapshot("", None, design)]
        self._index = 0
        self._saved: Design | None = design
        self._subscribers: list[Callable[[Change], None]] = []
        self.path = path

    @property
    def design(self) -> Design:
        return self._steps[self._index].design

    @property
    def saved(self) -> bool:
        """Whether the file holds what is shown. Undoing back to what was saved counts."""
        return self._saved is not None and (self._saved is self.design or self._saved == self.design)

    @property
    def can_undo(self) -> bool:
        return self._index > 0

    @property
    def can_redo(self) -> bool:
        return self._index + 1 < len(self._steps)

    @property
    def undo_label(self) -> str:
        return self._steps[self._index].label if self.can_undo else ""

    @property
    def redo_label(self) -> str:
        return self._steps[self._index + 1].label if self.can_redo else ""

    def apply(self, label: str, design: Design, merge: object = None) -> None:
        """Makes `design` the present one, as one step that undo calls `label`.

        Steps in a row with the same label and the same `merge` (not `None`) become one. A design that is the same
        as the present one is no step.
        """
        before = self.design
        if design is before or design == before:
            return
        present = self._steps[self._index]
        same_step = merge is not None and (present.label, present.merge) == (label, merge) and self.can_undo
        keep = self._index if same_step else self._index + 1
        self._steps[keep:] = [_Snapshot(label, merge, design)]
        if len(self._steps) > HISTORY_LIMIT:
            del self._steps[0]
        self._index = len(self._steps) - 1
        self._tell(before, label)

    def end_merging(self) -> None:
        """The next step is a step of its own, whatever its label: typing has ended."""
        present = self._steps[self._index]
        self._steps[self._index] = _Snapshot(present.label, None, present.design)

    def undo(self) -> None:
        """Goes one step back; at the first one, nothing happens."""
        if self.can_undo:
            before, label = self.design, self.undo_label
            self._index -= 1
            self.end_merging()
            self._tell(before, label)

    def redo(self) -> None:
        """Goes one step forward again; at the last one, nothing happens."""
        if self.can_redo:
            before = self.design
            self._index += 1
            self.end_merging()
            self._tell(before, self._steps[self._index].label)

    def replace(self, design: Design) -> None:
        """Exchanges the present value without a step, for what nobody did by hand: positions computed on opening.

        A design that was saved counts as saved still.
        """
        before, was_saved = self.design, self.saved
        present = self._steps[self._index]
        self._steps[self._index] = _Snapshot(present.label, present.merge, design)
        if was_saved:
            self._saved = design
        self._tell(before, present.label)

    def mark_saved(self, path: Path) -> None:
        """What is shown is in the file at `path` now."""
        self._saved = self.design
        self.path = path
        self.end_merging()

    def mark_unsaved(self) -> None:
        """No file holds this design: it is new, came from a template, or was recovered."""
        self._saved = None

    def subscribe(self, subscriber: Callable[[Change], None]) -> Callable[[], None]:
        """Calls `subscriber` once for every change. The returned function ends that."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def _tell(self, before: Design, label: str) -> None:
        change = change_between(before, self.design, label)
        for subscriber in tuple(self._subscribers):
            subscriber(change)
