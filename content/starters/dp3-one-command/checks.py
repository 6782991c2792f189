"""Checks of the starter dp3-one-command."""

import contextlib
import fnmatch
import importlib
import io
import os
import re
import sqlite3
from urllib.parse import unquote, urlsplit

from shared.asgi import call
from shared.containers import (
    CONDITIONS,
    DATA,
    dotenv,
    filled,
    image_of,
    listed,
    mounts_of,
    resolved,
    strings_in,
    words_of,
)
from shared.texts import short
from understory import watched_sql

# These helpers play Compose: they read compose.yaml, fill in its variables and work out what would be started.


# Variables


def passed(problem):
    assert not problem, problem


def variables_in(data):
    """Returns the names of all variables, also of those inside a default."""
    return set(re.findall(r"\$\{?([A-Za-z_]\w*)", "\n".join(strings_in(data)).replace("$$", "")))


def made_up(data, mark="x"):
    """Returns a value for each variable of the file, as if somebody had set them all."""
    ports = variables_in([one.get("ports") for one in named(data).values()])
    return {name: "8000" if name in ports else mark + name.lower() for name in variables_in(data)}


# Services
def named(data):
    """Returns the services by name."""
    what = "nothing" if data is None else short(data)
    assert isinstance(data, dict), f"At its top level, compose.yaml has {what}. Which key does Compose look for there?"
    services = data.get("services")
    assert isinstance(services, dict) and services, (
        f"The top level of compose.yaml has these keys: {listed(data)}. What's indented below services?"
    )
    outside = [
        name
        for name, one in data.items()
        if name != "services"
        and not str(name).startswith("x-")
        and isinstance(one, dict)
        and {"image", "build"} & set(one)
    ]
    assert not outside, (
        f"In compose.yaml, {outside[0]} is next to services, not below it. Compare the spaces: how far is each service indented?"
    )
    for name, one in services.items():
        assert isinstance(one, dict), (
            f"Below services, {name} is {short(one) if one is not None else 'empty'}. Is it a service, or a key of one? Compare the spaces."
        )
    return services


def environment(name, service, values):
    """Returns the variables that a service's container gets."""
    found = {}
    files = service.get("env_file") or []
    for one in files if isinstance(files, list) else [files]:
        path = str(one.get("path") if isinstance(one, dict) else one)
        there = dotenv(path)
        if there is None and path.removeprefix("./") == ".env":
            there = dotenv(".env.example")
        found.update(
            {key: values.get(key) or filled(value, values) or "x" + key.lower() for key, value in (there or {}).items()}
        )
    own = service.get("environment")
    if isinstance(own, list):
        pairs = [str(one).partition("=") for one in own]
        wrong = [one for one in own if isinstance(one, dict)]
        assert not wrong, (
            f"The environment of {name} is a list, and {short(listed(wrong[0]))} has a colon. In a list, what's between a name and its value?"
        )
        own = {key: value if equals else values.get(key, "x" + key.lower()) for key, equals, value in pairs}
    for key, value in (own or {}).items():
        found[str(key)] = values.get(key, "x" + str(key).lower()) if value is None else str(value)
    return found


def runs(service):
    """Returns the words of a service's entrypoint and command."""
    return words_of(service.get("entrypoint")) + words_of(service.get("command"))


def migrates(service):
    words = runs(service)
    return any(word.rpartition("/")[2] == "alembic" for word in words) and "upgrade" in words


def ports_of(name, service):
    """Returns address, port of the machine and port of the container of what a service publishes."""
    found, ports = [], service.get("ports") or []
    assert isinstance(ports, list), (
        f"The ports of {name} are {short(ports)}. Compose wants a list there. How does YAML write one?"
    )
    for one in ports:
        if isinstance(one, dict):
            assert "target" in one, (
                f"A port of {name} has the keys {listed(one)}. Which of them is the port in the container?"
            )
            found.append((one.get("host_ip"), one.get("published"), str(one["target"])))
        else:
            parts = str(one).partition("/")[0].rsplit(":", 2)
            found.append((parts[0] if len(parts) > 2 else None, parts[-2] if len(parts) > 1 else None, parts[-1]))
    return found


