"""The fields in which a question of the guide is answered, as data; each writes through an edit."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from canvas.guide import Question
from canvas.model import Design
from widgets.brief.columns import asked_columns, is_list
from widgets.brief.fields import CONSTRAINT, constraint_fields, entries_of, entry_field, text_field
from widgets.inspector.field import Field


def tr(text: str) -> str:
    """A text of the guide in the person's language."""
    return QCoreApplication.translate("Guide", text)


def one_on_each_line(path: str) -> bool:
    """Whether each line of a field is one thing, so that Enter begins another."""
    return path == "brief.in_scope"


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
