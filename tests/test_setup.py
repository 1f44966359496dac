"""The set-up script, run for real in a folder of its own; small programs on its PATH play the machine around it."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = ("sh", "dirname", "cat", "grep", "cksum", "mkdir", "rm", "cp", "chmod", "env")
LIBRARIES = (
    "libEGL.so.1",
    "libGL.so.1",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libglib-2.0.so.0",
    "libxcb-cursor.so.0",
    "libxkbcommon-x11.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
)

# Answers what run.sh asks of a Python, and writes down what it was told to do.
PYTHON = """#!/bin/sh
case "$*" in
    "-m venv --clear "*) mkdir -p "$4/bin" && cp "$0" "$4/bin/python" && chmod +x "$4/bin/python" ;;
    "-m pip install "*)
        echo "pip $*" >>"$LOG"
        printf '%s' "$PROGRAM" >"${0%/*}/unhappy-path" && chmod +x "${0%/*}/unhappy-path"
        ;;
    "-m "*) echo "run $*" >>"$LOG" ;;
    *QGuiApplication*) [ "$DISPLAY" = ":7" ] ;;
esac
"""
PROGRAM = '#!/bin/sh\necho "unhappy-path $*" >>"$LOG"\npwd >>"$LOG"\n'
BROKEN = "#!/bin/sh\nexit 127\n"
APT = """#!/bin/sh
echo "apt-get $*" >>"$LOG"
case "$*" in *update*) exit 0 ;; esac
for package in "$@"; do
    case $package in
        python3-venv) printf '%s' "$GOOD_PYTHON" >"$BIN/python3" && chmod +x "$BIN/python3" ;;
        libegl1) echo "  libEGL.so.1 (libc6)" >>"$BIN/libraries" ;;
    esac
