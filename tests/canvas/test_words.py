"""Reading words: what hedges, what reads as final, and what takes it back. One line for each edge of the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.words import (
    REACH,
    Added,
    hedged,
    is_english,
    names_anybody,
    names_bare_feature,
    names_time,
    praises_only,
    reads_final,
    strongly_hedged,
)
from tests.canvas import law

HEDGES = """may, might, could, expected, estimate, estimated, about 5 pm, about a day, around an hour, approximately 3,
checking, confirming, pending, processing, in progress, not confirmed, not yet confirmed, not final, not sure,
not certain, not yet, don't know, unsure, unknown, as of, last updated, last checked, last known, out of date, waiting,
trying, retrying, uploading, saving, sending, in review, reviewing, we'll tell, we'll let, we'll update, we'll email,
we'll text, delayed, unavailable"""
STRONG = """checking, confirming, pending, processing, not confirmed, not yet final, not sure, not yet certain, not yet,
don't know, unsure, unknown, waiting, in review, reviewing"""
FINALS = """confirmed, delivered, completed, done, paid, sent, success, successful, successfully, guaranteed, on time,
approved, refunded, published, saved, shipped, posted, all set, arriving today, canceled, cancelled, declined, refused,
rejected, lost, failed, expired"""
UNDOING = """not, never, no, no longer, cannot, can't, couldn't, isn't, wasn't, hasn't, won't, will be, to be, when, if,
once, until, unless, before"""


