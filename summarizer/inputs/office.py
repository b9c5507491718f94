"""PDF and Word documents, through pypdf and python-docx (extras ``pdf`` and ``docx``)."""

from __future__ import annotations

import io
import logging
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.errors import InputError, MissingExtraError
from summarizer.inputs.files import MAX_FILE_BYTES
from summarizer.inputs.wrapping import unwrap
from summarizer.types import Article

if TYPE_CHECKING:
    from pypdf import DocumentInformation


def article_from_pdf(data: bytes) -> Article:
    """Text and properties of a PDF, its lines put together to paragraphs.

    Raises ``InputError`` for one that is damaged, encrypted or without text (scanned pages), and
    ``MissingExtraError`` where pypdf is not installed.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise MissingExtraError("reading PDF files", "pdf") from error
    logger = logging.getLogger("pypdf")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # it would tell of oddities on standard error
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("is a PDF that needs a password")
        pages = [page.extract_text() for page in reader.pages]
        about = reader.metadata
        title, author = (about.title, about.author) if about else (None, None)
        published = _creation_date(about) if about else None
    except InputError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError,
            RecursionError, NotImplementedError) as error:  # fmt: skip
        # pypdf lets whatever a malformed object causes through
        raise InputError("is a damaged PDF") from error
    text = "\n\n".join(unwrap(page, hyphens=True).strip() for page in pages if page.strip())
    if not text:
        raise InputError("is a PDF without text (scanned pages?): run text recognition on it first")
    return Article(
        text=text, title=_clean(title), author=_clean(author), published=_plausible(published)
    )


def article_from_docx(data: bytes) -> Article:
    """Paragraphs and table cells of a Word document in their order, and its properties.

    Properties that python-docx's template has as well say nothing of a document written with it.
    Raises ``InputError`` for one that is damaged, empty or too large when unpacked, and
    ``MissingExtraError`` where python-docx is not installed.
    """
    try:
        import docx
        from docx.table import Table
    except ImportError as error:
        raise MissingExtraError("reading Word files", "docx") from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # What a part is said to hold is all that is read of it.
            size = sum(part.file_size for part in archive.infolist())
        if size > MAX_FILE_BYTES:
            raise InputError(f"is larger than {MAX_FILE_BYTES >> 20} MB when unpacked: split it")
        document = docx.Document(io.BytesIO(data))
        blocks: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                for row in block.rows:
                    cells = dict.fromkeys(
                        cell.text.strip() for cell in row.cells
                    )  # merged ones repeat
                    blocks.append("\t".join(text for text in cells if text))
            else:
                blocks.append(block.text.strip())
        about, blank = document.core_properties, docx.Document().core_properties
        title, author, created = (
            None if value == left else value
            for value, left in (
                (about.title, blank.title),
                (about.author, blank.author),
                (about.created, blank.created),
            )
        )
    except InputError:
        raise
    except Exception as error:
        # a damaged file makes lxml, zipfile and python-docx raise errors of many classes
        raise InputError("is a damaged Word file") from error
    text = "\n\n".join(block for block in blocks if block)
    if not text:
        raise InputError("is a Word file without text")
    return Article(
        text=text, title=_clean(title), author=_clean(author), published=_plausible(created)
    )


def _clean(value: str | None) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _creation_date(about: DocumentInformation) -> datetime | None:
    try:
        return about.creation_date
    except (ValueError, TypeError, AttributeError):
        return None  # a wrong date does not make the text unreadable


def _plausible(value: datetime | None) -> datetime | None:
    """None for the zero of some clock (1601, 1899, 1970, 1980) that a program left as the date.

    1990 is after all of them, and PDF and Word for Windows came with the years before.
    """
    if value is None or value.year < 1990:
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)
