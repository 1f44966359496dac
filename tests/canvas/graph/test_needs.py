"""Needs: sixteen sets at once, against one search for each of the sixteen."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.graph.needs import smallest_sets, sufficient

NODES = 7
Arrow = tuple[int, int, int]
arrow_lists = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(0, 15)), max_size=20)
settled_sets = st.frozensets(st.integers(0, 6), max_size=3)


def fast(arrows: list[Arrow], settled: frozenset[int]) -> tuple[tuple[int, ...], ...]:
    incoming = [[(start, carried) for start, end, carried in arrows if end == node] for node in range(NODES)]
    return smallest_sets(sufficient(incoming, settled))


def brute(arrows: list[Arrow], settled: frozenset[int]) -> tuple[tuple[int, ...], ...]:
    """For each set on its own, what can settle: a plain fixpoint."""
    able: list[set[int]] = []
    for allowed in range(16):
        nodes = set(settled)
        while more := {s for s, e, c in arrows if e in nodes and c & ~allowed == 0} - nodes:
            nodes |= more
        able.append(nodes)
    enough = [[a for a in range(16) if node in able[a]] for node in range(NODES)]
    return tuple(tuple(a for a in sets if not any(b != a and b & a == b for b in sets)) for sets in enough)


@given(arrow_lists, settled_sets)
def test_the_fast_search_agrees_with_a_brute_force_fixpoint(arrows: list[Arrow], settled: frozenset[int]) -> None:
    assert fast(arrows, settled) == brute(arrows, settled)


def test_what_is_settled_needs_nothing() -> None:
    assert fast([], frozenset({0}))[0] == (0,)


def test_what_cannot_settle_has_no_need_at_all() -> None:
    assert fast([(0, 1, 0)], frozenset({2}))[0] == ()


def test_a_run_needs_all_that_its_arcs_carry_and_two_ways_are_two_needs() -> None:
    assert fast([(0, 1, 1), (1, 2, 2), (0, 2, 4)], frozenset({2}))[0] == (3, 4)


def test_only_the_smallest_sets_are_kept() -> None:
    assert fast([(0, 2, 3), (0, 2, 1)], frozenset({2}))[0] == (1,)
