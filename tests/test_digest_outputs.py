"""Where editions go: folders, feeds, mail, webhooks."""

from __future__ import annotations

import email.policy
import hashlib
import hmac
import json
import re
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import feedparser
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

from summarizer.digest.config import DigestConfig, Output
from summarizer.digest.edition import Edition, Headline
from summarizer.digest.outputs import Archive, DeliveryError, as_text
from summarizer.digest.outputs.feeds import atom, json_feed, rss
from summarizer.digest.outputs.folder import write_folder
from summarizer.digest.outputs.mail import mail_message, send_mail
from summarizer.digest.outputs.webhook import post_edition, sign
from summarizer.digest.pages import mail_html, story_html
from summarizer.digest.store import Store
from summarizer.digest.stored import EditionLine
from summarizer.digest.view import CLAIMS
from summarizer.types import Claim, Disagreement, DisagreementKind
from tests.digests import DAY, config, run, write_article, write_landslide

BASE = "https://digest.example.org/"


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> list[Edition]:
    """Two editions: a new story, then its change, with a correction."""
    base = tmp_path_factory.mktemp("digest")
    write_landslide(base, "first", "second")
    write_article(
        base,
        "evil",
        "</script><script>alert(1)</script> & 'quoted'",
        "A <b>bold</b> claim was made in Quarn by the mayor & her deputy on Monday morning.\n",
        DAY - timedelta(hours=3),
    )
    run(config(base))
    path = base / "inbox" / "first.txt"
    path.write_text(path.read_text("utf-8").replace("eleven houses", "nine houses"), "utf-8")
    write_landslide(base, "next day", when=DAY + timedelta(hours=20))
    run(config(base), DAY + timedelta(days=1))
    with Store(base / "digest.db", read_only=True) as store:
        rows = store.rows("SELECT data FROM editions ORDER BY number DESC")
    return [Edition.from_json(row["data"]) for row in rows]


