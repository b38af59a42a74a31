"""Chance, of whatever gives numbers: Hypothesis, which makes what fails smaller, or a seed, which is faster."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    def __init__(self, roll: Callable[[int], int]) -> None:
        self.roll = roll
        """Gives a number from 0 to one less than that asked for; the smaller, the simpler."""

    def chance(self, percent: int) -> bool:
        return self.roll(100) >= 100 - percent

    def pick(self, values: Sequence[T]) -> T:
        return values[self.roll(len(values))]


def of_seed(seed: int | str) -> Dice:
    return Dice(Random(seed).randrange)
