from datetime import datetime
import calendar
for text, pattern in (("Mon 09 Mar 2026", "%a %d %b %Y"), ("12:30 PM", "%I:%M %p"), ("2026-068", "%Y-%j"), ("20260309", "%Y%m%d"), ("09/03/26", "%d/%m/%y"), ("2026-03-09T01:02:03.5Z", "%Y-%m-%dT%H:%M:%S.%f%z"), ("Week 10 of 2026 1", "Week %W of %Y %w"), ("99%", "%y%%")):
    print(datetime.strptime(text, pattern))
for text, pattern in (("31.02.2026", "%d.%m.%Y"), ("abc", "%d"), ("12", "%d %m"), ("2026-1-1x", "%Y-%m-%d"), ("13 PM", "%I %p")):
    try:
        datetime.strptime(text, pattern)
    except ValueError as error:
        print(error)
print(calendar.month(2026, 2))
print(calendar.isleap(2024), calendar.monthrange(2026, 2), calendar.weekday(2026, 3, 9), calendar.month_name[3], list(calendar.day_abbr), calendar.monthcalendar(2026, 2), calendar.leapdays(2000, 2030), calendar.TextCalendar(6).formatmonth(2026, 5), calendar.MONDAY)
import time
print(time.strftime("%Y-%m-%d %H:%M", time.gmtime(86400 * 365)), time.gmtime(0)[:6], time.gmtime(0).tm_wday, time.strptime("2026", "%Y").tm_year, calendar.timegm((1970, 1, 2, 0, 0, 0)), time.asctime(time.gmtime(0)))
