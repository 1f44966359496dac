"""Bytes to a `Design`, or a `DesignUnreadable` with every problem of the file."""

import codecs
import json
from contextlib import suppress
from itertools import islice
from typing import Any

from pydantic import ValidationError

from canvas.collecting import without_collecting
from canvas.errors import DesignUnreadable, Problem
from canvas.model import FORMAT, VERSION, Design
from canvas.reading.faults import SHOWN_AT_MOST, Fault, Path, problem
from canvas.reading.json_text import faults_in, parse, thinned, usable
from canvas.reading.pieces import FIRST_ENTRIES, LARGE, design_from
from canvas.reading.references import reference_faults
from canvas.reading.structure import faults_of_shape
from canvas.writing import tree_of

SIZE_LIMIT = 64_000_000
_JUDGED_AT_MOST = 10_000


@without_collecting()
def read_design(data: bytes) -> Design:
    """The design in the bytes of a file (UTF-8 JSON, at most 64 MB). Raises `DesignUnreadable`."""
    if len(data) > SIZE_LIMIT:
        raise DesignUnreadable((Problem("", f"the file is larger than {SIZE_LIMIT // 1_000_000} MB"),))
    tree = parse(data)
    _refuse_what_is_no_design(tree)
    faults = _faults_of_any_json(tree)
    tree = usable(tree) if faults else tree
    written = json.dumps(tree).encode() if faults else data.removeprefix(codecs.BOM_UTF8)
    shape = _shape_of_a_large_file(tree, written) if len(data) > LARGE else _shape(written)
    if isinstance(shape, list):
        faults += _elsewhere(shape, faults)
    faults += _elsewhere(list(reference_faults(tree)), faults)
    if faults or isinstance(shape, list):
        raise _refusal(faults)
    return shape


def reference_problems(design: Design) -> tuple[Problem, ...]:
    """What a design refers to wrongly: ids twice, ids of nothing, and what would leave its object. At most fifty."""
    return tuple(problem(fault) for fault in islice(reference_faults(tree_of(design)), SHOWN_AT_MOST))


def _faults_of_any_json(tree: Any) -> list[Fault]:
    found = faults_in(tree)
    faults = list(islice(found, _JUDGED_AT_MOST))
    if beyond := sum(1 for _ in found):
        raise _refusal(faults, beyond)
    return faults


def _shape_of_a_large_file(tree: Any, data: bytes) -> Design | list[Fault]:
    with suppress(ValidationError):
        return design_from(tree)
    _refuse_what_is_wrong_throughout(tree)
    return _shape(data)


def _shape(data: bytes) -> Design | list[Fault]:
    try:
        return Design.model_validate_json(data, by_alias=True, by_name=False)
    except ValidationError as error:
        return list(faults_of_shape(error))


def _refuse_what_is_wrong_throughout(tree: Any) -> None:
    """Look at the first entries of each list before all of them: millions of errors would not fit into memory."""
    shape = _shape(json.dumps(thinned(tree, FIRST_ENTRIES)).encode())
    if isinstance(shape, list) and len(shape) > SHOWN_AT_MOST:
        raise _refusal(shape)


def _refusal(faults: list[Fault], beyond: int = 0) -> DesignUnreadable:
    shown = tuple(problem(fault) for fault in faults[:SHOWN_AT_MOST])
    return DesignUnreadable(shown, len(faults) - len(shown) + beyond)


def _refuse_what_is_no_design(tree: Any) -> None:
    """Another format or version says more than all that would follow from it."""
    if not isinstance(tree, dict):
        raise DesignUnreadable((Problem("", "this is no design file: it holds no object in braces"),))
    if tree.get("format") != FORMAT:
        raise DesignUnreadable((Problem("format", f'this is no design file: "format" must be "{FORMAT}"'),))
    version = tree.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < VERSION:
        raise DesignUnreadable((Problem("version", f"must be a whole number, {VERSION} in this release"),))
    if version > VERSION:
        text = f"the file was written by a newer release (version {version}); this one reads version {VERSION}"
        raise DesignUnreadable((Problem("version", text),))


def _elsewhere(later: list[Fault], earlier: list[Fault]) -> list[Fault]:
    """Those of the later faults that do not repeat an earlier one at the same place or around it."""
    told: set[Path] = {fault.path for fault in earlier}
    return [fault for fault in later if not any(fault.path[:end] in told for end in range(len(fault.path) + 1))]
