"""What a pointer that rests on a thing is told: the whole of what the drawing had to cut short."""

import html

from PySide6.QtCore import QCoreApplication

from canvas.lookup import Lookup
from canvas.meaning import filled, visible

translate = QCoreApplication.translate


def hint(tables: Lookup, element_id: str) -> str:
    """The full name, and for a state the full words on every surface, as plain lines."""
    lines = [tables.name(element_id)]
    state = tables.states.get(element_id)
    if state is not None:
        said = [(surface, text) for surface, text in state.messages.items() if filled(text)]
        shown = [(tables.surfaces[surface].name, text) for surface, text in said]
        lines += [translate("Canvas", "{surface}: {words}").format(surface=name, words=text) for name, text in shown]
        if not visible(tables, element_id):
            lines.append(translate("Canvas", "The customer does not see this state."))
        elif not shown:
            lines.append(translate("Canvas", "The customer sees nothing here."))
    return "\n".join(lines)


def as_rich_text(words: str) -> str:
    """The words for Qt's tool tips, which would guess otherwise whether a text is HTML."""
    return f"<span>{html.escape(words)}</span>".replace("\n", "<br>")
