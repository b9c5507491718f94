"""What goes wrong when an edition is delivered."""

from __future__ import annotations

from summarizer.errors import SummarizerError


class DeliveryError(SummarizerError):
    """An edition did not arrive; it is tried again in the next run."""
