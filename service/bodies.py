"""Read a request's body within limits: size as sent and as decoded, and time."""

from __future__ import annotations

import asyncio
import zlib

from starlette.requests import ClientDisconnect, Request

from service.problems import Problem
from summarizer.settings import LimitSettings

#: zlib window bits: gzip with its header, and deflate as RFC 9110 means it (with zlib's header).
_DECODERS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


class ClientGone(Exception):  # noqa: N818 - an event, not an error
    """The client hung up: nobody is left to answer."""


async def read_body(request: Request, limits: LimitSettings) -> bytes:
    """The decoded body.

    Raises ``Problem``: 413 where it is larger than the limit (a gzip bomb stops at the limit, it
    is never unfolded), 415 for an unknown encoding, 408 where it comes too slowly, 400 where it
    is not what its encoding says. Raises ``ClientGone`` where the client hangs up.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limits.body_bytes:
        raise _too_large(limits)
    encodings = [
        name.strip().lower()
        for name in request.headers.get("content-encoding", "").split(",")
        if name.strip() and name.strip().lower() != "identity"
    ]
    if len(encodings) > 1 or any(name not in _DECODERS for name in encodings):
        raise Problem(
            415,
            f"a body encoded as {', '.join(encodings)!r:.80} is not read: send it plain or as gzip",
            headers={"Accept-Encoding": "gzip, deflate"},
        )
    decoder = zlib.decompressobj(_DECODERS[encodings[0]]) if encodings else None
    body = bytearray()
    try:
        async with asyncio.timeout(limits.body_seconds):
            async for chunk in request.stream():
                body += chunk if decoder is None else _decode(decoder, chunk, limits, len(body))
                if len(body) > limits.body_bytes:
                    raise _too_large(limits)
    except TimeoutError:
        raise Problem(
            408,
            f"the body did not arrive within {limits.body_seconds:g} seconds",
            headers={"Connection": "close"},
        ) from None
    except ClientDisconnect:
        raise ClientGone from None
    if decoder is not None and not decoder.eof:
        raise Problem(400, "the compressed body ends before its end")
    return bytes(body)


def _decode(decoder: zlib._Decompress, chunk: bytes, limits: LimitSettings, have: int) -> bytes:
    """One chunk, unfolded up to one byte over the limit."""
    try:
        out = decoder.decompress(chunk, limits.body_bytes - have + 1)
    except zlib.error as error:
        raise Problem(400, f"the body is not validly compressed: {error}") from None
    if decoder.eof and decoder.unused_data:
        raise Problem(400, "the compressed body goes on after its end")
    return out


def _too_large(limits: LimitSettings) -> Problem:
    return Problem(
        413,
        f"the body is larger than {limits.body_bytes:,} bytes: send fewer or shorter articles",
    )
