"""Documents: parsed, measured and validated once, and kept while there is room."""

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OverlappingFieldsCanBeMergedRule,
    parse,
    specified_rules,
    validate,
)
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from engine.documents import measure
from engine.documents.identity import digest
from engine.documents.merging import Merging
from engine.documents.public import Public
from engine.limits import Limits
from engine.observe import Observer
from engine.refusal import BAD_INPUT, PARSE_FAILED, VALIDATION_FAILED, Refused

NUL = re.compile(r"\x00|(?<!\\)(?:\\\\)*\\u(?:0000|\{0+\})")
"""The NUL character itself, or GraphQL's escapes for it: PostgreSQL cannot keep it."""
RULES = (
    *(Merging if rule is OverlappingFieldsCanBeMergedRule else rule for rule in specified_rules),
    MaybeNullValidationRule,
    OneOfInputValidationRule,
)
MAX_ERRORS = 5
BYTES_PER_TOKEN = 500
"""What a syntax tree takes for each token of its text, measured."""


def _name(operation: OperationDefinitionNode) -> str | None:
    return operation.name.value if operation.name is not None else None


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A valid document, and the SHA-256 of its text.

    `max_ages` says of each operation, by its name, how long anybody may keep its answers. `made` holds what others make
    of the document, by themselves and the operation's name, for as long as it is kept.
    Units: `size` in bytes, `max_ages` in seconds.
    """

    id: str
    text: str
    node: DocumentNode
    operations: tuple[OperationDefinitionNode, ...]
    max_ages: Mapping[str | None, int]
    size: int
    deferring: tuple[OperationDefinitionNode, ...] = ()
    public: tuple[OperationDefinitionNode, ...] = ()
    made: dict[tuple[object, str | None], Any] = field(default_factory=dict[tuple[object, str | None], Any], repr=False)

    def defers(self, operation: OperationDefinitionNode) -> bool:
        """Say whether an operation defers anything."""
        return any(each is operation for each in self.deferring)

    def is_public(self, operation: OperationDefinitionNode) -> bool:
        """Say whether an operation is a subscription that tells everybody the same."""
        return any(each is operation for each in self.public)

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """Find the operation to run: the named one, or the only one.

        Raises: Refused.
        """
        if name is None:
            if len(self.operations) == 1:
                return self.operations[0]
            raise Refused(BAD_INPUT, "Say which operation to run: operationName.", is_request_error=True)
        for operation in self.operations:
            if operation.name is not None and operation.name.value == name:
                return operation
        raise Refused(BAD_INPUT, "There is no operation of this name.", is_request_error=True)

    def max_age(self, operation: OperationDefinitionNode) -> int:
        """Say how long anybody may keep the answers of an operation. Units: seconds; 0 not at all."""
        return self.max_ages[_name(operation)]


class Documents:
    """The process's documents, the least recently used leave first."""

    def __init__(self, schema: GraphQLSchema, limits: Limits, observer: Observer) -> None:
        self._schema = schema
        self._limits = limits
        self._observer = observer
        self._public = Public(schema)
        self._kept: OrderedDict[str, Document] = OrderedDict()
        self._by_text: dict[str, Document] = {}
        """The same: a text is found by itself in less time than it takes to make its SHA-256."""
        self.size = 0

    def get(self, text: str) -> Document:
        """Give the document of a text.

        Raises: Refused for one that does not parse, is too large or not valid.
        """
        document = self._by_text.get(text)
        if document is not None:
            return self._known(document)
        document_id = self.identify(text)
        self._observer.document(is_known=False)
        document = self._read(document_id, text)
        self._keep(document)
        return document

    def known(self, document_id: str) -> Document | None:
        """Give the document of which this is the SHA-256, if it was read before."""
        document = self._kept.get(document_id)
        return self._known(document) if document is not None else None

    def _known(self, document: Document) -> Document:
        self._observer.document(is_known=True)
        self._kept.move_to_end(document.id)
        return document

    def identify(self, text: str) -> str:
        """Give the SHA-256 of a text. Raises: Refused for one that is too long to be a document."""
        if len(text) > self._limits.query_bytes:
            raise self._too_long()
        return digest(text)

    def _too_long(self) -> Refused:
        return _invalid(f"The document has more than {self._limits.query_bytes} bytes.")

    def _keep(self, document: Document) -> None:
        self._kept[document.id] = self._by_text[document.text] = document
        self.size += document.size
        while self.size > self._limits.document_cache_bytes:
            _, gone = self._kept.popitem(last=False)
            del self._by_text[gone.text]
            self.size -= gone.size

    def _read(self, document_id: str, text: str) -> Document:
        node = self._parse(text)
        operations = tuple(part for part in node.definitions if isinstance(part, OperationDefinitionNode))
        others = [
            part for part in node.definitions if not isinstance(part, OperationDefinitionNode | FragmentDefinitionNode)
        ]
        if others or not operations:
            raise _invalid("A document to run holds operations and fragments, at least one operation.")
        deferring = self._weigh(node, operations)
        errors = validate(self._schema, node, RULES, max_errors=MAX_ERRORS)
        if errors:
            raise Refused(VALIDATION_FAILED, *errors, is_request_error=True)
        max_ages = {_name(each): self._public.max_age(node, each) for each in operations}
        size = len(text) + BYTES_PER_TOKEN * node.token_count
        public = tuple(each for each in operations if self._public.is_followed(node, each))
        return Document(document_id, text, node, operations, max_ages, size, deferring, public)

    def _parse(self, text: str) -> DocumentNode:
        if NUL.search(text):
            raise Refused(BAD_INPUT, "Strings must not hold the NUL character.", is_request_error=True)
        if len(text.encode()) > self._limits.query_bytes:
            raise self._too_long()
        try:
            node = parse(text, max_tokens=self._limits.tokens, allow_empty_selection_sets=False)
        except GraphQLError as error:
            raise Refused(PARSE_FAILED, error, is_request_error=True) from None
        return node

    def _weigh(
        self, node: DocumentNode, operations: tuple[OperationDefinitionNode, ...]
    ) -> tuple[OperationDefinitionNode, ...]:
        """Refuse what is too large; give the operations that defer something."""
        limits = self._limits
        if len(operations) > limits.operations:
            raise _invalid(f"The document has more than {limits.operations} operations.")
        if len(node.definitions) - len(operations) > limits.fragments:
            raise _invalid(f"The document has more than {limits.fragments} fragments.")
        sizes = measure.sizes(node)
        for size in sizes:
            for what, has, maximum in (
                ("levels of fields", size.depth, limits.depth),
                ("fields", size.fields, limits.fields),
                ("aliases", size.aliases, limits.aliases),
                ("directives", size.directives, limits.directives),
                ("fields of one name side by side", size.repeats, limits.repeats),
                ("uses of @defer and @stream", size.deferred, limits.deferred),
            ):
                if has > maximum:
                    raise _invalid(f"An operation has more than {maximum} {what}.")
        # An item has a token at least, so that most documents need not be looked through.
        if node.token_count > limits.list_items and measure.longest_list(node) > limits.list_items:
            raise _invalid(f"A list has more than {limits.list_items} items.")
        measured = zip(node.definitions, sizes, strict=True)
        return tuple(part for part, size in measured if size.deferred and isinstance(part, OperationDefinitionNode))


def _invalid(message: str) -> Refused:
    return Refused(VALIDATION_FAILED, message, is_request_error=True)