class Tags(HTMLParser):
    """Checks that every element is closed, and collects what is needed."""

    VOID = frozenset({"meta", "br", "link", "img", "hr", "input"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.styles: list[tuple[str, str]] = []
        self.seen: set[str] = set()
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href":
                self.links.append(value or "")
            elif name == "style":
                self.styles.append((tag, value or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_pages_are_well_formed_and_their_links_lead_somewhere(days: list[Edition]) -> None:
    for edition in days:
        page = as_text(edition, "html")
        tags = Tags(page)
        assert len(tags.ids) == len(set(tags.ids))
        assert {link[1:] for link in tags.links if link.startswith("#")} <= set(tags.ids)
        assert "script" in tags.seen, "only that of the data"
        assert page.count("<script") == 1
        assert "<b>bold</b>" not in page
        assert not {link.split(":")[0] for link in tags.links if ":" in link} - {"https"}


def test_a_page_says_what_changed_and_what_was_corrected(days: list[Edition]) -> None:
    latest = days[0]
    assert latest.corrections
    for form in ("html", "markdown", "text"):
        text = as_text(latest, form)
        assert "Changed" in text
        assert "nine houses" in text
        assert "2024-03-04" in text


def test_every_form_says_what_sources_differ_on_and_how_it_was_made(days: list[Edition]) -> None:
    story = days[0].stories[0]
    (citation, *_) = story.briefing.sentences[0].citations

    def differing(kind: DisagreementKind, count: int) -> Disagreement:
        claims = tuple(Claim(f"{n} boats", (citation,)) for n in range(1, count + 1))
        return Disagreement(f"boats by {kind}", kind, claims)

    found = (differing("update", 2), differing("contradiction", CLAIMS + 3))
    told = replace(story, briefing=replace(story.briefing, disagreements=found))
    edition = replace(days[0], stories=(told,), notes=("The budget was used up",))
    mail = mail_html(edition)
    for text in (*(as_text(edition, form) for form in ("html", "markdown", "text")), mail):
        plain = re.sub(r"<[^>]+>|\[\^?\d+\]|\([^)]*\)", " ", text)
        plain = re.sub(r"[\s\d]+(?=[→;])|\s+", " ", plain)
        assert "The budget was used up" in plain
        assert "boats by update" in plain
        assert "1 boats → 2 boats" in plain
        assert f"{CLAIMS} boats" in plain
        assert f"{CLAIMS + 1} boats" not in plain
        assert "and 3 others" in plain
    assert "1 boats" in story_html(edition, told.id)


def test_json_comes_back(days: list[Edition]) -> None:
    for edition in days:
        assert Edition.from_json(as_text(edition, "json")) == edition


def test_a_folder_is_written_whole_and_again(days: list[Edition], tmp_path: Path) -> None:
    lines = tuple(
        EditionLine(d.id, d.date, d.title, None, 1, 0) for d in [*days, replace(days[0], id="x")]
    )
    archive = Archive(latest=(days[0],), lines=lines)
    (tmp_path / f".{days[0].id}.part").mkdir()
    (tmp_path / f".{days[0].id}.part" / "left-over").write_text("of a run that was killed")
    for _ in range(2):
        write_folder(tmp_path, "News", days[1], Archive())
        write_folder(tmp_path, "News", days[0], archive)
    names = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}
    files = ("index.html", "digest.md", "digest.json")
    assert names == {"index.html", *(f"{day.id}/{name}" for day in days for name in files)}
    index = (tmp_path / "index.html").read_text("utf-8")
    assert f'href="{days[1].id}/index.html"' in index
    assert 'href="x/index.html"' not in index, "this folder has no such edition"


def test_feeds_are_valid_and_their_ids_stay(days: list[Edition]) -> None:
    ids = {}
    for name, text in {"rss": rss("N", BASE, days), "atom": atom("N", BASE, days)}.items():
        feed = feedparser.parse(text)
        assert not feed.bozo
        assert feed.version == {"rss": "rss20", "atom": "atom10"}[name]
        ids[name] = [entry.id for entry in feed.entries]
        assert all(entry.link.startswith(BASE) for entry in feed.entries)
        older = feedparser.parse({"rss": rss, "atom": atom}[name]("N", BASE, days[1:]))
        assert [entry.id for entry in older.entries] == ids[name][len(days[0].stories) :]
    items = json.loads(json_feed("N", BASE, days))["items"]
    assert [item["id"] for item in items] == ids["rss"] == ids["atom"]
    assert len(set(ids["rss"])) == len(ids["rss"])


def test_control_characters_do_not_break_the_xml(days: list[Edition]) -> None:
    story = replace(days[0].stories[0], title="Bell \x07 and \x00 null")
    odd = replace(days[0], stories=(story,), title="\x1b[31m")
    for text in (rss("\x01", BASE, [odd]), atom("\x01", BASE, [odd])):
        assert not feedparser.parse(text).bozo


def test_nothing_that_is_printed_holds_an_escape_sequence(days: list[Edition]) -> None:
    story = replace(days[0].stories[0], title="Bell \x1b]0;owned\x07 rings")
    odd = replace(days[0], stories=(story, *days[0].stories[1:]))
    for text in (as_text(odd, "markdown"), as_text(odd, "text"), as_text(odd, "html")):
        assert "Bell" in text
        assert not any(char < " " and char not in "\n\t" for char in text)


def test_markdown_and_mail_hold_their_own_against_odd_titles(days: list[Edition]) -> None:
    more = (Headline("s", "<img src=x onerror=alert(1)>\n# no [x](y)", ("P",), "javascript:x"),)
    odd = replace(days[0], more=more)
    assert "<img" not in as_text(odd, "html")
    assert "\\<img" in as_text(odd, "markdown")
    assert "javascript:" not in as_text(odd, "html") + as_text(odd, "markdown")


class Inbox:
    """What a mail server on loopback was given."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.refuse: str | None = None
        self.encrypted: list[bool] = []

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.refuse:
            return self.refuse
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        self.mails.append(message)
        self.encrypted.append(session.ssl is not None)
        return "250 OK"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-days", "2"),
            *("-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    return certificate, key


@contextmanager
def mail_server(inbox: Inbox, tls: ssl.SSLContext | None) -> Iterator[int]:
    def login(_: Any, __: Any, ___: Any, mechanism: str, data: Any) -> AuthResult:
        right = isinstance(data, LoginPassword) and data == LoginPassword(b"me", b"secret")
        return AuthResult(success=right, handled=right)

    options: dict[str, Any] = {"tls_context": tls, "require_starttls": True} if tls else {}
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port: int = probe.getsockname()[1]
    controller = Controller(
        inbox,
        hostname="localhost",
        port=port,
        authenticator=login,
        auth_require_tls=bool(tls),
        **options,
    )
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def mail(port: int, **options: Any) -> Output:
    given: dict[str, Any] = {
        "type": "email",
        "host": "localhost",
        "port": port,
        "sender": "News <news@example.org>",
        "to": ("reader@example.org", "Öztürk <second@example.org>"),
        "user": "me",
        "password_env": "TEST_SMTP_PASSWORD",
    }
    return Output(**(given | options))


def test_mail_over_tls(
    days: list[Edition], certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEST_SMTP_PASSWORD", "secret")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    inbox = Inbox()
    with mail_server(inbox, context) as port:
        with pytest.raises(DeliveryError, match="certificate"):
            send_mail(DigestConfig(), mail(port), days[0])
        trusting = mail(port, ca_file=str(certificate[0]))
        send_mail(DigestConfig(), trusting, days[0])
        send_mail(DigestConfig(), trusting, days[0])
        monkeypatch.setenv("TEST_SMTP_PASSWORD", "wrong")
        with pytest.raises(DeliveryError, match="535"):
            send_mail(DigestConfig(), trusting, days[0])
        monkeypatch.delenv("TEST_SMTP_PASSWORD")
        with pytest.raises(DeliveryError, match="set the environment variable TEST_SMTP"):
            send_mail(DigestConfig(), trusting, days[0])
    assert inbox.encrypted == [True, True]
    first, again = inbox.mails
    assert first["Message-ID"] == again["Message-ID"]
    assert first["To"] == "reader@example.org, Öztürk <second@example.org>"
    assert first["Subject"].startswith("News digest, 2024-03-05: ")
    plain, html = first.get_body(("plain",)), first.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert "nine houses" in plain.get_content()
    assert "nine houses" in html.get_content()


def test_mail_is_tables_with_inline_styles(days: list[Edition]) -> None:
    message = mail_message(DigestConfig(link=BASE), mail(1), days[0])
    body = message.get_body(("html",))
    assert body is not None
    html = body.get_content()
    tags = Tags(html)
    assert not tags.seen & {"style", "script", "link", "img", "div", "section", "article", "svg"}
    assert {"table", "tr", "td"} <= tags.seen
    # What Outlook's and Gmail's sheets leave out: https://www.caniemail.com
    for _, style in tags.styles:
        assert not any(word in style for word in ("flex", "grid", "var(", "position", "float"))
    assert len(html.encode()) < 102_400, "Gmail cuts longer ones"
    assert max(len(line) for line in message.as_bytes().splitlines()) <= 998


def test_a_refused_mail_is_an_error(days: list[Edition]) -> None:
    inbox = Inbox()
    inbox.refuse = "554 no thanks"
    with mail_server(inbox, None) as port, pytest.raises(DeliveryError, match="554 no thanks"):
        send_mail(DigestConfig(), mail(port, security="none", user=""), days[0])
    with pytest.raises(DeliveryError, match="mail by localhost"):
        send_mail(DigestConfig(), mail(port, security="none", user=""), days[0])


@contextmanager
def receiver(statuses: list[int]) -> Iterator[tuple[str, list[tuple[dict[str, str], bytes]]]]:
    got: list[tuple[dict[str, str], bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append(({k.lower(): v for k, v in self.headers.items()}, body))
            self.send_response(statuses.pop(0))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/hook", got
        finally:
            server.shutdown()
            thread.join()


def test_a_webhook_is_signed_and_tried_again(
    days: list[Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEST_SECRET", "key")
    pauses: list[float] = []
    with receiver([503, 200]) as (url, got):
        output = Output(type="webhook", url=url, secret_env="TEST_SECRET")
        post_edition(output, days[0], sleep=pauses.append)
    assert len(got) == 2
    assert pauses == [1.0]
    assert len({headers["idempotency-key"] for headers, _ in got}) == 1
    headers, body = got[1]
    time, signature = (part.split("=")[1] for part in headers["digest-signature"].split(","))
    assert signature == sign("key", time, body)
    assert signature == hmac.new(b"key", f"{time}.".encode() + body, hashlib.sha256).hexdigest()
    assert Edition.from_json(body) == days[0]


WEBHOOK_FAILURES = {
    "refused": ([403], 1, "HTTP 403"),
    "busy": ([503, 429, 500], 3, "HTTP 500"),
}


@pytest.mark.parametrize("case", WEBHOOK_FAILURES)
def test_webhook_failures(case: str, days: list[Edition], monkeypatch: pytest.MonkeyPatch) -> None:
    statuses, attempts, message = WEBHOOK_FAILURES[case]
    monkeypatch.setenv("TEST_SECRET", "key")
    with receiver(list(statuses)) as (url, got):
        output = Output(type="webhook", url=url, secret_env="TEST_SECRET")
        with pytest.raises(DeliveryError, match=message):
            post_edition(output, days[0], sleep=lambda _: None)
    assert len(got) == attempts


def test_a_webhook_without_a_key(days: list[Edition], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_SECRET", raising=False)
    output = Output(type="webhook", url="http://127.0.0.1:9/", secret_env="TEST_SECRET")
    with pytest.raises(DeliveryError, match="set the environment variable TEST_SECRET"):
        post_edition(output, days[0])
    monkeypatch.setenv("TEST_SECRET", "key")
    with pytest.raises(DeliveryError, match="webhook"):
        post_edition(output, days[0], sleep=lambda _: None)
