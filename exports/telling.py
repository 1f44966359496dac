"""What all exports for people say of a finding, line by line, and how texts of a design stay what they are: data."""

from collections.abc import Iterator

from canvas.findings import Finding


def sentences(finding: Finding) -> Iterator[str]:
    """What happens, the run that leads there, what is believed, what is true, what would settle it, and why it was
    accepted: each a line."""
    yield line(finding.message)
    for number, step in enumerate(finding.told, 1):
        yield f"  {number}. {line(step.sentence)}"
    if finding.customer:
        yield f"What the customer believes: {line(finding.customer)}"
    if finding.truth:
        yield f"What is true: {line(finding.truth)}"
    for fix in finding.fixes:
        yield f"What would settle it: {line(fix.title)}"
    if finding.waived is not None:
        yield f"Accepted: {line(finding.waived)}"


def line(text: str) -> str:
    """A text of the design on one line, with nothing in it that could steer a terminal."""
    return printable(" ".join(text.split()))


def printable(text: str) -> str:
    """The text with a mark in the place of each character that does not print."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
