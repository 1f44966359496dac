"""Which places can still settle when something is gone: asked for many things at once, one bit for each of them."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.graph import Graph


def settling(graph: Graph, open_in: Sequence[int], everything: int) -> list[int]:
    """For each node, in which of the cases a settled node can be reached from it, strikes aside. A case is one bit of
    `everything`; `open_in` says for each arc, by its number, in which of them it can be taken.

    A fixpoint over sets of bits, as compilers solve data-flow problems (Kildall, "A unified approach to global program
    optimization", POPL 1973): one walk answers for all cases.
    """
    can = [0] * len(graph.ids)
    for node in graph.settled:
        can[node] = everything
    waiting = deque(sorted(graph.settled))
    while waiting:
        end = waiting.popleft()
        for start, number in graph.into[end]:
            more = open_in[number] & can[end] & ~can[start]
            if more and graph.arcs[number].kind != "strike":
                can[start] |= more
                waiting.append(start)
    return can


def needed(facts: Facts, arc: Arc) -> tuple[str, ...]:
    """The components without which an arc is gone: those that its transition uses, or its fallback needs. A retry does
    the step again and needs what the step uses; what comes after the last try, or when a queue expires, needs nothing.
    """
    if arc.kind in ("nominal", "stay"):
        return facts.tables.transitions[arc.element].components
    if arc.kind not in ("retry", "queue", "answer"):
        return ()
    needs = facts.tables.fallbacks[arc.element].needs
    host = facts.graph.situations[arc.start].host
    return (*needs, *host.components) if arc.kind == "retry" and host else needs


def bits(cases: int) -> Iterator[int]:
    """The numbers of the bits that are set, the smallest first."""
    while cases:
        yield (cases & -cases).bit_length() - 1
        cases &= cases - 1


def tally(sets: Iterable[int]) -> list[int]:
    """In how many of the sets each bit is, for all bits at once, as binary digits: those of a bit's number are that bit
    of what is returned, the ones first."""
    digits: list[int] = []
    for carried in sets:
        place = 0
        while carried:
            if place == len(digits):
                digits.append(0)
            digits[place], carried = digits[place] ^ carried, digits[place] & carried
            place += 1
    return digits
