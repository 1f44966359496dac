"""The laws that `sh run.sh properties` holds, each with the tests that hold it: hypothesis's own, in all tests too."""

from typing import NamedTuple


class Law(NamedTuple):
    """A law in words, and the tests of it, below `tests/canvas`."""

    says: str
    tests: tuple[str, ...]


_GRAPH, _WHOLE, _TOGETHER = "graph/test_laws.py", "test_validator.py", "graph/test_composed.py"
LAWS = (
    Law(
        "deleting a fallback never shrinks the set of all nodes without Need",
        (f"{_GRAPH}::test_deleting_a_fallback_never_shrinks_what_is_stranded",),
    ),
    Law(
        "a named person who leads to a good end clears Recovery there",
        (f"{_GRAPH}::test_a_named_person_who_leads_to_a_good_end_clears_recovery_of_the_failure",),
    ),
    Law(
        "REC001 to REC003 fire if and only if a reachable node has no Need",
        (f"{_GRAPH}::test_a_trap_without_way_out_is_found_if_and_only_if_a_place_that_is_reached_has_no_need",),
    ),
    Law(
        "the fast search agrees with a fixpoint for each of the sixteen sets",
        (
            "graph/test_needs.py::test_the_fast_search_agrees_with_a_brute_force_fixpoint",
            f"{_GRAPH}::test_a_need_is_what_networkx_reaches_with_the_arcs_that_carry_no_more",
        ),
    ),
    Law(
        "renaming changes no key and no order",
        (f"{_WHOLE}::test_renaming_changes_no_key_and_no_order",),
    ),
    Law(
        "the order of lists changes no key and no order",
        (f"{_WHOLE}::test_the_order_of_lists_changes_no_key_and_no_order",),
    ),
    Law(
        "a sketch finds nothing that a whole check does not find",
        (f"{_WHOLE}::test_a_sketch_finds_nothing_that_a_whole_check_does_not_find",),
    ),
    Law(
        "packed exploration finds what a plain one finds",
        (
            f"{_TOGETHER}::test_it_finds_what_the_plain_search_finds",
            f"{_TOGETHER}::test_it_finds_the_same_in_designs_full_of_hand_overs",
        ),
    ),
    Law("every witness replays", (f"{_GRAPH}::test_every_witness_replays",)),
    Law(
        "every fix settles its finding and adds no error",
        ("fixes/test_laws.py",),
    ),
    Law(
        "after any edits, what is checked again is what a whole check finds",
        ("test_rechecking.py::test_after_any_edits_what_is_checked_again_is_what_a_whole_check_finds",),
    ),
    Law(
        "a second implementation of the rules finds the same",
        (
            "test_law.py::test_both_implementations_find_the_same",
            "test_law.py::test_both_find_the_same_in_designs_made_of_what_matters_to_the_rules",
            "test_law.py::test_both_find_the_same_where_objects_hand_over_to_each_other",
        ),
    ),
)
