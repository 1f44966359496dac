"""An SVG is valid XML in which every text is text."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from canvas.findings import Report
from canvas.model import Design
from exports.svg import render
from tests.designs import designs, flow
from tests.exports.samples import HOSTILE, delivery, hostile

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"


def parsed(design: Design) -> ET.Element:
    return ET.fromstring(render(design, Report()).data)  # noqa: S314 - our own file


def texts(root: ET.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def test_every_name_and_message_is_text() -> None:
    found = texts(parsed(delivery()))
    for text in (
        "Package",
        "On the way",
        "Expected Tuesday",
        "Carrier scans it",
        "No scan arrives",
        "Customer sees nothing",
    ):
        assert text in found


def test_the_file_has_a_title_and_a_description() -> None:
    root = parsed(delivery())
    assert root.findtext(f"{SVG}title") == "Delivery updates"
    assert "must fix" in (root.findtext(f"{SVG}desc") or "")


def test_texts_are_in_inter_with_substitutes() -> None:
    families = set(re.findall(r'<text[^>]*font-family="([^"]*)"', render(delivery(), Report()).data.decode()))
    inherited = re.findall(r'font-family="([^"]*)"', render(delivery(), Report()).data.decode())
    assert "Inter, Helvetica, Arial, sans-serif" in inherited
    assert all(family.startswith("Inter") for family in families)


def test_hostile_texts_stay_texts() -> None:
    root = parsed(hostile())
    assert root.findtext(f"{SVG}title") == " ".join(HOSTILE.split())
    assert not list(root.iter(f"{SVG}script"))
    assert "<b>html</b>" in texts(root)


def test_characters_that_xml_forbids_are_replaced() -> None:
    assert any("\ufffd ends with" in text for text in texts(parsed(hostile())))


def test_nothing_outside_of_the_file_is_referred_to() -> None:
    data = render(hostile(), Report()).data.decode()
    assert "href" not in data
    assert "url(" not in data


def test_words_of_other_scripts_are_written_as_they_are() -> None:
    root = parsed(flow("a > b", states={"a": {"name": "已发货"}, "b": {"name": "تم التسليم"}}))
    joined = " ".join(" ".join(texts(root)).split())
    assert "已发货" in joined
    assert "تم التسليم" in joined


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(design=designs())
def test_any_design_gives_valid_xml(design: Design) -> None:
    assert parsed(design).tag == f"{SVG}svg"
