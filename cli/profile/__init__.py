"""`python -m cli profile`: where the time of one operation goes."""

from cli.profile.command import command

__all__ = ["command"]
