"""Thousands of random designs with words, ends and answers that matter to the rules, from a number each."""

import json
import sys
from random import Random

from canvas.model import Design
from canvas.reading import reference_problems
from canvas.validator import check
from tests.canvas.expected import expected_keys

MESSAGES = (
    "Delivered",
    "We are checking",
    "Not yet paid",
    "Expected Tuesday",
    "Paid. May 3",
    "It will be refunded",
    " ",
    "Your order",
    "Nothing was lost. Pending",
    "You won’t be charged until it is shipped",
)
DOWN = ("network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected")
OTHER = ("wrong_decision", "conflict", "duplicate", "out_of_order", "stale", "lag")
KINDS = ("active", "active", "active", "resting", "good_end", "bad_end")


def _texts(random: Random, chance: float) -> dict[str, str]:
    return {x: random.choice(MESSAGES) for x in ("app", "sms", "mail") if random.random() < chance}


def _object(random: Random, number: int) -> dict[str, object]:
    states = [
        {
            "id": f"o{number}s{i}",
            "name": f"State {i}",
            "kind": random.choice(KINDS),
            "visible": random.random() < 0.7,
            "certainty": random.choice(("confirmed", "confirmed", "tentative", "unknown")),
            "messages": _texts(random, 0.4),
            "says_unsure": random.random() < 0.1,
        }
        for i in range(random.randint(1, 4))
    ]
    return {"id": f"o{number}", "name": f"Object {number}", "customer_facing": random.random() < 0.9, "states": states}


def _transition(random: Random, number: int, ids: list[str]) -> dict[str, object]:
    return {
        "id": f"t{number}",
        "source": random.choice(ids),
        "target": random.choice(ids),
        "mode": random.choice(("sync", "async")),
        "by": random.choice(("system", "customer", "staff", "partner", "timer", "event")),
        "components": random.sample(("c0", "c1", "c2"), random.randint(0, 2)),
        "owner": random.choice(("", " ", "desk")),
        "confirms": random.random() < 0.4,
        "optimistic": random.random() < 0.2,
        "effect": random.choice(("", "", " ", "charge")),
        "idempotent": random.random() < 0.4,
        "on_purpose": {"owner": "whoever is there"} if random.random() < 0.1 else {},
    }


def _failure(random: Random, number: int, places: list[str], ids: list[str]) -> dict[str, object]:
    kind = random.choice((*DOWN, *OTHER))
    failure = {
        "id": f"f{number}",
        "at": random.choice(places),
        "type": kind,
        "undetected": random.random() < 0.2,
        "error_text": random.choice(("", "Please try again")),
    }
    return failure | ({"lands": random.choice(ids)} if kind in DOWN and random.random() < 0.25 else {})


def _fallback(random: Random, number: int, failure: str, ids: list[str]) -> dict[str, object]:
    kind = random.choice(("retry", "queue", "degrade", "undo", "human", "tell"))
    fallback: dict[str, object] = {
        "id": f"b{number}",
        "for": failure,
        "kind": kind,
        "needs": random.sample(("c0", "c1", "c2"), random.randint(0, 1)),
        "owner": random.choice(("", "desk")),
        "label": random.choice(("", "", "as of noon")),
        "tell": _texts(random, 0.1),
        "confirms": random.random() < 0.2,
        "on_purpose": {"within": "at once"} if random.random() < 0.1 else {},
    }
    if random.random() < 0.3:
        fallback["within"] = "4h"
    if random.random() < 0.7:
        fallback["to"] = random.choice(ids)
    if kind in ("retry", "queue") and random.random() < 0.5:
        fallback["then"] = random.choice(ids)
    return fallback | ({"cap": 3} if random.random() < 0.5 else {})


def _plain(random: Random) -> dict[str, list[dict[str, object]]]:
    objects = [_object(random, n) for n in range(random.randint(1, 2))]
    groups = [[s["id"] for s in o["states"]] for o in objects]  # type: ignore[attr-defined]
    transitions = [_transition(random, n, random.choice(groups)) for n in range(random.randint(0, 7))]
    states = [s for group in groups for s in group]
    places = [str(t["id"]) for t in transitions] + states
    failures = [_failure(random, n, places, random.choice(groups)) for n in range(random.randint(0, 5))]
    fallbacks = [
        _fallback(random, n, str(random.choice(failures)["id"]), random.choice(groups))
        for n in range(random.randint(0, 5) if failures else 0)
    ]
    fired = [t for t in transitions if t["by"] == "event"]
    triggers = [
        {"id": f"h{n}", "when": random.choice(places), "fires": random.choice(fired)["id"], "components": ["c0"]}
        for n in range(random.randint(0, 2) if fired else 0)
    ]
    for failure in failures:
        if triggers and random.random() < 0.2:
            failure["at"] = random.choice(triggers)["id"]
    return {
        "objects": objects,
        "transitions": transitions,
        "triggers": triggers,
        "failures": failures,
        "fallbacks": fallbacks,
    }


def random_design(number: int) -> Design:
    """The valid design with this number. Parts whose references do not hold are left out, one after the other."""
    random = Random(number)
    parts = _plain(random)
    shared = random.choice(("", "region"))
    components = [{"id": f"c{n}", "name": f"C{n}", "shares_fate_with": shared if n < 2 else ""} for n in range(3)]
    surfaces = [{"id": x, "name": x, "kind": "live" if x == "app" else "sent"} for x in ("app", "sms", "mail")]
    whole = {"title": "Random", "components": components, "surfaces": surfaces, **parts}
    while True:
        design = Design.model_validate_json(json.dumps(whole))
        problems = list(reference_problems(design))
        if not problems:
            return design
        name, index = problems[0].path.split(".")[0].rstrip("]").split("[")
        del whole[name][int(index)]  # type: ignore[attr-defined]


def main() -> int:
    """Compares the validator with the second implementation on the designs up to a number; prints what differs."""
    count, different = int(sys.argv[1]), 0
    for number in range(count):
        design = random_design(number)
        keys = sorted(f.key for f in check(design).findings if f.rule[:3] in ("REC", "UNC", "FBK"))
        wanted = expected_keys(design)
        if keys != wanted:
            different += 1
            print(number, "only found:", set(keys) - set(wanted), "only expected:", set(wanted) - set(keys))
    print(f"{count - different} passed, {different} failed")
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
