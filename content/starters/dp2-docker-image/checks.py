"""Checks of the starter dp2-docker-image."""

import os
import re
import shlex

from shared.containers import at, filled, ignoring, list_of, option, options_of, pairs_of, rule_about
from shared.texts import short

# These helpers play Docker: they read a Dockerfile and work out what would be in the image and how a container starts.
PORT = "8000"
SYSTEM_USERS = set(
    "daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc _apt nobody guest ftp".split()
)
SECRET = re.compile(
    r"(?i)(?:^|_)(?:PASSWORD|PASSWD|PASS|PWD|SECRET|SECRETS|TOKEN|KEY|KEYS|APIKEY|CREDENTIALS?|KEY_BASE)\d*$"
)
USER_VALUES = set(
    "-u --uid -g --gid -G --groups -d --home-dir --home -s --shell -c --comment -b --base-dir -k --skel -e -f -p -K --gecos --ingroup -h --firstuid".split()
)
KNOWN = set(
    "FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL MAINTAINER".split()
)


# .dockerignore


def passed(problem):
    assert not problem, problem


def is_out(path, rules):
    line = rule_about(path, rules)
    return line is not None and not line.startswith("!")


EXTRA = [
    ".env",
    ".git/config",
    ".venv/pyvenv.cfg",
    "__pycache__/main.cpython-314.pyc",
    "tests/test_api.py",
    "check.pyz",
    "shelf.tar",
]
EXTRA_WHY = {
    ".env": "If there's a .env in this folder one day, the image gets it, with the passwords in it",
    ".git/config": "The image gets .git, with every version of every file that you ever committed",
    ".venv/pyvenv.cfg": "The image gets .venv, an environment that was made for your system",
    "__pycache__/main.cpython-314.pyc": "The image gets __pycache__, which Python makes again by itself",
    "tests/test_api.py": "The image gets tests, which no server runs",
}


def context_files():
    """Returns the files that a build could copy, with some that may be there one day."""
    found = set(EXTRA)
    for place, folders, files in os.walk("."):
        folders[:] = [name for name in folders if name not in (".venv", "venv", ".git", "__pycache__", "node_modules")]
        found |= {os.path.relpath(os.path.join(place, name), ".").replace(os.sep, "/") for name in files}
    rules = ignoring()
    return {path for path in found if not is_out(path, rules)}


# Instructions


class Stage:
    """What is in the image after some instructions."""

    def __init__(self, base):
        self.base, self.python, self.user, self.folder = base, "", "root", "/"
        self.files, self.env, self.users, self.tools = {}, {}, set(), set()
        self.installs, self.start, self.entry, self.exposed = [], None, None, []
        self.health, self.own_folder, self.environment, self.trouble = None, False, "", []
        self.user_line = None

    def copy(self):
        other = Stage(self.base)
        for name, value in vars(self).items():
            setattr(other, name, value.copy() if isinstance(value, (dict, set, list)) else value)
        return other


def commands_in(script):
    """Returns the commands of a RUN as lists of words."""
    found = []
    for line in script.splitlines():
        line = re.sub(r"\d*>&\d", " ", line)
        reader = shlex.shlex(line, posix=True, punctuation_chars=";|&")
        reader.whitespace_split, reader.commenters = True, "#"
        words = []
        try:
            for word in reader:
                if word and set(word) <= set(";|&"):
                    found.append(words)
                    words = []
                else:
                    words.append(word)
        except ValueError:
            words = line.split()
        found.append(words)
    return [words for words in found if words]


def program_of(words):
    """Returns a command's program and its arguments: `python -m pip install x` is ("pip", ["install", "x"])."""
    while words and (
        re.match(r"[A-Za-z_]\w*=", words[0]) or words[0] in ("exec", "sudo", "env", "time", "command", "set")
    ):
        words = words[1:] if words[0] != "set" else []
    if not words:
        return "", []
    name, rest = words[0].rsplit("/", 1)[-1], words[1:]
    if re.fullmatch(r"python[\d.]*", name):
        while rest and rest[0].startswith("-") and rest[0] not in ("-m", "-c"):
            rest = rest[2 if rest[0] in ("-X", "-W") else 1 :]
        if rest[:1] == ["-m"] and len(rest) > 1:
            return program_of([rest[1], *rest[2:]])
        return "python", rest
    if name == "uv" and rest[:1] == ["run"] or name in ("tini", "dumb-init"):
        rest = rest[1:] if name == "uv" else rest
        while rest and rest[0].startswith("-"):
            rest = rest[1:]
        return program_of(rest)
    return ("pip" if re.fullmatch(r"pip[\d.]*", name) else name), rest


