"""Models behind a server that speaks OpenAI's chat completions: vLLM, Ollama, llama.cpp, vendors.

``OPENAI_BASE_URL`` and ``OPENAI_API_KEY`` mean what they mean elsewhere.
"""

from __future__ import annotations

import email.utils
import json
import os
import queue
import threading
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from summarizer.errors import ModelError, OptionError
from summarizer.text.addresses import web_host
from summarizer.writing.backends import Reply, Request
from summarizer.writing.running import Running, running

if TYPE_CHECKING:
    import httpx

DEFAULT_URL = "https://api.openai.com/v1"
#: Attempts at one request. Three ride out a restart of a server behind a balancer; more only make
#: a reader wait.
ATTEMPTS = 3
#: Seconds before the second attempt, doubled before the third.
FIRST_PAUSE = 0.5
#: Answers that pass: too many requests, and trouble that a server calls its own.
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
#: Answers after which no other request can succeed: key, payment, permission, no such model.
_FINAL = frozenset({401, 402, 403, 404})
#: Characters of an answer after which reading stops, and bytes of a line or an error that is read.
MAX_CHARACTERS, MAX_BYTES = 20_000, 1_000_000
#: Characters a token stands for at the least: 1 in scripts such as Han, 3 to 4 in English.
_CHARACTERS_PER_TOKEN = 3
#: Fixed so that servers that sample repeat themselves.
SEED = 20


def openai_backend(model: str) -> OpenAIBackend:
    """The backend as the environment sets it up. Raises ``OptionError`` for a url of no use."""
    url = os.environ.get("OPENAI_BASE_URL") or DEFAULT_URL
    key = os.environ.get("OPENAI_API_KEY") or None
    if web_host(url) is None:
        raise OptionError(f"OPENAI_BASE_URL must be an http or https address, not {url!r}")
    if key is not None and not (key.isascii() and key.isprintable()):
        raise OptionError("OPENAI_API_KEY holds characters that no key has")
    if key is None and url == DEFAULT_URL:
        raise OptionError(
            "the writer needs OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own"
        )
    return OpenAIBackend(model, url=url, key=key, running=running())


class _Unusable(Exception):  # noqa: N818 - not an error of the library: it never leaves this module
    """The server does not take a field of the request."""


class OpenAIBackend:
    """Chat completions over HTTP: streamed, a few at a time, tried again where that may help.

    Answers are asked for by JSON schema until the server refuses that, and streamed so that a
    reading that runs on can be ended. Temperature 0 and a fixed seed are asked for.
    """

    def __init__(self, model: str, *, url: str, key: str | None, running: Running) -> None:
        self.name = f"openai:{model}"
        #: What a server runs under a name is its own affair; the host is told.
        self.version = f"as served by {urlsplit(url).hostname}"
        self._model = model
        self._url = url.rstrip("/") + "/chat/completions"
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._running = running
        #: Fields of the request that the server has refused.
        self._refused: set[str] = set()

    def replies(
        self, requests: Sequence[Request], *, deadline: float
    ) -> Iterator[tuple[int, Reply]]:
        import httpx

        waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
        for index in range(len(requests)):
            waiting.put(index)
        done: queue.SimpleQueue[tuple[int, Reply | BaseException]] = queue.SimpleQueue()
        stop = threading.Event()

        timeout = httpx.Timeout(self._running.read_seconds, connect=10.0)

        def work() -> None:
            # Each closes what it opened, also where nobody waits for it any more.
            with httpx.Client(timeout=timeout, follow_redirects=False) as client:
                answer(client)

        def answer(client: httpx.Client) -> None:
            while not stop.is_set():
                try:
                    index = waiting.get_nowait()
                except queue.Empty:
                    return
                try:
                    done.put((index, self._reply(client, requests[index], deadline)))
                except _FinalError as error:
                    done.put((index, error))
                    return
                except ModelError as error:
                    done.put((index, error))
                except Exception as error:
                    done.put((index, ModelError(f"{type(error).__name__}: {error}")))

        for _ in range(min(self._running.concurrency, len(requests))):
            threading.Thread(target=work, daemon=True).start()
        try:
            for _ in range(len(requests)):
                index, reply = done.get(timeout=max(0.0, deadline - time.monotonic()))
                if isinstance(reply, _FinalError):
                    raise reply
                assert isinstance(reply, str | ModelError)  # noqa: S101 - all that work() puts
                yield index, reply
        except queue.Empty:
            return  # the deadline: whoever asked knows it too
        finally:
            stop.set()

    def _reply(self, client: httpx.Client, request: Request, deadline: float) -> str:
        """The text of one answer. Raises ``ModelError``; ``_FinalError`` where all would fail."""
        import httpx

        self._check_length(request)
        pause = FIRST_PAUSE
        error: ModelError = ModelError("no attempt was made")
        attempt = 0
        while attempt < ATTEMPTS:
            attempt += 1
            after: float | None = None
            try:
                return self._attempt(client, request, deadline)
            except _Unusable:
                attempt -= 1  # the next attempt leaves the field out
                continue
            except _PassingError as passing:
                error, after = passing, passing.after
            except httpx.ConnectError as failure:
                error = _FinalError(f"{self._where} cannot be reached: {failure}")
            except httpx.TimeoutException:
                error = ModelError(f"{self._where} did not answer in time")
            except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as failure:
                error = ModelError(f"{self._where}: {type(failure).__name__}: {failure}")
            wait = pause if after is None else max(after, 0.0)
            if attempt == ATTEMPTS or time.monotonic() + wait >= deadline:
                break
            time.sleep(wait)
            pause *= 2
        raise error

    def _check_length(self, request: Request) -> None:
        characters = sum(len(m.text) for m in request.messages)
        need = characters // _CHARACTERS_PER_TOKEN + request.max_tokens
        if need > self._running.context:
            raise ModelError(
                f"the prompt and its answer need about {need} tokens, and "
                f"{self._running.context} are allowed (SUMMARIZER_WRITERS__CONTEXT)"
            )

    def _attempt(self, client: httpx.Client, request: Request, deadline: float) -> str:
        # Read before the request: another thread may have learned more meanwhile.
        refused = frozenset(self._refused)
        body = self._body(request, refused)
        text: list[str] = []
        length = 0
        with client.stream("POST", self._url, json=body, headers=self._headers) as response:
            if response.status_code != 200:
                self._raise_for(response, body, refused)
            if "event-stream" not in response.headers.get("content-type", ""):
                return _content(_parsed(_read(response, deadline)), "message")
            for line in _lines(response, deadline):
                if not line.startswith("data:"):
                    continue
                data = line[5:].strip()
                if data == "[DONE]":
                    break
                piece = _content(_parsed(data), "delta")
                text.append(piece)
                length += len(piece)
                if length > MAX_CHARACTERS:
                    break  # it runs on: what there is will be found too long
        return "".join(text)

    def _body(self, request: Request, refused: frozenset[str]) -> dict[str, Any]:
        tokens = "max_completion_tokens" if "max_tokens" in refused else "max_tokens"
        body: dict[str, Any] = {
            "model": self._model,
            "messages": [{"role": m.role, "content": m.text} for m in request.messages],
            tokens: request.max_tokens,
            "temperature": 0,
            "seed": SEED,
            "stream": True,
        }
        if request.schema is not None:
            body["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": "sentence", "strict": True, "schema": request.schema},
            }
        for name in refused - {"max_tokens"}:
            body.pop(name, None)
        return body

    def _raise_for(
        self, response: httpx.Response, body: dict[str, Any], refused: frozenset[str]
    ) -> None:
        status = response.status_code
        told = _error_of(response)
        if status in (400, 422, 501):
            for name in ("response_format", "seed", "temperature", "stream", "max_tokens"):
                named = name in told or (name == "response_format" and "schema" in told)
                if named and name in body and name not in refused:
                    self._refused.add(name)
                    raise _Unusable(name)
            if "response_format" in body and "response_format" not in refused:
                # Many servers say no more than "bad request": the schema is the likeliest reason.
                self._refused.add("response_format")
                raise _Unusable("response_format")
        message = f"{self._where} answered {status}" + (f": {told}" if told else "")
        if status in _FINAL:
            raise _FinalError(message)
        if status in _PASSING:
            raise _PassingError(message, _retry_after(response.headers.get("retry-after")))
        raise ModelError(message)

    @property
    def _where(self) -> str:
        return f"the server at {urlsplit(self._url).netloc.rpartition('@')[2]}"


