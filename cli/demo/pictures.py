"""Rendering the shop's pictures: a soft backdrop, a shadow, and a tinted drawing."""

import colorsys
import re
from functools import cache
from hashlib import blake2b

from cli.demo.drawings import Drawing, care, carry, desk, gadget, home, kitchen, sport, wear
from cli.demo.shapes import DemoPicture, Text
from cli.demo.vocabulary import colors

SIZE = 800
"""Units: pixels, width and height."""

DRAWINGS: dict[str, Drawing] = {
    **wear.DRAWINGS,
    **carry.DRAWINGS,
    **gadget.DRAWINGS,
    **home.DRAWINGS,
    **kitchen.DRAWINGS,
    **care.DRAWINGS,
    **sport.DRAWINGS,
    **desk.DRAWINGS,
}

BACKDROPS = ("#e9e4da", "#e3e8e6", "#ece3e1", "#e2e6ec", "#eae8df", "#e6e3ea")
FIXED = {"w": "#fbfaf6", "i": "#2f343a", "m": "#a7aeb7", "n": "#dfe3e7", "o": "#cfa877", "q": "#94693f"}

GRADIENTS = {
    "g": ("linear", 'x2="1" y2="1"', (("0", "$l"), (".45", "$b"), ("1", "$d"))),
    "v": ("linear", 'x2="0" y2="1"', (("0", "$l"), ("1", "$d"))),
    "c": ("linear", "", (("0", "$d"), (".25", "$l"), (".6", "$b"), ("1", "$k"))),
    "m": ("linear", "", (("0", "#8d959e"), (".28", "#f4f6f8"), (".6", "#c3c9d0"), ("1", "#868e97"))),
    "k": ("linear", 'x2="1" y2="1"', (("0", "#454c55"), (".5", "#262b31"), ("1", "#15181c"))),
    "o": ("linear", 'x2="1" y2="1"', (("0", "#dcb98c"), (".5", "#c79d68"), ("1", "#a27747"))),
    "y": ("radial", "", (("0", "#ffdf96"), (".45", "#ffe9b8cc"), ("1", "#ffe9b800"))),
}


def picture(name: str, *, look: int, color: str, alt: Text) -> DemoPicture:
    """Give the picture of a drawing; its path carries a digest of what is drawn, for it is cached for a year."""
    look %= len(DRAWINGS[name].details)
    return DemoPicture(_path(name, look, color), name, color, look, alt)


def render(picture: DemoPicture) -> str:
    """Draw a picture as SVG: 800 by 800, no script, nothing from elsewhere."""
    return _draw(picture.drawing, picture.look, picture.color)


@cache
def _path(name: str, look: int, color: str) -> str:
    digest = blake2b(_draw(name, look, color).encode(), digest_size=5).hexdigest()
    return f"demo/{name}-{look}-{color}.{digest}.svg"


def _draw(name: str, look: int, color: str) -> str:
    drawing = DRAWINGS[name]
    tints = _tints(colors()[color][1])
    art = drawing.body + drawing.details[look]
    center, width, ground = drawing.shadow
    backdrop = BACKDROPS[blake2b(f"{name}-{look}".encode(), digest_size=1).digest()[0] % len(BACKDROPS)]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}">'
        f'<defs><radialGradient id="bg" cx=".5" cy=".4" r=".75"><stop stop-color="#fff"/>'
        f'<stop offset="1" stop-color="{backdrop}"/></radialGradient>'
        '<filter id="s" x="-.5" y="-1.5" width="2" height="4"><feGaussianBlur stdDeviation="16"/></filter>'
        f"{_gradients(art)}</defs>"
        f'<path fill="url(#bg)" d="M0 0h{SIZE}v{SIZE}H0z"/>'
        f'<g transform="translate(0 {-drawing.lift})">'
        f'<ellipse cx="{center}" cy="{ground}" rx="{width}" ry="22" opacity=".28" filter="url(#s)"/>'
        f"{art}</g></svg>"
    )
    return re.sub(r"\$([a-z])", lambda found: tints[found[1]], svg.replace("\n", ""))


def _gradients(art: str) -> str:
    """Define the gradients that the drawing uses."""
    used = [name for name in GRADIENTS if f"url(#{name})" in art]
    parts: list[str] = []
    for name in used:
        kind, direction, stops = GRADIENTS[name]
        inner = "".join(f'<stop offset="{offset}" stop-color="{color}"/>' for offset, color in stops)
        parts.append(f'<{kind}Gradient id="{name}" {direction}>{inner}</{kind}Gradient>')
    return "".join(parts)


@cache
def _tints(base: str) -> dict[str, str]:
    """Derive the tints of a drawing from one color."""
    red, green, blue = (int(base[start : start + 2], 16) / 255 for start in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)

    def shade(lightness: float, strength: float = 1.0) -> str:
        parts = colorsys.hls_to_rgb(hue, min(max(lightness, 0.04), 0.985), min(saturation * strength, 1))
        return "#" + "".join(f"{round(part * 255):02x}" for part in parts)

    is_warm = hue < 0.2 or hue > 0.85
    return FIXED | {
        "b": base,
        "l": shade(light + (1 - light) * 0.28),
        "h": shade(light + (1 - light) * 0.62),
        "d": shade(light * 0.82),
        "k": shade(light * 0.55, 1.05),
        "a": "#3f8a8c" if is_warm and saturation > 0.15 else "#e2a24c",
    }