def requirement_files(words):
    found = []
    for number, word in enumerate(words):
        if word in ("-r", "--requirement", "--requirements") and number + 1 < len(words):
            found.append(words[number + 1])
        elif word.startswith(("--requirement=", "--requirements=")):
            found.append(word.partition("=")[2])
        elif re.match(r"-r\S", word):
            found.append(word[2:])
    if "sync" in words[:2]:
        found += [word for word in words if word.endswith((".lock", ".txt"))]
    return found


def run(stage, item, values):
    options, script = options_of(item.value)
    listed = list_of(script)
    commands = [listed] if listed else commands_in(filled(script, values))
    mounts = [
        dict(part.partition("=")[::2] for part in option.partition("=")[2].split(","))
        for option in options
        if option.startswith("--mount")
    ]
    cached = any(one.get("type") == "cache" for one in mounts)
    lent = {
        at(stage.folder, one.get("target") or one.get("dst") or one.get("source", "")): one.get("source")
        or one.get("src", "")
        for one in mounts
        if one.get("type", "bind") == "bind"
    }
    cleaned = (
        re.search(r"rm\s+-\w*r\w*\s+\S*(\.cache|/root)", script) or "cache purge" in script or "cache clean" in script
    )
    for words in commands:
        name, rest = program_of(words)
        old = re.search(r"bookworm|bullseye|buster", stage.base)
        absent = name in ("useradd", "groupadd") and "alpine" in stage.base and "shadow" not in stage.tools
        absent = (
            absent
            or name in ("adduser", "addgroup")
            and "slim" in stage.base
            and not old
            and "adduser" not in stage.tools
        )
        if absent:
            stage.trouble.append((item, "absent", name))
        if name in ("useradd", "adduser") and rest:
            plain = [
                word
                for at, word in enumerate(rest)
                if not word.startswith("-") and not (at and rest[at - 1] in USER_VALUES)
            ]
            if plain:
                who = plain[0]
                stage.users.add(who)
                root = re.search(r"(?:-u|--uid)[ =]0\b", " ".join(rest))
                if root:
                    stage.users.discard(who)
                    stage.trouble.append((item, "root", who))
        if name == "venv" or name == "uv" and rest[:1] == ["venv"]:
            stage.environment = next((word for word in rest if "/" in word or word.startswith(".")), ".venv")
        if name in ("apt-get", "apt", "apk") and {"install", "add"} & set(rest):
            stage.tools |= {word for word in rest if not word.startswith("-")}
        if name in ("apt-get", "apt", "apk", "useradd", "adduser", "groupadd", "addgroup") and stage.user not in (
            "root",
            "0",
        ):
            stage.trouble.append((item, "rights", name))
        is_uv = name == "uv" and rest[:1] == ["pip"]
        arguments = rest[1:] if is_uv else rest
        if (
            (name == "pip" or is_uv)
            and arguments[:1] in (["install"], ["sync"])
            or name == "pip"
            and "install" in arguments[:3]
        ):
            files = requirement_files(arguments)
            plain = [word for word in arguments[1:] if not word.startswith("-") and word not in files]
            if not files and {one.partition("=")[0] for one in plain} <= {"uv", "pip", "setuptools", "wheel"} and plain:
                stage.tools |= {one.partition("=")[0] for one in plain}
                kind = "tools"
            else:
                kind = "packages"
            quiet = cached or bool(cleaned) or any(word in ("--no-cache-dir", "--no-cache", "-n") for word in arguments)
            quiet = quiet or bool(values.get("PIP_NO_CACHE_DIR") if not is_uv else values.get("UV_NO_CACHE"))
            stage.installs.append(
                {
                    "item": item,
                    "kind": kind,
                    "files": files,
                    "quiet": quiet,
                    "uv": is_uv,
                    "there": {
                        file: at(stage.folder, file) in stage.files or at(stage.folder, file) in lent for file in files
                    },
                    "source": {
                        file: stage.files.get(at(stage.folder, file)) or lent.get(at(stage.folder, file), file)
                        for file in files
                    },
                    "code": sorted(path for path in stage.files.values() if path.endswith(".py")),
                    "user": stage.user,
                    "words": words,
                    "uv there": "uv" in stage.tools,
                    "system": any(
                        word.startswith(("--system", "--python", "-p", "--target", "--prefix")) for word in arguments
                    )
                    or bool(stage.environment or values.get("UV_SYSTEM_PYTHON") or values.get("VIRTUAL_ENV")),
                }
            )
        if name == "uv" and not is_uv and rest[:1] == ["sync"]:
            stage.installs.append(
                {
                    "item": item,
                    "kind": "other",
                    "files": [],
                    "quiet": True,
                    "uv": True,
                    "there": {},
                    "source": {},
                    "code": [],
                    "user": stage.user,
                    "words": words,
                    "uv there": "uv" in stage.tools,
                    "system": True,
                }
            )


