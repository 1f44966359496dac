"""The second implementation of validator.md, continued: combinations, written from the text alone.

Where the text is silent it says the same as the handbook of the rules: a failure without an unassumed way out has no
door, where a way ends is no door, and nobody owns what comes when a queue expires.
"""

from collections.abc import Iterator
from itertools import combinations

from canvas.model import Design
from tests.canvas.law import Arc, Law

Dead = frozenset[str]


def expected_panel(design: Design) -> list[str]:
    """The keys of the panel, in its order."""
    law = Law(design)
    return [*sorted(f"CMB001@{'+'.join(sorted(pair))}" for pair in of_size(law, 2)), *sorted(set(doors(law)))]


def expected_sets(design: Design, order: int) -> list[tuple[str, ...]]:
    """All minimal sets of two to `order` components that strand, level by level."""
    law, found = Law(design), list[Dead]()
    for size in range(2, order + 1):
        found += [dead for dead in of_size(law, size) if not any(smaller < dead for smaller in found)]
    return sorted((tuple(sorted(dead)) for dead in found), key=lambda dead: (len(dead), dead))


def of_size(law: Law, size: int) -> list[Dead]:
    names = sorted({fate(law, c.id) for c in law.design.components})
    return [dead for dead in map(frozenset, combinations(names, size)) if strands(law, dead)]


def strands(law: Law, dead: Dead) -> bool:
    def ends_well(failure: str, gone: Dead) -> bool:
        left = [a for a in law.quiet if not gone & {fate(law, c) for c in uses(law, a)}]
        return any(law.settled(node) for node in law.reach([failure], left))

    fewer = [frozenset(some) for n in range(len(dead)) for some in combinations(dead, n)]
    reachable = [f for f in law.failures if f in law.reachable]
    return any(not ends_well(f, dead) and all(ends_well(f, some) for some in fewer) for f in reachable)


def fate(law: Law, component: str) -> str:
    label = next(c.shares_fate_with for c in law.design.components if c.id == component)
    together = [c.id for c in law.design.components if label.strip() and c.shares_fate_with == label]
    return min(together, default=component)


def uses(law: Law, a: Arc) -> set[str]:
    if a.of in law.transitions:
        return set(law.transitions[a.of].components)
    if a.of not in law.fallbacks or a.kind == "then":
        return set()
    b = law.fallbacks[a.of]
    host = law.host(law.failures[b.failure])
    return {*b.needs, *(host.components if b.kind == "retry" and host else ())}


def owner(law: Law, a: Arc) -> str:
    if a.of in law.transitions:
        return law.transitions[a.of].owner
    return law.fallbacks[a.of].owner if a.of in law.fallbacks and a.kind != "then" else ""


def doors(law: Law) -> Iterator[str]:
    sure = [a for a in law.quiet if not a.carries]
    reachable = [f for f in law.failures if f in law.reachable]
    recovering = [f for f in reachable if law.recovers(f, set())]

    def shut(left: list[Arc]) -> bool:
        count = sum(not any(law.settled(n) for n in law.reach([f], left)) for f in recovering)
        return count >= 3 and count >= len(reachable) / 2

    for state in law.states:
        if not law.settled(state) and shut([a for a in sure if a.end != state]):
            yield f"CMB002@{state}"
    for component in law.design.components:
        if shut([a for a in sure if component.id not in uses(law, a)]):
            yield f"CMB002@{component.id}"
    for name in {owner(law, a) for a in sure if owner(law, a).strip()}:
        if shut([a for a in sure if owner(law, a) != name]):
            yield f"CMB002@{name}"