done
"""
SUDO = '#!/bin/sh\necho "sudo $1" >>"$LOG"\nexec "$@"\n'

pytestmark = [
    pytest.mark.skipif(shutil.which("sh") is None, reason="run.sh needs a POSIX shell"),
    pytest.mark.skipif(not Path("/etc/debian_version").exists(), reason="what is installed is Debian's affair"),
]


class Machine:
    """An empty machine: a project folder, and a PATH on which only what is put there can be found."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "a folder with spaces"
        self.bin = folder / "bin"
        self.log = folder / "log"
        self.user = "0"
        self.project.mkdir()
        self.bin.mkdir()
        self.log.touch()
        for name in ("run.sh", "pyproject.toml"):
            shutil.copy(ROOT / name, self.project / name)
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found is not None
            (self.bin / tool).symlink_to(found)
        self.put("uname", "#!/bin/sh\necho Linux\n")
        self.put("id", '#!/bin/sh\necho "$USER_ID"\n')
        self.put("ldconfig", '#!/bin/sh\ncat "$BIN/libraries"\n')
        self.put("Xvfb", "#!/bin/sh\n")
        self.put("xdotool", "#!/bin/sh\n")
        self.libraries(LIBRARIES)

    def put(self, name: str, text: str) -> None:
        """Puts a program on the PATH."""
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def libraries(self, names: Iterable[str]) -> None:
        """Says which shared libraries the machine has."""
        (self.bin / "libraries").write_text("".join(f"  {name} (libc6)\n" for name in names))

    def run(self, *arguments: str, cwd: Path | None = None, display: str = "") -> subprocess.CompletedProcess[str]:
        """Runs run.sh with these arguments, from any folder."""
        return subprocess.run(
            ["/bin/sh", str(self.project / "run.sh"), *arguments],
            cwd=cwd or self.project,
            env={
                "PATH": str(self.bin),
                "BIN": str(self.bin),
                "LOG": str(self.log),
                "USER_ID": self.user,
                "GOOD_PYTHON": PYTHON,
                "PROGRAM": PROGRAM,
                "DISPLAY": display,
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def done(self) -> list[str]:
        """What was installed and started, in order."""
        return self.log.read_text().splitlines()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_python_on_the_path_that_does_not_run_is_passed_over(machine: Machine) -> None:
    machine.put("python3.13", BROKEN)
    machine.put("python3.12", PYTHON)

    result = machine.run("setup")

    assert result.returncode == 0, result.stderr
    assert "Making .venv with python3.12" in result.stdout


def test_the_environment_is_used_again_until_pyproject_changes(machine: Machine) -> None:
    machine.put("python3", PYTHON)
    machine.run("setup")
    machine.run("setup")
    installs_before = len(machine.done())
    with (machine.project / "pyproject.toml").open("a") as pyproject:
        pyproject.write("\n# changed\n")

    machine.run("setup")

    assert (installs_before, len(machine.done())) == (1, 2)


def test_an_environment_whose_python_no_longer_runs_is_made_anew(machine: Machine) -> None:
    machine.put("python3", PYTHON)
    machine.run("setup")
    (machine.project / ".venv/bin/python").write_text(BROKEN)

    result = machine.run("setup")

    assert "Making .venv" in result.stdout


def test_a_test_run_works_from_another_folder_and_hands_its_arguments_on(machine: Machine, tmp_path: Path) -> None:
    machine.put("python3", PYTHON)

    result = machine.run("test", "-k", "two words", cwd=tmp_path)

    assert result.returncode == 0, result.stderr
    assert machine.done()[-1] == "run -m pytest -k two words"


def test_on_debian_what_is_missing_is_printed_and_installed(machine: Machine) -> None:
    machine.put("apt-get", APT)
    machine.libraries([name for name in LIBRARIES if name != "libEGL.so.1"])

    result = machine.run("setup")

    assert result.returncode == 0, result.stderr
    assert "Missing for Qt: libegl1" in result.stdout
    assert "Missing for Python 3.11 or newer with venv: python3 python3-venv" in result.stdout
    installs = [line for line in machine.done() if "install -y" in line]
    assert [line.split("recommends ")[1] for line in installs] == ["libegl1", "python3 python3-venv"]


def test_who_is_not_root_installs_with_sudo(machine: Machine) -> None:
    machine.user = "1000"
    machine.put("apt-get", APT)
    machine.put("sudo", SUDO)

    machine.run("setup")

    assert machine.done()[:2] == ["sudo apt-get", "apt-get update -qq"]


def test_without_sudo_the_command_for_root_is_printed(machine: Machine) -> None:
    machine.user = "1000"
    machine.put("apt-get", APT)

    result = machine.run("setup")

    assert result.returncode == 1
    assert "As root: apt-get install python3 python3-venv" in result.stderr
    assert machine.done() == []


def test_elsewhere_the_list_is_printed_and_nothing_else_happens(machine: Machine) -> None:
    result = machine.run("setup")

    assert result.returncode == 1
    assert "python3 python3-venv" in result.stdout
    assert not (machine.project / ".venv").exists()


def test_without_xvfb_and_a_way_to_install_it_the_tests_run_all_the_same(machine: Machine) -> None:
    machine.put("python3", PYTHON)
    (machine.bin / "Xvfb").unlink()

    result = machine.run("test")

    assert "Missing for the tests that need a screen: xvfb" in result.stdout
    assert "will be skipped" in result.stdout
    assert machine.done()[-1] == "run -m pytest"


def test_an_unknown_recipe_shows_the_list_of_recipes(machine: Machine) -> None:
    result = machine.run("tset")

    assert result.returncode == 1
    assert "sh run.sh test" in result.stderr
    assert "no recipe called tset" in result.stderr


def test_on_a_screen_the_window_opens_on_the_worked_example(machine: Machine) -> None:
    machine.put("python3", PYTHON)

    machine.run(display=":7")

    assert machine.done()[1] == "unhappy-path --template order-delivery"


@pytest.mark.parametrize("display", ["", ":8"], ids=["none is named", "the one that is named is gone"])
def test_without_a_display_the_example_is_checked_and_drawn(machine: Machine, display: str) -> None:
    machine.put("python3", PYTHON)

    result = machine.run(display=display)

    assert result.returncode == 0, result.stderr
    assert "There is no display here" in result.stdout
    assert [line for line in machine.done() if line.startswith("unhappy-path")] == [
        "unhappy-path new --template order-delivery out/order-delivery.unhappy.json",
        "unhappy-path check --fail-on never out/order-delivery.unhappy.json",
        "unhappy-path export out/order-delivery.unhappy.json -o out/order-delivery.png",
        "unhappy-path export out/order-delivery.unhappy.json -o out/order-delivery.pdf",
        "unhappy-path out/order-delivery.unhappy.json --picture out/window.png",
    ]


def test_the_program_itself_starts_in_the_folder_where_one_is(machine: Machine, tmp_path: Path) -> None:
    machine.put("python3", PYTHON)

    machine.run("app", "check", "my design.unhappy.json", cwd=tmp_path)

    assert machine.done()[1:] == ["unhappy-path check my design.unhappy.json", str(tmp_path)]
