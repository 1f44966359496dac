"""The fields in which a question of the guide is answered, as data; each writes through an edit."""

import re
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from canvas.edits import set_title
from canvas.guide import Question
from canvas.model import Design
from templates.blank import BLANK
from widgets.brief.columns import asked_columns, is_list
from widgets.brief.fields import CONSTRAINT, constraint_fields, entries_of, entry_field, text_field
from widgets.inspector.field import Field, Offer
from widgets.session import NEW_TITLE


def tr(text: str) -> str:
    """A text of the guide in the person's language."""
    return QCoreApplication.translate("Guide", text)


def one_on_each_line(path: str) -> bool:
    """Whether each line of a field is one thing, so that Enter begins another."""
    return path == "brief.in_scope"


UNTITLED = (NEW_TITLE, BLANK.title)
"""What a design is called that nobody has given a title."""
MOST_WORDS = 6


def is_untitled(design: Design) -> bool:
    """Whether nobody has given the design a title."""
    return design.title in UNTITLED


def title_field() -> Field:
    """What the design is called; blank while nobody said so, and then the first words of its prompt are offered."""

    def read(design: Design) -> Offer:
        return Offer("", title_words(design.brief.prompt)) if is_untitled(design) else Offer(design.title)

    def write(design: Design, value: str) -> Design:
        return set_title(design, value.strip() or NEW_TITLE)

    return Field("title", tr("What the design is called"), "offered", read, write, step=tr("Give it a title"))


def title_words(prompt: str) -> tuple[str, ...]:
    """A title that a prompt suggests: the first words of its first sentence, without what only asks for a design."""
    sentence = re.split(r"[.?!:;,\n]", prompt.strip(), maxsplit=1)[0]
    words = re.sub(
        r"^(please )?(design|how would you design|build|create|improve) (an? |the |our )?", "", sentence, flags=re.I
    )
    short = " ".join(words.split()[:MOST_WORDS])
    return (short[0].upper() + short[1:],) if short else ()


def answer_fields(design: Design, question: Question) -> tuple[Field, ...]:
    """The fields for a question that fills a field of the design; none for one that the drawing answers."""
    path = question.fills
    if path is None:
        return ()
    if path == CONSTRAINT:
        return constraint_fields()
    if not is_list(path):
        return (text_field(path, ""),)
    return tuple(
        _all_seen(entry_field(design, path, entry.id, column))
        for entry in entries_of(design, path)
        for column in asked_columns(path, entry)
    )


def entries_asked_about(design: Design, question: Question) -> tuple[str, ...]:
    """The ids of the entries that have fields: while they are the same, the fields stay under the hands, even where
    an answer would ask for others."""
    path = question.fills
    return tuple(entry.id for entry in entries_of(design, path)) if path is not None and is_list(path) else ()


def entry_of_key(key: str) -> str:
    """What a field belongs to, by its key: its entry, where it is one of a list."""
    return key.rpartition(".")[0]


def _all_seen(field: Field) -> Field:
    """In the narrow guide a line takes as many lines as it needs: none of its words is cut."""
    return replace(field, kind="short") if field.kind == "line" else field
