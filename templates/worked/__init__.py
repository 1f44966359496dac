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
        "product-search",
        "worked",
        "Product search with filters",
        teaches="A filter that says what it could not check: missing data, slow answers and old prices get words.",
        asks="What does the page show when half a second is over and the filters have not answered?",
        tags=("shop", "search", "merchant", "clock"),
        prompt="product-search",
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
)
