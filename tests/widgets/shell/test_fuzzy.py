"""Finding by a few letters."""

from widgets.shell.fuzzy import ranked, score


def test_the_letters_have_to_occur_in_order() -> None:
    assert score("pun", "Payment unsure") is not None
    assert score("nup", "Payment unsure") is None


def test_starts_of_words_count_most() -> None:
    assert ranked("pu", ["capture", "Payment unsure"]) == [1, 0]


def test_letters_side_by_side_count_more_than_letters_apart() -> None:
    assert ranked("ship", ["so high, in place", "Shipped"]) == [1, 0]


def test_what_does_not_fit_is_left_out() -> None:
    assert ranked("xyz", ["Paid", "Held"]) == []


def test_blanks_in_what_is_wanted_do_not_matter() -> None:
    assert score("pay unsure", "Payment unsure") == score("payunsure", "Payment unsure")


def test_of_two_that_fit_alike_the_shorter_comes_first() -> None:
    assert ranked("paid", ["Paid by card at the door", "Paid"]) == [1, 0]
