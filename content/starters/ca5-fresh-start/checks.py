"""Checks of the starter ca5-fresh-start."""

import ast
import contextlib
import json
import os
import re
import sys

from shared.asgi import with_body
from shared.capstone_accounts import Login, signed_up
from shared.capstone_common import Program, core, core_examples, forget, gives, is_now, made, passed, serve
from shared.capstone_database import alembic, base, new_file, revisions, tables
from shared.containers import (
    CONDITIONS,
    DATA,
    at,
    dotenv,
    filled,
    ignoring,
    image_of,
    list_of,
    listed,
    mounts_of,
    option,
    options_of,
    pairs_of,
    resolved,
    rule_about,
    split,
    strings_in,
    words_of,
)
from shared.folder import data_in, git, text_of
from shared.texts import counted, first_line, short
from understory import response

SECRET = re.compile(r"(?i)(?:^|_)(?:PASSWORD|PASSWD|PASS|PWD|SECRET|SECRETS|TOKEN|KEY|KEYS|APIKEY|CREDENTIALS?)\d*$")
PORT = "8000"


def fine(problem):
    assert not problem, problem


def cut(value, most=70):
    return short(str(value), most)


# What Docker does: reads .dockerignore and the Dockerfile, and works out what's in the image.


# What may be in the folder one day, or is there already.
UNWANTED = {
    ".env": "If there's a .env in this folder, the image has it, with the key and the password",
    ".git/config": "The image has .git, and with it each version of each file that you've ever committed",
    ".venv/pyvenv.cfg": "The image has .venv, an environment that was made for another system",
    "tests/test_tasks.py": "The image has tests, which no server runs",
    "station.db": "If there's a station.db in this folder, the image has it, with everybody's notes",
    "outbox/1.txt": "If there's a folder outbox here, the image has it, with the mails that you've tried",
}


def in_folder():
    """Returns the files that COPY may take, with some that may be there one day."""
    found = set(UNWANTED)
    for place, folders, files in os.walk("."):
        folders[:] = [
            name
            for name in folders
            if name not in (".git", "__pycache__", "node_modules")
            and not name.startswith("fresh-")
            and not os.path.isfile(os.path.join(place, name, "pyvenv.cfg"))
        ]
        found |= {os.path.relpath(os.path.join(place, name), ".").replace(os.sep, "/") for name in files}
    lines = ignoring()
    rules = {path: rule_about(path, lines) for path in found}
    return {path for path, line in rules.items() if line is None or line.startswith("!")}


class Image:
    """What's in an image, and how a container of it starts."""

    def __init__(self, base):
        self.base, self.user, self.user_line, self.folder = base, "root", None, "/"
        self.files, self.env, self.installs, self.runs, self.command, self.entry = {}, {}, [], [], None, None

    def copy(self):
        other = Image(self.base)
        for name, value in vars(self).items():
            setattr(other, name, value.copy() if isinstance(value, (dict, list)) else value)
        return other

    def starts(self, service=None):
        """Returns the words of what a container runs, for a service of compose.yaml."""
        service = service or {}
        entry, command = self.entry, self.command
        if service.get("entrypoint") is not None:
            entry, command = service["entrypoint"], None
        if service.get("command") is not None:
            command = service["command"]
        words = [word for one in (entry, command) for word in words_of(one)]
        script = words and words[-1].endswith(".sh") and text_of(self.files.get(at(self.folder, words[-1]), ""))
        return words + (words_of(["sh", "-c", script]) if script else [])


def copied(image, item, stages, files, values):
    options, value = options_of(item.value)
    words = list_of(value) or filled(value, values).split()
    source = next((one.partition("=")[2].lower() for one in options if one.startswith("--from=")), None)
    *parts, target = words or [""]
    left = [one.partition("=")[2].strip('"') for one in options if one.startswith("--exclude=")]
    there = (
        {f"/{path}": path for path in files if not rule_about(path, left)}
        if source is None
        else stages[source].files
        if source in stages
        else {}
    )
    if source in stages:
        image.installs += stages[source].installs
    for part in parts:
        whole, place = at("/", part), at(image.folder, target)
        rule = re.escape(whole.rstrip("/")).replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
        into = (
            target.endswith(("/", "."))
            or len(parts) > 1
            or "*" in part
            or place == image.folder
            or any(one.startswith(place.rstrip("/") + "/") for one in image.files)
        )
        for one, path in list(there.items()):
            found = re.fullmatch(f"({rule})(?:/(.+))?", one)
            if found:
                inside = found[2] or (found[1].rpartition("/")[2] if into else "")
                image.files[at(place, inside) if inside else place] = path


def ran(image, item, values):
    options, script = options_of(item.value)
    script = " ".join(list_of(script) or [filled(script, values)])
    image.runs.append(script)
    lent = [
        dict(part.partition("=")[::2] for part in one.partition("=")[2].split(","))
        for one in options
        if one.startswith("--mount")
    ]
    there = {
        **image.files,
        **{at(image.folder, one.get("target") or one.get("source", "")): one.get("source", "") for one in lent},
    }
    for part in re.split(r"&&|\|\||;", script):
        words = split(part)
        if (
            "install" in words
            and any(re.search(r"(^|/)pip[\d.]*$", word) for word in words)
            or words[:2] == ["uv", "sync"]
            or words[:3] == ["uv", "pip", "sync"]
        ):
            names = [
                words[number + 1]
                for number, word in enumerate(words[:-1])
                if word in ("-r", "--requirement", "--requirements")
            ]
            names += [
                word.partition("=")[2] if "=" in word else word[2:]
                for word in words
                if re.match(r"--requirements?=|-r\S", word)
            ]
            names += [word for word in words if words[:3] == ["uv", "pip", "sync"] and word.endswith((".txt", ".lock"))]
            plain = (
                [word for word in words[words.index("install") + 1 :] if not word.startswith("-") and word not in names]
                if "install" in words
                else []
            )
            if (
                not names
                and plain
                and {re.split(r"[=<>~\[]", word)[0] for word in plain} <= {"pip", "uv", "setuptools", "wheel", "poetry"}
            ):
                continue
            image.installs.append(
                {
                    "line": item.line,
                    "says": part.strip(),
                    "files": {name: there.get(at(image.folder, name)) for name in names},
                    "project": not names and ("sync" in words or plain in (["."], ["-e", "."])),
                }
            )


def built(data):
    """Returns the image that a Dockerfile makes."""
    stages, image, arguments, files = {}, None, {}, in_folder()
    for item in data:
        value = options_of(item.value)[1] if item.word == "FROM" else item.value
        values = {**arguments, **(image.env if image else {})}
        if item.word == "ARG":
            arguments.update({name: given for name, given in pairs_of(value) if given or name not in arguments})
        elif item.word == "FROM":
            words = filled(value, values).split()
            image = stages[words[0].lower()].copy() if words[0].lower() in stages else Image(words[0])
            stages[str(item.stage)] = image
            if len(words) > 2:
                stages[words[2].lower()] = image
        elif item.word == "ENV":
            image.env.update({name: filled(given, values) for name, given in pairs_of(value)})
        elif item.word == "WORKDIR":
            image.folder = at(image.folder, filled(value.strip("\"'"), values))
            image.runs.append(f"mkdir {image.folder}")
        elif item.word == "USER":
            image.user, image.user_line = filled(value.strip("\"'"), values).partition(":")[0], item.line
        elif item.word in ("COPY", "ADD"):
            copied(image, item, stages, files, values)
        elif item.word == "RUN":
            ran(image, item, values)
        elif item.word == "CMD":
            image.command = list_of(value) or value
        elif item.word == "ENTRYPOINT":
            image.entry, image.command = list_of(value) or value, None
    return image


def modules():
    """Returns the files that the service, remind.py and the migrations need."""
    needed, waiting = [], ["main.py", "remind.py"]
    script = re.search(r"^script_location\s*=\s*(.+)$", text_of("alembic.ini") or "", re.MULTILINE)
    folder = re.sub(r"%\(here\)s/?", "", script[1].strip()).strip("/") if script else "migrations"
    for place, _, files in os.walk(folder):
        waiting += [os.path.join(place, name).replace(os.sep, "/") for name in sorted(files) if name.endswith(".py")]
    while waiting:
        path = waiting.pop(0)
        text = text_of(path)
        if path in needed or text is None:
            continue
        needed.append(path)
        try:
            tree = ast.parse(text)
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
            for name in names:
                parts = name.split(".")
                for count in range(1, len(parts) + 1):
                    base = "/".join(parts[:count])
                    waiting += [f"{base}.py", f"{base}/__init__.py"]
    return [*needed, *(["alembic.ini"] if os.path.isfile("alembic.ini") else [])]


def bad_image(data):
    """Returns what's wrong with what's in the image, and how it starts, or ""."""
    image = built(data)
    if image is None:
        return "The Dockerfile names no image that yours begins with. Which instruction does that?"
    for name in ("main.py", "remind.py", "alembic.ini"):
        if not os.path.isfile(name):
            return f"There's no {name} next to the Dockerfile. Put the Dockerfile into your project's folder."
    name, _, tag = image.base.partition("@")[0].rpartition("/")[2].partition(":")
    version = re.search(r"(?:^|python)(\d+)\.(\d+)", tag)
    if name not in ("python", "uv"):
        return f"Your image starts from {image.base}. The contract wants the official image with Python. What's that called?"
    if not version and "@sha256:" not in image.base:
        return f"Your image starts from {image.base}, and that name doesn't say which Python 3 it is. What would you get in two years?"
    if version and (int(version[1]), int(version[2])) < (3, 11):
        return f"Your image starts from {image.base}. The contract says 3.11 or newer. With which Python do your tests run?"
    lines = ignoring()
    for path in modules():
        if image.files.get(at(image.folder, path)) == path:
            continue
        line = rule_about(path, lines)
        if line is not None and not line.startswith("!"):
            return f"The line {line} in .dockerignore keeps {path} out of the image, and a container needs it. Which files did you mean with that line?"
        places = [place for place, source in image.files.items() if source == path]
        if places:
            return f"{path} is at {places[0]} in the image, and a container starts in {image.folder}. Who'd look for it there?"
        return f"{path} isn't in the image: no COPY takes it. What starts in a container and needs it?"
    return bad_packages(image) or bad_start(image.starts(), "A container of your image")


