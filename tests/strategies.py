"""Articles for property tests: news-like text, with everything that text from outside may hold."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from summarizer.types import Article

_SUBJECTS = ("The mayor", "Police", "Dr. Anna Holm", "The U.N.", "Residents", "Mr. Li", "She")
_VERBS = ("said", "denied", "reported", "warned", "expects", "did not confirm")
_OBJECTS = (
    "that 12 people were hurt",
    "that 1.022 tonnes leaked",
    "the bridge closed on 3 March",
    "“a very long night”",
    "a rise of 2.5 per cent to $320bn",
    "that the plant in Orsk would reopen",
    "no one was missing",
)
_ENDINGS = (".", ".", ".", "!", "?", ".”", " …")
_CHROME = (
    "Advertisement",
    "Share",
    "Sign up to our newsletter",
    "Read more: Ten bridges to see",
    "(Reporting by A. Holm; Editing by B. Li)",
    "By Anna Holm",
)
#: Characters that have broken text tools before: combining marks, emoji, right-to-left, NUL,
#: zero-width and non-breaking spaces, a line separator, text without spaces.
_ODD = "é́👩‍👩‍👧שלום مرحبا\x00\u200b\u00a0\u2028漢字。ｗ\ufeff\t\r"

sentences = st.builds(
    lambda s, v, o, e: f"{s} {v} {o}{e}",
    st.sampled_from(_SUBJECTS),
    st.sampled_from(_VERBS),
    st.sampled_from(_OBJECTS),
    st.sampled_from(_ENDINGS),
)
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
lines = st.one_of(
    paragraphs,
    paragraphs,
    st.sampled_from(_CHROME),
    st.text(alphabet=_ODD + "abc ", max_size=20),
)
#: Pasted pages, mostly of news.
news_texts = st.lists(lines, min_size=1, max_size=6).map("\n".join)
#: Any text there is, lone surrogates excepted (``as_articles`` has replaced them).
any_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)

times = st.datetimes(datetime(2024, 3, 1), datetime(2024, 3, 9)).map(
    lambda t: t.replace(microsecond=0, tzinfo=UTC)
)
articles = st.builds(
    Article,
    text=st.one_of(news_texts, news_texts, any_texts),
    title=st.none() | sentences,
    source=st.none() | st.sampled_from(("North Daily", "South Post", "Wire")),
    url=st.none() | st.just("https://north.example.org/a?b=1"),
    published=st.none() | times,
)
article_sets = st.lists(articles, min_size=1, max_size=5)
