"""Fixes of what is said around the drawing: they ask, and write the author's answers where they belong."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from canvas.edits import EditError, add_entry, fresh_id, remove_entry, set_brief, update_entry
from canvas.edits.brief import ENTRY_TYPES
from canvas.edits.core import made
from canvas.findings import Finding
from canvas.fixes.drafts import in_english
from canvas.fixes.proposal import Blank, Proposal, Propose, Words, proposed
from canvas.fixes.questions import CONSTRAINT, MONITOR, OF_BRIEF, OF_ENTRY, OF_NEW, Questions
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Constraint, Design, Metric
from canvas.phrases import NAME_LENGTH, failure_title, lowered, shortened
from canvas.words import names_anybody, names_bare_feature, praises_only

ID_OF_NEW = "entry"
NAMES = ("name", "question", "what", "signal")
"""The field that an entry is spoken of by."""
TOO_LITTLE: Mapping[str, Callable[[str], bool]] = {
    "segment": names_anybody,
    "job": names_bare_feature,
    "why": praises_only,
    "target": lambda target: not any(character.isdigit() for character in target),
}
"""What is said in these fields and says nothing yet is asked for anew."""


def of_brief(fix_id: str) -> Propose:
    """The fix that asks for a field of the brief."""
    title, questions = OF_BRIEF[fix_id]

    def propose(facts: Facts, _finding: Finding) -> Iterator[Proposal]:
        brief = facts.design.brief
        yield proposed(title, lambda words: set_brief(facts.design, **words), *_asked(facts, brief, questions))

    return propose


def of_entry(fix_id: str) -> Propose:
    """The fix that asks for fields of the entry that the finding names."""
    title, questions = OF_ENTRY[fix_id]

    def propose(facts: Facts, finding: Finding) -> Iterator[Proposal]:
        path, entry = _entry(facts, finding)
        fill = partial(_into_entry, facts.design, path, entry.id)
        yield proposed(title.format(_name(entry)), fill, *_asked(facts, entry, questions))

    return propose


def of_new(fix_id: str) -> Propose:
    """The fix that asks for a new entry."""
    path, title, questions = OF_NEW[fix_id]

    def propose(facts: Facts, _finding: Finding) -> Iterator[Proposal]:
        yield proposed(title, partial(_as_entry, facts.design, path, {}), *_asked(facts, None, questions))

    return propose


def add_monitor(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """Somebody watches for the failure, from a number on."""
    fill = partial(_as_entry, facts.design, "rollout.monitors", {"watches": finding.place})
    what = lowered(failure_title(facts.tables, facts.graph.situations[finding.place]))
    title = f"Add a monitor: {what}"
    yield proposed(title, fill, *_asked(facts, None, MONITOR))


def say_constraint(facts: Facts, _finding: Finding) -> Iterator[Proposal]:
    """The hardest constraint, and why it is."""

    def constrained(words: Words) -> Design:
        return set_brief(facts.design, constraint=made(Constraint, **{"kind": said.kind, "why": said.why, **words}))

    said = facts.design.brief.constraint
    yield proposed("Name the hardest constraint", constrained, *_asked(facts, said, CONSTRAINT))


def choose(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """One of the options of a trade-off, and why."""
    path, entry = _entry(facts, finding)
    options = tuple(dict.fromkeys(option.strip() for option in entry.options if filled(option)))
    questions = (Blank("chosen", "Which one is it?", options=options), Blank("why", "Why this one?"))
    fill = partial(_into_entry, facts.design, path, entry.id)
    yield proposed(f"Choose one for “{_name(entry)}”", fill, *_asked(facts, entry, questions))


def one_primary(facts: Facts, _finding: Finding) -> Iterator[Proposal]:
    """The author says which number is the goal; the others are what must not get worse."""
    blank = Blank("goal", "Which of them is the goal?", options=_names(facts.design.metrics.primary))
    title = "Keep one goal, and make the others what must not get worse"
    yield proposed(title, lambda words: _with_one_goal(facts.design, words["goal"]), blank)


def _with_one_goal(design: Design, goal: str) -> Design:
    kept = _named(design.metrics.primary, goal)
    for metric in design.metrics.primary:
        if metric is not kept:
            fields = {name: getattr(metric, name) for name in type(metric).model_fields}
            design = add_entry(remove_entry(design, "metrics.primary", metric.id), "metrics.guardrails", **fields)
    return design


def fewer_guardrails(facts: Facts, _finding: Finding) -> Iterator[Proposal]:
    """The author says which two of them people will look at."""
    names = _names(facts.design.metrics.guardrails)
    if len(names) < 2:
        return
    blanks = (
        Blank("first", "Which one would hurt most?", names[0], names),
        Blank("second", "Which one would hurt next?", names[1], names),
    )
    yield proposed("Keep two of them", partial(_with_two, facts.design), *blanks)


def _with_two(design: Design, words: Words) -> Design:
    guardrails = design.metrics.guardrails
    if len(set(words.values())) < len(words):
        raise EditError("Choose two different ones.")
    kept = [_named(guardrails, name) for name in words.values()]
    for metric in guardrails:
        if metric not in kept:
            design = remove_entry(design, "metrics.guardrails", metric.id)
    return design


def _names(metrics: tuple[Metric, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(metric.name.strip() for metric in metrics))


def _named(metrics: tuple[Metric, ...], name: str) -> Metric:
    return next(metric for metric in metrics if metric.name.strip() == name)


def _asked(facts: Facts, value: Any, questions: Questions) -> tuple[Blank, ...]:
    """The questions to which nothing is said yet, or too little."""
    open_ones = (blank for blank in questions if not _is_said(value, blank))
    return tuple(blank._replace(draft=in_english(facts, blank.draft)) for blank in open_ones)


def _is_said(value: Any, blank: Blank) -> bool:
    said = str(getattr(value, blank.id, None) or "")
    says_too_little = TOO_LITTLE.get(blank.id)
    return filled(said) and not (says_too_little and says_too_little(said))


def _entry(facts: Facts, finding: Finding) -> tuple[str, Any]:
    """The list and the entry that the key of a finding names."""
    named = finding.key.partition("@")[2]
    path = next(path for path in ENTRY_TYPES if named.startswith(f"{path}."))
    section, _, name = path.rpartition(".")
    entries = getattr(getattr(facts.design, section) if section else facts.design, name)
    return path, next(entry for entry in entries if entry.id == named.removeprefix(f"{path}."))


def _name(entry: Any) -> str:
    name = next(getattr(entry, field) for field in NAMES if hasattr(entry, field))
    return shortened(name, NAME_LENGTH)


def _into_entry(design: Design, path: str, entry_id: str, words: Words) -> Design:
    return update_entry(design, path, entry_id, **words)


def _as_entry(design: Design, path: str, more: dict[str, str], words: Words) -> Design:
    return add_entry(design, path, id=fresh_id(design, ID_OF_NEW), **more, **words)
