"""Fixes of a project's own rules, and fixes by the words of a project."""

from typing import Any

import pytest

from canvas.edits import EditError
from canvas.findings import Finding
from canvas.fixes import choices, filled, offers
from canvas.lookup import lookup
from canvas.model import Design
from canvas.project import Project
from canvas.requiring import PLACES, Requirement, fields_of, rule_of
from canvas.validator import check
from canvas.words import Added
from tests.designs import flow


def shop(**more: Any) -> Design:
    fields: dict[str, Any] = {
        "states": {"paid": {"kind": "good_end"}},
        "tradeoffs": [{"id": "t", "question": "Fast or right?"}],
        "failures": [{"id": "f", "at": "cart-paid", "type": "network"}],
    }
    return flow("cart > paid", **fields | more)


def asking(path: str) -> Project:
    return Project(own=(rule_of(Requirement(path, "error")),))


def asked(whole: Design, project: Project) -> Finding:
    return next(each for each in check(whole, project=project).findings if each.rule.startswith("REQ"))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("failures.detected_by", "an alarm"),
        ("transitions.timeout", "2h"),
        ("transitions.name", "Pay"),
        ("brief.at_scale", "a queue for each region"),
        ("tradeoffs.why", "a late yes is no yes"),
        ("tradeoffs.kind", "speed_correctness"),
    ],
)
def test_a_field_that_is_required_is_asked_for_and_filled_in(path: str, words: str) -> None:
    whole, project, field = shop(), asking(path), path.rpartition(".")[2]
    finding = asked(whole, project)
    (choice,) = choices(whole, finding, project)
    (blank,) = choice.proposal.blanks
    assert (blank.id, words in blank.options or not blank.options) == (field, True)
    after = filled(whole, finding, choice.proposal, {field: words}, project)
    assert finding.key not in {each.key for each in check(after, project=project).findings}


def test_words_that_make_no_such_field_are_refused() -> None:
    whole, project = shop(), asking("transitions.timeout")
    finding = asked(whole, project)
    (choice,) = choices(whole, finding, project)
    with pytest.raises(EditError):
        filled(whole, finding, choice.proposal, {"timeout": "soon"}, project)


@pytest.mark.parametrize("path", ["states.messages", "failures.severity", "metrics.guardrails", "brief.constraint.why"])
def test_what_is_no_text_is_left_to_its_form(path: str) -> None:
    whole, project = shop(), asking(path)
    assert choices(whole, asked(whole, project), project) == ()


def test_a_finding_from_the_words_of_a_project_is_settled_by_its_words() -> None:
    unsure = {"certainty": "tentative", "kind": "resting", "messages": {"app": "Dispatched."}}
    whole = flow("a > b", states={"a": {"messages": {"app": "Here."}}, "b": unsure})
    project = Project(words=Added(final=("dispatched",)))
    finding = next(each for each in check(whole, project=project).findings if each.rule == "UNC002")
    assert choices(whole, finding) == ()
    assert choices(whole, finding, project)
    assert dict(offers(whole, [finding], project)).keys() <= {finding.key}


def test_a_rule_that_is_off_holds_no_fix_back() -> None:
    whole = shop()
    off = Project(dict.fromkeys(("REC001", "UNC003"), "off"))
    assert lookup(whole).failures
    for finding in check(whole, project=off).findings:
        assert finding.rule not in off.grades
        choices(whole, finding, off)


EVERYWHERE = [f"{place}.{field}" for place in PLACES for field in fields_of(place)]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_whatever_a_project_requires_each_choice_settles_its_finding(path: str) -> None:
    more = [{"id": "b", "for": "f", "kind": "retry", "cap": 3}]
    whole, project = shop(fallbacks=more, rollout={"monitors": [{"id": "m", "signal": "calls"}]}), asking(path)
    for finding in check(whole, project=project).findings:
        for choice in choices(whole, finding, project):
            assert finding.key not in {each.key for each in check(choice.proposal.design, project=project).findings}


def test_two_stories_found_by_the_words_of_a_project_become_one() -> None:
    surfaces = [{"id": "app", "name": "App"}, {"id": "sms", "name": "SMS"}]
    whole = flow(states={"a": {"messages": {"app": "It comes soon", "sms": "Delivered."}}}, surfaces=surfaces)
    project = Project(words=Added(hedge=("soon",)))
    finding = next(each for each in check(whole, project=project).findings if each.rule == "UNC009")
    assert choices(whole, finding, project)
