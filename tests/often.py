"""How often a law is tried: a few hundred times by all tests, as often as one likes by `sh run.sh properties`."""

import os

from hypothesis import settings

CASES = "UNHAPPY_PATH_CASES"
"""The variable of the environment that says how many cases each law is held to at least."""


def often(cases: int = 200) -> settings:
    """So many cases, or as many as are asked for where these are more."""
    return settings(max_examples=max(cases, int(os.environ.get(CASES, "0"))), deadline=None)
