"""Dates and times of day in a text, resolved against the day of publication where that is known."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from summarizer.facts.date_patterns import COUNTS, HOURS, MINUTES, RELATIVE, date_matches
from summarizer.facts.lexicon import MONTHS_OF, WEEKDAYS_OF
from summarizer.facts.scanning import scan

#: First and last day.
Interval = tuple[date, date]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or time of day as a text gives it. Offsets are code points."""

    start: int
    end: int
    text: str
    #: First and last day it may mean; None where it could not be resolved.
    interval: Interval | None
    #: Normal form, the same for the same wording in any layout: "--02-22", "2019-02", "weekday:2",
    #: "yesterday", "time:19:00". Comparable without a day of publication.
    label: str
    #: Time of day, where that is what is given.
    clock: time | None = None


#: What a sentence says before a weekday when the day is still to come.
_FUTURE = re.compile(
    r"\b(?:will|due|set to|scheduled|expected|plans?|planned|would|ahead of|until|by|upcoming|"
    r"shall|is to|are to|wird|sera|será)\b[^.;]{0,80}$",
    re.I,
)
#: A full stop behind a month that is not cut short, the end of the sentence: "on 19 February."
_WHOLE_STOP = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\.$",
    re.I,
)
#: What starts by plan is told in the present: "Dealings start on Friday".
_PLANNED = re.compile(
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\bits\s)(?<!\btheir\s)\b(?:starts?|begins?|opens?|reopens?|closes?"
    r"|meets?|resumes?|expires?|ends?|takes?\seffect|steps?\s(?:up|down|aside))"
    r"(?:\s(?:again|work|trading|talks))?\s(?:on\s)?$",
    re.I,
)
#: "last week's flood, which struck on Monday", "on Monday last week"
_OF_LAST_WEEK = re.compile(r"\blast\sweek['’]s\s(?:\w+\s){0,2}\w+,?\s(?:which|that)\s[^,.;]{0,40}$")
_LAST_WEEK_BEHIND = re.compile(r",?\s(?:of\s)?last\sweek\b")
#: Groups of the forms that give a time of day.
_CLOCKS = frozenset(
    ("hour", "hour24", "named", "hour_past", "hour_clock", "hour_said", "hour_dotted")
)
#: Hours "at night" up to this one are of the early morning.
_LATE = 4
_KEPT_LEADS = ("last", "this", "next", "early", "late", "mid")


