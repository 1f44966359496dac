"""Roll-out, monitoring and trade-offs: who gets it first, what is watched, what makes us stop, what was chosen."""

from collections.abc import Iterator

from canvas.lookup import Lookup, lookup
from canvas.meaning import filled
from canvas.model import Design, Monitor, Stop, Tradeoff
from canvas.talk.fitting import fitted
from canvas.talk.joining import and_more, clause, joined, point, said, stopped, whole, with_reason
from canvas.talk.values import Gap, Section, Told
from canvas.talk.weighing import UNSAID

ROOM = 170
"""Words that this part of the talk may take."""
MOST_CHOICES = 2
"""Choices that are told one by one; of the other lists it is the first entry."""


def roll_out(design: Design) -> Section:
    """The section about the way into the world."""
    told = (*_gates(design), *_monitors(lookup(design)), *_stops(design), *_choices(design), *_outlook(design))
    within = fitted(told, ROOM, left_out=len(design.tradeoffs[MOST_CHOICES:]))
    return Section("roll_out", "Roll-out and trade-offs", within, tuple(_gaps(design)))


def _gates(design: Design) -> Iterator[Told]:
    gates = design.rollout.gates
    if gates:
        sentences = [said("It goes first to this group", gates[0].audience)]
        if filled(gates[0].expand_when):
            sentences.append(said("We go on when this is true", gates[0].expand_when))
        if len(gates) > 1:
            sentences.append(said("Then it goes to this one", gates[1].audience))
        yield Told(f"First: {point(gates[0].audience)}", (*sentences, *and_more(len(gates), 2, "step")))


def _weight(tables: Lookup, monitor: Monitor) -> int:
    watched = tables.failures.get(monitor.watches or "")
    return watched.severity or UNSAID if watched else 0


def _monitors(tables: Lookup) -> Iterator[Told]:
    watched = sorted(tables.design.rollout.monitors, key=lambda each: -_weight(tables, each))
    if watched:
        first = watched[0]
        who = (said("Who looks at it", first.owner),) if filled(first.owner) else ()
        sentences = (_signal("We watch", first), *who, *and_more(len(watched), 1, "signal"))
        yield Told(f"Watched: {point(first.signal)}", sentences)


def _signal(lead: str, one: Monitor | Stop) -> str:
    return f"{lead} {stopped(joined(f'“{whole(one.signal)}”', one.threshold))}"


def _stops(design: Design) -> Iterator[Told]:
    stops = design.rollout.stops
    if stops:
        yield Told(f"Stop: {point(stops[0].signal)}", (*_stop(stops[0]), *and_more(len(stops), 1, "stop")))


def _stop(stop: Stop) -> Iterator[str]:
    yield _signal("We stop at", stop)
    if filled(stop.action):
        yield said("Then we do this", stop.action)
    if filled(stop.owner):
        yield said("Who decides", stop.owner)


def _choices(design: Design) -> Iterator[Told]:
    for index, choice in enumerate(design.tradeoffs[:MOST_CHOICES]):
        yield Told(f"Chosen: {point(choice.chosen or choice.question)}", tuple(_chosen(choice)), rank=3 * index)
        price = tuple(_price(choice))
        if price:
            yield Told(f"Its price: {point(choice.deferred or choice.wrong_if)}", price, rank=3 * index + 1)


def _chosen(choice: Tradeoff) -> Iterator[str]:
    yield said("I had to choose", choice.question)
    if filled(choice.chosen):
        yield f"I chose: {with_reason(choice.chosen, choice.why)}"


def _price(choice: Tradeoff) -> Iterator[str]:
    if filled(choice.deferred):
        yield said("What we give up for now", choice.deferred)
    if filled(choice.wrong_if):
        wrong = clause(choice.wrong_if)
        yield f"It was wrong if {wrong}." if wrong else said("What would show that it was wrong", choice.wrong_if)


def _outlook(design: Design) -> Iterator[Told]:
    brief = design.brief
    if brief.technology:
        used = brief.technology
        sentence = f"It needs this: {with_reason(used[0].name, used[0].why)}"
        yield Told(f"Needed: {point(used[0].name)}", (sentence, *and_more(len(used), 1, "part")), rank=4)
    if filled(brief.at_scale):
        yield Told(
            f"At scale: {point(brief.at_scale)}", (said("With a hundred times as many", brief.at_scale),), rank=5
        )


def _gaps(design: Design) -> Iterator[Gap]:
    rollout = design.rollout
    if not rollout.gates:
        yield Gap("Nothing is said yet about who gets it first.", "rollout.gates")
    if not rollout.monitors:
        yield Gap("Nothing is said yet about how we notice that it breaks.", "rollout.monitors")
    if not rollout.stops:
        yield Gap("Nothing is said yet about what makes us stop.", "rollout.stops")
    if not design.tradeoffs:
        yield Gap("Nothing is said yet about what was chosen over what.", "tradeoffs")
    for choice in design.tradeoffs:
        if not filled(choice.chosen):
            yield Gap(f"Nothing is chosen yet: {stopped(whole(choice.question))}", f"tradeoffs.{choice.id}")
        elif not filled(choice.why):
            yield Gap(
                f"No reason is given yet for this choice: {stopped(whole(choice.chosen))}", f"tradeoffs.{choice.id}"
            )