def copied(stage, item, stages, files, values):
    options, value = options_of(item.value)
    source = next((option.partition("=")[2] for option in options if option.startswith("--from=")), None)
    if "<<" in value:
        target = value.split()[-1] if "\n" not in value else value.splitlines()[0].split()[-1]
        stage.files[at(stage.folder, target)] = "(written in the Dockerfile)"
        return
    words = list_of(value) or filled(value, values).split()
    if len(words) < 2:
        return
    *parts, target = words
    if source is not None:
        earlier = stages.get(source.lower()) or stages.get(source)
        if earlier:
            stage.installs += earlier.installs
            stage.tools |= earlier.tools & {"uv"} if any("uv" in part for part in parts) else set()
            stage.users |= earlier.users if any("passwd" in part for part in parts) else set()
            for part in parts:
                for place, path in earlier.files.items():
                    whole = at("/", part)
                    if place == whole or place.startswith(whole.rstrip("/") + "/"):
                        stage.files[at(stage.folder, target) + place[len(whole.rstrip("/")) :]] = path
        elif "uv" in source:
            stage.tools.add("uv")
        return
    for part in parts:
        part = re.sub(r"^(\./|/)+", "", part).rstrip("/") or "."
        rule = re.escape(part).replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
        for path in files:
            if part == ".":
                inside = path
            elif found := re.fullmatch(f"({rule})(?:/(.*))?", path):
                inside = found[2] or path.rsplit("/", 1)[-1]
            else:
                continue
            whole = at(stage.folder, target)
            folders = {stage.folder, "/", "/tmp", *(place.rsplit("/", 1)[0] for place in stage.files)}
            single = (
                whole not in folders
                and target not in (".", "./")
                and not target.endswith("/")
                and len(parts) == 1
                and part != "."
                and "*" not in part
                and inside == path.rsplit("/", 1)[-1]
                and path == part
            )
            stage.files[whole if single else at(whole, inside)] = path


def stages_of(data):
    """Returns the stages by name and number, and the last one. Each is a Stage."""
    stages, names, now = {}, {}, None
    files, arguments = context_files(), {}
    for item in data:
        value = item.value
        if item.word == "ARG" and now is None:
            arguments.update({name: given for name, given in pairs_of(value) if given})
            continue
        if item.word == "FROM":
            _, rest = options_of(value)
            words = filled(rest, arguments).split()
            image = words[0] if words else ""
            earlier = stages.get(image.lower())
            now = earlier.copy() if earlier else Stage(image)
            if not earlier and "uv" in image.partition("@")[0].rpartition("/")[2].partition(":")[0]:
                now.tools.add("uv")
            names = {}
            stages[str(len({id(one) for one in stages.values()}))] = now
            if len(words) == 3 and words[1].lower() == "as":
                stages[words[2].lower()] = now
            continue
        if now is None:
            continue
        values = {**arguments, **names, **now.env}
        if item.word == "ARG":
            names.update({name: given or arguments.get(name, "") for name, given in pairs_of(value)})
        elif item.word == "ENV":
            now.env.update({name: filled(given, values) for name, given in pairs_of(value)})
        elif item.word == "WORKDIR":
            now.folder, now.own_folder = at(now.folder, filled(value.strip().strip('"'), values)), True
        elif item.word == "USER":
            now.user, now.user_line = filled(value.strip().strip('"'), values).partition(":")[0], item
            if not (now.user in now.users | SYSTEM_USERS or now.user.isdigit() or now.user == "root"):
                now.trouble.append((item, "unmade", value.strip()))
        elif item.word in ("COPY", "ADD"):
            copied(now, item, stages, files, values)
        elif item.word == "RUN":
            run(now, item, values)
        elif item.word == "CMD":
            now.start = item
        elif item.word == "ENTRYPOINT":
            now.entry, now.start = item, None
        elif item.word == "EXPOSE":
            now.exposed += filled(value, values).split()
        elif item.word == "HEALTHCHECK":
            now.health = item
    return stages, now


def final(data):
    return stages_of(data)[1]


def unreadable(data):
    """Returns what Docker couldn't read, or ""."""
    if not data:
        return "The Dockerfile is empty. Begin it with the instruction that names the image that yours starts from."
    for item in data:
        if item.word not in KNOWN:
            return f"Line {item.line} starts with {short(item.word, 30)}, and Docker knows no instruction with this name. Correct its spelling."
    first = next((item for item in data if item.word != "ARG"), None)
    if first is None or first.word != "FROM":
        return f"Line {data[0].line} says {first.word if first else 'ARG'}, and there's no image to do that in yet. Which instruction comes first?"
    for item in data:
        if not item.value.strip():
            return f"Line {item.line} says {item.word} and nothing else. What comes after it?"
    return ""


