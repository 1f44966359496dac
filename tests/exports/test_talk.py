"""The talk as text and as speaker notes: golden for every template, and nothing but text for any design."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from canvas.findings import Report
from canvas.model import Design
from canvas.storage import load
from canvas.talk import talk_of
from canvas.validator import check
from exports.markdown_text import literal
from exports.speaker_notes import notes_text
from exports.speaker_notes import render as render_notes
from exports.talk import MISSING, render, talk_text, time_to_say
from exports.telling import line
from tests.designs import designs, texts
from tests.exports.samples import HOSTILE, delivery, hostile

GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = [
    Path(__file__).parents[2] / "templates" / folder / f"{name}.unhappy.json"
    for folder, name in (
        ("worked", "order-delivery"),
        ("worked", "webhook-delivery"),
        ("first_drafts", "order-delivery-first-draft"),
        ("facts", "message-delivery"),
        ("facts", "order-payment"),
        ("facts", "courier-delivery"),
        ("blank", "blank"),
    )
]
names = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name.removesuffix(".unhappy.json"))


def golden(path: Path, ending: str) -> str:
    return (GOLDEN / path.name.replace(".unhappy.json", ending)).read_text(encoding="utf-8")


@names
def test_the_talk_of_a_template_is_the_golden_one(path: Path) -> None:
    worked = load(path)
    assert render(worked, check(worked)).data.decode() == golden(path, ".talk.txt")


@names
def test_the_notes_of_a_template_are_the_golden_ones(path: Path) -> None:
    worked = load(path)
    assert render_notes(worked, check(worked)).data.decode() == golden(path, ".notes.md")


def shown(markdown: str) -> list[tuple[str, str]]:
    """The blocks of a Markdown text as a reader sees them: the tag of each, and its text."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    found = []
    for opening, token in pairwise(tokens):
        if token.type == "inline":
            inner = token.children or []
            assert {child.type for child in inner} <= {
                "text",
                "text_special",
                "strong_open",
                "strong_close",
                "em_open",
                "em_close",
            }
            found.append((opening.tag, "".join(child.content for child in inner)))
    return found


@names
def test_the_golden_notes_are_read_back_as_the_talk(path: Path) -> None:
    worked = load(path)
    talk = talk_of(worked, check(worked))
    blocks = shown(golden(path, ".notes.md"))
    assert [text for tag, text in blocks if tag == "h2"] == [part.title for part in talk.sections]
    paragraphs = [text for tag, text in blocks if tag == "p"]
    assert all(line(" ".join(part.sentences)) in paragraphs for part in talk.sections if part.told)


@given(designs())
@settings(max_examples=30, deadline=None)
def test_no_text_of_a_design_becomes_more_than_text_in_the_notes(design: Design) -> None:
    blocks = shown(notes_text(talk_of(design)))
    assert [tag for tag, _ in blocks if tag.startswith("h")] == ["h1"] + ["h2"] * 6


def test_a_design_that_tries_to_break_out_is_text_in_the_notes() -> None:
    blocks = shown(notes_text(talk_of(hostile(), Report())))
    assert [tag for tag, _ in blocks if tag.startswith("h")] == ["h1"] + ["h2"] * 6


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "1. one",
        "- x",
        "+ x",
        "# x",
        "=== x",
        "12) x",
        "> x",
        "*a* _b_ `c` ~~d~~",
        "![x](http://y.z) <b>",
        "&lt; a\\*b",
        "http://a.b www.a.b a@b.c",
        "| a | b |",
        "...",
    ],
)
def test_what_has_a_meaning_in_markdown_stays_what_it_is(text: str) -> None:
    assert shown(f"{literal(text)}\n") == [("p", line(text))]
    assert shown(f"- {literal(text)}\n") == [("p", line(text))]


@given(texts.filter(str.strip))
def test_every_text_is_read_back_from_markdown(text: str) -> None:
    assert shown(f"{literal(text)}\n") == [("p", line(text))]


def test_what_is_not_said_yet_stands_in_the_talk_as_that() -> None:
    assert f"{MISSING} Nothing is said yet about who it is for.\n" in talk_text(talk_of(delivery()))
    assert "- **Missing:** Nothing is said yet about who it is for.\n" in notes_text(talk_of(delivery()))


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0.0, "0 min to say"), (0.5, "0 min 30 s to say"), (4.17, "4 min 10 s to say"), (4.99, "5 min to say")],
)
def test_the_time_is_said_to_the_next_ten_seconds(minutes: float, said: str) -> None:
    assert time_to_say(minutes) == said


@given(designs())
@settings(max_examples=30, deadline=None)
def test_every_line_of_the_talk_can_be_printed(design: Design) -> None:
    assert all(each.isprintable() for each in talk_text(talk_of(design)).split("\n"))
