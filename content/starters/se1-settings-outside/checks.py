"""Checks of the starter se1-settings-outside."""

import asyncio
import contextlib
import datetime
import importlib
import io
import logging
import os
import re
import runpy
import sqlite3
import subprocess
import sys
import time
import traceback

from shared.asgi import call as shared_call
from shared.asgi import started
from shared.folder import git, text_of
from shared.texts import short
from understory import readers_folder

NAMES = ("DATABASE_URL", "SECRET_KEY", "TOKEN_MINUTES", "DEBUG")
KEY = "check-0123456789-abcdefghij-KLMNOPQRST"
GOOD = {"DATABASE_URL": "sqlite:///check-counter.db", "SECRET_KEY": KEY}
OLD_KEY = "nobody-will-guess-this" + "-before-2040"
# Midnight at the beginning of 7 March 2028, in London.
NOW = 1836000000
# What settings may be refused with, and what is a mistake in the program.
REFUSALS = (ValueError, KeyError, RuntimeError)
BUGS = (NameError, AttributeError, TypeError, ImportError)


def surroundings(dotenv="", **values):
    """Sets these of the lesson's variables and no others, and what's in .env."""
    for name in list(os.environ):
        if name.upper() in (*NAMES, "SHARED_KEY", "MY_NAME"):
            del os.environ[name]
    os.environ.update(values)
    with open(".env", "w", encoding="utf-8") as file:
        file.write(dotenv)


def words(error):
    """Returns what an exception says, on one line."""
    if isinstance(error, SystemExit):
        return short(f"sys.exit({error.code!r})")
    lines = [line.strip() for line in str(error).splitlines()]
    kept = [line for line in lines if line and not line.startswith("For further information")]
    return short(f"{type(error).__name__}: {' / '.join(kept)}").rstrip(".")


def shown(error, terminal=""):
    """Returns everything that the terminal shows when an exception ends the program."""
    if isinstance(error, SystemExit):
        return f"{terminal}\n{'' if error.code is None else error.code}"
    return terminal + "".join(traceback.format_exception(error))


def is_refusal(error):
    """Says whether an exception is about settings. Anything else is a bug, and is shown as such."""
    about = any(name.lower() in shown(error).lower() for name in NAMES)
    return isinstance(error, SystemExit) or about and isinstance(error, REFUSALS)


def settings_class():
    """Returns the reader's class, whenever their file reads its settings."""
    surroundings(**GOOD)
    import settings

    assert isinstance(getattr(settings, "Settings", None), type), (
        "settings.py has no class Settings. Write it there, as a subclass of BaseSettings."
    )
    return settings.Settings


def made(dotenv="", **values):
    """Makes the settings. Returns them and what they were refused with, of which one is None."""
    cls = settings_class()
    surroundings(dotenv, **values)
    try:
        return cls(), None
    except (*REFUSALS, SystemExit) as error:
        return None, error


def plain(value):
    return value.get_secret_value() if hasattr(value, "get_secret_value") else value


