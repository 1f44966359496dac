"""The search for garbage rests during short work, and is afterwards what it was."""

import gc
from collections.abc import Iterator

import pytest

from canvas.collecting import without_collecting
from canvas.errors import DesignUnreadable
from canvas.reading import read_design


@pytest.fixture(autouse=True)
def _collecting_as_it_was() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_nothing_is_collected_meanwhile() -> None:
    with without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_one_inside_another_waits_for_the_outer_one() -> None:
    with without_collecting():
        with without_collecting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    with without_collecting():
        pass
    assert not gc.isenabled()


def test_after_a_file_that_is_refused_it_is_on_again() -> None:
    with pytest.raises(DesignUnreadable):
        read_design(b"{}")
    assert gc.isenabled()
