"""The HTTP connection under :func:`summarizer.inputs.links.fetch`."""

from __future__ import annotations

import ipaddress
import time
import zlib

import httpx

from summarizer.errors import FetchError
from summarizer.inputs.addresses import Resolver, checked_addresses

#: What is asked for and understood. Brotli and zstd are not: their decoders cannot be stopped at a
#: size without another dependency.
ACCEPTED_ENCODINGS = "gzip, deflate"


class GuardedTransport(httpx.BaseTransport):
    """Connects to the checked address itself, so that no second look-up can lead elsewhere.

    The Host header, the TLS server name and the certificate check keep the name of the link.
    Connections are not kept: one that was opened for a name must not serve another one at the
    same address. Raises ``FetchError`` for a refused address, else what httpx raises.
    """

    def __init__(self, *, resolver: Resolver, allow_private: bool) -> None:
        self._resolver = resolver
        self._allow_private = allow_private
        self._inner = httpx.HTTPTransport(
            verify=httpx.create_ssl_context(),
            trust_env=False,  # a proxy would resolve the name once more
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        addresses = checked_addresses(
            host, port, resolver=self._resolver, allow_private=self._allow_private
        )
        extensions = dict(request.extensions)
        if not _is_address(host):
            extensions["sni_hostname"] = request.url.raw_host.decode("ascii")
        for place, address in enumerate(addresses, start=1):
            try:
                return self._inner.handle_request(
                    httpx.Request(
                        request.method,
                        request.url.copy_with(host=address),
                        headers=request.headers,
                        stream=request.stream,
                        extensions=extensions,
                    )
                )
            except (httpx.ConnectError, httpx.ConnectTimeout):
                if place == len(addresses):
                    raise
        raise AssertionError("checked_addresses gives at least one")

    def close(self) -> None:
        self._inner.close()


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def read_body(
    response: httpx.Response, *, max_bytes: int, max_decoded_bytes: int, deadline: float
) -> bytes:
    """The decoded body, read no further than the limits and the time (``time.monotonic``) allow.

    Raises ``FetchError`` where one is passed or the encoding is none that was asked for.
    """
    length = response.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:20]) > max_bytes:
        raise FetchError(f"is larger than {_megabytes(max_bytes)}")
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise FetchError(f"came in the encoding {encoding[:40]!r}, which was not asked for")
    decoder = None if encoding in ("identity", "") else _Decoder(max_decoded_bytes)
    received = decoded = 0
    parts: list[bytes] = []
    for chunk in response.iter_raw():
        received += len(chunk)
        part = decoder.feed(chunk) if decoder else chunk
        decoded += len(part)
        if received > max_bytes or decoded > max_decoded_bytes:
            limit = max_bytes if received > max_bytes else max_decoded_bytes
            raise FetchError(f"is larger than {_megabytes(limit)}")
        if time.monotonic() > deadline:
            raise FetchError("took too long to send")
        parts.append(part)
    if decoder and received and not decoder.complete:
        raise FetchError("came in damaged compression: its end is missing")
    return b"".join(parts)


class _Decoder:
    """Inflates gzip, zlib and raw deflate, never to more than one byte above the limit."""

    def __init__(self, limit: int) -> None:
        self._left = limit + 1
        self._stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        self._began = False

    @property
    def complete(self) -> bool:
        return self._stream.eof

    def feed(self, chunk: bytes) -> bytes:
        out = b""
        while chunk and self._left > 0:
            try:
                part = self._stream.decompress(chunk, self._left)
            except zlib.error as error:
                if self._began:
                    raise FetchError("came in damaged compression") from error
                # "deflate" without the zlib header, as some servers send it
                self._stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
                self._began = True
                continue
            self._began = True
            self._left -= len(part)
            out += part
            chunk = self._stream.unused_data  # a gzip file may have several members
            if self._stream.eof and chunk:
                self._stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        return out


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.3g} MB"
