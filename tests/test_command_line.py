"""The command line: new, templates, format, export, explain, rules, and what it says where the words are off."""

import json
from pathlib import Path

import pytest

from canvas.storage import load, save
from canvas.writing import canonical
from templates.catalog import TEMPLATES, load_template
from templates.prompts import deck, load_prompt
from templates.prompts.asking import design_for
from templates.template import Template
from tests.designs import flow
from unhappy_path import COMMANDS, Command, main

Captured = pytest.CaptureFixture[str]
UNTIDY = b'{"version": 1, "format": "unhappy-path", "language": "en", "title": "Gr\\u00f6\\u00dfe"}'


def off(words: list[str], capsys: Captured) -> str:
    """What is said about words that are off: one line of the program, exit code 2."""
    code = main(words)
    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert said.err.startswith("unhappy-path: ")
    assert said.err.count("\n") == 1
    return said.err


def test_new_makes_an_empty_design(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.unhappy.json"
    assert main(["new", str(file)]) == 0
    assert load(file).objects == ()
    assert capsys.readouterr().out == f"made {file} from the template blank\n"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_new_makes_a_design_from_a_template(tmp_path: Path, template: Template) -> None:
    file = tmp_path / "a.unhappy.json"
    assert main(["new", "--template", template.id, str(file)]) == 0
    assert load(file) == load_template(template.id)


def test_new_never_overwrites(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.unhappy.json"
    file.write_bytes(b"mine")
    assert "exists already and is as it was" in off(["new", str(file)], capsys)
    assert file.read_bytes() == b"mine"


def test_new_does_not_write_through_a_link_to_nothing(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "link").symlink_to("gone")
    assert "exists already" in off(["new", str(tmp_path / "link")], capsys)
    assert not (tmp_path / "gone").exists()


def test_new_names_the_templates_where_there_is_none_of_this_name(tmp_path: Path, capsys: Captured) -> None:
    said = off(["new", "--template", "nix", str(tmp_path / "a")], capsys)
    assert 'there is no template "nix": choose one of order-delivery,' in said


def test_new_in_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert f"{tmp_path / 'gone' / 'a'} was not written" in off(["new", str(tmp_path / "gone" / "a")], capsys)


def test_new_begins_with_a_practice_question(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.unhappy.json"
    assert main(["new", "--prompt", "seat-hold", str(file)]) == 0
    assert load(file) == design_for(load_prompt("seat-hold"))
    assert capsys.readouterr().out == f"made {file} from the practice question seat-hold\n"


def test_new_calls_the_file_as_the_practice_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "--prompt", "seat-hold"]) == 0
    assert load(tmp_path / "seat-hold.unhappy.json").brief.prompt == load_prompt("seat-hold").question


def test_new_names_the_practice_questions_that_are_near(capsys: Captured) -> None:
    said = off(["new", "--prompt", "seats-hold"], capsys)
    assert 'there is no practice question "seats-hold". Near it: seat-hold' in said


def test_new_says_where_the_practice_questions_are_listed_where_none_is_near(capsys: Captured) -> None:
    assert "`unhappy-path prompts` lists them all." in off(["new", "--prompt", "0000"], capsys)


def test_new_begins_from_one_thing(capsys: Captured) -> None:
    assert "not allowed with" in off(["new", "--prompt", "seat-hold", "--template", "order-payment", "a"], capsys)


def test_practice_questions_are_listed_for_people(capsys: Captured) -> None:
    first = deck()[0]
    assert main(["prompts"]) == 0
    assert capsys.readouterr().out.startswith(f"{first.id}\n  {first.question}\n  (delivery, messaging)\n")


def test_practice_questions_are_listed_for_programs_without_their_answers(capsys: Captured) -> None:
    assert main(["prompts", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [list(entry) for entry in listed] == [["id", "title", "question", "topics"]] * len(deck())


def test_templates_are_listed_for_people(capsys: Captured) -> None:
    assert main(["templates"]) == 0
    listed = capsys.readouterr().out
    assert listed.startswith(f"Worked designs, in which nothing is found\n  {TEMPLATES[0].id}\n")
    assert all(f"\n  {each.id}\n    {each.title}. {each.teaches}\n" in f"{listed}\n" for each in TEMPLATES)


def test_templates_are_listed_for_programs(capsys: Captured) -> None:
    assert main(["templates", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [list(entry) for entry in listed] == [["id", "title", "teaches", "kind", "asks", "tags", "prompt"]] * len(
        TEMPLATES
    )
    assert {entry["kind"] for entry in listed} == {"worked", "first_draft", "facts", "blank"}


def test_format_writes_the_canonical_form(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.unhappy.json"
    file.write_bytes(UNTIDY)
    assert main(["format", str(file)]) == 0
    assert file.read_bytes() == '{\n  "format": "unhappy-path",\n  "version": 1,\n  "title": "Größe"\n}\n'.encode()
    assert capsys.readouterr().out == f"{file}: written in canonical form\n"


def test_format_leaves_a_canonical_file_alone(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.unhappy.json"
    save(file, flow("a > b"))
    before = file.stat()
    assert main(["format", str(file)]) == 0
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert capsys.readouterr().out == ""


def test_format_check_changes_nothing_and_exits_with_1(tmp_path: Path, capsys: Captured) -> None:
    tidy, untidy = tmp_path / "tidy", tmp_path / "untidy"
    save(tidy, flow("a > b"))
    untidy.write_bytes(UNTIDY)
    assert main(["format", "--check", str(tidy), str(untidy)]) == 1
    assert untidy.read_bytes() == UNTIDY
    assert capsys.readouterr().out == f"{untidy}: is not canonical\n"
    assert main(["format", str(tidy), "--check"]) == 0


def test_format_goes_on_after_a_file_that_cannot_be_read(tmp_path: Path, capsys: Captured) -> None:
    broken, untidy = tmp_path / "broken", tmp_path / "untidy"
    broken.write_bytes(b'{"format": "unhappy-path", "version": 1, "titel": "x"}')
    untidy.write_bytes(UNTIDY)
    assert main(["format", str(broken), str(untidy)]) == 2
    assert untidy.read_bytes() != UNTIDY
    assert capsys.readouterr().err.splitlines() == [
        f"unhappy-path: {broken}: title: is missing",
        f'unhappy-path: {broken}: titel: there is no such key; did you mean "title"?',
    ]


def test_format_drops_what_no_longer_exists(tmp_path: Path) -> None:
    file = tmp_path / "a.unhappy.json"
    file.write_bytes(canonical(flow("a > b"))[:-3] + b',\n  "layout": {"nodes": {"gone": [1, 2]}}\n}\n')
    assert main(["format", str(file)]) == 0
    assert file.read_bytes() == canonical(flow("a > b"))


def test_export_writes_what_the_ending_says(tmp_path: Path, capsys: Captured) -> None:
    file, out = tmp_path / "a.unhappy.json", tmp_path / "a.DOT"
    save(file, flow("a > b"))
    assert main(["export", str(file), "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").lstrip().startswith("digraph")
    assert capsys.readouterr().out == f"wrote {out}\n"


@pytest.mark.parametrize(("suffix", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_export_draws(tmp_path: Path, suffix: str, start: bytes) -> None:
    file, out = tmp_path / "a.unhappy.json", tmp_path / f"a.{suffix}"
    save(file, flow("a > b"))
    assert main(["export", str(file), "--output", str(out)]) == 0
    assert out.read_bytes().startswith(start)


def test_export_names_the_endings_that_it_knows(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.unhappy.json"
    save(file, flow("a > b"))
    for name in ("a.doc", "a", "a.unhappy.json"):
        assert "choose one of .png, .svg, .pdf, .dot" in off(["export", str(file), "-o", str(tmp_path / name)], capsys)


def test_export_of_a_broken_file_writes_nothing(tmp_path: Path, capsys: Captured) -> None:
    file, out = tmp_path / "a.unhappy.json", tmp_path / "a.dot"
    file.write_bytes(b"{}")
    said = off(["export", str(file), "-o", str(out)], capsys)
    assert said.startswith(f"unhappy-path: {file}: format: this is no design file")
    assert not out.exists()


@pytest.mark.parametrize("words", ["REC001", "rec001"])
def test_explain_says_why_a_rule_matters(words: str, capsys: Captured) -> None:
    assert main(["explain", words]) == 0
    said = capsys.readouterr().out
    assert "A failure with no way out" in said
    assert "Why it matters:" in said


def test_explain_of_no_rule_is_said(capsys: Captured) -> None:
    assert 'no rule "REC999"' in off(["explain", "REC999"], capsys)


def test_rules_are_listed_with_their_weight(capsys: Captured) -> None:
    assert main(["rules"]) == 0
    assert "REC001  must fix  A failure with no way out\n" in capsys.readouterr().out


def test_the_version_is_said(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("unhappy-path 0.")


def test_help_lists_the_commands_and_hides_what_is_internal(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    said = capsys.readouterr().out
    assert stopped.value.code == 0
    assert all(command.summary in said for command in COMMANDS)
    assert "--first-paint" not in said


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_each_command_has_help(command: Command, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command.name, "--help"])
    assert stopped.value.code == 0
    assert command.summary in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["--nonsense"],
        ["check"],
        ["check", "--format", "xml", "a"],
        ["check", "--preset", "loose", "a"],
        ["check", "--fail-on", "idea", "a"],
        ["check", "--form", "json", "a"],
        ["new"],
        ["new", "a", "b"],
        ["format"],
        ["export", "a"],
        ["explain"],
        ["rules", "a"],
        ["templates", "a"],
        ["rules", "two\nlines"],
    ],
    ids=" ".join,
)
def test_words_that_are_off_are_said_in_one_line(words: list[str], capsys: Captured) -> None:
    assert "--help" in off(words, capsys)


def test_a_file_that_is_not_there_is_said_before_a_window_opens(capsys: Captured) -> None:
    assert off(["gone.unhappy.json"], capsys) == 'unhappy-path: there is no file "gone.unhappy.json".\n'


def test_a_mistyped_command_is_recognised(capsys: Captured) -> None:
    assert 'Did you mean the command "check"?' in off(["chekc"], capsys)


def test_a_window_with_a_template_that_is_not_there_does_not_open(capsys: Captured) -> None:
    assert 'there is no template "nix"' in off(["--template", "nix"], capsys)


@pytest.mark.parametrize(
    "words",
    [
        [""],
        [" "],
        ["--picture", ""],
        ["new", ""],
        ["check", ""],
        ["check", "\t"],
        ["format", ""],
        ["export", "", "-o", "a.dot"],
        ["export", "a", "-o", ""],
    ],
    ids=str,
)
def test_a_blank_is_no_name(words: list[str], capsys: Captured) -> None:
    assert "a blank is no name of a file" in off(words, capsys)


def test_a_file_and_a_template_are_not_opened_together(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.unhappy.json"
    save(file, flow("a > b"))
    assert "or a template, not both" in off(["--template", "blank", str(file)], capsys)


@pytest.mark.parametrize("name", ["a.jpg", "a", ".png", "a.png.txt"])
def test_a_picture_of_the_window_is_a_png(name: str, capsys: Captured) -> None:
    assert off(["--picture", name], capsys).startswith(f"unhappy-path: {name} does not end in .png")


@pytest.mark.parametrize("command", [["check"], ["format"], ["export", "-o", "q.dot"]], ids=" ".join)
@pytest.mark.parametrize("held", [None, b"{}"], ids=["not there", "refused"])
def test_debug_shows_where_a_file_was_refused(
    tmp_path: Path, command: list[str], held: bytes | None, capsys: Captured
) -> None:
    file = tmp_path / "bad.unhappy.json"
    if held is not None:
        file.write_bytes(held)
    assert main([*command, str(file), "--debug"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "Traceback (most recent call last):"
    assert said[-1].startswith(f"unhappy-path: {file}")
    assert main([*command, str(file)]) == 2
    assert capsys.readouterr().err.startswith(f"unhappy-path: {file}")
