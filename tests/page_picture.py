"""Take the picture of the page that the README shows: ``make picture``.

The example's briefing with a sentence chosen that several sources report, in the desktop layout.
"""

from __future__ import annotations

import os
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.service_process import Service

PICTURE = Path(__file__).parent.parent / "docs" / "page.png"


def main() -> None:
    program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    with (
        tempfile.TemporaryDirectory() as folder,
        Service(Path(folder)) as service,
        sync_playwright() as started,
    ):
        browser = started.chromium.launch(
            executable_path=program,
            args=["--no-sandbox"],
        )
        page = browser.new_page(
            base_url=service.url,
            viewport={"width": 1280, "height": 1060},
            color_scheme="light",
            reduced_motion="reduce",
        )
        page.goto("/?example=security-talks")
        page.get_by_role("button", name="Make the briefing").click()
        page.wait_for_url("**/briefings/*")
        sentences = page.locator(".sentence", has=page.locator(".note.corroborates"))
        sentences.nth(1).locator(".say").click()
        page.evaluate("document.activeElement.blur(); scrollTo(0, 64)")
        page.mouse.move(0, 0)
        shot = Image.open(BytesIO(page.screenshot())).convert("RGB")
        # Few colours, so that the file is small; the rare ones among them too.
        shot.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            PICTURE, optimize=True
        )
        browser.close()


if __name__ == "__main__":
    main()