def bad_base(data):
    """Returns what's odd about the image that the last stage starts from, or ""."""
    image = final(data).base
    name, _, tag = image.partition("@")[0].rpartition("/")[2].partition(":")
    version = re.search(r"(?:^|python)(\d+)(?:\.(\d+))?", tag)
    if name not in ("python", "uv"):
        return f"FROM {image}: check.pyz doesn't know which Python that image has, or whether it has one at all. What is the official image with Python called?"
    if not version or version[2] is None:
        if "@sha256:" in image:
            return ""
        said = f"the version {tag}" if tag else "no version"
        return f"FROM {image} names {said}, so a build next year may start from a different Python than today's. Which Python have you tested with?"
    number = (int(version[1]), int(version[2]))
    if number < (3, 11):
        return f"FROM {image} brings Python {number[0]}.{number[1]}, and pyproject.toml says that Shelf needs 3.11 or newer. Which version do your tests run on?"
    if "slim" not in tag and "alpine" not in tag:
        return f"FROM {image} is the large image, with compilers and tools that a server never uses. Which word at the end of the version gives you the small one?"
    return ""


def local_modules():
    """Returns the files that main.py needs, as far as they're in this folder."""
    import ast

    needed, waiting = [], ["main.py"]
    while waiting:
        path = waiting.pop()
        if path in needed or not os.path.isfile(path):
            continue
        needed.append(path)
        try:
            with open(path, encoding="utf-8-sig") as file:
                tree = ast.parse(file.read())
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module]
                if isinstance(node, ast.ImportFrom) and node.module
                else []
            )
            for name in names:
                base = name.replace(".", "/")
                waiting += [f"{base}.py", f"{base}/__init__.py", f"{base.split('/')[0]}.py"]
    return sorted(needed)


def lacking(data):
    """Returns what the server needs and the image doesn't have, or ""."""
    stage = final(data)
    places = set(stage.files.items())
    rules = ignoring()
    for path in local_modules():
        if (at(stage.folder, path), path) in places:
            continue
        line = rule_about(path, rules)
        if line is not None and not line.startswith("!"):
            return f"The line {line} in .dockerignore keeps {path} out of the image, and main.py can't start without it. Which files should that line name?"
        elsewhere = [place for place, source in places if source == path]
        if elsewhere:
            return f"{path} ends up at {elsewhere[0]}, but the container starts in {stage.folder}, so Python won't find it there. Where does COPY put your files?"
        return f"No COPY brings {path} into the image, and the server needs it. Which files does your COPY take?"
    if not stage.own_folder:
        return "There's no WORKDIR, so your files lie in /, between the folders of the system. Add one that names a folder of their own."
    return ""


def packages_of(file):
    try:
        with open(file, encoding="utf-8-sig") as lines:
            return {
                re.split(r"[=<>~!\[; ]", line.strip())[0].lower(): line
                for line in lines
                if line.strip() and not line.startswith(("#", " ", "-"))
            }
    except OSError:
        return None


def bad_packages(data):
    """Returns what's odd about the packages, or ""."""
    stage = final(data)
    installs = [one for one in stage.installs if one["kind"] != "tools"]
    if not installs:
        where = "After the last FROM, no" if data[-1].stage > 0 else "No"
        return f"{where} RUN installs packages, so the image has a Python without FastAPI and uvicorn. Which command installs a lock file?"
    for one in installs:
        said = short(" ".join(one["words"]))
        if one["uv"] and not one["uv there"]:
            return f"{said} (line {one['item'].line}) runs uv, and {stage.base} doesn't contain it. Which line could bring it?"
        if one["uv"] and not one["system"]:
            return f"{said} (line {one['item'].line}) looks for a virtual environment, and there's none in the image. Which option lets uv use the Python of the system?"
        if one["kind"] == "other":
            return f"{said} (line {one['item'].line}) installs what uv.lock says, and this project has no uv.lock. Which lock file is for the server?"
        if not one["files"]:
            return f"{said} (line {one['item'].line}) names no lock file, so a build next month may get other versions than your tests had. Which file has them all?"
        for file in one["files"]:
            if not one["there"][file]:
                return f"Line {one['item'].line} installs {file}, but at that point there's no such file in {stage.folder} of the image. Which earlier line brings it?"
            names = packages_of(one["source"][file]) or packages_of(os.path.basename(file))
            if names is None:
                continue
            tools = sorted({"pytest", "mypy", "ruff", "httpx2"} & names.keys())
            if tools:
                return f"{file} brings {tools[0]} and what belongs to it into the image, and no server runs tests. Which lock file is for the server?"
    named = set()
    for one in installs:
        for file in one["files"]:
            named |= set(
                packages_of(one["source"][file]) or packages_of(os.path.basename(file)) or {"fastapi", "uvicorn"}
            )
    missing = [name for name in ("fastapi", "uvicorn") if name not in named]
    if missing:
        return f"None of your lock files in the image has {missing[0]}. Which one did you install, {', '.join(file for one in installs for file in one['files'])}?"
    return ""


