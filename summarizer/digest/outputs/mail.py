"""Editions by mail."""

from __future__ import annotations

import os
import smtplib
import ssl
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr

from summarizer.digest.config import DigestConfig, Output, output_name
from summarizer.digest.edition import Edition
from summarizer.digest.outputs.failures import DeliveryError
from summarizer.digest.pages import mail_html
from summarizer.digest.plain import edition_text
from summarizer.render.outline import one_line

#: Seconds a mail server may take for an answer.
TIMEOUT = 30.0


def mail_message(config: DigestConfig, output: Output, edition: Edition) -> EmailMessage:
    """The mail of an edition: plain text, and HTML beside it.

    Its id is made of the edition and the output, so that a mail which is sent again, since nobody
    knows whether it had arrived, is shown once.
    """
    message = EmailMessage()
    title = one_line(edition.stories[0].title) if edition.stories else "corrections"
    message["Subject"] = f"{config.title}, {edition.id}: {title}"[:200]
    message["From"] = _address(output.sender)
    message["To"] = [_address(to) for to in output.to]
    message["Date"] = format_datetime(edition.made)
    domain = parseaddr(output.sender)[1].partition("@")[2] or "digest.invalid"
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in output_name(output))
    message["Message-ID"] = f"<digest.{edition.id}.{name}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(edition_text(edition), cte="quoted-printable")
    message.add_alternative(mail_html(edition), subtype="html", cte="quoted-printable")
    return message


def send_mail(config: DigestConfig, output: Output, edition: Edition) -> None:
    """Send an edition. Raises ``DeliveryError``, saying which recipients were refused."""
    try:
        message = mail_message(config, output, edition)
        with connect(output) as server:
            refused = server.send_message(message)
    except (smtplib.SMTPException, OSError, MessageError, ValueError) as error:
        raise DeliveryError(f"mail by {output.host}: {_reason(error)}") from error
    if refused:
        raise DeliveryError(f"mail by {output.host}: refused for {', '.join(sorted(refused))}")


def connect(output: Output) -> smtplib.SMTP:
    """A connection, encrypted and logged in as the configuration asks.

    Raises ``OSError``, ``smtplib.SMTPException``, and ``DeliveryError`` for a missing password.
    """
    password = os.environ.get(output.password_env) if output.password_env else None
    if output.user and not password:
        raise DeliveryError(
            f"mail by {output.host}: no password: set the environment variable "
            f"{output.password_env or '(name it as password_env)'}"
        )
    server: smtplib.SMTP
    if output.security == "tls":
        server = smtplib.SMTP_SSL(output.host, output.port, timeout=TIMEOUT, context=_tls(output))
    else:
        server = smtplib.SMTP(output.host, output.port, timeout=TIMEOUT)
    try:
        if output.security == "starttls":
            server.starttls(context=_tls(output))
        if output.user and password:
            server.login(output.user, password)
    except BaseException:
        server.close()
        raise
    return server


def _tls(output: Output) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=output.ca_file or None)


def _address(text: str) -> Address:
    name, address = parseaddr(text)
    user, _, domain = address.rpartition("@")
    return Address(name, user, domain)


def _reason(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        return f"{error.smtp_code} {one_line(text)}"
    return one_line(str(error)) or type(error).__name__
