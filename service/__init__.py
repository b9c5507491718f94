"""The HTTP service around the summarizer library."""
