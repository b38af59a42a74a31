"""Where plans may do otherwise than graphql-core's tests say, and why each may."""

ORDER = (
    "Errors of fields that were resolved at the same time stand in the order in which they came. Plans have fewer turns"
    " of the event loop between a value and what is below it, so others come first; the errors are the same."
)
FIRST = (
    "Two errors put null in one place. graphql-core lets the second be listed as well if it comes while the first is on"
    " its way up; in a plan the first is there at once, and what it has made useless is not asked any more, as in"
    " GraphQL.js. The specification allows either: one error is enough for one null."
)
SOONER = (
    "What an error has made useless is cancelled after one turn of the event loop; graphql-core takes more than three,"
    " and the test hands something to the cancelled future in between."
)

_NONNULL = "tests/execution/test_nonnull.py::describe_execute_handles_non_nullable_types::"
_SEVERAL = f"{_NONNULL}describe_handles_multiple_errors_for_a_single_response_position::"

DIFFERENCES = {
    f"{_NONNULL}describe_nulls_a_complex_tree_of_nullable_fields_each::throws": ORDER,
    f"{_SEVERAL}nullable_and_non_nullable_root_fields_throw_nested_errors": FIRST,
    f"{_SEVERAL}slower_nullable_after_non_nullable_root_field": FIRST,
    f"{_SEVERAL}nullable_and_non_nullable_nested_fields_throw_nested_errors": FIRST,
    f"{_SEVERAL}slower_nullable_after_non_nullable_nested_field": FIRST,
    "tests/execution/test_cancellation.py::describe_execute_cancellation::"
    "suppresses_sibling_errors_after_a_non_null_error_bubbles": SOONER,
}
