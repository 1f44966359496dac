"""Reading `unhappy-path.toml`: the grades of rules, and one clear line about what is wrong."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.errors import ProjectUnreadable
from canvas.project import GRADES, Project
from canvas.reading.project_file import SIZE_LIMIT, read_project
from canvas.words import Added


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


def test_a_requirement_has_a_weight_or_says_more() -> None:
    data = b"""
        preset = "strict"
        [require]
        "failures.cost" = "error"
        "transitions.owner" = { because = "on-call", where = { by = "staff", confirms = false } }
    """
    project = read_project(data)
    assert project.preset == "strict"
    assert [(rule.code, rule.severity) for rule in project.own] == [
        ("REQ-failures.cost", "error"),
        ("REQ-transitions.owner", "warning"),
    ]
    assert "on-call" in project.own[1].why


def test_words_are_added_to_the_lists() -> None:
    data = b'[words]\nfinal = ["dispatched"]\nhedge = ["in the works"]\n'
    assert read_project(data).words == Added(final=("dispatched",), hedge=("in the works",))


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
            'rules.CMB001: a combination has no weight: it can be "off" and nothing else',
        ),
        (b'[rules]\nCMB001 = "of"', 'rules.CMB001: "of" is no weight; did you mean "off"?'),
        (b'[rules]\none_door = "off"', "rules.one_door: rules go by their code here: CMB002"),
        (b"[rules.REC001]\n", "rules.REC001: a weight is a text: it is one of off, error, warning, advice"),
        (b"[rules]\nREC001 = []", "rules.REC001: a weight is a text: it is one of off, error, warning, advice"),
        (b"rules = 1", "rules: must be a table: [rules], and below it a line for each"),
        (b"[rule]\n", 'rule: there is no such table; did you mean "rules"?'),
        (b"[metrics]\n", "metrics: there is no such table: it is one of preset, rules, require, words"),
        (b'preset = "strickt"', 'preset: "strickt" is no preset; did you mean "strict"?'),
        (b"preset = 1", "preset: a preset is a text: it is one of sketch, recommended, strict"),
        (b"require = []", "require: must be a table: [require], and below it a line for each"),
        (b'[require]\nfailures.cost = "error"', "require.failures: this names no field; write it in quotation marks"),
        (b'[require]\n"failure.cost" = "error"', "failures.cost"),
        (
            b'[require]\n"failures.costs" = "error"',
            'failures has no such field that may be left out; did you mean "cost"?',
        ),
        (b'[require]\n"failures.at" = "error"', "failures has no such field that may be left out"),
        (b'[require]\n"failures.cost" = "off"', '"off" is no weight: it is one of error, warning, advice'),
        (b'[require]\n"failures.cost" = 1', "a weight is a text: it is one of error, warning, advice"),
        (b'[require]\n"failures.cost" = { wheight = "error" }', 'there is no such key; did you mean "weight"?'),
        (b'[require]\n"failures.cost" = { weight = [] }', "a weight is a text"),
        (b'[require]\n"failures.cost" = { because = 1 }', "a reason is a text"),
        (b'[require]\n"failures.cost" = { where = "lost" }', 'must be a table, such as { by = "staff" }'),
        (b'[require]\n"failures.cost" = { where = { cost = "x" } }', "no field of a few words has this name"),
        (b'[require]\n"failures.cost" = { where = { type = "los" } }', '"los" is no value of it; did you mean "lost"?'),
        (b'[require]\n"failures.cost" = { where = { undetected = 1 } }', "it is one of true, false"),
        (b"words = 1", "words: must be a table: [words], and below it a line for each"),
        (b'[words]\nfinals = ["x"]', 'words.finals: there is no such list of words; did you mean "final"?'),
        (b'[words]\nfinal = "x"', 'words.final: must be a list of texts, such as ["on its way"]'),
        (b'[words]\nfinal = ["x", "-"]', "words.final[1]: a word is a text with a letter or a digit"),
        (b"[words]\nfinal = [1]", "words.final[0]: a word is a text with a letter or a digit"),
        (b'[words]\nfinal = ["' + b"x" * 61 + b'"]', "words.final[0]: a word is a text with a letter or a digit"),
        (b"[words]\nfinal = [" + b'"x",' * 201 + b"]", "words.final: has 201 words; 200 at most are read"),
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
    assert said in refusal(data)


def test_what_is_no_alarm_can_be_off() -> None:
    assert read_project(b'[rules]\nCMB001 = "off"\nCMB002 = "off"\n').grades == {"CMB001": "off", "CMB002": "off"}


def test_words_of_the_file_stay_data() -> None:
    assert "\\u001b" in refusal(b'[rules]\nREC001 = "a\\u001b[31m\\nb"')
    assert refusal(b'[rules]\n"a\\nb\\u202e" = "off"').endswith("there is no such rule")


@given(st.binary(max_size=60) | st.text("[]rulesREC01 =\"'\n.{}\\", max_size=40).map(str.encode))
def test_any_bytes_are_a_project_or_refused(data: bytes) -> None:
    with suppress(ProjectUnreadable):
        assert set(read_project(data).grades.values()) <= set(GRADES)


def test_a_key_of_very_many_parts_is_refused_before_it_is_read() -> None:
    assert refusal(b"[rules]\n" + b".".join([b"a"] * 20_000) + b" = 1") == (
        "line 2 has more than 200 dots: no key has so many parts"
    )
    assert read_project(b"# " + b"." * 500) == Project()
