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
        "seller-listings-first-draft",
        "first_draft",
        "Seller listing tools, first draft",
        teaches="The same as it is usually drawn first: a model removes, an inbox answers, and strikes stay.",
        asks="What happens to a seller whom nobody told anything?",
        tags=("shop", "merchant", "review"),
        prompt="seller-listings",
    ),
)
