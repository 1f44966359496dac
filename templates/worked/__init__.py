"""Worked designs: real answers to the questions that people practise on, in which nothing is found."""

from templates.template import Template

WORKED = (
    Template(
        "order-delivery",
        "worked",
        "Order delivery updates",
        teaches="A careful design: silence has an end, uncertainty is said, and every failure has an answer.",
        asks="What does the page say while nobody knows where the package is?",
        tags=("shop", "delivery", "partner", "refund"),
        prompt="delivery-updates",
    ),
    Template(
        "notifications",
        "worked",
        "Notifications, and opting out",
        teaches="A code gets a second way and an offer never; a stop counts at the last door before a message leaves.",
        asks="When does a second message help, and when is it what makes people switch everything off?",
        tags=("messages", "queue", "sign-in", "clock"),
        prompt="notifications",
    ),
    Template(
        "order-processing",
        "worked",
        "Orders and stock behind a queue",
        teaches="A queue buys time and no stock: received and yours are two words, and nothing is charged in between.",
        asks="Why a queue at all, and what does the buyer read while the order waits in it?",
        tags=("shop", "queue", "money", "partner"),
        prompt="order-processing",
    ),
    Template(
        "messaging-receipts",
        "worked",
        "Messages with honest ticks",
        teaches="A receipt gets lost like any message, so each tick claims only what is known, and since when.",
        asks="What may a tick claim, so that it still holds in a quarrel?",
        tags=("messages", "offline", "conflict", "clock"),
        prompt="messaging-receipts",
    ),
    Template(
        "merchant-alerts",
        "worked",
        "Payment alerts at the stall",
        teaches="Not yet known has a sound of its own, and the money follows the bell that was heard.",
        asks="What does the seller hear in the seconds in which nobody knows whether the money came?",
        tags=("merchant", "money", "partner", "offline", "clock"),
        prompt="merchant-alerts",
    ),
    Template(
        "ride-hailing",
        "worked",
        "A ride that holds",
        teaches="A match that holds beats a quick one, and a promise with an end needs no network to be ended.",
        asks="How do two phones agree on whether there is a ride, when one of them is offline or dead?",
        tags=("travel", "partner", "offline", "conflict", "clock"),
        prompt="ride-hailing",
    ),
)
