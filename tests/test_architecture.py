"""Who may import whom, and what must work where there is no Qt."""

import json
import re
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import grimp
import networkx
import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("canvas", "templates", "exports", "widgets")
TEXT_FORMATS = ("dot",)

# Runs the command line with Qt out of reach: any import of it is an ImportError.
WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
sys.modules["shiboken6"] = None
import unhappy_path
sys.exit(unhappy_path.main(sys.argv[1:]))
"""


def without_qt(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs `unhappy-path ARGUMENTS` in a folder, in a Python that has no Qt."""
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def ours() -> list[Path]:
    """Every file of the program."""
    return [ROOT / "unhappy_path.py", *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")))]


def test_the_import_contracts_are_kept() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"

    linted = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)

    assert linted.returncode == 0, linted.stdout


def test_no_module_is_in_an_import_cycle() -> None:
    modules = grimp.build_graph(*FOLDERS, cache_dir=None)
    imports: networkx.DiGraph[str] = networkx.DiGraph(
        (importer, imported)
        for importer in modules.modules
        for imported in modules.find_modules_directly_imported_by(importer)
    )

    assert [cycle for cycle in networkx.strongly_connected_components(imports) if len(cycle) > 1] == []


def test_only_widgets_and_the_painting_name_qt() -> None:
    naming = re.compile(r"^\s*(from|import) (PySide6|shiboken6)", re.MULTILINE)

    naming_qt = {
        path.relative_to(ROOT).as_posix() for path in ours() if naming.search(path.read_text(encoding="utf-8"))
    }

    assert not {name for name in naming_qt if not name.startswith(("widgets/", "exports/painting/"))}


def test_nothing_uses_qt_to_reach_the_network() -> None:
    naming = re.compile(r"\bQt(Network\w*|WebEngine\w*|WebSockets|WebView)\b")

    assert not [path for path in ours() if naming.search(path.read_text(encoding="utf-8"))]


def test_every_folder_of_the_program_is_shipped_and_the_tests_are_not() -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]

    assert setuptools["packages"]["find"]["include"] == [f"{folder}*" for folder in FOLDERS]


@pytest.fixture
def design(tmp_path: Path) -> Path:
    """A new design, made without Qt."""
    made = without_qt(tmp_path, "new", "--template", "order-delivery", "order.unhappy.json")
    assert made.returncode == 0, made.stderr
    return tmp_path / "order.unhappy.json"


def test_a_design_is_made_and_checked_without_qt(design: Path) -> None:
    checked = without_qt(design.parent, "check", "--format", "json", design.name)

    assert checked.returncode in (0, 1), checked.stderr
    assert json.loads(checked.stdout)["designs"][0]["file"] == design.name


def test_a_design_is_formatted_without_qt(design: Path) -> None:
    formatted = without_qt(design.parent, "format", "--check", design.name)

    assert formatted.returncode == 0, formatted.stderr


@pytest.mark.parametrize("command", [("explain", "REC001"), ("rules",), ("templates",), ("prompts",), ("--version",)])
def test_what_only_talks_needs_no_qt(command: tuple[str, ...], tmp_path: Path) -> None:
    said = without_qt(tmp_path, *command)

    assert said.returncode == 0, said.stderr
    assert said.stdout.strip()


@pytest.mark.parametrize("suffix", TEXT_FORMATS)
def test_the_text_formats_are_written_without_qt(design: Path, suffix: str) -> None:
    exported = without_qt(design.parent, "export", design.name, "-o", f"order.{suffix}")

    assert exported.returncode == 0, exported.stderr
    assert (design.parent / f"order.{suffix}").stat().st_size > 0


def test_without_qt_a_picture_is_refused_with_one_line(design: Path) -> None:
    refused = without_qt(design.parent, "export", design.name, "-o", "order.png")

    assert refused.returncode != 0
    assert len(refused.stderr.strip().splitlines()) == 1, refused.stderr


def test_neither_the_graph_library_nor_an_exporter_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    heavy = ["networkx", "graphviz", *(f"exports.{path.stem}" for path in (ROOT / "exports").glob("*.py"))]
    harmless = ("exports.__init__", "exports.catalog", "exports.__main__")
    child = textwrap.dedent(f"""
        import sys
        import unhappy_path
        status = unhappy_path.main(["--first-paint"])
        print([name for name in {[name for name in heavy if name not in harmless]!r} if name in sys.modules])
        sys.exit(status)
    """)

    painted = subprocess.run(
        [sys.executable, "-c", child], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )

    assert painted.returncode == 0, painted.stderr
    assert painted.stdout.splitlines()[-1] == "[]"


def test_importing_every_module_below_the_window_loads_no_qt() -> None:
    modules = [
        path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        for path in ours()
        if path.relative_to(ROOT).parts[0] in ("canvas", "templates", "unhappy_path.py") and path.name != "__main__.py"
    ]
    child = textwrap.dedent(f"""
        import importlib, sys
        for name in {modules!r}:
            importlib.import_module(name)
        print([name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))])
    """)

    loaded = subprocess.run([sys.executable, "-c", child], cwd=ROOT, capture_output=True, text=True, check=False)

    assert loaded.stdout.strip() == "[]", loaded.stderr
