"""The second implementation of validator.md, continued: quality of fallbacks, written from the text alone."""

from collections.abc import Iterator

from canvas.model import Design, Fallback, Transition
from tests.canvas.law import DOWN, UNKNOWN, Law


def expected_fallback_keys(design: Design) -> list[str]:
    """The keys of FBK004 to FBK010, sorted. FBK001 is one of Recovery; FBK002 and FBK003 stand beside Uncertainty."""
    law = Law(design)
    live = [b for b in design.fallbacks if b.failure in law.reachable]
    return sorted({*(key for b in live for key in of_fallback(law, b)), *tapped_again(law), *unowned(law)})


def tapped_again(law: Law) -> Iterator[str]:
    for f in law.design.failures:
        host = law.host(f)
        in_doubt = f.type in DOWN and f.type in UNKNOWN and not f.lands
        if f.id in law.reachable and in_doubt and host and host.by == "customer" and twice_counts(host):
            yield f"FBK009@{f.id}"


def of_fallback(law: Law, b: Fallback) -> Iterator[str]:
    f = law.failures[b.failure]
    host = law.host(f)
    if changes_nothing(law, b) and f"UNC004@{b.id}" not in set(law.answers_lie()):
        yield f"FBK004@{b.id}"
    own_arcs = [a for a in law.arcs if a.of == b.id and a.kind not in ("retry", "then")]
    if set(b.needs) & law.broken(f) and own_arcs and f.id not in named_by_fbk001(law):
        yield f"FBK005@{b.id}"
    if b.kind == "human" and b.owner.strip() and not b.within and "within" not in b.on_purpose:
        yield f"FBK007@{b.id}"
    if b.kind in ("retry", "queue") and host and twice_counts(host) and f.type in UNKNOWN:
        yield f"FBK008@{b.id}"


def twice_counts(t: Transition) -> bool:
    return bool(t.effect.strip()) and not t.idempotent


def changes_nothing(law: Law, b: Fallback) -> bool:
    f = law.failures[b.failure]
    end = b.to
    if b.kind == "queue":
        end = b.then
    if b.kind == "retry":
        end = b.then if b.cap else None
    here = law.origin(f)
    if end != here or law.lands(f) != here or law.states[here].kind != "active":
        return False
    said = [*b.tell.values(), f.error_text, b.label if b.kind == "degrade" else ""]
    return not any(text.strip() for text in said)


def named_by_fbk001(law: Law) -> set[str]:
    keys = [key.removeprefix("FBK001@") for key in law.recovery() if key.startswith("FBK001@")]
    return {node for key in keys for node in key.split("+")}


def unowned(law: Law) -> Iterator[str]:
    blamed = {a.of for group in law.hopeful() for a in law.exits(group) if "U" in a.carries}
    for t in law.design.transitions:
        nobody = t.by == "staff" and not t.owner.strip() and "owner" not in t.on_purpose
        if t.source in law.reachable and nobody and t.id not in blamed:
            yield f"FBK010@{t.id}"