def waits_of(name, service):
    """Returns what a service waits for: names and conditions."""
    waits = service.get("depends_on") or {}
    if isinstance(waits, list):
        return {str(one): "service_started" for one in waits}
    assert isinstance(waits, dict), (
        f"The depends_on of {name} is {short(waits)}. Compose wants a list of services, or a key for each. Which of them is yours?"
    )
    found = {}
    for one, value in waits.items():
        condition = value.get("condition") if isinstance(value, dict) else None
        assert condition is not None, (
            f"In the depends_on of {name}, {one} has no condition below it. Add one that says what {name} waits for."
        )
        assert condition in CONDITIONS, (
            f"In the depends_on of {name}, the condition for {one} is {short(condition)}, which Compose doesn't know. Correct its spelling."
        )
        found[str(one)] = condition
    return found


class Stack:
    """What compose.yaml would start."""

    def __init__(self, data, values=None):
        named(data)
        self.data = data
        self.values = made_up(data) if values is None else values
        self.services = named(resolved(data, self.values))
        images = [f"{name}: {short(one['image'])}" for name, one in self.services.items() if one.get("image")]
        found = [name for name, one in self.services.items() if image_of(one)[0] == "postgres"]
        assert found, (
            f"No service has the image postgres. The images in your file: {listed(images)}. Where does the database come from?"
        )
        self.db = found[0]
        migrating = [name for name, one in self.services.items() if migrates(one)]
        self.migrate = next(
            (name for name in migrating if "uvicorn" not in words_of(self.services[name].get("command"))),
            next(iter(migrating), None),
        )
        others = [name for name in self.services if name not in found]
        assert others, f"The only service is {self.db}. Who answers the phones?"
        built = [name for name in others if self.services[name].get("build") is not None and name != self.migrate]
        served = (
            [name for name in built if self.services[name].get("ports")]
            or [name for name in built if name == "api"]
            or built
        )
        served = served or [name for name in others if name != self.migrate] or others
        self.api = served[0]

    def has(self, name):
        return environment(name, self.services[name], self.values)

    @property
    def version(self):
        found = re.match(r"\d+", image_of(self.services[self.db])[1])
        return int(found[0]) if found else None


def networks_of(service):
    networks = service.get("networks") or ["default"]
    return {"host"} if service.get("network_mode") == "host" else set(networks)


# What could go wrong with one service
def bad_build(stack, name):
    build = stack.services[name].get("build")
    if build is None:
        image = stack.services[name].get("image")
        same = [
            other
            for other, one in stack.services.items()
            if other != name and image and one.get("image") == image and one.get("build") is not None
        ]
        if same:
            return ""
        return f"The service {name} has {'the image ' + short(image) if image else 'no image'} and no build. Where would a friend's machine get Shelf from?"
    folder = build.get("context", ".") if isinstance(build, dict) else build
    if os.path.normpath(str(folder)) != ".":
        return f"{name} is built from the folder {short(folder)}, and the Dockerfile is next to compose.yaml. How do you write that folder?"
    return ""


