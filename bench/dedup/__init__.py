"""How well sentences that say the same are told from others."""
