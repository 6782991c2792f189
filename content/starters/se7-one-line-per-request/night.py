"""Writes the log of the night to 9 June 2028 twice: night.log as text, and night.jsonl as JSON."""

import datetime
import json
import random

dice = random.Random(2041)
TYPED = ["pavel@example.com", "lina@example.com", "ida@example.com", "halima@example.com"]
MIDNIGHT = datetime.datetime(2028, 6, 9, tzinfo=datetime.timezone.utc)
HOUR = 3600
lines = []  # each one: seconds since midnight, level, logger, message, request id, fields


def number(low, high):
    return low + int(dice.random() * (high - low + 1))


def new_id():
    return f"{int(dice.random() * 16**8):08x}"


def request(at, method, path, status, milliseconds, words=(), request_id=None, error=None):
    """Writes what one request left in the log. `words` are spread over its time."""
    request_id = request_id or new_id()
    for place, (level, message) in enumerate(words):
        moment = at + milliseconds / 1000 * (place + 0.2) / (len(words) + 1)
        lines.append((moment, level, "desk", message, request_id, {}))
    fields = {"method": method, "path": path, "status": status, "duration_ms": milliseconds}
    if error:
        fields["error"] = error
    level = "ERROR" if error else "INFO"
    lines.append((at + milliseconds / 1000, level, "main", "request", request_id, fields))


def give_back(at, milliseconds, words=4, request_id=None):
    told = ["a book is in the box", "a mail is on its way", "it's off the list"]
    if words == 3:
        del told[1]
    elif words == 2:
        del told[1:]
    request(at, "POST", "/returns", 200, milliseconds, [("INFO", one) for one in told], request_id)


def traceback(path):
    return (
        "Traceback (most recent call last):\n"
        f'  File "main.py", line 36, in {path}\n    ping()\n    ~~~~^^\n'
        "ConnectionError: The database doesn't answer."
    )


# A program asks every minute whether the server is still there.
for minute in range(360):
    request(60 * minute + 7, "GET", "/health", 200, 1)
# In June, the reading room stays open all night.
for _ in range(1000):
    at = number(0, 6 * HOUR - 20)
    status = 404 if dice.random() < 0.05 else 200
    milliseconds = number(4, 19)
    if 4 * HOUR + 600 <= at < 4 * HOUR + 1380:
        request(at, "GET", f"/books/{number(2001, 2999)}", 500, number(2, 6), error=traceback("show_book"))
        continue
    if 5 * HOUR + 1800 <= at < 5 * HOUR + 2400:
        milliseconds = number(6000, 14000)
    request(at, "GET", f"/books/{number(2001, 2999)}", status, milliseconds)
for _ in range(70):
    at = number(0, 6 * HOUR - 20)
    if dice.random() < 0.3:
        request(at, "POST", "/login", 401, number(180, 260), [("WARNING", "login failed")])
    else:
        request(at, "POST", "/login", 200, number(180, 260), [("INFO", "login")])
# Strangers look for other people's programs.
for _ in range(170):
    path = ["/wp-login.php", "/.env", "/admin", "/.git/config"][number(0, 3)]
    request(number(HOUR + 600, HOUR + 1190), "GET", path, 404, number(1, 2))
# The flaps at the tram stops.
for _ in range(60):
    at = number(0, 6 * HOUR - 20)
    if not 2 * HOUR + 1200 <= at < 2 * HOUR + 2400 and not 4 * HOUR + 500 <= at < 4 * HOUR + 1400:
        give_back(at, number(900, 2600), 4 if dice.random() < 0.5 else 3)
request(3 * HOUR + 2410, "GET", "/books/2041", 500, 3, error=traceback("show_book"))
half_past_two = 2 * HOUR + 1800
for seconds, milliseconds, words in [
    (-560, 2100, 4), (-395, 1300, 3), (-180, 2400, 4), (-61, 2900, 4), (-59, 1900, 3), (68, 4100, 4),
    (70, 2800, 2), (71, 3300, 4), (72, 1500, 3), (190, 1200, 3), (333, 2300, 4), (512, 1900, 4),
]:
    ours = "7c40e19d" if words == 2 else None
    give_back(half_past_two + seconds, milliseconds, words, ours)

lines.sort(key=lambda line: line[0])
with open("night.log", "w", encoding="utf-8") as text, open("night.jsonl", "w", encoding="utf-8") as data:
    data.write("INFO:     Started server process [4711]\n")
    for moment, level, logger, message, request_id, fields in lines:
        when = MIDNIGHT + datetime.timedelta(seconds=moment)
        line = {
            "time": when.isoformat(timespec="milliseconds"), "level": level, "logger": logger,
            "message": message, "request_id": request_id, **fields,
        }
        data.write(json.dumps(line) + "\n")
        if not fields:
            if message == "login failed":  # desk.py still says for whom
                message += f" for {TYPED[int(moment) % len(TYPED)]}"
            text.write(f"{when:%Y-%m-%d %H:%M:%S},{when.microsecond // 1000:03} {level} {logger}: {message}\n")
            continue
        where = f"10.4.0.{number(2, 60)}:{number(32768, 60999)}"
        ending = {200: "OK", 401: "Unauthorized", 404: "Not Found", 500: "Internal Server Error"}[fields["status"]]
        text.write(f'INFO:     {where} - "{fields["method"]} {fields["path"]} HTTP/1.1" {fields["status"]} {ending}\n')
        if "error" in fields:
            text.write("ERROR:    Exception in ASGI application\n" + fields["error"] + "\n")
