"""The front door: the command line, and the start of the window. The only place that puts the parts together.

What a command needs is loaded when it runs, so that `check` starts without a window and `--version` without the model.
"""

import argparse
import atexit
import gc
import importlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from canvas.errors import DesignUnreadable, ProjectUnreadable, UnhappyPathError
from canvas.streams import stop_writing, write_anything

PROGRAM = "unhappy-path"
SUFFIX, PICTURE_SUFFIX = ".unhappy.json", ".png"
DONE, FOUND, FAILED = 0, 1, 2
INTERRUPTED, NOBODY_READS = 130, 141
SAFE = "No file was left half written. The same command with --debug shows where it happened"
HELP = partial(argparse.HelpFormatter, width=100)  # to ask the terminal loads what a check does not need
FAIL_ON = {"error": ("error",), "warning": ("error", "warning"), "advice": ("error", "warning", "advice"), "never": ()}


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, what it does, its own arguments, and what runs it and gives the exit code."""

    name: str
    summary: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


class CommandLineError(UnhappyPathError):
    """The words on the command line are off."""


class Parser(argparse.ArgumentParser):
    """A parser that leaves it to the front door to say what is off."""

    def error(self, message: str) -> NoReturn:
        """Raises `CommandLineError`, which says where the words are listed."""
        raise CommandLineError(f"{message} (see {self.prog} --help)")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these words, by default those of the command line. Gives the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in words
    if argv is None and words[:1] in _NAMES:
        _collect_nothing()
    try:
        write_anything()
        code = _run([word for word in words if word != "--debug"], debug)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        stop_writing(sys.stdout)
        return NOBODY_READS
    except KeyboardInterrupt:
        return INTERRUPTED
    except UnhappyPathError as error:
        return _failed(str(error), debug=debug)
    except Exception as error:  # noqa: BLE001  # the front door: whatever it was, a person gets one line
        stop_writing(sys.stdout)
        return _failed(f"something went wrong ({_kind(error)}). {SAFE}", debug=debug)
    return code


def _collect_nothing() -> None:
    """A command ends soon: to search for cycles in all that it loads takes a fifth of its time."""
    gc.disable()
    atexit.register(gc.freeze)


def _run(words: list[str], debug: bool) -> int:
    for command in COMMANDS:
        if words[:1] == [command.name]:
            name, summary = f"{PROGRAM} {command.name}", command.summary
            parser = Parser(prog=name, description=summary, formatter_class=HELP, allow_abbrev=False)
            command.add_arguments(parser)
            return command.run(parser.parse_args(words[1:], argparse.Namespace(debug=debug)))
    return _open_window(_window_parser().parse_args(words))


def _kind(error: Exception) -> str:
    return str(error.strerror) if isinstance(error, OSError) and error.strerror else type(error).__name__


def _refused(file: str, error: UnhappyPathError, debug: bool) -> int:
    """Say why a file was refused, each reason on a line of its own that names the file. Gives the exit code."""
    reasons = [f"{file}: {line}" for line in error.lines()] if isinstance(error, DesignUnreadable) else [str(error)]
    return _failed(*reasons, debug=debug)


def _failed(*reasons: str, debug: bool) -> int:
    """Say what went wrong while that error is handled, with its traceback if asked for. Gives the exit code."""
    if debug and sys.stderr is not None:
        _load("traceback").print_exc()
    for reason in reasons:
        _say(reason)
    return FAILED


def _say(text: str) -> None:
    """One line for a person. A program without a console, or with a full one, has nowhere to say it."""
    try:
        sys.stderr.write(f"{PROGRAM}: {' '.join(text.split())}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        stop_writing(sys.stderr)


def _named(name: str) -> str:
    """A name from the command line. What is blank names nothing."""
    if not name.strip():
        raise argparse.ArgumentTypeError("a blank is no name of a file")
    return name


def _path(name: str) -> Path:
    return Path(_named(name))


def _load(module: str) -> Any:
    """A part of the program, loaded now."""
    return importlib.import_module(module)


# The window


def _window_parser() -> argparse.ArgumentParser:
    width = max(len(command.name) for command in COMMANDS)
    listed = "\n".join(f"  {command.name:<{width}}  {command.summary}" for command in COMMANDS)
    parser = Parser(
        prog=PROGRAM,
        description="Opens the window, on a design where one is named.",
        epilog=f"commands:\n{listed}\n\n{PROGRAM} COMMAND --help tells more. --debug shows the traceback of an error.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("file", metavar="FILE", nargs="?", type=_path, help="a design to open")
    parser.add_argument("--template", metavar="ID", help="start from a template (see: templates)")
    parser.add_argument("--picture", metavar="OUT.png", type=_path, help="write a picture of the window, then stop")
    parser.add_argument("--version", action="store_true", help="say the version, then stop")
    parser.add_argument("--first-paint", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--layout-worker", action="store_true", help=argparse.SUPPRESS)
    return parser


def _open_window(given: argparse.Namespace) -> int:
    if given.version:
        print(PROGRAM, _load("importlib.metadata").version(PROGRAM))
        return DONE
    if given.layout_worker:
        _load("canvas.layout.worker").main()
        return DONE
    _refuse_what_contradicts(given)
    _refuse_what_is_not_there(given.file)
    _find_a_screen(given.picture is not None)
    run = _load("widgets.application").run
    starts = {"template": given.template, "picture": given.picture, "quit_after_first_paint": given.first_paint}
    return int(run(given.file, **starts))


def _refuse_what_contradicts(given: argparse.Namespace) -> None:
    if given.template is not None:
        _load("templates.beginning").named(given.template)
        if given.file is not None:
            raise CommandLineError(f"the window opens {given.file} or a template, not both: leave one of them out")
    if given.picture is not None and given.picture.suffix.lower() != PICTURE_SUFFIX:
        raise CommandLineError(f"{given.picture} does not end in {PICTURE_SUFFIX}: --picture writes nothing else")


def _refuse_what_is_not_there(file: Path | None) -> None:
    if file is None or file.exists():
        return
    near = _load("difflib").get_close_matches(str(file), [command.name for command in COMMANDS], n=1)
    hint = f' Did you mean the command "{near[0]}"?' if near else ""
    raise CommandLineError(f'there is no file "{file}".{hint}')


def _find_a_screen(for_a_picture: bool) -> None:
    """Qt ends the process where it finds no screen. A picture needs none."""
    found = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if found or not sys.platform.startswith("linux"):
        return
    if not for_a_picture:
        raise CommandLineError("there is no screen here (DISPLAY is not set). check, export and --picture need none")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


# new, templates, prompts


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    _load("templates.beginning").add_arguments(parser)
    parser.add_argument(
        "file", metavar="FILE", nargs="?", type=_path, help=f"the file to make, with --prompt by default ID{SUFFIX}"
    )


def _new(given: argparse.Namespace) -> int:
    if given.file is None and given.prompt is None:
        raise CommandLineError(f"FILE is missing: the file to make (see {PROGRAM} new --help)")
    begun = _load("templates.beginning").beginning(given.template, given.prompt)
    file = given.file or Path(given.prompt + SUFFIX)
    if os.path.lexists(file):
        raise CommandLineError(f"{file} exists already and is as it was. Choose another name.")
    _load("canvas.storage").save(file, begun.design)
    print(f"made {file} from {begun.source}")
    return DONE


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people, or for programs")


def _list(listing: str, given: argparse.Namespace) -> int:
    print(_load(listing).LISTINGS[given.format]())
    return DONE


# check


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", metavar="FILE|FOLDER", nargs="+", type=_named, help=f"a folder means every *{SUFFIX} below it"
    )
    formats = tuple(_load("exports.outcomes").FORMATS)
    parser.add_argument("--format", choices=formats, default="text", help="for people, or for programs")
    parser.add_argument("--preset", choices=_load("canvas.validator").PRESETS, help="how much is looked for")
    parser.add_argument("--fail-on", choices=tuple(FAIL_ON), default="error", help="what makes the exit code 1")


def _check(given: argparse.Namespace) -> int:
    codes = [DONE]
    sys.stdout.writelines(_load("exports.outcomes").written(given.format, _outcomes(given, codes)))
    return max(codes)


def _outcomes(given: argparse.Namespace, codes: list[int]) -> Iterator[Any]:
    """What comes of each file, one after the other. To `codes` is added which exit code each asks for."""
    outcomes, validator = _load("exports.outcomes"), _load("canvas.validator")
    for file, problem in _designs_in(given.paths):
        try:
            data = _read(file, problem)
            design = _load("canvas.reading").read_design(data)
            report = validator.check_with_combinations(design, preset=given.preset, project=_project_of(file))
        except UnhappyPathError as error:
            codes.append(_refused(file, error, given.debug))
            yield outcomes.Unreadable(file, str(error))
            continue
        codes.append(_verdict(report, given.fail_on))
        yield outcomes.Checked(file, design.title, report, data)


def _read(file: str, problem: OSError | None) -> Any:
    if problem is not None:
        raise CommandLineError(f"{file} could not be read: {problem.strerror}. Nothing was changed.")
    return _load("canvas.storage").read_bytes(file)


def _project_of(file: str) -> Any:
    try:
        return _load("canvas.storage.projects").project_of(file)
    except ProjectUnreadable as error:
        raise CommandLineError(f"{file} was not checked: {error}") from error


def _verdict(report: Any, fail_on: str) -> int:
    reached = (each.severity in FAIL_ON[fail_on] and each.waived is None for each in report.findings)
    return FOUND if any(reached) else DONE


def _designs_in(paths: Sequence[str]) -> Iterator[tuple[str, OSError | None]]:
    """The files as given; for a folder every design below it, sorted, and what below it cannot be looked into."""
    for path in paths:
        if not os.path.isdir(path):
            yield path, None
            continue
        found = list(_load("canvas.storage.folders").designs_below(path))
        if not found:
            _say(f"there is no *{SUFFIX} below {path}")
        yield from found


# format


def _format_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=_path)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where a file is not canonical")


def _format(given: argparse.Namespace) -> int:
    return max(_format_one(file, given.check, given.debug) for file in given.files)


def _format_one(file: Path, only_check: bool, debug: bool) -> int:
    storage, writing, reading = _load("canvas.storage"), _load("canvas.writing"), _load("canvas.reading")
    try:
        before, stamp = storage.read_stamped(file)
        design = reading.read_design(before)
        if writing.canonical(design) == before:
            return DONE
        if not only_check:
            storage.save(file, design, expected=stamp)
    except UnhappyPathError as error:
        return _refused(str(file), error, debug)
    print(f"{file}: {'is not canonical' if only_check else 'written in canonical form'}")
    return FOUND if only_check else DONE


# export, tidy


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=_path)
    parser.add_argument("-o", "--output", metavar="OUT", type=_path, required=True, help="its ending says the format")


def _export(given: argparse.Namespace) -> int:
    catalog, storage = _load("exports.catalog"), _load("canvas.storage")
    exporter = catalog.exporter_for(given.output)
    if exporter is None:
        known = ", ".join(each.suffix for each in catalog.EXPORTERS)
        raise CommandLineError(f'"{given.output}" has no ending that says a format: choose one of {known}')
    try:
        design = storage.load(given.file)
    except DesignUnreadable as error:
        return _refused(str(given.file), error, given.debug)
    report = _load("canvas.validator").check(design, project=_project_of(str(given.file)))
    rendered = catalog.render(exporter.id, design, report)
    storage.atomic_write(given.output, rendered.data)
    print(f"wrote {given.output}" + (f" ({rendered.note})" if rendered.note else ""))
    return DONE


def _tidy_arguments(parser: argparse.ArgumentParser) -> None:
    _load("canvas.layout.tidying").add_arguments(parser)


def _tidy(given: argparse.Namespace) -> int:
    try:
        print(_load("canvas.layout.tidying").run(given))
    except DesignUnreadable as error:
        return _refused(str(given.file), error, given.debug)
    return DONE


# explain, rules


def _explain_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="its code or its name, as in the list of rules")


def _explain(given: argparse.Namespace) -> int:
    print(_load("canvas.rules.explain").explain(given.rule))
    return DONE


def _rules_arguments(_parser: argparse.ArgumentParser) -> None:
    """This command has no arguments of its own."""


def _rules(_given: argparse.Namespace) -> int:
    print(_load("canvas.rules.explain").rules_overview())
    return DONE


COMMANDS = (
    Command("new", "Makes a new design file. It never overwrites one.", _new_arguments, _new),
    Command("templates", "Lists the designs to start from.", _list_arguments, partial(_list, "templates.listing")),
    Command("prompts", "Lists questions to practise on.", _list_arguments, partial(_list, "templates.prompts.listing")),
    Command("check", "Says where designs leave the customer stranded, or in the dark.", _check_arguments, _check),
    Command("format", "Writes design files in their canonical form.", _format_arguments, _format),
    Command("export", "Draws a design as a picture, or as text for other tools.", _export_arguments, _export),
    Command("tidy", "Arranges the drawing of a design. What a person placed stays.", _tidy_arguments, _tidy),
    Command("explain", "Explains a rule.", _explain_arguments, _explain),
    Command("rules", "Lists the rules.", _rules_arguments, _rules),
)
_NAMES = [[command.name] for command in COMMANDS]

if __name__ == "__main__":
    sys.exit(main())
