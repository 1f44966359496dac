"""Need: the smallest sets of assumptions under which a situation can still settle, by sixteen sets at once.

A set of assumptions is four bits; a family of such sets is sixteen bits, bit `a` for the set `a`. One worklist pass
backwards from what is settled computes, for every node, the family of all sets that suffice: a monotone fixpoint
(Kildall, "A unified approach to global program optimization", 1973) in which each node changes at most sixteen times.
"""

from collections.abc import Iterable, Sequence

ALL_SETS = 0xFFFF
ALLOWING = tuple(sum(1 << a for a in range(16) if a & carried == carried) for carried in range(16))
"""For each set of carried assumptions, the family of the sets that contain it."""


def _smallest(family: int) -> tuple[int, ...]:
    sets = [a for a in range(16) if family >> a & 1]
    return tuple(a for a in sets if not any(b != a and b & a == b for b in sets))


def sufficient(incoming: Sequence[Sequence[tuple[int, int]]], settled: Iterable[int]) -> list[int]:
    """For each node the family of the sets that suffice. `incoming` holds (start, carried) pairs for each node."""
    families = [0] * len(incoming)
    waiting = list(settled)
    for node in waiting:
        families[node] = ALL_SETS
    while waiting:
        node = waiting.pop()
        family = families[node]
        for start, carried in incoming[node]:
            more = families[start] | (family & ALLOWING[carried])
            if more != families[start]:
                families[start] = more
                waiting.append(start)
    return families


def smallest_sets(families: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    """The minimal sets of each family, in ascending order; none where nothing suffices."""
    known: dict[int, tuple[int, ...]] = {}
    needs: list[tuple[int, ...]] = []
    for family in families:
        if family not in known:
            known[family] = _smallest(family)
        needs.append(known[family])
    return tuple(needs)
