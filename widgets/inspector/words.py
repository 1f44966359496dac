"""The words of the format's values, as people read them. Looked up when they are shown, for translations."""

from typing import Any

from PySide6.QtCore import QCoreApplication

Options = tuple[tuple[Any, str], ...]


def tr(text: str) -> str:
    """A text of the inspector in the person's language."""
    return QCoreApplication.translate("Inspector", text)


def kinds() -> Options:
    return (
        ("active", tr("Active")),
        ("resting", tr("Resting")),
        ("good_end", tr("Good end")),
        ("bad_end", tr("Bad end")),
    )


def certainties() -> Options:
    return (("confirmed", tr("Confirmed")), ("tentative", tr("Tentative")), ("unknown", tr("Unknown")))


def modes() -> Options:
    return (("sync", tr("Waits")), ("async", tr("Later")))


def actors() -> Options:
    return (
        ("system", tr("The system")),
        ("customer", tr("The customer")),
        ("staff", tr("Our staff")),
        ("partner", tr("A partner")),
        ("timer", tr("A timer")),
        ("event", tr("An event from elsewhere")),
    )


def failure_types() -> Options:
    return (
        ("network", tr("The network drops")),
        ("write_fail", tr("The write fails")),
        ("lag", tr("The copy is behind")),
        ("timeout", tr("Nothing answers")),
        ("crash", tr("It crashes")),
        ("downstream", tr("A part behind it fails")),
        ("lost", tr("It gets lost")),
        ("rejected", tr("It is refused")),
        ("wrong_decision", tr("The decision is wrong")),
        ("conflict", tr("Two places disagree")),
        ("duplicate", tr("It happens twice")),
        ("out_of_order", tr("It comes out of order")),
        ("stale", tr("We show old data")),
    )


def fallback_kinds() -> Options:
    return (
        ("retry", tr("Try again")),
        ("queue", tr("Put it in a queue")),
        ("degrade", tr("Make do with less")),
        ("undo", tr("Undo it")),
        ("human", tr("A person steps in")),
        ("tell", tr("Tell the customer")),
    )


def surface_kinds() -> Options:
    return (("live", tr("The latest")), ("sent", tr("What was sent")))


def scale() -> Options:
    return ((None, tr("Not said yet")), *((number, str(number)) for number in range(1, 11)))


def word(options: Options, value: object) -> str:
    """The words for a value."""
    return next((text for option, text in options if option == value), str(value))
