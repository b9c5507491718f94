"""A briefing as JSON, Markdown, HTML or plain text."""