def _month_end(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _near(published: date, month: int, day: int) -> date | None:
    """The day of that month that lies nearest to the day of publication."""
    days = [d for y in (-1, 0, 1) if (d := _day(published.year + y, month, day)) is not None]
    return min(days, key=lambda d: (abs((d - published).days), d)) if days else None


def _day_near(published: date, number: int) -> date | None:
    """The day of that number, in whatever month, that lies nearest to the day of publication."""
    near = (published + timedelta(days=d) for d in range(-15, 16))
    days = [d for d in near if d.day == number]
    return min(days, key=lambda d: (abs((d - published).days), d)) if days else None


def _month_of(published: date, month: int, lead: str) -> Interval:
    """A month named without a year: the last one that has begun, or the coming one after "next"."""
    year = published.year
    if lead == "next":
        year += month <= published.month
    elif lead == "last":
        year -= month >= published.month
    elif month - published.month > 3:
        # News speak of the near future and of the past year: three months ahead, nine back.
        year -= 1
    return date(year, month, 1), date(year, month, _month_end(year, month))


def _shifted(published: date, period: str, step: int) -> Interval | None:
    if period in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
        return monday + timedelta(days=5 if period == "weekend" else 0), monday + timedelta(days=6)
    if period == "month":
        index = published.year * 12 + published.month - 1 + step
        year, month = index // 12, index % 12 + 1
        return date(year, month, 1), date(year, month, _month_end(year, month))
    if period == "year":
        return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    return None


def _ago(published: date, number: int, unit: str, back: bool) -> Interval | None:
    sign = -1 if back else 1
    try:
        if unit == "day":
            day = published + timedelta(days=sign * number)
            return day, day
        if unit == "week":
            day = published + timedelta(weeks=sign * number)
            return day - timedelta(days=3), day + timedelta(days=3)
        return _shifted(published, unit, sign * number)
    except (ValueError, OverflowError):
        return None


def _calendar(
    group: Mapping[str, str], published: date | None, language: str
) -> tuple[str, Interval | None] | None:
    """Label and interval of a form that names a day, month or year; None for other forms."""
    months = MONTHS_OF[language]
    if "iso" in group:
        day = _day(*(int(part) for part in group["iso"].split("-")))
        return group["iso"], (day, day) if day else None
    if "slashed" in group:
        first, second, year = (int(p) for p in re.split(r"[/.]", group["slashed"]))
        year += 2000 if year < 100 else 0
        # 3/4/2024 differs on either side of the Atlantic: only what is certain resolves.
        if first > 12 or language != "en":
            day = _day(year, second, first)
        else:
            day = _day(year, first, second) if second > 12 or first == second else None
        return (day.isoformat() if day else group["slashed"]), (day, day) if day else None
    for n in ("1", "2"):
        month_name = group.get("month" + n)
        if month_name is None:
            continue
        month, first = months[month_name.casefold()], int(group["day" + n])
        last = int(group.get(f"day{n}b") or first)
        named_year = group.get("year" + n)
        if named_year:
            start, end = _day(int(named_year), month, first), _day(int(named_year), month, last)
            label = f"{named_year}-{month:02}-{first:02}"
        else:
            start = _near(published, month, first) if published else None
            end = _day(start.year, month, last) if start else None
            label = f"--{month:02}-{first:02}"
        if last != first:
            label += f"/{last:02}"
        return label, (start, end) if start and end and start <= end else None
    if "day_alone" in group:
        number = int(group["day_alone"])
        near = _day_near(published, number) if published else None
        return f"---{number:02}", (near, near) if near else None
    if "month3" in group:
        year, month = int(group["year3"]), months[group["month3"].casefold()]
        return f"{year}-{month:02}", (
            date(year, month, 1),
            date(year, month, _month_end(year, month)),
        )
    if month_name := group.get("month4") or group.get("month5"):
        month = months[month_name.casefold()]
        lead = group.get("month_lead", "").strip(" -\n\t").casefold()
        return f"--{month:02}", _month_of(published, month, lead) if published else None
    if "year" in group:
        year = int(group["year"])
        to = group.get("year_to")
        last = year if not to else int(to) if len(to) == 4 else year // 100 * 100 + int(to)
        interval = (date(year, 1, 1), date(last, 12, 31)) if last >= year else None
        return (f"{year}" if not to else f"{year}/{last}"), interval
    if "decade" in group:
        year = int(group["decade"])
        return f"{year}s", (date(year, 1, 1), date(year + 9, 12, 31))
    if "season" in group:
        year = int(group["season_year"])
        return f"{group['season'].casefold()} {year}", (date(year, 1, 1), date(year, 12, 31))
    return None


def _clock(group: Mapping[str, str]) -> time | None:
    """The time of day of a form that gives one; None where it is not one ("14 pm")."""
    if hour := group.get("hour"):
        if int(hour) > 12:
            return None
        afternoon = group["half"][0] in "pP"
        return time(int(hour) % 12 + 12 * afternoon, int(group.get("minute", 0)))
    for form in ("past", "clock", "said", "dotted"):
        if hour := group.get(f"hour_{form}"):
            return _told_clock(group, hour.casefold(), form)
    if hour := group.get("hour24"):
        return time(int(hour), int(group["minute24"]))
    return time(0 if group["named"].casefold() == "midnight" else 12)


def _told_clock(group: Mapping[str, str], hour: str, form: str) -> time:
    """The time of day of "half past two", "six o'clock" and "six in the morning".

    Where nothing says which half of the day it is, the hour stands as it is told.
    """
    minute = int(group.get(f"minute_{form}", 0))
    number = HOURS[hour] if hour in HOURS else int(hour)
    if form == "past":
        minute = MINUTES[group["minutes"].casefold().split()[0]]
        if group["side"].casefold() == "to":
            number, minute = number - 1, 60 - minute
    part = group.get(f"{form}_half", "").casefold()
    if part == "morning":
        number %= 12
    elif part:
        number = number % 12 + 12
    elif f"{form}_half_night" in group:
        # "two at night" is past midnight.
        number = number % 12 + 12 * (number % 12 > _LATE)
    return time(number % 24, minute)


def _weekday(number: int, lead: str, published: date, before: str, behind: str) -> date:
    """The day a weekday means, by the words that lead it and what the sentence says around it."""
    if not lead.startswith(("next", "this")) and (
        _OF_LAST_WEEK.search(before) or _LAST_WEEK_BEHIND.match(behind)
    ):
        return published - timedelta(days=published.weekday() + 7 - number)
    back = (published.weekday() - number) % 7
    if lead.startswith(("next", "this coming")):
        return published + timedelta(days=7 - back)
    if lead == "last":
        return published - timedelta(days=back or 7)
    if back and (_FUTURE.search(before) or _PLANNED.search(before)):
        return published + timedelta(days=7 - back)
    return published - timedelta(days=back)


def _relative(group: Mapping[str, str], published: date | None) -> tuple[str, Interval | None]:
    """Label and interval of "three days ago" and "last week"."""
    if "way" in group:
        count = group["number"].casefold()
        number = COUNTS[count] if count in COUNTS else int(count)
        unit, way = group["unit"].casefold(), " ".join(group["way"].casefold().split())
        fixed = published if way in ("ago", "from now") else None
        interval = _ago(fixed, number, unit, way == "ago") if fixed else None
        return f"{number} {unit} {way}", interval
    shift, period = group["shift"].casefold(), group["period"].casefold()
    step = {"last": -1, "previous": -1, "this": 0}.get(shift, 1)
    interval = _shifted(published, period, step) if published and shift != "past" else None
    return f"{shift} {period}", interval


def _mention(
    text: str, match: re.Match[str], published: date | None, language: str
) -> DateMention | None:
    group = {name: found for name, found in match.groupdict().items() if found}
    start, end = match.span()
    if _WHOLE_STOP.search(text, start, end):
        end -= 1
    interval: Interval | None = None
    if not _CLOCKS.isdisjoint(group):
        clock = _clock(group)
        if clock is None:
            return None
        return DateMention(start, end, text[start:end], None, f"time:{clock:%H:%M}", clock)
    if (named := _calendar(group, published, language)) is not None:
        label, interval = named
        if lead := group.get("month_lead", "").strip(" -\n\t").casefold():
            start = start if lead in _KEPT_LEADS else match.start("month4")
    elif "weekday" in group:
        number = WEEKDAYS_OF[language][group["weekday"].casefold()]
        lead = " ".join(group.get("weekday_lead", "").casefold().split())
        start = match.start("weekday") if lead in ("on", "") else start
        label = f"weekday:{number}"
        if published:
            before, behind = text[max(0, start - 120) : start], text[end : end + 20]
            day = _weekday(number, lead, published, before, behind)
            interval = (day, day)
    elif "relative" in group:
        label = " ".join(group["relative"].casefold().split())
        if published:
            day = published + timedelta(days=RELATIVE[language][label])
            interval = (day, day)
    else:
        label, interval = _relative(group, published)
    return DateMention(start, end, text[start:end], interval, label)


def dates(
    text: str,
    published: datetime | None = None,
    language: str = "en",
    matches: Sequence[re.Match[str]] | None = None,
) -> tuple[DateMention, ...]:
    """The dates and times of day of a text, in order.

    A weekday is the last one up to the day of publication, or the next one after it where the
    sentence speaks of what will happen; a day without a year is the nearest one; a month without a
    year the one from nine months back to three ahead. Weeks start on Monday. What these rules do
    not settle keeps ``interval`` None. Understood: English whole; days, months, weekdays, years and
    yesterday/today/tomorrow in German, French and Spanish. ``matches`` are those of
    ``date_matches``, where they are known.
    """
    language = language if language in MONTHS_OF else "en"
    # Years at the very ends of the calendar leave no room to count from.
    day = published.date() if published and 2 <= published.year <= 9997 else None
    out = []
    for match in date_matches(scan(text), language) if matches is None else matches:
        mention = _mention(text, match, day, language)
        if mention is not None:
            out.append(mention)
    return tuple(out)
