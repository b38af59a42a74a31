"""The rule that fields of one name have to be one and the same, so bounded that nobody can keep a processor busy by it.

It compares such fields in pairs, with all that stands below them: twenty lines can ask for a second of that.
"""

from typing import Any

from graphql import OverlappingFieldsCanBeMergedRule, SelectionSetNode, ValidationContext
from graphql.validation.validate import ValidationAbortedError

MOST_COMPARISONS = 10_000
"""Twenty fragments may share a dozen fields in one place; usual documents need no comparison at all."""


class Merging(OverlappingFieldsCanBeMergedRule):
    """graphql-core's rule, with a fiftieth of its budget."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.rule_context.remaining_complexity_budget = MOST_COMPARISONS

    def enter_selection_set(self, selection_set: SelectionSetNode, _key: Any, parent: Any, *_args: Any) -> None:
        try:
            super().enter_selection_set(selection_set, _key, parent, *_args)
        except ValidationAbortedError:
            raise ValidationAbortedError(
                "Too many fields of one name stand in one place, with too much below them: use fewer, or fewer "
                "fragments."
            ) from None
