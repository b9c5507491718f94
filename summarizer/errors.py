"""Every error the library raises on purpose.

    SummarizerError
    ├── InputError            the articles, or one of them, cannot be used
    │   └── FetchError        a link could not be read
    ├── OptionError           an option or a setting is not valid
    ├── MissingExtraError     a feature needs an extra that is not installed
    ├── ModelError            a writer or an encoder failed or gave nothing usable
    └── StoreError            a file or a database could not be read or written

The message says what was wrong, where, and what to do. The command line prints it as one line and
the service turns it into a problem document; neither needs to know more than the class.
"""

from __future__ import annotations


class SummarizerError(Exception):
    """Base of every error raised on purpose."""


class InputError(SummarizerError):
    """The articles, or one of them, cannot be used."""


class FetchError(InputError):
    """A link could not be read: refused address, time-out, wrong type, too large, HTTP error."""

    def __init__(
        self, message: str, *, status: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message)
        #: The HTTP status, where there was an answer.
        self.status = status
        #: Seconds for which the server asks to be left alone.
        self.retry_after = retry_after


class OptionError(SummarizerError):
    """An option or a setting has a value that is not valid."""


class MissingExtraError(SummarizerError):
    """A feature needs an optional dependency that is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(
            f"{feature} needs packages that are not installed: pip install 'summarizer[{extra}]'"
        )
        self.feature = feature
        self.extra = extra


class ModelError(SummarizerError):
    """A writer or an encoder failed, timed out or returned nothing usable."""


class StoreError(SummarizerError):
    """A file or a database could not be read or written."""
