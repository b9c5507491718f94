"""No link leads to an address that is not on the public internet."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import FetchError
from summarizer.inputs.addresses import checked_addresses, refusal, system_resolver

REFUSED = {
    "127.0.0.1": "loopback",
    "127.255.0.9": "loopback",
    "0.0.0.0": "unspecified",
    "10.1.2.3": "private",
    "172.16.0.1": "private",
    "192.168.1.1": "private",
    "169.254.169.254": "link-local",  # where clouds hand out credentials
    "100.64.0.1": "not public",  # carrier-grade NAT
    "192.0.0.1": "private",
    "192.0.2.5": "private",  # documentation
    "198.18.0.1": "private",  # benchmarks
    "224.0.0.1": "multicast",
    "233.252.0.1": "multicast",
    "240.0.0.1": "private",
    "255.255.255.255": "private",
    "::1": "loopback",
    "::": "unspecified",
    "::127.0.0.1": "IPv4-compatible",
    "::ffff:127.0.0.1": "IPv4-mapped",
    "::ffff:8.8.8.8": "IPv4-mapped",
    "::ffff:0:10.0.0.1": "IPv4-translated",
    "64:ff9b::7f00:1": "NAT64",
    "64:ff9b::808:808": "NAT64",
    "64:ff9b:1::a00:1": "NAT64",
    "2001:0:1::1": "Teredo",
    "2002:7f00:1::": "6to4",
    "2001:db8::1": "private",
    "fc00::1": "private",
    "fd12:3456::1": "private",
    "fe80::1": "link-local",
    "fe80::1%eth0": "link-local",
    "2606:2800::1%eth0": "link-local",  # only link-local addresses have a zone
    "fec0::1": "site-local",
    "ff02::1": "multicast",
    "192.88.99.1": "6to4",  # its relays
    "3fff::1": "documentation",
    "2606:2800::5efe:10.0.0.1": "ISATAP",
    "2606:2800::200:5efe:8.8.8.8": "ISATAP",
    "localhost": "malformed",
}
PUBLIC = ["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "1.1.1.1"]

#: How hosts can be written; the system resolves all of these without asking a name server.
SPELLINGS = {
    "dotted": "127.0.0.1",
    "decimal": "2130706433",
    "octal": "0177.0.0.1",
    "hexadecimal": "0x7f000001",
    "mixed": "0x7f.1",
    "short": "127.1",
    "zero": "0",
    "mapped": "::ffff:127.0.0.1",
    "metadata, decimal": "2852039166",
}


@pytest.mark.parametrize(("address", "reason"), REFUSED.items(), ids=REFUSED)
def test_refuses(address: str, reason: str) -> None:
    assert refusal(address) == reason


@pytest.mark.parametrize("address", PUBLIC)
def test_accepts_public_addresses(address: str) -> None:
    assert refusal(address) is None


@pytest.mark.parametrize("host", SPELLINGS.values(), ids=SPELLINGS)
def test_spelling_does_not_help(host: str) -> None:
    with pytest.raises(FetchError, match="is refused"):
        checked_addresses(host, 80, resolver=system_resolver, allow_private=False)
    assert checked_addresses(host, 80, resolver=system_resolver, allow_private=True)


def answers(*addresses: str) -> Sequence[str]:
    return addresses


@pytest.mark.parametrize("place", [0, 1, 2, 5])
def test_one_private_address_among_public_ones_refuses_the_name(place: int) -> None:
    mixed = [*PUBLIC, *PUBLIC]
    mixed.insert(place, "10.0.0.7")
    with pytest.raises(
        FetchError, match=r"news\.example leads to a private address \(10\.0\.0\.7\)"
    ):
        checked_addresses(
            "news.example", 443, resolver=lambda *_: answers(*mixed), allow_private=False
        )


def test_tries_no_more_than_four() -> None:
    many = [f"8.8.8.{n}" for n in range(40)]
    checked = checked_addresses("n.example", 80, resolver=lambda *_: many, allow_private=False)
    assert checked == tuple(many[:4])


def test_names_that_do_not_resolve_are_told() -> None:
    def fails(host: str, port: int) -> Sequence[str]:
        raise OSError(-2, "Name or service not known")

    with pytest.raises(FetchError, match=r"cannot be resolved \(Name or service not known"):
        checked_addresses("none.example", 80, resolver=fails, allow_private=True)
    with pytest.raises(FetchError, match="no address"):
        checked_addresses("none.example", 80, resolver=lambda *_: [], allow_private=True)
    with pytest.raises(FetchError, match="cannot be resolved"):
        checked_addresses("a" * 300, 80, resolver=system_resolver, allow_private=True)


@given(st.ip_addresses())
def test_whatever_is_accepted_is_global_and_unicast(
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if refusal(str(ip)) is None:
        assert ip.is_global
        assert not ip.is_multicast


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_never_makes_it_acceptable(ip: ipaddress.IPv4Address) -> None:
    for prefix in ("::ffff:0:0", "64:ff9b::", "::", "::ffff:0:0:0"):
        wrapped = ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) | int(ip))
        assert refusal(str(wrapped)) is not None
