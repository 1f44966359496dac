"""Real lifecycles, drawn after what their vendors publish, with what the vendors leave open."""

from templates.template import Template

FACTS = (
    Template(
        "message-delivery",
        "facts",
        "Message delivery",
        teaches="A text message in the statuses that a vendor publishes, and what the vendor leaves uncertain.",
        asks="Did the reminder reach the patient, or must somebody call?",
        tags=("messages", "partner"),
    ),
    Template(
        "order-payment",
        "facts",
        "Order payment status",
        teaches="The money of an order in the statuses that a vendor publishes, and three places without a way out.",
        asks="Where does the money of an order stay when nobody acts?",
        tags=("shop", "money", "partner"),
    ),
    Template(
        "courier-delivery",
        "facts",
        "Courier delivery",
        teaches="A courier's trip in the statuses that a vendor publishes, where no wait has a limit.",
        asks="How long does one wait for a courier who does not come?",
        tags=("delivery", "partner"),
    ),
    Template(
        "pod-phase",
        "facts",
        "Pod phase",
        teaches="A pod in the phases that Kubernetes publishes, where Running may mean crashing for weeks.",
        asks="Does Running mean that it works?",
        tags=("developer", "clock"),
    ),
)
