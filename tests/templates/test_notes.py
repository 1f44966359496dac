"""The notes as values: headings, paragraphs and items, and nothing else that Markdown or HTML could mean."""

import pytest

from templates.catalog import note
from templates.choosing import SHOWN
from templates.notes import Block, Stretch, blocks_of


def plain(text: str) -> tuple[Stretch, ...]:
    return (Stretch(text),)


def test_lines_of_a_paragraph_are_joined_and_an_empty_line_ends_it() -> None:
    assert blocks_of("One\ntwo.\n\nThree.") == (
        Block("paragraph", 0, plain("One two.")),
        Block("paragraph", 0, plain("Three.")),
    )


def test_a_heading_has_a_level_and_ends_with_its_line() -> None:
    assert blocks_of("# A\nB\n## C") == (
        Block("heading", 1, plain("A")),
        Block("paragraph", 0, plain("B")),
        Block("heading", 2, plain("C")),
    )


def test_items_may_go_on_in_the_next_line() -> None:
    assert blocks_of("- One\n  goes on\n- Two") == (
        Block("item", 0, plain("One goes on")),
        Block("item", 0, plain("Two")),
    )


def test_words_are_strong_or_stressed_or_both() -> None:
    (block,) = blocks_of("**Not *this* one.** But *that*.")
    assert block.stretches == (
        Stretch("Not ", strong=True),
        Stretch("this", strong=True, stressed=True),
        Stretch(" one.", strong=True),
        Stretch(" But "),
        Stretch("that", stressed=True),
        Stretch("."),
    )


def test_the_key_of_a_finding_is_said_aside() -> None:
    (block,) = blocks_of("**No way out** (REC001@no_pick_up). A (plain) bracket.")
    assert [stretch.text for stretch in block.stretches if stretch.aside] == ["(REC001@no_pick_up)"]


def test_the_trap_stands_by_itself_and_other_stressed_words_do_not() -> None:
    assert [block.text for block in blocks_of("**A.** B\n*C* d.\n*The trap:* e.")] == ["A. B C d.", "The trap: e."]


@pytest.mark.parametrize("text", ["<b>x</b>", "[x](https://example.org)", "![x](y.png)", "<script>x()</script>"])
def test_what_could_be_followed_or_run_stays_the_letters_that_it_is(text: str) -> None:
    assert blocks_of(text) == (Block("paragraph", 0, plain(text)),)


@pytest.mark.parametrize("template", SHOWN, ids=lambda each: each.id)
def test_every_note_begins_with_its_title_and_leaves_no_star(template: object) -> None:
    first, *rest = blocks_of(note(getattr(template, "id", "")))
    assert (first.kind, first.level) == ("heading", 1)
    assert not [block.text for block in rest if "*" in block.text]
