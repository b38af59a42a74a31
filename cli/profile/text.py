"""A profile for a terminal."""

from collections.abc import Iterator, Sequence

from cli.profile.shapes import FieldCost, Phase, Profile, Statement

WIDTH = 100
MOST_FIELDS = 15


def text(profile: Profile) -> str:
    """Write a profile as plain text, the dearest fields first."""
    return "\n".join(_lines(profile))


def _lines(profile: Profile) -> Iterator[str]:
    repeat = profile.question.repeat
    yield f"{profile.title}, asked by {profile.viewer}; medians of {repeat} repetitions"
    yield f"{profile.answer_fields:,} fields, {profile.answer_bytes:,} bytes"
    yield from ("", f"{'once for the document':<28}{'ms':>9}")
    yield from _phases(profile.once)
    yield from ("", f"{'each request':<28}{'ms':>9}")
    yield from _phases(profile.each)
    yield f"{'  all of it':<28}{profile.total_ms:>9.3f}"
    yield from ("", f"{'SQL':<4}{'calls':>6}{'ms':>9}{'in PostgreSQL':>15}{'rows':>9}{'cost':>10}")
    for number, statement in enumerate(profile.statements, 1):
        yield from _statement(number, statement)
    yield from ("", f"{'resolvers':<42}{'calls':>7}{'work ms':>10}{'wait ms':>10}")
    yield from map(_field, profile.fields[:MOST_FIELDS])
    further = len(profile.fields) - MOST_FIELDS
    if further > 0:
        yield f"  and {further} more"


def _phases(phases: Sequence[Phase], indent: str = "  ") -> Iterator[str]:
    for phase in phases:
        yield f"{indent + phase.name:<28}{phase.ms:>9.3f}  {phase.what}"
        yield from _phases(phase.parts, indent + "  ")


def _statement(number: int, statement: Statement) -> Iterator[str]:
    plan = statement.plan
    within, rows, cost = executed(statement), "", ""
    if plan is not None:
        rows, cost = rows_of(statement), f"{plan.cost:,.1f}"
    yield f"{number:<4}{statement.calls:>6.1f}{statement.ms:>9.3f}{within:>15}{rows:>9}{cost:>10}"
    words = " ".join(statement.sql.split())
    yield f"      {words if len(words) <= WIDTH else words[: WIDTH - 1] + '…'}"


def executed(statement: Statement) -> str:
    """Write how long PostgreSQL itself took; nothing where it was not run for that."""
    plan = statement.plan
    return f"{plan.execution_ms:.3f}" if plan is not None and plan.execution_ms is not None else ""


def rows_of(statement: Statement) -> str:
    """Write how many rows there were, or about how many PostgreSQL expected."""
    plan = statement.plan
    if plan is None:
        return ""
    return f"{plan.rows:,.0f}" if plan.rows is not None else f"~{plan.expected_rows:,.0f}"


def _field(cost: FieldCost) -> str:
    return f"  {cost.name:<40}{cost.calls:>7.1f}{cost.work_ms:>10.3f}{cost.wait_ms:>10.3f}"
