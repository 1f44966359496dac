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
        "returns-refunds",
        "worked",
        "Returns and refunds",
        teaches="Automation that can only say yes or wait: people say no, a clock pays, and a charge is paid once.",
        asks="What is the escape hatch when the fraud score is wrong?",
        tags=("money", "refund", "review", "partner", "clock"),
        prompt="returns-refunds",
    ),
    Template(
        "webhook-delivery",
        "worked",
        "Webhook delivery with retries and replay",
        teaches="No answer is not a no: one id through every try, a pause, not a storm, and a replay that ships once.",
        asks="How does a shop get each event that it missed, without shipping anything twice?",
        tags=("developer", "partner", "queue", "clock", "conflict"),
        prompt="webhook-delivery",
    ),
    Template(
        "ad-auction",
        "worked",
        "An ad auction with a time limit",
        teaches="Late, silent and out are told apart, the page never waits, and what nobody saw is not paid for.",
        asks="Which wins when time runs out: the fill rate or the advertiser's return?",
        tags=("ads", "money", "partner", "clock"),
        prompt="ad-auction",
    ),
    Template(
        "third-party-sign-in",
        "worked",
        "Sign-in through a third party",
        teaches="A provider is a box with four answers, an address is no proof, and the second way in is our own.",
        asks="What do we design for when we do not know how the other side works, but know what we risk?",
        tags=("sign-in", "partner", "shop", "clock"),
        prompt="third-party-sign-in",
    ),
)
