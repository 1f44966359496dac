"""Finding by a few letters."""

from widgets.shell.fuzzy import Ranking, ranked, score


def test_the_letters_have_to_occur_in_order() -> None:
    assert score("pun", "Payment unsure") is not None
    assert score("nup", "Payment unsure") is None


def test_letters_start_a_word_or_come_later_in_the_word_of_the_one_before() -> None:
    assert score("payun", "Payment unsure") is not None
    assert score("pmt", "Payment unsure") is not None
    assert score("pnr", "Pay the courier now") is None


def test_of_several_ways_to_begin_the_words_one_is_enough() -> None:
    assert score("pun", "Put it under") is not None


def test_starts_of_words_count_most() -> None:
    assert ranked("pu", ["Spurious", "Payment unsure", "Put"]) == [2, 1, 0]


def test_letters_side_by_side_count_more_than_letters_apart() -> None:
    assert ranked("ship", ["so high, in place", "Shipped"]) == [1, 0]


def test_what_does_not_fit_is_left_out() -> None:
    assert ranked("xyz", ["Paid", "Held"]) == []


def test_blanks_in_what_is_wanted_do_not_matter() -> None:
    assert score("pay unsure", "Payment unsure") == score("payunsure", "Payment unsure")


def test_what_is_told_is_found_by_its_words_in_any_order_and_never_by_letters() -> None:
    names, more = ["Smart lock", "Door bell"], ["Open the front door", "It rings"]
    assert Ranking(names, more).ranked("door fr") == [0]
    assert Ranking(names, more).ranked("otfd") == []
    assert Ranking(names, more).ranked("door") == [1, 0]


def test_a_blank_that_is_taken_back_looks_through_everything_again() -> None:
    ranking = Ranking(["A", "B"], ["the lock", "the lo cation"])
    assert ranking.ranked("lo c") == [1]
    assert ranking.ranked("loc") == [0]


def test_of_two_that_fit_alike_the_shorter_comes_first() -> None:
    assert ranked("paid", ["Paid by card at the door", "Paid"]) == [1, 0]


def test_words_side_by_side_count_more_than_the_same_letters_spread_before_them() -> None:
    assert ranked("paid", ["Parcel is delivered", "Package is delivered and paid"]) == [1, 0]
    assert score("paid", "package is delivered and paid") == 3 + 3 * 4 - 29 / 100


def test_words_at_the_start_of_a_word_count_more() -> None:
    assert ranked("paid", ["unpaid", "is paid"]) == [1, 0]


def test_nothing_wanted_leaves_everything_in_its_order() -> None:
    assert ranked(" ", ["b", "a"]) == [0, 1]


def test_further_letters_are_looked_for_only_where_those_before_were_found() -> None:
    ranking = Ranking(["pay", "held", "put down"])
    assert ranking.ranked("p") == [0, 2]
    assert list(ranking.fitting) == [0, 2]
    assert ranking.ranked("pd") == [2]
    assert list(ranking.fitting) == [2]


def test_after_other_letters_everything_is_looked_through_again() -> None:
    ranking = Ranking(["paid", "held"])
    assert ranking.ranked("pa") == [0]
    assert ranking.ranked("h") == [1]
    assert ranking.ranked("") == [0, 1]
