"""Patches between designs: any history can be replayed from its first design, and a small step is a small patch."""

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.edits import remove, rename, update
from canvas.model import Design
from canvas.model.base import ReadOnlyMap
from canvas.reading import read_design
from canvas.recovery.patches import PatchUnfit, full_tree, patch_between, patched
from canvas.writing import canonical
from tests.canvas.edit_steps import random_edit
from tests.designs import designs, flow

randoms = st.randoms(use_true_random=False)


def through_json(patch: object) -> object:
    return json.loads(json.dumps(patch))


@settings(max_examples=60)
@given(randoms)
def test_the_patches_of_any_history_give_each_of_its_designs(random: Random) -> None:
    design = Design(title="Untitled")
    tree = full_tree(design)
    for _ in range(30):
        after = random_edit(design, random)
        patch = through_json(patch_between(design, after))
        tree, design = patched(tree, patch), after  # type: ignore[arg-type]
        assert tree == full_tree(design)
        assert list(tree) == list(full_tree(design))


@settings(max_examples=40)
@given(designs(), designs())
def test_a_patch_leads_from_any_design_to_any_other(before: Design, after: Design) -> None:
    tree = patched(full_tree(before), through_json(patch_between(before, after)))  # type: ignore[arg-type]
    assert canonical(read_design(json.dumps(tree).encode())) == canonical(after)


@settings(max_examples=40)
@given(designs())
def test_a_full_tree_can_be_read_back(design: Design) -> None:
    assert read_design(json.dumps(full_tree(design)).encode()) == design


@settings(max_examples=40)
@given(designs())
def test_the_model_s_own_dump_is_the_same_tree(design: Design) -> None:
    assert json.loads(design.model_dump_json(by_alias=True, exclude_none=True)) == full_tree(design)


def test_the_same_design_needs_no_patch() -> None:
    design = flow("a > b")
    assert patch_between(design, design) is None
    assert patched({"a": 1}, None) == {"a": 1}


def test_a_patch_leaves_the_tree_that_it_is_applied_to_as_it_was() -> None:
    design = flow("a > b", "b > c")
    tree = full_tree(design)
    patched(tree, patch_between(design, rename(design, "a", "Anew")))
    assert tree == full_tree(design)


def test_a_small_step_is_a_small_patch_however_large_the_design() -> None:
    large = flow(*[f"s{number} > s{number + 1}" for number in range(1000)])
    step = json.dumps(patch_between(large, rename(large, "s500", "Halfway")))
    assert "Halfway" in step
    assert len(step) < 200


def test_what_is_removed_from_the_middle_leaves_two_runs() -> None:
    design = flow("a > b", "b > c", "c > d")
    patch = patch_between(design, remove(design, ["b-c"]))
    assert patch == {"{": {"transitions": {"[": [[0, 1], [2, 3]]}}}


def test_a_field_that_is_taken_back_is_gone_from_the_tree() -> None:
    limited = flow("a > b", transitions={"a-b": {"timeout": "3s"}})
    free = update(limited, "a-b", timeout=None)
    tree = patched(full_tree(limited), patch_between(limited, free))
    assert "timeout" not in tree["transitions"][0]


def test_the_order_of_a_map_is_kept() -> None:
    one, two = ReadOnlyMap({"app": "a", "sms": "b"}), ReadOnlyMap({"sms": "b", "app": "a"})
    assert list(patched(dict(one), patch_between(one, two))) == ["sms", "app"]


@pytest.mark.parametrize(
    "patch",
    [
        {"[": [[0, 9]]},
        {"[": [[-1, 1]]},
        {"[": [[1, 1]]},
        {"[": [[5, {"=": 1}]]},
        {"[": [["x", 1]]},
        {"{": 3},
        {"?": 1},
        {},
    ],
)
def test_a_patch_that_was_made_for_something_else_is_refused(patch: dict[str, object]) -> None:
    with pytest.raises(PatchUnfit):
        patched([1, 2], patch)
