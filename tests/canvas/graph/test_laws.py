"""Laws of the situation graph on random designs."""

from collections.abc import Iterable

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from canvas.graph.facts import Facts, facts_of
from canvas.model import Design, Fallback
from canvas.rules import RECOVERY, RULES
from tests.canvas.random_designs import random_design
from tests.canvas.rules.speaking import is_proven
from tests.designs import designs
from tests.often import often

random_designs = designs(with_words=False)


def stranded(facts: Facts) -> set[str]:
    """The ids of all nodes without Need."""
    return {facts.graph.ids[node] for node, need in enumerate(facts.graph.needs) if not need}


def found(facts: Facts, codes: Iterable[str]) -> set[str]:
    return {finding.key for rule in RULES if rule.code in codes for finding in rule.check(facts)}


@often()
@given(random_designs, st.data())
def test_deleting_a_fallback_never_shrinks_what_is_stranded(design: Design, data: st.DataObject) -> None:
    if design.fallbacks:
        gone = data.draw(st.sampled_from(design.fallbacks))
        fewer = tuple(fallback for fallback in design.fallbacks if fallback is not gone)
        assert stranded(facts_of(design)) <= stranded(facts_of(design.model_copy(update={"fallbacks": fewer})))


@often()
@given(random_designs)
def test_a_named_person_who_leads_to_a_good_end_clears_recovery_of_the_failure(design: Design) -> None:
    facts = facts_of(design)
    for situation in facts.failures():
        states = facts.tables.object_of[situation.lands].states
        ends = [state.id for state in states if state.kind == "good_end"]
        if situation.moves or not ends:
            continue
        person = Fallback.model_validate(
            {"id": "a-person", "for": situation.failure.id, "kind": "human", "to": ends[0], "owner": "Support"}
        )
        better = facts_of(design.model_copy(update={"fallbacks": (*design.fallbacks, person)}))
        named = {element for rule in RECOVERY for finding in rule.check(better) for element in finding.elements}
        assert situation.failure.id not in named


@often()
@given(random_designs)
def test_a_trap_without_way_out_is_found_if_and_only_if_a_place_that_is_reached_has_no_need(design: Design) -> None:
    facts = facts_of(design)
    strands = any(not facts.graph.needs[node] for node in facts.graph.reachable)
    assert bool(found(facts, ("REC001", "REC002", "REC003"))) == strands


@often()
@given(random_designs)
def test_a_need_is_what_networkx_reaches_with_the_arcs_that_carry_no_more(design: Design) -> None:
    graph = facts_of(design).graph
    settled = {graph.ids[node] for node in graph.settled}
    for allowed in range(16):
        usable: nx.DiGraph[str] = nx.DiGraph()
        usable.add_nodes_from(graph.ids)
        usable.add_edges_from((a.start, a.end) for a in graph.arcs if a.kind != "strike" and not a.carries & ~allowed)
        for node_id in graph.ids:
            settles = not settled.isdisjoint(nx.descendants(usable, node_id) | {node_id})
            assert settles == any(need & ~allowed == 0 for need in graph.need(node_id))


@often()
@given(st.integers(0, 10**9).map(random_design))
def test_a_trap_strands_all_from_which_networkx_finds_a_way_into_it(design: Design) -> None:
    facts = facts_of(design)
    graph = facts.graph
    for traps, hopes in ((facts.hopeless, False), (facts.hopeful, True)):
        members = {graph.ids[n] for n in graph.reachable if graph.needs[n] != (0,) and bool(graph.needs[n]) == hopes}
        among: nx.DiGraph[str] = nx.DiGraph()
        among.add_nodes_from(members)
        arcs = (arc for arc in graph.arcs if arc.kind != "strike" and {arc.start, arc.end} <= members)
        among.add_edges_from((arc.start, arc.end) for arc in arcs)
        for trap in traps:
            assert trap.strands == len(nx.ancestors(among, trap.nodes[0]) | {trap.nodes[0]})


@often()
@given(random_designs)
def test_what_is_reached_is_what_networkx_reaches_from_the_starts(design: Design) -> None:
    graph = facts_of(design).graph
    whole: nx.DiGraph[str] = nx.DiGraph()
    whole.add_nodes_from(graph.ids)
    whole.add_edges_from((arc.start, arc.end) for arc in graph.arcs)
    expected: set[str] = set()
    for start in graph.starts:
        expected |= {graph.ids[start]} | nx.descendants(whole, graph.ids[start])
    assert {graph.ids[node] for node in graph.reachable} == expected


@often()
@given(designs())
def test_every_witness_replays(design: Design) -> None:
    facts = facts_of(design)
    for rule in RULES:
        for finding in rule.check(facts):
            assert is_proven(design, finding), finding.key