def lines_of_packages(path):
    """Returns the lines of a file of requirements, also of those that it names."""
    found = []
    for line in (text_of(path) or "").splitlines():
        line = line.partition("#")[0].strip().rstrip("\\").strip()
        other = re.match(r"(?:-r|--requirement)[\s=]*(\S+)", line)
        if other:
            found += lines_of_packages(os.path.join(os.path.dirname(path), other[1]))
        elif line and not line.startswith("-"):
            found.append(line)
    return found


def bad_packages(image):
    if not image.installs:
        return "No RUN installs packages in your image, so there's no FastAPI in it. Which file has their versions?"
    names = {}
    for one in image.installs:
        if one["project"]:
            return ""
        if not one["files"]:
            return f"Line {one['line']} is “{cut(one['says'])}”, without a file. Which versions would that be in two years?"
        for file, source in one["files"].items():
            text = text_of(source) if source else None
            if text is None:
                return f"Line {one['line']} installs what's in {file}, and at that moment, there's no {file} in {image.folder}. Which line before it brings it?"
            for line in lines_of_packages(source):
                package = re.split(r"[=<>~!\[; @]", line)[0].lower().replace("_", "-")
                names[package] = line
                if not re.search(r"@|==\s*[^\s;,*]+(\s|;|$)", line):
                    return (
                        f"{file} has the line {line}, which doesn't say one version. What would you get in two years?"
                    )
    for package in ("fastapi", "uvicorn", "sqlalchemy", "alembic", "psycopg"):
        if package not in names:
            return f"{listed(file for one in image.installs for file in one['files'])} doesn't name {package}. Who needs it in the image, and which version would they get?"
    whole = re.search(r"\[(.*\W)?(binary|c)\W", names["psycopg"]) or {"psycopg-binary", "psycopg-c"} & set(names)
    if not whole and not any(re.search(r"libpq|postgresql-client", one) for one in image.runs):
        return f"The image gets {names['psycopg']}, which needs PostgreSQL's own library libpq, and {image.base} doesn't have that one. Which form of the package brings it along?"
    return ""


def bad_start(words, who, env=None):
    env = env or {}
    said = cut(" ".join(words)) or "nothing"
    if not any(re.search(r"(^|/)uvicorn$", word) for word in words):
        return f"{who} runs {said}. The contract says uvicorn, with main:app. Which line decides what it runs?"
    if "main:app" not in words:
        return f"{who} runs {said}, without main:app. Where would uvicorn look for your service?"
    if "--reload" in words:
        return f"{who} runs {said}. Which files would change in there, so that --reload has something to do?"
    host = option(words, "--host") or env.get("UVICORN_HOST")
    if host not in ("0.0.0.0", "::"):
        return f"{who} runs {said}, so uvicorn listens on {host or '127.0.0.1'}. In a container, who can reach that?"
    port = option(words, "--port") or env.get("UVICORN_PORT") or PORT
    if port != PORT:
        return f"{who} runs {said}, so it listens at port {port}. At which one, according to the contract?"
    return ""


def leaks(data):
    """Returns what's in the image and shouldn't be, or ""."""
    image, lines = built(data), ignoring()
    for path, what in UNWANTED.items():
        if path in image.files.values() or any(place.endswith(f"/{path}") for place in image.files):
            here = "" if lines else " (There's no .dockerignore, or nothing is in it.)"
            line = rule_about(path, lines)
            again = f" The line {line} in .dockerignore brings it back." if line else ""
            return f"{what}.{again}{here} Who can read everything that's in an image?"
    for item in data:
        if item.word in ("ENV", "ARG", "LABEL"):
            for name, value in pairs_of(item.value):
                if SECRET.search(name) and (value or item.word == "ARG"):
                    return f"Line {item.line} of the Dockerfile brings {name} into the image, and `docker history` shows it to everybody who has the image. When does a container get its secrets?"
                if re.search(r"://[^/\s:@]+:[^/\s@$]+@", value):
                    return f"Line {item.line} of the Dockerfile has an address with a password, and everybody who has the image can read it. When does a container get its secrets?"
        elif item.word == "RUN":
            written = [
                found
                for found in re.finditer(r"\b([A-Za-z_]\w*)=(\\?[\"']?)([^\s\"'$]+)", item.value)
                if SECRET.search(found[1])
            ]
            if written or re.search(r"(>>?|\btee\b)\s*(-a\s+)?\S*\.env\b", item.value):
                return f"Line {item.line} of the Dockerfile writes {written[0][1] if written else '.env'} into the image, and everybody who has the image can read it. When does a container get its secrets?"
        elif item.word in ("COPY", "ADD"):
            words = options_of(item.value)[1].split()
            secret = [
                word
                for word in words[:-1]
                if re.search(r"(^|/)[\w.-]*\.env[\w.*-]*[\"',]*$", word) and "example" not in word
            ]
            if secret and "--from" not in item.value:
                return f"Line {item.line} of the Dockerfile copies {secret[0]}. Who can read everything that's in an image?"
    return ""


def bad_user(data):
    """Returns what's wrong with the user of a container, or ""."""
    image = built(data)
    if image.user in ("root", "0"):
        said = (
            f"The last USER, in line {image.user_line}, is {image.user}"
            if image.user_line
            else "There's no USER in the last part of the Dockerfile"
        )
        return f"{said}, so your service runs as root, and so does anybody who breaks into it. Who should it be?"
    made = any(
        re.search(r"\b(useradd|adduser)\b", one) and re.search(rf"(^|\s){re.escape(image.user)}(\s|$)", one)
        for one in image.runs
    )
    if (
        not made
        and not image.user.isdigit()
        and image.user not in ("nobody", "daemon", "www-data", "mail", "games", "man", "nonroot")
    ):
        return f"Line {image.user_line} says USER {image.user}, and no RUN makes that user. What would Docker say about it?"
    root = [
        one
        for one in image.runs
        if re.search(r"\b(useradd|adduser)\b", one)
        and re.search(r"(?:-u|--uid)[ =]0\b", one)
        and image.user in one.split()
    ]
    if root:
        return f"The user {image.user} gets the number 0, which is root's number. What would a normal user have?"
    return ""


# What Compose does: fills in the variables, and starts one service after the other.


def required(data):
    missing = set()
    resolved(data, {}, missing)
    return missing


def made_up(data, mark="x", known=None):
    """Returns what a stranger's .env has: the values of .env.example, and new ones for those that are needed."""
    known = {name: value for name, value in (dotenv(".env.example") or {}).items() if value} if known is None else known
    names = required(data) | {
        found[1]
        for text in strings_in(data)
        for found in re.finditer(r"(?<!\$)\$\{?([A-Za-z_]\w*)\}?(?![\w:?+-])", text)
        if "}" in found[0] or "{" not in found[0]
    }
    return {**{name: f"{mark}-{name.lower().replace('_', '-')}-that-check-py-made-up" for name in names}, **known}


def services_in(data):
    """Returns the services of compose.yaml by name."""
    assert isinstance(data, dict) and isinstance(data.get("services"), dict) and bool(data["services"]), (
        f"At its top level, compose.yaml has {cut(listed(data) if isinstance(data, dict) else data or 'nothing')}. Where are the services?"
    )
    volumes = data.get("volumes")
    assert volumes is None or isinstance(volumes, dict), (
        f"At the top level of compose.yaml, volumes is {cut(volumes)}. Compose wants a name with a colon for each. What's different in your line?"
    )
    for name, one in data["services"].items():
        assert isinstance(one, dict), (
            f"In compose.yaml, the service {name} is {cut(one) if one is not None else 'empty'}. What's indented below it?"
        )
        for key in ("ports", "volumes", "profiles", "environment", "depends_on", "networks"):
            kinds = (list,) if key in ("ports", "volumes", "profiles") else (list, dict)
            assert one.get(key) is None or isinstance(one[key], kinds), (
                f"In compose.yaml, {key} of {name} is {cut(one.get(key))}. Compose wants a list{' or names with values' if dict in kinds else ''} there. How does YAML write that?"
            )
    return data["services"]


def environment(name, service, values):
    """Returns the variables that a container gets."""
    found, files = {}, service.get("env_file") or []
    for one in files if isinstance(files, list) else [files]:
        path = str(one.get("path") if isinstance(one, dict) else one)
        there = dotenv(".env.example" if path.removeprefix("./") == ".env" else path) or {}
        found.update(
            {key: values.get(key) or value or f"x-{key.lower()}-that-check-py-made-up" for key, value in there.items()}
        )
    own = service.get("environment") or {}
    if isinstance(own, list):
        wrong = [one for one in own if not isinstance(one, str)]
        assert not wrong, (
            f"The environment of {name} is a list, and {cut(wrong[0])} isn't NAME=value. What's between a name and its value in a list?"
        )
        own = {key: value if equals else None for key, equals, value in (one.partition("=") for one in own)}
    for key, value in own.items():
        found[str(key)] = (
            values.get(key, "")
            if value is None
            else "true"
            if value is True
            else "false"
            if value is False
            else str(value)
        )
    return found


def ports_of(name, service):
    """Returns, for each port that's published, the machine's and the container's."""
    found, ports = [], service.get("ports") or []
    for one in ports:
        if isinstance(one, dict):
            found.append((one.get("published"), str(one.get("target"))))
        else:
            parts = str(one).partition("/")[0].rsplit(":", 2)
            found.append((parts[-2] if len(parts) > 1 else None, parts[-1]))
    return found


