"""The page: what the server renders, and a real browser walking through it."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.service_process import ARTICLES, Service
from tests.test_service_links import ALLOWED, PAGE
from tests.web import Reply, serve

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}"
#: One article with markup in every field that reaches the page.
HOSTILE: dict[str, Any] = {
    # The quotation mark closes the one that EVIL opens: half a quotation would be left out.
    "text": f'The bridge opened on Monday {EVIL}" the council said. It cost 3 million euros.',
    "title": f"Bridge {EVIL}",
    "source": f"Post {EVIL}",
    "url": "javascript:alert(1)",
    "author": EVIL,
    "id": f"id {EVIL}",
    "published": "2024-03-04T18:00:00Z",
    "language": "en",
}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with Service(tmp_path_factory.mktemp("page")) as service:
        yield service


@pytest.fixture(scope="module")
def client(service: Service) -> Iterator[httpx.Client]:
    with service.client() as client:
        yield client


def form(articles: list[dict[str, Any]], **options: str) -> dict[str, Any]:
    names = ("text", "title", "source", "url", "published")
    return {name: [a.get(name, "") for a in articles] for name in names} | options


def made(client: httpx.Client, articles: list[dict[str, Any]], **options: str) -> str:
    """The path of the page of a new briefing, as a browser without script gets it."""
    response = client.post(
        "/briefings", data=form(articles, **options), files=[("files", ("", b""))]
    )
    assert response.status_code == 303, response.text
    return response.headers["location"]


def test_the_form_stands_under_a_strict_policy(client: httpx.Client) -> None:
    response = client.get("/")
    assert response.status_code == 200
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<script(?![^>]*src=)|\son\w+=|\sstyle=|<style", response.text)
    assert not re.search(r"(src|href)=\"(https?:)?//", response.text)


def test_without_script_the_form_leads_to_the_briefing(client: httpx.Client) -> None:
    path = made(client, ARTICLES, max_words="60")
    page = client.get(path)
    assert page.status_code == 200
    briefing = client.get(f"/v1{path}").json()
    for sentence in briefing["sentences"]:
        assert html.escape(sentence["text"]).replace("&quot;", "&#34;") in page.text
    for article in ARTICLES:
        assert article["source"] in page.text
    assert "<title>" + briefing["title"] in page.text
    again = client.get(path, headers={"If-None-Match": page.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("extension", ["md", "html", "json", "txt"])
def test_downloads(client: httpx.Client, extension: str) -> None:
    path = made(client, ARTICLES)
    response = client.get(f"{path}/download.{extension}")
    assert response.status_code == 200
    assert f".{extension}" in response.headers["content-disposition"]
    assert response.content


def test_what_is_wrong_is_shown_in_the_form(client: httpx.Client) -> None:
    response = client.post("/briefings", data=form([]), files=[("files", ("", b""))])
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert "No article was given" in response.text
    empty = {"html": ["", "<p></p>"]}
    response = client.post(
        "/briefings",
        data=empty | {"text": [ARTICLES[0]["text"], ""]},
        files=[("files", ("", b""))],
    )
    assert response.status_code == 422
    assert "This cannot be briefed" in response.text
    assert "Article 2: no HTML page in it." in response.text


def test_missing_pages_are_pages(client: httpx.Client) -> None:
    accept = {"Accept": "text/html"}
    for path, status in {
        "/briefings/0123456789abcdef": 404,
        "/nothing": 404,
        "/?example=../../etc": 404,
        "/briefings/none": 404,
        "/static/none": 404,
        "/v1/digests": 404,
    }.items():
        response = client.get(path, headers=accept)
        assert response.status_code == status, path
        assert "<h1>" in response.text
        assert response.headers["content-type"].startswith("text/html"), path


def test_the_example_is_one_click_away(client: httpx.Client) -> None:
    assert client.get("/").text.count("<fieldset") == 3  # two cards, and the script's template
    assert client.get("/?example=security-talks").text.count("<fieldset") >= 6


def test_nothing_that_was_sent_becomes_markup(client: httpx.Client) -> None:
    body = {"articles": [HOSTILE, ARTICLES[0]], "store": True, "query": EVIL}
    posted = client.post("/v1/briefings", json=body)
    assert posted.status_code == 200, posted.text
    path = f"/briefings/{posted.headers['x-briefing-id']}"
    for text in (client.get(path).text, client.get(f"{path}/download.html").text):
        assert "Bridge" in text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "javascript:" not in text
        assert "49" not in re.sub(r"\d{4,}", "", text) or "{{7*7}}" in text


def test_the_name_of_a_file_stays_text(client: httpx.Client) -> None:
    name = "<img src=x onerror=alert(1)>.jsonl"
    response = client.post("/briefings", files=[("files", (name, b'{"text": "It is so."}\n{'))])
    assert response.status_code == 422
    assert html.escape(name) in response.text
    assert "<img" not in response.text


def test_static_files_are_these_and_no_others(client: httpx.Client) -> None:
    for name in ("page.css", "page.js", "icon.svg"):
        response = client.get(f"/static/{name}")
        assert response.status_code == 200
        assert response.headers["x-content-type-options"] == "nosniff"
    for name in ("../app.py", "%2e%2e/app.py", "..%2fapp.py", "", "page.css.bak"):
        assert client.get(f"/static/{name}").status_code == 404


def test_the_reference_names_every_route(client: httpx.Client) -> None:
    page = client.get("/docs").text
    for path in client.get("/openapi.json").json()["paths"]:
        assert html.escape(path) in page


# In a browser.

CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SHOTS = Path(os.environ.get("SUMMARIZER_SCREENSHOTS", "artifacts/screenshots"))
SIZES = {"phone": (390, 844), "tablet": (820, 1180), "wide": (1440, 900)}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(program).exists():
        pytest.skip(f"no browser at {program}")
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=program, args=CHROMIUM)
        yield running
        running.close()


@pytest.fixture
def page(browser: Any, service: Service) -> Iterator[Any]:
    """A fresh browser window. A message in its console, or a request elsewhere, fails the test."""
    context = browser.new_context(
        base_url=service.url, viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=service.url)
    window = context.new_page()
    complaints: list[str] = []
    window.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    window.on("pageerror", lambda error: complaints.append(str(error)))
    window.on(
        "request",
        lambda r: None if r.url.startswith(service.url) else complaints.append(f"asked {r.url}"),
    )
    window.complaints = complaints
    yield window
    context.close()
    assert complaints == []


def example(page: Any) -> None:
    """From the start page to the example's briefing."""
    page.goto("/")
    page.get_by_role("link", name="Try it with an example").click()
    page.get_by_role("button", name="Make the briefing").click()
    page.wait_for_url("**/briefings/*")


