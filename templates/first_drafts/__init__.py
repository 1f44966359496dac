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
        "product-search-first-draft",
        "first_draft",
        "Product search with filters, first draft",
        teaches="The same as it is usually drawn first: a target without a then, no box for missing data.",
        asks="Which offers does a filter hide when everybody has drawn only matches and zero results?",
        tags=("shop", "search", "merchant", "clock"),
        prompt="product-search",
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
