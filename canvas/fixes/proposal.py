"""What a fix proposes: a title that says it all, and the design as it would be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from canvas.findings import Finding
from canvas.graph.facts import Facts
from canvas.model import Design


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to settle a finding; the title names what it sets, in the design's own names."""

    title: str
    design: Design


Propose = Callable[[Facts, Finding], Iterator[Proposal]]
