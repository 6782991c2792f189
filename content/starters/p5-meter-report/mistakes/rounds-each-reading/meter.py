"""Adds up the readings of a meter by month, and reports the rows that make no sense."""

import csv
import json
import sys
from datetime import date

USAGE = "Usage: python meter.py [--month 2026-03] [--json] FILE"
COLUMNS = ["date", "hour", "kwh"]
MOST = 100


class BadRow(Exception):
    """A row that doesn't count. The message says why."""


class BadFile(Exception):
    """A file that can't be read as readings. The message names it."""


class BadUsage(Exception):
    """Words after the program's name that it doesn't understand."""


def number(text):
    """Returns the number in a text, with its decimals after a dot or a comma."""
    return float(text.replace(",", "."))


def reading(row):
    """Returns the month of a row, such as 2026-03, and its kWh."""
    if None in row or None in row.values():
        raise BadRow("too many parts, or too few")
    try:
        day = date.fromisoformat(row["date"])
        hour = int(row["hour"])
        kwh = number(row["kwh"])
    except ValueError as error:
        raise BadRow(str(error)) from error
    if not 0 <= hour <= 23:
        raise BadRow(f"no day has an hour {hour}")
    if not 0 <= kwh <= MOST:
        raise BadRow(f"{kwh} kWh in one hour")
    return day.isoformat()[:7], kwh


def add_up(name):
    """Returns the total of each month, and the line and the reason of each bad row."""
    totals = {}
    bad = []
    try:
        with open(name, encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            for column in COLUMNS:
                if column not in (rows.fieldnames or []):
                    raise BadFile(f"{name} has no column {column}.")
            for row in rows:
                try:
                    month, kwh = reading(row)
                except BadRow as error:
                    bad.append((rows.line_num, str(error)))
                else:
                    totals[month] = totals.get(month, 0) + round(kwh, 2)
    except OSError as error:
        raise BadFile(f"{name} can't be opened.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadFile(f"{name} isn't a text file with readings.") from error
    return totals, bad


def options(words):
    """Returns the file's name, the month or None, and whether to print JSON."""
    names = []
    month = None
    as_json = False
    waiting = False
    for word in words:
        if waiting:
            month = word
            waiting = False
        elif word == "--month":
            waiting = True
        elif word == "--json":
            as_json = True
        elif word.startswith("--"):
            raise BadUsage(f"There's no option {word}.")
        else:
            names.append(word)
    if waiting or len(names) != 1:
        raise BadUsage("One file, please, and a month after --month.")
    if month is not None:
        try:
            date.fromisoformat(f"{month}-01")
        except ValueError as error:
            raise BadUsage(f"{month} isn't a month such as 2026-03.") from error
    return names[0], month, as_json


def show(totals, bad):
    for month in sorted(totals):
        print(f"{month}: {totals[month]:.2f} kWh")
    if not totals:
        print("There are no readings.")
    for line, why in bad:
        print(f"line {line}: {why}")


def show_json(totals, bad):
    months = {month: round(totals[month], 2) for month in sorted(totals)}
    print(json.dumps({"months": months, "bad": [line for line, why in bad]}, indent=2))


def main(words):
    try:
        name, month, as_json = options(words)
        totals, bad = add_up(name)
    except BadUsage as error:
        sys.exit(f"{error} {USAGE}")
    except BadFile as error:
        sys.exit(str(error))
    if month is not None:
        totals = {each: totals[each] for each in totals if each == month}
    if as_json:
        show_json(totals, bad)
    else:
        show(totals, bad)


if __name__ == "__main__":
    main(sys.argv[1:])
