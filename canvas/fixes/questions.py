"""What a fix asks about the brief, the metrics, the trade-offs and the roll-out: blanks named for the fields that they
fill. A draft says how an answer may look; what is in [brackets] is the author's to replace."""

from collections.abc import Mapping
from typing import get_args

from canvas.fixes.proposal import Blank
from canvas.model.brief import ConstraintKind, Direction

Questions = tuple[Blank, ...]

CONSTRAINT: Questions = (
    Blank("kind", "Which constraint is the hardest?", options=get_args(ConstraintKind)),
    Blank("why", "Why is it the hardest?"),
)
MONITOR: Questions = (
    Blank("signal", "Which signal tells that it happens?"),
    Blank("threshold", "From which number on does somebody look?", "[+5 %]"),
    Blank("owner", "Who looks?"),
)
STOP: Questions = (
    Blank("threshold", "At which number do you stop?", "[+5 %]"),
    Blank("action", "What do you do then?", "[turn it off for everybody]"),
    Blank("owner", "Who does it?"),
)
OF_BRIEF: Mapping[str, tuple[str, Questions]] = {
    "say-segment": (
        "Say who it is for",
        (Blank("segment", "Who is it for, and who not?", "[group] who [situation]"),),
    ),
    "say-job": (
        "Say what they want to get done",
        (Blank("job", "What do they want to get done, and when?", "when [moment], [do what], so that [outcome]"),),
    ),
}
"""By the id of the fix, its title and what it asks for in the brief."""
OF_ENTRY: Mapping[str, tuple[str, Questions]] = {
    "say-afterwards": (
        "Say what happens when “{}” takes longer",
        (
            Blank("tolerance", "How much longer is still bearable?", "[2 hours]"),
            Blank("then", "What happens when it takes longer than that?"),
        ),
    ),
    "say-why": (
        "Say why it is “{}”",
        (Blank("why", "What does it do for the customer that something simpler would not?"),),
    ),
    "say-price": (
        "Say what “{}” costs",
        (
            Blank("deferred", "What is put off for it?"),
            Blank("wrong_if", "Which number would tell that it was wrong?", "[number] goes above [limit]"),
        ),
    ),
    "complete-metric": (
        "Say when “{}” is reached",
        (
            Blank("target", "Which number is to be reached?", "[20 %]"),
            Blank("direction", "Is it to go up, to go down, or to hold?", options=get_args(Direction)),
            Blank("window", "Within what time?", "[8 weeks]"),
        ),
    ),
    "complete-stop": ("Say when “{}” stops it, and who does", STOP),
}
"""By the id of the fix, its title, with a place for the name of the entry, and what it asks for there."""
OF_NEW: Mapping[str, tuple[str, str, Questions]] = {
    "add-gate": (
        "rollout.gates",
        "Add who gets it first",
        (
            Blank("audience", "Who gets it first?", "[one region]"),
            Blank("expand_when", "When does it go on to more?", "[number] stays below [limit] for [one week]"),
        ),
    ),
    "add-stop": (
        "rollout.stops",
        "Add what makes you stop",
        (Blank("signal", "Which signal makes you stop?"), *STOP),
    ),
    "add-guardrail": (
        "metrics.guardrails",
        "Add what must not get worse",
        (
            Blank("name", "What must not get worse?"),
            Blank("target", "Where does it have to stay?", "below [1 %]"),
        ),
    ),
}
"""By the id of the fix, the list that it adds to, its title, and what it asks for."""
