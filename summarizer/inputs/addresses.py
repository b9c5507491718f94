"""Which network addresses a link may lead to.

A link can come from anybody (a reader of the service, an entry of a feed, a redirect), and a name
can resolve to anything. So the *addresses* are checked, after resolving and whatever way the host
was written, and the address that was checked is the one that is connected to.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from collections.abc import Callable, Sequence

from summarizer.errors import FetchError

#: Host and port to addresses, in the order in which to try them. Raises ``OSError``.
Resolver = Callable[[str, int], Sequence[str]]

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

#: IPv6 ranges that carry an IPv4 address a router may unpack, or that routers no longer serve.
#: ``ipaddress`` takes some of them for global.
_TUNNELS = tuple(
    (ipaddress.IPv6Network(network), reason)
    for network, reason in (
        ("::/96", "IPv4-compatible"),
        ("::ffff:0:0/96", "IPv4-mapped"),
        ("::ffff:0:0:0/96", "IPv4-translated"),
        ("64:ff9b::/96", "NAT64"),
        ("64:ff9b:1::/48", "NAT64"),
        ("2001::/32", "Teredo"),
        ("2002::/16", "6to4"),
        ("fec0::/10", "site-local"),
        ("3fff::/20", "documentation"),
    )
)
#: The relays of 6to4 (RFC 7526 withdrew them), which would unpack an address as well.
_RELAYS = ipaddress.IPv4Network("192.88.99.0/24")
#: The upper half of an interface identifier that carries an IPv4 address (ISATAP, RFC 5214),
#: without the bit that says whether that address is unique.
_ISATAP, _ISATAP_MASK = 0x00005EFE, 0xFFFFFFFF ^ 0x02000000
#: More addresses than a host reasonably has are not tried one after another.
_MAX_ADDRESSES = 4


def system_resolver(host: str, port: int) -> Sequence[str]:
    """Addresses by the operating system, which also reads forms like ``0x7f.1`` as it would."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def refusal(address: str) -> str | None:
    """Why ``address`` is not on the public internet ("loopback"), or None where it is."""
    try:
        ip: _Address = ipaddress.ip_address(address)
    except ValueError:
        return "malformed"
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.scope_id:
            return "link-local"
        if not (ip.is_loopback or ip.is_unspecified):
            for network, reason in _TUNNELS:
                if ip in network:
                    return reason
        if int(ip) >> 32 & _ISATAP_MASK == _ISATAP:
            return "ISATAP"
    elif ip in _RELAYS:
        return "6to4"
    for reason in ("loopback", "unspecified", "multicast", "link_local", "private", "reserved"):
        if getattr(ip, f"is_{reason}"):
            return reason.replace("_", "-")
    return None if ip.is_global else "not public"


def checked_addresses(
    host: str, port: int, *, resolver: Resolver, allow_private: bool, seconds: float = 10.0
) -> tuple[str, ...]:
    """The addresses of ``host`` to try, at most four, each of them checked.

    The resolver is waited for that many seconds.

    Where a name has public and other addresses alike it is refused as a whole: that is what an
    attack by DNS looks like, and no public site needs it. Raises ``FetchError``.
    """
    try:
        addresses = _in_time(resolver, host, port, seconds)
    except TimeoutError:
        raise FetchError(f"{host} cannot be resolved (no answer in time)") from None
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "no such name"
        raise FetchError(f"{host} cannot be resolved ({reason})") from error
    if not addresses:
        raise FetchError(f"{host} cannot be resolved (it has no address)")
    if not allow_private:
        for address in addresses:
            if reason := refusal(address):
                kind = f"an {reason}" if reason[0] in "Iu" else f"a {reason}"
                raise FetchError(
                    f"{host} leads to {kind} address ({address}), which is refused; "
                    "if it is your own, set fetch.allow_private, or a digest's private_addresses"
                )
    return addresses[:_MAX_ADDRESSES]


def _in_time(resolver: Resolver, host: str, port: int, seconds: float) -> tuple[str, ...]:
    """What the resolver answers. Raises ``TimeoutError`` and what the resolver raises.

    Nothing stops a look-up of the operating system, which may take minutes: one that is late is
    left to its thread, which ends with it and keeps no program from ending.
    """
    answer: queue.SimpleQueue[tuple[str, ...] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answer.put(tuple(resolver(host, port)))
        except Exception as error:
            answer.put(error)

    threading.Thread(target=ask, name="look-up", daemon=True).start()
    try:
        found = answer.get(timeout=max(seconds, 0.0))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(found, Exception):
        raise found
    return found