def library(path, title):
    """Makes a small library, with a book in box 4."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(
            "DROP TABLE IF EXISTS books; DROP TABLE IF EXISTS boxes;"
            "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);"
            "CREATE TABLE boxes (box INTEGER PRIMARY KEY, title TEXT NOT NULL);"
        )
        db.execute("INSERT INTO books (title) VALUES (?)", (title,))
        db.execute("INSERT INTO boxes VALUES (4, ?)", (title,))
        db.commit()


@contextlib.contextmanager
def watched():
    """Collects what goes to the terminal."""
    terminal = io.StringIO()
    handler = logging.StreamHandler(terminal)
    uvicorn, root = logging.getLogger("uvicorn"), logging.getLogger()
    uvicorn.setLevel(logging.INFO)
    # A handler that the reader's import made still writes to the real terminal.
    loggers = [uvicorn, root] if root.handlers else [uvicorn]
    for logger in loggers:
        logger.addHandler(handler)
    with contextlib.redirect_stdout(terminal), contextlib.redirect_stderr(terminal):
        yield terminal
    for logger in loggers:
        logger.removeHandler(handler)


def start(app):
    """Starts the app and stops it, as a server does. Returns the exception that ended it, or None,
    and what the terminal shows.
    """

    async def live():
        end = await started(app)
        await end()

    refusal = None
    with watched() as terminal:
        try:
            asyncio.run(live())
        except (Exception, SystemExit) as error:
            refusal = error
    return refusal, terminal.getvalue()


def call(app, asked, send=None):
    """Sends a request to the app without a server. A bug in the program ends the check."""

    def look_at(error):
        if isinstance(error, BUGS):
            raise error

    with watched():
        return shared_call(app, asked, send, when_raised=look_at)


def token(key, box=4, until=NOW + 60):
    from boxes import make_token

    return make_token(key, box, until)


def open_box(app, text):
    return call(app, "POST /boxes/open", {"token": text})


def import_without_settings(name):
    surroundings()
    try:
        return importlib.import_module(name)
    except (Exception, SystemExit) as error:
        assert not is_refusal(error), (
            f"check.pyz imported {name}.py without any settings, as a test does. The import ended with {words(error)}. Which line reads the settings while Python imports it?"
        )
        raise


def commits_with(folder, *what):
    """Returns all commits that changed a file or a text, the newest first."""
    return (git(folder, "log", "--all", "--format=%h", *what) or "").split()


def names_in(text):
    """Returns the settings that a .env.example names, in comments, too."""
    return {
        name.upper() for name in re.findall(r"^[ \t]*(?:#[ \t]*)?(?:export[ \t]+)?(\w+)[ \t]*=", text, re.MULTILINE)
    }


def the_settings_come_from_the_environment_each_in_its_type():
    for values, field, right in [
        ({}, "database_url", GOOD["DATABASE_URL"]),
        ({}, "secret_key", KEY),
        ({}, "token_minutes", 30),
        ({"TOKEN_MINUTES": "5"}, "token_minutes", 5),
        ({}, "debug", False),
        ({"DEBUG": "True"}, "debug", True),
        ({"DEBUG": "False"}, "debug", False),
        ({"DEBUG": "0"}, "debug", False),
    ]:
        settings, refusal = made(**{**GOOD, **values})
        where = ", ".join(["an address", "a key", *(f"{name}={value}" for name, value in values.items())])
        assert refusal is None, (
            f"The environment has {where}, and Settings() ends with {words(refusal)}. Which names does your class look for, and where?"
        )
        assert hasattr(settings, field), f"Settings() has no {field}. Add a field with this name to your class."
        got = plain(getattr(settings, field))
        assert type(got) is type(right) and got == right, (
            f"The environment has {where}, and {field} is {got!r}. check.pyz expected {right!r}. Where does this value come from, and which type should it get?"
        )


def whats_missing_or_impossible_is_refused_and_the_refusal_names_it():
    for name, value in [
        ("DATABASE_URL", None),
        ("SECRET_KEY", None),
        ("DATABASE_URL", ""),
        ("SECRET_KEY", KEY[:31]),
        ("TOKEN_MINUTES", "0"),
        ("TOKEN_MINUTES", "-5"),
        ("TOKEN_MINUTES", "100000"),
        ("TOKEN_MINUTES", "half an hour"),
        ("DEBUG", "maybe"),
    ]:
        values = {one: text for one, text in {**GOOD, name: value}.items() if text is not None}
        case = f"{name} isn't set" if value is None else f"{name} is {value!r}"
        if name == "SECRET_KEY" and value:
            case = "SECRET_KEY has 31 characters"
        if value == "100000":
            case += ", which is more than two months"
        settings, refusal = made(**values)
        assert refusal is not None, (
            f"{case}, and Settings() takes it: {name.lower()} is {plain(getattr(settings, name.lower(), None))!r}. Should Shelf start like that?"
        )
        assert name.lower() in shown(refusal).lower(), (
            f"{case}, and Settings() ends with {words(refusal)}. How would Greta find out which setting that's about?"
        )
    for name, value in [("SECRET_KEY", KEY[:32]), ("TOKEN_MINUTES", "5"), ("TOKEN_MINUTES", "60")]:
        settings, refusal = made(**{**GOOD, name: value})
        case = "SECRET_KEY has exactly 32 characters" if name == "SECRET_KEY" else f"TOKEN_MINUTES is {value}"
        assert refusal is None, f"{case}, and Settings() ends with {words(refusal)}. Which limit is that?"


def an_import_needs_no_settings_and_a_test_can_bring_its_own():
    settings, main = import_without_settings("settings"), import_without_settings("main")
    assert callable(getattr(settings, "get_settings", None)), (
        "settings.py has no function get_settings. Add it there: it returns the settings."
    )
    library("check-tests.db", "Night Ferry")
    own = {"database_url": "sqlite:///check-tests.db", "secret_key": KEY, "token_minutes": 30}
    time.time = lambda: NOW
    app = main.app
    app.dependency_overrides[settings.get_settings] = lambda: settings.Settings(**own, debug=False)
    brought = "check.pyz brought its own settings with app.dependency_overrides, as a test does. "
    reply = call(app, "GET /books")
    assert reply.status == 200 and reply.json == {"items": ["Night Ferry"]}, (
        f"{brought}{reply.told} Its library has only Night Ferry. Who calls get_settings for this endpoint?"
    )
    reply = open_box(app, token(KEY))
    assert reply.status == 200 and reply.json == {"box": 4, "title": "Night Ferry"}, (
        f"{brought}For a token with its key, {reply.told} It should open box 4, with Night Ferry. Which key and which library does this endpoint use, and where do they come from?"
    )
    wrong = token("another key, which is long enough for anything")
    reply = open_box(app, wrong)
    assert reply.status == 403, (
        f"{brought}For a token with another key, {reply.told} It should be a 403. What does this endpoint compare?"
    )
    app.dependency_overrides[settings.get_settings] = lambda: settings.Settings(**own, debug=True)
    kind = open_box(app, wrong)
    assert reply.message == "This token opens no box." and kind.message != reply.message, (
        f"{brought}Its debug was False, and a wrong token got the message {short(reply.message, 60)!r}. Then its debug was True: {short(kind.message, 60)!r}. Which setting should decide that?"
    )


def shelf_starts_only_with_good_settings_says_which_and_uses_them_everywhere():
    main, settings = import_without_settings("main"), import_without_settings("settings")
    refusal, terminal = start(main.app)
    assert refusal is not None, (
        "check.pyz started Shelf without any settings, and it started. When will the first person notice, and who is that?"
    )
    if isinstance(refusal, BUGS):
        raise refusal
    assert "database_url" in shown(refusal, terminal).lower(), (
        f"check.pyz started Shelf without any settings. It ended with {words(refusal)}, and the terminal names no database_url. How does Greta find out what's missing?"
    )
    library("check-counter.db", "Knots")
    surroundings(**GOOD, TOKEN_MINUTES="7")
    refusal, terminal = start(main.app)
    if refusal is not None:
        raise refusal
    assert "check-counter.db" in terminal, (
        f"Shelf started with sqlite:///check-counter.db, and its terminal shows {short(terminal)!r}. How does Greta see which library that is?"
    )
    reply = call(main.app, "GET /books")
    assert reply.status == 200 and reply.json == {"items": ["Knots"]}, (
        f"DATABASE_URL names a library that has only Knots. {reply.told} Where does this endpoint look?"
    )
    assert settings.get_settings() is settings.get_settings(), (
        "get_settings() made two objects in two calls. So the settings are read again for every request, and could change in between. What remembers the first result?"
    )
    time.time = lambda: NOW
    sys.argv = ["give_token.py", "4"]
    with watched() as terminal:
        runpy.run_path("give_token.py", run_name="__main__")
    given = re.search(r"\b4\.(\d+)\.[0-9a-f]{64}\b", terminal.getvalue())
    assert given is not None, (
        f"python give_token.py 4 prints {short(terminal.getvalue())!r}. A token looks like 4.1836000420. and a signature. What happened to it?"
    )
    minutes = (int(given[1]) - NOW) / 60
    assert minutes == 7, (
        f"TOKEN_MINUTES is 7, and python give_token.py 4 makes a token for {minutes:g} minutes. Where does it get that number from?"
    )
    reply = open_box(main.app, given[0])
    assert reply.status == 200, (
        f"python give_token.py 4 made a token, and for this token {reply.told} Do the two programs use the same key?"
    )


def env_fills_in_what_the_environment_lacks_and_a_typo_in_it_is_noticed():
    file = f"DATABASE_URL=sqlite:///from-the-file.db\nSECRET_KEY={KEY}\nTOKEN_MINUTES=5\n"
    settings, refusal = made(file)
    assert refusal is None and settings.database_url == "sqlite:///from-the-file.db" and settings.token_minutes == 5, (
        f"check.pyz wrote all settings into .env, and none into the environment. {'database_url is ' + repr(settings.database_url) + ', and token_minutes is ' + repr(settings.token_minutes) if settings else 'Settings() ends with ' + words(refusal)}. Which line tells your class about the file?"
    )
    settings, refusal = made(file, TOKEN_MINUTES="60")
    if refusal is not None:
        raise refusal
    assert settings.token_minutes == 60 and settings.database_url == "sqlite:///from-the-file.db", (
        f"TOKEN_MINUTES is 60 in the environment and 5 in .env, and token_minutes is {settings.token_minutes!r}. On a server, who would win?"
    )
    settings, refusal = made(file.replace("TOKEN_MINUTES", "TOKEN_MINUTS"))
    assert refusal is not None and "token_minuts" in shown(refusal).lower(), (
        f"check.pyz wrote TOKEN_MINUTS=5 into .env. {'Settings() took it, and token_minutes is ' + repr(settings.token_minutes) if settings else 'Settings() ends with ' + words(refusal)}. Which setting of your class hides such typos?"
    )


def git_has_never_seen_env_and_env_example_has_everything_but_the_secrets():
    here = readers_folder
    found = git(here, "rev-parse", "--show-prefix")
    assert found == "", "This folder doesn't have its own history. Type `git init` in it, and commit as in step 1."
    commits = commits_with(here, "--", ".env")
    assert not commits, (
        f"Git has .env in its history: {len(commits)} commit{' has' if len(commits) == 1 else 's have'} changed it, for example {commits[-1]}. What must you do with the key in it, whatever you do with the file?"
    )
    assert not git(here, "ls-files", "--", ".env"), (
        ".env is staged, so the next commit would take it along. Which command takes it out again?"
    )
    assert text_of(os.path.join(here, ".env")) is not None, (
        "There's no file .env in this folder that can be read as UTF-8. Write DATABASE_URL and SECRET_KEY into it, one on each line."
    )
    assert git(here, "check-ignore", "--", ".env") is not None, (
        "Git doesn't ignore .env: git add . would take it along. Which file tells Git what to ignore?"
    )
    example = text_of(os.path.join(here, ".env.example"))
    assert example is not None, "There's no file .env.example. Write one next to .env, with the names of all settings."
    assert git(here, "check-ignore", "--", ".env.example") is None, (
        "Git ignores .env.example as well, so nobody would get it. Which line of .gitignore fits both names?"
    )
    assert git(here, "ls-files", "--", ".env.example"), "Git doesn't have .env.example yet. Add it and commit."
    missing = sorted({name.upper() for name in settings_class().model_fields} - names_in(example))
    assert not missing, f".env.example doesn't name {' or '.join(missing)}. Add a line for each setting."
    settings, refusal = made(example, DATABASE_URL=GOOD["DATABASE_URL"])
    assert refusal is not None, (
        "Somebody copies .env.example to .env and only adds the address. Then Shelf starts, with the key that's in .env.example for everybody. What should be there instead?"
    )
    settings, refusal = made(example, **GOOD)
    assert refusal is None, (
        f"Somebody copies .env.example to .env, and fills in the address and a key. Settings() ends with {words(refusal)}. Which line isn't ready to be used?"
    )
    assert not settings.debug, (
        "Somebody copies .env.example to .env, fills in the address and a key, and debug is on. At the counter, too. Which value is good for everybody?"
    )


def the_key_is_in_no_line_of_the_terminal_and_still_signs():
    settings, refusal = made(**GOOD)
    if refusal is not None:
        raise refusal
    for what, text in [
        ("print(settings) shows", str(settings)),
        ("repr(settings) is", repr(settings)),
        ("str(settings.secret_key) is", str(settings.secret_key)),
    ]:
        assert KEY not in text, f"The key is {KEY}, and {what} {short(text)!r}. Which type hides its value?"
    library("check-counter.db", "Knots")
    app = importlib.import_module("main").app
    refusal, terminal = start(app)
    if refusal is not None:
        raise refusal
    assert not any(part in terminal for part in (KEY, KEY[:9], KEY[-9:])), (
        f"The key is {KEY}, and when Shelf starts, its terminal shows {short(terminal)!r}. Which line prints it?"
    )
    time.time = lambda: NOW
    for asterisks in ["**********", str(settings.secret_key), repr(settings.secret_key)]:
        reply = open_box(app, token(asterisks))
        assert reply.status == 403, (
            f"check.pyz made a token with the key {asterisks}, exactly like this, and {reply.told} Which string does Shelf sign with now?"
        )
    reply = open_box(app, token(KEY))
    assert reply.status == 200, f"For a token with the right key, {reply.told} What does Shelf sign with?"
    too_short = "much-too-short-4711"
    for case, values, secret in [
        ("The key is too short", {**GOOD, "SECRET_KEY": too_short}, too_short),
        ("DATABASE_URL isn't set, and the key is fine", {"SECRET_KEY": KEY}, KEY),
    ]:
        surroundings(**values)
        sys.modules.pop("settings", None)
        refusal = None
        with watched() as terminal:
            try:
                importlib.import_module("settings").get_settings()
            except (*REFUSALS, SystemExit) as error:
                refusal = error
        assert refusal is not None, f"{case}, and get_settings() takes it. What did your class do in step 2?"
        text = shown(refusal, terminal.getvalue())
        seen = [part for part in (secret, secret[:9], secret[-9:]) if part in text]
        assert not seen, (
            f"{case}: {secret}. get_settings() ends with {words(refusal)}, and {seen[0]} is in the terminal. Who will read that?"
        )
        assert ("secret_key" if secret == too_short else "database_url") in text.lower(), (
            f"{case}, and get_settings() ends with {words(refusal)}. That gives nothing away, but how does Greta find out which setting it's about?"
        )


def a_wrong_token_never_learns_the_right_signature_in_debug_mode_either():
    settings, main = import_without_settings("settings"), import_without_settings("main")
    library("check-debug.db", "Night Ferry")
    time.time = lambda: NOW
    own = {"database_url": "sqlite:///check-debug.db", "secret_key": KEY, "token_minutes": 30, "debug": True}
    main.app.dependency_overrides[settings.get_settings] = lambda: settings.Settings(**own)
    text, _, right = token(KEY).rpartition(".")
    reply = open_box(main.app, f"{text}.please")
    assert reply.status == 403, (
        f"In debug mode, somebody tried the token {text}.please, and {reply.told} It should be a 403. What has changed in box_of?"
    )
    assert right not in reply.text, (
        f"In debug mode, somebody tried the token {text}.please, and {reply.told} The right signature is in it. What opens the box now?"
    )


def the_old_key_opens_nothing_and_nobody_can_read_the_new_one():
    from dotenv import dotenv_values

    here = readers_folder

    def files_with(text, *where):
        return (git(here, "grep", *where, "-l", "-F", "-e", text) or "").splitlines()

    assert text_of(os.path.join(here, ".env")) is not None, (
        "There's no file .env in this folder. Write one, with your new SECRET_KEY in it."
    )
    values = {name.upper(): value or "" for name, value in dotenv_values(os.path.join(here, ".env")).items()}
    key = values.get("SECRET_KEY", "")
    assert len(key) >= 32, f"The SECRET_KEY in .env has {len(key)} characters. How long must it be, and who makes one?"
    assert OLD_KEY not in key, ".env still has the key from the first commit. Who has read it by now?"
    assert len(set(key)) >= 10, (
        f"The key in .env has {len(key)} characters, but only {len(set(key))} different ones. Did a program make it, or a person?"
    )
    commits = commits_with(here, f"-S{key}")
    assert not commits, (
        f"Your new key is in the history as well: git log -p shows it in commit {commits[-1]}. Which file was that, and what does that make of the key?"
    )
    files = files_with(key) + files_with(key, "--cached")
    assert not files, (
        f"Your new key is also in {files[0]}, which Git will take into the next commit. Which file is the only one for it?"
    )
    left = files_with(OLD_KEY)
    assert not left, f"The old key is still in {left[0]}. What is it for, now that it opens nothing?"


def two_people_with_the_same_key_get_the_same_word_and_nobody_else_does():
    here = os.path.join(os.getcwd(), "word")
    assert os.path.isfile(os.path.join(here, "word.py")), "There's no file word/word.py. Write your program there."
    example = text_of(os.path.join(here, ".env.example"))
    os.chdir(here)
    sys.path.insert(0, here)
    SHARED = "goats-eat-chapter-9-" + "zQ7x"

    def run(dotenv="", **values):
        """Runs word.py with these settings. Returns what the terminal shows, and how it ended."""
        for name, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(os.path.join(here, "")):
                del sys.modules[name]
        surroundings(dotenv, **values)
        ended = None
        with watched() as terminal:
            try:
                runpy.run_path(os.path.join(here, "word.py"), run_name="__main__")
            except SystemExit as error:
                ended = error if error.code else None
            except REFUSALS as error:
                ended = error
        return shown(ended, terminal.getvalue()) if ended else terminal.getvalue(), ended

    first, ended = run(SHARED_KEY=SHARED, MY_NAME="Zora")
    if ended is not None and not isinstance(ended, SystemExit):
        raise ended
    assert ended is None, (
        f"With SHARED_KEY and MY_NAME set, python word.py ends with {words(ended)}. Which other setting has no default?"
    )
    with watched():
        word = importlib.import_module("word")
    assert callable(getattr(word, "word_of", None)), (
        "word.py has no function word_of. Write word_of(key, day) there, and let your program call it."
    )
    from pydantic_settings import BaseSettings

    fields = {
        name
        for one in BaseSettings.__subclasses__()
        if (getattr(sys.modules.get(one.__module__), "__file__", None) or "").startswith(here)
        for name in one.model_fields
    }
    assert fields, (
        "check.pyz finds no class of settings in the folder word. Write one for SHARED_KEY and MY_NAME, as in settings.py."
    )
    days = [datetime.date(2028, 2, 25) + datetime.timedelta(number) for number in range(60)]

    def all_words(key):
        return [str(word.word_of(key, day)) for day in days]

    mine = all_words(SHARED)
    assert mine == all_words(SHARED), (
        f"word_of was called twice with the same key and day: {mine[0]!r}, and then something else. How would the two of you ever agree?"
    )
    assert len(set(mine)) >= 20, (
        f"In 60 days, there were only {len(set(mine))} different words: {short(', '.join(sorted(set(mine))), 100)}. How often could a stranger guess right?"
    )
    by_date = dict(zip(days, mine))
    march = [day for day in days if day.month == 3]
    assert any(by_date[day] != by_date[day.replace(month=4)] for day in march if day.day < 24), (
        f"In March and in April, your words are the same, day by day: {mine[6]!r} comes back after a month. Which part of the date does word_of use?"
    )
    later = [day for day in days if day.month > 2]
    assert any(by_date[day] != str(word.word_of(SHARED, day.replace(year=2029))) for day in later), (
        f"In 2028 and in 2029, your words are the same, day by day: {mine[6]!r} comes back after a year. Which part of the date does word_of use?"
    )
    for other, what in [
        ("Z" + SHARED[1:], "another key"),
        (SHARED[:-1] + "y", "a key with another last character"),
        (SHARED[::-1], "the same characters in another order"),
    ]:
        same = sum(one == two for one, two in zip(mine, all_words(other)))
        assert same < 20, (
            f"With {what}, the word is the same on {same} of 60 days. Which part of the key does word_of use?"
        )
    today = datetime.date.today()
    near = [str(word.word_of(SHARED, today + datetime.timedelta(number))) for number in (-1, 0, 1)]
    with open(".env", "w", encoding="utf-8") as file:
        file.write(f"SHARED_KEY={SHARED}\nMY_NAME=Milo\n")
    outside = {name: value for name, value in os.environ.items() if name.upper() not in ("SHARED_KEY", "MY_NAME")}
    ended = subprocess.run(
        [sys.executable, "word.py"],
        env={**outside, "PYTHONHASHSEED": "4711"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    second = ended.stdout + ended.stderr
    lines = [line.strip() for line in second.splitlines() if line.strip() and "For further information" not in line]
    assert ended.returncode == 0, (
        f"check.pyz wrote word/.env with SHARED_KEY and MY_NAME, and ran python word.py in the folder word. It ended with: {short(' / '.join(lines[-3:])).rstrip('.')}. Which file does your program read?"
    )
    assert any(one.lower() in first.lower() and one.lower() in second.lower() for one in near), (
        f"Zora and Milo have the same key. Zora reads {short(first)!r}, Milo reads {short(second)!r}, and word_of says {near[1]!r} in between. What's different each time Python starts?"
    )
    assert first.strip() != second.strip(), (
        f"Zora and Milo read exactly the same: {short(first)!r}. What does your program do with MY_NAME?"
    )
    for values, name in [
        ({"MY_NAME": "Zora"}, "shared_key"),
        ({"SHARED_KEY": SHARED}, "my_name"),
        ({"SHARED_KEY": SHARED[:15], "MY_NAME": "Zora"}, "shared_key"),
    ]:
        said, ended = run(**values)
        case = f"{name.upper()} has 15 characters" if len(values) == 2 else f"{name.upper()} isn't set"
        assert ended is not None and name in said.lower(), (
            f"{case}, and python word.py says {short(words(ended) if ended else said)!r}. What should it say, and should it show a word?"
        )
        assert SHARED[:12] not in said, (
            f"{case}, and this is in the terminal: {short(words(ended))}. Who could look over your shoulder?"
        )
    assert SHARED[:12] not in first + second, (
        f"With the key {SHARED}, word.py shows {short(first)!r}. Who could look over your shoulder?"
    )
    assert example is not None, (
        "There's no file word/.env.example. Write one, with the names of all settings, for your friend to fill in."
    )
    missing = sorted({name.upper() for name in fields} - names_in(example))
    assert not missing, f"word/.env.example doesn't name {' or '.join(missing)}. Add a line for each setting."
    assert fields - {"shared_key", "my_name"}, (
        "Your program has no setting besides SHARED_KEY and MY_NAME. Add one more to your class, with a default."
    )
    said, ended = run(example, MY_NAME="Zora")
    assert ended is not None, (
        "Somebody copies word/.env.example to .env and only adds a name. Then python word.py shows a word, with the key that's in word/.env.example. Who else gets that file?"
    )
    said, ended = run(example, SHARED_KEY=SHARED, MY_NAME="Zora")
    assert ended is None, (
        f"Your friend copies word/.env.example to .env, and fills in the key and a name. python word.py ends with {words(ended)}. Which line isn't ready to be used?"
    )
    home = readers_folder
    assert not commits_with(home, "--", "word/.env") and not git(home, "ls-files", "--", "word/.env"), (
        "Git has word/.env, so everybody who gets your history gets the shared key. What did you do about the other key that was in there?"
    )
    assert (
        git(home, "rev-parse", "--show-prefix") is None or git(home, "check-ignore", "--", "word/.env") is not None
    ), (
        "Git doesn't ignore word/.env: git add . would take the shared key along. Which line of .gitignore should fit it?"
    )