@pytest.mark.browser
def test_from_pasted_articles_to_a_briefing(page: Any) -> None:
    page.goto("/")
    texts = page.get_by_placeholder("Paste the article: menus, captions and all")
    names = page.get_by_placeholder("Publisher")
    for place, article in enumerate(ARTICLES):
        if place >= 2:
            page.get_by_role("button", name="Add an article").click()
        texts.nth(place).fill(article["text"])
        names.nth(place).fill(article["source"])
    assert page.get_by_text("3 ready").is_visible()
    page.get_by_label("Length").fill("75")
    page.get_by_label("Question").fill("What does it cost?")
    page.get_by_role("button", name="Make the briefing").click()
    page.wait_for_url("**/briefings/*")
    assert page.locator("[data-sentence]").count() >= 2
    # A link to it works for somebody else.
    page.reload()
    assert page.locator("[data-sentence]").count() >= 2


@pytest.mark.browser
def test_choosing_a_sentence_shows_its_passages(page: Any) -> None:
    example(page)
    sentence = page.locator("[data-sentence]").nth(1)
    said = sentence.locator(".say")
    said.click()
    assert said.get_attribute("aria-pressed") == "true"
    number = sentence.get_attribute("data-sentence")
    shown = page.locator("mark.now")
    assert shown.count() >= 1
    assert all(number in (m.get_attribute("data-cited") or "").split() for m in shown.all())
    assert page.locator(".source").first.get_attribute("class") == "source citing"
    assert page.locator(".chrome").count() > 0
    # The numbers lead there and back.
    note = sentence.locator(".note").first
    back = page.locator(f"#n{note.inner_text()}")
    assert back.get_attribute("href") == f"#{number}"
    said.press("ArrowDown")
    assert (
        page.locator("[data-sentence]").nth(2).locator(".say").get_attribute("aria-pressed")
        == "true"
    )
    page.keyboard.press("Escape")
    assert page.locator("mark.now").count() == 0


