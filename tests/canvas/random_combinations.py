"""Thousands of random designs in which much goes wrong and many components are needed, from a number each."""

import json
import sys
from collections import Counter
from random import Random
from typing import Any

from canvas.graph.dead_together import ORDER, minimal_sets
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.reading import reference_problems
from canvas.validator import combinations
from tests.canvas.law_combinations import expected_panel, expected_sets
from tests.canvas.random_designs import DOWN, OTHER

Fields = dict[str, Any]
COMPONENTS = tuple(f"c{n}" for n in range(6))
OWNERS = ("", "", " ", "desk", "night shift")


def _object(random: Random, number: int) -> Fields:
    kinds = ("active", "active", "active", "active", "resting", "good_end")
    states = [
        {"id": f"o{number}s{i}", "name": f"State {i}", "kind": random.choice(kinds) if i else "active"}
        for i in range(random.randint(3, 6))
    ]
    return {"id": f"o{number}", "name": f"Object {number}", "states": states}


def _step(random: Random, number: int, ids: list[str]) -> Fields:
    source = random.randrange(len(ids))
    onward = ids[source + 1 :] or ids
    return {
        "id": f"t{number}",
        "source": ids[source],
        "target": random.choice(onward if random.random() < 0.8 else ids),
        "by": random.choice(("system", "system", "customer", "staff", "event")),
        "components": random.sample(COMPONENTS, random.choice((0, 1, 1, 2))),
        "owner": random.choice(OWNERS),
        "confirms": random.random() < 0.4,
    }


def _failure(random: Random, number: int, places: list[str], ids: list[str]) -> Fields:
    kind = random.choice((*DOWN, *DOWN, *OTHER))
    lands = {"lands": random.choice(ids)} if kind in DOWN and random.random() < 0.2 else {}
    return {"id": f"f{number}", "at": random.choice(places), "type": kind, **lands}


def _fallback(random: Random, number: int, failure: str, ids: list[str]) -> Fields:
    kind = random.choice(("retry", "queue", "degrade", "undo", "human", "tell"))
    fallback: Fields = {
        "id": f"b{number}",
        "for": failure,
        "kind": kind,
        "needs": random.sample(COMPONENTS, random.choice((0, 1, 1, 2))),
        "owner": random.choice(OWNERS),
    }
    if kind != "retry" or random.random() < 0.5:
        fallback["to"] = random.choice(ids)
    if kind in ("retry", "queue") and random.random() < 0.3:
        fallback["then"] = random.choice(ids)
    return fallback | ({"cap": 3} if random.random() < 0.5 else {})


def _whole(random: Random) -> Fields:
    objects = [_object(random, n) for n in range(random.choice((1, 1, 2)))]
    groups = [[state["id"] for state in owner["states"]] for owner in objects]
    steps = [_step(random, n, random.choice(groups)) for n in range(random.randint(4, 12))]
    fired = [step["id"] for step in steps if step["by"] == "event"]
    places = [step["id"] for step in steps] + [state for group in groups for state in group]
    hands = [
        {"id": f"h{n}", "when": random.choice(places), "fires": random.choice(fired), "components": [COMPONENTS[n]]}
        for n in range(random.randint(0, 2) if fired else 0)
    ]
    places += [str(hand["id"]) for hand in hands]
    failures = [_failure(random, n, places, random.choice(groups)) for n in range(random.randint(3, 7))]
    fallbacks = [
        _fallback(random, n, random.choice(failures)["id"], random.choice(groups)) for n in range(random.randint(3, 12))
    ]
    labels = random.choice((("",), ("", " "), ("", "", "east", "west")))
    components = [{"id": each, "name": each, "shares_fate_with": random.choice(labels)} for each in COMPONENTS]
    random.shuffle(components)
    parts = {"objects": objects, "transitions": steps, "triggers": hands, "failures": failures, "fallbacks": fallbacks}
    return {"title": "Random", "components": components, **parts}


def random_trouble(number: int) -> Design:
    """The valid design with this number. Parts whose references do not hold are left out, one after the other."""
    whole = _whole(Random(number))
    while True:
        design = Design.model_validate_json(json.dumps(whole))
        problems = list(reference_problems(design))
        if not problems:
            return design
        name, index = problems[0].path.split(".")[0].rstrip("]").split("[")
        del whole[name][int(index)]


def found_sets(design: Design) -> list[tuple[str, ...]]:
    """The minimal sets that strand, in the order in which they are found."""
    return [stranding.components for stranding in minimal_sets(facts_of(design)).found]


def main() -> int:
    """Compares the combinations with the second implementation on the designs up to a number; prints what differs."""
    count, different = int(sys.argv[1]), 0
    kinds: Counter[str] = Counter()
    for number in range(count):
        design = random_trouble(number)
        keys, wanted = [each.key for each in combinations(design)], expected_panel(design)
        sets, wanted_sets = found_sets(design), expected_sets(design, ORDER)
        kinds.update([*(key[:6] for key in wanted), *(f"sets of {len(each)}" for each in wanted_sets)])
        if (keys, sets) != (wanted, wanted_sets):
            different += 1
            print(number, keys, wanted, set(sets) ^ set(wanted_sets))
    print(f"{count - different} passed, {different} failed; expected {dict(sorted(kinds.items()))}")
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
