"""What reading refuses, each with its path and a sentence."""

import json
from typing import Any

import pytest

from canvas.errors import DesignUnreadable
from canvas.reading import read_design


def refused(data: bytes) -> list[str]:
    with pytest.raises(DesignUnreadable) as caught:
        read_design(data)
    return caught.value.lines()


def written(**fields: Any) -> bytes:
    return json.dumps({"format": "unhappy-path", "version": 1, "title": "A design", **fields}).encode()


def raw(text: str) -> bytes:
    """A design with these further members, as they are."""
    return f'{{"format": "unhappy-path", "version": 1, "title": "A design", {text}}}'.encode("utf-8", "surrogatepass")


def with_state(**fields: Any) -> bytes:
    return written(objects=[{"id": "o", "name": "O", "states": [{"id": "s", "name": "S", **fields}]}])


def with_step(**fields: Any) -> bytes:
    states = [{"id": "s", "name": "S"}]
    step = {"id": "t", "source": "s", "target": "s", **fields}
    return written(objects=[{"id": "o", "name": "O", "states": states}], transitions=[step])


WHOLE_FILE = {
    "an empty file": (b"", "the file is empty"),
    "white space only": (b" \n", "the file is empty"),
    "a file that ends too soon": (b'{"format": ', "line 1, column 12: this is not JSON (expecting value)"),
    "a comment": (raw('// hm\n"brief": {}'), "line 1, column 63: this is not JSON"),
    "more than one value": (b"{} {}", "line 1, column 4: this is not JSON (extra data)"),
    "a raw line break in a text": (raw('"language": "e\nn"'), "this is not JSON (invalid control character"),
    "other bytes": (b'{"title": "\xff"}', "this is not UTF-8 text: byte 12 cannot be read"),
    "UTF-16": ('{"a": 1}'.encode("utf-16"), "this is not UTF-8 text: byte 1 cannot be read"),
    "two byte order marks": (
        b"\xef\xbb\xbf\xef\xbb\xbf{}",
        "this is not JSON: it begins with a second byte order mark",
    ),
    "a list": (b"[]", "this is no design file: it holds no object in braces"),
    "a number": (b"1", "this is no design file: it holds no object in braces"),
    "null": (b"null", "this is no design file: it holds no object in braces"),
    "another format": (b'{"format": "else"}', 'format: this is no design file: "format" must be "unhappy-path"'),
    "no format": (b"{}", 'format: this is no design file: "format" must be "unhappy-path"'),
    "a newer version": (
        written(version=2, brief=3),
        "version: the file was written by a newer release (version 2); this one reads version 1",
    ),
    "version 1.0": (raw('"version": 1.0').replace(b'"version": 1, ', b""), "version: must be a whole number"),
    "version true": (written(version=True), "version: must be a whole number"),
    "version 0": (written(version=0), "version: must be a whole number"),
    "version as text": (written(version="1"), "version: must be a whole number"),
    "no version": (b'{"format": "unhappy-path", "title": "x"}', "version: must be a whole number"),
    "a thousand levels": (b"[" * 100_000, "is nested deeper than 32 levels"),
}

ANY_JSON = {
    "null": (raw('"brief": {"job": null}'), "brief.job: null says nothing: leave it out"),
    "null in a list": (raw('"objects": [null]'), "objects[0]: null says nothing: leave it out"),
    "not a number": (raw('"brief": {"job": NaN}'), "brief.job: is no finite number"),
    "infinity": (raw('"layout": {"nodes": {"s": [Infinity, 0]}}'), "layout.nodes.s[0]: is no finite number"),
    "a number beyond all": (raw('"layout": {"nodes": {"s": [1e999, 0]}}'), "layout.nodes.s[0]: is no finite number"),
    "thousands of digits": (raw(f'"objects": [{"9" * 5000}]'), "objects[0]: is no finite number"),
    "half a character": (raw(r'"language": "\ud800"'), "language: holds half a character (a lone surrogate)"),
    "half a character in a key": (raw(r'"\ud800": 1'), r'["\ud800"]: the key holds half a character'),
    "a key twice": (raw('"brief": {"job": "a", "job": "b"}'), "brief.job: is there more than once"),
    "a key three times": (raw('"brief": {"job": "a", "job": "b", "job": "c"}'), "brief.job: is there more than once"),
    "a key twice at the top": (raw('"title": "b"'), "title: is there more than once"),
    "33 levels": (raw('"layout": ' + '{"a":' * 32 + "1" + "}" * 32), "a.a.a.a: is nested deeper than 32 levels"),
}