def waits_of(name, service):
    waits = service.get("depends_on") or {}
    if isinstance(waits, list):
        return {str(one): "service_started" for one in waits}
    found = {}
    for one, value in waits.items() if isinstance(waits, dict) else ():
        condition = value.get("condition") if isinstance(value, dict) else None
        assert condition in CONDITIONS, (
            f"In the depends_on of {name}, {one} has the condition {cut(condition)}, which Compose doesn't know. Which three are there?"
        )
        found[str(one)] = condition
    return found


def volumes_of(service):
    places = [one[2] for one in mounts_of(service)]
    return f"its volumes are at {listed(places)}" if places else "it has no volume"


class Stack:
    """What compose.yaml would start: which service is the database, the migrations, the API and the reminders."""

    def __init__(self, data, image, values=None):
        self.data, self.image = data, image
        self.values = made_up(data) if values is None else values
        services_in(data)
        self.services = services_in(resolved(data, self.values))
        self.words = {name: image.starts(one) for name, one in self.services.items()}
        self.db = self.only(
            "db",
            sorted(
                (name for name, one in self.services.items() if image_of(one)[0] == "postgres"),
                key=lambda name: bool(self.services[name].get("command")),
            ),
            "has the image postgres",
            "Where does the database come from?",
        )
        others = [name for name in self.services if name != self.db]
        self.migrate = self.only(
            "migrate",
            [name for name in others if self.migrates(name)],
            "runs `alembic upgrade head`",
            "Who makes the tables in an empty database?",
        )
        self.remind = self.only(
            "remind", [name for name in others if self.reminds(name)], "runs remind.py", "Who sends the mails?"
        )
        self.api = self.only(
            "api",
            [name for name in others if any(re.search(r"(^|/)uvicorn$", word) for word in self.words[name])],
            "runs uvicorn",
            "Who answers the kitchen's screen?",
        )

    def migrates(self, name):
        words = self.words[name]
        return any(re.search(r"(^|/)alembic$", word) for word in words) and "upgrade" in words

    def reminds(self, name):
        words = self.words[name]
        return any(re.search(r"(^|/)remind\.py$", word) for word in words) or "remind" in words and "-m" in words

    def only(self, role, found, what, question):
        """Returns the one service that does something. A service that also does something else is for another message."""
        commands = listed(
            (
                f"{name}: {cut(' '.join(self.words[name])) if image_of(one)[0] != 'postgres' else one.get('image')}"
                for name, one in self.services.items()
            )
        )
        assert found, f"No service of compose.yaml {what}. Yours are {commands}. {question}"
        first = [name for name in found if role != "api" or not self.migrates(name)] or found
        return next(
            (
                name
                for name in first
                if role not in ("migrate", "remind")
                or not any(re.search(r"(^|/)uvicorn$", word) for word in self.words[name])
            ),
            first[0],
        )

    def has(self, name):
        return {**self.image.env, **environment(name, self.services[name], self.values)}


def bad_address(stack, name):
    """Returns what's wrong with DATABASE_URL of a service, or ""."""
    from urllib.parse import unquote, urlsplit

    address, made, db = stack.has(name).get("DATABASE_URL"), stack.has(stack.db), stack.services[stack.db]
    if not address:
        return f"{name} gets these variables: {listed(environment(name, stack.services[name], stack.values))}. How does it know where the database is?"
    if address in stack.values.values():
        return f"The whole DATABASE_URL of {name} is one variable. The contract wants the address in compose.yaml, with the password as a variable. Which parts of it may everybody know?"
    shown = re.sub(r"(//[^:/@]*:)[^@]*@", r"\1…@", address)
    try:
        parts = urlsplit(address)
        port = parts.port or 5432
    except ValueError as error:
        return f"{name} gets the address {cut(shown)}, and nobody can read that: {first_line(error)}. What's between the @ and the name of the database?"
    if parts.scheme != "postgresql+psycopg":
        return f"{name} gets the address {cut(shown)}. The contract says how it begins. What would become of your data with this one?"
    host = parts.hostname or ""
    if host in ("localhost", "127.0.0.1", "::1", "0.0.0.0"):
        return f"The address of {name} has the host {host}. Who is that, in the container of {name}?"
    networks = [set(one.get("networks") or ["default"]) for one in (stack.services[name], db)]
    aliases = [
        alias
        for one in networks[1]
        if isinstance(db.get("networks"), dict)
        for alias in (db["networks"][one] or {}).get("aliases", [])
    ]
    if host not in (stack.db, db.get("container_name"), db.get("hostname"), *aliases):
        return f"The address of {name} has the host {host or '(none)'}, and your services are {listed(stack.services)}. What's the database called in this network?"
    if not networks[0] & networks[1]:
        return f"{name} and {stack.db} are in no network together. Which ones is each of them in?"
    if port != 5432:
        return f"The address of {name} leads to port {port} of {host}. At which one does PostgreSQL listen in its container?"
    user = made.get("POSTGRES_USER") or "postgres"
    base = made.get("POSTGRES_DB") or user
    if not made.get("POSTGRES_PASSWORD"):
        return f"{stack.db} gets these variables: {listed(environment(stack.db, db, stack.values))}. POSTGRES_PASSWORD isn't one of them. Who may come in?"
    if unquote(parts.username or "") != user:
        return f"{name} connects as {parts.username or '(nobody)'}, and {stack.db} makes the user {user}. Which one should it be?"
    if unquote(parts.password or "") != made["POSTGRES_PASSWORD"]:
        return f"The password in the address of {name} isn't the one that {stack.db} gets. Where does each of them come from?"
    if unquote(parts.path.strip("/")) != base:
        return f"{name} asks for the database {parts.path.strip('/') or '(none)'}, and {stack.db} makes {base}. Which one should it be?"
    return ""


def bad_build(stack, name):
    service = stack.services[name]
    build, image = service.get("build"), service.get("image")
    if build is None:
        if image and any(one.get("image") == image and one.get("build") is not None for one in stack.services.values()):
            return ""
        return f"The service {name} has {f'the image {cut(image)}' if image else 'no image'} and no build. Where would a stranger's computer get your program from?"
    folder = build.get("context", ".") if isinstance(build, dict) else build
    if os.path.normpath(str(folder)) != ".":
        return f"{name} is built from the folder {cut(folder)}, and the Dockerfile is next to compose.yaml. How do you write that folder?"
    if str(service.get("user", "")).partition(":")[0] in ("root", "0"):
        return f"{name} has user: {service['user']} in compose.yaml, so it runs as root, whatever the Dockerfile says. Who should it be?"
    secret = (
        [
            key
            for key in dict(
                pairs_of(" ".join(map(str, build["args"]))) if isinstance(build["args"], list) else build["args"]
            )
            if SECRET.search(str(key))
        ]
        if isinstance(build, dict) and build.get("args")
        else []
    )
    if secret:
        return f"{name} gives {secret[0]} to the build, and everybody who has the image can find it there. When does a container get its secrets?"
    return ""


def bad_database(stack):
    """Returns what's wrong with the database's service, or ""."""
    db, service = stack.db, stack.services[stack.db]
    version = re.match(r"\d+", image_of(service)[1])
    if not version:
        return f"The image of {db} is {cut(service['image'])}, and that's another version one day. A new PostgreSQL can't read the files of an old one. Which version are your files?"
    if ports_of(db, service):
        return f"{db} publishes a port, so anybody who reaches this computer may try passwords there. Who needs to reach the database?"
    version = int(version[0])
    chosen = stack.has(db).get("PGDATA")
    place = (chosen or (f"{DATA}/{version}/docker" if version >= 18 else f"{DATA}/data")).rstrip("/")
    mounts = mounts_of(service)
    if version >= 18 and not chosen and any(one[2] == f"{DATA}/data" for one in mounts):
        return f"{db} has a volume at {DATA}/data, and postgres:{version} refuses to start with that. Where does this version keep its data?"
    around = [one for one in mounts if place == one[2] or place.startswith(one[2] + "/") and (version >= 18 or chosen)]
    if not around:
        return (
            f"The data of {db} is in {place}, and {volumes_of(service)}. What's left of it after `docker compose down`?"
        )
    kind, source, where, read_only = around[-1]
    if kind != "volume":
        return f"{cut(source)} is a folder of the machine, and the contract wants a volume with a name at {where}. What does a name look like, compared with a path?"
    if not source:
        return (
            f"The volume at {where} has no name, so the next container gets another one. Write a name before the path."
        )
    if read_only:
        return f"The volume {source} is read-only. How would anything get into it?"
    top = stack.data.get("volumes")
    if source not in (top or {}):
        return f"{db} uses the volume {source}, and at the top level of compose.yaml, the volumes are: {listed(top or [])}. Which ones does Compose make?"
    return ""


def seconds(value, default):
    units = {"h": 3600, "m": 60, "s": 1, "ms": 0.001, "us": 1e-6, "ns": 1e-9}
    parts = re.findall(r"(\d+(?:\.\d+)?)(ms|us|ns|h|m|s)", str(value))
    return sum(float(number) * units[unit] for number, unit in parts) if parts else default