def words(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", " ").split(",")]


@pytest.mark.parametrize("word", words(HEDGES))
def test_each_hedge_is_read(word: str) -> None:
    assert hedged(f"Your parcel: {word}, so far")


@pytest.mark.parametrize("word", words(STRONG))
def test_each_strong_hedge_is_read_and_is_a_hedge(word: str) -> None:
    assert strongly_hedged(f"Your parcel: {word}")
    assert hedged(f"Your parcel: {word}")


@pytest.mark.parametrize("word", sorted(set(words(HEDGES)) - set(words(STRONG)) - {"not final", "not certain"}))
def test_the_other_hedges_are_not_strong(word: str) -> None:
    strong = {"not yet confirmed"}
    assert strongly_hedged(f"Your parcel: {word}") == (word in strong)


@pytest.mark.parametrize("word", words(FINALS))
def test_each_final_word_is_read(word: str) -> None:
    assert reads_final(f"Your parcel: {word}")


@pytest.mark.parametrize("word", words(UNDOING))
def test_each_word_that_takes_it_back_is_read(word: str) -> None:
    assert not reads_final(f"The money {word} paid")


@pytest.mark.parametrize(
    "text",
    [
        "undelivered",
        "unpaid",
        "overdone",
        "Donetsk",
        "consented",
        "presently",
        "lostness",
        "cancellled",
        "estimates",
        "Maybell",
        "mayor",
        "couldn",
        "successive",
    ],
)
def test_only_whole_words_count(text: str) -> None:
    assert not reads_final(text)
    assert not hedged(text)


def test_any_case_counts() -> None:
    assert reads_final("DELIVERED")
    assert hedged("PENDING")
    assert not reads_final("NOT delivered")


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘"])
def test_curly_apostrophes_count_as_straight(apostrophe: str) -> None:
    assert strongly_hedged(f"We don{apostrophe}t know")
    assert hedged(f"We{apostrophe}ll tell you")
    assert not reads_final(f"It isn{apostrophe}t paid")


@pytest.mark.parametrize(
    ("text", "is_hedge"),
    [
        ("It may be late", True),
        ("IT MAY BE LATE", True),
        ("mAY", True),
        ("May be late", True),
        ("Hello. May be late", True),
        ("Really? “May be late", True),
        ("Line\nMay be late", True),
        ("Line\u2028May be late", True),
        ("Line\u2029May be late", True),
        ("Here in May", False),
        ("1. May", True),
        ("On May we wait", False),
        ("May 5", False),
        ("May  \t5", False),
        ("May, 5 parcels", True),
        ("Paid in May 2026", False),
        ("Paid in May. It may be late", True),
    ],
)
def test_may_written_so_is_a_month_unless_it_opens_its_sentence_and_no_number_follows(
    text: str, is_hedge: bool
) -> None:
    assert hedged(text) == is_hedge


def test_about_is_a_hedge_only_before_a_number_or_an_article() -> None:
    assert hedged("about 10 minutes")
    assert hedged("about an hour")
    assert hedged("around\n5pm")
    assert not hedged("about another one")
    assert not hedged("about your parcel")
    assert not hedged("round about")


def test_a_hedge_anywhere_in_the_message_keeps_it_from_reading_final() -> None:
    assert reads_final("Paid. Thank you")
    assert not reads_final("Paid. We are checking the address")


def test_what_takes_it_back_stands_before_it() -> None:
    assert not reads_final("If paid")
    assert reads_final("Paid, if at all")


@pytest.mark.parametrize("end", [".", "!", "?", "\n", "\u2028", "\u2029"])
def test_what_takes_it_back_stands_in_the_same_sentence(end: str) -> None:
    assert reads_final(f"Is it there? No{end} Paid")
    assert not reads_final("Is it there? No: paid")


def test_a_comma_ends_no_sentence() -> None:
    assert not reads_final("No, paid")


@pytest.mark.parametrize("between", [REACH, REACH + 1])
def test_what_takes_it_back_is_at_most_twenty_characters_away(between: int) -> None:
    text = f"never{' ' + 'x' * (between - 2) + ' '}paid"
    assert reads_final(text) == (between > REACH)


def test_the_distance_is_counted_from_the_end_of_no_longer() -> None:
    assert not reads_final("no longer is it true that we paid")


def test_one_final_word_that_stands_is_enough() -> None:
    assert reads_final("Not paid by card. Paid by bank")
    assert reads_final("Not paid, which was yesterday, and then paid")


def test_only_english_is_read() -> None:
    assert all(is_english(language) for language in ("en", "en-GB", "en-", "", " "))
    assert not any(is_english(language) for language in ("de", "english", "eng", "EN", "fr-en"))


pieces = st.sampled_from(
    [*words(HEDGES), *words(STRONG), *words(FINALS), *words(UNDOING), "May", "5", "the parcel", ".", "!", "\n", ","]
)


@given(st.lists(pieces, max_size=8).map(" ".join))
def test_the_reading_is_that_of_the_second_implementation(text: str) -> None:
    assert hedged(text) == law.hedged(text)
    assert strongly_hedged(text) == law.strongly_hedged(text)
    # "no longer" ends later than "no", so it reaches further; the second implementation measures from the "no".
    assert "no longer" in text or reads_final(text) == law.final(text)


@given(st.text())
def test_a_message_never_hedges_and_reads_final_at_once(text: str) -> None:
    assert not (hedged(text) and reads_final(text))


@given(st.text(), st.sampled_from(words(STRONG)))
def test_more_words_never_take_a_hedge_away(text: str, word: str) -> None:
    assert strongly_hedged(f"{text} {word} {text}")


@pytest.mark.parametrize("text", ["user", "The users", "CUSTOMERS", "the customer.", " everyone ", "“people”"])
def test_a_word_for_everybody_names_nobody(text: str) -> None:
    assert names_anybody(text)


@pytest.mark.parametrize(
    "text", ["", "mobile users", "users in a tunnel", "everyone with a late package", "superusers"]
)
def test_a_qualifier_names_somebody(text: str) -> None:
    assert not names_anybody(text)


@pytest.mark.parametrize(
    "text", ["improve search", "Optimise checkout", "to optimize it", "We enhance the page whenever"]
)
def test_a_feature_without_a_moment_is_bare(text: str) -> None:
    assert names_bare_feature(text)


@pytest.mark.parametrize(
    "text",
    ["", "find it", "improvement", "improve it when late", "Enhance it so\n that I see", "optimise it WITHOUT calls"],
)
def test_a_moment_or_a_purpose_is_not_bare(text: str) -> None:
    assert not names_bare_feature(text)


@pytest.mark.parametrize(
    "text", ["fast", "It’s scalable, and modern.", "because it is best  practice", "Best-practices!"]
)
def test_praise_alone_is_no_reason(text: str) -> None:
    assert praises_only(text)


@pytest.mark.parametrize(
    "text", ["", "and so", "faster", "fast enough for a scan", "fastest", "scalable to forty carriers"]
)
def test_praise_with_more_is_a_reason(text: str) -> None:
    assert not praises_only(text)


@pytest.mark.parametrize("text", ["15m", "2 s", "< 200ms", "within 3 Hours", "0.5 s", "0,5 s", "every 2 weeks", "1d."])
def test_a_number_with_a_unit_of_time_is_a_time(text: str) -> None:
    assert names_time(text)


@pytest.mark.parametrize("text", ["", "99 %", "5 million", "5 M", "fast", "v2 s", "3 months ago", "24/7", "20 msx"])
def test_other_targets_are_no_time(text: str) -> None:
    assert not names_time(text)


ADDED = Added(hedge=("in the works",), strong_hedge=("verifying",), final=("dispatched", "c++"), undoing=("far from",))


@pytest.mark.parametrize("text", ["It is in the works", "IN THE\u00a0WORKS", "Verifying your card", "in  the works."])
def test_an_added_hedge_is_read_like_the_others(text: str) -> None:
    assert hedged(text, ADDED)
    assert not hedged(text)


def test_an_added_strong_hedge_is_strong_and_an_added_hedge_is_not() -> None:
    assert strongly_hedged("We are verifying it", ADDED)
    assert not strongly_hedged("It is in the works", ADDED)


@pytest.mark.parametrize("text", ["Your parcel was dispatched", "Written in C++"])
def test_an_added_final_word_is_read_and_what_is_in_it_is_no_pattern(text: str) -> None:
    assert reads_final(text, ADDED)
    assert not reads_final(text)


@pytest.mark.parametrize(
    "text", ["Not dispatched", "Far from dispatched", "Dispatched, or verifying", "dispatchedly", "c"]
)
def test_an_added_final_word_is_undone_hedged_and_whole_like_the_others(text: str) -> None:
    assert not reads_final(text, ADDED)


def test_an_added_word_takes_back_those_of_the_lists() -> None:
    assert reads_final("Far from delivered")
    assert not reads_final("Far from delivered", ADDED)


@given(st.text(max_size=30))
def test_no_added_word_is_the_same_as_none(text: str) -> None:
    assert (hedged(text, Added()), reads_final(text, Added())) == (hedged(text), reads_final(text))
