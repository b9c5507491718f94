"""``summarizer serve``: briefings over HTTP, and a page to make them on."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.settings import ServiceSettings

#: Seconds in which a service that lives has answered; it does so in milliseconds when idle.
CHECK_SECONDS = 4.0
#: Addresses that mean every one of this machine, and the one at which it asks itself.
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - read, not bound


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", metavar="FILE", help="TOML file with settings")
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default: 8000)")
    parser.add_argument("--socket", metavar="PATH", help="Unix socket to listen on instead")
    parser.add_argument("--workers", type=int, help="processes that work (default: one a core)")
    parser.add_argument("--storage", metavar="URL", help="sqlite:///PATH or redis://HOST:PORT/DB")
    parser.add_argument(
        "--fetch", action=argparse.BooleanOptionalAction, help="whether links may be fetched"
    )
    parser.add_argument("--log-format", choices=["json", "text"], help="default: json")
    parser.add_argument(
        "--new-key", metavar="NAME", help="make an API key, print it and its line, and stop"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="ask the service that runs with these settings whether it lives, and stop: "
        "0 it does, 1 it does not",
    )


def run(args: argparse.Namespace) -> int:
    # One thread for each worker: as many workers as cores share them better than numpy would.
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    if args.new_key is not None:
        from service.access import new_key

        key, line = new_key(args.new_key)
        sys.stdout.write(f"key (shown only now): {key}\nauth.keys or auth.keys_file: {line}\n")
        return 0
    from summarizer.settings import load_settings

    flags = {
        "service": {
            "host": args.host,
            "port": args.port,
            "socket": args.socket,
            "workers": args.workers,
            "log_format": args.log_format,
        },
        "storage": {"url": args.storage},
        "fetch": {"enabled": args.fetch},
    }
    settings = load_settings(args.config, flags=flags)
    service = settings.service
    if args.check:
        return _check(service)
    import uvicorn

    from service.app import create_app
    from service.connections import connection_class
    from service.logs import configure

    configure(service)
    uvicorn.run(
        create_app(settings),
        host=service.host,
        port=service.port,
        uds=service.socket,
        http=connection_class(settings.limits.body_seconds),
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(service.trusted_proxies),
        forwarded_allow_ips=service.trusted_proxies or None,
        timeout_graceful_shutdown=max(1, round(service.drain_seconds)),
    )
    return 0


def _check(service: ServiceSettings) -> int:
    """Ask ``/healthz``, as a container's health check does, and return the exit code."""
    import http.client
    import socket

    connection = http.client.HTTPConnection(
        _EVERYWHERE.get(service.host, service.host), service.port, timeout=CHECK_SECONDS
    )
    try:
        if service.socket is not None:
            connection.sock = socket.socket(socket.AF_UNIX)
            connection.sock.settimeout(CHECK_SECONDS)
            connection.sock.connect(service.socket)
        connection.request("GET", "/healthz")
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "strerror", None) or error
        sys.stderr.write(f"summarizer: the service does not answer ({reason})\n")
        return 1
    finally:
        connection.close()
    if status != http.client.OK:
        sys.stderr.write(f"summarizer: the service answers {status}\n")
        return 1
    return 0
