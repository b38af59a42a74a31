"""Whole answers, kept until what they were made of is written."""
