"""A second, naive implementation of validator.md: the situation graph and the rules of Recovery and Uncertainty.

Written from the text alone, with sets of names and no eye on speed, to test the validator against: it shares no code
with it but the model. The other families have files of their own; `laws.py` puts them together.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from canvas.model import Design, Failure, Fallback, State, Transition

DOWN = {"network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected"}
WRONG = {"wrong_decision", "conflict", "duplicate", "out_of_order"}
UNKNOWN = {"timeout", "lost", "network", "stale", "lag", "conflict", "out_of_order"}
BLAME = {"U": "REC005", "X": "FBK001", "C": "REC006", "H": "REC004"}


@dataclass(frozen=True)
class Arc:
    start: str
    end: str
    kind: str
    of: str
    carries: frozenset[str]


class Law:
    def __init__(self, design: Design) -> None:
        self.design = design
        self.states = {s.id: s for o in design.objects for s in o.states}
        self.owner = {s.id: o for o in design.objects for s in o.states}
        self.starts = {o.states[0].id for o in design.objects}
        self.transitions = {t.id: t for t in design.transitions}
        self.triggers = {t.id: t for t in design.triggers}
        self.failures = {f.id: f for f in design.failures}
        self.fallbacks = {b.id: b for b in design.fallbacks}
        self.arcs = list(chain(self.nominal(), self.of_failures()))
        self.reachable = self.reach(self.starts, self.arcs)
        self.quiet = [a for a in self.arcs if a.kind != "strike"]

    # what a failure is

    def host(self, f: Failure) -> Transition | None:
        if f.at in self.triggers:
            return self.transitions[self.triggers[f.at].fires]
        return self.transitions.get(f.at)

    def origin(self, f: Failure) -> str:
        host = self.host(f)
        return host.source if host else f.at

    def lands(self, f: Failure) -> str:
        host = self.host(f)
        if f.type in WRONG:
            return host.target if host else f.at
        return f.lands or self.origin(f)

    def broken(self, f: Failure) -> set[str]:
        if f.type not in DOWN or f.type == "rejected":
            return set()
        place = self.triggers.get(f.at) or self.transitions.get(f.at)
        used = set(place.components) if place else set()
        fates = {c.shares_fate_with for c in self.design.components if c.id in used and c.shares_fate_with.strip()}
        return used | {c.id for c in self.design.components if c.shares_fate_with in fates}

    def answers(self, f: Failure) -> list[Fallback]:
        return [b for b in self.design.fallbacks if b.failure == f.id]

    def spoken_to(self, f: Failure) -> bool:
        host = self.host(f)
        return bool(host and host.mode == "sync" and host.by == "customer" and f.error_text.strip())

    # what a state is

    def visible(self, s: str) -> bool:
        return self.states[s].visible and self.owner[s].customer_facing

    def told(self, s: str) -> bool:
        return any(text.strip() for text in self.states[s].messages.values())

    def stands(self, node: str) -> str:
        if node in self.states:
            return node
        f = self.failures[node]
        return self.origin(f) if f.lands else self.lands(f)

    def shown_state(self, node: str) -> State:
        return self.states[node if node in self.states else self.lands(self.failures[node])]

    def settled(self, node: str) -> bool:
        if node in self.failures and self.failures[node].type in WRONG:
            return False
        return self.shown_state(node).kind != "active"

    # the arcs

    def own(self, t: Transition) -> set[str]:
        carries = set()
        if t.by == "staff" and not t.owner.strip():
            carries.add("U")
        quiet = not (self.visible(t.source) and self.told(t.source))
        if t.by == "customer" and t.source not in self.starts and self.states[t.source].kind != "resting" and quiet:
            carries.add("C")
        return carries

    def nominal(self) -> Iterator[Arc]:
        for t in self.design.transitions:
            yield Arc(t.source, t.target, "nominal", t.id, frozenset(self.own(t)))

    def of_failures(self) -> Iterator[Arc]:
        for f in self.design.failures:
            yield Arc(self.origin(f), f.id, "strike", f.id, frozenset())
            if f.lands:
                yield Arc(f.id, f.lands, "lands", f.id, frozenset())
            else:
                yield from self.stays(f)
            for b in self.answers(f):
                yield from self.of_fallback(f, b)

    def stays(self, f: Failure) -> Iterator[Arc]:
        host = self.host(f)
        heard = self.spoken_to(f) or any(text.strip() for b in self.answers(f) for text in b.tell.values())
        for t in self.design.transitions:
            again = f.type == "rejected" and self.spoken_to(f)
            if t.source != self.lands(f) or (t is host and f.type in DOWN and not again):
                continue
            if f.type in WRONG and not t.confirms:
                continue
            carries = self.own(t) - ({"C"} if heard else set())
            if set(t.components) & self.broken(f):
                carries.add("H")
            yield Arc(f.id, t.target, "stay", t.id, frozenset(carries))

    def of_fallback(self, f: Failure, b: Fallback) -> Iterator[Arc]:
        stands_on_it = {"X"} if set(b.needs) & self.broken(f) else set()
        if b.kind == "retry":
            host = self.host(f)
            end = b.to or (None if f.lands else host.target if host else self.origin(f))
            if end:
                yield Arc(f.id, end, "retry", b.id, frozenset("H"))
            if b.then and b.cap:
                yield Arc(f.id, b.then, "then", b.id, frozenset())
            return
        if b.to:
            extra = {"H"} if b.kind == "queue" and not b.then else set()
            extra |= {"U"} if b.kind == "human" and not b.owner.strip() else set()
            yield Arc(f.id, b.to, b.kind, b.id, frozenset(extra | stands_on_it))
        if b.kind == "queue" and b.then:
            yield Arc(f.id, b.then, "then", b.id, frozenset())

    # walking

    def reach(self, starts: Iterable[str], arcs: list[Arc]) -> set[str]:
        seen = set(starts)
        while more := {a.end for a in arcs if a.start in seen} - seen:
            seen |= more
        return seen

    def recovers(self, node: str, allowed: set[str], without: frozenset[str] = frozenset()) -> bool:
        usable = [a for a in self.quiet if a.carries <= allowed and a.end not in without]
        return any(self.settled(n) for n in self.reach([node], usable))

    def needs(self, node: str) -> set[frozenset[str]]:
        sets = [frozenset(c) for n in range(5) for c in combinations("HUCX", n)]
        enough = [s for s in sets if self.recovers(node, set(s))]
        return {s for s in enough if not any(other < s for other in enough)}

    def bottoms(self, nodes: set[str], arcs: list[Arc]) -> Iterator[frozenset[str]]:
        inner = [a for a in arcs if a.start in nodes and a.end in nodes]
        after = {n: frozenset(self.reach([n], inner)) for n in nodes}
        for group in {frozenset(m for m in after[n] if n in after[m]) for n in nodes}:
            if all(after[n] == group for n in group):
                yield group

    def recovery(self) -> Iterator[str]:
        stuck = {n for n in self.reachable if not self.needs(n)}
        for group in self.bottoms(stuck, self.quiet):
            if any(a.start in group and a.end in group for a in self.quiet):
                yield f"REC003@{'+'.join(sorted(group))}"
            else:
                (node,) = group
                yield f"{'REC001' if node in self.failures else 'REC002'}@{node}"
        for group in self.hopeful():
            yield from self.blamed(group)

    def hopeful(self) -> Iterator[frozenset[str]]:
        hoping = {n for n in self.reachable if self.needs(n) and frozenset() not in self.needs(n)}
        return self.bottoms(hoping, [a for a in self.quiet if not a.carries])

    def exits(self, group: frozenset[str]) -> list[Arc]:
        leaving = [a for a in self.quiet if a.start in group and a.end not in group]
        return [a for a in leaving if self.recovers(a.end, set("HUCX"), group)]

    def blamed(self, group: frozenset[str]) -> Iterator[str]:
        exits = self.exits(group)
        for letter, rule in BLAME.items():
            key = sorted({a.start for a in exits if next(x for x in "UXCH" if x in a.carries) == letter})
            if key:
                retries = [b for n in key if n in self.failures for b in self.answers(self.failures[n])]
                if rule != "REC004" or not any(b.kind == "retry" and not (b.cap and b.then) for b in retries):
                    yield f"{rule}@{'+'.join(key)}"
                return

    # the rules of Uncertainty, and two on retries

    def live(self) -> Iterator[tuple[str, State]]:
        return ((s, state) for s, state in self.states.items() if s in self.reachable)

    def timers(self, s: str) -> list[Transition]:
        return [t for t in self.design.transitions if t.by == "timer" and t.source == s]

    def states_speak(self) -> Iterator[str]:
        english = self.design.language == "en" or self.design.language.startswith("en-")
        for s, state in self.live():
            sure, end = state.certainty == "confirmed", state.kind == "bad_end"
            texts = {x: text for x, text in state.messages.items() if text.strip()}
            if not self.visible(s):
                continue
            if not texts and not end and not sure:
                yield f"UNC001@{s}"
            if not texts and not end and sure and "messages" not in state.on_purpose:
                yield f"UNC010@{s}"
            if not sure and not state.says_unsure:
                if not english and texts:
                    yield f"UNC002@{s}"
                yield from (f"UNC002@{s}/{x}" for x, text in texts.items() if english and final(text))
            if sure and english:
                if any(hedged(t) for t in texts.values()) and any(final(t) for t in texts.values()):
                    yield f"UNC009@{s}"
                if state.kind == "active" and any(strongly_hedged(t) for t in texts.values()):
                    yield f"UNC011@{s}"

    def failures_hide(self) -> Iterator[str]:
        for f in self.design.failures:
            if f.id not in self.reachable:
                continue
            if f.undetected and not self.timers(self.lands(f)):
                yield f"UNC006@{f.id}"
            yields = {f"REC001@{f.id}", *(f"UNC004@{b.id}" for b in self.answers(f))}
            if self.keeps_saying_it(f) and not yields & (set(self.recovery()) | set(self.answers_lie())):
                yield f"UNC003@{f.id}"

    def keeps_saying_it(self, f: Failure) -> bool:
        here, host = self.lands(f), self.host(f)
        good = {s for s in self.states if s != here and self.visible(s) and self.told(s)}
        if f.type not in UNKNOWN or not self.visible(here) or not self.told(here):
            return False
        if self.states[here].certainty != "confirmed" or self.spoken_to(f):
            return False
        ids = {b.id for b in self.answers(f)}
        if any(a.of in ids and a.start == f.id and a.kind != "retry" and a.end in good for a in self.arcs):
            return False
        for b in self.answers(f):
            if any(t.strip() for t in b.tell.values()) or (b.kind == "degrade" and b.label.strip()):
                return False
        if any(t is not host and t.target in good for t in self.timers(here)):
            return False
        return not (f.type in DOWN and host and self.stays_inside(host.target, here))

    def stays_inside(self, target: str, here: str) -> bool:
        if self.visible(target):
            return False
        inside = [a for a in self.arcs if a.kind == "nominal" and not self.visible(a.start)]
        return not any(self.visible(s) and s != here for s in self.reach([target], inside))

    def answers_lie(self) -> Iterator[str]:
        for b in self.design.fallbacks:
            if b.failure not in self.reachable:
                continue
            if b.kind == "retry":
                moves = self.failures[b.failure].lands
                if not b.cap:
                    yield f"FBK002@{b.id}"
                elif not b.then and not moves and frozenset() not in self.needs(b.failure):
                    yield f"FBK003@{b.id}"
            if b.kind in ("degrade", "queue") and not b.confirms and not b.label.strip() and b.to:
                end = self.states[b.to]
                if self.visible(b.to) and end.certainty == "confirmed" and end.kind in ("active", "resting"):
                    yield f"UNC004@{b.id}"

    def transitions_cheer(self) -> Iterator[str]:
        for t in self.design.transitions:
            shown = self.visible(t.target) and self.states[t.target].certainty == "confirmed"
            if t.source in self.reachable and t.optimistic and shown:
                yield f"UNC005@{t.id}"

    def tells(self, a: Arc, surfaces: set[str]) -> bool:
        if a.kind == "lands":
            fallbacks = self.answers(self.failures[a.of])
        else:
            fallbacks = [self.fallbacks[a.of]] if a.of in self.fallbacks else []
        return any(text.strip() for b in fallbacks for x, text in b.tell.items() if x in surfaces)

    def bad_endings(self) -> Iterator[str]:
        everywhere = {x.id for x in self.design.surfaces}
        sent = {x.id for x in self.design.surfaces if x.kind == "sent"}
        for s, state in self.live():
            if state.kind != "bad_end":
                continue
            ways_in = [a for a in self.arcs if a.end == s and a.start in self.reachable and self.stands(a.start) != s]
            if not self.told(s):
                seen = any(q.id in self.reachable and self.visible(q.id) for q in self.owner[s].states)
                if seen and (s in self.starts or any(not self.tells(a, everywhere) for a in ways_in)):
                    yield f"UNC007@{s}"
                continue
            silent = {x for x in sent if not state.messages.get(x, "").strip()}
            old = [x for x in silent if self.old_message(s, x)]
            yield from (f"UNC008@{s}/{x}" for x in old)
            news = [a for a in ways_in if not self.tells(a, sent) and self.comes_unasked(a)]
            if sent and silent == sent and news and not old:
                yield f"UNC012@{s}"

    def comes_unasked(self, a: Arc) -> bool:
        if a.kind not in ("nominal", "stay"):
            return True
        t = self.transitions[a.of]
        return t.mode == "async" or t.by in ("timer", "partner", "staff", "event")

    def old_message(self, s: str, x: str) -> bool:
        def shows(node: str) -> bool:
            return bool(self.shown_state(node).messages.get(x, "").strip())

        seen, front = {s}, {s}
        while front:
            before = {a.start for a in self.arcs if a.end in front and not self.tells(a, {x})} & self.reachable
            if any(shows(n) and self.shown_state(n).kind != "bad_end" for n in before):
                return True
            front = {n for n in before if not shows(n)} - seen
            seen |= front
        return False


APOSTROPHES = str.maketrans({"’": "'", "‘": "'"})
STRONG = (
    r"checking|confirming|pending|processing|not (?:yet )?(?:confirmed|final|sure|certain)|not yet|don't know|unsure"
    r"|unknown|waiting|in review|reviewing"
)
HEDGE = (
    STRONG + r"|might|could|expected|estimated?|in progress|as of|last (?:updated|checked|known)|out of date|trying"
    r"|retrying|uploading|saving|sending|we'll (?:tell|let|update|email|text)|delayed|unavailable"
    r"|(?:about|around|approximately)(?=\s+(?:\d|an?\b))"
)
FINAL = (
    r"confirmed|delivered|completed|done|paid|sent|success(?:ful|fully)?|guaranteed|on time|approved|refunded|published"
    r"|saved|shipped|posted|all set|arriving today|cancell?ed|declined|refused|rejected|lost|failed|expired"
)
UNDO = (
    r"not|never|no longer|no|cannot|can't|couldn't|isn't|wasn't|hasn't|won't|will be|to be|when|if|once|until|unless"
    r"|before"
)


def _found(pattern: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<!\w)(?:{pattern.replace(' ', '[ ]')})(?!\w)", text, re.IGNORECASE)


def _may(text: str) -> bool:
    for match in _found("may", text):
        sentence = re.split(r"[.!?\n\u2028\u2029]", text[: match.start()])[-1]
        opens = not any(c.isalnum() for c in sentence)
        month = match[0] == "May" and not (opens and not re.match(r"\s*\d", text[match.end() :]))
        if not month:
            return True
    return False


def hedged(text: str) -> bool:
    plain = text.translate(APOSTROPHES)
    return _may(plain) or any(_found(HEDGE, plain))


def strongly_hedged(text: str) -> bool:
    return any(_found(STRONG, text.translate(APOSTROPHES)))


def final(text: str) -> bool:
    plain = text.translate(APOSTROPHES)
    return not hedged(text) and any(not _undone(plain, match) for match in _found(FINAL, plain))


def _undone(text: str, word: re.Match[str]) -> bool:
    start = max((text.rfind(end, 0, word.start()) for end in ".!?\n\u2028\u2029"), default=-1) + 1
    return any(word.start() - start - undo.end() <= 20 for undo in _found(UNDO, text[start : word.start()]))


def expected_keys(design: Design) -> list[str]:
    """The keys of all findings of Recovery and Uncertainty, FBK002 and FBK003, sorted."""
    law = Law(design)
    parts = (
        law.recovery(),
        law.states_speak(),
        law.failures_hide(),
        law.answers_lie(),
        law.transitions_cheer(),
        law.bad_endings(),
    )
    return sorted(set(chain(*parts)))