@pytest.mark.browser
def test_passages_that_corroborate_are_told_apart(page: Any) -> None:
    example(page)
    others = page.locator(".sentence:not(.chosen)", has=page.locator(".note.corroborates"))
    sentence = page.locator(f"#{others.first.get_attribute('id')}")
    sentence.locator(".say").click()
    number = sentence.get_attribute("data-sentence")
    own = page.locator("mark.now.corroborates")
    assert own.count() >= 1
    assert all(f"{number}c" in (m.get_attribute("data-cited") or "").split() for m in own.all())
    assert page.locator("mark.now:not(.corroborates)").count() >= 1
    difference = page.locator(".difference").first
    difference.locator(".say").click()
    assert difference.get_attribute("class") == "difference chosen"
    assert page.locator("mark.now.corroborates").count() == 0
    assert page.locator("mark.now").count() >= 2


@pytest.mark.browser
def test_copying_and_downloading(page: Any) -> None:
    example(page)
    page.get_by_role("button", name="Copy as Markdown").click()
    page.get_by_text("Copied").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("#")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Link copied").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.get_by_role("button", name="Link copied").click()
    page.get_by_role("button", name="Copy link").wait_for()
    page.wait_for_timeout(2000)  # longer than either confirmation stays
    assert page.get_by_role("button", name="Copy link").count() == 1
    with page.expect_download() as download:
        page.get_by_role("link", name="Download HTML").click()
    assert download.value.suggested_filename.endswith(".html")


@pytest.mark.browser
def test_files_are_dropped(page: Any) -> None:
    page.goto("/")
    files = [
        {"name": f"{n}.txt", "mimeType": "text/plain", "buffer": a["text"].encode()}
        for n, a in enumerate(ARTICLES)
    ]
    page.locator("input[type=file]").set_input_files([*files, files[0] | {"name": "wrong.txt"}])
    assert page.get_by_text("4 ready").is_visible()
    page.get_by_role("button", name="Remove wrong.txt").press("Enter")
    assert page.get_by_text("3 ready").is_visible()
    page.get_by_role("button", name="Make the briefing").click()
    page.wait_for_url("**/briefings/*")
    assert page.locator(".source").count() == 3


@pytest.mark.browser
def test_empty_and_failed_requests_are_explained(page: Any) -> None:
    page.goto("/")
    page.get_by_role("button", name="Make the briefing").click()
    assert page.get_by_role("alert").get_by_text("Nothing to brief yet").is_visible()
    page.get_by_placeholder("Paste the article: menus, captions and all").first.fill(
        "Advertisement"
    )
    page.get_by_role("button", name="Make the briefing").click()
    page.get_by_role("alert").get_by_text("This cannot be briefed").wait_for()
    # What was pasted is still there.
    first = page.get_by_placeholder("Paste the article: menus, captions and all").first
    assert first.input_value() == "Advertisement"
    page.route("**/briefings", lambda route: route.abort())
    page.get_by_role("button", name="Make the briefing").click()
    page.get_by_role("alert").get_by_text("The connection was lost").wait_for()
    page.complaints.clear()  # the browser tells of both failures in its console