def bad_health(stack):
    """Returns why nobody could know when the database is ready, or ""."""
    db = stack.db
    check = stack.services[db].get("healthcheck")
    test = check.get("test") if isinstance(check, dict) else None
    if not test or test in ("NONE", ["NONE"]) or check.get("disable") is True:
        return f"{db} has no health check, so Compose can't know when the database is ready. Who asks it?"
    if isinstance(test, list) and str(test[0]) not in ("CMD", "CMD-SHELL"):
        return f"The test of {db} is a list that begins with {cut(test[0])}. What does Docker want to know first, before the command?"
    if isinstance(test, list) and test[0] == "CMD" and " " in str(test[1:] and test[1]):
        return f"After CMD, each word is an item of the list, so Docker looks for a program that's called {cut(test[1])}. Where does its name end?"
    text = " ".join(map(str, test[1:])) if isinstance(test, list) else str(test)
    program = next(
        (word.rpartition("/")[2] for word in words_of(text) if word.rpartition("/")[2] in ("pg_isready", "psql")), ""
    )
    if not program:
        return f"The test of {db} is {cut(text)}. Which program in PostgreSQL's image knows whether it accepts connections?"
    if not re.search(r"(^|\s)(-h\s*[^/\s]|--host[= ][^/\s])|://[^/]*@?\w|\bhost=\w|PGHOST=\w", text) and not stack.has(
        db
    ).get("PGHOST"):
        return f"The test of {db} is {cut(text)}, which asks through a file in the container, and not over the network. While PostgreSQL still prepares its own files, what would it hear?"
    if re.search(r"(\|\||;)\s*(true|:|exit\s+0)", text):
        return f"The test of {db} ends with exit code 0, whatever {program} says. When should it fail?"
    interval, start = seconds(check.get("interval"), 30), seconds(check.get("start_period"), 0)
    retries = str(check.get("retries") or 3)
    patience = start + interval * int(retries if retries.isdigit() else 3)
    if patience < 20:
        return f"If {db} isn't ready after about {patience:g} seconds, it's unhealthy, and Compose gives up. How long may the first start take on the station's computer?"
    return ""


def bad_services(stack):
    problem = bad_database(stack) or bad_health(stack)
    for name in (stack.api, stack.migrate, stack.remind):
        problem = problem or bad_build(stack, name) or bad_address(stack, name)
    if problem:
        return problem
    words = stack.words[stack.api]
    if stack.services[stack.api].get("command") is not None or stack.services[stack.api].get("entrypoint") is not None:
        problem = bad_start(words, f"The service {stack.api}", stack.has(stack.api))
    ports = ports_of(stack.api, stack.services[stack.api])
    if problem or not ports:
        return problem or f"{stack.api} publishes no port. How would the kitchen's screen reach it?"
    if not any(target == PORT and published for published, target in ports):
        if not all(published for published, _ in ports):
            return f"{stack.api} publishes {PORT} without a port of the machine, so Docker takes any free one. Which address does the kitchen's screen ask?"
        return f"{stack.api} publishes {listed(f'{one}:{target}' for one, target in ports)}, and your service listens at {PORT} in its container. Which side of the colon is the container?"
    return ""


def bad_order(stack):
    """Returns what may start too early, or twice, or ""."""
    for name, one in stack.services.items():
        for other in waits_of(name, one):
            if other not in stack.services:
                return f"{name} waits for {other}, and your services are {listed(stack.services)}. What's it called?"

    def reached(name, seen=()):
        return (
            seen
            if name in seen
            else [found for other in waits_of(name, stack.services[name]) if (found := reached(other, (*seen, name)))][
                :1
            ]
        )

    if any(reached(name) for name in stack.services):
        return "Your services wait for each other in a circle. Which one should be the first?"
    name = stack.migrate
    words = stack.words[name]
    if any(re.search(r"(^|/)(uvicorn|remind\.py)$", word) for word in words):
        return f"{name} runs {cut(' '.join(words), 110)}: the migrations, and then something that goes on. Who could wait for their end, and what if there are two containers of {name}?"
    again = [other for other in stack.services if other not in (name, stack.db) and stack.migrates(other)]
    if again:
        return f"{name} runs the migrations, and so does {listed(again)}. What if both do it at the same moment?"
    if not {"head", "heads"} & set(words):
        return f"{name} runs {cut(' '.join(words))}. Up to which migration?"
    after = words[max(number for number, word in enumerate(words) if word in ("head", "heads")) + 1 :]
    if {"sleep", "tail", "cat"} & set(after) or stack.services[name].get("restart") in ("always", "unless-stopped"):
        return f"{name} runs {cut(' '.join(words))}{', with restart: ' + stack.services[name]['restart'] if stack.services[name].get('restart') else ''}. When has it ended?"
    if ";" in after or "||" in after:
        return f"{name} runs {cut(' '.join(words))}. Which exit code does Compose see if the migrations fail?"
    if stack.services[name].get("profiles"):
        return f"{name} has the profile {listed(stack.services[name]['profiles'])}, so `docker compose up` doesn't start it. Who'd make the tables?"
    waits = waits_of(name, stack.services[name])
    if waits.get(stack.db) != "service_healthy":
        return f"{name} waits for {listed((f'{one}: {what}' for one, what in waits.items()), 'nothing')}. When does {stack.db} accept connections?"
    for other, what in ((stack.api, "answers its first request"), (stack.remind, "looks for its first task")):
        waits = waits_of(other, stack.services[other])
        if waits.get(name) != "service_completed_successfully":
            return f"{other} waits for {listed((f'{one}: {what}' for one, what in waits.items()), 'nothing')}. Are there tables when it {what}?"
    return ""


def bad_reminders(stack):
    """Returns what's wrong with how reminders run, or ""."""
    name, words = stack.remind, stack.words[stack.remind]
    service, said = stack.services[name], cut(" ".join(words), 110)
    if any(re.search(r"(^|/)uvicorn$", word) for word in words):
        return f"{name} runs {said}, so the API and the reminders are in one container. What happens to the one if the other one stops?"
    if service.get("network_mode") == "none":
        return f"{name} has no network. Where's the database?"
    loops = bool({"while", "until", "for", "watch", "crond", "supercronic"} & set(words))
    restarts = str(service.get("restart", "no")).strip() not in ("no", "false", "False", "on-failure")
    if not loops and not restarts and not service.get("profiles"):
        return f"{name} runs {said} once, when everything starts, and then never again. Who starts the next run?"
    if restarts and not loops and "sleep" not in words:
        return f"{name} runs {said}, and with restart: {service['restart']}, Docker starts it again as soon as it has ended. How many runs a minute is that?"
    if loops and "while" in words and "sleep" not in words:
        return f"{name} runs {said}. How long does it wait between two runs?"
    folder = service.get("working_dir") or stack.image.folder
    place = at(folder, stack.has(name).get("OUTBOX") or "outbox")
    around = [one for one in mounts_of(service) if place == one[2] or place.startswith(one[2] + "/")]
    if not around:
        return f"{name} writes its mails to {place}, and {volumes_of(service)}. What's left of the mails after `docker compose down`?"
    kind, source, where, read_only = around[-1]
    top = stack.data.get("volumes")
    if kind == "volume" and (not source or source not in (top or {})):
        return f"The volume of {name} at {where} is {source or 'without a name'}, and at the top level of compose.yaml, the volumes are: {listed(top or [])}. Which ones does Compose make?"
    if read_only:
        return f"The volume {source} is read-only. How would a mail get into it?"
    user = str(service.get("user") or stack.image.user).partition(":")[0]
    inside = os.path.relpath(where, stack.image.folder).replace(os.sep, "/")
    made = any(
        re.search(rf"(^|[\s\"'=,:]){re.escape(one)}/?($|[\s\"',;&/])", text)
        for text in stack.image.runs
        for one in (where, *([inside] if not inside.startswith("..") else []))
    )
    if (
        kind == "volume"
        and user not in ("root", "0")
        and not made
        and not any(one.startswith(where + "/") for one in stack.image.files)
    ):
        return f"{name} runs as {user} and writes its mails into the volume {source}, at {where}. No line of the Dockerfile makes that folder, so Docker makes it for root. What may {user} do in it?"
    return ""


def told(data, image):
    """Returns which secret isn't one, or ""."""
    first, second, missing = (
        Stack(data, image, made_up(data, "x", {})),
        Stack(data, image, made_up(data, "y", {})),
        required(data),
    )
    password = [one.has(one.db).get("POSTGRES_PASSWORD") for one in (first, second)]
    if password[0] == password[1]:
        return f"The password of {first.db} is the same, whatever is in .env. Who can read it in compose.yaml?"
    for stack in (first, second):
        for name in (stack.api, stack.migrate, stack.remind):
            if problem := bad_address(stack, name):
                return problem
    keys = [one.has(one.api).get("SECRET_KEY") for one in (first, second)]
    if not keys[0]:
        has = environment(first.api, first.services[first.api], first.values)
        said = "names SECRET_KEY without a value" if "SECRET_KEY" in has else f"gets these variables: {listed(has)}"
        return f"{first.api} {said}. Without a key, your service doesn't start. Where should it get one, and who stops Compose if nobody has set it?"
    if keys[0] == keys[1]:
        return f"The SECRET_KEY of {first.api} is the same, whatever is in .env. Who can read it in compose.yaml?"
    empty = Stack(data, image, {})
    default = [
        f"the {what} of {name}"
        for name, what in ((empty.db, "POSTGRES_PASSWORD"), (empty.api, "SECRET_KEY"))
        if environment(name, {**empty.services[name], "env_file": None}, {}).get(what)
    ]
    if default:
        return f"If nobody sets anything, {default[0]} is one that's in compose.yaml. Who knows that one?"
    needed = {
        found[1]
        for name, what in ((first.db, "POSTGRES_PASSWORD"), (first.api, "SECRET_KEY"))
        for found in re.finditer(
            r"\$\{([A-Za-z_]\w*):?\?",
            str(environment(name, {**data["services"][name], "env_file": None}, {}).get(what, "")),
        )
    }
    for name, what in ((first.db, "POSTGRES_PASSWORD"), (first.api, "SECRET_KEY")):
        said = environment(name, {**data["services"][name], "env_file": None}, {}).get(what, "")
        if not re.search(r"\$\{[A-Za-z_]\w*:\?", str(said)):
            return f"{what} of {name} is {cut(said) or 'in no environment'}. If nobody has set it, or it's empty, what does Compose do with that?"
    for name in (first.db, first.api, first.migrate, first.remind):
        for key, value in environment(name, {**data["services"][name], "env_file": None}, {}).items():
            for found in re.finditer(r"\$\{([A-Za-z_]\w*):?[-+][^}]", value):
                if found[1] in needed:
                    return f"{key} of {name} has a default for {found[1]}, and it's in compose.yaml. Who can read it?"
    for name, service in data["services"].items():
        for key, value in environment(name, {**service, "env_file": None}, {}).items():
            if SECRET.search(key) and value and "$" not in value and not key.endswith("_FILE"):
                return f"In compose.yaml, {name} gets {key}, and its value is there, too. Who can read it?"
    example = dotenv(".env.example")
    if example is None:
        return f"There's no .env.example. Without {listed(sorted(missing))}, Compose starts nothing. Write one with the names of all variables."
    forgotten = sorted(missing - set(example))
    if forgotten:
        return f".env.example names {listed(example)}. Without {listed(forgotten)}, Compose starts nothing. Where would a stranger read that?"
    given = sorted(name for name in example if example[name] and (name in needed or SECRET.search(name)))
    if given:
        return (
            f".env.example has a value for {listed(given)}. What if somebody copies the file and forgets to change it?"
        )
    return ""


