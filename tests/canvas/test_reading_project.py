"""Reading `unhappy-path.toml`: the grades of rules, and one clear line about what is wrong."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.errors import ProjectUnreadable
from canvas.project import GRADES, Project
from canvas.reading.project_file import SIZE_LIMIT, read_project


def refusal(data: bytes) -> str:
    with pytest.raises(ProjectUnreadable) as refused:
        read_project(data)
    said = str(refused.value)
    assert said.isprintable()
    return said


@pytest.mark.parametrize("data", [b"", b"[rules]\n", b"# nothing yet\n", b"\xef\xbb\xbf[rules]\r\n"])
def test_a_file_that_says_nothing_is_a_project(data: bytes) -> None:
    assert read_project(data) == Project({})


def test_each_rule_has_its_grade() -> None:
    data = b'[rules]\nREC001 = "off"\nUNC010 = "error"\nFBK007 = "warning"\nREC002 = "advice"\n'
    assert read_project(data).grades == {"REC001": "off", "UNC010": "error", "FBK007": "warning", "REC002": "advice"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'[rules]\nREC01 = "off"', 'rules.REC01: there is no such rule; did you mean "REC001"?'),
        (b'[rules]\nrec001 = "off"', 'rules.rec001: there is no such rule; did you mean "REC001"?'),
        (b'[rules]\ndead_end = "off"', "rules.dead_end: rules go by their code here: REC002"),
        (b'[rules]\nXYZ = "off"', "rules.XYZ: there is no such rule"),
        (b'[rules]\nREC001 = "warn"', 'rules.REC001: "warn" is no weight; did you mean "warning"?'),
        (b'[rules]\nREC001 = "on"', 'rules.REC001: "on" is no weight: it is one of off, error, warning, advice'),
        (b"[rules]\nREC001 = false", "rules.REC001: a weight is a text: it is one of off, error, warning, advice"),
        (
            b'[rules]\nCMB001 = "error"',
            'rules.CMB001: a combination is no alarm and has no weight: it can be "off" and no',
        ),
        (b'[rules]\nCMB001 = "of"', 'rules.CMB001: "of" is no weight; did you mean "off"?'),
        (b'[rules]\none_door = "off"', "rules.one_door: rules go by their code here: CMB002"),
        (b"[rules.REC001]\n", "rules.REC001: a weight is a text: it is one of off, error, warning, advice"),
        (b"[rules]\nREC001 = []", "rules.REC001: a weight is a text: it is one of off, error, warning, advice"),
        (b"rules = 1", "rules: must be a table: [rules], and below it a line for each rule"),
        (b"[rule]\n", 'rule: there is no such table; did you mean "rules"?'),
        (b"[require]\n", "require: there is no such table: it is one of rules"),
        (b'[rules]\nX = "off"\nY = "off"\nZ = "off"', "rules.X: there is no such rule; and 2 more"),
        (b"[rules\n", "this is not TOML: "),
        (b"a = 1\na = 2\n", "this is not TOML: "),
        (b"a = " + b"[" * 5000, "this is not TOML: "),
        (b"a = " + b"9" * 5000, "this is not TOML: "),
        (b"a = '\xff'", "this is not UTF-8 text: byte 6 cannot be read"),
        (b"#" * (SIZE_LIMIT + 1), "the file is larger than 1 MB"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_wrong_is_said_in_one_line(data: bytes, said: str) -> None:
    assert refusal(data).startswith(said)


def test_what_is_no_alarm_can_be_off() -> None:
    assert read_project(b'[rules]\nCMB001 = "off"\nCMB002 = "off"\n').grades == {"CMB001": "off", "CMB002": "off"}


def test_words_of_the_file_stay_data() -> None:
    assert "\\u001b" in refusal(b'[rules]\nREC001 = "a\\u001b[31m\\nb"')
    assert refusal(b'[rules]\n"a\\nb\\u202e" = "off"').endswith("there is no such rule")


@given(st.binary(max_size=60) | st.text("[]rulesREC01 =\"'\n.{}\\", max_size=40).map(str.encode))
def test_any_bytes_are_a_project_or_refused(data: bytes) -> None:
    with suppress(ProjectUnreadable):
        assert set(read_project(data).grades.values()) <= set(GRADES)
