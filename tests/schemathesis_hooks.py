"""What schemathesis does not know by itself: how a body of NDJSON is sent."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def ndjson(_: Any, value: Any) -> bytes:
    """The specification describes it as a string of lines."""
    return str(value).encode("utf-8", "replace")
