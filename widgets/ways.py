"""The ways out of a finding that its author can choose from, ready to be looked at and applied. All of it may take
longer than a window can wait, and is worked out beside it."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject

from canvas.document import change_between
from canvas.edits import EditError
from canvas.findings import Finding
from canvas.fixes import Blank, Choice, Words, choices, filled
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Drawing
from canvas.graph.bounds import never
from canvas.model import Design
from canvas.project import NO_PROJECT, Project
from widgets.background import Background, nothing
from widgets.canvas_view.ghosts import Ghost, ghost_between
from widgets.canvas_view.placing import with_new_states_placed
from widgets.guard import guarded_slot
from widgets.session import Session

LONGEST_SECONDS = 10.0
"""After so long, what was found so far is all."""
T = TypeVar("T")


class Way(NamedTuple):
    """One way to settle a finding, with the design as it would be: with drafts in its blanks, and with a place for each
    new state."""

    choice: Choice
    design: Design

    @property
    def title(self) -> str:
        """What it sets, in the design's own names."""
        return self.choice.fix.title

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """The words that it still needs."""
        return self.choice.proposal.blanks


def ways_out(
    design: Design,
    finding: Finding,
    drawing: Drawing,
    project: Project = NO_PROJECT,
    stop: Callable[[], bool] = never,
) -> tuple[Way, ...]:
    """All ways that settle a finding in this design of a project, which is drawn so; once `stop` says so, those that
    were found so far."""
    return tuple(placed_ways(design, choices(design, finding, project, stop), drawing))


def placed_ways(design: Design, found: Iterable[Choice], drawing: Drawing) -> Iterator[Way]:
    """The choices with a place for what is new in each."""
    for choice in found:
        yield Way(choice, with_new_states_placed(design, choice.proposal.design, drawing))


def called(title: str, ways: Iterable[Way]) -> Way | None:
    """The way with this title that needs no words."""
    return next((way for way in ways if way.title == title and not way.blanks), None)


def in_words(
    design: Design, finding: Finding, way: Way, words: Words, drawing: Drawing, project: Project = NO_PROJECT
) -> Design | str:
    """The design of a way with the author's words in its blanks, or the sentence that says why that does not settle the
    finding."""
    if not way.blanks:
        return way.design
    try:
        after = filled(design, finding, way.choice.proposal, words, project)
    except EditError as error:
        return str(error)
    return with_new_states_placed(design, after, drawing)


def ghost_of(design: Design, way: Way, drawing: Drawing) -> Ghost:
    """What a way would change of what is drawn."""
    change = change_between(design, way.design, way.title)
    return ghost_between(drawing, draw(way.design), change.updated)


class Ways(QObject):
    """Works ways out in a thread of its own and keeps what was found while the design is the same. What was worked out
    for another design is dropped."""

    def __init__(self, session: Session, drawing: Callable[[], Drawing]) -> None:
        super().__init__(session)
        self._session = session
        self._drawing = drawing
        self._beside = Background(self, "ways")
        self._closed = False
        self._found: dict[str, tuple[Way, ...]] = {}
        session.changed.connect(guarded_slot(lambda: self._found.clear()))
        session.opened.connect(guarded_slot(lambda: self._found.clear()))
        session.project_changed.connect(guarded_slot(lambda: self._found.clear()))

    def close(self) -> None:
        """Ends the thread, which ends with the way that it tries."""
        self._closed = True
        self._beside.close(wait=False)

    def _patience(self, design: Design) -> Callable[[], bool]:
        """What says that nobody waits any more: for another design, a closed window, or after ten seconds."""
        end = time.monotonic() + LONGEST_SECONDS
        return lambda: self._closed or self._session.design is not design or time.monotonic() > end

    def out_of(self, finding: Finding, then: Callable[[tuple[Way, ...]], None]) -> None:
        """Hands the ways out of a finding to `then`: at once where they are known, else when they were found."""
        if finding.key in self._found:
            then(self._found[finding.key])
            return

        def keep(ways: tuple[Way, ...]) -> None:
            self.take(finding, ways)
            then(ways)

        project = self._session.project
        self._soon(lambda design, drawing: ways_out(design, finding, drawing, project, self._patience(design)), keep)

    def take(self, finding: Finding, ways: tuple[Way, ...]) -> None:
        """Keeps the ways out of a finding that were found in the present design."""
        self._found[finding.key] = ways

    def ghost(self, way: Way, then: Callable[[Ghost], None]) -> None:
        """Hands what a way would change of the drawing to `then`."""
        self._soon(lambda design, drawing: ghost_of(design, way, drawing), then)

    def in_words(self, finding: Finding, way: Way, words: Words, then: Callable[[Design | str], None]) -> None:
        """Hands the design of a way with these words, or the sentence that says why not, to `then`: at once where it
        needs none."""
        if not way.blanks:
            then(way.design)
            return
        project = self._session.project
        failed = self.tr("That did not work, and the design is as it was.")
        self._soon(
            lambda design, drawing: in_words(design, finding, way, words, drawing, project),
            then,
            otherwise=lambda: then(failed),
        )

    def _soon(
        self, work: Callable[[Design, Drawing], T], then: Callable[[T], None], otherwise: Callable[[], None] = nothing
    ) -> None:
        design, drawing = self._session.design, self._drawing()

        def take(made: T) -> None:
            if self._session.design is design:
                then(made)

        self._beside.soon(lambda: work(design, drawing), take, otherwise)
