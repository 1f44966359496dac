"""Whether a design can be told in the time there is: the way to where it is read aloud."""

from PySide6.QtCore import QCoreApplication

from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.parts.build import button, column


class TellingForm(QuestionForm):
    """Opens the talk; what is missing there, and how long it takes, is told there."""

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        words = QCoreApplication.translate("Guide", "Open the talk")
        self._open = button(words, "answer", lambda: self.read_back.emit())
        self.setLayout(column(self._open))

    def take_focus(self) -> None:
        self._open.setFocus()
