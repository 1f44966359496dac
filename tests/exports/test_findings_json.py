"""Findings as JSON: the keys, and their order, that other programs rely on."""

import json
from typing import Any

from canvas.findings import Combination, Finding, Fix, Report, Step
from exports.findings_json import checked, render, unreadable

FINDING = Finding(
    key="UNC002@stale/app",
    rule="UNC002",
    severity="warning",
    basis="wording",
    elements=("stale",),
    title="Sounds certain, is not",
    message="“Stale” says “Arriving today”.",
    customer="They believe it arrives today.",
    truth="Nobody knows.",
    surface="app",
    witness=(Step(via="scan", failure=None, to="stale", says={"app": "Arriving today"}, sentence="It is scanned."),),
    fixes=(Fix("set-tentative", "Mark Stale as tentative"),),
)
REPORT = Report(
    findings=(FINDING,),
    situations=22,
    configurations=1284,
    complete=True,
    counts={"warning": 1, "error": 0, "advice": 0, "waived": 0},
)


def written(*designs: dict[str, Any]) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(render(designs))
    return whole


def test_the_whole_names_its_format_and_version() -> None:
    assert list(written().items()) == [("format", "unhappy-path-findings"), ("version", 1), ("designs", [])]


def test_a_design_has_all_its_keys_in_order() -> None:
    (entry,) = written(checked("a.unhappy.json", "Größe", REPORT))["designs"]
    assert list(entry.items())[:4] == [
        ("file", "a.unhappy.json"),
        ("title", "Größe"),
        ("counts", {"error": 0, "warning": 1, "advice": 0, "waived": 0}),
        ("explored", {"situations": 22, "configurations": 1284, "complete": True}),
    ]
    assert list(entry)[4:] == ["findings", "panel"]


def test_counts_stand_in_the_order_of_severity() -> None:
    assert list(checked("a", "A", REPORT)["counts"]) == ["error", "warning", "advice", "waived"]
    assert checked("a", "A", Report())["counts"] == {"error": 0, "warning": 0, "advice": 0, "waived": 0}


def test_a_finding_has_all_its_keys_in_order() -> None:
    (finding,) = written(checked("a", "A", REPORT))["designs"][0]["findings"]
    assert list(finding.items()) == [
        ("key", "UNC002@stale/app"),
        ("rule", "UNC002"),
        ("severity", "warning"),
        ("basis", "wording"),
        ("elements", ["stale"]),
        ("surface", "app"),
        ("title", "Sounds certain, is not"),
        ("message", "“Stale” says “Arriving today”."),
        ("customer", "They believe it arrives today."),
        ("witness", [{"via": "scan", "failure": None, "to": "stale", "says": {"app": "Arriving today"}}]),
        ("fixes", [{"id": "set-tentative", "title": "Mark Stale as tentative"}]),
        ("waived", None),
    ]


def test_the_panel_has_its_keys_in_order_and_counts_nothing() -> None:
    together = Combination("CMB001@bus+psp", "CMB001", ("bus", "psp"), "“Bus” and “Pay” strand it.", places=("f",))
    entry = checked("a", "A", Report(panel=(together,)))
    assert [list(combination.items()) for combination in entry["panel"]] == [
        [
            ("key", "CMB001@bus+psp"),
            ("rule", "CMB001"),
            ("elements", ["bus", "psp"]),
            ("message", "“Bus” and “Pay” strand it."),
        ]
    ]
    assert set(entry["counts"].values()) == {0}
    assert entry["findings"] == []


def test_what_cannot_be_read_has_its_error_and_nothing_else() -> None:
    (entry,) = written(unreadable("a", "title: is missing"))["designs"]
    assert list(entry.items()) == [("file", "a"), ("error", "title: is missing")]


def test_letters_beyond_ascii_stand_as_they_are_and_a_newline_ends_it() -> None:
    text = render([checked("a", "Größe", REPORT)])
    assert "Größe" in text
    assert text.endswith("}\n")
