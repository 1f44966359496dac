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
        "product-search",
        "worked",
        "Product search with filters",
        teaches="A filter that says what it could not check: missing data, slow answers and old prices get words.",
        asks="What does the page show when half a second is over and the filters have not answered?",
        tags=("shop", "search", "merchant", "clock"),
        prompt="product-search",
    ),
    Template(
        "guest-cart",
        "worked",
        "A cart for guests and members",
        teaches="Nothing is deleted here before it is confirmed there; two devices end in one result that both show.",
        asks="Whose things are in the cart after somebody signs in?",
        tags=("shop", "sign-in", "conflict", "offline"),
        prompt="guest-cart",
    ),
    Template(
        "content-recommendations",
        "worked",
        "Content recommendations",
        teaches="What is shown does not wait for what is learned: obey at once, learn at night, and say which.",
        asks="How long does a page wait for a better page, and who is heard meanwhile?",
        tags=("feed", "clock", "offline"),
        prompt="content-recommendations",
    ),
    Template(
        "file-sync",
        "worked",
        "File sync with conflicts",
        teaches="A tick that does not lie, two people's work under one name, and a device that takes before it sends.",
        asks="Whose save is the file, and where is the other one?",
        tags=("conflict", "offline", "clock"),
        prompt="file-sync",
    ),
)
