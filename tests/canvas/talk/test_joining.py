"""Texts of all kinds within sentences that read well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.talk.joining import (
    LONGEST,
    MOST_CHARACTERS,
    POINT,
    and_more,
    clause,
    joined,
    number,
    point,
    said,
    series,
    spoken_time,
    stopped,
    whole,
    with_reason,
)
from tests.designs import filled_texts

GERMAN = "Die Kundin, die auf ihr Paket wartet. Sie hat heute frei."
ARABIC = "أعضاء ينتظرون طردا متأخرا؟"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("late is not lost", "It is so: late is not lost."),
        ("Late is not lost.", "It is so: Late is not lost."),
        ("Is it late?", "It is so: Is it late?"),
        ("They call. We answer", "It is so: They call. We answer."),
        ("Late\n  or lost …", "It is so: Late or lost …"),
        ("They read “Late.”", "It is so: They read “Late.”"),
        ("They read “Late”", "It is so: They read “Late”."),
        ("It is late (by a day)", "It is so: It is late (by a day)."),
        ("< 0.3 %", "It is so: < 0.3 %."),
        (GERMAN, f"It is so: {GERMAN}"),
        (ARABIC, f"It is so: {ARABIC}"),
        ("配達が遅い。", "It is so: 配達が遅い。"),
    ],
)
def test_a_text_behind_a_colon_ends_with_one_stop(text: str, sentence: str) -> None:
    assert said("It is so", text) == sentence


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Members who paid.", "members who paid"),
        ("members who paid", "members who paid"),
        ("The night shift", "the night shift"),
        ("Prime members", ""),
        ("Die Kundin", ""),
        ("Members who paid. They wait.", ""),
        ("Members?", ""),
        ("…", ""),
        ("", ""),
        ("9 of 10 carriers", "9 of 10 carriers"),
    ],
)
def test_only_one_clause_goes_on_within_a_sentence_and_only_a_word_that_is_no_name_loses_its_capital(
    text: str, goes_on: str
) -> None:
    assert clause(text) == goes_on


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("", "At once."),
        ("the photo comes later", "At once, because the photo comes later."),
        ("Because it is cheap.", "At once, because it is cheap."),
        ("Photos come later. Members wait.", "At once. The reason: Photos come later. Members wait."),
    ],
)
def test_a_reason_is_joined_where_it_can_be(why: str, sentence: str) -> None:
    assert with_reason("At once", why) == sentence


def test_a_reason_for_a_whole_sentence_is_a_sentence_too() -> None:
    assert with_reason("We wait.", "it is cheap") == "We wait. The reason: it is cheap."


def test_a_series_of_clauses_is_one_sentence_and_a_series_with_a_sentence_is_several() -> None:
    assert series("Part of it", ["the app", "e-mail"]) == "Part of it: the app; e-mail."
    assert series("Part of it", ["The app.", "e-mail"]) == "Part of it: The app. e-mail."


def test_blank_texts_are_left_out_of_what_is_joined() -> None:
    assert joined("calls", " ", "20 %") == "calls, 20 %"


@pytest.mark.parametrize(
    ("text", "read"),
    [("30s", "30 seconds"), ("1d", "1 day"), ("15m ", "15 minutes"), ("at once", "at once"), ("2h or so", "2h or so")],
)
def test_a_duration_is_read_as_people_say_it(text: str, read: str) -> None:
    assert spoken_time(text) == read


def test_numbers_are_words_up_to_twelve() -> None:
    assert [number(each) for each in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]


def test_what_was_not_told_is_counted() -> None:
    assert and_more(2, 2, "stop") == ()
    assert and_more(3, 2, "stop") == ("There is one more stop like this.",)
    assert and_more(9, 2, "stop") == ("There are seven more stops like this.",)


def test_a_very_long_text_is_told_up_to_a_sentence() -> None:
    first = " ".join(["word"] * (LONGEST - 10)) + "."
    assert whole(f"{first} {' '.join(['more'] * 40)}") == f"{first} …"


def test_a_very_long_sentence_is_told_up_to_a_word() -> None:
    assert whole(" ".join(["word"] * 400)) == " ".join(["word"] * LONGEST) + " …"


def test_a_text_without_blanks_is_bounded_too() -> None:
    assert len(whole("文" * 5000)) <= MOST_CHARACTERS + 2


@given(filled_texts)
def test_a_text_of_common_length_keeps_all_its_characters(text: str) -> None:
    assert stopped(whole(text)).startswith(" ".join(text.split()))


@given(filled_texts)
def test_what_goes_on_in_a_sentence_keeps_all_but_a_stop_and_a_capital(text: str) -> None:
    found = clause(text)
    if found:
        assert " ".join(text.split()).removesuffix(".").casefold() == found.casefold()


@given(st.text(max_size=500))
def test_a_point_is_one_short_line(text: str) -> None:
    assert len(point(text)) <= POINT + 2
    assert "\n" not in point(text)
