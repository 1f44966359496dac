"""What is shown one after the other in a presentation: the layers of the drawing, or the run of a finding."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from canvas.findings import Finding, Step
from canvas.geometry.drawing import Layer
from exports.painting.elements import ALL_LAYERS


@dataclass(frozen=True)
class Slide:
    """One picture: the sentence below it, the layers that are on, and the steps of a run so far."""

    sentence: str
    layers: AbstractSet[Layer] = ALL_LAYERS
    steps: tuple[Step, ...] = ()


def tr(text: str) -> str:
    """A text of the presentation in the person's language."""
    return QCoreApplication.translate("Presentation", text)


def layer_slides() -> tuple[Slide, ...]:
    """The drawing, layer upon layer."""
    layers: tuple[tuple[Layer, str], ...] = (
        ("happy", tr("What happens when all goes well.")),
        ("failures", tr("What can go wrong.")),
        ("answers", tr("The answers to it.")),
        ("customer", tr("What the customer sees.")),
    )
    names = [layer for layer, _ in layers]
    return tuple(Slide(words, frozenset(names[: count + 1])) for count, (_, words) in enumerate(layers))


def finding_slides(finding: Finding) -> tuple[Slide, ...]:
    """What was found, the steps that lead there, and what the customer believes and what is true at the end."""
    steps = finding.witness
    run = (Slide(step.sentence, steps=steps[: count + 1]) for count, step in enumerate(steps))
    end = " ".join(words for words in (finding.customer, finding.truth) if words)
    return (Slide(finding.message or finding.title), *run, *([Slide(end, steps=steps)] if end else []))


def slides_for(finding: Finding | None) -> tuple[Slide, ...]:
    """The run of the finding that is looked at, where it has one; else the layers."""
    return finding_slides(finding) if finding is not None and finding.witness else layer_slides()
