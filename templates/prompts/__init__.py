"""The deck of practice questions: data beside this file, readable in a frozen program too."""

from functools import cache
from importlib.resources import files
from typing import Literal

from canvas.model.base import FilledText, Id, Name, Value

Topic = Literal[
    "ads",
    "content",
    "delivery",
    "files",
    "fraud",
    "health",
    "home",
    "marketplace",
    "messaging",
    "mobility",
    "moderation",
    "payments",
    "platform",
    "search",
    "security",
    "sign-in",
    "travel",
]


class Clarification(Value):
    """What a candidate may ask before designing, and what the interviewer answers then."""

    ask: FilledText
    answer: FilledText


class Prompt(Value):
    """One question as it is asked: vague on purpose. `listens_for`, what a strong answer has, is for afterwards."""

    id: Id
    title: Name
    question: FilledText
    topics: tuple[Topic, ...]
    clarifying: tuple[Clarification, ...]
    listens_for: tuple[FilledText, ...]


PROMPTS = (
    "delivery-updates",
    "returns-refunds",
    "product-search",
    "seller-listings",
    "content-recommendations",
    "notifications",
    "social-count",
    "webhook-delivery",
    "ad-auction",
    "guest-cart",
    "stories-upload",
    "merchant-alerts",
    "order-processing",
    "public-timeline",
    "enterprise-timeline",
    "ride-hailing",
    "file-sync",
    "messaging-receipts",
    "third-party-sign-in",
    "food-substitution",
    "hotel-booking",
    "seat-hold",
    "bank-transfer",
    "subscription-renewal",
    "prescription-refill",
    "appointment-booking",
    "calendar-sharing",
    "document-signing",
    "live-scores",
    "live-chat",
    "smart-lock",
    "car-charging",
    "gift-cards",
    "price-alerts",
    "support-chat",
    "identity-check",
    "group-expenses",
    "parcel-lockers",
    "ticket-resale",
    "flight-rebooking",
)


@cache
def load_prompt(prompt_id: str) -> Prompt:
    """The practice question with this id. Raises `KeyError` when there is none."""
    if prompt_id not in PROMPTS:
        raise KeyError(prompt_id)
    return Prompt.model_validate_json(files("templates.prompts").joinpath(f"{prompt_id}.json").read_bytes())


def deck() -> tuple[Prompt, ...]:
    """All practice questions."""
    return tuple(load_prompt(each) for each in PROMPTS)
