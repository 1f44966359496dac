"""What the guide asks about the drawing is answered in a form, one module for each kind of answer."""

from collections.abc import Callable, Mapping
from functools import partial

from canvas.guide.values import Check
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.panels.guide_forms.matters import findings, of_round, unanswered
from widgets.panels.guide_forms.offers_form import OffersForm
from widgets.panels.guide_forms.places import PlacesForm

FORMS: Mapping[Check, Callable[[Asking], QuestionForm]] = {
    "looked_at": partial(OffersForm, partial(of_round, "first")),
    "harder": partial(OffersForm, partial(of_round, "harder")),
    "answers": partial(OffersForm, unanswered),
    "findings": partial(OffersForm, findings),
}
"""The forms of their own; all other questions show where they are open."""


def form_for(asking: Asking) -> QuestionForm | None:
    """The form for a question about the drawing; `None` for one that fills a field."""
    check = asking.question.check
    return None if check is None else FORMS.get(check, PlacesForm)(asking)
