"""Strawberry types, inputs and results; root.py joins the one schema."""
