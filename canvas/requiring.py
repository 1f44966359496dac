"""Rules of one's own: a field that a project wants to be said, wherever something of its kind is drawn or listed.

A requirement names the field by its path in the design file, such as `failures.detected_by` or `brief.constraint.why`.
Lists are named without the places of their entries, and the states of all objects together as `states`.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from canvas.fields import written_fields
from canvas.findings import Finding, Fix, Severity
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Design, Value
from canvas.model.base import Id, ReadOnlyMap
from canvas.model.brief import (
    Assumption,
    Brief,
    Constraint,
    Gate,
    Metric,
    Metrics,
    Monitor,
    Need,
    OutOfScope,
    Question,
    Rollout,
    Stop,
    Technology,
    Tradeoff,
)
from canvas.model.flow import Component, DesignObject, Failure, Fallback, State, Surface, Transition, Trigger
from canvas.phrases import in_quotes, quoted
from canvas.rules.rule import Rule
from canvas.waiving import OWN_FAMILY

SPOKEN_OF = ("name", "question", "what", "text", "signal", "audience")
"""The field that an entry of a list is spoken of by."""
Where = Mapping[str, object]


class Place(NamedTuple):
    """Where fields are: values of one `kind`, got from a design."""

    kind: type[Value]
    values: Callable[[Design], tuple[Value, ...]]


class Requirement(NamedTuple):
    """The field at `path` must be said, in every value of its kind whose fields are as `where` says; `because` is the
    project's reason, "" where it gives none."""

    path: str
    severity: Severity
    because: str = ""
    where: Where = ReadOnlyMap()


def _states(design: Design) -> tuple[State, ...]:
    return tuple(state for owner in design.objects for state in owner.states)


PLACES: Mapping[str, Place] = {
    "surfaces": Place(Surface, lambda d: d.surfaces),
    "components": Place(Component, lambda d: d.components),
    "objects": Place(DesignObject, lambda d: d.objects),
    "states": Place(State, _states),
    "transitions": Place(Transition, lambda d: d.transitions),
    "triggers": Place(Trigger, lambda d: d.triggers),
    "failures": Place(Failure, lambda d: d.failures),
    "fallbacks": Place(Fallback, lambda d: d.fallbacks),
    "brief": Place(Brief, lambda d: (d.brief,)),
    "brief.constraint": Place(Constraint, lambda d: (d.brief.constraint,)),
    "brief.out_of_scope": Place(OutOfScope, lambda d: d.brief.out_of_scope),
    "brief.assumptions": Place(Assumption, lambda d: d.brief.assumptions),
    "brief.questions": Place(Question, lambda d: d.brief.questions),
    "brief.needs": Place(Need, lambda d: d.brief.needs),
    "brief.technology": Place(Technology, lambda d: d.brief.technology),
    "metrics": Place(Metrics, lambda d: (d.metrics,)),
    "metrics.primary": Place(Metric, lambda d: d.metrics.primary),
    "metrics.guardrails": Place(Metric, lambda d: d.metrics.guardrails),
    "tradeoffs": Place(Tradeoff, lambda d: d.tradeoffs),
    "rollout": Place(Rollout, lambda d: (d.rollout,)),
    "rollout.gates": Place(Gate, lambda d: d.rollout.gates),
    "rollout.monitors": Place(Monitor, lambda d: d.rollout.monitors),
    "rollout.stops": Place(Stop, lambda d: d.rollout.stops),
}


def fields_of(place: str) -> Mapping[str, object]:
    """The fields of the values at a place that may be left unsaid, with what each is then; by their key in the file."""
    kind = PLACES[place].kind
    optional = (field for field in written_fields(kind) if not kind.model_fields[field.name].is_required())
    return {field.key: field.default for field in optional if not _says(field.default)}


def options_of(place: str) -> Mapping[str, tuple[object, ...]]:
    """The fields of the values at a place that hold one of a few words, or yes and no, with all of these."""
    kind = PLACES[place].kind
    found = {field.key: _options(kind.model_fields[field.name].annotation) for field in written_fields(kind)}
    return {key: options for key, options in found.items() if options}


def _options(annotation: Any) -> tuple[object, ...]:
    if annotation is bool:
        return (True, False)
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(option for inner in _alternatives(annotation) for option in _options(inner))


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    """What a value may be. What is in a map or a list is none of it."""
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType, Annotated) else ()


def is_text(place: str, field: str) -> bool:
    """Whether a field of the values at a place is written as a text, and names nothing by its id."""
    kind = PLACES[place].kind
    names = {each.key: each.name for each in written_fields(kind)}
    return _is_text(kind.model_fields[names[field]].annotation)


def _is_text(annotation: Any) -> bool:
    return annotation is str or (annotation != Id and any(map(_is_text, _alternatives(annotation))))


def rule_of(requirement: Requirement) -> Rule:
    """The rule that finds where the field is not said."""
    place, _, field = requirement.path.rpartition(".")
    words = field.replace("_", " ")
    reason = " ".join(requirement.because.split())
    because = f": {reason}{'' if reason[-1] in '.!?' else '.'}" if reason else "."
    return Rule(
        code=f"{OWN_FAMILY}-{requirement.path}",
        slug=f"required {requirement.path}",
        severity=requirement.severity,
        basis="question",
        title=f"Left open: {words}",
        why=f"This project asks for it{because}",
        fix=f"Fill it in: {words}.",
        not_when=f"It is filled in ({words}), or it belongs to something that the project does not ask about.",
        check=partial(_check, requirement, place, field, words),
    )


def _check(requirement: Requirement, place: str, field: str, words: str, facts: Facts) -> Iterator[Finding]:
    rule = rule_of(requirement)
    names = {each.key: each.name for each in written_fields(PLACES[place].kind)}
    for value in PLACES[place].values(facts.design):
        if _is_meant(value, names, requirement.where) and not _says(getattr(value, names[field])):
            yield _finding(rule, facts, place, value, words)


def _is_meant(value: Value, names: Mapping[str, str], where: Where) -> bool:
    return all(getattr(value, names[key]) == wanted for key, wanted in where.items())


def _finding(rule: Rule, facts: Facts, place: str, value: Value, words: str) -> Finding:
    customer = "Nothing is different for the customer. It is this project that asks for it."
    fix, identity = Fix("say-required", rule.fix), getattr(value, "id", "")
    if facts.tables.element(identity):
        message = f"{quoted(facts.tables, identity)} leaves this open: {words}. {rule.why}"
        return rule.finding((identity,), message=message, customer=customer, truth="", fixes=(fix,))
    section, _, inner = place.partition(".")
    spoken = next((text for name in SPOKEN_OF if (text := getattr(value, name, ""))), "")
    where = f"{in_quotes(spoken)} in the {section}" if identity else f"The {section}"
    what = words if identity else f"{inner} {words}".replace("_", " ").strip()
    path = f"{place}.{identity}" if identity else rule.code.removeprefix(f"{OWN_FAMILY}-")
    message = f"{where} leaves this open: {what}. {rule.why}"
    return rule.in_brief(path, message=message, customer=customer, truth="", fix=fix)


def _says(value: object) -> bool:
    """Whether a value of a field says something: blank texts, and maps and lists of them, do not."""
    if isinstance(value, str):
        return filled(value)
    if isinstance(value, Mapping):
        return any(map(_says, value.values()))
    if isinstance(value, tuple):
        return any(map(_says, value))
    if isinstance(value, Value):
        return True
    return bool(value)
