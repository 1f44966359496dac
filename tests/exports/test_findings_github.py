"""Findings as workflow commands: one line each, that the runner reads back as it was meant."""

import re
from typing import Any

import pytest
from hypothesis import given

from canvas.findings import Combination, Finding, Report
from canvas.model import Design
from canvas.validator import check
from canvas.writing import canonical
from exports.findings_github import written
from exports.outcomes import Checked, Outcome, Unreadable
from tests.designs import designs
from tests.exports.samples import DEAD_END_DESIGN as DESIGN
from tests.exports.samples import DEAD_END_FOUND as FINDING

COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^:]*)::(?P<message>.*)\n")
ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def outcome(*findings: Finding, file: str = "a.unhappy.json") -> Checked:
    return Checked(file, DESIGN.title, Report(findings), canonical(DESIGN))


def told(*outcomes: Outcome) -> list[tuple[str, dict[str, str], str]]:
    """Name, properties and message of each command, as a runner reads them."""
    return [_read(command) for command in written(outcomes)]


def only(*outcomes: Outcome) -> tuple[str, dict[str, str], str]:
    (command,) = told(*outcomes)
    return command


def _read(command: str) -> tuple[str, dict[str, str], str]:
    parts = COMMAND.fullmatch(command)
    assert parts is not None, command
    properties = dict(each.split("=", 1) for each in parts["properties"].split(","))
    return parts["name"], {key: _unescaped(value) for key, value in properties.items()}, _unescaped(parts["message"])


def _unescaped(text: str) -> str:
    for escaped, character in ESCAPES.items():
        text = text.replace(escaped, character)
    return text


def test_a_finding_is_one_line_with_its_file_its_line_and_its_title() -> None:
    line = canonical(DESIGN).decode().split('"id": "b"')[0].count("\n") + 1
    assert list(written([outcome(FINDING)])) == [
        f"::error file=a.unhappy.json,line={line},title=A dead end [REC002@b]::Nothing leads on from “B”."
        "%0AWhat the customer believes: They wait.%0AWhat is true: Nothing will come.\n"
    ]


def test_what_is_no_alarm_is_no_annotation() -> None:
    panel = (Combination("CMB002@b", "CMB002", ("b",), "Every sure way out leads through “B”."),)
    assert list(written([Checked("a", DESIGN.title, Report((), panel=panel), canonical(DESIGN))])) == []


@pytest.mark.parametrize(("severity", "name"), [("error", "error"), ("warning", "warning"), ("advice", "notice")])
def test_each_severity_has_its_command(severity: Any, name: str) -> None:
    assert only(outcome(FINDING._replace(severity=severity)))[0] == name


def test_what_was_accepted_is_a_notice_with_its_reason() -> None:
    name, _, message = only(outcome(FINDING._replace(waived="it is a sketch")))
    assert name == "notice"
    assert message.splitlines()[-1] == "Accepted: it is a sketch"


def test_a_file_that_could_not_be_read_is_an_error_beside_the_others() -> None:
    unreadable, found = told(Unreadable("gone", "title: is missing\nx: is unknown"), outcome(FINDING))
    assert unreadable == (
        "error",
        {"file": "gone", "title": "This file could not be read"},
        "title: is missing\nx: is unknown",
    )
    assert found[0] == "error"


def test_the_name_of_a_file_comes_back_as_it_was() -> None:
    name = "a,b: 100 %25\n::error::c\r.json"
    assert only(outcome(FINDING, file=name))[1]["file"] == name


def test_texts_of_the_design_start_no_command_and_steer_no_terminal() -> None:
    hostile = FINDING._replace(title="a\n::set-env name=x,y::z\x1b", message="one\r\n::stop-commands::two 50 %\u202e")
    (command,) = written([outcome(hostile, file="a\x1b[31m")])
    assert command.rstrip("\n").isprintable()
    _, properties, message = _read(command)
    assert properties["title"].startswith("a ::set-env name=x,y::z\N{REPLACEMENT CHARACTER} [")
    assert message.startswith("one ::stop-commands::two 50 %\N{REPLACEMENT CHARACTER}\n")


@given(designs())
def test_every_finding_of_any_design_is_one_line_that_can_be_read(design: Design) -> None:
    report = check(design)
    commands = told(Checked("a", design.title, report, canonical(design)))
    assert len(commands) == len(report.findings)
