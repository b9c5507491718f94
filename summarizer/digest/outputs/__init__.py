"""Where editions go. Each output may be tried again: what it did already is not done twice."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from summarizer.digest.config import DigestConfig, Output
from summarizer.digest.edition import Edition
from summarizer.digest.outputs.failures import DeliveryError

__all__ = ["DeliveryError", "deliver"]


def deliver(
    config: DigestConfig, output: Output, edition: Edition, archive: Sequence[Edition]
) -> None:
    """Bring an edition to an output. ``archive`` are the latest editions, this one among them,
    latest first. Raises ``DeliveryError`` where it did not arrive.
    """
    if output.type == "folder":
        from summarizer.digest.outputs.folder import write_folder

        write_folder(config.path(output.path), config.title, edition, archive)
    elif output.type == "feeds":
        from summarizer.digest.outputs.feeds import write_feeds

        write_feeds(config.path(output.path), config, archive[: output.keep])
    elif output.type == "email":
        from summarizer.digest.outputs.mail import send_mail

        send_mail(config, output, edition)
    elif output.type == "webhook":
        from summarizer.digest.outputs.webhook import post_edition

        post_edition(output, edition)
    else:
        sys.stdout.write(as_text(edition, output.format))
        sys.stdout.flush()


def as_text(edition: Edition, form: str) -> str:
    """An edition as "markdown", "html", "json" or "text", ending in a line feed."""
    from summarizer.digest.pages import edition_html, edition_markdown, edition_text

    if form == "json":
        return edition.to_json(indent=2) + "\n"
    if form == "html":
        return edition_html(edition) + "\n"
    return edition_markdown(edition) if form == "markdown" else edition_text(edition)
