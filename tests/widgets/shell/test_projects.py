"""The project of the open design: found, read again, and told where it cannot be read."""

from pathlib import Path

import pytest

from canvas.findings import Finding
from canvas.storage import save
from tests.designs import flow
from widgets.shell.projects import NOT_READ
from widgets.workbench import Workbench

DESIGN = flow(
    "a > b",
    states={"a": {"messages": {"app": "Here."}}, "b": {"messages": {"app": "There."}}},
    failures=[{"id": "f", "at": "a-b", "type": "network"}],
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "designs"
    made.mkdir()
    save(made / "a.unhappy.json", DESIGN)
    return made


def says(folder: Path, toml: str) -> None:
    (folder / "unhappy-path.toml").write_text(toml, encoding="utf-8")


def opened(bench: Workbench, folder: Path) -> list[Finding]:
    bench.files.read(folder / "a.unhappy.json")
    return checked(bench)


def checked(bench: Workbench) -> list[Finding]:
    bench.checking.check_now()
    assert bench.session.report is not None
    return list(bench.session.report.findings)


def test_the_list_of_findings_hears_the_project(empty_bench: Workbench, folder: Path) -> None:
    says(folder, '[rules]\nREC002 = "off"\n[require]\n"failures.cost" = "error"\n')
    assert {"REC002", "REQ-failures.cost"} & {each.rule for each in opened(empty_bench, folder)} == {
        "REQ-failures.cost"
    }


def test_what_changed_while_the_window_was_away_is_read_when_it_is_back(empty_bench: Workbench, folder: Path) -> None:
    assert "REC002" in {each.rule for each in opened(empty_bench, folder)}
    says(folder, '[rules]\nREC002 = "off"\n')
    empty_bench.window.activated.emit()
    assert "REC002" not in {each.rule for each in checked(empty_bench)}


def test_another_design_is_not_held_to_it(empty_bench: Workbench, folder: Path) -> None:
    says(folder, '[rules]\nREC002 = "off"\n')
    opened(empty_bench, folder)
    empty_bench.files.new()
    assert empty_bench.session.project.grades == {}


def test_a_project_that_cannot_be_read_is_told_until_it_can(empty_bench: Workbench, folder: Path) -> None:
    says(folder, "[rules]\nREC002 = 1\n")
    assert "REC002" in {each.rule for each in opened(empty_bench, folder)}
    (notice,) = [each for each in empty_bench.safety.banner.notices if each.id == NOT_READ]
    assert "rules.REC002: a weight is a text" in notice.text
    says(folder, "[rules]\n")
    ((_, again),) = notice.answers
    again()
    assert NOT_READ not in [each.id for each in empty_bench.safety.banner.notices]


def test_the_preset_of_a_project_waits_until_one_asks_for_more_than_a_sketch(
    empty_bench: Workbench, folder: Path
) -> None:
    says(folder, 'preset = "strict"\n')
    opened(empty_bench, folder)
    session = empty_bench.session
    assert (session.preset, session.asked_preset) == ("recommended", "strict")
    session.set_preset("sketch")
    assert session.asked_preset == "sketch"
