"""The HTTP service: an API under ``/v1`` and a page at ``/`` around :mod:`summarizer`."""
