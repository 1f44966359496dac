"""A second, plain implementation of the composed system and of XOB001 to XOB005, from the text of validator.md alone.

A configuration is a pair: for each object, in the order of ids, the node that it is in, and the set of the triggers
whose message is under way. It stands on `law.py`, which shares no code with the validator but the model.
"""

from collections.abc import Iterator
from itertools import combinations

from canvas.model import Design, Failure, Trigger
from tests.canvas.law import WRONG, Arc, Law

HAPPENED = WRONG | {"stale", "lag"}
Configuration = tuple[tuple[str, ...], frozenset[str]]


Steps = dict[Configuration, set[Configuration]]


def along(steps: Steps, some: set[Configuration]) -> set[Configuration]:
    """All that can be come to from some configurations, these among them."""
    seen = front = some
    while front:
        front = {end for c in front for end in steps[c]} - seen
        seen = seen | front
    return seen


def bottoms(after: Steps, before: Steps) -> Iterator[set[Configuration]]:
    """The groups that are never left: from each of their members all of the group can be come to, and nothing else."""
    left = set(after)
    while left:
        one = next(iter(left))
        group = along(after, {one})
        while others := group - along(before, {one}):
            one = next(iter(others))
            group = along(after, {one})
        yield group
        # What can come here is in no other group that is never left.
        left -= along(before, group)