SHAPE = {
    "an unknown key": (written(titel="x"), 'titel: there is no such key; did you mean "title"?'),
    "an unknown key in an entry": (with_step(form="s"), "transitions[0].form: there is no such key"),
    "the name that the model has for a key": (
        written(fallbacks=[{"id": "b", "failure": "f", "kind": "retry"}]),
        "fallbacks[0].failure: there is no such key",
    ),
    "an unknown value": (
        with_step(mode="asynch"),
        'transitions[0].mode: "asynch" is unknown here; did you mean "async"?',
    ),
    "an unknown value that is like none": (
        with_step(mode="x"),
        'transitions[0].mode: "x" is unknown here: it is one of sync, async',
    ),
    "a missing key": (written(components=[{"id": "c"}]), "components[0].name: is missing"),
    "a missing title": (b'{"format": "unhappy-path", "version": 1}', "title: is missing"),
    "a blank title": (written(title=" \t\n"), "title: is blank"),
    "a number as a text": (with_state(name=3), "objects[0].states[0].name: must be a text in quotation marks"),
    "a text as a number": (
        written(failures=[{"id": "f", "at": "s", "type": "lost", "severity": "3"}]),
        "failures[0].severity: must be a whole number, written without a point",
    ),
    "3.0": (
        written(failures=[{"id": "f", "at": "s", "type": "lost", "severity": 3.0}]),
        "failures[0].severity: must be a whole number, written without a point",
    ),
    "true as a number": (
        written(failures=[{"id": "f", "at": "s", "type": "lost", "severity": True}]),
        "failures[0].severity: must be a whole number, written without a point",
    ),
    "severity 11": (
        written(failures=[{"id": "f", "at": "s", "type": "lost", "severity": 11}]),
        "failures[0].severity: must be at most 10",
    ),
    "cap 0": (written(fallbacks=[{"id": "b", "for": "f", "kind": "retry", "cap": 0}]), "cap: must be at least 1"),
    "a word as a yes": (with_state(visible="yes"), "objects[0].states[0].visible: must be true or false"),
    "1 as a yes": (with_state(visible=1), "objects[0].states[0].visible: must be true or false"),
    "an object as a list": (written(objects={}), "objects: must be a list, in square brackets"),
    "a list as an object": (with_state(facts=[]), "objects[0].states[0].facts: must be an object, in braces"),
    "a text as an entry": (written(objects=["o"]), "objects[0]: must be an object, in braces"),
    "an id with a space": (with_state(id="a b"), '"a b" is no id: 1 to 64 letters, digits, _ . or -'),
    "an id with a letter beyond ASCII": (with_state(id="ä"), '"ä" is no id'),
    "an id with a line break at its end": (with_state(id="a\n"), r'"a\u000a" is no id'),
    "an id of 65 characters": (with_state(id="a" * 65), "is no id"),
    "an empty id": (with_state(id=""), '"" is no id'),
    "a fact's value with a space": (with_state(facts={"k": "a b"}), 'objects[0].states[0].facts.k: "a b" is no id'),
    "a fact's key with a space": (with_state(facts={"a b": "v"}), 'objects[0].states[0].facts["a b"]: "a b" is no id'),
    "a blank name": (with_state(name=" "), "objects[0].states[0].name: is blank"),
    "a blank name where none is needed": (with_step(name=""), "transitions[0].name: is blank"),
    "a name of two lines": (with_state(name="a\nb"), "objects[0].states[0].name: has more than one line"),
    "a name with a paragraph separator": (with_state(name="a\u2029b"), "name: has more than one line"),
    "a name of 201 characters": (with_state(name="a" * 201), "name: is longer than 200 characters"),
    "a text of 10,001 characters": (
        written(brief={"job": "a" * 10_001}),
        "brief.job: is longer than 10,000 characters",
    ),
    "a bell": (written(brief={"job": "\a"}), "brief.job: has the control character U+0007"),
    "a carriage return": (written(brief={"job": "a\r\nb"}), "brief.job: has the control character U+000D"),
    "a control character of the second block": (written(title="a\x85"), "title: has the control character U+0085"),
    "a duration without a unit": (with_step(timeout="3"), "transitions[0].timeout: is no duration above zero"),
    "a duration of zero": (with_step(timeout="0.00h"), "transitions[0].timeout: is no duration above zero"),
    "a negative duration": (with_step(timeout="-1s"), "transitions[0].timeout: is no duration above zero"),
    "a duration in other digits": (with_step(timeout="٣s"), "transitions[0].timeout: is no duration above zero"),
    "a duration with a line break": (with_step(timeout="3s\n"), "transitions[0].timeout: is no duration above zero"),
    "a duration that is a number": (with_step(timeout=3), "transitions[0].timeout: must be a text"),
    "a reason that is blank": (with_step(on_purpose={"timeout": ""}), "transitions[0].on_purpose.timeout: is blank"),
    "on purpose, but not here": (
        with_state(on_purpose={"timeout": "x"}),
        'objects[0].states[0].on_purpose.timeout: "timeout" is unknown here: it is one of messages',
    ),
    "ruled out, but no type of failure": (
        with_state(ruled_out={"timeuot": "x"}),
        'objects[0].states[0].ruled_out.timeuot: "timeuot" is unknown here; did you mean "timeout"?',
    ),
    "an object without states": (
        written(objects=[{"id": "o", "name": "O", "states": []}]),
        "objects[0].states: is empty: an object has at least one state, where it starts",
    ),
    "an id twice in one list": (with_step(components=["c", "c"]), 'transitions[0].components: names "c" twice'),
    "placed twice": (written(layout={"placed": ["s", "s"]}), 'layout.placed: names "s" twice'),
    "a position of one number": (written(layout={"nodes": {"s": [1]}}), "layout.nodes.s[1]: is missing"),
    "a position of three numbers": (written(layout={"nodes": {"s": [1, 2, 3]}}), "s: has more than 2 numbers"),
    "a date in another order": (
        written(waivers=[{"key": "k", "reason": "r", "seen": "0" * 64, "until": "31.12.2026"}]),
        "waivers[0].until: is no date written YYYY-MM-DD",
    ),
    "a day that the month has not": (
        written(waivers=[{"key": "k", "reason": "r", "seen": "0" * 64, "until": "2026-02-29"}]),
        "waivers[0].until: is no day of the calendar",
    ),
    "a hash in capitals": (
        written(waivers=[{"key": "k", "reason": "r", "seen": "A" * 64}]),
        "is no SHA-256 in 64 small hexadecimal digits",
    ),
    "a waiver without a reason": (
        written(waivers=[{"key": "k", "reason": " ", "seen": "0" * 64}]),
        "waivers[0].reason: is blank",
    ),
}
CASES = WHOLE_FILE | ANY_JSON | SHAPE


