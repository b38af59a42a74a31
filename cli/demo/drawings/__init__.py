"""The shop's pictures: one drawing for each kind of thing, in SVG with `$`-tokens for tints.

Tokens: `$b` base, `$l` light, `$h` highlight, `$d` dark, `$k` deep, `$a` accent, `$w` off-white, `$i` ink,
`$m` metal, `$n` bright metal, `$o` wood, `$q` dark wood. Gradients by id: `g` diagonal, `v` vertical, `c` a cylinder
of the tint, `m` a metal cylinder, `k` a dark screen, `o` wood, `y` a glow. A drawing is its body and the details that
tell a type's products apart.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawing:
    """`details` follow the body, one for each product of a type in turn.

    Units: pixels; `shadow` is center, half width and height of the ground, `lift` moves all of it up.
    """

    body: str
    details: tuple[str, ...] = ("",)
    shadow: tuple[int, int, int] = (400, 220, 690)
    lift: int = 0