class Together:
    def __init__(self, design: Design) -> None:
        self.law = Law(design)
        self.objects = sorted(o.id for o in design.objects)
        self.firing = {t.fires for t in design.triggers}
        self.leaving: dict[str, list[Arc]] = {}
        for arc in self.law.arcs:
            self.leaving.setdefault(arc.start, []).append(arc)

    def owner(self, node: str) -> str:
        law = self.law
        if node in law.failures:
            node = law.origin(law.failures[node])
        return law.owner[node].id

    def start(self) -> Configuration:
        firsts = {o.id: o.states[0].id for o in self.law.design.objects}
        return tuple(firsts[o] for o in self.objects), frozenset()

    def with_node(self, configuration: Configuration, node: str) -> Configuration:
        place = self.objects.index(self.owner(node))
        nodes, messages = configuration
        return (*nodes[:place], node, *nodes[place + 1 :]), messages

    # what a step sends

    def makes_happen(self, arc: Arc) -> str | None:
        if arc.kind in ("nominal", "stay"):
            return arc.of
        if arc.kind == "retry":
            host = self.law.host(self.law.failures[arc.start])
            return host.id if host and host.target == arc.end else None
        if arc.kind == "strike":
            failure = self.law.failures[arc.end]
            host = self.law.host(failure)
            return host.id if host and failure.type in HAPPENED else None
        return None

    def sends(self, arc: Arc) -> list[str]:
        caused = {arc.end, self.makes_happen(arc)}
        return sorted(t.id for t in self.law.design.triggers if t.when in caused)

    # steps

    def free(self, arc: Arc) -> bool:
        if arc.kind in ("nominal", "stay"):
            return arc.of not in self.firing
        if arc.kind == "strike":
            at = self.law.failures[arc.of].at
            return at not in self.firing and at not in self.law.triggers
        return True

    def receiver(self, configuration: Configuration, trigger: Trigger) -> str:
        source = self.law.transitions[trigger.fires].source
        return configuration[0][self.objects.index(self.owner(source))]

    def at_the_source(self, trigger: Trigger) -> list[Arc]:
        """The move, and the failures at the trigger or at the transition that may strike instead."""
        fired = self.law.transitions[trigger.fires]
        return [
            arc
            for arc in self.leaving[fired.source]
            if (arc.kind == "nominal" and arc.of == fired.id)
            or (arc.kind == "strike" and self.law.failures[arc.of].at in (trigger.id, fired.id))
        ]

    def settle(self, configuration: Configuration, queue: list[str], taken: int = 0) -> Iterator[Configuration]:
        """All ends of taking the rest of the queue, one after the other."""
        if taken == len(queue):
            yield configuration
            return
        trigger = self.law.triggers[queue[taken]]
        if trigger.mode == "async":
            nodes, messages = configuration
            yield from self.settle((nodes, messages | {trigger.id}), queue, taken + 1)
        elif self.receiver(configuration, trigger) == self.law.transitions[trigger.fires].source:
            for arc in self.at_the_source(trigger):
                more = [name for name in self.sends(arc) if name not in queue]
                yield from self.settle(self.with_node(configuration, arc.end), queue + more, taken + 1)
        else:
            yield from self.settle(configuration, queue, taken + 1)

    def take(self, configuration: Configuration, arc: Arc) -> Iterator[Configuration]:
        yield from self.settle(self.with_node(configuration, arc.end), self.sends(arc))

    def deliver(self, configuration: Configuration, trigger: Trigger) -> Iterator[Configuration]:
        nodes, messages = configuration
        arrived = (nodes, messages - {trigger.id})
        node = self.receiver(configuration, trigger)
        if node == self.law.transitions[trigger.fires].source:
            arcs = self.at_the_source(trigger)
        else:
            arcs = [a for a in self.leaving.get(node, []) if a.kind == "stay" and a.of == trigger.fires]
        for arc in arcs:
            yield from self.take(arrived, arc)
        if not arcs and node in self.law.states:
            yield arrived

    def after(self, configuration: Configuration) -> set[Configuration]:
        found: set[Configuration] = set()
        for node in configuration[0]:
            for arc in self.leaving.get(node, []):
                if self.free(arc):
                    found.update(self.take(configuration, arc))
        for name in configuration[1]:
            found.update(self.deliver(configuration, self.law.triggers[name]))
        return found

    def explore(self, limit: int) -> Steps | None:
        """Each configuration with those after it; nothing where there are more than the limit."""
        found = {self.start(): self.after(self.start())}
        front = list(found)
        while front:
            new = {c for one in front for c in found[one]} - found.keys()
            if len(found) + len(new) > limit:
                return None
            found |= {one: self.after(one) for one in new}
            front = list(new)
        return found

    # the rules

    def claims(self, node: str) -> dict[str, str]:
        state = self.law.shown_state(node)
        sure = self.law.visible(state.id) and state.certainty == "confirmed"
        return dict(state.facts) if sure else {}

    def conflicts(self, configuration: Configuration) -> set[str]:
        return {
            f"{fact}={'|'.join(sorted((value, other[fact])))}"
            for one, other in combinations(map(self.claims, configuration[0]), 2)
            for fact, value in one.items()
            if fact in other and other[fact] != value
        }

    def walked(self, found: Steps) -> Iterator[str]:
        everywhere = {c: self.conflicts(c) for c in found}
        before: Steps = {c: set() for c in found}
        for one, ends in found.items():
            for end in ends:
                before[end].add(one)
        for key in set().union(*everywhere.values()):
            free = along(before, {c for c in found if key not in everywhere[c]})
            if len(free) < len(found):
                yield f"XOB001@{key}"
            elif any(key in everywhere[c] and not c[1] for c in found):
                yield f"XOB002@{key}"
        for group in bottoms(found, before):
            named = [n for place in range(len(self.objects)) for n in self.stuck({nodes[place] for nodes, _ in group})]
            if named:
                yield f"XOB003@{'+'.join(sorted(named))}"

    def stuck(self, nodes: set[str]) -> set[str]:
        return nodes if all(self.law.needs(n) and not self.law.settled(n) for n in nodes) else set()

    # the rules on hand-overs

    def entered(self, trigger: Trigger) -> str:
        t = self.law.transitions.get(trigger.when)
        return t.target if t else trigger.when

    def reached(self, trigger: Trigger) -> bool:
        t = self.law.transitions.get(trigger.when)
        return (t.source if t else trigger.when) in self.law.reachable

    def hand_overs(self) -> Iterator[str]:
        law = self.law
        for trigger in filter(self.reached, law.design.triggers):
            fired = law.transitions[trigger.fires]
            shown = law.visible(fired.target) and law.states[fired.target].certainty == "confirmed"
            if law.states[self.entered(trigger)].certainty != "confirmed" and shown and not fired.confirms:
                yield f"XOB004@{trigger.id}"
            if trigger.when in law.transitions and any(self.never_told(trigger, arc) for arc in law.quiet):
                yield f"XOB005@{trigger.id}"

    def never_told(self, trigger: Trigger, arc: Arc) -> bool:
        law = self.law
        target = self.entered(trigger)
        if arc.end != target or arc.start not in law.reachable or law.stands(arc.start) == target:
            return False
        if self.makes_happen(arc) == trigger.when or self.happened_on(arc.start, trigger.when):
            return False
        there = self.owner(law.transitions[trigger.fires].source)
        for other in law.design.triggers:
            same = self.owner(law.transitions[other.fires].source) == there
            if same and other.when in (target, self.makes_happen(arc)):
                return False
        return True

    def happened_on(self, node: str, transition: str) -> bool:
        failure: Failure | None = self.law.failures.get(node)
        host = self.law.host(failure) if failure else None
        return bool(failure and host and host.id == transition and failure.type in HAPPENED)


def expected_across(design: Design, limit: int = 200_000) -> list[str]:
    """The keys of all findings across objects, sorted."""
    together = Together(design)
    found = together.explore(limit)
    walked = together.walked(found) if found is not None else iter(())
    return sorted({*walked, *together.hand_overs()})