def bad_address(stack, name):
    """Returns what's wrong with DATABASE_URL of a service, or ""."""
    has, service, db = stack.has(name), stack.services[name], stack.services[stack.db]
    if not has.get("DATABASE_URL"):
        return f"{name} gets these variables: {listed(has)}. Which one does settings.py read?"
    address = has["DATABASE_URL"]
    if address in stack.values.values():
        return f"The whole address of {name} is in a variable, so check.pyz can't compare its parts. Which of them is secret?"
    shown = re.sub(r"(//[^:/@]*:)[^@]*@", r"\1…@", address)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return f"The address of {name} can't be read: {short(shown)} Compare it with the one in step 1, part by part."
    if parts.scheme.startswith("sqlite"):
        return f"{name} gets the address {short(shown)}, which is a file in its container. What becomes of it when the container is removed?"
    if parts.scheme not in ("postgresql", "postgresql+psycopg"):
        return f"The address of {name} begins with {parts.scheme}: and requirements.txt has the driver psycopg. What did step 1's address begin with?"
    host = parts.hostname or ""
    if host in ("localhost", "127.0.0.1", "::1", "0.0.0.0"):
        return f"The address of {name} has the host {host}. Who is that, in the container of {name}?"
    networks = networks_of(service) & networks_of(db)
    aliases = [
        alias
        for one in networks
        if isinstance(db.get("networks"), dict)
        for alias in (db["networks"][one] or {}).get("aliases", [])
    ]
    links = [str(one).partition(":")[2] for one in service.get("links") or [] if str(one).partition(":")[0] == stack.db]
    if host not in [stack.db, db.get("container_name"), *aliases, *links]:
        return f"The address of {name} has the host {host or '(none)'}, and the services in your file are {listed(stack.services)}. What's the database called in this network?"
    if not networks:
        return f"{name} and {stack.db} have no network in common. Which networks is each of them in?"
    if port not in (None, 5432):
        return f"The address of {name} leads to port {port} of {host}. At which port does PostgreSQL listen in its container?"
    made = stack.has(stack.db)
    user = made.get("POSTGRES_USER") or "postgres"
    base = made.get("POSTGRES_DB") or user
    if not (made.get("POSTGRES_PASSWORD") or made.get("POSTGRES_PASSWORD_FILE")):
        if made.get("POSTGRES_HOST_AUTH_METHOD") == "trust":
            return f"{stack.db} lets in anybody without a password. Which variable of the image sets one?"
        return f"{stack.db} gets these variables: {listed(made)}. The image makes no database without a password. Which variable sets it?"
    if unquote(parts.username or "") != user:
        return f"{name} connects as the user {parts.username or '(none)'}, and {stack.db} makes the user {user}. Which one should it be?"
    if made.get("POSTGRES_PASSWORD") and unquote(parts.password or "") != made["POSTGRES_PASSWORD"]:
        return f"The password in the address of {name} isn't the POSTGRES_PASSWORD of {stack.db}. Where does each of them come from?"
    if unquote(parts.path.strip("/")) != base:
        return f"{name} asks for the database {parts.path.strip('/') or '(none)'}, and {stack.db} makes {base}. Which one should it be?"
    return ""


def bad_services(data):
    stack = Stack(data)
    if stack.version is None:
        return f"The image of {stack.db} is {short(stack.services[stack.db]['image'])}, which will be another version one day. A new PostgreSQL can't read the files of an old one. Which version is this lesson about?"
    api = stack.services[stack.api]
    problem = bad_build(stack, stack.api) or bad_address(stack, stack.api)
    if problem:
        return problem
    ports = ports_of(stack.api, api)
    inside = [target for _, _, target in ports]
    if not ports:
        return f"{stack.api} publishes no port. How would a phone reach it?"
    if "8000" not in inside:
        return f"{stack.api} publishes port {listed(inside)} of its container, and the Dockerfile's server listens at 8000 there. Which side of the colon is the container?"
    if all(published in (None, "") for _, published, target in ports if target == "8000"):
        return f"{stack.api} publishes 8000 of its container at a port of the machine that Docker chooses. How would people know which?"
    words = runs(api)
    if "uvicorn" in words and not re.search(r"--host[= ](0\.0\.0\.0|::)( |$)", " ".join(words)):
        return f"The command of {stack.api} replaces the CMD of its Dockerfile: {short(' '.join(words))}. Who can reach a server that listens there?"
    published = ports_of(stack.db, stack.services[stack.db])
    if published:
        near = all(address in ("127.0.0.1", "localhost", "::1", "[::1]") for address, _, _ in published)
        who = "every program on this machine" if near else "anybody on the Wi-Fi"
        return f"{stack.db} publishes a port, so {who} may try passwords there. Who needs to reach it?"
    return ""


