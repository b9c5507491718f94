"""How well copies are told from independent reports."""
