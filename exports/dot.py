"""DOT: objects as clusters, states by shape, failures as small nodes on the way, the answers as green dashes.

Any program that reads DOT can lay it out; the colours are those of paper. Docs: https://graphviz.org/doc/info/lang.html.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from graphviz import Digraph

from canvas.findings import Report
from canvas.geometry.words import actor_of, failure_words, fallback_words, limit_of
from canvas.lookup import Lookup, lookup
from canvas.meaning import visible
from canvas.model import Design, DesignObject, Failure, Fallback, State, Transition, Trigger
from exports.catalog import Rendered
from exports.dot_text import joint_of, lines, literal, start_of, stub_of, wrapped
from exports.painting.palette import PAPER

INK, LATER = PAPER.waits, PAPER.later
FAILURE, FALLBACK, UNCERTAIN = PAPER.failure, PAPER.fallback, PAPER.uncertain
SHAPES = {
    "active": {"shape": "box", "style": "rounded", "color": INK},
    "resting": {"shape": "box", "style": "rounded,bold", "color": INK},
    "good_end": {"shape": "box", "style": "rounded", "peripheries": "2", "color": FALLBACK},
    "bad_end": {"shape": "doubleoctagon", "color": FAILURE},
}
FONTS = "Inter,Helvetica,Arial,sans-serif"
UNSURE = {"shape": "hexagon", "style": "dashed", "color": UNCERTAIN}
BEAD = {"shape": "doublecircle", "label": "", "width": "0.16", "fixedsize": "true", "color": FAILURE}
DOT_POINT = {"shape": "point", "label": ""}


def render(design: Design, report: Report) -> Rendered:  # noqa: ARG001 - findings are not part of the graph
    """The design as DOT text; no `dot` program is needed to write it."""
    return Rendered(dot_text(design).encode("utf-8"))


def dot_text(design: Design) -> str:
    """The design as DOT text, the same for the same design."""
    look = lookup(design)
    graph = Digraph(
        graph_attr={"label": literal(design.title), "labelloc": "t", "rankdir": "LR", "fontname": FONTS},
        node_attr={"fontname": FONTS, "fontsize": "12"},
        edge_attr={"fontname": FONTS, "fontsize": "11"},
    )
    for thing in design.objects:
        _add_object(graph, look, thing)
    for way in design.transitions:
        _add_transition(graph, look, way)
    for trigger in design.triggers:
        _add_handover(graph, look, trigger)
    for state in look.states:
        for failure in look.failures_at[state]:
            graph.edge(state, failure.id, color=FAILURE, dir="none")
    for failure in design.failures:
        _add_answers(graph, look, failure)
    source: str = graph.source
    return source


def _add_object(graph: Digraph, look: Lookup, thing: DesignObject) -> None:
    """A cluster with the object's states, what can go wrong in it, and the dot where it starts."""
    with graph.subgraph(name=f"cluster_{thing.id}") as cluster:
        cluster.attr(label=literal(thing.name), style="rounded", color=PAPER.outline)
        cluster.node(start_of(thing.id), **DOT_POINT)
        for state in thing.states:
            cluster.node(state.id, _words_of(look, state), _attributes=UNSURE if _unsure(state) else SHAPES[state.kind])
        for place in _places(look, thing):
            _add_stops(cluster, look, place)
    graph.edge(start_of(thing.id), thing.states[0].id, color=INK)


def _unsure(state: State) -> bool:
    return state.certainty != "confirmed"


def _places(look: Lookup, thing: DesignObject) -> Iterable[str]:
    """Where things can break inside this object: its states, its transitions, the hand-overs that enter it."""
    for state in thing.states:
        yield state.id
        for way in look.outgoing[state.id]:
            yield way.id
            yield from (trigger.id for trigger in look.triggers_firing[way.id])


