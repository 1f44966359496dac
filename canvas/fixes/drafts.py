"""Drafts of what the customer reads, from the names and the marks of a state; what only the author knows stands in
[brackets]. English only: in other languages the blank is empty."""

from canvas.edits import set_message
from canvas.fixes.honest import live_surface
from canvas.fixes.proposal import Blank, Words
from canvas.graph.facts import Facts
from canvas.model import Design, State
from canvas.phrases import NAME_LENGTH, listed, quoted, shortened, spoken

DOUBT = "This is not confirmed yet. We'll tell you [how, and by when]."
NEWS = "Something went wrong: [what happened]. [What happens next, and by when]."
SINCE = "as of [time]"
GOOD_END = "[What the customer can do now, if anything]."
BAD_END = "[What happened, and what that means for the customer]. [What they can do now]."
TO_DO = "[What the customer is to do now, and by when]"
WAITING = "[When to expect it]."


LONGEST = 2000
"""How many characters of a text that is there already are taken over."""
READS = "reads."
"""What the id of a blank for a message begins with; then comes the surface."""


def plain(name: str) -> str:
    """A name as it can stand in a draft, on one line."""
    return unbracketed(shortened(name, NAME_LENGTH))


def unbracketed(text: str) -> str:
    """A text that is there already as it can stand in a draft: without the brackets that mark what is open."""
    return text.strip()[:LONGEST].replace("[", "(").replace("]", ")")


def in_doubt(text: str) -> str:
    """A message that says that it is not certain yet."""
    return f"Not confirmed yet: {unbracketed(text).rstrip('.!')}. We'll tell you [how, and by when]."


def first_message(facts: Facts, state_id: str, draft: str, surface: str = "") -> Blank:
    """The blank for what a surface says in a state, by default the first live one."""
    surface = surface or live_surface(facts)
    asks = f"What does the customer read in {quoted(facts.tables, state_id)} on {surface_name(facts, surface)}?"
    return Blank(f"{READS}{surface}", asks, in_english(facts, draft))


def with_messages(design: Design, state_id: str, words: Words) -> Design:
    """The design with what the author wrote for each surface in a state; other words aside."""
    for blank_id, text in words.items():
        if blank_id.startswith(READS):
            design = set_message(design, state_id, blank_id.removeprefix(READS), text)
    return design


def in_english(facts: Facts, draft: str) -> str:
    """A draft where we write the language; one without words is in all of them."""
    return draft if facts.english or not any(character.isalpha() for character in draft) else ""


def of_state(facts: Facts, state: State) -> str:
    """What a state may say: where the customer's thing is, and what they need to know there."""
    return f"{plain(facts.tables.object_of[state.id].name)}: {plain(state.name)}. {_what_matters(facts, state)}"


def _what_matters(facts: Facts, state: State) -> str:
    if state.kind == "bad_end":
        return BAD_END
    if state.certainty != "confirmed":
        return DOUBT
    return GOOD_END if state.kind == "good_end" else _what_comes(facts, state)


def _what_comes(facts: Facts, state: State) -> str:
    """What the customer waits for, with the limit where one is set; or what they are to do."""
    steps = [step for step in facts.tables.outgoing[state.id] if step.by != "timer"]
    asked = [plain(step.name or facts.tables.name(step.target)) for step in steps if step.by == "customer"]
    if asked:
        return f"{TO_DO}: {listed(asked, 'or')}."
    if not steps:
        return WAITING
    limit = next((f" within {spoken(step.timeout)}" for step in steps if step.timeout), "")
    return f"Next: {listed([plain(facts.tables.name(step.target)) for step in steps], 'or')}{limit}. {WAITING}"


def surface_name(facts: Facts, surface: str) -> str:
    """The name of a surface, as people read it."""
    return shortened(facts.tables.name(surface), NAME_LENGTH)
