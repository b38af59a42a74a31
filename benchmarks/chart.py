"""The ratios as a picture: a bar for each request, the floor as the unit, and where the goal is."""

from collections.abc import Sequence
from html import escape

from benchmarks.result import Result

LABELS, BARS, FIGURES = 235, 440, 125
ROW, BAR, TOP = 34, 16, 46
WIDTH = LABELS + BARS + FIGURES
STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.faint { fill: #59636e; font-size: 12px; }
.figure { font-variant-numeric: tabular-nums; }
.ground { fill: #ffffff; } .line { stroke: #d1d9e0; } .floor { stroke: #59636e; stroke-dasharray: 3 3; }
.server { fill: #0969da; } .postgres { fill: #8c6fd1; } .goal { stroke: #bc4c00; stroke-width: 3; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; } .faint { fill: #9198a1; }
  .ground { fill: #0d1117; } .line { stroke: #3d444d; } .floor { stroke: #9198a1; }
  .server { fill: #4493f8; } .postgres { fill: #a58ae8; } .goal { stroke: #f0883e; }
}
"""
LEGEND = (("server", "server"), ("postgres", "PostgreSQL"), ("goal", "goal"), ("floor", "floor = 1"))


def svg(results: Sequence[Result]) -> str:
    """Draw a run; it adapts to light and dark by itself where a page shows it as an image."""
    most = max(max(result.floor.ratio, result.floor.goal) for result in results) * 1.04
    height = TOP + ROW * len(results) + 12
    parts = [_bar(result, TOP + ROW * place, BARS / most) for place, result in enumerate(results)]
    unit = LABELS + BARS / most
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" aria-label="CPU time of each request as a multiple of the floor\'s">'
        f'<style>{STYLE}</style><rect class="ground" width="{WIDTH}" height="{height}" rx="6"/>{_legend()}'
        f'<line class="line" x1="{LABELS}" x2="{LABELS}" y1="{TOP - 6}" y2="{height - 10}"/>{"".join(parts)}'
        f'<line class="floor" x1="{unit:.1f}" x2="{unit:.1f}" y1="{TOP - 6}" y2="{height - 10}"/></svg>\n'
    )


def _bar(result: Result, top: int, scale: float) -> str:
    ratio, goal, ours = result.floor.ratio, LABELS + result.floor.goal * scale, result.ours
    whole = ratio * scale
    server = whole * ours.server_ms / ours.total_ms
    y, middle = top + (ROW - BAR) // 2, top + ROW // 2 + 4
    verdict = "met" if result.floor.is_met else "not met"
    return (
        f'<text x="{LABELS - 10}" y="{middle}" text-anchor="end">{escape(result.title.replace("`", ""))}</text>'
        f'<rect class="server" x="{LABELS}" y="{y}" width="{server:.1f}" height="{BAR}"/>'
        f'<rect class="postgres" x="{LABELS + server:.1f}" y="{y}" width="{whole - server:.1f}" height="{BAR}"/>'
        f'<line class="goal" x1="{goal:.1f}" x2="{goal:.1f}" y1="{y - 5}" y2="{y + BAR + 5}"/>'
        f'<text class="figure" x="{LABELS + BARS + 12}" y="{middle}">{ratio:.2f} ×'
        f'<tspan class="faint"> {verdict}</tspan></text>'
    )


def _legend() -> str:
    parts = ['<text class="faint" x="16" y="25">CPU time, floor = 1</text>']
    for place, (kind, words) in enumerate(LEGEND):
        x = LABELS + 118 * place
        mark = (
            f'<line class="{kind}" x1="{x + 6}" x2="{x + 6}" y1="12" y2="30"/>'
            if kind in ("goal", "floor")
            else f'<rect class="{kind}" x="{x}" y="14" width="12" height="12"/>'
        )
        parts.append(f'{mark}<text class="faint" x="{x + 18}" y="25">{words}</text>')
    return "".join(parts)
