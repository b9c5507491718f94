"""``Idempotency-Key``: a request that is sent twice is done once.

After draft-ietf-httpapi-idempotency-key-header: the same key with the same request gets the first
answer again, with another request 422, and while the first is under way 409.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.responses import Response

from service.problems import Problem
from service.records import Records

#: How long an answer can be had again; what payment services promise.
KEPT_SECONDS = 86_400.0
#: Keys longer than this are not keys; UUIDs have 36 characters.
KEY_CHARACTERS = 255


async def once(
    records: Records,
    key: str,
    *,
    client: str,
    request: bytes,
    seconds: float,
    answer: Callable[[], Awaitable[Response]],
) -> Response:
    """The answer to a request, made by ``answer`` unless it was made before.

    ``client`` keeps the keys of different clients apart; ``seconds`` is how long the request may
    take, after which its key is free again where the service has died on it. Raises ``Problem``
    (400, 409, 422) and ``StoreError``.
    """
    if not 1 <= len(key) <= KEY_CHARACTERS or not key.isprintable():
        raise Problem(400, f"Idempotency-Key must have 1 to {KEY_CHARACTERS} printable characters")
    name = "idempotency:" + hashlib.sha256(f"{client}\n{key}".encode()).hexdigest()
    fingerprint = hashlib.sha256(request).hexdigest()
    pending = json.dumps({"request": fingerprint}).encode()
    if not await asyncio.to_thread(records.put, name, pending, ttl=seconds, version=0):
        return await _again(records, name, fingerprint)
    try:
        response = await answer()
        body = bytes(response.body)
        done = {
            "request": fingerprint,
            "status": response.status_code,
            "headers": [
                [k.decode("latin-1"), v.decode("latin-1")] for k, v in response.raw_headers
            ],
            "body": base64.b64encode(body).decode(),
        }
        await asyncio.to_thread(records.put, name, json.dumps(done).encode(), ttl=KEPT_SECONDS)
    except BaseException:
        # Failed or cut off: the client may try again under the same key.
        await asyncio.shield(asyncio.to_thread(records.delete, name))
        raise
    return response


async def _again(records: Records, name: str, fingerprint: str) -> Response:
    record = await asyncio.to_thread(records.get, name)
    done: dict[str, Any] = {"request": fingerprint}
    if record is not None:
        done = json.loads(record.value)
    if done["request"] != fingerprint:
        raise Problem(422, "this Idempotency-Key was used for another request")
    if "body" not in done:
        raise Problem(
            409, "the request with this key is still under way", headers={"Retry-After": "1"}
        )
    response = Response(base64.b64decode(done["body"]), done["status"])
    response.raw_headers = [(k.encode("latin-1"), v.encode("latin-1")) for k, v in done["headers"]]
    response.headers["Idempotent-Replayed"] = "true"
    return response
