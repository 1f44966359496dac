"""The words of the gallery."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from templates.template import Kind, Template


def tr(text: str) -> str:
    """A text of the gallery in the person's language."""
    return QCoreApplication.translate("Gallery", text)


def kind_words() -> Mapping[Kind, str]:
    """What each kind of design is."""
    return {
        "worked": tr("Worked design"),
        "first_draft": tr("As usually drawn first"),
        "facts": tr("From published facts"),
    }


def kinds() -> tuple[tuple[Kind | None, str], ...]:
    """The kinds to choose from, all of them first."""
    return (
        (None, tr("All")),
        ("worked", tr("Worked")),
        ("first_draft", tr("As usually drawn first")),
        ("facts", tr("From published facts")),
    )


def counted(count: int) -> str:
    """How many designs are shown."""
    if count == 1:
        return tr("1 design")
    return QCoreApplication.translate("Gallery", "%n designs", "", count)


def spoken(template: Template) -> str:
    """A card in one sentence after the other, as a screen reader says it."""
    said = (f"{template.title}.", f"{kind_words()[template.kind]}.", template.asks, template.teaches)
    return " ".join(each for each in said if each)
