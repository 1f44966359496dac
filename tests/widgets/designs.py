"""The design of these tests: a parcel with a failure that nobody answers, and an order that is told."""

from canvas.model import Design
from tests.designs import design

PARCEL = {
    "id": "parcel",
    "name": "Parcel",
    "states": [
        {"id": "packed", "name": "Packed", "messages": {"app": "We packed it."}},
        {"id": "on_the_way", "name": "On the way", "certainty": "unknown"},
        {"id": "delivered", "name": "Delivered", "kind": "good_end", "messages": {"app": "It is there."}},
    ],
}
ORDER = {
    "id": "order",
    "name": "Order",
    "states": [
        {"id": "open", "name": "Open", "kind": "resting"},
        {"id": "done", "name": "Done", "kind": "good_end", "messages": {"app": "Done."}},
    ],
}


def parcel() -> Design:
    """Two objects, a hand-over, two failures, a fallback; states stand somewhere, so that nothing is laid out."""
    return design(
        title="Parcel",
        surfaces=[{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS", "kind": "sent"}],
        components=[{"id": "carrier", "name": "Carrier", "kind": "partner"}],
        objects=[PARCEL, ORDER],
        transitions=[
            {"id": "ship", "source": "packed", "target": "on_the_way", "name": "Ship it", "components": ["carrier"]},
            {"id": "arrive", "source": "on_the_way", "target": "delivered", "mode": "async", "timeout": "4h"},
            {"id": "finish", "source": "open", "target": "done", "by": "event"},
        ],
        triggers=[{"id": "tell", "name": "Told", "when": "arrive", "fires": "finish"}],
        failures=[
            {"id": "lost", "at": "arrive", "type": "lost", "name": "Parcel lost"},
            {"id": "jam", "at": "ship", "type": "timeout"},
        ],
        fallbacks=[{"id": "again", "for": "jam", "kind": "retry", "to": "on_the_way"}],
        layout={
            "nodes": {
                "packed": [80, 80],
                "on_the_way": [480, 80],
                "delivered": [880, 80],
                "open": [80, 400],
                "done": [480, 400],
            }
        },
    )


def answered_by(*parts: str, unused: tuple[str, ...] = (), failures: tuple[str, ...] = ("f",)) -> Design:
    """A cart that crashes; each of the parts is needed by one of the answers."""
    return design(
        components=[{"id": part, "name": f"Part {part}"} for part in (*parts, *unused)],
        objects=[
            {
                "id": "order",
                "name": "Order",
                "states": [{"id": "cart", "name": "Cart"}, {"id": "paid", "name": "Paid", "kind": "good_end"}],
            }
        ],
        failures=[{"id": failure, "at": "cart", "type": "crash"} for failure in failures],
        fallbacks=[
            {"id": f"{failure}-{part}", "for": failure, "kind": "degrade", "to": "paid", "needs": [part]}
            for failure in failures
            for part in parts
        ],
        layout={"nodes": {"cart": [80, 80], "paid": [480, 80]}},
    )
