import json
import math
import os
import sys
import time

import httpx2

with open("board.json", encoding="utf-8") as file:
    SETTINGS = json.load(file)
NOW = int(time.time())


def load():
    try:
        with open("cache.json", encoding="utf-8") as file:
            entries = json.load(file)["entries"]
        return entries
    except Exception:
        return {}


def save(entries):
    with open("cache.json.new", "w", encoding="utf-8") as file:
        json.dump({"entries": entries}, file)
    os.replace("cache.json.new", "cache.json")


def once(client, kind, url, params):
    """Returns the data and an empty string, or None and the reason."""
    try:
        response = client.get(url, params=params)
        if response.status_code == 429:
            seconds = response.headers.get("Retry-After", "60")
            return None, "429 " + (seconds if seconds.isdecimal() else "60")
        if 400 <= response.status_code < 500:
            return None, "refused, because " + response.json()["detail"]
        response.raise_for_status()
        return kind(response.json()), ""
    except httpx2.ConnectError:
        return None, "the address is dead"
    except httpx2.TimeoutException:
        return None, "the service is asleep"
    except httpx2.HTTPStatusError as error:
        return None, f"the service is ill, with a {error.response.status_code}"
    except Exception:
        return None, "the answer makes no sense"


def bus_data(data):
    minutes = [bus["minutes"] if "minutes" in bus else bus["due_in"] for bus in data["departures"]]
    return [[int(left), bus["line"], bus["to"]] for left, bus in zip(minutes, data["departures"])]


def weather_data(data):
    return {"text": f"{data['sky']}, {data['degrees'] + 0} degrees, {data['rain'] + 0}% rain", "wet": data["rain"] >= 50}


def part(entries, name, path, params, kind, lasts):
    key = json.dumps([name, params])
    entry = entries.get(key)
    if entry and NOW - entry["at"] < lasts:
        return entry["data"], 0, ""
    wait = entries.get(f"wait {name}", 0) - NOW
    if wait > 0:
        data, reason = None, f"we have to wait {wait} seconds"
    else:
        with httpx2.Client(timeout=1.1) as client:
            data, reason = once(client, kind, SETTINGS[name] + path, params)
            if reason.startswith("the service is"):
                data, reason = once(client, kind, SETTINGS[name] + path, params)
        if reason.startswith("429"):
            seconds = int(reason.split()[1])
            entries[f"wait {name}"] = NOW + seconds
            reason = f"we have to wait {seconds} seconds"
    if data is not None:
        entries[key] = {"at": NOW, "data": data}
        return data, 0, ""
    if entry and NOW - entry["at"] <= 1800:
        return entry["data"], NOW - entry["at"], reason
    return None, 0, reason


entries = load()
buses, age, why = part(entries, "buses", "/departures", {"stop": SETTINGS["stop"]}, bus_data, 0)
sky, sky_age, sky_why = part(entries, "weather", "/weather", {"city": SETTINGS["city"]}, weather_data, 600)
save(entries)

if buses is None:
    print("no buses:", why)
else:
    buses = sorted([math.ceil(left - age / 60), line, to] for left, line, to in buses if left * 60 >= age)
    if why:
        print(f"The buses are {age // 60} min old ({why})")
    if not buses:
        print("no buses today")
    for left, line, to in buses[:5]:
        print(f"{to:.<30}{line:.>6}{left:5} min")
if sky is None:
    print("no weather:", sky_why)
else:
    print(SETTINGS["city"], sky["text"], "- an umbrella, please" if sky["wet"] else "")
    if sky_why:
        print(f"The weather is {sky_age // 60} min old ({sky_why})")
sys.exit(int(buses is None or sky is None))
