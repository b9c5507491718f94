"""Editions to another program, signed so that it can tell who sent them."""

from __future__ import annotations

import hashlib
import hmac
import os
import time
from collections.abc import Callable

from summarizer.digest.config import Output, output_name
from summarizer.digest.edition import Edition
from summarizer.digest.outputs.failures import DeliveryError

#: Seconds between the attempts of one run; more come with the next runs.
PAUSES = (1.0, 5.0)
TIMEOUT = 30.0


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """HMAC-SHA256 of ``timestamp.body`` in hexadecimal."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def post_edition(
    output: Output, edition: Edition, *, sleep: Callable[[float], None] = time.sleep
) -> None:
    """Post the JSON of an edition, again where the server is busy. Raises ``DeliveryError``.

    ``Digest-Signature: t=TIME,v1=HMAC`` is over ``TIME.BODY``; ``Idempotency-Key`` stays the same
    for an edition, however often it is sent.
    """
    import httpx

    secret = os.environ.get(output.secret_env)
    if not secret:
        raise DeliveryError(
            f"webhook {output.url}: no key: set the environment variable {output.secret_env}"
        )
    body = edition.to_json().encode()
    problem = ""
    for pause in (*PAUSES, None):
        timestamp = str(int(time.time()))
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": f"{output_name(output)}-{edition.id}",
            "Digest-Signature": f"t={timestamp},v1={sign(secret, timestamp, body)}",
        }
        try:
            answer = httpx.post(output.url, content=body, headers=headers, timeout=TIMEOUT)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            problem = str(error) or type(error).__name__
        else:
            if answer.is_success:
                return
            problem = f"HTTP {answer.status_code}"
            if answer.status_code < 500 and answer.status_code not in (408, 425, 429):
                break
        if pause is not None:
            sleep(pause)
    raise DeliveryError(f"webhook {output.url}: {problem}")
