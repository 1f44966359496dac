"""A bad end after which the last message that was sent still says something better."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.telling import surfaces_told
from canvas.graph.witness import path, witness
from canvas.model import State
from canvas.phrases import message, object_name, quoted, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for state, surface, run in standing_messages(facts):
        yield _finding(facts, state, surface, run)


def standing_messages(facts: Facts) -> Iterator[tuple[State, str, tuple[Arc, ...]]]:
    """Each told bad end and sent surface on which an older message still stands, with the silent run from the place
    of that message to the end."""
    ends = [state for state in facts.states() if state.kind == "bad_end" and facts.told(state.id)]
    for surface in facts.sent_surfaces:
        promising = _promising(facts, surface) if ends else frozenset()
        for state in ends:
            run = () if facts.says(state.id, surface) else _silent_run(facts, promising, state.id, surface)
            if run:
                yield state, surface, run


def _promising(facts: Facts, surface: str) -> frozenset[str]:
    """The situations that show a message on the surface and are no bad end."""
    return frozenset(
        node
        for node in facts.graph.ids
        if facts.says(facts.shown(node), surface) and facts.tables.states[facts.shown(node)].kind != "bad_end"
    )


def _silent_run(facts: Facts, promising: frozenset[str], end: str, surface: str) -> tuple[Arc, ...]:
    """A shortest run from one of `promising` to `end` on which nothing is said on the surface any more."""

    def is_silent(arc: Arc) -> bool:
        return not facts.says(facts.shown(arc.end), surface) and surface not in surfaces_told(facts, arc)

    return path(facts, promising, end, is_silent)


def _finding(facts: Facts, state: State, surface: str, run: tuple[Arc, ...]) -> Finding:
    tables = facts.tables
    place = quoted(tables, state.id)
    owner = object_name(tables, state.id)
    before = facts.shown(run[0].start)
    name = shortened(tables.name(surface), 60)
    return RULE.finding(
        (state.id,),
        surface=surface,
        message=f"{owner} ends badly in {place}, and the last {name} still says what was true in "
        f"{quoted(tables, before)}.",
        customer=f"The customer still has {message(tables, before, surface)}.",
        truth=f"{owner} is in {place}, and no {name} says so.",
        witness=witness(facts, run[0].start, *run),
        fixes=(Fix("write-message", f"Write the {name} of {place}"),),
    )


RULE = Rule(
    code="UNC008",
    slug="old_message_still_stands",
    severity="warning",
    basis="proven",
    title="An old message still stands",
    why="A message that was sent stays in the inbox. After a bad end it goes on promising what will not happen.",
    fix="Send a message on the same surface when it ends badly.",
    not_when="The bad end, or the last step before it, says something on that surface; or nothing was ever said there.",
    check=check,
)
