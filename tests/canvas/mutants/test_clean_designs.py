"""The twenty designs are what the mutants need: clean, canonical, and different from one another."""

from pathlib import Path

import networkx
import pytest

from canvas.model import Design
from canvas.reading import read_design
from canvas.validator import check
from canvas.writing import canonical
from templates.catalog import TEMPLATES, load_template
from templates.worked import WORKED
from tests.canvas.mutants.clean import FOLDER, SUFFIX, clean_designs, twenty
from tests.canvas.mutants.operators import OPERATORS

DESIGNS = twenty()
each_design = pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)


def goes_round(design: Design) -> bool:
    steps: networkx.DiGraph[str] = networkx.DiGraph(
        (step.source, step.target) for step in design.transitions if step.source != step.target
    )
    return not networkx.is_directed_acyclic_graph(steps)


def test_there_are_twenty() -> None:
    assert len(DESIGNS) == 20


@each_design
def test_nothing_is_found_in_it(design: Design) -> None:
    report = check(design)

    assert report.findings == ()
    assert report.complete


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_it_is_a_canonical_file_with_a_name_of_its_kind(path: Path) -> None:
    assert path.name.endswith(SUFFIX)
    assert canonical(read_design(path.read_bytes())) == path.read_bytes()


@each_design
def test_it_is_small_and_has_failures_with_answers(design: Design) -> None:
    assert 6 <= sum(len(owner.states) for owner in design.objects) <= 20
    assert design.failures
    assert design.fallbacks


@each_design
def test_nothing_is_accepted_or_left_out_to_make_it_clean(design: Design) -> None:
    assert design.waivers == ()


def test_some_go_round_some_have_many_objects_and_some_are_seen_by_no_customer() -> None:
    all_internal = [one for one in DESIGNS.values() if not any(owner.customer_facing for owner in one.objects)]

    assert sum(map(goes_round, DESIGNS.values())) >= 10
    assert sum(len(one.objects) >= 3 for one in DESIGNS.values()) >= 3
    assert len(all_internal) >= 3


def test_each_tells_another_story() -> None:
    titles = [one.title for one in DESIGNS.values()] + [load_template(template.id).title for template in TEMPLATES]

    assert len(set(titles)) == len(titles)


def test_the_worked_designs_are_mutated_too() -> None:
    assert clean_designs().keys() - DESIGNS.keys() == {each.id for each in WORKED}


@pytest.mark.parametrize("operator", OPERATORS)
def test_every_operator_finds_many_places_in_them(operator: str) -> None:
    assert sum(len(list(OPERATORS[operator](design))) for design in DESIGNS.values()) >= 20
