"""All families of the second implementation together."""

from canvas.model import Design
from tests.canvas import law
from tests.canvas.composed_law import expected_across
from tests.canvas.law_fallbacks import expected_fallback_keys
from tests.canvas.law_forms import expected_form_keys
from tests.canvas.law_steps import expected_step_keys

FAMILIES = (
    law.expected_keys,
    expected_step_keys,
    expected_across,
    expected_fallback_keys,
    expected_form_keys,
)


def expected_keys(design: Design) -> list[str]:
    """The keys of all findings of the rules that are written down a second time, sorted."""
    return sorted(key for family in FAMILIES for key in family(design))
