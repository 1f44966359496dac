"""How often findings of each rule were not useful to a person: counted in one small JSON file, on this machine only."""

import json
from collections.abc import Mapping
from pathlib import Path

from canvas.errors import StorageError
from canvas.storage.atomic import atomic_write
from canvas.storage.disk import DISK, Disk

FILE = "not-useful.json"
MOST_RULES = 200
MOST_TIMES = 9_999
LONGEST_CODE = 64


def times_not_useful(folder: Path) -> Mapping[str, int]:
    """How often, by the code of the rule. A broken file counts nothing, and what is no count in it is passed over."""
    try:
        found = json.loads((folder / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    counts = found.get("not_useful") if isinstance(found, dict) else None
    good = {rule: times for rule, times in counts.items() if _counts(rule, times)} if isinstance(counts, dict) else {}
    return dict(sorted(good.items())[:MOST_RULES])


def count_not_useful(rule: str, more: int, folder: Path, disk: Disk = DISK) -> None:
    """Counts `more` times, or fewer where that is below zero; never under none nor over the most that is kept. Raises
    `StorageError` when it cannot be kept."""
    counts = dict(times_not_useful(folder))
    times = min(max(counts.pop(rule, 0) + more, 0), MOST_TIMES)
    if times and len(counts) < MOST_RULES:
        counts[rule] = times
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"{folder} could not be made, so nothing was counted.") from error
    atomic_write(folder / FILE, json.dumps({"not_useful": counts}, indent=2).encode() + b"\n", disk=disk)


def _counts(rule: str, times: object) -> bool:
    return type(times) is int and 0 < times <= MOST_TIMES and len(rule) <= LONGEST_CODE
