"""The lines of a design file: of each id, of each key of the brief, whatever the texts in the file hold."""

import json

from hypothesis import given

from canvas.findings import Finding
from canvas.model import Design
from canvas.reading.lines import lines_of
from canvas.writing import canonical, ids_of
from tests.designs import designs, flow

BRIEF = b"""{
  "brief": {
    "segment": "those who wait",
    "needs": [
      {
        "what": "fresh", "then": "so",
        "id": "fresh.1"
      }
    ]
  },
  "rollout": {"stops":
    [{"id": "late"}]}
}
"""


def finding(key: str, *elements: str) -> Finding:
    place = elements[0] if elements else ""
    return Finding(key, key[:6], "error", "proven", elements, "A title", "It happens.", "They wait.", place=place)


def written_at(data: bytes, element_id: str) -> int:
    """The line that holds the id, in a canonical file whose texts hold none."""
    wanted = f'"id": {json.dumps(element_id)}'
    return next(number for number, line in enumerate(data.decode().split("\n"), 1) if line.strip(" ,") == wanted)


@given(designs(with_words=False))
def test_every_id_that_is_written_has_the_line_where_it_stands(design: Design) -> None:
    data = canonical(design)
    lines = lines_of(data)
    tree = json.loads(data)
    for element_id in ids_of(design) if "surfaces" in tree else ids_of(design) - {"app"}:
        assert lines.of_element(element_id) == written_at(data, element_id)


def test_what_is_not_written_is_at_the_first_line() -> None:
    lines = lines_of(canonical(flow("a > b")))
    assert lines.of_element("app") == 1
    assert lines.of_path("brief.segment") == 1
    assert lines.of_finding(finding("COV006@design")) == 1


def test_texts_that_look_like_an_id_are_texts() -> None:
    data = b'{"title": "\\"id\\": \\"a\\" {[",\n"objects": [\n{"name": "b", "messages": {"id": "a"},\n"id": "a"}]}'
    assert lines_of(data).ids == {"a": 4}


def test_an_id_that_is_written_with_escapes_is_found() -> None:
    assert lines_of(b'{"objects": [\n{"\\u0069d": "\\u0061b"}]}').ids == {"ab": 2}


def test_line_ends_of_every_system_and_a_byte_order_mark_are_counted_alike() -> None:
    for end in (b"\n", b"\r\n", b"\r"):
        assert lines_of(b"\xef\xbb\xbf" + BRIEF.replace(b"\n", end)).ids == {"fresh.1": 7, "late": 12}


def test_a_line_separator_in_a_text_ends_no_line() -> None:
    assert lines_of('{"title": "a\u2028b\x85",\n"objects": [{"id": "a"}]}'.encode()).ids == {"a": 2}


def test_a_field_of_the_brief_is_at_its_key_and_an_entry_at_its_id() -> None:
    lines = lines_of(BRIEF)
    assert lines.of_finding(finding("BRF001@brief.segment")) == 3
    assert lines.of_finding(finding("BRF004@brief.needs.fresh.1")) == 7
    assert lines.of_finding(finding("ROL002@rollout.stops.late")) == 12


def test_a_field_that_is_not_written_is_where_it_would_stand() -> None:
    lines = lines_of(BRIEF)
    assert lines.of_finding(finding("BRF003@brief.constraint")) == 2
    assert lines.of_finding(finding("ROL001@rollout.gates")) == 11


def test_a_finding_of_the_drawing_is_at_its_place() -> None:
    lines = lines_of(canonical(flow("a > b")))
    assert lines.of_finding(finding("REC002@b", "b")) == lines.ids["b"]
    assert lines.of_finding(finding("ROL003@b")) == lines.ids["b"]