# Ready
def seconds(value, default):
    if value is None:
        return default
    if isinstance(value, (int, float)):
        return value / 1e9
    units = {"h": 3600, "m": 60, "s": 1, "ms": 0.001, "us": 1e-6, "ns": 1e-9}
    parts = re.findall(r"(\d+(?:\.\d+)?)(ms|us|ns|h|m|s)", str(value))
    return sum(float(number) * units[unit] for number, unit in parts) if parts else default


def bad_health(data):
    stack = Stack(data)
    db = stack.db
    check = stack.services[db].get("healthcheck")
    elsewhere = [name for name, one in stack.services.items() if one.get("healthcheck") and name != db]
    if not isinstance(check, dict):
        where = f" ({listed(elsewhere)} has one.)" if elsewhere else ""
        return f"{db} has no healthcheck, so Compose can't know when it's ready.{where} Who should ask it?"
    test = check.get("test")
    if check.get("disable") is True or not test or test in ("NONE", ["NONE"]):
        return f"The healthcheck of {db} has no test that runs. Add what Docker should run every few seconds."
    if isinstance(test, list):
        kind, words = str(test[0]), [str(one) for one in test[1:]]
        if kind not in ("CMD", "CMD-SHELL"):
            return f"The test of {db} is a list that begins with {short(kind)}. What does Docker want to know first, before the command?"
        if kind == "CMD" and words and " " in words[0]:
            return f"After CMD, each word is an item of the list, so Docker looks for a program with the name {short(words[0])}. Where does its name end?"
        text = " ".join(words)
        words = words_of(words[0]) if kind == "CMD-SHELL" and words else words_of(words)
    else:
        text, words = str(test), words_of(str(test))
    program = words[0].rpartition("/")[2] if words else ""
    if program not in ("pg_isready", "psql"):
        return f"The test of {db} runs {program or 'nothing'}. Which program in PostgreSQL's image knows whether the server accepts connections?"
    if not re.search(r"(^|\s)(-h\s*[^/\s]|--host[= ][^/\s])|://[^/]*@?\w|\bhost=\w|PGHOST=\w", text) and not stack.has(
        db
    ).get("PGHOST"):
        return f"{program} asks through a file in its container here, and not over the network. While PostgreSQL still prepares its own files, what would it hear?"
    if re.search(r"(\|\||;)\s*(true|:|exit\s+0)", text):
        return f"The test of {db} ends with exit code 0, whatever {program} says. When should it fail?"
    if isinstance(check.get("interval"), (int, float)):
        return f"The interval of {db} is {check['interval']}, without a unit. Seconds, or hours?"
    interval = seconds(check.get("interval"), 30)
    start = seconds(check.get("start_period"), 0)
    first = min(interval, seconds(check.get("start_interval"), 5)) if start else interval
    if first > 10:
        return (
            f"Docker asks {db} for the first time after {first:g} seconds, every morning. Which key makes that shorter?"
        )
    retries = check.get("retries") or 3
    patience = start + interval * int(retries if str(retries).isdigit() else 3)
    if patience < 20:
        return f"If {db} isn't ready after about {patience:g} seconds, Docker calls it unhealthy and Compose gives up. How long may the first morning take on an old laptop?"
    return ""


