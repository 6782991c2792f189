"""The board in Zainab's salon. Run: python board.py"""

import json
import sys
import time

import httpx2

LIMIT = 2
SHOWN = 5
UMBRELLA = 50
FRESH = {"buses": 0, "weather": 10 * 60}
USABLE = 30 * 60
PAUSE = 60
CACHE = "cache.json"


class NoAnswerError(Exception):
    """A service has no useful answer. The message is for the people in the salon."""


class TooOftenError(NoAnswerError):
    """The service wants to be left alone for some seconds."""

    def __init__(self, seconds):
        super().__init__(f"we asked too often, and may ask again in {seconds} seconds")
        self.seconds = seconds


def ask(address, params):
    """Returns the JSON at an address. Asks once, because the screen starts us again soon."""
    try:
        response = httpx2.get(address, params=params, timeout=LIMIT)
    except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
        raise NoAnswerError("nobody answers at their address") from error
    except httpx2.TimeoutException as error:
        raise NoAnswerError(f"they didn't answer within {LIMIT} seconds") from error
    except httpx2.TransportError as error:
        raise NoAnswerError("they hung up before they answered") from error
    if response.status_code == 429:
        raise TooOftenError(seconds_in(response))
    if response.status_code >= 500:
        raise NoAnswerError(f"they have a problem ({response.status_code})")
    try:
        data = response.json()
        if response.status_code >= 400:
            raise NoAnswerError(f"they say: {data['detail']}")
    except (ValueError, KeyError, TypeError) as error:
        raise NoAnswerError("they sent something that we can't read") from error
    return data


def seconds_in(response):
    try:
        return int(response.headers["Retry-After"])
    except (KeyError, ValueError):
        return PAUSE


def ask_buses(settings):
    """Returns a list of buses with the time when each of them leaves."""
    data = ask(settings["buses"] + "/departures", {"stop": settings["stop"]})
    now = time.time()
    buses = []
    for bus in data["departures"]:
        minutes = bus["due_in"] if "due_in" in bus else bus["minutes"]
        buses.append({"line": bus["line"], "to": bus["to"], "leaves": now + minutes * 60})
    return buses


def ask_weather(settings):
    data = ask(settings["weather"] + "/weather", {"city": settings["city"]})
    return {"sky": data["sky"], "degrees": data["degrees"], "rain": data["rain"] + 0}


def get(name, place, question, settings, cache):
    """Returns data and its age in seconds: from the service or, if it has none, from the cache."""
    now = time.time()
    found = cache.get(name, {})
    known = found.get("place") == place
    age = now - found["at"] if known else None
    if known and age < FRESH[name]:
        return found["data"], 0
    try:
        pause = cache.get("pauses", {}).get(name, 0) - now
        if pause > 0:
            raise TooOftenError(round(pause))
        try:
            data = question(settings)
        except (KeyError, TypeError, AttributeError) as error:
            raise NoAnswerError("they sent something that we can't read") from error
    except NoAnswerError as error:
        if isinstance(error, TooOftenError) and pause <= 0:
            pass
        if known and age <= USABLE:
            return found["data"], max(age, 1)
        raise
    cache[name] = {"place": place, "at": now, "data": data}
    return data, 0


def bus_lines(buses, stop):
    now = time.time()
    coming = []
    for bus in buses:
        minutes = round((bus["leaves"] - now) / 60)
        if minutes >= 0:
            coming.append((minutes, bus["line"], bus["to"]))
    if not coming:
        return [f"{stop}: no buses at the moment"]
    return [f"{minutes:3} min  {line:4}{to}" for minutes, line, to in sorted(coming)[:SHOWN]]


def weather_lines(weather, city):
    lines = [f"{city}: {weather['sky']}, {weather['degrees']} degrees, rain {weather['rain']}%"]
    if weather["rain"] >= UMBRELLA:
        lines.append("Take an umbrella, or your hair will look like before.")
    return lines


def load_cache():
    try:
        with open(CACHE, encoding="utf-8") as file:
            cache = json.load(file)
    except (OSError, ValueError):
        return {}
    return cache if isinstance(cache, dict) else {}


def save_cache(cache):
    with open(CACHE, "w", encoding="utf-8") as file:
        json.dump(cache, file)


def main():
    with open("board.json", encoding="utf-8") as file:
        settings = json.load(file)
    cache = load_cache()
    complete = True
    for name, place, question, lines in [
        ("buses", settings["stop"], ask_buses, bus_lines),
        ("weather", settings["city"], ask_weather, weather_lines),
    ]:
        try:
            data, age = get(name, place, question, settings, cache)
        except NoAnswerError as error:
            print(f"No {name}: {error}")
            complete = False
            continue
        for line in lines(data, place):
            print(line)
        if age:
            print(f"({name}: {int(age / 60)} min old)")
    save_cache(cache)
    sys.exit(0 if complete else 1)


if __name__ == "__main__":
    main()
