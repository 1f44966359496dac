"""A rule of the validator: what it looks for, and what it says about it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from canvas.findings import SEVERITY_WORDS, Basis, Combination, Finding, Fix, Severity, Step
from canvas.graph.facts import Facts

Check = Callable[[Facts], Iterator[Finding]]
BASIS_WORDS = {"proven": "proven on the drawing", "wording": "read from your words", "question": "a question"}


class Rule(NamedTuple):
    """One problem that a design can have. `why` says what it does to the customer, `fix` what to do about it,
    `not_when` when the rule stays silent."""

    code: str
    slug: str
    severity: Severity
    basis: Basis
    title: str
    why: str
    fix: str
    not_when: str
    check: Check

    @property
    def word(self) -> str:
        """How much the rule weighs, in a word."""
        return SEVERITY_WORDS[self.severity]

    @property
    def weight(self) -> str:
        """How much the rule weighs, and what it rests on."""
        return f"{self.word}, {BASIS_WORDS[self.basis]}"

    def finding(
        self,
        elements: tuple[str, ...],
        *,
        message: str,
        customer: str,
        truth: str,
        surface: str | None = None,
        named: str | None = None,
        witness: tuple[Step, ...] = (),
        fixes: tuple[Fix, ...] = (),
        heals: int = 1,
        basis: Basis | None = None,
    ) -> Finding:
        """A finding of this rule at these elements. Its key names them, sorted, and the surface where there is one;
        or what is `named` instead."""
        sorted_ids = tuple(sorted(elements))
        key = f"{self.code}@{named or '+'.join(sorted_ids)}" + (f"/{surface}" if surface else "")
        return Finding(
            key=key,
            rule=self.code,
            severity=self.severity,
            basis=basis or self.basis,
            elements=sorted_ids,
            title=self.title,
            message=message,
            customer=customer,
            truth=truth,
            surface=surface,
            witness=witness,
            fixes=fixes,
            place=sorted_ids[0] if sorted_ids else "",
            heals=heals,
        )

    def in_brief(
        self,
        path: str,
        *,
        message: str,
        customer: str,
        truth: str,
        fix: Fix,
        basis: Basis | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule in what is said around the drawing. Its key is the path of the field, with the id of
        the entry where it is in a list; no element of the drawing is named."""
        found = self.finding((), named=path, message=message, customer=customer, truth=truth, fixes=(fix,), basis=basis)
        return found._replace(severity=severity or self.severity)


class PanelRule(NamedTuple):
    """One thing to know about a design that is no problem by itself, and so weighs nothing: it is shown in a panel of
    its own. The texts are those of a `Rule`."""

    code: str
    slug: str
    title: str
    why: str
    fix: str
    not_when: str
    check: Callable[[Facts], Iterator[Combination]]
    word: str = "together"
    weight: str = "to know, never an alarm; proven on the drawing"

    def combination(
        self, elements: tuple[str, ...], *, message: str, places: tuple[str, ...], named: str | None = None
    ) -> Combination:
        """What this rule says about these elements. Its key names them, or what is `named` instead."""
        return Combination(f"{self.code}@{named or '+'.join(elements)}", self.code, elements, message, places)
