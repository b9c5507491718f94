"""Who may call, and how often: API keys, rates, hosts and origins."""

from __future__ import annotations

import base64
import hashlib
import hmac
import ipaddress
import re
import secrets
import time
from collections import OrderedDict
from pathlib import Path

from service.problems import Problem, busy
from summarizer import OptionError
from summarizer.settings import Settings

#: Clients whose rate is remembered; the longest silent is forgotten first, which only resets it.
RATE_CLIENTS = 10_000
_KEY_LINE = re.compile(r"([\w.@-]{1,64}):([0-9a-f]{64})")


def new_key(name: str) -> tuple[str, str]:
    """A new API key, and its line for the settings. Raises ``OptionError`` for a bad name."""
    if not re.fullmatch(r"[\w.@-]{1,64}", name):
        raise OptionError(f"a key's name is 1 to 64 letters, digits, . _ @ or -, not {name!r:.80}")
    key = "sk-" + secrets.token_urlsafe(32)
    return key, f"{name}:{_digest(key)}"


def on_loopback(settings: Settings) -> bool:
    """Whether only this machine can reach the service. A Unix socket counts."""
    host = settings.service.host
    if settings.service.socket is not None or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Keys:
    """The API keys, as hashes. Keys are 256 bits of chance, so a plain hash suffices."""

    def __init__(self, settings: Settings) -> None:
        """Raises ``OptionError`` where keys are needed and there are none, or one is malformed."""
        lines = list(settings.auth.keys)
        if settings.auth.keys_file is not None:
            try:
                text = Path(settings.auth.keys_file).read_text("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise OptionError(
                    f"auth.keys_file: cannot read {settings.auth.keys_file}: {error}"
                ) from None
            lines += [
                line.strip() for line in text.splitlines() if line.strip()[:1] not in ("", "#")
            ]
        self._digests: list[tuple[str, str]] = []
        for number, line in enumerate(lines, start=1):
            match = _KEY_LINE.fullmatch(line)
            if match is None:
                raise OptionError(f"API key {number} is not NAME:SHA256 (64 hexadecimal digits)")
            self._digests.append((match[1], match[2]))
        needed = settings.auth.required == "always" or (
            settings.auth.required == "auto" and not on_loopback(settings)
        )
        if needed and not self._digests:
            raise OptionError(
                f"listening on {settings.service.host} needs API keys, and there are none: make "
                "one with `summarizer serve --new-key NAME` and set auth.keys, or set "
                'auth.required to "never" where something in front of the service checks access'
            )
        self.required = needed or (bool(self._digests) and settings.auth.required != "never")

    def name_of(self, authorization: str | None, x_api_key: str | None) -> str | None:
        """The name of the key that was sent, or None. Takes the same time for every wrong key."""
        sent = x_api_key
        if sent is None and authorization is not None:
            scheme, _, value = authorization.partition(" ")
            sent = _basic(value) if scheme.lower() == "basic" else value.strip()
            if scheme.lower() not in ("bearer", "basic"):
                return None
        if not sent:
            return None
        digest = _digest(sent)
        found = None
        for name, known in self._digests:
            if hmac.compare_digest(known, digest):
                found = name
        return found


class Rates:
    """A token bucket for each client: a minute's requests at once, refilled steadily."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str) -> None:
        """Count a request. Raises ``Problem`` (429) where the client has none left."""
        if not self._per_minute:
            return
        now = time.monotonic()
        tokens, since = self._buckets.get(client, (float(self._per_minute), now))
        tokens = min(self._per_minute, tokens + (now - since) * self._per_minute / 60)
        self._buckets[client] = (tokens - 1 if tokens >= 1 else tokens, now)
        self._buckets.move_to_end(client)
        if len(self._buckets) > RATE_CLIENTS:
            self._buckets.popitem(last=False)
        if tokens < 1:
            raise busy(
                f"more than {self._per_minute} requests a minute",
                (1 - tokens) * 60 / self._per_minute,
            )


class Hosts:
    """The names that the service answers to: without this, any web page could reach it by
    pointing a name of its own at 127.0.0.1 (DNS rebinding).
    """

    def __init__(self, settings: Settings) -> None:
        names = list(settings.service.allowed_hosts)
        if not names and on_loopback(settings) and not settings.service.trusted_proxies:
            names = ["localhost", "127.0.0.1", "[::1]", settings.service.host]
        self._names = frozenset(name.lower() for name in names if not name.startswith("*."))
        self._suffixes = tuple(name[1:].lower() for name in names if name.startswith("*."))
        self._any = not names or "*" in names

    def check(self, host: str) -> None:
        """Raises ``Problem`` (403) for a name that is not served."""
        name = re.sub(r":\d+$", "", host.lower())
        if (
            not self._any
            and name not in self._names
            and not name.endswith(self._suffixes or ("\0",))
        ):
            raise Problem(403, f"the host name {name!r:.100} is not served here")


def check_origin(headers: dict[bytes, bytes], allowed: list[str]) -> None:
    """Refuse a request that another site's page makes in the name of its reader.

    Browsers say where a request comes from; other clients do not, and are not concerned.
    Raises ``Problem`` (403).
    """
    origin = headers.get(b"origin", b"").decode("latin-1")
    if origin in allowed or "*" in allowed:
        return
    site = headers.get(b"sec-fetch-site", b"").decode("latin-1")
    host = headers.get(b"host", b"").decode("latin-1").lower()
    # An origin is a scheme and a host, no more (RFC 6454, 6.2).
    own = origin.lower() in (f"http://{host}", f"https://{host}")
    if site == "cross-site" or (origin and site not in ("same-origin", "none") and not own):
        raise Problem(
            403, "pages of other origins may not call this service (service.cors_origins)"
        )


def _basic(value: str) -> str | None:
    """The password of Basic credentials; browsers send the key so."""
    try:
        return base64.b64decode(value, validate=True).decode().partition(":")[2]
    except ValueError:
        return None


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
