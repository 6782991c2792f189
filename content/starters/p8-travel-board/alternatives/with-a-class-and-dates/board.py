import http.client
import json
import urllib.error
import urllib.parse
import urllib.request
from datetime import datetime, timedelta


class Trouble(Exception):
    pass


class Service:
    def __init__(self, name, address, path, word, place):
        self.name, self.address, self.path = name, address, path
        self.word, self.place = word, place

    def ask(self):
        query = urllib.parse.urlencode({self.word: self.place})
        try:
            with urllib.request.urlopen(f"{self.address}{self.path}?{query}", timeout=1.5) as response:
                body = response.read()
        except urllib.error.HTTPError as error:
            if error.code == 429:
                text = error.headers.get("Retry-After", "")
                raise Pause(int(text) if text.isdigit() else 60) from error
            if error.code >= 500:
                raise Trouble(f"their server has an error, {error.code}") from error
            raise Trouble(str(json.load(error).get("detail", "refused without a reason"))) from error
        except TimeoutError as error:
            raise Trouble("it takes too long today") from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise Trouble("it takes too long today") from error
            raise Trouble("is the service running at " + self.address + "?") from error
        except (OSError, http.client.HTTPException) as error:
            raise Trouble("the connection broke down") from error
        try:
            return json.loads(body)
        except ValueError as error:
            raise Trouble("that wasn't JSON") from error


class Pause(Trouble):
    def __init__(self, seconds):
        super().__init__(f"ask again in {seconds} seconds, please")
        self.seconds = seconds


def at(text):
    return datetime.fromisoformat(text)


def fetch(service, memory, digest, minutes):
    now = datetime.now()
    key = f"{service.name} {service.place}"
    old = memory.get(key)
    if old and now - at(old["time"]) < timedelta(minutes=minutes):
        return old["value"], None
    try:
        if service.name in memory and now < at(memory[service.name]):
            raise Trouble(f"a pause of {(at(memory[service.name]) - now).seconds} seconds is left")
        try:
            value = digest(service.ask())
        except Pause as pause:
            memory[service.name] = (now + timedelta(seconds=pause.seconds)).isoformat()
            raise
        except (LookupError, TypeError, ValueError) as error:
            raise Trouble("something else than usual came back") from error
    except Trouble:
        if old and now - at(old["time"]) <= timedelta(minutes=30):
            return old["value"], (now - at(old["time"])).seconds // 60
        raise
    memory[key] = {"time": now.isoformat(), "value": value}
    return value, None


def buses_of(data):
    found = []
    for bus in data["departures"]:
        minutes = bus.get("minutes", bus.get("due_in"))
        found.append([(datetime.now() + timedelta(minutes=minutes)).isoformat(), bus["line"], bus["to"]])
    return sorted(found)


def weather_of(data):
    return [str(data["sky"]), int(data["degrees"]), int(data["rain"])]


settings = json.load(open("board.json", encoding="utf-8"))
try:
    memory = dict(json.load(open("cache.json", encoding="utf-8")))
except (OSError, ValueError, TypeError):
    memory = {}
missing = 0
try:
    service = Service("buses", settings["buses"], "/departures", "stop", settings["stop"])
    buses, age = fetch(service, memory, buses_of, 0)
    print("***", settings["stop"], "***")
    soon = [bus for bus in buses if at(bus[0]) > datetime.now() - timedelta(seconds=20)]
    for time, line, to in soon[:5]:
        left = (at(time) - datetime.now()).total_seconds() / 60
        print(f"Line {line} to {to} in {max(0, int(left + 0.5))} minutes")
    if not soon:
        print("There are no buses now")
    if age is not None:
        print(f"These buses are {age} min old")
except Trouble as trouble:
    print("No buses:", trouble)
    missing += 1
try:
    service = Service("weather", settings["weather"], "/weather", "city", settings["city"])
    (sky, degrees, rain), age = fetch(service, memory, weather_of, 10)
    print(f"{settings['city']} {degrees}°, {sky.title()}, {rain} % rain")
    if not rain < 50:
        print("UMBRELLA!")
    if age is not None:
        print(f"This weather is {age} min old")
except Trouble as trouble:
    print("No weather:", trouble)
    missing += 1
with open("cache.json", "w", encoding="utf-8") as file:
    json.dump(memory, file)
raise SystemExit(missing)
