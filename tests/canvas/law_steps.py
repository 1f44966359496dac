"""The second implementation of validator.md, continued: the families Async and Coverage, from the text alone."""

from collections.abc import Iterator

from canvas.model import Design, Failure, Transition, Trigger
from tests.canvas.law import Law


def expected_step_keys(design: Design) -> list[str]:
    """The keys of all findings of Async and Coverage, sorted."""
    law = Law(design)
    live = [t for t in design.transitions if t.source in law.reachable]
    found = {key for t in live for key in _of_transition(law, t)}
    found |= {f"COV001@{t.id}" for t in design.triggers if _hands_over_untested(law, t)}
    found |= {f"COV005@{s}" for s in law.states if s not in law.reachable}
    if len(law.states) >= 3 and not design.failures:
        found.add("COV006@design")
    return sorted(found)


def _of_transition(law: Law, t: Transition) -> Iterator[str]:
    on_it = [f for f in law.design.failures if law.host(f) is t]
    types = {f.type for f in on_it}
    later = t.mode == "async"
    if "timeout" not in t.on_purpose:
        if _waits_without_end(law, t, on_it):
            yield f"ASY006@{t.id}" if t.timeout else f"ASY001@{t.id}"
        if "timeout" in types and not t.timeout:
            yield f"ASY005@{t.id}"
    once = t.idempotent or "idempotent" in t.on_purpose
    if later and t.effect.strip() and not once and "duplicate" not in types:
        yield f"ASY002@{t.id}"
    sure = law.visible(t.target) and law.states[t.target].certainty == "confirmed"
    if later and t.by == "customer" and not t.optimistic and sure:
        yield f"ASY004@{t.id}"
    partners = {c.id for c in law.design.components if c.kind == "partner"}
    outside = later or t.by == "partner" or partners & set(t.components)
    if outside and not on_it and "failures" not in t.on_purpose:
        yield f"COV001@{t.id}"
    if t.decision and t.by == "system" and "wrong_decision" not in types and not _escapes(law, t.target):
        yield f"COV003@{t.id}"


def _waits_without_end(law: Law, t: Transition, on_it: list[Failure]) -> bool:
    if not (t.mode == "async" or t.by in ("partner", "event")) or law.settled(t.source):
        return False
    if any(timer is not t for timer in law.timers(t.source)):
        return False
    return not any(f.type in ("timeout", "lost") and (law.answers(f) or f.lands) for f in on_it)


def _escapes(law: Law, state: str) -> bool:
    """A good end needs no way back; elsewhere the customer has one, or somebody of the staff with a name."""
    ways_out = [t for t in law.design.transitions if t.source == state]
    people = any(t.by == "customer" or (t.by == "staff" and t.owner.strip()) for t in ways_out)
    return law.states[state].kind == "good_end" or people


def _hands_over_untested(law: Law, trigger: Trigger) -> bool:
    when = law.transitions[trigger.when].source if trigger.when in law.transitions else trigger.when
    fired = law.transitions[trigger.fires]
    tested = any(f.at == trigger.id or law.host(f) is fired for f in law.design.failures)
    asked = trigger.mode == "async" and "failures" not in trigger.on_purpose
    return asked and when in law.reachable and not tested
