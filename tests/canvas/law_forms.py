"""The second implementation of validator.md, continued: brief, metrics, trade-offs and roll-out."""

import re
from collections.abc import Iterator
from itertools import chain

from canvas.model import Design
from tests.canvas.law import APOSTROPHES, Law

GENERIC = {"user", "users", "customer", "customers", "everyone", "people"}
GENERIC |= {f"the {word}" for word in GENERIC - {"everyone"}}
UNITS = {"ms", "s", "m", "h", "d"}
UNIT_WORDS = {"millisecond", "sec", "second", "min", "minute", "hour", "day", "week"}
GLUE = {"and", "or", "because", "it", "it's", "its", "is", "a", "the", "very", "also", "so"}


def expected_form_keys(design: Design) -> list[str]:
    """The keys of the rules on what is said around the drawing, sorted."""
    parts = (of_brief(design), of_metrics(design), of_tradeoffs(design), of_rollout(Law(design)))
    return sorted(chain(*parts))


def english(design: Design) -> bool:
    return design.language == "en" or design.language.startswith("en-")


def words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.translate(APOSTROPHES).lower())


def has(text: str, *phrases: str) -> bool:
    """Whether one of the phrases stands in the text, as whole words with nothing but white space between them."""
    plain = text.translate(APOSTROPHES).lower()
    return any(re.search(rf"(?<!\w){phrase.replace(' ', '[ ]')}(?!\w)", " ".join(plain.split())) for phrase in phrases)


def blank(*texts: str) -> bool:
    return not any(text.strip() for text in texts)


def any_entry(*lists: tuple[object, ...]) -> bool:
    return any(lists)


def of_brief(design: Design) -> Iterator[str]:
    b = design.brief
    no_constraint = b.constraint.kind is None and blank(b.constraint.why)
    texts = (b.prompt, b.segment, b.use_case, b.job, b.problem, b.value, b.smallest, b.at_scale, b.locale_notes)
    empty = blank(*texts, *b.in_scope) and no_constraint
    lists = any_entry(b.out_of_scope, b.assumptions, b.questions, b.needs, b.technology)
    if empty and not lists:
        return
    generic = english(design) and " ".join(b.segment.lower().split()).strip(" .,;:!?") in GENERIC
    if blank(b.segment) or generic:
        yield "BRF001@brief.segment"
    better = has(b.job, "improve", "optimise", "optimize", "enhance")
    if blank(b.job) or (english(design) and better and not has(b.job, "when", "so that", "without")):
        yield "BRF002@brief.job"
    if no_constraint:
        yield "BRF003@brief.constraint"
    for need in b.needs:
        if timed(need.target) and (blank(need.tolerance) or blank(need.then)):
            yield f"BRF004@brief.needs.{need.id}"


def timed(target: str) -> bool:
    """Whether a number in it is followed by a unit of time."""
    for number in re.finditer(r"\d+([.,]\d+)?", target):
        before = target[: number.start()][-1:]
        unit = re.match(r"\s*(\w+)", target[number.end() :])
        if not unit or before.isalnum() or (before and before in "_.,"):
            continue
        if unit[1] in UNITS or unit[1].lower() in UNIT_WORDS or unit[1].lower() in {f"{u}s" for u in UNIT_WORDS}:
            return True
    return False


def of_metrics(design: Design) -> Iterator[str]:
    primary, guardrails = design.metrics.primary, design.metrics.guardrails
    for m in primary:
        if not re.search(r"\d", m.target) or m.direction is None or blank(m.window):
            yield f"MET001@metrics.primary.{m.id}"
    if len(primary) > 1:
        yield "MET002@metrics.primary"
    if (primary and not guardrails) or len(guardrails) > 2:
        yield "MET003@metrics.guardrails"


def of_tradeoffs(design: Design) -> Iterator[str]:
    for t in design.brief.technology:
        rest = re.sub(r"\bbest(?:\s+|-)practices?\b", "modern", t.why.translate(APOSTROPHES).lower())
        left = [word for word in words(rest) if word not in GLUE]
        praise = english(design) and left and set(left) <= {"scalable", "fast", "modern"}
        if blank(t.why) or praise:
            yield f"TRD001@brief.technology.{t.id}"
    for choice in design.tradeoffs:
        if sum(not blank(option) for option in choice.options) >= 2 and blank(choice.chosen):
            yield f"TRD002@tradeoffs.{choice.id}"
        if blank(choice.deferred) or blank(choice.wrong_if):
            yield f"TRD003@tradeoffs.{choice.id}"


def of_rollout(law: Law) -> Iterator[str]:
    r = law.design.rollout
    if not any_entry(r.gates, r.monitors, r.stops):
        return
    if not r.gates:
        yield "ROL001@rollout.gates"
    if not r.stops:
        yield "ROL001@rollout.stops"
    for stop in r.stops:
        if any(blank(part) for part in (stop.threshold, stop.action, stop.owner)):
            yield f"ROL002@rollout.stops.{stop.id}"
    watched = {monitor.watches for monitor in r.monitors}
    for f in law.design.failures:
        serious = (f.severity or 0) >= 7 or law.states[law.lands(f)].kind == "bad_end"
        unseen = f.undetected or blank(f.detected_by)
        if f.id in law.reachable and serious and unseen and f.id not in watched and "detected_by" not in f.on_purpose:
            yield f"ROL003@{f.id}"