def in_git(folder):
    """Returns what's missing in Git, or shouldn't be there, or ""."""
    if git(folder, "rev-parse", "--show-toplevel") is None:
        return "This folder has no history in Git. Commit your project, so that a stranger can clone it."
    book = ["RUNBOOK.md"] if os.path.isfile("RUNBOOK.md") else []
    packages = [path for one in built(read_data("Dockerfile")).installs for path in one["files"].values() if path]
    for name in ("Dockerfile", ".dockerignore", "compose.yaml", ".env.example", *modules(), *packages, *book):
        if not git(folder, "ls-files", "--", name):
            why = " .gitignore leaves it out." if git(folder, "check-ignore", "--", name) is not None else ""
            return f"{name} isn't in Git.{why} What does a stranger have after a clone?"
    if git(folder, "ls-files", "--", ".env"):
        return ".env is in Git, so everybody who clones it has your key and your password. What's left to do after you've taken it out?"
    if git(folder, "check-ignore", "--", ".env") is None:
        return "Git doesn't ignore .env. What happens with the next `git add .`?"
    commits = (git(folder, "log", "--all", "--format=%h", "--", ".env") or "").split()
    if commits:
        return f".env isn't in Git any more, but it's in the commit {commits[-1]}. Who can still read it, and which values in it are good for nothing now?"
    return ""


# The fresh start: what's in the image, with the variables of compose.yaml, in this process.


def read_data(name):
    """Reads compose.yaml or the Dockerfile as check.pyz reads them."""
    assert text_of(name) is not None, f"There's no {name} next to main.py. Write one there."
    return data_in(name)


# What goes wrong with the next queries, if anything.
trouble = {"error": None, "listens": False, "told": None}
# How verbose the loggers of packages are, before any program of the reader's has run.
levels = {}
KEPT = (
    "PATH",
    "HOME",
    "USERPROFILE",
    "SYSTEMROOT",
    "WINDIR",
    "COMSPEC",
    "APPDATA",
    "LANG",
    "TMPDIR",
    "TEMP",
    "TMP",
    "NO_COLOR",
    "PYTHONUTF8",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONUNBUFFERED",
)


def listen():
    """Lets check.pyz disturb queries, whichever engine sends them."""
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    if not trouble["listens"]:
        import logging

        trouble["listens"] = True
        levels.update(
            (name, one.level)
            for name, one in logging.Logger.manager.loggerDict.items()
            if isinstance(one, logging.Logger)
        )

        @event.listens_for(Engine, "before_cursor_execute")
        def before(connection, cursor, statement, parameters, context, executemany):
            if trouble["told"]:
                trouble["told"](parameters, context)
            if trouble["error"]:
                raise trouble["error"](statement, parameters)