@pytest.mark.parametrize(("data", "line"), CASES.values(), ids=CASES.keys())
def test_it_is_refused_and_said_why(data: bytes, line: str) -> None:
    assert any(line in said for said in refused(data)), refused(data)


@pytest.mark.parametrize(("data", "line"), WHOLE_FILE.values(), ids=WHOLE_FILE.keys())
def test_what_is_no_design_at_all_has_one_reason_only(data: bytes, line: str) -> None:
    assert [line in said for said in refused(data)] == [True]


def test_all_errors_of_a_file_are_said_at_once() -> None:
    data = raw(
        '"titel": "x", "brief": {"job": null}, "failures": [{"id": "f", "at": "nowhere", "type": "lots"}],'
        ' "components": [{"id": "c", "name": "A"}, {"id": "c", "name": "B"}]'
    )
    assert refused(data) == [
        "brief.job: null says nothing: leave it out",
        'failures[0].type: "lots" is unknown here; did you mean "lost"?',
        'titel: there is no such key; did you mean "title"?',
        'components[1].id: "c" is already the id of components[0]',
        'failures[0].at: no transition, trigger or state has the id "nowhere"',
    ]


def test_one_mistake_is_said_once() -> None:
    assert refused(raw('"objects": [{"id": "o", "name": "O", "states": [null]}]')) == [
        "objects[0].states[0]: null says nothing: leave it out"
    ]
    assert refused(raw('"brief": {"job": "a", "job": 3}')) == ["brief.job: is there more than once"]
    assert refused(written(objects=[{"id": "o", "name": "O", "states": [3]}])) == [
        "objects[0].states[0]: must be an object, in braces"
    ]


def test_at_most_fifty_errors_are_said_and_the_rest_is_counted() -> None:
    lines = refused(written(components=[{"id": f"c{number}"} for number in range(62)]))
    assert len(lines) == 51
    assert lines[-1] == "and 12 more"


def test_fifty_errors_are_said_without_a_count() -> None:
    assert len(refused(written(components=[{"id": f"c{number}"} for number in range(50)]))) == 50


def test_a_line_has_at_most_two_hundred_characters() -> None:
    long = "x" * 5000
    nested = '{"aaaaaaaaaaaaaaaaaaaa":' * 32 + "1" + "}" * 32
    for data in (written(**{long: 1}), with_state(id=long), with_state(kind=long), raw(f'"layout": {nested}')):
        assert max(map(len, refused(data))) <= 200


def test_what_a_file_says_cannot_break_the_line_or_steer_the_terminal() -> None:
    for line in refused(written(**{"a\nb\x1b[31m\u202e": 1})):
        assert line.isprintable()