def wasteful(data):
    """Returns what is built again for nothing, or kept for nothing, or ""."""
    for one in final(data).installs:
        if one["kind"] == "packages" and one["code"]:
            return f"{one['code'][0]} is in the image before line {one['item'].line} installs the packages. If you change one letter in it, which layers does Docker build again?"
    for one in final(data).installs:
        if one["kind"] == "packages" and not one["quiet"]:
            tool = "uv" if one["uv"] else "pip"
            return f"In line {one['item'].line}, {tool} keeps a copy of what it downloads, for a next time that never comes in an image. Which option of {tool} says not to?"
    return ""


def start_of(stage):
    """Returns (the words of the command that a container starts, what's odd about how it's written)."""
    words, odd = [], ""
    for item in (stage.entry, stage.start):
        if item is None:
            continue
        listed = list_of(item.value)
        if listed is None:
            value = item.value.strip()
            try:
                plain = shlex.split(value)
            except ValueError:
                plain = value.split()
            if value.startswith("["):
                odd = (
                    odd
                    or f"Line {item.line} starts with a bracket, but it isn't a JSON list, so Docker takes the whole line for a shell command. Compare each quotation mark and comma with the lesson: which one differs?"
                )
            elif plain[:1] != ["exec"]:
                odd = (
                    odd
                    or f"Line {item.line} has no brackets, so a container starts a shell, and the shell starts your server. Who gets the signal when somebody stops the container?"
                )
            words += plain[1:] if plain[:1] == ["exec"] else plain
        elif listed[:2] in (["sh", "-c"], ["/bin/sh", "-c"], ["bash", "-c"], ["/bin/bash", "-c"]):
            plain = shlex.split(" ".join(listed[2:3]))
            if plain[:1] != ["exec"]:
                odd = (
                    odd
                    or f"Line {item.line} starts a shell, and the shell starts your server. Who gets the signal when somebody stops the container?"
                )
            words += plain[1:] if plain[:1] == ["exec"] else plain
        else:
            words += listed
    return words, odd


def bad_start(data):
    """Returns what's odd about the command that a container starts, or ""."""
    stage = final(data)
    words, odd = start_of(stage)
    if not words:
        return "No line says what a container starts, so it would start Python's prompt and end right away. Which instruction is that for?"
    if odd:
        return odd
    if len(words) == 1 and " " in words[0]:
        return (
            f"Docker looks for a program with the long name “{short(words[0])}”. How many strings should the list have?"
        )
    name, rest = program_of([filled(word, stage.env) for word in words])
    if stage.entry and stage.start and sum("uvicorn" in word for word in words) > 1:
        return f"Docker joins ENTRYPOINT and CMD, so a container starts {short(' '.join(words), 120)}. Which of these words are there twice?"
    if name == "fastapi":
        return "The command fastapi comes with the package fastapi-cli, and server.lock doesn't have it. Which command starts your server on your own machine?"
    if name != "uvicorn":
        return f"A container starts {short(' '.join(words))}, and check.pyz doesn't see it start uvicorn. Which command starts your server on your own machine?"
    if not any(re.fullmatch(r"main:app", word) for word in rest):
        return f"uvicorn gets {short(' '.join(rest)) or 'nothing'}, and there's no main:app in it. What tells uvicorn the file and the name?"
    joined = [word for word in rest if word.startswith("--") and " " in word]
    if joined:
        return f"“{joined[0]}” is one string, so uvicorn looks for an option with this whole name. How many strings does it take in the list?"
    if "--reload" in rest:
        return "--reload watches your files and waits for changes. Which files change inside an image?"
    return ""


def unreachable(data):
    """Returns why nobody outside of the container gets an answer, or ""."""
    stage = final(data)
    words = [filled(word, stage.env) for word in start_of(stage)[0]]
    host = option(words, "--host") or stage.env.get("UVICORN_HOST")
    if host is None:
        return "The command names no host, so uvicorn listens on 127.0.0.1. Inside a container, whose address is that?"
    if host not in ("0.0.0.0", "::"):
        return f"The server listens on {host}. Inside a container, whose address is that, and which one stands for all of them?"
    port = option(words, "--port") or stage.env.get("UVICORN_PORT") or "8000"
    if port != PORT:
        return f"The server listens on port {port}, and the lesson's docker run publishes port {PORT} of the container. Which of the two do you want to change?"
    shown = [one.partition("/")[0] for one in stage.exposed]
    if not shown:
        return "No EXPOSE says which port the server listens on, so people who use your image have to read your command. What is the port?"
    if port not in shown:
        return (
            f"EXPOSE says {' '.join(shown)}, and the server listens on {port}. Which of the two would somebody believe?"
        )
    return ""


