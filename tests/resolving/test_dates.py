"""Temporal phrases and the days they mean; the day of the text is Friday, 3 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoevents.records import Tense
from geoevents.resolving.dates import is_temporal, resolve_date

FRIDAY = dt.date(2024, 5, 3)

# A phrase, its first day, and its last day where that is another one.
PAST = """
Friday                           2024-05-03
on Monday                        2024-04-29
Monday's                         2024-04-29
Tuesday night                    2024-04-30
on Wednesday morning             2024-05-01
early on Monday                  2024-04-29
late Saturday                    2024-04-27
on Monday at 3 p.m.              2024-04-29
at 3:30 pm local time on Monday  2024-04-29
on the morning of Sunday         2024-04-28
Sat.                             2024-04-27
last Friday                      2024-04-26
last Thursday                    2024-05-02
next Friday                      2024-05-10
this Wednesday                   2024-05-01
Friday last week                 2024-04-26
on Monday of last week           2024-04-22
today                            2024-05-03
tonight                          2024-05-03
this morning                     2024-05-03
yesterday                        2024-05-02
last night                       2024-05-02
overnight                        2024-05-02 2024-05-03
the day before yesterday         2024-05-01
tomorrow                         2024-05-04
last week                        2024-04-22 2024-04-28
this week                        2024-04-29 2024-05-05
next week                        2024-05-06 2024-05-12
last month                       2024-04-01 2024-04-30
next month                       2024-06-01 2024-06-30
last year                        2023-01-01 2023-12-31
on the weekend                   2024-04-27 2024-04-28
over the weekend                 2024-04-27 2024-04-28
this weekend                     2024-05-04 2024-05-05
next weekend                     2024-05-11 2024-05-12
earlier this month               2024-05-01 2024-05-03
later this month                 2024-05-03 2024-05-31
so far this year                 2024-01-01 2024-05-03
three days ago                   2024-04-30
a day earlier                    2024-05-02
two weeks earlier                2024-04-15 2024-04-21
a month ago                      2024-04-01 2024-04-30
five years ago                   2019-01-01 2019-12-31
48 hours ago                     2024-05-01
a few days ago                   2024-04-24 2024-05-01
months ago                       2023-08-01 2024-03-31
in two days                      2024-05-05
in two weeks' time               2024-05-13 2024-05-19
three days from now              2024-05-06
in the past week                 2024-04-26 2024-05-03
over the last three days         2024-04-30 2024-05-03
the past 24 hours                2024-05-02 2024-05-03
in the past decade               2014-05-03 2024-05-03
the next two months              2024-05-03 2024-07-03
in October                       2023-10-01 2023-10-31
in May                           2024-05-01 2024-05-31
last May                         2023-05-01 2023-05-31
in October 2012                  2012-10-01 2012-10-31
Sept. 2012                       2012-09-01 2012-09-30
mid-May                          2024-05-11 2024-05-20
late April                       2024-04-21 2024-04-30
October 5                        2023-10-05
October 5th                      2023-10-05
on the 5th of October            2023-10-05
January 5                        2024-01-05
on Friday, January 5             2024-01-05
on Monday, May 6                 2024-05-06
5 Oct. 2012                      2012-10-05
Oct. 5, 2012                     2012-10-05
Wednesday, 3 April 2013          2013-04-03
2012-10-05                       2012-10-05
5.10.2012                        2012-10-05
10/5/2012                        2012-10-05
on 29 February 2024              2024-02-29
on 3 and 4 May                   2024-05-03 2024-05-04
from 3 to 5 May                  2024-05-03 2024-05-05
from 13 to 15 May                2023-05-13 2023-05-15
May 1-3                          2024-05-01 2024-05-03
March 30 to April 2              2024-03-30 2024-04-02
2 May and 4 June 2010            2010-05-02 2010-06-04
from May to October 2012         2012-05-01 2012-10-31
on Sunday and Monday             2024-04-28 2024-04-29
between Friday and Sunday        2024-04-26 2024-04-28
in 2010                          2010-01-01 2010-12-31
in 1812                          1812-01-01 1812-12-31
early 2011                       2011-01-01 2011-04-30
mid-2011                         2011-05-01 2011-08-31
late last year                   2023-09-01 2023-12-31
by the end of the year           2024-12-01 2024-12-31
at the beginning of 2010         2010-01-01 2010-01-31
the first half of 2010           2010-01-01 2010-06-30
the third quarter of 2012        2012-07-01 2012-09-30
in the summer of 2014            2014-06-01 2014-08-31
the winter of 2010               2010-12-01 2011-02-28
last autumn                      2023-09-01 2023-11-30
in the summer                    2023-06-01 2023-08-31
this summer                      2024-06-01 2024-08-31
between 2003 and 2005            2003-01-01 2005-12-31
2003-05                          2003-01-01 2005-12-31
the 1990s                        1990-01-01 1999-12-31
the '90s                         1990-01-01 1999-12-31
the early 1990s                  1990-01-01 1992-12-31
in the 19th century              1801-01-01 1900-12-31
since 2011                       2011-01-01 2024-05-03
since early April                2024-04-01 2024-05-03
since Monday                     2024-04-29 2024-05-03
Christmas Day                    2023-12-25
on Christmas Eve 2009            2009-12-24
"""

FUTURE = """
on Monday                        2024-05-06
on Friday                        2024-05-03
on the weekend                   2024-05-04 2024-05-05
in October                       2024-10-01 2024-10-31
in March                         2025-03-01 2025-03-31
October 5                        2024-10-05
January 5                        2025-01-05
on 2 May                         2025-05-02
from Monday to Wednesday         2024-05-06 2024-05-08
Christmas Day                    2024-12-25
since Monday                     2024-04-29 2024-05-03
in 2010                          2010-01-01 2010-12-31
"""

ABSOLUTE = """
5 Oct. 2012                      2012-10-05
in 2010                          2010-01-01 2010-12-31
mid-April 2011                   2011-04-11 2011-04-20
the 1990s                        1990-01-01 1999-12-31
between 2003 and 2005            2003-01-01 2005-12-31
from 3 to 5 May 2012             2012-05-03 2012-05-05
Christmas Day 2009               2009-12-25
2012-10-05                       2012-10-05
"""

NO_DATES = """
may | march | march on the capital | second | the second | sun | sat | Sun | Sat | Mar | Jan | with Jan |
dec | fall | $2 billion | 10 people | 2,000 soldiers | 2000 soldiers | 1,200 | 12 | 1500 | 3000 | 15 000 |
5 percent | half | 3-2 | 1 to 2 | 9/11 | 24/7 | 555-1234 | in 2500 | in 0999 | in 3 | year 5 | June 31 |
29 February 2023 | 2012-13-45 | for three days | three days | week | the day | the same day |
two years later | Monday market | Friday prayers | a week of clashes | since the war | since |
between Iran and Iraq | from Kabul to Herat | on the border | in the north | early | the end |
the end of the war | and | - | the | . | , | until | 999999999999 days ago | 5 to 3 May | Q5 2012 | in |
00:00 | at 3 p.m. | May Smith | to | the president | April Jones | 1st Battalion | 5th Corps | Route 66 |
99999999999999999999 | 2003 and 1999 | ago | two ago | weekdays | the last
"""

RELATIVE = """
Monday | yesterday | last week | in October | October 5 | mid-May | three days ago | the weekend |
since 2011 | overnight | the end of the year | on 3 and 4 May | Christmas Day | last summer | this year |
in the past week | on Sunday and Monday
"""


def rows(table: str) -> list[tuple[str, dt.date, dt.date]]:
    """The rows of a table of phrases and days."""
    found = []
    for line in table.strip().splitlines():
        phrase, days = line[:33].strip(), [dt.date.fromisoformat(day) for day in line[33:].split()]
        found.append((phrase, days[0], days[-1]))
    return found


def phrases(table: str) -> list[str]:
    """The cells of a table of phrases alone."""
    return [cell.strip() for cell in table.split("|")]


@pytest.mark.parametrize(("phrase", "start", "end"), rows(PAST))
def test_in_the_past_tense_dates_lie_behind(phrase: str, start: dt.date, end: dt.date) -> None:
    assert resolve_date(phrase, FRIDAY) == (start, end)
    assert resolve_date(phrase, FRIDAY, Tense.PRESENT) == (start, end)


@pytest.mark.parametrize(("phrase", "start", "end"), rows(FUTURE))
def test_in_the_future_tense_dates_lie_ahead(phrase: str, start: dt.date, end: dt.date) -> None:
    assert resolve_date(phrase, FRIDAY, Tense.FUTURE) == (start, end)


@pytest.mark.parametrize(("phrase", "start", "end"), rows(ABSOLUTE))
def test_absolute_dates_need_no_day_of_the_text(phrase: str, start: dt.date, end: dt.date) -> None:
    assert resolve_date(phrase, None) == (start, end)


@pytest.mark.parametrize("phrase", phrases(RELATIVE))
def test_relative_dates_need_the_day_of_the_text(phrase: str) -> None:
    assert resolve_date(phrase, FRIDAY) is not None
    assert resolve_date(phrase, None) is None


@pytest.mark.parametrize("phrase", ["", " ", *phrases(NO_DATES)])
def test_other_phrases_are_no_dates(phrase: str) -> None:
    assert resolve_date(phrase, FRIDAY) is None
    assert resolve_date(phrase, None, Tense.FUTURE) is None


@pytest.mark.parametrize("phrase", [phrase for phrase, _, _ in rows(PAST)])
def test_what_resolves_looks_temporal(phrase: str) -> None:
    assert is_temporal(phrase)


@pytest.mark.parametrize("phrase", ["may", "march on the capital", "sun", "on the border", "10 people", "Kabul"])
def test_other_phrases_do_not_look_temporal(phrase: str) -> None:
    assert not is_temporal(phrase)


WORDS = """
on | the | last | next | a | 5 | 31 | 2012 | 0 | -1 | May | Monday | weeks | ago | 1990s | since | between |
and | to | early | end | of | , | . | '
"""


@given(
    st.lists(st.sampled_from(phrases(WORDS)), max_size=6).map(" ".join) | st.text(max_size=20),
    st.none() | st.dates(),
)
def test_no_phrase_raises_and_every_period_runs_forward(phrase: str, today: dt.date | None) -> None:
    days = resolve_date(phrase, today)
    assert days is None or days[0] <= days[1]