class _FinalError(ModelError):
    """No further request can succeed."""


class _PassingError(ModelError):
    """It may pass; ``after`` is how long the server asks to wait."""

    def __init__(self, message: str, after: float | None) -> None:
        super().__init__(message)
        self.after = after


def _lines(response: httpx.Response, deadline: float) -> Iterator[str]:
    """The lines of a stream, each as it comes, until the deadline or too many bytes."""
    rest = b""
    total = 0
    for chunk in response.iter_bytes():
        if time.monotonic() > deadline:
            raise ModelError("the answer did not end in time")
        total += len(chunk)
        if total > MAX_BYTES:
            return
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield line.decode("utf-8", "replace").strip()
    if rest:
        yield rest.decode("utf-8", "replace").strip()


def _read(response: httpx.Response, deadline: float) -> str:
    """The body of an answer, of ``MAX_BYTES`` at the most."""
    out = b""
    for chunk in response.iter_bytes():
        out += chunk
        if len(out) > MAX_BYTES or time.monotonic() > deadline:
            raise ModelError("the answer is too long or did not end in time")
    return out.decode("utf-8", "replace")


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise ModelError("the server's answer is not JSON") from None


def _content(answer: Any, field: str) -> str:
    """Text of the first choice, in ``message`` of a whole answer or ``delta`` of a streamed one."""
    if isinstance(answer, dict) and answer.get("error"):
        raise ModelError(f"the server failed: {_message(answer)}")
    try:
        choices = answer["choices"]
        if field == "delta" and not choices:
            return ""  # usage comes so, last
        message = choices[0][field]
        content = message.get("content")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise ModelError("the server's answer is not a chat completion") from None
    if isinstance(content, list):  # parts, as some servers give them
        content = "".join(str(part.get("text") or "") for part in content if isinstance(part, dict))
    if content is None:
        return str(message.get("refusal") or "")
    if not isinstance(content, str):
        raise ModelError("the server's answer is not a chat completion")
    return content


def _error_of(response: httpx.Response) -> str:
    """What an answer says went wrong, on one line."""
    text = b""
    for chunk in response.iter_bytes():
        text += chunk
        if len(text) > MAX_BYTES:
            break
    decoded = text.decode("utf-8", "replace")
    try:
        return _message(json.loads(decoded))
    except (ValueError, RecursionError):
        return " ".join(decoded.split())[:200]


def _message(answer: Any) -> str:
    error = answer.get("error", answer) if isinstance(answer, dict) else answer
    message = error.get("message", error) if isinstance(error, dict) else error
    return " ".join(str(message).split())[:200]


def _retry_after(value: str | None) -> float | None:
    """Seconds that a Retry-After header asks for; it may be a date."""
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(value).timestamp() - time.time()
        except (ValueError, OverflowError):
            return None
    return seconds if 0 <= seconds < 86_400 else None
