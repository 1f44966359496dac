"""What the guide asks about the drawing is answered in a form, one module for each kind of answer."""

from collections.abc import Callable, Mapping
from functools import partial

from canvas.guide.values import Check
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.panels.guide_forms.flow import FlowForm
from widgets.panels.guide_forms.matters import findings, of_round, unanswered
from widgets.panels.guide_forms.objects import ObjectsForm
from widgets.panels.guide_forms.offers_form import OffersForm
from widgets.panels.guide_forms.states import ends_form, unsure_form, words_form
from widgets.panels.guide_forms.telling import TellingForm

FORMS: Mapping[Check, Callable[[Asking], QuestionForm]] = {
    "objects": ObjectsForm,
    "ends": ends_form,
    "flow": FlowForm,
    "words": words_form,
    "unsure": unsure_form,
    "looked_at": partial(OffersForm, partial(of_round, "first")),
    "harder": partial(OffersForm, partial(of_round, "harder")),
    "answers": partial(OffersForm, unanswered),
    "findings": partial(OffersForm, findings),
    "talk": TellingForm,
}


def form_for(asking: Asking) -> QuestionForm | None:
    """The form for a question about the drawing; `None` for one that fills a field."""
    check = asking.question.check
    return None if check is None else FORMS[check](asking)
