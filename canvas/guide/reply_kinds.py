"""The kinds of reply to a failure: each a function from the failure in its place to proposals, the likeliest first."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from canvas.edits import EditError, attach_fallback, fresh_id, rule_out, set_tell, update
from canvas.fixes.drafts import in_english, plain
from canvas.fixes.honest import Destination, destinations, live_surface, standing
from canvas.fixes.marks import TIMEOUT, WITHIN
from canvas.fixes.owners import somebody
from canvas.fixes.proposal import Blank, Proposal, Words, proposed
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.meaning import OUTCOME_UNKNOWN, STALE, repeating_matters
from canvas.model import Design, Transition
from canvas.model.flow import FailureType, FallbackKind
from canvas.phrases import spoken

TRIES = "3"
IN_QUEUE = "1h"
LONGEST_NUMBER = 6


class Case(NamedTuple):
    """A failure in its place: the facts of the design that has it, and the design without it, where it is not drawn
    yet."""

    facts: Facts
    before: Design
    failure: str

    @property
    def situation(self) -> Situation:
        return self.facts.graph.situations[self.failure]

    @property
    def ends(self) -> Iterator[Destination]:
        """Where the object may be led, the likeliest first."""
        return destinations(self.facts, self.situation.lands)

    @property
    def once(self) -> str:
        """The step that has to count once if it is to be tried again; "" where that does no harm."""
        host, failure = self.situation.host, self.situation.failure
        twice = host is not None and repeating_matters(host) and failure.type in OUTCOME_UNKNOWN
        return host.id if host is not None and twice else ""

    @property
    def endless(self) -> str:
        """The step of which nobody has said how long we wait for an answer; "" where that is no question."""
        host, failure = self.situation.host, self.situation.failure
        if host is None or failure.type != "timeout" or host.timeout or "timeout" in host.on_purpose:
            return ""
        return host.id


Kind = Callable[[Case], Iterator[Proposal]]


def with_a_limit(case: Case, proposal: Proposal) -> Proposal:
    """The proposal, which also asks how long we wait before it is taken, where nobody has said so."""
    if not case.endless:
        return proposal
    limit = Blank("timeout", "After how long do we stop waiting?", TIMEOUT)
    return proposed(proposal.title, partial(_limited, case, proposal), limit, *proposal.blanks)


def _limited(case: Case, proposal: Proposal, words: Words) -> Design:
    design = proposal.fill(words) if proposal.fill else proposal.design
    return update(design, case.endless, timeout=words["timeout"])


def answered(case: Case, kind: FallbackKind, design: Design, **fields: Any) -> Design:
    """The design with a fallback for the failure."""
    return attach_fallback(design, case.failure, kind, id=fresh_id(design, "fallback"), **fields)


def try_again(case: Case) -> Iterator[Proposal]:
    """A few tries, and then to an honest state."""
    for end in case.ends:
        title = f"Count it once, and try again {TRIES} times" if case.once else f"Try again {TRIES} times"
        tries = Blank("cap", "How many tries at most?", TRIES)
        yield proposed(f"{title}, then {end.name}", partial(_tried, case, end), tries, *end.blanks)


def _tried(case: Case, end: Destination, words: Words) -> Design:
    return _counted(case, answered(case, "retry", end.draw(words), cap=_whole(words["cap"]), then=end.state))


def _counted(case: Case, design: Design) -> Design:
    """The design in which the step counts once, where doing it again would do harm."""
    return update(design, case.once, idempotent=True) if case.once else design


def _whole(text: str) -> int:
    if not text.isdecimal() or len(text) > LONGEST_NUMBER:
        raise EditError(f"That is a number of tries, such as {TRIES}.")
    return int(text)


def queue_it(case: Case) -> Iterator[Proposal]:
    """It waits in a queue and is done within an hour; else to an honest state."""
    host = case.situation.host
    if host is None:
        return
    for end in case.ends:
        title = "Count it once, and queue it" if case.once else "Put it in a queue"
        within = Blank("within", "How long may it wait in the queue?", IN_QUEUE)
        title = f"{title} for up to {spoken(IN_QUEUE)}, then {end.name}"
        yield proposed(title, partial(_queued, case, host, end), within, *end.blanks)


def _queued(case: Case, host: Transition, end: Destination, words: Words) -> Design:
    """What comes out of the queue was done: then we know."""
    fields = {"to": host.target, "then": end.state, "within": words["within"], "confirms": True}
    return _counted(case, answered(case, "queue", end.draw(words), **fields))


def a_person(case: Case) -> Iterator[Proposal]:
    """Somebody steps in within four hours and leads to an honest state."""
    known = somebody(case.facts, "").name
    who = Blank("owner", "Who looks at it?", known or in_english(case.facts, "Support"))
    within = Blank("within", "Within which time?", WITHIN)
    for end in case.ends:
        title = f"A person looks within {spoken(WITHIN)}, then {end.name}"
        yield proposed(title, partial(_looked_at, case, end), who, within, *end.blanks)


def _looked_at(case: Case, end: Destination, words: Words) -> Design:
    limits = {"owner": words["owner"], "within": words["within"]}
    return answered(case, "human", end.draw(words), to=end.state, **limits)


def last_known(case: Case) -> Iterator[Proposal]:
    """What was true last is shown, with since when. Where we only show the past that is all; else an honest state
    follows, for the object would be stuck."""
    title, draft = "Show the last known, and how old it is", in_english(case.facts, "as of the last update")
    since = Blank("label", "How do we say how old it is?", draft)
    if case.situation.failure.type in STALE:
        yield proposed(title, partial(_shown, case, None), since)
        return
    for end in case.ends:
        yield proposed(f"{title}, then {end.name}", partial(_shown, case, end), since, *end.blanks)


def _shown(case: Case, end: Destination | None, words: Words) -> Design:
    design = end.draw(words) if end else case.facts.design
    return answered(case, "degrade", design, label=words["label"], to=end.state if end else None)


def undo(case: Case) -> Iterator[Proposal]:
    """Back to where the object was before, and the customer is told."""
    for end in _back(case):
        draft = in_english(case.facts, f"That did not work. We are back at “{plain(_name(case, end))}”.")
        yield _undoing(case, end, "Undo it", "back to", draft)


def undo_second(case: Case) -> Iterator[Proposal]:
    """Only the second time is undone: the object stays where the first has led it."""
    end = standing(case.facts, case.facts.tables.states[case.situation.lands])
    draft = in_english(case.facts, "It came twice. We undid the second one.")
    yield _undoing(case, end, "Undo the second one", "stay in", draft)


def _undoing(case: Case, end: Destination, deed: str, way: str, draft: str) -> Proposal:
    """An undo that is told wherever a customer sees the object."""
    if not _seen(case):
        return proposed(f"{deed}: {way} {end.name}", lambda _: answered(case, "undo", case.facts.design, to=end.state))
    words = Blank("tell", "What do we tell the customer?", draft)
    return proposed(f"{deed} and say so: {way} {end.name}", partial(_undone, case, end), words)


def _undone(case: Case, end: Destination, words: Words) -> Design:
    design = answered(case, "undo", case.facts.design, to=end.state)
    return set_tell(design, design.fallbacks[-1].id, live_surface(case.facts), words["tell"])


def _seen(case: Case) -> bool:
    return case.facts.tables.object_of[case.situation.lands].customer_facing


def _name(case: Case, end: Destination) -> str:
    return case.facts.tables.states[end.state].name


def _back(case: Case) -> Iterator[Destination]:
    """Where the step began, first; then what leads there. What the failure itself leads to is no way back from it."""
    facts, situation = case.facts, case.situation
    earlier = [step.source for step in facts.tables.incoming[situation.origin]]
    for state in dict.fromkeys([situation.origin, *earlier]):
        is_back = situation.is_down or state != situation.lands
        if is_back and (facts.told(state) or not _seen(case)):
            yield standing(facts, facts.tables.states[state])


def say_at_once(case: Case) -> Iterator[Proposal]:
    """The customer who waits reads at once that it did not work, and can try again."""
    if case.situation.by_waiting_customer and case.situation.is_down:
        draft = in_english(case.facts, "That did not work. Please try again.")
        words = Blank("error_text", "What does the customer read at once?", draft)
        title = "Say so at once, and let them try again"
        yield proposed(f"{title}, counted once" if case.once else title, partial(_said_at_once, case), words)


def _said_at_once(case: Case, words: Words) -> Design:
    told = update(case.facts.design, case.failure, error_text=words["error_text"])
    return _counted(case, answered(case, "tell", told, to=case.situation.origin))


def say_so(case: Case) -> Iterator[Proposal]:
    """The customer reads what we know: that it is not certain, or how it ended."""
    if _seen(case):
        for end in case.ends:
            yield proposed(f"Tell the customer, then {end.name}", partial(_said, case, end), *end.blanks)


def _said(case: Case, end: Destination, words: Words) -> Design:
    return answered(case, "tell", end.draw(words), to=end.state)


def counts_once(case: Case) -> Iterator[Proposal]:
    """A second time changes nothing: a reason, and no failure."""
    yield _no_harm(case, "It counts once, however often it comes", "It carries a number, and counts once.", once=True)


def older_changes_nothing(case: Case) -> Iterator[Proposal]:
    """What comes too late changes nothing: a reason, and no failure."""
    draft = "Each carries its time, and an older one changes nothing."
    yield _no_harm(case, "An older one changes nothing", draft, once=False)


def _no_harm(case: Case, title: str, reason: str, *, once: bool) -> Proposal:
    blank = Blank("reason", "Why does it do no harm?", in_english(case.facts, reason))
    return proposed(title, partial(_harmless, case, once), blank)


def _harmless(case: Case, once: bool, words: Words) -> Design:
    failure = case.situation.failure
    design = rule_out(case.before, failure.at, failure.type, words["reason"])
    counted = once and failure.at in case.facts.tables.transitions
    return update(design, failure.at, idempotent=True) if counted else design


KINDS: Mapping[FailureType, tuple[Kind, ...]] = {
    "network": (say_at_once, try_again, queue_it, undo, a_person),
    "write_fail": (say_at_once, try_again, undo, queue_it, a_person),
    "lag": (last_known, say_so, a_person),
    "timeout": (say_at_once, try_again, a_person, say_so, last_known, undo),
    "crash": (try_again, undo, a_person, say_so),
    "downstream": (try_again, queue_it, last_known, a_person),
    "lost": (a_person, try_again, say_so, undo),
    "rejected": (say_at_once, say_so, undo, a_person),
    "wrong_decision": (a_person, undo, say_so),
    "conflict": (say_so, a_person, undo),
    "duplicate": (counts_once, undo_second, a_person),
    "out_of_order": (older_changes_nothing, last_known, say_so, undo, a_person),
    "stale": (last_known, say_so, a_person),
}
"""What fits each type of failure, the likeliest first."""
