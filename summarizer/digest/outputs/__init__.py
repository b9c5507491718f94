"""Where editions go. Each output may be tried again: what it did already is not done twice."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from summarizer.digest.config import DigestConfig, Output
from summarizer.digest.edition import Edition
from summarizer.digest.outputs.failures import DeliveryError
from summarizer.digest.stored import EditionLine

__all__ = ["Archive", "DeliveryError", "deliver"]


@dataclass(frozen=True, slots=True)
class Archive:
    """The other editions, as far as an output shows them."""

    #: Latest first, the edition that is delivered among them.
    latest: tuple[Edition, ...] = ()
    #: All of them in brief.
    lines: tuple[EditionLine, ...] = ()
    #: Past ones that the edition corrects, with what was corrected of them.
    corrected: tuple[Edition, ...] = ()


def deliver(config: DigestConfig, output: Output, edition: Edition, archive: Archive) -> None:
    """Bring an edition to an output. Raises ``DeliveryError`` where it did not arrive."""
    if output.type == "folder":
        from summarizer.digest.outputs.folder import write_folder

        write_folder(config.path(output.path), config.title, edition, archive)
    elif output.type == "feeds":
        from summarizer.digest.outputs.feeds import write_feeds

        write_feeds(config.path(output.path), config, archive.latest)
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
    from summarizer.digest.pages import edition_html
    from summarizer.digest.plain import edition_markdown, edition_text

    if form == "json":
        return edition.to_json(indent=2) + "\n"
    if form == "html":
        return edition_html(edition) + "\n"
    return edition_markdown(edition) if form == "markdown" else edition_text(edition)
