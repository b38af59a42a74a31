"""Writes of reviews, one file for each verb."""
