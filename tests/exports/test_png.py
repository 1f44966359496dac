"""A PNG is twice the size of its page, unless that would be too large: then it says so."""

import struct

import pytest

from canvas.findings import Report
from exports.pages import page_of
from exports.painting.pictures import MOST_PIXELS
from exports.png import render, scale_for
from tests.designs import flow
from tests.exports.samples import delivery, hostile

pytestmark = pytest.mark.usefixtures("qapp")


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height out of the header of a PNG file."""
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_a_picture_has_two_pixels_for_one() -> None:
    page = page_of(delivery(), Report())
    rendered = render(delivery(), Report())
    assert size_of(rendered.data) == (int(page.width * 2), int(page.height * 2))
    assert rendered.note == ""


def test_up_to_a_hundred_megapixels_nothing_is_said() -> None:
    assert scale_for(5000, 5000) == (2.0, "")


@pytest.mark.parametrize(("width", "height"), [(5001, 5000), (30_000, 20_000), (400_000, 90)])
def test_beyond_it_is_scaled_down_and_says_so(width: float, height: float) -> None:
    scale, note = scale_for(width, height)
    assert int(width * scale) * int(height * scale) <= MOST_PIXELS
    assert int(width * scale) * int(height * scale) > MOST_PIXELS * 0.9
    assert "scaled down" in note
    assert f"{width * height * 4 / 1e6:,.0f} megapixels" in note


def test_a_very_large_design_becomes_a_smaller_picture_with_its_note() -> None:
    far = flow("a > b", layout={"nodes": {"a": [0, 0], "b": [9000, 5600]}})
    rendered = render(far, Report())
    width, height = size_of(rendered.data)
    assert width * height <= MOST_PIXELS
    assert "megapixels" in rendered.note


def test_hostile_texts_are_just_painted() -> None:
    assert render(hostile(), Report()).data.startswith(b"\x89PNG")
