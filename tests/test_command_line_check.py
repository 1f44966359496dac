"""`unhappy-path check`: what it checks, what it prints, and its exit code."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from canvas.model import Waiver
from canvas.storage import save
from canvas.waiving import seen_hash
from canvas.writing import canonical
from tests.designs import design, flow
from unhappy_path import main

Captured = pytest.CaptureFixture[str]
CLEAN = flow("a > b", states={"a": {"messages": {"app": "We have your order."}}, "b": {"kind": "good_end"}})
TOGETHER = flow(
    "a > b",
    states={
        "a": {"messages": {"app": "We have your order."}},
        "b": {"kind": "good_end", "messages": {"app": "It is paid."}},
    },
    components=[{"id": "psp", "name": "Payments"}, {"id": "bank", "name": "Bank"}],
    transitions={"a-b": {"components": ["psp"]}},
    failures=[{"id": "f", "at": "a", "type": "crash"}],
    fallbacks=[{"id": "b1", "for": "f", "kind": "undo", "to": "b", "needs": ["bank"]}],
)
ERROR = flow("a > b", states={"a": {"messages": {"app": "We have your order."}}})


def checked(words: list[str], capsys: Captured) -> list[dict[str, Any]]:
    """The designs of the JSON that the command printed."""
    main(["check", "--format", "json", *words])
    whole = json.loads(capsys.readouterr().out)
    assert list(whole) == ["format", "version", "designs"]
    assert (whole["format"], whole["version"]) == ("unhappy-path-findings", 1)
    designs: list[dict[str, Any]] = whole["designs"]
    return designs


def saved(folder: Path, name: str, written: Any) -> str:
    path = folder / f"{name}.unhappy.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written if isinstance(written, bytes) else canonical(written))
    return str(path)


def test_a_clean_design_exits_with_0(tmp_path: Path) -> None:
    assert main(["check", saved(tmp_path, "a", CLEAN)]) == 0


def test_a_must_fix_exits_with_1(tmp_path: Path) -> None:
    assert main(["check", saved(tmp_path, "a", ERROR)]) == 1


def test_a_must_fix_that_is_allowed_exits_with_0(tmp_path: Path) -> None:
    assert main(["check", "--fail-on", "never", saved(tmp_path, "a", ERROR)]) == 0


@pytest.mark.parametrize("fail_on", ["error", "warning", "advice"])
def test_an_error_reaches_every_limit(tmp_path: Path, fail_on: str) -> None:
    assert main(["check", "--fail-on", fail_on, saved(tmp_path, "a", ERROR)]) == 1


def test_a_file_that_cannot_be_read_exits_with_2_and_the_others_are_checked(tmp_path: Path, capsys: Captured) -> None:
    files = [saved(tmp_path, "bad", b"{}"), saved(tmp_path, "a", ERROR)]
    assert main(["check", *files]) == 2
    said = capsys.readouterr()
    assert said.err == f'unhappy-path: {files[0]}: format: this is no design file: "format" must be "unhappy-path"\n'
    assert "must fix" in said.out


def test_2_wins_over_1_in_any_order(tmp_path: Path) -> None:
    assert main(["check", saved(tmp_path, "a", ERROR), str(tmp_path / "gone")]) == 2


def test_the_json_of_a_design_has_these_keys_in_this_order(tmp_path: Path, capsys: Captured) -> None:
    file = saved(tmp_path, "a", ERROR)
    (entry,) = checked([file], capsys)
    assert list(entry) == ["file", "title", "counts", "explored", "findings", "panel"]
    assert (entry["file"], entry["title"], entry["panel"]) == (file, "A design", [])
    assert list(entry["counts"]) == ["error", "warning", "advice", "waived"]
    assert entry["explored"] == {"situations": 2, "configurations": 2, "complete": True}
    assert [finding["key"] for finding in entry["findings"] if finding["severity"] == "error"] == ["REC002@b"]


def test_combinations_are_in_the_panel_and_fail_no_check(tmp_path: Path, capsys: Captured) -> None:
    file = saved(tmp_path, "a", TOGETHER)
    assert main(["check", "--fail-on", "advice", file]) == 0
    assert "“Bank” and “Payments” are out together" in capsys.readouterr().out
    (entry,) = checked([file], capsys)
    assert [each["key"] for each in entry["panel"]] == ["CMB001@bank+psp"]
    (sketched,) = checked(["--preset", "sketch", file], capsys)
    assert sketched["panel"] == []


def test_a_file_that_cannot_be_read_has_its_error_instead(tmp_path: Path, capsys: Captured) -> None:
    bad = saved(tmp_path, "bad", b'{"format": "unhappy-path", "version": 1, "titel": "x"}')
    assert checked([bad], capsys) == [
        {"file": bad, "error": 'title: is missing\ntitel: there is no such key; did you mean "title"?'}
    ]


def test_a_file_that_is_not_there_is_an_entry_too(tmp_path: Path, capsys: Captured) -> None:
    (entry,) = checked([str(tmp_path / "gone")], capsys)
    assert list(entry) == ["file", "error"]
    assert "there is no such file" in entry["error"]


def test_a_folder_means_every_design_below_it_sorted(tmp_path: Path, capsys: Captured) -> None:
    for name in ("b", "a", "inner/c", "B"):
        saved(tmp_path, name, CLEAN)
    (tmp_path / "other.json").write_bytes(b"{}")
    found = [os.path.relpath(entry["file"], tmp_path) for entry in checked([str(tmp_path)], capsys)]
    assert found == ["B.unhappy.json", "a.unhappy.json", "b.unhappy.json", os.path.join("inner", "c.unhappy.json")]


def test_a_path_is_given_back_as_it_was_found(tmp_path: Path, capsys: Captured) -> None:
    saved(tmp_path, "a", CLEAN)
    (entry,) = checked([f"{tmp_path}/"], capsys)
    assert entry["file"] == f"{tmp_path}/a.unhappy.json"


def test_a_file_that_is_given_twice_is_checked_twice(tmp_path: Path, capsys: Captured) -> None:
    file = saved(tmp_path, "a", CLEAN)
    assert [entry["file"] for entry in checked([file, file], capsys)] == [file, file]


@pytest.mark.skipif(os.name != "posix", reason="pipes and links as POSIX has them")
def test_in_a_folder_a_link_is_followed_and_a_pipe_is_no_design(tmp_path: Path, capsys: Captured) -> None:
    there = tmp_path / "there"
    there.mkdir()
    (there / "link.unhappy.json").symlink_to(saved(tmp_path, "other", CLEAN))
    os.mkfifo(there / "pipe.unhappy.json")
    assert [(entry["file"], entry["title"]) for entry in checked([str(there)], capsys)] == [
        (str(there / "link.unhappy.json"), "A design")
    ]


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_in_a_folder_a_link_that_leads_nowhere_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "link.unhappy.json").symlink_to("gone")
    (entry,) = checked([str(tmp_path)], capsys)
    assert "there is no such file" in entry["error"]


def test_a_folder_without_designs_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().err == f"unhappy-path: there is no *.unhappy.json below {tmp_path}\n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions hold nobody back here")
def test_a_folder_that_cannot_be_looked_into_is_said(tmp_path: Path, capsys: Captured) -> None:
    inner = tmp_path / "inner"
    inner.mkdir(mode=0o000)
    assert main(["check", str(tmp_path)]) == 2
    assert f"{inner} could not be read: Permission denied" in capsys.readouterr().err


def test_a_waived_finding_is_told_and_does_not_fail(tmp_path: Path, capsys: Captured) -> None:
    key = "UNC010@a"
    silent = flow("a > b", states={"b": {"kind": "good_end", "messages": {"app": "Here it is."}}})
    waiver = {"key": key, "reason": "nobody looks here", "seen": seen_hash(silent, key)}
    waived = saved(tmp_path, "a", silent.model_copy(update={"waivers": (Waiver.model_validate(waiver),)}))
    (entry,) = checked([waived], capsys)
    assert [(finding["key"], finding["waived"]) for finding in entry["findings"]] == [(key, "nobody looks here")]
    assert entry["counts"] == {"error": 0, "warning": 0, "advice": 0, "waived": 1}
    assert main(["check", "--fail-on", "warning", waived]) == 0
    assert main(["check", "--fail-on", "warning", saved(tmp_path, "b", silent)]) == 1


def test_findings_are_told_to_people_in_words(tmp_path: Path, capsys: Captured) -> None:
    file = saved(tmp_path, "a", ERROR)
    main(["check", file])
    said = capsys.readouterr().out
    assert said.startswith(f"A design ({file})\n")
    assert "  must fix: A dead end  [REC002@b]\n" in said
    assert "      1. " in said
    assert "What the customer believes: " in said
    assert "What is true: " in said


def test_an_empty_design_is_never_called_good(tmp_path: Path, capsys: Captured) -> None:
    save(tmp_path / "a.unhappy.json", design())
    assert main(["check", str(tmp_path)]) == 0
    assert "nothing was tested" in capsys.readouterr().out


def test_the_sketch_preset_says_less(tmp_path: Path, capsys: Captured) -> None:
    file = saved(tmp_path, "a", flow("a > b", states={"a": {}, "b": {"kind": "good_end"}}))
    everything = checked([file], capsys)[0]["findings"]
    sketched = checked(["--preset", "sketch", file], capsys)[0]["findings"]
    assert len(sketched) < len(everything)


def test_sarif_is_one_run_over_all_files_and_the_exit_code_stays(tmp_path: Path, capsys: Captured) -> None:
    files = [saved(tmp_path, "bad", b"{}"), saved(tmp_path, "a", ERROR), saved(tmp_path, "b", CLEAN)]
    assert main(["check", "--format", "sarif", *files]) == 2
    said = capsys.readouterr()
    (run,) = json.loads(said.out)["runs"]
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 1
    assert {result["ruleId"] for result in run["results"]} >= {"REC002"}
    assert said.err.startswith(f"unhappy-path: {files[0]}: format: this is no design file")


def test_annotations_for_github_are_a_line_each_and_the_exit_code_stays(tmp_path: Path, capsys: Captured) -> None:
    files = [saved(tmp_path, "bad", b"{}"), saved(tmp_path, "a", ERROR)]
    assert main(["check", "--format", "github", *files]) == 2
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith(f"::error file={files[0]},title=This file could not be read::")
    assert said[1].startswith(f"::error file={files[1]},line=")


def test_the_project_of_each_design_is_heard(tmp_path: Path, capsys: Captured) -> None:
    files = [saved(tmp_path, "off/a", ERROR), saved(tmp_path, "advice/in/a", ERROR), saved(tmp_path, "none/a", ERROR)]
    for folder, grade in (("off", "off"), ("advice", "advice")):
        (tmp_path / folder / "unhappy-path.toml").write_text(f'[rules]\nREC002 = "{grade}"\n', encoding="utf-8")
    found = [
        [finding["severity"] for finding in entry["findings"] if finding["rule"] == "REC002"]
        for entry in checked(files, capsys)
    ]
    assert found == [[], ["advice"], ["error"]]
    assert main(["check", *files[:2]]) == 0


def test_a_project_that_cannot_be_read_is_one_line_and_the_others_are_checked(tmp_path: Path, capsys: Captured) -> None:
    files = [saved(tmp_path, "bad/a", CLEAN), saved(tmp_path, "b", ERROR)]
    toml = tmp_path / "bad" / "unhappy-path.toml"
    toml.write_text('[rules]\nREC002 = "warn\\u001b"\n', encoding="utf-8")
    assert main(["check", *files]) == 2
    said = capsys.readouterr()
    assert said.err == (
        f'unhappy-path: {files[0]} was not checked: {toml}: rules.REC002: "warn\\u001b" is no weight: '
        "it is one of off, error, warning, advice\n"
    )
    assert "must fix" in said.out


def test_a_project_asks_for_fields_and_says_how_strict_it_is(tmp_path: Path, capsys: Captured) -> None:
    files = [saved(tmp_path, "own/a", CLEAN)]
    toml = '[require]\n"brief.at_scale" = { weight = "error", because = "we grow" }\n'
    (tmp_path / "own" / "unhappy-path.toml").write_text(toml, encoding="utf-8")
    (entry,) = checked(files, capsys)
    assert [finding["key"] for finding in entry["findings"] if finding["severity"] == "error"] == [
        "REQ-brief.at_scale@brief.at_scale"
    ]
    assert main(["check", "--format", "sarif", *files]) == 1
    run = json.loads(capsys.readouterr().out)["runs"][0]
    (result,) = [each for each in run["results"] if each["ruleId"].startswith("REQ-")]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_picture_counts_what_the_project_of_the_design_asks_for(tmp_path: Path, capsys: Captured) -> None:
    files = [saved(tmp_path, "own/a", CLEAN)]
    (tmp_path / "own" / "unhappy-path.toml").write_text("[rules]\nREC0 = 1\n", encoding="utf-8")
    assert main(["export", files[0], "-o", str(tmp_path / "out.dot")]) == 2
    assert "rules.REC0" in capsys.readouterr().err
    assert not (tmp_path / "out.dot").exists()
