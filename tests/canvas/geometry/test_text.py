"""Widths of words, wrapping, and cutting short."""

import json
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.geometry.drawing import Weight
from canvas.geometry.text import ELLIPSIS, reads_from_the_right, shorten, snug_width, text_width, wrap

WORDS = st.text(alphabet="abc WMil é€漢", max_size=60)


def test_the_data_file_is_what_the_fonts_say() -> None:
    pytest.importorskip("fontTools")
    from tests.canvas.geometry import inter_widths  # noqa: PLC0415

    assert json.loads(inter_widths.TARGET.read_text(encoding="utf-8")) == inter_widths.widths()


def test_a_wide_letter_is_wider_than_a_narrow_one() -> None:
    assert text_width("W", 12) > 2 * text_width("i", 12)


def test_width_grows_with_the_size() -> None:
    assert text_width("Confirmed", 30, 600) == pytest.approx(2 * text_width("Confirmed", 15, 600))


def test_a_heavier_weight_is_wider() -> None:
    weights = cast(tuple[Weight, ...], (400, 500, 600))
    widths = [text_width("Payment unsure", 15, weight) for weight in weights]
    assert widths == sorted(widths)
    assert widths[0] < widths[2]


def test_letters_the_font_does_not_list_get_a_sensible_width() -> None:
    assert text_width("漢", 10) == 10
    assert text_width("😀", 10) == 10
    assert text_width("ა", 10) == 6.2
    assert text_width("\u0301", 10) == 0


def test_what_fits_is_not_cut() -> None:
    assert shorten("Pay", 100, 12) == "Pay"


def test_what_does_not_fit_ends_with_an_ellipsis_after_a_whole_word() -> None:
    assert shorten("checking with your bank", 110, 12) == "checking with…"


def test_one_long_word_is_cut_inside() -> None:
    cut = shorten("Donaudampfschifffahrt", 60, 12)
    assert cut.endswith(ELLIPSIS)
    assert text_width(cut, 12) <= 60


def test_a_text_is_broken_between_words() -> None:
    assert wrap("Order placed. We expect", 90, 12) == ("Order placed.", "We expect")


def test_the_last_line_is_cut_when_the_rest_does_not_fit() -> None:
    lines = wrap("one two three four five six seven eight nine ten", 60, 12)
    assert len(lines) == 2
    assert lines[1].endswith(ELLIPSIS)


def test_blank_text_has_no_lines() -> None:
    assert wrap(" \n ", 100, 12) == ()


def test_a_short_text_is_snug_in_one_line() -> None:
    assert snug_width("Pay now", 200, 12) == text_width("Pay now", 12)


def test_a_longer_text_is_snug_in_two_even_lines() -> None:
    width = snug_width("Order placed. We expect it", 110, 12)
    assert width == max(text_width("Order placed.", 12), text_width("We expect it", 12))


def test_a_text_too_long_for_two_lines_takes_all_the_width() -> None:
    assert snug_width("word " * 50, 100, 12) == 100


@given(WORDS, st.floats(min_value=20, max_value=300))
def test_no_wrapped_line_is_wider_than_asked(text: str, width: float) -> None:
    for line in wrap(text, width, 12):
        assert line == ELLIPSIS or text_width(line, 12) <= width + 0.01


@given(WORDS)
def test_wrapping_wide_enough_loses_nothing(text: str) -> None:
    assert " ".join(wrap(text, 10_000, 12)) == " ".join(text.split())


def test_a_text_without_blanks_is_broken_between_its_letters() -> None:
    text = "もう一度お支払いにならないでください"
    first, second = wrap(text, 12 * 10, 12)
    assert first + second == text
    assert len(first) == 10


def test_no_line_begins_with_a_mark_that_closes_or_ends_with_one_that_opens() -> None:
    assert wrap("支払いを確認。銀行", 12 * 6, 12)[0] == "支払いを確"
    assert wrap("支払いを「確認」する", 12 * 5, 12)[0] == "支払いを"


def test_words_of_two_scripts_are_kept_whole_where_they_are_latin() -> None:
    assert wrap("銀行が confirms する", 12 * 6, 12)[0] == "銀行が"


def test_a_long_text_without_blanks_is_snug_in_two_even_lines() -> None:
    assert snug_width("銀" * 12, 120, 12) == text_width("銀" * 6, 12)


def test_the_first_letter_with_a_direction_says_from_where_a_text_is_read() -> None:
    assert reads_from_the_right("3. تم الشحن (DHL)")
    assert reads_from_the_right("שלום")
    assert not reads_from_the_right("DHL: تم الشحن")
    assert not reads_from_the_right("もう一度")
    assert not reads_from_the_right("42 €")
    assert not reads_from_the_right("")
