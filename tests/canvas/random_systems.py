"""Thousands of random designs of objects that hand over to each other and claim the same facts, from a number each."""

import json
import sys
from random import Random
from typing import Any

from canvas.model import Design
from canvas.reading import reference_problems
from canvas.validator import check
from tests.canvas.composed_law import expected_across
from tests.canvas.random_designs import DOWN, KINDS, OTHER

Fields = dict[str, Any]


def _object(random: Random, number: int) -> Fields:
    states = [
        {
            "id": f"o{number}s{i}",
            "name": f"State {i}",
            "kind": random.choice(KINDS),
            "visible": random.random() < 0.8,
            "certainty": random.choice(("confirmed", "confirmed", "confirmed", "tentative")),
            "facts": {fact: random.choice("abc") for fact in ("money", "parcel") if random.random() < 0.35},
        }
        for i in range(random.randint(2, 4))
    ]
    return {"id": f"o{number}", "name": f"Object {number}", "states": states}


def _step(random: Random, number: int, ids: list[str]) -> Fields:
    source, target = random.choice(((ids[0], random.choice(ids)), random.sample(ids, 2)))
    return {
        "id": f"{ids[0][:2]}t{number}",
        "source": source,
        "target": target,
        "by": random.choice(("system", "customer", "event", "event")),
        "components": random.sample(("c0", "c1"), random.randint(0, 1)),
        "confirms": random.random() < 0.4,
    }


def _hand_over(random: Random, number: int, places: list[str], fired: Fields) -> Fields:
    elsewhere = [place for place in places if place[:2] != fired["source"][:2]]
    mode = random.choice(("sync", "async"))
    return {"id": f"h{number}", "when": random.choice(elsewhere), "fires": fired["id"], "mode": mode}


def _failure(random: Random, number: int, places: list[str], ids: list[str]) -> Fields:
    kind = random.choice((*DOWN, *OTHER))
    lands = {"lands": random.choice(ids)} if kind in DOWN and random.random() < 0.3 else {}
    return {"id": f"f{number}", "at": random.choice(places), "type": kind, **lands}


def _fallback(random: Random, number: int, failure: str, ids: list[str]) -> Fields:
    kind = random.choice(("retry", "retry", "queue", "undo", "human", "tell"))
    ends = {key: random.choice(ids) for key in ("to", "then") if random.random() < 0.4}
    return {"id": f"b{number}", "for": failure, "kind": kind, **ends, **({"cap": 3} if random.random() < 0.5 else {})}


def _whole(random: Random) -> dict[str, Any]:
    objects = [_object(random, n) for n in range(random.choice((2, 2, 3)))]
    groups = [[state["id"] for state in owner["states"]] for owner in objects]
    steps = [_step(random, n, random.choice(groups)) for n in range(random.randint(4, 12))]
    fired = [step for step in steps if step["by"] == "event"]
    places = [step["id"] for step in steps] + [state for group in groups for state in group]
    hands = [_hand_over(random, n, places, random.choice(fired)) for n in range(random.randint(1, 6) if fired else 0)]
    at = places + [hand["id"] for hand in hands] * 2
    failures = [_failure(random, n, at, random.choice(groups)) for n in range(random.randint(0, 4))]
    fallbacks = [
        _fallback(random, n, random.choice(failures)["id"], random.choice(groups))
        for n in range(random.randint(0, 4) if failures else 0)
    ]
    components = [{"id": f"c{n}", "name": f"C{n}"} for n in range(2)]
    parts = {"objects": objects, "transitions": steps, "triggers": hands, "failures": failures, "fallbacks": fallbacks}
    return {"title": "Random", "components": components, **parts}


def random_system(number: int) -> Design:
    """The valid design with this number. Parts whose references do not hold are left out, one after the other."""
    whole = _whole(Random(number))
    while True:
        design = Design.model_validate_json(json.dumps(whole))
        problems = list(reference_problems(design))
        if not problems:
            return design
        name, index = problems[0].path.split(".")[0].rstrip("]").split("[")
        del whole[name][int(index)]


def main() -> int:
    """Compares the rules across objects with the second implementation on the designs up to a number."""
    count, different = int(sys.argv[1]), 0
    kinds: dict[str, int] = {}
    for number in range(count):
        design = random_system(number)
        keys = sorted(f.key for f in check(design).findings if f.rule.startswith("XOB"))
        wanted = expected_across(design)
        for key in wanted:
            kinds[key[:6]] = kinds.get(key[:6], 0) + 1
        if keys != wanted:
            different += 1
            print(number, "only found:", set(keys) - set(wanted), "only expected:", set(wanted) - set(keys))
    print(f"{count - different} passed, {different} failed; expected {dict(sorted(kinds.items()))}")
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
