"""Writes thursday.jsonl: what Shelf logged on 5 October 2028, from 9:50 to 10:25."""

import datetime
import json
import random

dice = random.Random(51)
TEN = datetime.datetime(2028, 10, 5, 10, 0, tzinfo=datetime.timezone.utc)
lines = []  # each one: seconds after ten, level, logger, message, other fields
with_51 = set()  # the members who have borrowed something from 5.1


def number(low, high):
    return low + int(dice.random() * (high - low + 1))


def event(at, message, version):
    lines.append((at, "INFO", "release", message, {"version": version}))


def request(at, version, new_table):
    """Writes the line of one request."""
    method, path, status, took, error = "GET", "/books", 200, number(11, 38), None
    kind, member = dice.random(), number(1, 90)
    if kind < 0.16:
        method, path, status = "POST", "/loans", 201 if dice.random() < 0.95 else 409
        if new_table and version == "5.0" and status == 201:
            status, error = 500, "NOT NULL constraint failed: loans.ends_at"
        elif version == "5.1" and status == 201:
            with_51.add(member)
    elif kind < 0.42:
        path = f"/members/{member}/loans"
        if version == "5.0" and member in with_51:
            status, error = 500, "1 validation error for LoanOut"
    elif version == "5.1":
        took = number(1900, 3400)
    fields = {"version": version, "request_id": f"{int(dice.random() * 16**8):08x}"}
    fields |= {"method": method, "path": path, "status": status, "duration_ms": took}
    if error:
        fields["error"] = error
    lines.append((at + took / 1000, "ERROR" if error else "INFO", "main", "request", fields))


event(-116, "shelf.db copied", "5.0")
event(1, "migration: audio books", "5.1")
event(8, "5.1 started", "5.1")
event(187, "5.0 stopped", "5.0")
event(427, "rollback: 5.0 started", "5.0")
event(436, "5.1 stopped", "5.1")
event(961, "5.0 stopped", "5.0")
event(1140, "shelf.db restored", "5.0")
event(1146, "5.0 started", "5.0")
for second in range(-600, 1500):
    if second == 1147:
        with_51.clear()
    if dice.random() > 0.6 or 961 <= second < 1147:
        continue
    both = 8 <= second < 187
    new = 187 <= second < 432
    version = "5.1" if new or both and dice.random() < 0.5 else "5.0"
    request(second + dice.random() * 0.9, version, 2 <= second < 1140)

lines.sort(key=lambda line: line[0])
with open("thursday.jsonl", "w", encoding="utf-8") as file:
    for at, level, logger, message, fields in lines:
        when = (TEN + datetime.timedelta(seconds=at)).isoformat(timespec="milliseconds")
        file.write(json.dumps({"time": when, "level": level, "logger": logger, "message": message, **fields}) + "\n")
print(f"thursday.jsonl: {len(lines)} lines")
