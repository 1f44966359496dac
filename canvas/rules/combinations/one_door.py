"""A state, a component or an owner that most of what goes wrong recovers through."""

from collections.abc import Iterator

from canvas.findings import Combination
from canvas.graph.doors import Door, Thing, doors
from canvas.graph.facts import Facts
from canvas.phrases import in_quotes, quoted
from canvas.rules.rule import PanelRule


def check(facts: Facts) -> Iterator[Combination]:
    return (_told(facts, door) for door in doors(facts))


def _told(facts: Facts, door: Door) -> Combination:
    name, kind = door.thing
    return RULE.combination(
        () if kind == "owner" else (name,),
        named=name,
        message=f"After {door.failures} of {door.reachable} failures, every sure way out {_leads(facts, door.thing)}.",
        places=door.places,
    )


def _leads(facts: Facts, thing: Thing) -> str:
    if thing.kind == "state":
        return f"leads through {quoted(facts.tables, thing.name)}"
    if thing.kind == "component":
        return f"needs {in_quotes(facts.tables.components[thing.name].name)}"
    return f"is up to {in_quotes(thing.name)}"


RULE = PanelRule(
    code="CMB002",
    slug="one_door",
    title="Everything recovers through one door",
    why="One place, part or person stands between the customer and the end of most troubles. On a bad day all of them "
    "come at once, and what was built for the exception becomes the bottleneck.",
    fix="Ask what the door can carry when everything comes at once, and who notices when it is shut. Give some of the "
    "failures another way out, or accept the door, and know it.",
    not_when="Fewer than three failures, or fewer than half of those that can happen, depend on it. A way out that "
    "hopes for something does not count, and where the way ends is no door. A sketch is not asked.",
    check=check,
)
