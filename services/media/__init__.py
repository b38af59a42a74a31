"""Use cases of uploaded pictures, one file for each verb."""
