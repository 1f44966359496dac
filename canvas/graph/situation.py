"""What a failure means: where it comes from, where the object is seen to be after it, what is down, what is shown.

Sources, targets and messages are those of the drawing; a text of white space only counts as absent everywhere.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from canvas.lookup import Lookup
from canvas.meaning import DOWN, WRONG, filled, host_of
from canvas.model import Component, Failure, Transition


class Situation(NamedTuple):
    """A failure in its place. `origin` is the state it strikes, `lands` where the object is seen to be after it,
    `down` the ids of the components that are out while it lasts."""

    failure: Failure
    host: Transition | None
    origin: str
    lands: str
    moves: bool
    down: frozenset[str]

    @property
    def is_down(self) -> bool:
        return self.failure.type in DOWN

    @property
    def is_wrong(self) -> bool:
        return self.failure.type in WRONG

    @property
    def stands(self) -> str:
        """The state that the object stands at while in this failure."""
        return self.origin if self.moves else self.lands

    @property
    def told_at_once(self) -> bool:
        """Whether a customer who waits on the step reads the error at once."""
        return self.by_waiting_customer and filled(self.failure.error_text)

    @property
    def by_waiting_customer(self) -> bool:
        return self.host is not None and self.host.mode == "sync" and self.host.by == "customer"


def situations(tables: Lookup, failures: Iterable[Failure]) -> Mapping[str, Situation]:
    """Each of these failures in its place, by the failure's id."""
    fates = _fates(tables.components.values())
    return {failure.id: _situation(tables, failure, fates) for failure in failures}


def _situation(tables: Lookup, failure: Failure, fates: Mapping[str, frozenset[str]]) -> Situation:
    host = host_of(tables, failure)
    origin = host.source if host else failure.at
    after = host.target if host and failure.type in WRONG else origin
    moves = failure.lands is not None and failure.type in DOWN
    return Situation(
        failure=failure,
        host=host,
        origin=origin,
        lands=failure.lands if moves and failure.lands else after,
        moves=moves,
        down=_down(tables, failure, fates),
    )


def _down(tables: Lookup, failure: Failure, fates: Mapping[str, frozenset[str]]) -> frozenset[str]:
    if failure.type not in DOWN or failure.type == "rejected":
        return frozenset()
    at = tables.triggers.get(failure.at) or tables.transitions.get(failure.at)
    own = at.components if at else ()
    return frozenset(other for component in own for other in fates.get(component, (component,)))


def _fates(components: Iterable[Component]) -> Mapping[str, frozenset[str]]:
    """For each component with a label of shared fate, all that fail with it (itself among them)."""
    sharing: dict[str, set[str]] = {}
    labelled = [component for component in components if filled(component.shares_fate_with)]
    for component in labelled:
        sharing.setdefault(component.shares_fate_with, set()).add(component.id)
    return {component.id: frozenset(sharing[component.shares_fate_with]) for component in labelled}
