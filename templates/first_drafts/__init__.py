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
    Template(
        "stories-upload-first-draft",
        "first_draft",
        "Stories from a phone, first draft",
        teaches="The same as drawn on a good network: posted at once, tried for ever, deleted too early.",
        asks="How can a deleted story appear an hour later?",
        tags=("upload", "social", "offline", "conflict"),
        prompt="stories-upload",
    ),
)
