"""Fixes: what they change, which words they need from the author, and whether that settles the finding for sure.

A fix is a function from a finding to proposals, made of the edits alone. The first proposal that keeps the law is the
fix: the finding is gone, and no error is there that was not there before. Where none does, there is no such fix.
"""

from canvas.fixes.applying import choices, filled, offers
from canvas.fixes.proposal import Blank, Choice, Proposal, Words

__all__ = [
    "Blank",
    "Choice",
    "Proposal",
    "Words",
    "choices",
    "filled",
    "offers",
]