class Clone:
    """A folder with what's in the image. Its methods are what Compose runs, one after the other."""

    def __init__(self):
        import shutil

        self.home = os.path.realpath(".")
        self.image = built(read_data("Dockerfile"))
        self.stack = Stack(read_data("compose.yaml"), self.image)
        new_file()
        listen()
        self.file = os.path.join(self.home, base["file"])
        self.root = os.path.join(self.home, f"fresh-{base['count']}")
        self.folder = self.root + self.image.folder
        os.makedirs(self.folder, exist_ok=True)
        for place, path in self.image.files.items():
            if os.path.isfile(path):
                os.makedirs(os.path.dirname(self.root + place), exist_ok=True)
                shutil.copyfile(path, self.root + place)

    def __enter__(self):
        import importlib
        import io

        forget()
        self.before = list(sys.path), dict(os.environ), base["file"], sys.stdout, sys.stderr
        base["file"] = self.file
        os.chdir(self.folder)
        sys.path[:] = [self.folder, *(one for one in sys.path if os.path.realpath(one or ".") != self.home)]
        importlib.invalidate_caches()
        self.written = io.BytesIO()
        self.screen = io.TextIOWrapper(self.written, encoding="utf-8", newline="\n", write_through=True)
        sys.stdout = sys.stderr = self.screen
        return self

    def __exit__(self, *ignored):
        for old in list(Program.running):
            old.close()
        forget()
        trouble["error"] = trouble["told"] = None
        paths, variables, base["file"], sys.stdout, sys.stderr = self.before
        os.chdir(self.home)
        sys.path[:] = paths
        os.environ.clear()
        os.environ.update(variables)
        without_handlers()

    @property
    def text(self):
        return self.written.getvalue().decode(errors="replace")

    def names(self, service):
        return listed(sorted(environment(service, self.stack.services[service], self.stack.values)))

    def enter(self, service, address=None):
        """Sets the variables of a service, and no others. The database is a file, unless there's an address."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        has = self.stack.has(service)
        has["DATABASE_URL"] = address or f"sqlite:///{self.file.replace(os.sep, '/')}"
        if has.get("OUTBOX", "").startswith("/"):
            has["OUTBOX"] = self.root + has["OUTBOX"]
        os.environ.clear()
        os.environ.update({**kept, **has})

    def migrate(self):
        name = self.stack.migrate
        self.enter(name)
        revisions()
        problem = alembic("upgrade", "head")
        assert not problem, (
            f"In a fresh clone, {name} has the variables {self.names(name)}, and the files of the image. There, `alembic upgrade head` stopped with {problem}. What does your computer have that this container hasn't?"
        )

    def api(self, address=None):
        """Starts the service as uvicorn does. Returns the Program."""
        import copy
        import logging.config

        from uvicorn.config import LOGGING_CONFIG

        name = self.stack.api
        self.enter(name, address)
        forget()
        without_handlers()
        logging.config.dictConfig(copy.deepcopy(LOGGING_CONFIG))
        try:
            program = Program()
        except AssertionError as problem:
            words = str(problem)
        else:
            words = ""
        assert not words, (
            f"In a fresh clone, {name} has the variables {self.names(name)}, and the files of the image. There, {words}"
        )
        said, inner = self.stack.words[name], program.app
        quiet = (
            "--no-access-log" in said
            or "--log-config" in said
            or option(said, "--log-level") in ("warning", "error", "critical")
        )

        async def served(scope, receive, send):
            async def told(message):
                if message["type"] == "http.response.start" and not quiet:
                    query = scope.get("query_string", b"").decode()
                    path = scope["path"] + f"?{query}" * bool(query)
                    logging.getLogger("uvicorn.access").info(
                        '%s - "%s %s HTTP/%s" %d', "172.18.0.1:41782", scope["method"], path, "1.1", message["status"]
                    )
                await send(message)

            try:
                await inner(scope, receive, told)
            except Exception:
                if scope["type"] == "http":
                    logging.getLogger("uvicorn.error").exception("Exception in ASGI application\n")
                raise

        program.app = served
        return program

    def starts_without_a_key(self):
        self.enter(self.stack.api)
        os.environ.pop("SECRET_KEY", None)
        forget()
        try:
            Program().close()
        except AssertionError:
            return
        raise AssertionError(
            "check.pyz started your service with the files of the image and without SECRET_KEY, and it started. Which key does it use now, and who else has that one?"
        )

    def remind(self):
        """Runs remind.py once. Returns what it has written into files."""
        import runpy

        name = self.stack.remind
        self.enter(name)
        forget()
        folder = os.path.join(self.folder, os.environ.get("OUTBOX") or "outbox")
        problem, words = "", sys.argv
        sys.argv = ["remind.py"]
        try:
            runpy.run_path("remind.py", run_name="__main__")
        except SystemExit as error:
            problem = f"SystemExit: {error.code}" if error.code else ""
        except Exception as error:
            problem = f"{type(error).__name__}: {first_line(error)}"
        finally:
            sys.argv = words
        assert not problem, (
            f"In a fresh clone, {name} has the variables {self.names(name)}, and the files of the image. There, `python remind.py` stopped with {problem}. What does your computer have that this container hasn't?"
        )
        texts = []
        for place, _, files in os.walk(folder):
            texts += [text_of(os.path.join(place, one)) or "" for one in files]
        return texts


def without_handlers():
    """Forgets what an earlier process has done with logging."""
    import logging

    logging.disable(logging.NOTSET)
    known = [one for one in logging.Logger.manager.loggerDict.values() if isinstance(one, logging.Logger)]
    for logger in [logging.root, *known]:
        for handler in list(logger.handlers):
            logger.removeHandler(handler)
        for one in list(logger.filters):
            logger.removeFilter(one)
        logger.disabled, logger.propagate = False, True
        logger.setLevel(logging.WARNING if logger is logging.root else levels.get(logger.name, logging.NOTSET))


def today():
    import datetime

    return datetime.datetime.now(datetime.UTC).date().isoformat()


def fresh_start():
    """Migrations, API and reminders, with the files of the image and the variables of compose.yaml."""
    with Clone() as clone:
        clone.migrate()
        assert tables(), (
            f"{clone.stack.migrate} ran `alembic upgrade head` in an empty database, and there's no table. What's in the folder of your migrations, in the image?"
        )
        clone.starts_without_a_key()
        program = clone.api()
        gives(program.call, "GET /health", question="The database is empty, and it answers.")
        signed_up(program, "Malia")
        malia = Login(program, "Malia")
        kitchen = made(malia.ask, "/lists", name="Kitchen")
        bread = made(malia.ask, "/tasks", list_id=kitchen["id"], title="Feed Gloria", due=today())
        made(malia.ask, f"/tasks/{bread['id']}/notes", text="Not twice.")
        texts = clone.remind()
        title = bread["title"]
        assert sum(title in text for text in texts) == 1, (
            f"A task was due today. {clone.stack.remind} ran `python remind.py`, and {len(texts)} files are in its OUTBOX, {os.environ.get('OUTBOX') or 'outbox'}. One of them should be about {json.dumps(title)}. Where did the mail go?".replace(
                clone.root, ""
            )
        )
        program.close()
        again = clone.api()

        def ask(asked, send=None, *more):
            return malia.ask(asked, send, program=again)

        malia.still(
            f"{clone.stack.api} was started again, with the same .env. Malia had logged in before. ",
            "Which key does each start use?",
            program=again,
        )
        is_now(ask, f"/tasks/{bread['id']}", {**bread, "notes": 1}, f"{clone.stack.api} was started again.")
        again.close()


def speaks_postgresql():
    """The service opens PostgreSQL as it should be opened, and no migration sends what only SQLite knows."""
    import psycopg
    from psycopg import conninfo as addresses
    from sqlalchemy.dialects.postgresql.base import PGDialect
    from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

    refusals = []

    class Cursor:
        description, rowcount, arraysize = [("one", 23, None, None, None, None, None)], 1, 1

        def execute(self, sql, *words, **more):
            sql = sql.decode() if isinstance(sql, bytes) else str(sql)
            if re.match(r"\s*PRAGMA\b", sql, re.IGNORECASE):
                error = psycopg.errors.SyntaxError('syntax error at or near "PRAGMA"')
                refusals.append((sql, error))
                raise error
            return self

        def fetchone(self):
            return (1,)

        def fetchall(self):
            return [(1,)]

        def fetchmany(self, size=1):
            return [(1,)]

        def __getattr__(self, name):
            return lambda *words, **more: None

    class Connection:
        autocommit, closed, broken = False, False, False

        def cursor(self, *words, **more):
            return Cursor()

        def execute(self, *words, **more):
            return Cursor().execute(*words)

        def __getattr__(self, name):
            return lambda *words, **more: None

    def connect(
        conninfo="",
        *,
        autocommit=False,
        prepare_threshold=5,
        context=None,
        row_factory=None,
        cursor_factory=None,
        **options,
    ):
        try:
            addresses.make_conninfo(conninfo, **options)
        except psycopg.Error as error:
            refusals.append(("psycopg.connect", error))
            raise
        return Connection()

    with Clone() as clone:
        stack = clone.stack
        address = stack.has(stack.api)["DATABASE_URL"]
        before = psycopg.connect, PGDialect.initialize, PGDialect_psycopg.initialize, PGDialect_psycopg.on_connect
        psycopg.connect, PGDialect_psycopg.on_connect = connect, lambda self: None
        PGDialect.initialize = PGDialect_psycopg.initialize = lambda self, connection: None
        try:
            # It may ask for things at its start that check.pyz doesn't know. Only what's refused counts.
            with contextlib.suppress(AssertionError):
                program = clone.api(address)
                program.call("GET /health")
                program.call("GET /ready")
                program.close()
        finally:
            psycopg.connect, PGDialect.initialize, PGDialect_psycopg.initialize, PGDialect_psycopg.on_connect = before
        told = "With the DATABASE_URL of compose.yaml, your service opened a connection to PostgreSQL. (check.pyz plays PostgreSQL here.) "
        assert not refusals, (
            f"{told}The answer to {cut(refusals[0][0], 100)} was: {first_line(refusals[0][1])}. Which of the two databases is that line for?"
        )
        refuses_nothing(clone)
        clone.enter(stack.migrate)
        for revision, text in migrations_for_postgresql():
            found = re.search(
                r"\b(PRAGMA|AUTOINCREMENT|INSERT\s+OR|sqlite_\w+|BOOLEAN\s+DEFAULT\s+[01]\b|strftime\s*\(|datetime\s*\(\s*'now|randomblob)",
                text,
                re.IGNORECASE,
            )
            part = short(text[max(found.start() - 40, 0) : found.end() + 40], 110) if found else ""
            assert found is None, (
                f"For PostgreSQL, your migration {revision} would send “… {part} …”. PostgreSQL refuses {found[1] if found else ''}. What should happen there in each of the two databases?"
            )


def refuses_nothing(clone):
    """Demands that no request sends a value to the database that PostgreSQL would refuse."""
    import psycopg
    from sqlalchemy import BigInteger, Integer
    from sqlalchemy.exc import DataError

    found = []

    def told(parameters, context):
        compiled = getattr(context, "compiled", None)
        for values in parameters if isinstance(parameters, list) else [parameters]:
            names = getattr(compiled, "positiontup", None) or []
            pairs = list(values.items()) if isinstance(values, dict) else list(zip(names, values))
            for name, value in pairs:
                bind = getattr(compiled, "binds", {}).get(name)
                kind = bind is not None and bind.type
                if (
                    type(value) is int
                    and value > 2**31 - 1
                    and isinstance(kind, Integer)
                    and not isinstance(kind, BigInteger)
                ):
                    found.append(f"the number {value}. In PostgreSQL, an INTEGER ends at 2147483647")
            for value in values.values() if isinstance(values, dict) else values:
                if isinstance(value, str) and "\0" in value:
                    found.append("a text with the character number 0. In PostgreSQL, no text contains that")
        if found:
            raise DataError(
                getattr(context, "statement", None), parameters, psycopg.DataError("PostgreSQL refuses this value")
            )

    clone.migrate()
    program = clone.api()
    signed_up(program, "Tamsin")
    tamsin = Login(program, "Tamsin")
    ship = made(tamsin.ask, "/lists", name="For the ship")
    task = made(tamsin.ask, "/tasks", list_id=ship["id"], title="Order coffee")
    large = 3_000_000_000
    trouble["told"] = told
    for asked, send in (
        (f"GET /tasks/{large}", None),
        (f"GET /lists/{large}", None),
        (f"DELETE /notes/{large}", None),
        (f"GET /tasks?list_id={large}", None),
        (f"GET /tasks?offset={large}", None),
        ("POST /tasks", {"list_id": large, "title": "Order tea"}),
        (f"DELETE /lists/{ship['id']}/shares/{large}", None),
        ("POST /lists", {"name": "a\0b"}),
        (f"PATCH /tasks/{task['id']}", {"title": "a\0b"}),
        (f"POST /tasks/{task['id']}/notes", {"text": "a\0b"}),
        ("POST /login", {"email": "a\0b@skua.example", "password": "x" * 20}),
    ):
        found.clear()
        reply = tamsin.ask(asked, send)
        # A program may leave the question to PostgreSQL, if it understands the answer.
        assert not found or reply.status < 500, (
            f"{with_body(asked, send, None)} sent the database {found[0] if found else ''}. (check.pyz plays PostgreSQL here.) So your program answered {reply.status}. With SQLite, nobody notices. Who should say no to this request, and how?"
        )
    trouble["told"] = None
    program.close()


def migrations_for_postgresql():
    """Returns the SQL that each migration would send to PostgreSQL, as far as that's known without a server."""
    import io

    from alembic.config import Config
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    forget()
    scripts = ScriptDirectory.from_config(Config("alembic.ini", stdout=io.StringIO()))
    found = []
    for one in list(scripts.walk_revisions())[::-1]:
        text = io.StringIO()
        context = MigrationContext.configure(dialect_name="postgresql", opts={"as_sql": True, "output_buffer": text})
        # It may ask the database, and nobody is there.
        with contextlib.suppress(Exception), Operations.context(context):
            one.module.upgrade()
        found.append((one.revision, text.getvalue()))
    return found


@contextlib.contextmanager
def no_database():
    """As if the database's container had stopped: no query is answered, and no connection is made."""
    import sqlite3

    import psycopg
    from sqlalchemy.engine.default import DefaultDialect
    from sqlalchemy.exc import OperationalError

    words = 'connection failed: connection to server at "172.18.0.2", port 5432 failed: Connection refused'
    opened, ping = sqlite3.connect, DefaultDialect.do_ping

    def refuse(*words_, **more):
        raise sqlite3.OperationalError(words)

    trouble["error"] = lambda statement, parameters: OperationalError(
        statement, parameters, psycopg.OperationalError(words)
    )
    sqlite3.connect = sqlite3.dbapi2.connect = refuse
    DefaultDialect.do_ping = lambda self, connection: False
    try:
        yield
    finally:
        trouble["error"] = None
        sqlite3.connect = sqlite3.dbapi2.connect = opened
        DefaultDialect.do_ping = ping


def health_asks():
    """/ready knows whether the database answers, and /health doesn't ask it."""
    with Clone() as clone:
        clone.migrate()
        program = clone.api()
        signed_up(program, "Itziar")
        itziar = Login(program, "Itziar")
        for number in (1, 2):
            told = "The database answers. " if number == 1 else "The database was gone, and now it's back. "
            for path, status in (("/health", "ok"), ("/ready", "ready")):
                reply = program.call(f"GET {path}")
                well = reply.status == 200 and isinstance(reply.json, dict) and reply.json.get("status") == status
                question = (
                    "What does contract/operations.md say about it?"
                    if reply.status == 404
                    else "Who restarts your service now?"
                    if number == 2
                    else "What does your function find?"
                )
                assert well, (
                    f"{told}{reply.told} It should be 200 with the status {status}, even without a login. {question}"
                )
            reply = itziar.ask("GET /lists")
            assert reply.status == 200, (
                f"{told}{reply.told} It should be 200. What does your service still remember of the time before?"
            )
            if number == 2:
                break
            told = "The database is gone: no query is answered any more. "
            with no_database():
                reply = program.call("GET /health")
                assert reply.status == 200 and isinstance(reply.json, dict) and reply.json.get("status") == "ok", (
                    f"{told}{reply.told} It should still be 200 with the status ok, because your service runs. What in your program needs the database for that?"
                )
                reply = program.call("GET /ready")
                assert reply.status == 503, (
                    f"{told}{reply.told} It should be 503. {'What did your function ask the database?' if reply.status == 200 else 'Which exception comes out of a database that is gone?'}"
                )
                shape_of(reply, told)
                for asked in ("GET /lists", "POST /lists"):
                    reply = itziar.ask(asked, {"name": "Teeth"} if "POST" in asked else None)
                    assert reply.status in (500, 503), (
                        f"{told}{reply.told} It should be 500 or 503. What does somebody believe who reads that?"
                    )
                    shape_of(reply, told)
        program.close()


