"""Writes files with readings to practise on: python make_readings.py good"""

import sys
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
HEADER = "date,hour,kwh"


def kwh(day, hour):
    """Returns invented kWh with three decimals: more in winter, and more at night."""
    winter = abs(day.month - 7)
    night = abs(hour - 13)
    watt_hours = 900 + 620 * winter + 95 * night + (day.day * 37 + hour * 53) % 211
    return f"{watt_hours / 1000:.3f}"


def hours(first, days):
    """Returns a date, an hour and a text with kWh for every hour of these days."""
    found = []
    for number in range(days):
        day = first + timedelta(days=number)
        for hour in range(24):
            found.append((day, hour, kwh(day, hour)))
    return found


def good():
    return [HEADER] + [f"{day},{hour},{used}" for day, hour, used in hours(date(2026, 1, 1), 90)]


def real():
    """Returns the same rows, and what a meter in a damp house makes of some of them."""
    rows = good()
    rows[40] = "2026-01-02,15,err"
    rows[433] = "2026-01-19,0,"
    rows[434] = "2026-01-19,1"
    rows[745] = ""
    rows[1000] = "2026-02-30,15,4.480"
    rows[1208] = "2026-02-20,7,-4.655"
    rows[1500] = "2026-03-04,11,4,210"
    rows[1501] = "2026-03-04,12,nan"
    rows[1800] = "2026-03-16,24,3.980"
    rows[1900] = "2026-03-21,3,9999.999"
    return rows


def letter():
    rows = ["kwh,hour,temperature,date"]
    for day, hour, used in hours(date(2026, 4, 14), 60):
        comma = used.replace(".", ",")
        rows.append(f'"{comma}",{hour},"27,{day.day % 10}",{day}')
    rows[200] = 'err,7,"27,2",2026-04-22'
    rows[300] = '"4,1,25",11,"27,6",2026-04-26'
    return rows


def years():
    return [HEADER] + [f"{day},{hour},{used}" for day, hour, used in hours(date(2016, 1, 1), 3653)]


FILES = {"good": good, "real": real, "letter": letter, "years": years}
if len(sys.argv) == 2 and sys.argv[1] in FILES:
    choice = sys.argv[1]
    rows = FILES[choice]()
    path = HERE / f"{choice}.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"There are {len(rows)} lines in {path.name}.")
else:
    print("Type one of these words after the name: good, real, letter, years")
