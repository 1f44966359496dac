"""The short words that the canvas shows: who acts, limits, the second lines of chips, what pills say."""

import re

from canvas.geometry.drawing import Icon, Ink
from canvas.lookup import FAILURE_WORDS, FALLBACK_WORDS, Lookup
from canvas.meaning import SETTLED_KINDS, filled, visible
from canvas.model import Failure, Fallback, State, Transition

KIND_WORDS = {"active": "Active", "resting": "Resting", "good_end": "Good end", "bad_end": "Bad end"}
CERTAINTY_WORDS = {"tentative": "Tentative", "unknown": "Unknown"}
SAID_ACTORS = {"staff": "by staff", "partner": "by partner", "timer": "by timer", "event": "event"}
NOTHING_SEEN = "Customer sees nothing"


def spaced(duration: str) -> str:
    """A duration as people read it: "30s" is "30 s", "5m" is "5 min"."""
    return re.sub(r"^([0-9.]+)(?=\D)", r"\1 ", duration).replace(" m", " min").replace(" mins", " ms")


def subtitle(look: Lookup, state: State) -> str:
    """Kind or certainty of a state, and who acts next, from its ways out."""
    kind = CERTAINTY_WORDS.get(state.certainty, KIND_WORDS[state.kind])
    if state.kind in ("good_end", "bad_end"):
        kind = KIND_WORDS[state.kind]
    parts = [kind] if visible(look, state.id) else [kind, "internal"]
    actors = who_acts(look, state) if state.kind in ("active", "resting") else ()
    if actors:
        plural = len(actors) > 2 or actors[-1] == "staff"
        parts.append(f"{_or(actors)} {'act' if plural else 'acts'}")
    return " · ".join(parts)


def who_acts(look: Lookup, state: State) -> tuple[str, ...]:
    """Who takes the ways out of a state, each once, in the order of the design."""
    return tuple(dict.fromkeys(_actor(look, way) for way in look.outgoing.get(state.id, ())))


def _actor(look: Lookup, way: Transition) -> str:
    if way.by == "partner":
        partners = [look.components[each] for each in way.components]
        named = [each.name for each in partners if each.kind == "partner"]
        return named[0] if named else "partner"
    if way.by == "event":
        sources = [look.object_id(trigger.when) for trigger in look.triggers_firing.get(way.id, ())]
        return look.name(sources[0]) if sources and sources[0] else "event"
    return way.by


def _or(actors: tuple[str, ...]) -> str:
    if len(actors) > 2:
        return f"{actors[0]}, {actors[1]} or others"
    return " or ".join(actors)


def icon_of(way: Transition) -> Icon:
    """The icon of a transition's chip: how it comes about."""
    if way.by == "event":
        return "event"
    return "later" if way.mode == "async" else "waits"


def actor_of(way: Transition) -> str:
    """Who acts, in the words of a chip; empty for the customer and the system."""
    return SAID_ACTORS.get(way.by, "")


def limit_of(look: Lookup, way: Transition) -> tuple[str, Ink]:
    """The limit of a transition and its colour. What comes later and has none says so, as a warning where the customer
    is left waiting by it."""
    if way.timeout:
        text = f"after {spaced(way.timeout)}" if way.by == "timer" else f"≤ {spaced(way.timeout)}"
        return text, "muted"
    if way.mode == "async" and way.by != "timer":
        return "no limit", "muted" if look.states[way.source].kind in SETTLED_KINDS else "warning"
    return "", "muted"


def failure_words(failure: Failure) -> str:
    """The words on a failure's pill."""
    return failure.name or FAILURE_WORDS[failure.type]


def fallback_words(fallback: Fallback) -> str:
    """The words on a fallback's pill, with its limit."""
    if fallback.kind == "retry" and fallback.cap:
        return "max 1 try" if fallback.cap == 1 else f"max {fallback.cap} tries"
    words = FALLBACK_WORDS[fallback.kind]
    if fallback.kind == "human":
        words = fallback.owner if filled(fallback.owner) else words
    elif filled(fallback.label):
        words = fallback.label
    return f"{words}, {spaced(fallback.within)}" if fallback.within else words
