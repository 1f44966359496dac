"""Components that strand the customer when they are out together, and not while one of them works."""

from collections.abc import Iterator

from canvas.findings import Combination
from canvas.graph.dead_together import Stranding, pairs
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.phrases import after_failure, in_quotes, listed
from canvas.rules.rule import PanelRule


def check(facts: Facts) -> Iterator[Combination]:
    return (told(facts, stranding) for stranding in pairs(facts))


def told(facts: Facts, stranding: Stranding) -> Combination:
    """Components that are out together, in the design's own names."""
    tables = facts.tables
    first, *others = stranding.failures
    after = after_failure(tables, facts.graph.situations[first])
    more = f", and after {len(others)} more failure{'s' if others[1:] else ''}" if others else ""
    names = listed([_named(facts, component) for component in stranding.components])
    return RULE.combination(
        stranding.components,
        message=f"While {names} are out together, there is no way out {after[0].lower()}{after[1:]}{more}. As long as "
        "one of them works, there is one.",
        places=stranding.failures,
    )


def _named(facts: Facts, component_id: str) -> str:
    components = facts.tables.components
    component = components[component_id]
    sharing = [each for each in components.values() if each.shares_fate_with == component.shares_fate_with]
    more = " (and all that fails with it)" if filled(component.shares_fate_with) and sharing[1:] else ""
    return in_quotes(component.name) + more


RULE = PanelRule(
    code="CMB001",
    slug="stranded_together",
    title="These two together strand the customer",
    why="Each of them has a plan for when it is out, and the plan is the other one. On the day when both are out, "
    "nothing leads on.",
    fix="Decide whether that day is worth a plan: a way out that needs neither of them, such as a person, or a message "
    "and a state in which waiting is fine. Or accept it, and know it.",
    not_when="The failure has a way out that needs neither of them, or none even while both work, which is told as a "
    "finding. Components that share a fate are out together and count as one. A sketch is not asked.",
    check=check,
)
