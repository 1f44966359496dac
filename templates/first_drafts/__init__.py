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
        "returns-refunds-first-draft",
        "first_draft",
        "Returns and refunds, first draft",
        teaches="A review without a date, a score that refuses by itself, and a yes that the bank never hears of.",
        asks="Where does an honest buyer end up when the fraud score is wrong?",
        tags=("money", "refund", "review", "partner"),
        prompt="returns-refunds",
    ),
    Template(
        "webhook-delivery-first-draft",
        "first_draft",
        "Webhook delivery with retries and replay, first draft",
        teaches="Tries without a number, a replay that may ship twice, and an event given up that nobody hears of.",
        asks="What does a shop that was down for a night never learn?",
        tags=("developer", "partner", "queue"),
        prompt="webhook-delivery",
    ),
    Template(
        "guest-cart-first-draft",
        "first_draft",
        "A cart for guests and members, first draft",
        teaches="The same as it is usually drawn first: the newer cart wins, and the phone forgets too early.",
        asks="How does a thing vanish between two carts that both look right?",
        tags=("shop", "sign-in", "conflict", "offline"),
        prompt="guest-cart",
    ),
)