def leaking(data):
    """Returns what is in the image and shouldn't be, or ""."""
    stage = final(data)
    for path, what in EXTRA_WHY.items():
        places = [place for place, source in stage.files.items() if source == path]
        if places:
            return f"{what}. Which line of .dockerignore would keep it out?"
    return ""


def nested(data):
    """Returns what an image would keep of the one before it, or ""."""
    if "shelf.tar" in final(data).files.values():
        return "The next build copies shelf.tar, the whole image of today, into the image of tomorrow. Which file says what stays out?"
    return ""


def told_secrets(data):
    """Returns which secret the Dockerfile tells everybody, or ""."""
    for item in data:
        if item.word in ("ENV", "ARG", "LABEL"):
            for name, value in pairs_of(item.value):
                if SECRET.search(name) and (value or item.word == "ARG"):
                    return f"Line {item.line} puts {name} into the image, and docker history shows it to everybody who has the image. When does a server need to know its secrets?"
                if re.search(r"://[^/\s:@]+:[^/\s@$]+@", value):
                    return f"Line {item.line} has an address with a password in it, {name}, and docker history shows it to everybody who has the image. When does a server need to know its secrets?"
        elif item.word == "RUN":
            _, script = options_of(item.value)
            if re.search(r"://[^/\s:@]+:[^/\s@$]+@", script):
                return f"Line {item.line} has an address with a password in it, and docker history shows it to everybody who has the image. When does a server need to know its secrets?"
            for found in re.finditer(r"\b([A-Za-z_]\w*)=(\\?[\"']?)([^\s\"']*)", script):
                if SECRET.search(found[1]) and found[3] and not found[3].startswith("$"):
                    return f"Line {item.line} writes {found[1]} into the image while it's built, and everybody who has the image can read it. When does a server need to know its secrets?"
            if re.search(r">>?\s*\S*\.env\b|\btee\s+(-a\s+)?\S*\.env\b", script):
                return f"Line {item.line} writes a file .env into the image, and everybody who has the image can read it. When does a server need to know its secrets?"
        elif item.word in ("COPY", "ADD"):
            _, value = options_of(item.value)
            words = list_of(value) or value.split()
            secret = [
                word
                for word in words[:-1]
                if re.search(r"(^|/)[\w.-]*\.env[\w.*-]*$", word)
                and not re.search(r"example|sample|template|dist$", word)
            ]
            if secret and "--from" not in item.value:
                return f"Line {item.line} brings {secret[0]} into the image, and everybody who has the image can read it. When does a server need to know its secrets?"
    return ""


def rootlike(data):
    """Returns what's odd about the user of the container, or ""."""
    stage = final(data)
    for item, kind, name in stage.trouble:
        if kind == "absent":
            return f"Line {item.line} runs {name}, and {stage.base} doesn't contain that program, so the build would end there. Which other program makes users there?"
        if kind == "unmade":
            return f"Line {item.line} says USER {name}, and no line before it makes this user. Where is the line that does?"
        if kind == "root":
            return f"Line {item.line} makes the user {name} with the number 0, and that number is root's, whatever it's called. Which number would a normal user have?"
        if kind == "rights":
            return f"Line {item.line} runs {name} as a normal user, who has no right to do that, so the build would end there. Where should USER be?"
    if stage.user in ("root", "0"):
        said = f"The last USER (line {stage.user_line.line}) is {stage.user}" if stage.user_line else "There's no USER"
        return f"{said}, so the server runs as root, and so does anybody who breaks into it. Who should it run as?"
    for one in stage.installs:
        if one["user"] not in ("root", "0") and one["kind"] == "packages" and one["item"].stage == data[-1].stage:
            return f"Line {one['item'].line} installs the packages as {one['user']}, so they belong to the user who runs the server. What could somebody who breaks into it change?"
    return ""


# The health check: its command is run here, with another port.
def answering(status):
    """Starts a server that answers /health with this status, and everything else with 404. Returns (server, port)."""
    import http.server
    import threading

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            code = status if self.path.partition("?")[0] == "/health" else 404
            self.send_response(code)
            self.end_headers()
            self.wfile.write(b'{"status":"ok"}' if code == 200 else b"{}")

        do_HEAD = do_GET

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, server.server_address[1]


