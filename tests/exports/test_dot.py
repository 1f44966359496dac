"""DOT: what is in a design is in the graph, and no text of it is anything but text."""

import re
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from canvas.findings import Report
from canvas.model import Design
from exports.dot import dot_text, render
from exports.dot_text import lines, literal, wrapped
from exports.painting.palette import PAPER
from tests.designs import designs, flow
from tests.exports.samples import HOSTILE, delivery, hostile

GOLDEN = Path(__file__).parent / "golden"
needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz's dot is not on this machine")


def canonical(text: str) -> str:
    """The graph as Graphviz itself reads it, one statement on a line."""
    done = subprocess.run(["dot", "-Tcanon"], input=text, capture_output=True, text=True, check=True, timeout=30)
    assert done.stderr == ""
    return re.sub(r"(?<=[,;\[])\n\s*", " ", done.stdout)


@pytest.mark.parametrize(("name", "design"), [("delivery", delivery()), ("hostile", hostile())])
def test_the_text_is_the_golden_one(name: str, design: Design) -> None:
    assert dot_text(design) == (GOLDEN / f"{name}.dot").read_text(encoding="utf-8")


@needs_dot
@pytest.mark.parametrize("name", ["delivery", "hostile"])
def test_graphviz_reads_every_golden_file(name: str) -> None:
    assert canonical((GOLDEN / f"{name}.dot").read_text(encoding="utf-8")).startswith("digraph")


@needs_dot
def test_frames_are_clusters_with_their_states() -> None:
    text = canonical(dot_text(delivery()))
    package = text[text.index("subgraph cluster_package") : text.index("subgraph cluster_promise")]
    assert all(state in package for state in ("on_way", "late", "there", "lost"))
    assert "kept" not in package


@needs_dot
def test_what_breaks_lies_on_the_way() -> None:
    text = canonical(dot_text(delivery()))
    for edge in ("on_way -> no_scan", "no_scan -> bad_scan", "bad_scan -> there", "late -> gone", "there -> unsent"):
        assert edge in text


@needs_dot
def test_failures_that_move_and_answers_are_edges_of_their_own() -> None:
    text = canonical(dot_text(delivery()))
    assert "no_scan -> late" in text
    assert re.search(r'gone -> lost\s+\[[^\]]*label="Support, 4 h"', text)
    assert re.search(r'unsent -> unsent\s+\[[^\]]*label="max 3 tries"', text)
    assert "unsent -> open" in text
    assert "no_scan -> no_scan" in text


def test_a_failure_without_an_answer_ends_nowhere() -> None:
    assert 'bad_scan -> "no answer bad_scan"' in dot_text(delivery())
    assert "no answer gone" not in dot_text(delivery())


def test_the_kinds_of_states_have_shapes_of_their_own() -> None:
    text = dot_text(delivery())
    assert re.search(r"there \[.*peripheries=2", text)
    assert re.search(r"lost \[.*shape=doubleoctagon", text)
    assert re.search(r"late \[.*shape=hexagon style=dashed", text)
    assert re.search(r'open \[.*style="rounded,bold"', text)


def test_what_the_customer_reads_is_in_the_graph() -> None:
    text = dot_text(delivery())
    assert "App, SMS: Here" in text
    assert "(customer sees nothing)" in text
    assert "(the customer does not see it)" in text


def test_later_is_dashed_and_waiting_is_not() -> None:
    text = dot_text(flow("a > b", "b ~> c"))
    assert re.search(r"a -> b \[.*style=solid", text)
    assert re.search(r"b -> c \[.*style=dashed", text)


def test_a_hand_over_from_a_transition_starts_on_it() -> None:
    handed = delivery()
    trigger = handed.triggers[0].model_copy(update={"when": "found"})
    text = dot_text(handed.model_copy(update={"triggers": (trigger,), "failures": (), "fallbacks": ()}))
    assert 'late -> "on found"' in text
    assert '"on found" -> "on keep"' in text
    assert '"on keep" -> kept' in text


def test_the_same_design_gives_the_same_bytes() -> None:
    assert render(delivery(), Report()) == render(delivery(), Report())


def test_a_backslash_an_entity_and_a_tag_are_shown_as_they_are() -> None:
    assert literal("\\N") == "\\\\N"
    assert literal("AT&T &lt; &#60;") == "AT&T &amp;lt; &amp;#60;"
    assert lines("a\nb", "", "c\\") == "a b\\nc\\\\"


@needs_dot
def test_hostile_texts_are_read_back_as_they_were() -> None:
    text = canonical(dot_text(hostile()))
    assert 'label="<b>html</b>' in text
    read = re.search(r"^\s*graph \[.*?label=\"(.*?)(?<!\\)\"", text, re.MULTILINE)
    assert read is not None
    plain = read[1].replace("\\\n", "").replace('\\"', '"').replace("\\\\", "\\").replace("&amp;", "&")
    assert plain == " ".join(HOSTILE.split())


def test_long_messages_are_wrapped_and_cut() -> None:
    rows = wrapped(["word " * 400])
    assert len(rows) == 6
    assert max(map(len, rows)) <= 44
    assert rows[-1].endswith("…")


@needs_dot
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(design=designs())
def test_graphviz_finds_every_state_of_any_design(design: Design) -> None:
    text = canonical(dot_text(design))
    for thing in design.objects:
        for state in thing.states:
            assert re.search(rf'(?<![\w.-])"?{re.escape(state.id)}"?\s', text)


def test_every_colour_is_one_of_paper() -> None:
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", dot_text(delivery()))) <= set(asdict(PAPER).values())
