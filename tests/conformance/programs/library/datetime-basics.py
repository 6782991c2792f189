from datetime import date, time, datetime, timedelta, timezone
d = date(2026, 11, 3)
print(d, repr(d), d.year, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.replace(day=1), d + timedelta(days=30), d - date(2026, 1, 1), (d - date(2025, 12, 25)).days, d > date(2026, 1, 1), d.strftime("%d/%m/%y %a %b %j %U"), d.isoformat(), date.fromisoformat("2024-02-29"), d.ctime(), date.min, date.max)
t = datetime(2026, 3, 9, 14, 5, 7, 123456)
print(t, repr(t), t.date(), t.time(), t.isoformat(), t.isoformat(sep=" ", timespec="minutes"), t.strftime("%Y-%m-%d %H:%M:%S.%f %p %I %A %B %%"), f"{t:%H:%M}", t.replace(microsecond=0), t + timedelta(hours=10, minutes=-3), t - timedelta(weeks=1), t.timetuple()[:6], datetime.combine(d, time(9)), datetime.fromisoformat("2026-03-09T14:05:07+02:00"))
delta = timedelta(days=1, hours=25, seconds=3.5)
print(delta, repr(delta), delta.days, delta.seconds, delta.total_seconds(), delta * 2, delta / 2, delta // timedelta(hours=1), -delta, abs(-delta), timedelta(0), timedelta(minutes=90), str(timedelta(days=-1, hours=1)), timedelta(microseconds=1), divmod(delta, timedelta(hours=7)))
print(datetime.strptime("03.11.2026 09:30", "%d.%m.%Y %H:%M"), datetime(2026, 1, 1, tzinfo=timezone.utc), datetime(2026, 1, 1, 12, tzinfo=timezone(timedelta(hours=-5))).astimezone(timezone.utc), time(9, 5), repr(time(9, 5)), time.fromisoformat("04:23:01"), datetime.fromtimestamp(0, timezone.utc), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp())
for code in ("date(2026, 2, 30)", "date(2026, 13, 1)", "date(0, 1, 1)", "datetime(2026, 1, 1, 25)", "datetime.strptime('x', '%Y')", "datetime.strptime('2026-01-01 x', '%Y-%m-%d')", "date.fromisoformat('3.11.2026')", "d + 5", "d - t", "d < t", "t < datetime(2026, 1, 1, tzinfo=timezone.utc)", "date('2026')", "date(2026)", "timedelta(days='a')", "time(25)", "d.hour", "timedelta(1) + 5", "datetime.strptime('2026', '%Q')", "date(2026, 1, 1).replace(month=13)", "d.day = 5", "timezone(5)", "date.max + timedelta(1)", "datetime.fromisoformat('today')", "date(2026.5, 1, 1)"):
    try:
        exec(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
