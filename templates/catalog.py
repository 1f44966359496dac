"""The designs that come with the program. They are files beside this one, readable in a frozen program too."""

from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from canvas.model import Design
from canvas.reading import read_design

Kind = Literal["worked", "first_draft", "facts", "blank"]


@dataclass(frozen=True, slots=True)
class Template:
    """One design to start from: worked, as usually drawn first, after published facts, or blank. `teaches` says in a
    sentence what it shows; `file` is its name in this folder."""

    id: str
    title: str
    teaches: str
    kind: Kind
    file: str


TEMPLATES = (
    Template(
        "order-delivery",
        "Order delivery updates",
        "A careful design: silence has an end, uncertainty is said, and every failure has an answer.",
        "worked",
        "order-delivery.unhappy.json",
    ),
    Template(
        "order-delivery-first-draft",
        "Order delivery updates, first draft",
        "The same as it is usually drawn first: hopeful messages, and failures that nobody answers.",
        "first_draft",
        "order-delivery-first-draft.unhappy.json",
    ),
    Template(
        "message-delivery",
        "Message delivery",
        "A text message in the statuses that a vendor publishes, and what the vendor leaves uncertain.",
        "facts",
        "message-delivery.unhappy.json",
    ),
    Template(
        "order-payment",
        "Order payment status",
        "The money of an order in the statuses that a vendor publishes, and three places that nothing leads out of.",
        "facts",
        "order-payment.unhappy.json",
    ),
    Template(
        "courier-delivery",
        "Courier delivery",
        "A courier's trip in the statuses that a vendor publishes, where no wait has a limit.",
        "facts",
        "courier-delivery.unhappy.json",
    ),
    Template("blank", "Untitled design", "An empty canvas.", "blank", "blank.unhappy.json"),
)


def template(template_id: str) -> Template:
    """The template with this id. Raises `KeyError` when there is none."""
    for each in TEMPLATES:
        if each.id == template_id:
            return each
    raise KeyError(template_id)


def load_template(template_id: str) -> Design:
    """The design of a template. Raises `KeyError` when there is none with this id."""
    return read_design(_bytes(template(template_id).file))


def note(template_id: str) -> str:
    """The note on the decisions in a template, in Markdown. Raises `KeyError` when there is no such template."""
    return _bytes(f"{template(template_id).id}.md").decode()


def _bytes(name: str) -> bytes:
    return files("templates").joinpath(name).read_bytes()
