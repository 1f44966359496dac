"""The words of the values that the brief is made of, as people read them."""

from PySide6.QtCore import QCoreApplication

from canvas.model import Design
from widgets.inspector.field import Option


def tr(text: str) -> str:
    """A text of the brief in the person's language."""
    return QCoreApplication.translate("Brief", text)


def constraint_kinds() -> tuple[Option, ...]:
    """The kinds of the hardest constraint."""
    return (
        (None, tr("Not said yet")),
        ("latency", tr("Speed")),
        ("scale", tr("Scale")),
        ("trust", tr("Trust")),
        ("compliance", tr("The law")),
        ("cost", tr("Cost")),
        ("other", tr("Something else")),
    )


def directions(_: Design) -> tuple[Option, ...]:
    """Where a number has to go."""
    return (("up", tr("Up")), ("down", tr("Down")), ("hold", tr("Stay")), (None, tr("Not said")))


def ways_back(_: Design) -> tuple[Option, ...]:
    """Whether a choice can be taken back."""
    return ((True, tr("Can be taken back")), (False, tr("Cannot")), (None, tr("Not said")))


def surface_kinds(_: Design) -> tuple[Option, ...]:
    """Whether what was said on a surface stays there."""
    return (("live", tr("The latest")), ("sent", tr("What was sent")))


def tradeoff_kinds(_: Design) -> tuple[Option, ...]:
    """What is weighed against what."""
    return (
        ("consistency_availability", tr("Certainty or going on")),
        ("speed_correctness", tr("Speed or correctness")),
        ("automation_override", tr("Automation or a person")),
        ("simplicity_flexibility", tr("Simplicity or flexibility")),
        ("global_local", tr("Same everywhere or local")),
        ("cost_speed", tr("Cost or speed")),
        ("scale_complexity", tr("Scale or complexity")),
        ("other", tr("Something else")),
    )
