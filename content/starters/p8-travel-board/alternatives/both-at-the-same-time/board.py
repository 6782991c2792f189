"""The board, in functions that only return things. `main` prints."""

import json
import os
import time
from concurrent.futures import ThreadPoolExecutor

import httpx2


def remembered():
    if not os.path.exists("cache.json"):
        return {}
    with open("cache.json", encoding="utf-8") as file:
        try:
            return {name: dict(value) for name, value in json.load(file).items()}
        except (ValueError, AttributeError, TypeError):
            return {}


def question(task):
    name, url, params, known = task
    now = time.time()
    if name == "weather" and known.get("for") == params["city"] and now < known["at"] + 600:
        return dict(known, state="fine")
    if known.get("not_before", 0) > now:
        return dict(known, state=f"they need {known['not_before'] - now:.0f} more seconds")
    try:
        response = httpx2.get(url, params=params, timeout=2.4)
    except httpx2.ConnectError:
        return dict(known, state="nobody there at all")
    except httpx2.TransportError:
        return dict(known, state="too slow for us")
    if response.status_code == 429:
        seconds = float(response.headers.get("Retry-After") or 60)
        return dict(known, state=f"they need {seconds:.0f} more seconds", not_before=now + seconds)
    if response.is_server_error:
        return dict(known, state="out of order for now")
    try:
        data = response.json()
        if response.is_client_error:
            return dict(known, state=f"the answer was: {data['detail']}")
        data = tidy_buses(data, now) if name == "buses" else [data["sky"], int(data["degrees"]), int(data["rain"])]
    except (ValueError, TypeError, LookupError):
        return dict(known, state="a strange answer came")
    return {"for": list(params.values())[0], "at": now, "data": data, "state": "fine"}


def tidy_buses(data, now):
    for bus in data["departures"]:
        left = bus.pop("due_in") if "due_in" in bus else bus.pop("minutes")
        bus["at"] = now + 60 * left
    return sorted(data["departures"], key=lambda bus: bus["at"])


def main():
    with open("board.json") as file:
        board = json.load(file)
    known = remembered()
    tasks = [
        ("buses", f"{board['buses']}/departures", {"stop": board["stop"]}, known.get("buses", {})),
        ("weather", f"{board['weather']}/weather", {"city": board["city"]}, known.get("weather", {})),
    ]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(question, tasks))
    with open("cache.json", "w") as file:
        json.dump(dict(zip(["buses", "weather"], answers)), file, indent=2)
    bad = False
    for (name, _, params, _), answer in zip(tasks, answers):
        place = list(params.values())[0]
        age = time.time() - answer.get("at", 0)
        if answer["state"] != "fine" and (answer.get("for") != place or age > 1800):
            print(f"No {name}: {answer['state']}")
            bad = True
            continue
        if name == "buses":
            coming = [bus for bus in answer["data"] if bus["at"] > time.time() - 30]
            print("Next:" if coming else "No buses at this hour, sorry")
            for bus in coming[:5]:
                print(f"- {bus['line']} {bus['to']}, {abs(bus['at'] - time.time()) / 60:.0f} min")
        else:
            sky, degrees, rain = answer["data"]
            umbrella = {True: "☂ umbrella", False: ""}[rain > 49]
            print(place, sky, f"{degrees}C", f"{rain}%", umbrella)
        if answer["state"] != "fine":
            print(f"{answer['state']}, so the {name} above: {age // 60:.0f} min old")
    if bad:
        raise SystemExit("incomplete")


main()
