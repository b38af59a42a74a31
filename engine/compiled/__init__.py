"""Compiled execution: an operation that is asked for again runs by a plan instead of being interpreted.

`engine/README.md` explains the idea.
"""