def shape_of(reply, told, hidden=("172.18.0.2", "Connection refused", "psycopg", "sqlalche", "SELECT", "Traceback")):
    assert isinstance(reply.code, str) and isinstance(reply.json["error"].get("message"), str), (
        f"{told}{reply.told} The status is right. Who makes this body, and what does the contract say about its shape?"
    )
    shown = [word for word in hidden if word.lower() in reply.text.lower()]
    assert not shown, f"{told}{reply.told} So a stranger reads “{shown[0]}”. What may they know about the reason?"


class Log:
    """Sends requests, and reads what's written meanwhile."""

    def __init__(self, clone):
        self.clone, self.ids = clone, []

    def sends(self, ask, asked, send=None, raw=None):
        """Returns the answer, and the lines of JSON that were written meanwhile."""
        start = len(self.clone.text)
        reply = ask(asked, send) if raw is None else ask(asked, None, raw)
        lines = []
        for text in self.clone.text[start:].splitlines():
            try:
                line = json.loads(text)
            except ValueError:
                line = None
            own = re.search(r'- "[A-Z]+ \S+ HTTP/', text)
            why = (
                "It's uvicorn's own line. Which option of its command switches that off?"
                if own
                else "An exception came out of your app, and uvicorn wrote it as text. Where does your program catch what nobody expects?"
                if "Exception in ASGI" in text
                else "That isn't an object in JSON. Which part of your program writes it?"
            )
            assert isinstance(line, dict), (
                f"While {asked} was answered, this was written: “{cut(text, 120) or 'an empty line'}”. {why}"
            )
            lines.append(line)
        return reply, lines

    def one_line(self, reply, lines, asked):
        """Demands the one line about a request."""
        about = [line for line in lines if "status" in line]
        said = short(" | ".join(json.dumps(line) for line in lines), 200) or "nothing"
        assert len(about) == 1, (
            f"{reply.told} Meanwhile, {counted(len(about), 'line')} with the key status {'was' if len(about) == 1 else 'were'} written, and it should be one. The log says {said}. Where is it written, and when?"
        )
        method, _, target = asked.partition(" ")
        path, line = target.partition("?")[0], about[0]
        for key, value in (("method", method), ("path", path), ("status", reply.status)):
            assert line.get(key) == value and type(line.get(key)) is type(value), (
                f"{reply.told} In its line, {key} is {json.dumps(line.get(key))}. It should be {json.dumps(value)}. Where does yours come from?"
            )
        self.same_id(reply, line)
        assert line["request_id"] not in self.ids, (
            f"{reply.told} Its request_id is {json.dumps(line['request_id'])}, and an earlier request had the same one. When is an id made?"
        )
        self.ids.append(line["request_id"])
        return line

    def same_id(self, reply, line):
        header = reply.headers.get("x-request-id")
        assert isinstance(line.get("request_id"), str) and line["request_id"] != "" and line["request_id"] == header, (
            f"{reply.told} In the log, its request_id is {json.dumps(line.get('request_id'))}, and the header X-Request-ID is {json.dumps(header)}. How do the two find each other?"
        )


def log_lines():
    """Each request makes one line of JSON, and no secret is in the log."""
    with Clone() as clone:
        clone.migrate()
        program = clone.api()
        log = Log(clone)
        password, text, query = "Qx7-gloria-at-the-door", "Wz5 is afraid of the drill.", "Vk9-after-the-question-mark"
        itziar = {"email": "itziar@skua.example", "password": password}
        for asked, send, raw in (
            ("GET /health", None, None),
            ("GET /ready", None, None),
            ("POST /members", {**itziar, "name": "Itziar"}, None),
            ("POST /members", {**itziar, "name": ""}, None),
            ("POST /login", {**itziar, "password": password + "!"}, None),
            ("POST /login", {"email": password, "password": "x"}, None),
            ("POST /login", {"password": password}, None),
            ("POST /login", None, '{"password": "' + password + '"'),
            ("GET /lists", None, None),
            ("GET /penguins", None, None),
        ):
            reply, lines = log.sends(program.call, asked, send, raw)
            log.one_line(reply, lines, asked)
        reply, lines = log.sends(program.call, "POST /login", itziar)
        log.one_line(reply, lines, "POST /login")
        login = Login(program, "Itziar", password=password)
        ask = login.ask
        ship = made(ask, "/lists", name="Sick bay")
        tooth = made(ask, "/tasks", list_id=ship["id"], title="Thursday")
        notes = f"/tasks/{tooth['id']}/notes"
        for asked, send in (
            (f"POST {notes}", {"text": text}),
            (f"POST {notes}", {"text": text * 90}),
            (f"GET {notes}", None),
            (f"GET /tasks?limit=5&key={query}", None),
            (f"GET /lists?limit=0&key={query}", None),
            (f"PUT /lists/{ship['id']}", {"name": text}),
            ("GET /notes/987654", None),
            (f"PATCH /tasks/{tooth['id']}", {"done": True}),
            (f"DELETE /tasks/{tooth['id']}", None),
        ):
            reply, lines = log.sends(ask, asked, send)
            log.one_line(reply, lines, asked)
        tokens = {f"a login's {'token' if login.token else 'cookie'}": value for value in login.values}
        for what, secret in {
            "a password": password[:10],
            "a note's text": text[:12],
            "what's after the ? of an address": query[:12],
            "SECRET_KEY": os.environ.get("SECRET_KEY") or "no key was set at all",
            **tokens,
        }.items():
            where = next((line for line in clone.text.splitlines() if secret in line), "")
            place = where.find(secret)
            assert not where, (
                f"The log has {what} in it: … {cut(where[max(place - 60, 0) :], 120)} Who can read the log, and which line of yours writes that?"
            )
        kept = {(clone.root + place).replace(os.sep, "/") for place in clone.image.files}
        new = [
            os.path.join(place, name)
            for place, _, files in os.walk(clone.root)
            for name in files
            if "__pycache__" not in place
        ]
        new = [
            path.removeprefix(clone.root).replace(os.sep, "/")
            for path in new
            if path.replace(os.sep, "/") not in kept and "status" in (text_of(path) or "")
        ]
        assert not new, (
            f"While your service ran, it also wrote its log to {listed(new)}. Who owns that folder in a container, and what's left of the file when there's a new one?"
        )
        program.close()


def unexpected():
    """An error that nobody expected is a 500 without details, and a traceback in the log."""
    marker = "4711 tins are on fire"
    with Clone() as clone:
        clone.migrate()
        program = clone.api()
        signed_up(program, "Bohdan")
        ask = Login(program, "Bohdan").ask
        log = Log(clone)
        for asked, send in (
            ("GET /lists", None),
            ("POST /lists", {"name": "Spare parts"}),
            ("GET /tasks?limit=3", None),
        ):
            trouble["error"] = lambda statement, parameters: RuntimeError(marker)
            try:
                reply, lines = log.sends(ask, asked, send)
            finally:
                trouble["error"] = None
            told = "check.pyz let a query fail with a RuntimeError. "
            assert reply.status == 500, f"{told}{reply.told} It should be 500. Who has expected that?"
            shape_of(reply, told, (marker, "RuntimeError", "Traceback"))
            log.one_line(reply, lines, asked)
            traces = [
                line
                for line in lines
                if marker in json.dumps(line) and re.search(r"Traceback|\"frames\"|, line \d+", json.dumps(line))
            ]
            said = short(" | ".join(json.dumps(line) for line in lines), 200)
            assert len(traces) == 1, (
                f"{told}{reply.told} Its traceback is in {counted(len(traces), 'line')} of the log, and it should be in one. The log says {said}. What would you want to know at three in the morning?"
            )
            log.same_id(reply, traces[0])
        reply = ask("GET /lists")
        assert reply.status == 200, (
            f"After three failed queries, everything works again. {reply.told} It should be 200. What's still open?"
        )
        program.close()


# The run book.

KNOWN = set(
    "attach build commit config cp create down events exec export images kill logs ls pause port ps pull push restart rm run scale start stats stop top unpause up version volumes wait watch".split()
)
VALUED = set(
    "-t --timeout -n --tail --since --until -u --user -e --env -w --workdir --index --scale --name --format --filter --status --wait-timeout --entrypoint --pull --progress -o --output --memory -p --publish -l --label".split()
)
INSIDE = set(
    "-U --username -d --dbname -f --file -c --command -h --host -p --port -F --format -t --table -n --schema -j --jobs -Z --compress -v --set -o --output".split()
)
CLIENTS = ("pg_dump", "pg_dumpall", "pg_restore", "psql", "createdb", "dropdb", "pg_isready", "pg_basebackup")


