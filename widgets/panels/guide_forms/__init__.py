"""What the guide asks about the drawing is answered in a form, one module for each kind of answer."""

from collections.abc import Callable, Mapping

from canvas.guide.values import Check
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.panels.guide_forms.flow import FlowForm
from widgets.panels.guide_forms.objects import ObjectsForm
from widgets.panels.guide_forms.places import PlacesForm
from widgets.panels.guide_forms.states import ends_form, unsure_form, words_form

FORMS: Mapping[Check, Callable[[Asking], QuestionForm]] = {
    "objects": ObjectsForm,
    "ends": ends_form,
    "flow": FlowForm,
    "words": words_form,
    "unsure": unsure_form,
}
"""The forms of their own; all other questions show where they are open."""


def form_for(asking: Asking) -> QuestionForm | None:
    """The form for a question about the drawing; `None` for one that fills a field."""
    check = asking.question.check
    return None if check is None else FORMS.get(check, PlacesForm)(asking)
