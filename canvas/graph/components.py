"""Strongly connected components of a graph on whole numbers, without recursion."""

from collections.abc import Iterable, Mapping, Sequence

Successors = Mapping[int, Sequence[int]]


def strongly_connected(successors: Successors) -> list[tuple[int, ...]]:
    """The components of the graph, each sorted; every successor must be a key of `successors`.

    Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), with an explicit stack of
    iterators, because designs may have thousands of states in a row.
    """
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    open_nodes: list[int] = []
    is_open: set[int] = set()
    found: list[tuple[int, ...]] = []
    for root in successors:
        if root in order:
            continue
        work = [(root, iter(successors[root]))]
        _open(root, order, low, open_nodes, is_open)
        while work:
            node, rest = work[-1]
            child = _next_child(node, rest, order, low, is_open)
            if child is not None:
                _open(child, order, low, open_nodes, is_open)
                work.append((child, iter(successors[child])))
                continue
            work.pop()
            if work:
                parent = work[-1][0]
                low[parent] = min(low[parent], low[node])
            if low[node] == order[node]:
                found.append(_close(node, open_nodes, is_open))
    return found


def _open(node: int, order: dict[int, int], low: dict[int, int], open_nodes: list[int], is_open: set[int]) -> None:
    order[node] = low[node] = len(order)
    open_nodes.append(node)
    is_open.add(node)


def _next_child(
    node: int, rest: Iterable[int], order: dict[int, int], low: dict[int, int], is_open: set[int]
) -> int | None:
    for child in rest:
        if child not in order:
            return child
        if child in is_open:
            low[node] = min(low[node], order[child])
    return None


def _close(root: int, open_nodes: list[int], is_open: set[int]) -> tuple[int, ...]:
    members: list[int] = []
    while not members or members[-1] != root:
        members.append(open_nodes.pop())
    is_open.difference_update(members)
    return tuple(sorted(members))


def bottom_components(successors: Successors) -> list[tuple[int, ...]]:
    """The components that nothing leaves, ordered by their smallest member."""
    bottoms: list[tuple[int, ...]] = []
    for component in strongly_connected(successors):
        members = set(component)
        if all(end in members for node in component for end in successors[node]):
            bottoms.append(component)
    return sorted(bottoms)
