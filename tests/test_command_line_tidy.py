"""The command line: tidy."""

from pathlib import Path

import pytest

from canvas.edits import move
from canvas.layout import tidying
from canvas.layout.arranging import Arrangement, arrange
from canvas.layout.engine import Engine
from canvas.layout.tidying import WORDS
from canvas.model import Design
from canvas.storage import load, save
from tests.designs import flow
from unhappy_path import main

Captured = pytest.CaptureFixture[str]
PILED = {"a": (8, 8), "b": (16, 8), "c": (24, 8)}


def untidy(folder: Path, placed: bool = False) -> Path:
    """A file with a design whose boxes lie on one another."""
    file = folder / "a.unhappy.json"
    save(file, move(flow("a > b", "b > c"), PILED, placed=placed))
    return file


def spots(design: Design) -> dict[str, tuple[float, float]]:
    return dict(design.layout.nodes)


def test_tidy_rewrites_the_file_and_changes_nothing_but_the_layout(tmp_path: Path, capsys: Captured) -> None:
    file = untidy(tmp_path)
    before = load(file)
    assert main(["tidy", str(file)]) == 0
    after = load(file)
    assert spots(after) != spots(before)
    assert after.model_copy(update={"layout": before.layout}) == before
    assert capsys.readouterr().out == f"arranged {file}\n"


def test_tidy_writes_elsewhere_and_leaves_the_file_alone(tmp_path: Path) -> None:
    file, out = untidy(tmp_path), tmp_path / "b.unhappy.json"
    before = file.read_bytes()
    assert main(["tidy", str(file), "-o", str(out)]) == 0
    assert file.read_bytes() == before
    assert spots(load(out)) != PILED


def test_tidy_leaves_what_a_person_placed(tmp_path: Path) -> None:
    file = untidy(tmp_path, placed=True)
    assert main(["tidy", str(file)]) == 0
    assert spots(load(file)) == PILED


def test_tidy_moves_that_too_where_all_is_asked_for(tmp_path: Path) -> None:
    file = untidy(tmp_path, placed=True)
    assert main(["tidy", "--all", str(file)]) == 0
    assert spots(load(file)) != PILED
    assert load(file).layout.placed == ("a", "b", "c")


def test_measure_tells_both_drawings_apart_and_writes_nothing(tmp_path: Path, capsys: Captured) -> None:
    file = untidy(tmp_path)
    before = file.read_bytes()
    assert main(["tidy", "--measure", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["now", "tidy"]
    assert lines[1].rsplit(maxsplit=2) == ["boxes on boxes", "3", "0"]
    assert [line.rsplit(maxsplit=2)[0] for line in lines[1:]] == list(WORDS.values())
    assert file.read_bytes() == before


def test_a_file_that_cannot_be_read_is_named_and_left_alone(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.unhappy.json"
    file.write_text("{}")
    assert main(["tidy", str(file)]) == 2
    assert str(file) in capsys.readouterr().err
    assert file.read_text() == "{}"


@pytest.mark.parametrize("words", [["tidy"], ["tidy", "a", "-o", "b", "--measure"]], ids=" ".join)
def test_words_that_are_off_are_refused(words: list[str], capsys: Captured) -> None:
    assert main(words) == 2
    assert "tidy --help" in capsys.readouterr().err


def test_what_changed_meanwhile_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = untidy(tmp_path)

    def while_somebody_saves(design: Design, engine: Engine, keep_placed: bool) -> Arrangement:
        save(file, flow("x > y"))
        return arrange(design, engine, keep_placed)

    monkeypatch.setattr(tidying, "arrange", while_somebody_saves)
    assert main(["tidy", str(file)]) == 2
    assert load(file) == flow("x > y")
