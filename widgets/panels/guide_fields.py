"""The fields in which a question of the guide is answered, as data; each writes through an edit."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from canvas.edits import add_entry, fresh_id, set_brief, update_entry
from canvas.guide import Question
from canvas.model import Design
from widgets.inspector.field import Field, Option

CONSTRAINT = "brief.constraint.why"


def tr(text: str) -> str:
    """A text of the guide in the person's language."""
    return QCoreApplication.translate("Guide", text)


def columns(path: str) -> tuple[tuple[str, str], ...]:
    """The fields of an entry in a list, in order, with their words. The first one names the entry."""
    metric = (
        ("name", tr("What is measured")),
        ("direction", tr("Which way it should go")),
        ("target", tr("Target")),
        ("window", tr("By when")),
    )
    known: Mapping[str, tuple[tuple[str, str], ...]] = {
        "brief.out_of_scope": (("what", tr("What is left out")), ("why", tr("Why"))),
        "brief.assumptions": (("text", tr("We take for granted")), ("if_wrong", tr("If it is wrong"))),
        "brief.questions": (("text", tr("What we do not know")), ("owner", tr("Who finds out")), ("by", tr("By when"))),
        "brief.needs": (
            ("what", tr("What has to hold")),
            ("target", tr("Target")),
            ("tolerance", tr("Still bearable")),
            ("then", tr("And when it does not hold")),
        ),
        "brief.technology": (("name", tr("Technology")), ("why", tr("Why"))),
        "metrics.primary": metric,
        "metrics.guardrails": metric,
        "tradeoffs": (
            ("question", tr("One thing over another")),
            ("chosen", tr("Chosen")),
            ("why", tr("Why")),
            ("deferred", tr("What is put off")),
            ("wrong_if", tr("What would tell that it was wrong")),
        ),
        "surfaces": (("name", tr("Where they read it")),),
        "rollout.gates": (("audience", tr("Who gets it")), ("expand_when", tr("It goes on to more when"))),
        "rollout.monitors": (
            ("signal", tr("What is watched")),
            ("threshold", tr("Alarm at")),
            ("owner", tr("Who looks")),
        ),
        "rollout.stops": (
            ("signal", tr("What is watched")),
            ("threshold", tr("We stop at")),
            ("action", tr("What we do then")),
            ("owner", tr("Who decides")),
        ),
    }
    return known[path]


def constraint_kinds() -> tuple[Option, ...]:
    """The kinds of the hardest constraint."""
    return (
        (None, tr("Not said yet")),
        ("latency", tr("Speed")),
        ("scale", tr("Scale")),
        ("trust", tr("Trust")),
        ("compliance", tr("The law")),
        ("cost", tr("Cost")),
        ("other", tr("Something else")),
    )


def directions() -> tuple[Option, ...]:
    """Which way a number should go."""
    return ((None, tr("Not said yet")), ("up", tr("Up")), ("down", tr("Down")), ("hold", tr("Stay as it is")))


def is_list(path: str) -> bool:
    """Whether a field of the design is a list of entries."""
    return not path.startswith("brief.") or path in (
        "brief.out_of_scope",
        "brief.assumptions",
        "brief.questions",
        "brief.needs",
        "brief.technology",
    )


def one_on_each_line(path: str) -> bool:
    """Whether each line of a field is one thing, so that Enter begins another."""
    return path == "brief.in_scope"


def answer_fields(design: Design, question: Question) -> tuple[Field, ...]:
    """The fields for a question that fills a field of the design; none for one that the drawing answers."""
    path = question.fills
    if path is None:
        return ()
    if path == CONSTRAINT:
        return _constraint_fields(path)
    if not is_list(path):
        return (_text_field(path, ""),)
    entries = entries_of(design, path)
    return tuple(_entry_field(path, entry.id, name, words) for entry in entries for name, words in columns(path))


def entries_of(design: Design, path: str) -> tuple[Any, ...]:
    """The entries of a list."""
    value: Any = design
    for key in path.split("."):
        value = getattr(value, key)
    return tuple(value)


def _text_field(path: str, label: str) -> Field:
    name = path.removeprefix("brief.")
    if name == "in_scope":
        return Field(
            path,
            label,
            "text",
            lambda design: "\n".join(design.brief.in_scope),
            lambda design, value: set_brief(
                design, in_scope=tuple(line for line in value.splitlines() if line.strip())
            ),
            step=tr("Answer a question"),
        )
    return Field(
        path,
        label,
        "text",
        lambda design: getattr(design.brief, name),
        lambda design, value: set_brief(design, **{name: value}),
        step=tr("Answer a question"),
    )


def _constraint_fields(path: str) -> tuple[Field, ...]:
    def write(name: str) -> Any:
        return lambda design, value: set_brief(
            design, constraint=design.brief.constraint.model_copy(update={name: value})
        )

    kind = Field(
        "brief.constraint.kind",
        tr("The constraint"),
        "choice",
        lambda design: design.brief.constraint.kind,
        write("kind"),
        constraint_kinds(),
    )
    return (kind, Field(path, tr("Why it is the hardest"), "text", lambda d: d.brief.constraint.why, write("why")))


def _entry_field(path: str, entry_id: str, name: str, words: str) -> Field:
    options = directions() if name == "direction" else ()

    def read(design: Design) -> Any:
        entry = next((entry for entry in entries_of(design, path) if entry.id == entry_id), None)
        return getattr(entry, name, None) or (None if options else "")

    def write(design: Design, value: Any) -> Design:
        return update_entry(design, path, entry_id, **{name: value})

    return Field(f"{path}.{entry_id}.{name}", words, "choice" if options else "line", read, write, options)


def with_entry(design: Design, path: str, text: str) -> Design:
    """The design with one more entry in a list; `text` is what names it."""
    return add_entry(design, path, id=entry_id(design, path), **{columns(path)[0][0]: text.strip()})


def entry_id(design: Design, path: str) -> str:
    """The id that the next entry of a list will have."""
    return fresh_id(design, path.rpartition(".")[2].rstrip("s") or "entry")
