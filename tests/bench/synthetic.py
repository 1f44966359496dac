"""Designs of many states, the same from the same number: objects with a way to a good end, shorter and longer ways
around it, ways back, failures on every fourth step or so, most of them answered, and hand-overs from object to object.
"""

from itertools import pairwise
from random import Random
from typing import Any

from canvas.model import Design
from tests.designs import design

PER_OBJECT = 20
BACK, FAILS, ANSWERED, HANDS_OVER = 0.12, 0.25, 0.8, 0.6
STEPS = ("Pays", "Ships it", "Asks again", "Carrier scans it", "Is refused", "Waits for the bank", "Gives up")
FAILURES = ("timeout", "lost", "crash", "stale", "duplicate")
Part = dict[str, Any]


def synthetic(states: int, seed: int, per_object: int = PER_OBJECT) -> Design:
    """A design of so many states, in objects of so many each."""
    random = Random(seed)
    owners = [_ids(number, first, states, per_object) for number, first in enumerate(range(0, states, per_object))]
    steps = [step for ids in owners for step in _steps(random, ids)]
    triggers = [hand for pair in pairwise(owners) for hand in _hand_over(random, pair, steps)]
    failures = [_failure(random, step) for step in steps if random.random() < FAILS]
    answers = [_answer(random, failure, steps) for failure in failures if random.random() < ANSWERED]
    return design(
        title=f"{states} states, number {seed}",
        objects=[_object(number, ids) for number, ids in enumerate(owners)],
        transitions=steps,
        triggers=triggers,
        failures=failures,
        fallbacks=answers,
    )


def _ids(number: int, first: int, states: int, per_object: int) -> list[str]:
    return [f"o{number}s{place}" for place in range(min(per_object, states - first))]


def _object(number: int, ids: list[str]) -> Part:
    good_ends, bad_ends = ids[len(ids) // 2 :: 7], ids[len(ids) // 3 :: 9]
    kinds = {**dict.fromkeys(bad_ends, "bad_end"), **dict.fromkeys(good_ends, "good_end")}
    states = [{"id": each, "name": f"State {each}", "kind": kinds.get(each, "active")} for each in ids]
    return {"id": f"o{number}", "name": f"Object {number}", "states": states}


def _steps(random: Random, ids: list[str]) -> list[Part]:
    """A way into every state from one shortly before it, half as many ways ahead, and some back."""
    ends = [(random.randrange(max(0, place - 4), place), place) for place in range(1, len(ids))]
    ends += [(place, min(len(ids) - 1, place + random.randint(1, 4))) for place in range(0, len(ids) - 1, 2)]
    ends += [(place, random.randrange(place)) for place in range(2, len(ids)) if random.random() < BACK]
    return [_step(random, ids[source], ids[target]) for source, target in dict.fromkeys(ends) if source != target]


def _step(random: Random, source: str, target: str) -> Part:
    return {
        "id": f"{source}-{target}",
        "name": random.choice(STEPS),
        "source": source,
        "target": target,
        "by": random.choice(("system", "customer", "partner", "timer", "event")),
        "mode": random.choice(("sync", "async")),
    }


def _hand_over(random: Random, pair: tuple[list[str], list[str]], steps: list[Part]) -> list[Part]:
    upper, lower = pair
    fired = [step["id"] for step in steps if step["by"] == "event" and step["source"] in lower]
    if not fired or random.random() > HANDS_OVER:
        return []
    return [{"id": f"h-{lower[0]}", "name": "Tells it", "when": random.choice(upper), "fires": random.choice(fired)}]


def _failure(random: Random, step: Part) -> Part:
    return {"id": f"f-{step['id']}", "at": step["id"], "type": random.choice(FAILURES)}


def _answer(random: Random, failure: Part, steps: list[Part]) -> Part:
    near = next(step for step in steps if step["id"] == failure["at"])
    kind = random.choice(("retry", "degrade", "human", "queue", "tell"))
    to = {} if kind == "retry" else {"to": random.choice((near["source"], near["target"]))}
    return {"id": f"b-{failure['id']}", "for": failure["id"], "kind": kind, **to}
