"""The keys that the second implementation of validator.md expects, of all families that are built."""

from itertools import chain

from canvas.model import Design
from tests.canvas.law import Law
from tests.canvas.law_fallbacks import fallback_keys
from tests.canvas.law_forms import form_keys

COVERED = ("REC", "UNC", "FBK", "BRF", "MET", "TRD", "ROL")
"""The families that it knows."""


def expected_keys(design: Design) -> list[str]:
    """The keys of all findings, sorted."""
    law = Law(design)
    parts = (
        law.recovery(),
        law.states_speak(),
        law.failures_hide(),
        law.answers_lie(),
        law.transitions_cheer(),
        law.bad_endings(),
        fallback_keys(law),
        form_keys(law),
    )
    return sorted(set(chain(*parts)))
