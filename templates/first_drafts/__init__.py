"""Worked designs as they are usually drawn first: what is found in them is what they teach."""

from templates.template import Template

FIRST_DRAFTS = (
    Template(
        "order-delivery-first-draft",
        "first_draft",
        "Order delivery updates, first draft",
        teaches="The same as it is usually drawn first: hopeful messages, and failures that nobody answers.",
        asks="What is missing when everybody who knew the business has drawn their arrow?",
        tags=("shop", "delivery", "partner", "refund"),
        prompt="delivery-updates",
    ),
    Template(
        "notifications-first-draft",
        "first_draft",
        "Notifications, and opting out, first draft",
        teaches="The same as it is usually drawn first: accepted passes for delivered, and the retry is the duplicate.",
        asks="What is missing when a queue, two channels and a switch are drawn?",
        tags=("messages", "queue", "sign-in", "clock"),
        prompt="notifications",
    ),
)
