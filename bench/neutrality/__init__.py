"""Loaded words in briefings, sources and neutral references."""
