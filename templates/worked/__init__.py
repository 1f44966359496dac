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
        "seller-listings",
        "worked",
        "Seller listing tools",
        teaches="A stop with a reason, a date and an appeal that has an owner; a change is reviewed too.",
        asks="What does an honest seller read when a machine was wrong about them?",
        tags=("shop", "merchant", "review"),
        prompt="seller-listings",
    ),
    Template(
        "stories-upload",
        "worked",
        "Stories from a phone",
        teaches="An upload that outlives the app, gives up aloud, and never beats the author’s last word.",
        asks="What is true of a story while the phone is in a pocket?",
        tags=("upload", "social", "offline", "conflict"),
        prompt="stories-upload",
    ),
    Template(
        "social-count",
        "worked",
        "A count that may be stale",
        teaches="Three people need three freshnesses: a number that moves, one that explains itself, one that pays.",
        asks="Which of the numbers may be old, and who is told when one falls?",
        tags=("social", "money", "offline", "conflict"),
        prompt="social-count",
    ),
    Template(
        "public-timeline",
        "worked",
        "A public timeline",
        teaches="Order may be late, a block and a deletion may not: what cannot ask is shown with its hour.",
        asks="What may be stale on a page of posts, and what may not?",
        tags=("social", "feed", "offline", "conflict"),
        prompt="public-timeline",
    ),
    Template(
        "enterprise-timeline",
        "worked",
        "A timeline with audit logs for enterprises",
        teaches="Who may see what, what is kept, what may be deleted, who is told, and a gap that is signed.",
        asks="What happens to the action when its log entry cannot be written?",
        tags=("feed", "audit", "search"),
        prompt="enterprise-timeline",
    ),
)
