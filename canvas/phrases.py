"""Sentences about a design in its own names, for findings and for the steps of a run."""

from collections.abc import Mapping, Sequence

from canvas.graph.situation import Situation
from canvas.lookup import FAILURE_WORDS, Lookup
from canvas.meaning import filled
from canvas.model import Transition

NAME_LENGTH = 60
MESSAGE_LENGTH = 90
UNITS = {"ms": "millisecond", "s": "second", "m": "minute", "h": "hour", "d": "day"}


def shortened(text: str, length: int) -> str:
    """The text on one line, cut at `length` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def in_quotes(name: str) -> str:
    """A name on one line, in quotes."""
    return f"“{shortened(name, NAME_LENGTH)}”"


def called(tables: Lookup, element_id: str) -> str:
    """The name of an element, as people read it. Made once: many sentences name the same few things."""
    if element_id not in tables.called:
        tables.called[element_id] = shortened(tables.name(element_id), NAME_LENGTH)
    return tables.called[element_id]


def quoted(tables: Lookup, element_id: str) -> str:
    """The name of an element, as people read it, in quotes."""
    return f"“{called(tables, element_id)}”"


def object_name(tables: Lookup, element_id: str) -> str:
    """The name of the object that an element belongs to."""
    owner = tables.object_id(element_id)
    return called(tables, owner) if owner else "the design"


def listed(parts: list[str], word: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; beyond four, the first three and a count."""
    if len(parts) > 4:
        parts = [*parts[:3], f"{len(parts) - 3} more"]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def all_quoted(tables: Lookup, element_ids: tuple[str, ...]) -> str:
    return listed([quoted(tables, element_id) for element_id in element_ids])


def messages_shown(tables: Lookup, state_id: str) -> Mapping[str, str]:
    """What each surface says in a state; nothing where the customer cannot see it."""
    state = tables.states[state_id]
    if not (state.visible and tables.object_of[state_id].customer_facing):
        return {}
    return {surface: text for surface, text in state.messages.items() if filled(text)}


def message(tables: Lookup, state_id: str, surface: str) -> str:
    """One message with its surface: `“On the way” on App`."""
    text = shortened(tables.states[state_id].messages[surface], MESSAGE_LENGTH)
    return f"“{text}” on {called(tables, surface)}"


def customer_reads(tables: Lookup, state_id: str) -> str:
    """What the customer has before them in a state, as a sentence."""
    owner = object_name(tables, state_id)
    surfaces = sorted(messages_shown(tables, state_id))
    if surfaces:
        return f"The customer reads {listed([message(tables, state_id, surface) for surface in surfaces])}."
    state = tables.states[state_id]
    if state.visible and tables.object_of[state_id].customer_facing:
        return f"The customer sees {owner} in {quoted(tables, state_id)} and reads no word from us."
    return f"The customer sees nothing: {quoted(tables, state_id)} is not shown to them."


def it_or_named(tables: Lookup, situation: Situation) -> str:
    """The step that a failure is on, after a sentence that has named the place of the failure: “it” where that is the
    step itself, its name where the failure is at a hand-over."""
    host = situation.host
    return quoted(tables, host.id) if host is not None and host.id != situation.failure.at else "it"


def spoken(duration: str) -> str:
    """A duration as it is read: `30s` is 30 seconds, `1d` is 1 day."""
    number = duration.rstrip("mshd")
    unit = UNITS[duration[len(number) :]]
    return f"{number} {unit}" if number == "1" else f"{number} {unit}s"


def failure_place(tables: Lookup, situation: Situation) -> str:
    """Where a failure happens: the step or the state that it is at, in quotes."""
    return quoted(tables, situation.failure.at)


def after_failure(tables: Lookup, situation: Situation) -> str:
    """The failure as the opening of a sentence: `When nothing answers at “Pay”`."""
    failure = situation.failure
    place = failure_place(tables, situation)
    if failure.name:
        return f"After the failure {quoted(tables, failure.id)} at {place}"
    return f"When {FAILURE_WORDS[failure.type]} at {place}"


def failure_title(tables: Lookup, situation: Situation) -> str:
    """The failure as a sentence without its stop: `Nothing answers at “Pay”`."""
    failure = situation.failure
    place = failure_place(tables, situation)
    if failure.name:
        return f"The failure {quoted(tables, failure.id)} happens at {place}"
    words = FAILURE_WORDS[failure.type]
    return f"{capital(words)} at {place}"


def capital(text: str) -> str:
    """The text with a capital first letter, as a sentence begins."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The text with a small first letter, as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def taken_by(tables: Lookup, transition: Transition) -> str:
    """Who takes a step, as `by the customer`; nothing for the system itself."""
    if transition.by == "staff" and filled(transition.owner):
        return f"by {shortened(transition.owner, NAME_LENGTH)}"
    if transition.by == "event":
        senders = sorted({object_name(tables, trigger.when) for trigger in tables.triggers_firing[transition.id]})
        return f"on news from {listed(senders, 'or') if senders else 'outside'}"
    return {
        "system": "",
        "customer": "by the customer",
        "staff": "by somebody",
        "partner": "by the partner",
        "timer": "by the clock",
    }[transition.by]


def at_places(tables: Lookup, situations: Mapping[str, Situation], node_ids: Sequence[str]) -> str:
    """Being in the first of some states or after the first of some failures, as the opening of a sentence; the others
    are counted."""
    first, *others = node_ids
    opening = after_failure(tables, situations[first]) if first in situations else f"In {quoted(tables, first)}"
    if not others:
        return opening
    return f"{opening}, and in {len(others)} more {'place' if len(others) == 1 else 'places'}"
