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
        "product-search-first-draft",
        "first_draft",
        "Product search with filters, first draft",
        teaches="The same as it is usually drawn first: a target without a then, no box for missing data.",
        asks="Which offers does a filter hide when everybody has drawn only matches and zero results?",
        tags=("shop", "search", "merchant", "clock"),
        prompt="product-search",
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
        "notifications-first-draft",
        "first_draft",
        "Notifications, and opting out, first draft",
        teaches="The same as it is usually drawn first: accepted passes for delivered, and the retry is the duplicate.",
        asks="What is missing when a queue, two channels and a switch are drawn?",
        tags=("messages", "queue", "sign-in", "clock"),
        prompt="notifications",
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