def unwell(data):
    """Returns what's odd about the health check, or ""."""
    import shutil
    import subprocess
    import sys
    import tempfile

    stage = final(data)
    if stage.health is None:
        return "There's no HEALTHCHECK, so docker ps can only say that the container runs, not whether it answers. Add one, as the Dockerfile reference says."
    _, value = options_of(stage.health.value)
    if value.upper() == "NONE":
        return "HEALTHCHECK NONE switches off the check. Which command should Docker run instead?"
    word, _, command = value.partition(" ")
    if word.upper() != "CMD":
        return f"Line {stage.health.line} is HEALTHCHECK {short(value)}. After the options, Docker expects CMD and a command. Where is yours?"
    words = list_of(command)
    if words is None:
        parts = commands_in(command)
        others = [" ".join(part) for part in parts[1:]]
        if any(part[0] in ("true", ":", "echo") or part == ["exit", "0"] for part in parts[1:]):
            return f"Line {stage.health.line} ends with {others[-1]}, which succeeds, so Docker finds the container healthy whatever happens. What should its exit code be?"
        words = parts[0] if parts else []
    if words[:2] in (["sh", "-c"], ["/bin/sh", "-c"]):
        words = (commands_in(words[2]) or [[]])[0]
    name, rest = program_of(words)
    if name in ("curl", "wget"):
        slim = "alpine" not in stage.base
        if name not in stage.tools and (slim or name == "curl"):
            return f"The health check runs {name}, and {stage.base} doesn't contain it, so every check would fail. Which program is certainly in this image?"
        if name == "curl" and not any(re.fullmatch(r"--fail(-with-body)?|-[a-zA-Z]*f[a-zA-Z]*", word) for word in rest):
            return "The health check runs curl, which ends with 0 even if the answer is 500. Which option of curl changes that?"
        if not any(re.search(rf":{PORT}/health\b", word) for word in rest):
            return f"The health check asks {short(' '.join(word for word in rest if '/' in word)) or 'for nothing'}. Where does your server answer whether it's well?"
        return ""
    if name != "python":
        return f"The health check runs {short(' '.join(words)) or 'nothing'}, and check.pyz can only try a command with python, curl or wget. Which of them is certainly in the image?"

    def exit_code(port):
        with tempfile.TemporaryDirectory() as place:
            folder = os.path.join(place, "app")
            shutil.copytree(".", folder, ignore=shutil.ignore_patterns(".venv", "venv", ".git", "__pycache__", "*.tar"))
            given = [word.replace(PORT, str(port)) for word in rest]
            for word in rest:
                script = os.path.join(folder, word)
                if word.endswith(".py") and os.path.isfile(script):
                    with open(script, encoding="utf-8") as file:
                        text = file.read()
                    with open(script, "w", encoding="utf-8") as file:
                        file.write(text.replace(PORT, str(port)))
            try:
                # -S: without the packages of this machine, which the image may not have.
                ended = subprocess.run(
                    [sys.executable, "-S", *given],
                    cwd=folder,
                    capture_output=True,
                    text=True,
                    timeout=20,
                    stdin=subprocess.DEVNULL,
                )
            except subprocess.TimeoutExpired:
                return None, "it was still running after 20 seconds"
            lines = [line for line in ended.stderr.strip().splitlines() if line.strip()]
            return ended.returncode, lines[-1] if lines else ""

    if any(word.endswith(".py") and word not in stage.files.values() for word in rest):
        missing = next(word for word in rest if word.endswith(".py") and word not in stage.files.values())
        return f"The health check runs {missing}, and no such file gets into the image. Which line would bring it?"
    results = {}
    for status in (200, 503):
        server, port = answering(status)
        try:
            results[status] = exit_code(port)
        finally:
            server.shutdown()
            server.server_close()
    results[0] = exit_code(port)
    code, said = results[200]
    if code != 0:
        why = f" ({short(said, 110)})" if said else ""
        ask = (
            "Does the image have everything that it imports?"
            if "ModuleNotFoundError" in said
            else "Which address does it ask?"
        )
        return f"check.pyz started a server that answers /health with 200, and ran your health check. It ended with exit code {code}{why}. {ask}"
    if results[503][0] == 0:
        return "check.pyz started a server that answers /health with 503, and your health check still ended with 0. What should it do with the status?"
    if results[0][0] == 0:
        return "check.pyz ran your health check where no server listens, and it still ended with 0. What happens to the error?"
    return ""


# The two lines that Tadeo types.
VALUED = set(
    """-p --publish --name --restart -e --env --env-file -v --volume --network --net -u --user -w --workdir -m --memory
--cpus --hostname -h --label -l --mount --log-driver --log-opt --pull --platform --entrypoint --add-host --dns --tmpfs --ulimit
--health-cmd --health-interval --stop-timeout --cap-drop --cap-add --security-opt --shm-size --expose --ip --gpus --device""".split()
)