@pytest.mark.browser
def test_the_whole_way_by_keyboard(page: Any) -> None:
    page.goto("/?example=security-talks")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to content"
    page.locator("#writer").focus()
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Make the briefing"
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/*")
    chosen = page.locator(".sentence.chosen")
    assert chosen.count() == 1
    page.keyboard.press("Escape")
    assert chosen.count() == 0
    seen = []
    while ".note" not in seen:
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
        kind = focused.evaluate("e => '.' + e.classList[0]")
        seen.append(kind)
        assert len(seen) < 40
        if kind == ".say":
            page.keyboard.press("Enter")
    assert seen.index(".button") < seen.index(".say") < seen.index(".note")
    assert chosen.get_attribute("id") == "s1"


@pytest.mark.browser
def test_links_are_briefed_where_they_may_be_fetched(browser: Any, tmp_path: Path) -> None:
    settings = {**ALLOWED, "SUMMARIZER_LIMITS__BODY_BYTES": "200000"}
    with serve() as web, Service(tmp_path, settings=settings) as service:
        web.pages["/a"] = Reply(PAGE)
        window = browser.new_page(base_url=service.url)
        window.goto("/")
        window.get_by_label("Links").fill(f"{web.url('/a')}\n{web.url('/none')}")
        window.get_by_role("button", name="Make the briefing").click()
        window.get_by_role("alert").get_by_text("Article 2: ").wait_for()
        # The links are still there, to be mended.
        window.get_by_label("Links").fill(web.url("/a"))
        window.get_by_role("button", name="Make the briefing").click()
        window.wait_for_url("**/briefings/*")
        assert window.locator(".source").count() == 1
        window.goto("/")
        text = window.get_by_placeholder("Paste the article").first
        text.fill("The bridge opened on Monday. " * 10_000)
        window.get_by_role("button", name="Make the briefing").click()
        window.get_by_role("alert").get_by_text("That is too much at once").wait_for()
        window.close()


@pytest.mark.browser
def test_a_briefing_under_way_can_be_left(page: Any) -> None:
    """While it is made, its stages and sentences are shown; Cancel leads back to the articles."""
    page.goto("/?example=security-talks")
    page.evaluate(
        """() => { fetch = async (_, options) => {
            const told = 'event: progress\\ndata: {"stage": "verify", "step": 12, "of": 14}\\n\\n';
            return new Response(new ReadableStream({ start(stream) {
                stream.enqueue(new TextEncoder().encode(told));
                options.signal.addEventListener("abort", () => stream.error(options.signal.reason));
            } })); } }"""
    )
    page.get_by_role("button", name="Make the briefing").click()
    page.get_by_text("Checking every sentence").wait_for()
    assert page.get_by_text("Step 12 of 14").is_visible()
    assert not page.get_by_role("button", name="Make the briefing").is_visible()
    page.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Make the briefing").wait_for()


@pytest.mark.browser
def test_markup_in_articles_stays_text(page: Any, client: httpx.Client) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    body = {"articles": [HOSTILE, ARTICLES[0]], "store": True}
    made_here = client.post("/v1/briefings", json=body)
    page.goto(f"/briefings/{made_here.headers['x-briefing-id']}")
    assert page.locator("main script, main img").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0
    assert asked == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), SIZES.values(), ids=SIZES)
def test_accessible_at_every_width(page: Any, width: int, height: int, scheme: str) -> None:
    """axe finds nothing serious, nothing is wider than the screen; screenshots are kept."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)

    def look(name: str) -> None:
        found = axe.Axe().run(page).response["violations"]
        serious = [v for v in found if v["impact"] in ("serious", "critical")]
        assert serious == [], [(v["id"], v["nodes"][0]["html"]) for v in serious]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.screenshot(path=str(SHOTS / f"{name}-{width}-{scheme}.png"))

    page.goto("/")
    look("new")
    page.get_by_role("button", name="Make the briefing").click()
    look("nothing")
    example(page)
    look("briefing")
    page.locator(".say").nth(2).click()
    look("chosen")
    page.goto("/briefings/0123456789abcdef")
    look("missing")
    page.complaints.clear()  # of the 404
    page.goto("/docs")
    look("reference")
