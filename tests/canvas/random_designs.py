"""Thousands of random designs with words, ends and answers that matter to the rules, from a number each."""

import json
import re
import sys
from random import Random
from typing import Any

from canvas.model import Design
from canvas.reading import reference_problems
from canvas.validator import check, combinations
from tests.canvas.law_combinations import expected_panel
from tests.canvas.laws import expected_keys

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
PLACE = re.compile(r"(?:(rollout)\.)?(\w+)\[(\d+)\]")
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
    fields: dict[str, object] = {
        "id": f"t{number}",
        "source": random.choice(ids),
        "target": random.choice(ids),
        "mode": random.choice(("sync", "async")),
        "by": random.choice(("system", "customer", "staff", "partner", "timer", "event")),
        "components": random.sample(("c0", "c1", "c2"), random.randint(0, 2)),
        "owner": random.choice(("", " ", "desk")),
        "confirms": random.random() < 0.4,
        "optimistic": random.random() < 0.2,
        "decision": random.random() < 0.3,
        "effect": random.choice(("", " ", "charge")),
        "idempotent": random.random() < 0.3,
        "on_purpose": _reasons(random, "failures", "timeout", "idempotent", "owner"),
    }
    return fields | ({"timeout": "4h"} if random.random() < 0.5 else {})


def _reasons(random: Random, *asked: str) -> dict[str, str]:
    return {key: "It is a form." for key in asked if random.random() < 0.1}


def _failure(random: Random, number: int, places: list[str], ids: list[str]) -> dict[str, object]:
    kind = random.choice((*DOWN, *OTHER))
    failure = {
        "id": f"f{number}",
        "at": random.choice(places),
        "type": kind,
        "undetected": random.random() < 0.2,
        "error_text": random.choice(("", "Please try again")),
        "detected_by": random.choice(("", "a report")),
        "on_purpose": {"detected_by": "the customer calls"} if random.random() < 0.1 else {},
    } | ({"severity": random.randint(5, 9)} if random.random() < 0.5 else {})
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
        {
            "id": f"h{n}",
            "when": random.choice(places),
            "fires": random.choice(fired)["id"],
            "mode": random.choice(("async", "async", "sync")),
            "components": ["c0"],
            "on_purpose": _reasons(random, "failures"),
        }
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


SEGMENTS = ("", " ", "The users", "customers.", "EVERYONE", "Users with two phones", "Night nurses", "people!")
JOBS = (
    "",
    "Improve search",
    "optimise it so  that I see",
    "Enhanced trust",
    "enhance, without calls",
    "whenever, improve",
)
TIMES = ("", "15m", "99 %", "within 2 Seconds", "5 M", "v2 s", "1.5 h", "3 hours.", "20 msx", "0,5 s")
REASONS = (
    "",
    " ",
    "fast",
    "It’s scalable and modern",
    "best  practice",
    "fast enough",
    "best-practices",
    "very",
    "faster",
)


def _forms(random: Random, failures: list[str]) -> dict[str, object]:
    """What is said around the drawing, each section in half of the designs."""

    def entries(kind: str, at_most: int, **fields: tuple[str, ...]) -> list[dict[str, Any]]:
        count = random.randint(0, at_most)
        return [{"id": f"{kind}{n}", **{k: random.choice(v) for k, v in fields.items()}} for n in range(count)]

    brief = {
        "segment": random.choice(SEGMENTS),
        "job": random.choice(JOBS),
        "constraint": random.choice(({}, {"kind": "trust"}, {"why": "trust"}, {"why": " "})),
        "in_scope": random.choice(([], [" "], ["late packages"])),
        "needs": entries("n", 2, what=("news",), target=TIMES, tolerance=("", "2h"), then=("", " ", "say so")),
        "technology": entries("q", 2, name=("Queue",), why=REASONS),
    }
    windows = ("", "8 weeks")
    metrics = {
        "primary": entries("p", 2, name=("calls",), direction=("up", "hold"), target=("", "5 %"), window=windows),
        "guardrails": entries("g", 4, name=("refunds",)),
    }
    choice = {"chosen": ("", " ", "now"), "deferred": ("", "more"), "wrong_if": ("", "calls stay")}
    tradeoffs = entries("o", 2, question=("When?",), **choice)
    for tradeoff in tradeoffs:
        tradeoff["options"] = random.choice(([], ["now", " "], ["now", "later"]))
    rollout = {
        "gates": entries("a", 1, audience=("one region",)),
        "monitors": entries("m", 2, signal=("calls",), **({"watches": tuple(failures)} if failures else {})),
        "stops": entries("e", 2, signal=("calls",), threshold=("", "5 %"), action=("", "off"), owner=(" ", "desk")),
    }
    sections = {"brief": brief, "metrics": metrics, "tradeoffs": tradeoffs, "rollout": rollout}
    return {name: said for name, said in sections.items() if random.random() < 0.5}


def random_design(number: int) -> Design:
    """The valid design with this number. Parts whose references do not hold are left out, one after the other."""
    random = Random(number)
    parts = _plain(random)
    shared = random.choice(("", "region"))
    components = [{"id": f"c{n}", "name": f"C{n}", "shares_fate_with": shared if n < 2 else ""} for n in range(3)]
    components[2]["kind"] = random.choice(("service", "partner"))
    surfaces = [{"id": x, "name": x, "kind": "live" if x == "app" else "sent"} for x in ("app", "sms", "mail")]
    whole: dict[str, Any] = {"title": "Random", "components": components, "surfaces": surfaces, **parts}
    whole |= _forms(random, [str(failure["id"]) for failure in parts["failures"]])
    whole["language"] = random.choice(("en", "en-GB", "en", "sv"))
    while True:
        design = Design.model_validate_json(json.dumps(whole))
        problems = list(reference_problems(design))
        if not problems:
            return design
        section, name, index = PLACE.match(problems[0].path).groups()  # type: ignore[union-attr]
        holder = whole[section] if section else whole
        del holder[name][int(index)]


def main() -> int:
    """Compares the validator with the second implementation on the designs up to a number; prints what differs."""
    count, different = int(sys.argv[1]), 0
    for number in range(count):
        design = random_design(number)
        report = check(design)
        keys = sorted(f.key for f in report.findings) + [each.key for each in combinations(design)]
        wanted = expected_keys(design) + expected_panel(design)
        if keys != wanted:
            different += 1
            print(number, "only found:", set(keys) - set(wanted), "only expected:", set(wanted) - set(keys))
    print(f"{count - different} passed, {different} failed")
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