def _add_stops(cluster: Digraph, look: Lookup, place: str) -> None:
    """The nodes on the way: the failures of a place, and the joint of a transition that takes part in a hand-over."""
    if _has_joint(look, place):
        cluster.node(joint_of(place), color=LATER, **DOT_POINT)
    for failure in look.failures_at[place]:
        cluster.node(failure.id, xlabel=literal(failure_words(failure)), fontcolor=FAILURE, **BEAD)


def _words_of(look: Lookup, state: State) -> str:
    """A state's name, and what the customer reads on each surface."""
    if not visible(look, state.id):
        return lines(state.name, "(the customer does not see it)")
    said = [f"{surfaces}: {text}" for text, surfaces in _said(look, state).items()]
    return lines(state.name, *(wrapped(said) or ["(customer sees nothing)"]))


def _said(look: Lookup, state: State) -> dict[str, str]:
    """Each text that the customer reads in a state, and the surfaces that say it."""
    said: dict[str, str] = {}
    for surface in look.surfaces.values():
        text = " ".join(state.messages.get(surface.id, "").split())
        if text:
            said[text] = f"{said[text]}, {surface.name}" if text in said else surface.name
    return said


def _has_joint(look: Lookup, place: str) -> bool:
    fires_or_is_fired = bool(look.triggers_when[place] or look.triggers_firing[place])
    return place in look.transitions and fires_or_is_fired


def _add_transition(graph: Digraph, look: Lookup, way: Transition) -> None:
    """Edges from the source over the failures and the joint of hand-overs to the target; the words are on the last."""
    stops = [failure.id for failure in look.failures_at[way.id]]
    if _has_joint(look, way.id):
        stops.append(joint_of(way.id))
    later = way.mode == "async"
    looks = {"style": "dashed" if later else "solid", "color": LATER if later else INK}
    label = lines(way.name or "", ", ".join(word for word in (actor_of(way), limit_of(look, way)[0]) if word))
    _add_way(graph, [way.source, *stops, way.target], label, looks, "vee" if later else "normal")


def _add_way(graph: Digraph, stops: Sequence[str], label: str, looks: dict[str, str], head: str) -> None:
    for tail, tip in pairwise(stops[:-1]):
        graph.edge(tail, tip, arrowhead="none", **looks)
    graph.edge(stops[-2], stops[-1], label=label, arrowhead=head, **looks)


def _add_handover(graph: Digraph, look: Lookup, trigger: Trigger) -> None:
    """A double line from the state or the transition where it starts to the transition that it fires."""
    start = joint_of(trigger.when) if trigger.when in look.transitions else trigger.when
    stops = [start, *(failure.id for failure in look.failures_at[trigger.id]), joint_of(trigger.fires)]
    looks = {"color": f"{LATER}:{LATER}", "fontcolor": LATER}
    _add_way(graph, stops, lines(trigger.name or ""), looks, "vee" if trigger.mode == "async" else "normal")


def _add_answers(graph: Digraph, look: Lookup, failure: Failure) -> None:
    fallbacks = look.fallbacks_for[failure.id]
    if failure.lands:
        graph.edge(failure.id, failure.lands, color=FAILURE, arrowhead="teenormal")
    elif not fallbacks:
        graph.node(stub_of(failure.id), lines("no answer yet"), shape="plaintext", fontcolor=FAILURE)
        graph.edge(failure.id, stub_of(failure.id), color=FAILURE, arrowhead="tee")
    for fallback in fallbacks:
        _add_fallback(graph, fallback)


def _add_fallback(graph: Digraph, fallback: Fallback) -> None:
    """Green dashes to where the object ends up; a retry, and what goes nowhere else, is a loop at the failure."""
    ends = [end for end in (fallback.to, fallback.then) if end]
    looks = {"style": "dashed", "color": FALLBACK, "fontcolor": FALLBACK, "arrowhead": "empty"}
    label = literal(fallback_words(fallback))
    if fallback.kind == "retry" or not ends:
        graph.edge(fallback.failure, fallback.failure, label=label, **looks)
        label = ""
    for end in ends:
        graph.edge(fallback.failure, end, label=label, **looks)
