"""The HTTP connection under :func:`summarizer.inputs.links.fetch`."""

from __future__ import annotations

import ssl
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore
import httpx

from summarizer.errors import FetchError
from summarizer.inputs.addresses import Resolver, checked_addresses

#: What is asked for and understood. Brotli and zstd are not: their decoders cannot be stopped at a
#: size without another dependency.
ACCEPTED_ENCODINGS = "gzip, deflate"


class GuardedTransport(httpx.BaseTransport):
    """Connects to the very address that was checked, until a moment (``time.monotonic``).

    The Host header, the TLS server name and the certificate check keep the name of the link.
    Connections are not kept, so that each is made for one request, and proxies are not used: a
    proxy would resolve the name once more. Raises ``FetchError`` for a refused address, else what
    httpx raises.
    """

    def __init__(self, *, resolver: Resolver, allow_private: bool, deadline: float) -> None:
        self._pool = httpcore.ConnectionPool(
            network_backend=_GuardedBackend(resolver, allow_private, deadline),
            max_keepalive_connections=0,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, Iterable)  # noqa: S101 - a synchronous client's
        with _errors_of_httpx():
            response = self._pool.handle_request(
                httpcore.Request(
                    method=request.method,
                    url=httpcore.URL(
                        scheme=request.url.raw_scheme,
                        host=request.url.raw_host,
                        port=request.url.port,
                        target=request.url.raw_path,
                    ),
                    headers=request.headers.raw,
                    content=request.stream,
                    extensions=request.extensions,
                )
            )
        assert isinstance(response.stream, Iterable)  # noqa: S101 - a synchronous pool's
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response.stream),
            extensions=response.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _GuardedBackend(httpcore.NetworkBackend):
    def __init__(self, resolver: Resolver, allow_private: bool, deadline: float) -> None:
        self._resolver = resolver
        self._allow_private = allow_private
        self._deadline = deadline
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Any = None,
    ) -> httpcore.NetworkStream:
        addresses = checked_addresses(
            host,
            port,
            resolver=self._resolver,
            allow_private=self._allow_private,
            seconds=self._left(timeout),
        )
        for place, address in enumerate(addresses, start=1):
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if place == len(addresses):
                    raise
            else:
                return _TimedStream(stream, self._deadline)
        raise AssertionError("checked_addresses gives at least one")

    def _left(self, timeout: float | None) -> float:
        return _left(self._deadline, timeout, httpcore.ConnectTimeout)


class _TimedStream(httpcore.NetworkStream):
    """Ends at a moment, however little and however often the other side sends."""

    def __init__(self, stream: httpcore.NetworkStream, until: float) -> None:
        self._stream = stream
        self._until = until

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._left(timeout, httpcore.ConnectTimeout)
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, left), self._until)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def _left(self, timeout: float | None, error: type[Exception]) -> float:
        return _left(self._until, timeout, error)


def _left(until: float, timeout: float | None, error: type[Exception]) -> float:
    """Seconds that one step may take. Raises ``error`` where none are left."""
    left = until - time.monotonic()
    if left <= 0:
        raise error("took too long")
    return left if timeout is None else min(left, timeout)


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        with _errors_of_httpx():
            yield from self._stream

    def close(self) -> None:
        if hasattr(self._stream, "close"):
            self._stream.close()


@contextmanager
def _errors_of_httpx() -> Iterator[None]:
    try:
        yield
    except httpcore.TimeoutException as error:
        raise httpx.ReadTimeout(str(error)) from error
    except httpcore.ConnectError as error:
        raise httpx.ConnectError(str(error)) from error
    except httpcore.NetworkError as error:
        raise httpx.ReadError(str(error)) from error
    except httpcore.ProtocolError as error:
        raise httpx.RemoteProtocolError(str(error)) from error
    except httpcore.UnsupportedProtocol as error:
        raise httpx.UnsupportedProtocol(str(error)) from error


def read_body(response: httpx.Response, *, max_bytes: int, max_decoded_bytes: int) -> bytes:
    """The decoded body, read no further than the limits allow; the connection ends in time itself.

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
