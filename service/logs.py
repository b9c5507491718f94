"""Structured logs: one JSON object a line, which never holds article text."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any

from summarizer.settings import ServiceSettings

#: What a log record has of itself; anything else in it was given with ``extra``.
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        fields |= {key: value for key, value in vars(record).items() if key not in _OWN}
        if record.exc_info and record.exc_info[0] is not None:
            fields["error"] = record.exc_info[0].__name__
            fields["trace"] = self.formatException(record.exc_info)
        # JSON escapes control characters: nothing that was sent can forge a line.
        return json.dumps(fields, ensure_ascii=True, default=str)


class TextFormatter(logging.Formatter):
    """For people: event first, then the fields."""

    def format(self, record: logging.LogRecord) -> str:
        extra = " ".join(
            f"{key}={json.dumps(value, default=str)}"
            for key, value in vars(record).items()
            if key not in _OWN
        )
        when = datetime.fromtimestamp(record.created, UTC).strftime("%H:%M:%S")
        line = f"{when} {record.levelname.lower()} {record.getMessage()} {extra}".rstrip()
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        return line


def configure(settings: ServiceSettings) -> None:
    """Send the service's and uvicorn's logs to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if settings.log_format == "json" else TextFormatter())
    for name in ("summarizer", "uvicorn", "huey"):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(settings.log_level.upper())
    # huey tells of every message it takes; that is for looking for faults in it.
    logging.getLogger("huey").setLevel(logging.WARNING)
    # What is wrong with a form is answered to whoever sent it.
    logging.getLogger("python_multipart").setLevel(logging.CRITICAL)
