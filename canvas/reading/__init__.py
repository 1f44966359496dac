"""Strict reading of a design file: bytes to a `Design`, or every reason at once why not.

In three passes, each told to the reader in the same words: the JSON itself, the shape of each part, the references.
"""

from canvas.reading.design_file import SIZE_LIMIT, read_design, reference_problems

__all__ = ["SIZE_LIMIT", "read_design", "reference_problems"]