def bad_order(data):
    stack = Stack(data)
    for name, one in stack.services.items():
        for other in waits_of(name, one):
            if other not in stack.services:
                return f"{name} waits for {other}, and your services are {listed(stack.services)}. What's it called?"

    def needs(name, path=()):
        """Returns the services of a circle in which each waits for the next, or none."""
        if name in path:
            return path[path.index(name) :] + (name,)
        return next(
            (found for other in waits_of(name, stack.services[name]) if (found := needs(other, (*path, name)))), ()
        )

    circle = next((found for name in stack.services if (found := needs(name))), ())
    if circle:
        return f"Your services wait in a circle: {' for '.join(circle)}. Which one should start first?"
    name = stack.migrate
    if name is None:
        commands = [
            f"{one}: {short(' '.join(words_of(service['command'])))}"
            for one, service in stack.services.items()
            if service.get("command")
        ]
        return f"No service runs alembic upgrade. The commands in your file: {listed(commands)}. Who makes the table?"
    service = stack.services[name]
    words = runs(service)
    if "uvicorn" in words or image_of(service)[0] == "postgres" or service.get("ports") and name == stack.api:
        return f"{name} runs the migrations and then goes on running, so nobody can wait for its end. Which service should do only that?"
    if not {"head", "heads"} & set(words):
        return f"{name} runs {short(' '.join(words))}. Up to which migration?"
    after = words[max(at for at, word in enumerate(words) if word in ("head", "heads")) + 1 :]
    if {"sleep", "tail", "cat"} & set(after):
        return f"{name} runs {short(' '.join(words))}. When has it ended?"
    if ";" in after or "||" in after and "exit" not in after:
        return f"{name} runs {short(' '.join(words))}. Which exit code does Compose see if the migration fails?"
    again = [other for other, one in stack.services.items() if other != name and migrates(one)]
    if again:
        return f"{' and '.join([name, *again])} run the same migrations. Which service should do only that?"
    problem = bad_build(stack, name) or bad_address(stack, name)
    if problem:
        return problem
    if str(service.get("restart", "no")) in ("always", "unless-stopped"):
        return f"{name} has restart: {service['restart']}, so it starts again whenever it has ended. When would it be done?"
    waits = waits_of(name, service)
    if stack.db not in waits:
        return f"{name} waits for {listed(waits, 'nothing')}, so it may ask a database that isn't there yet. What does it need?"
    if waits[stack.db] != "service_healthy":
        return f"{name} waits until {stack.db} meets {waits[stack.db]}. Does it accept connections then?"
    waits = waits_of(stack.api, stack.services[stack.api])
    if name not in waits:
        return f"{stack.api} waits for {listed(waits, 'nothing')}, and not for {name}. What would the first phone get if the table isn't there yet?"
    if waits[name] != "service_completed_successfully":
        return f"{stack.api} waits until {name} meets {waits[name]}. What's true of {name} when the table is there?"
    return ""


# What stays


def forgetful(data):
    stack = Stack(data)
    db, service = stack.db, stack.services[stack.db]
    listing = service.get("volumes") or []
    if not isinstance(listing, list):
        return f"The volumes of {db} are {short(listing)}. Compose wants a list there. How does YAML write one?"
    mounts = mounts_of(service)
    unknown = [one for one in listing if not mounts_of({"volumes": [one]})]
    if unknown:
        return f"A volume of {db} is {short(unknown[0])}. Where in the container should it be?"
    version = stack.version or 18
    chosen = stack.has(db).get("PGDATA")
    data_place = (chosen or (f"{DATA}/{version}/docker" if version >= 18 else f"{DATA}/data")).rstrip("/")
    around = [one for one in mounts if data_place == one[2] or data_place.startswith(one[2] + "/")]
    if version >= 18 and not chosen and any(place == DATA + "/data" for _, _, place, _ in mounts):
        return f"{db} has a volume at {DATA}/data, and postgres:{version} refuses to start with that. Where does this version keep its data?"
    if version < 18 and not chosen:
        around = [one for one in around if one[2] == data_place]
    if not around:
        elsewhere = [name for name, one in stack.services.items() if name != db and one.get("volumes")]
        if mounts:
            return f"{db} has volumes at {listed(place for _, _, place, _ in mounts)}, and its data is in {data_place}. Which of them keeps it?"
        where = f" ({listed(elsewhere)} has volumes.)" if elsewhere else ""
        return f"{db} has no volumes, so the books go with its container.{where} Whose data should stay?"
    kind, source, place, only = around[-1]
    if kind == "bind":
        return f"{short(source)} is a folder of your machine, and not a volume with a name. What does a name look like, compared with a path?"
    if kind != "volume":
        return f"{db} has a mount of the type {short(kind)} at {place}. Which type outlives its container?"
    if not source:
        return (
            f"The volume at {place} has no name, so the next container gets another one. Write a name before the path."
        )
    if only:
        return f"The volume {source} is read-only. How would a new book get into it?"
    top = stack.data.get("volumes") or {}
    if not isinstance(top, dict):
        return f"At the top level of the file, volumes is {short(top)}. Compose wants a key for each volume there. What ends a key?"
    if source not in top:
        return f"{db} uses the volume {source}, and at the top level of the file, the volumes are: {listed(top)}. Which one does Compose make?"
    if isinstance(top[source], dict) and top[source].get("external"):
        return f"The volume {source} is external, so Compose doesn't make it. Who would, on a friend's machine?"
    return ""


