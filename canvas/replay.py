"""Replaying a run on the drawing, by code of its own: what a finding shows must be possible.

Written against the meaning of the design file and not on the situation graph, so that a mistake there cannot hide here.
"""

from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from operator import attrgetter

from canvas.findings import Step
from canvas.lookup import lookup
from canvas.model import Design
from canvas.replay_places import places_after

Stop = tuple[str | None, str, str | None]
"""What was taken to come to a place, and the place."""
_stop = attrgetter("via", "to", "failure")


class Replay:
    """Replays runs of one design. What was found possible is remembered, since runs share their beginnings: a run is
    looked at from where it goes on beyond one that held."""

    def __init__(self, design: Design) -> None:
        self._tables = lookup(design)
        self._starts = frozenset((None, owner.states[0].id, None) for owner in design.objects)
        self._possible: set[tuple[Stop, Stop]] = set()
        self._held: dict[Stop, Sequence[Step]] = {}

    def holds(self, steps: Sequence[Step]) -> bool:
        """Whether the steps are a run of the design: from a start, each possible after the one before. A run that
        begins with the starts of several objects is one of them all together."""
        if len(steps) > 1 and steps[1].via is None:
            return bool(import_module("canvas.replay_together").holds_together(self._tables, list(map(_stop, steps))))
        if not steps or _stop(steps[0]) not in self._starts:
            return False
        new = set(pairwise(map(_stop, steps[self._known(steps) - 1 :]))) - self._possible
        holds = all(self._follows(before, after) for before, after in new)
        if holds:
            self._possible |= new
            self._held[_stop(steps[-1])] = steps
        return holds

    def _known(self, steps: Sequence[Step]) -> int:
        """How many steps at its beginning are a run that held before; the start is at least."""
        for count in range(len(steps), 1, -1):
            held = self._held.get(_stop(steps[count - 1]))
            if held is not None and held == steps[:count]:
                return count
        return 1

    def _follows(self, before: Stop, after: Stop) -> bool:
        via, *_ = after
        return after[1:] in places_after(self._tables, before[1:], via or "")


def replays(design: Design, steps: Sequence[Step]) -> bool:
    """Whether the steps are a run of the design."""
    return Replay(design).holds(steps)