def commands_in(text):
    """Returns what's in code, line by line."""
    blocks = re.findall(r"^[ \t]*(?:```|~~~)[^\n]*\n(.*?)^[ \t]*(?:```|~~~)", text, re.MULTILINE | re.DOTALL)
    rest = re.sub(r"^[ \t]*(?:```|~~~)[^\n]*\n.*?^[ \t]*(?:```|~~~)[^\n]*$", "", text, flags=re.MULTILINE | re.DOTALL)
    found = [line for block in blocks for line in re.sub(r"[ \t]+[\\`^]\n", " ", block).splitlines()]
    found += re.findall(r"^(?: {4}|\t)\s*(.+)$", rest, re.MULTILINE)
    found += re.findall(r"(?<!`)`([^`\n]+)`(?!`)", rest)
    lines = [re.sub(r"^(?:\$|>|%|PS[^>]*>)\s+", "", line.strip()).replace(r"\|", "|") for line in found]
    return [
        line
        for line in lines
        if re.match(
            r"((sudo\s+)?(docker|python3?|py|sh|bash|cp|copy|cat|type|zcat|gunzip|Get-Content|alembic|curl|git)\b|\./|\.\\)",
            line,
        )
    ]


def positional(words, valued):
    """Returns the words that are neither options nor their values."""
    found, skip = [], False
    for word in words:
        if skip:
            skip = False
        elif word.startswith("-"):
            skip = word in valued
        else:
            found.append(word)
    return found


def inside(words, name, stack):
    """Returns what's wrong with a command that runs in a container, or ""."""
    words = words_of([*words]) if words[:1] and words[0] in ("sh", "bash") else words
    made = stack.has(stack.db)
    user = made.get("POSTGRES_USER") or "postgres"
    data = made.get("POSTGRES_DB") or user
    program = words[0].rpartition("/")[2] if words else ""
    if program in CLIENTS and not any("://" in word for word in words):
        if name != stack.db:
            return f"runs {program} in {name}, and that program is in the image of {stack.db}"
        chosen = (
            next((word[2:] for word in words if re.match(r"-U\w", word)), None)
            or option(words, "-U", "--username")
            or made.get("PGUSER")
        )
        if chosen is None:
            return f"runs {program} without a user, so it connects as root, and {name} makes only the user {user}"
        if filled(chosen, made) != user:
            return f"connects as {chosen}, and {name} makes only the user {user}"
        rest = [word for word in positional(words[1:], INSIDE) if "=" not in word]
        base_ = option(words, "-d", "--dbname") or (rest[0] if rest and program in ("pg_dump", "psql") else None)
        if (program in ("pg_dump", "psql") or program == "pg_restore" and base_) and filled(
            base_ or user, made
        ) not in (data, "postgres", *stack.more):
            return f"asks for the database {base_ or user}, and {name} makes {data}"
    script = next((word for word in words if word.endswith(".py")), None)
    if program.startswith("python") and script and at(stack.image.folder, script) not in stack.image.files:
        return f"runs {script}, and that file isn't in the image"
    return ""


def odd(line, stack):
    """Returns what's wrong with a line of the run book, or ""."""
    return next(filter(None, (odd_part(part, stack) for part in re.split(r"\s(?:\||&&|;)\s", line))), "")


def odd_part(part, stack):
    words = split(re.split(r"\s\d?(?:>>?|<)", part.strip().removeprefix("sudo "))[0]) or [""]
    if words[0] in ("cp", "copy"):
        names = [word for word in words[1:] if not word.startswith(("-", "/"))]
        return f"copies {names[0]}, and there's no such file here" if names and not os.path.exists(names[0]) else ""
    if re.match(r"(python3?|py|sh|bash)$", words[0]) or words[0].startswith(("./", ".\\")):
        script = (
            words[0]
            if words[0].startswith(".")
            else next((word for word in words[1:] if not word.startswith("-")), None)
        )
        ours = script and "-c" not in words and "-m" not in words
        return (
            f"runs {script}, and there's no such file here"
            if ours and not os.path.isfile(script.replace("\\", "/"))
            else ""
        )
    if words[:2] == ["docker", "compose"]:
        words = words[2:]
    elif words[0] == "docker-compose":
        words = words[1:]
    else:
        return ""
    profiles = {str(one) for service in stack.services.values() for one in service.get("profiles") or []}
    while words and words[0].startswith("-"):
        name, equals, value = words[0].partition("=")
        takes = name in (
            "-f",
            "--file",
            "-p",
            "--project-name",
            "--profile",
            "--env-file",
            "--project-directory",
            "--ansi",
            "--progress",
        )
        value = value if equals else words[1] if takes and len(words) > 1 else ""
        if name in ("-f", "--file", "--env-file") and value not in (".env",) and not os.path.isfile(value):
            return f"reads {value}, and there's no such file here"
        if name == "--profile" and value != "*" and value not in profiles:
            return f"names the profile {value}, and compose.yaml has {listed(sorted(profiles), 'no profile')}"
        words = words[2 if takes and not equals else 1 :]
    if not words:
        return ""
    what, rest = words[0], words[1:]
    if what not in KNOWN:
        return f"says {what}, and Compose has no such command"
    valued = VALUED | ({"-v", "--volume"} if what == "run" else set())
    if what in ("exec", "run"):
        names, begun, skip = [], 0, False
        for number, word in enumerate(rest):
            if skip or word.startswith("-"):
                skip = not skip and word in valued
                continue
            names, begun = [word], number + 1
            break
        if not names:
            return "names no service"
    elif what == "cp":
        names, begun = (
            [word.partition(":")[0] for word in positional(rest, valued) if re.match(r"[\w.-]{2,}:", word)],
            0,
        )
    elif what in ("ls", "version"):
        return ""
    elif what == "scale":
        names, begun = [word.partition("=")[0] for word in positional(rest, valued)], 0
    else:
        names, begun = positional(rest, valued)[: 1 if what == "port" else None], 0
    for name in names:
        if name not in stack.services:
            return f"names the service {name}, and compose.yaml has {listed(stack.services)}"
    return inside(rest[begun:], names[0], stack) if begun else ""


def bad_run_book(text, data, image):
    """Returns what's missing in the run book, or doesn't work, or ""."""
    stack = Stack(data, image)
    lines = commands_in(text)
    stack.more = re.findall(
        r"(?i)\bcreatedb\b.*\s([\w-]+)\W*$|\bcreate\s+database\s+(\w+)", "\n".join(lines), re.MULTILINE
    )
    stack.more = [name for pair in stack.more for name in pair if name]
    if not lines:
        return "RUNBOOK.md has no command in code, for example between backticks. Add what somebody types who has never seen this."
    for line in lines:
        if problem := odd(line, stack):
            return f"RUNBOOK.md says `{cut(line, 110)}`. That {problem}. Have you typed it, as it is there?"
    for line in lines:
        if re.search(r"\bdown\b.*\s(-v|--volumes)\b", line):
            parts = re.split(r"\n\s*\n", text)
            at_line = next((number for number, part in enumerate(parts) if line in part), 0)
            around = " ".join(parts[max(at_line - 1, 0) : at_line + 2])
            if not re.search(
                r"delete|lose|lost|gone|destroy|eras|remove|wipe", around.replace(line, ""), re.IGNORECASE
            ):
                return f"RUNBOOK.md says `{cut(line)}`, and nothing next to it about what that does to the data. What would a tired person find out afterwards?"

    def has(*patterns):
        return any(re.search(pattern, line) for pattern in patterns for line in lines)

    compose = r"^(sudo )?docker[ -]compose\b.*\s"
    for there, what, question in (
        (has(compose + r"up\b"), "starts everything", "What's the one command?"),
        (
            has(compose + r"(down|stop)\b"),
            "stops it",
            "What does somebody do when the generator has to be switched off?",
        ),
        (has(compose + r"logs\b"), "shows the log", "Where is it, now that there's no terminal of yours?"),
        (
            "/health" in text or "/ready" in text or has(compose + r"ps\b"),
            "shows whether it's healthy",
            "Where would somebody look first?",
        ),
        (
            has(r"\bpg_dump(all)?\b", r"\bpg_basebackup\b"),
            "makes a backup of the database",
            "Which program in PostgreSQL's image does that?",
        ),
        (
            has(r"\bpg_restore\b", r"\bpsql\b.*(<|-f\b|--file\b)", r"\|.*\bpsql\b"),
            "restores a backup",
            "What's a backup worth that nobody has ever restored?",
        ),
    ):
        if not there:
            return f"No command in RUNBOOK.md {what}. {question}"
    dumps = {
        bool(re.search(r"\s(-F\s*|--format[= ])[\"']?[cdt]", line)) for line in lines if re.search(r"\bpg_dump\b", line)
    }
    by_itself = has(r"\bpg_restore\b")
    if (
        len(dumps) == 1
        and by_itself not in dumps
        and by_itself + has(r"\bpsql\b.*(<|-f\b|--file\b)", r"\|.*\bpsql\b") == 1
    ):
        kind, program = ("SQL as text", "pg_restore") if by_itself else ("an archive", "psql")
        return f"The pg_dump in RUNBOOK.md makes {kind}, and {program} should restore it. What does {program} say about that? Have you seen a deleted task come back?"
    unknown = sorted(name for name in required(data) if name not in text)
    if unknown and ".env.example" not in text:
        return f"Without {listed(unknown)}, Compose starts nothing. RUNBOOK.md names neither {'it' if len(unknown) == 1 else 'them'} nor .env.example. What does a stranger do before the first start?"
    rows, begun = [], False
    for line in text.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
        begun = line.count("|") > 1 and (begun or "header")
        if begun == "header":
            begun = True
        elif begun and not re.fullmatch(r"[-:| ]+", line.strip()):
            rows.append(cells)
    whole = [
        cells
        for cells in rows
        if len(cells) >= 3
        and len(cells[0]) > 1
        and len(cells[1]) > 4
        and any(re.search(r"`[^`]+`", cell) for cell in cells[2:])
    ]
    seen = {cells[0] for cells in whole}
    if len(seen) < 3:
        return f"RUNBOOK.md has {counted(len(seen), 'line')} in a table with what somebody sees, where to look first, and a command in backticks. The contract wants three or more. What has gone wrong here before?"
    return ""


def server(port):
    serve(port, fresh_start, speaks_postgresql, health_asks, log_lines, unexpected, core, core_examples)


def nothing_is_wrong():
    passed(response)