def shell_lines(text):
    found = []
    for line in re.split(r"\n|&&|;", re.sub(r"\s[\\`^]\s*\n", " ", text)):
        line = re.sub(r"^\s*(?:[$>]|\d+[.)])\s+", "", line).strip().strip("`")
        if re.match(r"(?:sudo\s+)?docker\s", line):
            try:
                found.append(shlex.split(line.removeprefix("sudo ")))
            except ValueError:
                found.append(line.split())
    return found


def unstartable(text):
    """Returns what would go wrong if somebody typed the lines of for-tadeo.txt, or ""."""
    file = "for-tadeo.txt"
    lines = shell_lines(text)
    loads = [line for line in lines if "load" in line[1:3]]
    runs = [line for line in lines if "run" in line[1:3]]
    if not loads:
        return f"No line of {file} loads the image from a file, so Tadeo's Docker doesn't know it. Which command is the counterpart of docker save?"
    words = loads[0]
    if (
        option(words, "-i") is None
        and option(words, "--input") is None
        and "<" not in words
        and not any(word.startswith(("-i", "<")) for word in words)
    ):
        if [word for word in words[words.index("load") + 1 :] if not word.startswith("-")]:
            return f"{short(' '.join(words))}: docker load takes no name right after it, so it would stop with an error. Which option says which file it reads?"
        return f"{short(' '.join(words))} names no file, so it would wait for one on its input. Which option says where the image is?"
    if not runs:
        return f"No line of {file} makes a container from the image and starts it. Which docker command does both?"
    if lines.index(loads[0]) > lines.index(runs[0]):
        return f"In {file}, docker run comes before docker load. Where would Docker get the image from?"
    words = runs[0][runs[0].index("run") + 1 :]
    given, flags = {}, set()
    while words and words[0].startswith("-"):
        name, _, value = words[0].partition("=")
        words = words[1:]
        if name in VALUED:
            if not value and words:
                value, words = words[0], words[1:]
            given.setdefault(name, []).append(value)
        elif re.fullmatch(r"-p\S+", name):
            given.setdefault("-p", []).append(name[2:])
        elif re.fullmatch(r"-[a-zA-Z]{2,}", name):
            flags |= {f"-{letter}" for letter in name[1:]}
            if f"-{name[-1]}" in VALUED and words:
                given.setdefault(f"-{name[-1]}", []).append(words[0])
                words = words[1:]
        else:
            flags.add(name)
    if not words:
        return (
            f"{short(' '.join(runs[0]))} names no image at the end. Add the name that you gave yours when you built it."
        )
    image = words[0]
    if image.endswith(".tar"):
        return f"docker run gets {image}, which is the name of the file. Write the name that you gave the image when you built it."
    if image.rpartition("/")[2].partition(":")[0] != image.rpartition("/")[2].partition(":")[0].lower():
        return f"docker run gets the image {image}, and names of images have no uppercase letters. Write the name that you gave yours when you built it."
    published = given.get("-p", []) + given.get("--publish", [])
    if not published and {"-P", "--publish-all"} & flags:
        return "-P leads to the port that EXPOSE names, from a port of the machine that Docker picks at random. How would people know which?"
    if not published and "host" in given.get("--network", []) + given.get("--net", []):
        # On Linux, the container then shares the network of the machine.
        published = [f"{PORT}:{PORT}"]
    if not published:
        return f"{short(' '.join(runs[0]))} publishes no port, so nobody reaches the server. Which option connects a port of the machine with one of the container?"
    parts = published[0].removesuffix("/tcp").rsplit(":", 2)
    if len(parts) < 2:
        return f"-p {published[0]} leads to port {parts[-1]} of the container, from a port of the machine that Docker picks at random. How would people know which?"
    if not all(parts):
        return f"-p {published[0]} has a colon with nothing beside it. What did you write on each side?"
    if parts[-1] != PORT:
        return f"-p {published[0]} leads to port {parts[-1]} of the container, and the server listens on {PORT} there. Which side of the colon is the container?"
    if len(parts) == 3 and parts[0] in ("127.0.0.1", "localhost", "[::1]"):
        return f"-p {published[0]} opens the port for Tadeo's own machine only. How would a phone in the reading room get there?"
    policy = (given.get("--restart") or ["no"])[-1]
    if policy.partition(":")[0] not in ("always", "unless-stopped"):
        said = f"--restart {policy}" if "--restart" in given else "no --restart"
        return f"With {said}, the container doesn't come back when the machine has been switched off and on. Which policies of docker run do that?"
    if "--rm" in flags:
        return "docker run refuses --rm together with --restart. Should the container be removed, or come back?"
    if not {"-d", "--detach"} & flags:
        return "The container runs in Tadeo's terminal and ends when he closes it. Which option lets it run in the background?"
    if len(words) > 1:
        return f"After the image's name, there's {short(' '.join(words[1:]))}, which replaces your CMD. What would the container run then?"
    return ""
