"""A profile as a page of its own: one file, without scripts, light or dark as its reader likes."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

import orjson

from cli.profile.shapes import Phase, Profile, Statement
from cli.profile.text import executed, rows_of

STYLE = """
:root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --faint: #59636e; --line: #d1d9e0; --well: #f6f8fa;
  --context: #bf8700; --wait: #8c6fd1; --resolve: #0969da; --rest: #54aeff; --encode: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --text: #f0f6fc; --faint: #9198a1; --line: #3d444d;
  --well: #151b23; --context: #d29922; --wait: #a58ae8; --resolve: #4493f8; --rest: #1f6feb; --encode: #3fb950; } }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p, .faint { color: var(--faint); margin: .2rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: right; vertical-align: top;
  font-variant-numeric: tabular-nums; }
th { font-weight: 600; } .words { text-align: left; } .inner { padding-left: 2rem; }
pre { background: var(--well); border-radius: 6px; margin: .3rem 0; overflow: auto; padding: .7rem; font-size: 13px;
  white-space: pre-wrap; }
summary { cursor: pointer; font-family: ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; }
.bar { display: flex; height: 1.6rem; border-radius: 6px; overflow: hidden; margin: 1rem 0 .4rem; }
.bar div, .dot { background: var(--colour); } .dot { display: inline-block; width: .8em; height: .8em;
  border-radius: 2px; margin: 0 .35em 0 0; } .legend span { margin-right: 1.2em; white-space: nowrap; }
"""
SHORT = 140


def page(profile: Profile) -> str:
    """Write a profile as HTML."""
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
            f"<title>{escape(profile.title)}: where its time goes</title><style>{STYLE}</style></head><body>",
            *_head(profile),
            *_table("Each request", ("", "ms", "share", ""), _phases(profile.each, profile.total_ms)),
            *_table("Once for the document", ("", "ms", "", ""), _phases(profile.once, None)),
            *_table(
                "SQL",
                ("statement", "calls", "ms", "in PostgreSQL", "planning", "rows", "cost"),
                [_statement(each) for each in profile.statements],
                "Times are as the server waited, then as PostgreSQL says of one run more with the last values. "
                "Rows with ~ are expected ones: what writes is not run again.",
            ),
            *_table(
                "Resolvers",
                ("field", "calls", "work ms", "wait ms"),
                [
                    [escape(each.name), f"{each.calls:,.1f}", f"{each.work_ms:.3f}", f"{each.wait_ms:.3f}"]
                    for each in profile.fields
                ],
                "Together for all calls of a request, measured in repetitions of their own. Calls wait side by side, "
                "so that their waiting sums up to more than the request takes. Fields that are attributes of a row "
                "are read without a call.",
            ),
            "<h2>Operation</h2>",
            f"<pre>{escape(profile.question.text.strip())}</pre>",
            f"<pre>{escape(orjson.dumps(profile.question.variables, option=orjson.OPT_INDENT_2).decode())}</pre>",
            "</body></html>",
        ]
    )


def _head(profile: Profile) -> Iterator[str]:
    leaves = [part for phase in profile.each for part in (phase.parts or (phase,))]
    yield f"<h1>{escape(profile.title)}</h1>"
    yield (
        f"<p>Asked by {escape(profile.viewer)}: {profile.total_ms:.2f} ms, {profile.answer_fields:,} fields, "
        f"{profile.answer_bytes:,} bytes. Medians of {profile.question.repeat} repetitions in one process, one after "
        "the other, without HTTP.</p>"
    )
    yield '<div class="bar">'
    for part in leaves:
        yield f'<div style="--colour:var(--{part.name});flex:{part.ms:.4f}" title="{part.name}"></div>'
    yield '</div><p class="legend">'
    for part in leaves:
        yield f'<span><i class="dot" style="--colour:var(--{part.name})"></i>{part.name} {part.ms:.2f} ms</span>'
    yield "</p>"


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], note: str = "") -> Iterator[str]:
    """Write a table; its first column is words, as is one without a name at its end."""
    is_words = [place == 0 or (place == len(columns) - 1 and not name) for place, name in enumerate(columns)]
    yield f"<h2>{title}</h2>"
    if note:
        yield f"<p>{note}</p>"
    yield f"<table><tr>{_cells('th', columns, is_words)}</tr>"
    for row in rows:
        yield f"<tr>{_cells('td', row, is_words)}</tr>"
    yield "</table>"


def _cells(tag: str, cells: Sequence[str], is_words: Sequence[bool]) -> str:
    opened = {True: f'<{tag} class="words">', False: f"<{tag}>"}
    return "".join(f"{opened[words]}{cell}</{tag}>" for cell, words in zip(cells, is_words, strict=True))


def _phases(phases: Sequence[Phase], whole: float | None, *, is_inner: bool = False) -> list[list[str]]:
    rows: list[list[str]] = []
    for phase in phases:
        name = f'<span class="inner">{phase.name}</span>' if is_inner else phase.name
        share = f"{phase.ms / whole:.0%}" if whole else ""
        rows.append([name, f"{phase.ms:.3f}", share, f'<span class="faint">{escape(phase.what)}</span>'])
        rows += _phases(phase.parts, whole, is_inner=True)
    return rows


def _statement(statement: Statement) -> list[str]:
    words = " ".join(statement.sql.split())
    short = words if len(words) <= SHORT else words[: SHORT - 1] + "…"
    plan = statement.plan
    inside = f"<pre>{escape(statement.sql.strip())}</pre>"
    if plan is not None:
        inside += f"<pre>{escape(chr(10).join(tree(plan.tree)))}</pre>"
    planned = plan.planning_ms if plan is not None else None
    return [
        f"<details><summary>{escape(short)}</summary>{inside}</details>",
        f"{statement.calls:,.1f}",
        f"{statement.ms:.3f}",
        executed(statement),
        f"{planned:.3f}" if planned is not None else "",
        rows_of(statement),
        f"{plan.cost:,.1f}" if plan is not None else "",
    ]


def tree(node: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """Write a plan as PostgreSQL's own text has it, a line for each step."""
    where = node.get("Index Name") or node.get("Relation Name") or node.get("CTE Name") or ""
    line = f"{'  ' * depth}{node['Node Type']}{' on ' + where if where else ''}"
    line += f"  cost {node['Total Cost']:,.1f}  expected {node['Plan Rows']:,.0f}"
    if "Actual Rows" in node:
        loops = node.get("Actual Loops", 1)
        line += f"  rows {node['Actual Rows']:,.0f} × {loops:,.0f}  {node.get('Actual Total Time', 0.0) * loops:.3f} ms"
    yield line
    for below in node.get("Plans", ()):
        yield from tree(below, depth + 1)