# Secrets
def is_ignored(path, name):
    """Returns whether a file like .gitignore names a file at the top of the folder."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = [line.strip() for line in file]
    except OSError:
        return False
    out = False
    for line in lines:
        rule = re.sub(r"^(\./|/|\*\*/)+", "", line.removeprefix("!")).rstrip("/")
        if rule and not line.startswith("#") and fnmatch.fnmatchcase(name, rule):
            out = not line.startswith("!")
    return out


def told(data):
    first, second, empty, missing = Stack(data), Stack(data, made_up(data, "y")), Stack(data, {}), set()
    resolved(data, {}, missing)
    has = [stack.has(stack.db).get("POSTGRES_PASSWORD") for stack in (first, second, empty)]
    by_file = bool(first.services[first.db].get("env_file"))
    if first.has(first.db).get("POSTGRES_PASSWORD_FILE"):
        by_file, has = True, [stack.has(stack.api).get("DATABASE_URL") for stack in (first, second, empty)]
        if has[0] == has[1] and urlsplit(has[0] or "").password:
            return f"The address of {first.api} has a password that's in compose.yaml. Who can read it there?"
    if has[0] == has[1] and not by_file:
        return f"The password of {first.db} is the same, whatever is in .env. Who can read it in compose.yaml?"
    for stack in (first, second):
        for name in (stack.api, stack.migrate):
            if name and (problem := bad_address(stack, name)):
                return problem
    if has[2] and not by_file:
        return f"If nobody sets anything, {first.db} gets a password that's in compose.yaml. Who knows that one?"
    if not missing and not by_file:
        return (
            "If nobody sets anything, Compose goes on with an empty password. How does a variable say that it's needed?"
        )
    for path, what in ((".gitignore", "Git"), (".dockerignore", "the image")):
        if not is_ignored(path, ".env"):
            return f"{path} doesn't name .env, so {what} takes it, with the password. What's in that file so far?"
    example = dotenv(".env.example")
    if example is None:
        return "There's no .env.example, so nobody else knows what to set. Write one with the names of all variables."
    if is_ignored(".gitignore", ".env.example"):
        return ".gitignore leaves out .env.example, too, so nobody gets it. Which of its lines does that?"
    forgotten = sorted(missing - set(example))
    if forgotten:
        return f".env.example names {listed(example)}. Without {listed(forgotten)}, Compose starts nothing. Where would somebody read that?"
    weak = [
        name
        for name, value in (dotenv(".env") or {}).items()
        if name in missing and (value == "tea" or set(value) & set("@/:?#"))
    ]
    if weak:
        return f"In your .env, {weak[0]} is tea, or has a character that ends a part of an address. Which letters and digits would nobody guess?"
    secrets = [name for name in missing if example.get(name) and made_up(data)[name] in str(has[0])]
    secrets = secrets or [name for name, value in example.items() if value and "PASSWORD" in name.upper()]
    if secrets:
        return f".env.example has a value for {listed(secrets)}. What happens if somebody copies the file and forgets to change it?"
    return ""


def fixed(data):
    """Returns what keeps a friend from choosing the port, or ""."""
    stack = Stack(data)
    service = named(data)[stack.api]
    names = variables_in(service.get("ports"))
    ports, changed = (ports_of(stack.api, resolved(service, values)) for values in ({}, dict.fromkeys(names, "8765")))
    usual, chosen = ([str(port) for _, port, target in found if target == "8000"] for found in (ports, changed))
    if not names:
        return (
            f"{stack.api} is always at port {listed(usual)} of the machine. Where could a number from outside come in?"
        )
    if "8000" not in usual:
        return f"If a friend sets nothing, {stack.api} is at port {listed(one or '(none)' for one in usual)}. Which one do they expect?"
    if chosen != ["8765"]:
        inside = [target for _, _, target in changed]
        return f"With {listed(sorted(names))} set to 8765, the port in the container is {listed(inside)}. Which side of the colon may change?"
    return ""


def the_search_finds_words_in_any_case_in_both_databases():
    from sqlalchemy import event
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.engine import Engine
    from sqlalchemy.orm import Session

    def like(pattern, value, escape=None):
        """LIKE as PostgreSQL has it: letters have a case."""
        if pattern is None or value is None:
            return None
        rule, at = "", 0
        while at < len(pattern):
            one = pattern[at]
            if one == escape and at + 1 < len(pattern):
                at += 1
                rule += re.escape(pattern[at])
            else:
                rule += {"%": ".*", "_": "."}.get(one, re.escape(one))
            at += 1
        return re.fullmatch(rule, str(value), re.DOTALL) is not None

    @event.listens_for(Engine, "connect")
    def connected(connection, record):
        if strict:
            for count in (2, 3):
                connection.create_function("like", count, like)

    @event.listens_for(Engine, "before_execute")
    def noticed(connection, statement, multiparams, params, options):
        if hasattr(statement, "compile"):
            try:
                sent.append(str(statement.compile(dialect=postgresql.dialect())))
            except Exception:
                pass
        else:
            sent.append(str(statement))

    def search(app, question):
        reply = call(app, f"GET /books?{question}")
        assert reply.status == 200, f"{reply.told} What did you change in list_books?"
        return [book["title"] for book in reply.json]

    sent = []
    strict = False
    os.environ["DATABASE_URL"] = "sqlite:///check-search.db"
    main, models = importlib.import_module("main"), importlib.import_module("models")
    engine = (
        main.get_engine()
        if hasattr(main, "get_engine")
        else next(one for one in vars(main).values() if isinstance(one, Engine))
    )
    models.Base.metadata.create_all(engine)
    titles = ["Salt Roads", "Owls", "the salt path", "SaLT"]
    with Session(engine) as session:
        session.add_all([models.Book(title=title, author="Wei Lin", lodge="here") for title in titles])
        session.commit()

    for strict, where in (
        (False, "SQLite"),
        (True, "a database in which LIKE looks at the case of letters, as in PostgreSQL,"),
    ):
        engine.dispose()
        for word, expected in (
            ("", titles),
            ("salt", ["Salt Roads", "the salt path", "SaLT"]),
            ("SALT+R", ["Salt Roads"]),
            ("oWl", ["Owls"]),
            ("zebra", []),
        ):
            sent.clear()
            got = search(main.app, f"word={word}" if word else "")
            asked = f"The search for {word.replace('+', ' ')}" if word else "Without a word, the search"
            what = f"In {where} the titles are {listed(titles)}. {asked} found {listed(got, 'nothing')}."
            question = "Where does the case of letters still matter?" if strict else "Which of them should it find?"
            assert sorted(got) == sorted(expected), f"{what} {question}"
            strange = [name for name in ("instr(", "glob", "nocase", "regexp") for text in sent if name in text.lower()]
            assert not strange, (
                f"Your query for PostgreSQL has {strange[0].strip('(')} in it, which only SQLite knows. What do both databases understand?"
            )


def five_things_of_yours_are_on_the_shelf_beside_what_was_there():
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    FIRST = "5d0c1f7b2a9e"
    FIVE = {"Kindred", "The Fellowship of the Ring", "The Two Towers", "Things Fall Apart", "Convenience Store Woman"}
    config = Config("alembic.ini")
    try:
        scripts = ScriptDirectory.from_config(config)
        heads = scripts.get_heads()
        known = FIRST in [one.revision for one in scripts.walk_revisions()]
    except CommandError as error:
        raise AssertionError(f"Alembic can't put your migrations in order: {short(error, 120)}")
    assert known, f"The first migration, {FIRST}, is gone, and Pasang's database names it. What has become of it?"
    assert len(heads) == 1, (
        f"There are {len(heads)} newest migrations: {listed(sorted(heads))}. Which one comes before the other?"
    )
    assert heads[0] != FIRST, (
        f"The newest migration is still {FIRST}, which Pasang's laptop has run already. Which command makes the next one?"
    )

    def upgrade(path, to):
        os.environ["DATABASE_URL"] = f"sqlite:///{path}"
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            command.upgrade(config, to)

    def rows(path):
        with contextlib.closing(sqlite3.connect(path)) as db:
            return db.execute("SELECT title, author, lodge FROM books ORDER BY id").fetchall()

    upgrade("check-old.db", FIRST)
    first = rows("check-old.db")
    assert {title for title, _, _ in first} == FIVE, (
        f"The first migration makes {len(first)} books now: {short(listed(title for title, _, _ in first))}. Pasang's laptop has run the old one. Where do your things belong?"
    )
    with contextlib.closing(sqlite3.connect("check-old.db")) as db, db:
        db.execute("INSERT INTO books (title, author, lodge) VALUES ('Salt Roads', 'Wei Lin', 'here')")
        db.execute("DELETE FROM books WHERE title = 'Kindred'")
    before = rows("check-old.db")
    failure = None
    with watched_sql() as sent:
        try:
            upgrade("check-old.db", "head")
        except Exception as error:
            failure = error
    for text, values in sent:
        parts = re.match(
            r"\s*INSERT\s+(OR\s+\w+\s+)?INTO\s+[\"\[`]?books[\"\]`]?\s*(\(([^)]*)\))?", text, re.IGNORECASE
        )
        if parts:
            assert not parts[1], (
                f"Your migration sends {short(parts[0])}. PostgreSQL doesn't know INSERT {parts[1].strip()}. When would your INSERT meet a row that's there already?"
            )
            names = [name.strip(' "`[]').lower() for name in (parts[3] or "id").split(",")]
            assert "id" not in names, (
                "Your migration chooses the ids. In PostgreSQL, their counter doesn't notice, and the next thing that somebody leaves fails. Who could choose them?"
            )
            assert '"' not in re.sub("'[^']*'", "", text[parts.end() :]), (
                "In your SQL, text is in double quotes. What does PostgreSQL take it for?"
            )
    if failure:
        raise failure
    after = rows("check-old.db")
    lost = [title for title, author, lodge in before if (title, author, lodge) not in after]
    assert not lost, (
        f"Somebody has left Salt Roads and taken Kindred. Then your migration ran, and this is gone or different: {listed(lost)}. What may it touch?"
    )
    assert "Kindred" not in [title for title, _, _ in after], (
        "Somebody has taken Kindred, and your migration has brought it back. Whose things should it add?"
    )
    new = after[len(before) :]
    mine = {title for title, _, _ in new if title and title.strip()}
    assert len(mine) >= 5, (
        f"Your migration adds {len(mine)} different things: {short(listed(sorted(mine)))}. What else would you carry up a mountain?"
    )
    empty = [title for title, author, lodge in new if not str(author or "").strip() or not str(lodge or "").strip()]
    long = [title for one in new for title in one if len(str(title)) > 200]
    assert not long, (
        f"Your migration has {short(long[0], 30)}, which is {len(long[0])} characters long. How many fit into its column in PostgreSQL?"
    )
    assert not empty, (
        f"In your migration, author or lodge is empty for {short(listed(empty))}. What do these mean for your things?"
    )
    upgrade("check-new.db", "head")
    whole = rows("check-new.db")
    assert [one for one in first if one not in whole] == [] and mine <= {title for title, _, _ in whole}, (
        f"On a new database, the shelf has {short(listed(title for title, _, _ in whole))}. What's missing?"
    )
