"""Checks of the starter p7-habit-tool."""

import contextlib
import glob
import os
import re
import shlex
import shutil
import sys
import tomllib
from datetime import date

from shared.tools import Gate, elsewhere, first_line, git, ran, run_tool, why
from understory import readers_folder, text

HERE = os.getcwd()
WINDOWS = os.name == "nt"
PROGRAMS = "Scripts" if WINDOWS else "bin"
# mypy reads the standard library only once: what it knows is next to the copy that check.pyz works in.
CACHE = os.path.join(os.path.dirname(HERE), "mypy-of-check")


def last_line(told):
    lines = [line.strip() for line in told.splitlines() if line.strip() and not line.startswith("hint:")]
    chosen = (lines or ["nothing"])[-1]
    return re.sub(r"(file://)?[^\s'\"]*[/\\](?=(src|pyproject\.toml|bin|Scripts)\b)", "", chosen)[:200].rstrip(".")


def project(folder="."):
    """Returns the tables of pyproject.toml, or none if there's no such file yet."""
    path, tables, fault = os.path.join(folder, "pyproject.toml"), {}, None
    if os.path.isfile(path):
        try:
            with open(path, encoding="utf-8-sig") as file:
                tables = tomllib.loads(file.read())
        except ValueError as error:
            fault = error
    assert fault is None, f"pyproject.toml can't be read: {fault}"
    return tables


def package():
    """Returns the name of the package in src."""
    found = sorted(os.path.basename(os.path.dirname(path)) for path in glob.glob("src/*/__init__.py"))
    assert len(found) == 1, (
        f"In src, the folders with an __init__.py are: {', '.join(found) or 'none'}. Which one is your package?"
    )
    return found[0]


def start():
    """Returns what to run, and what somebody types for it: version 1 is a file, later ones are a command."""
    target = project().get("project", {}).get("scripts", {}).get("habit", "")
    module, _, name = target.partition(":")
    if name:
        return [
            sys.executable,
            "-c",
            f"import sys; sys.argv[0] = 'habit'; from {module} import {name}; sys.exit({name}())",
        ], "habit"
    assert os.path.isfile("habit.py"), (
        "There's no habit.py in this folder, and no pyproject.toml that names a command habit. Save your program here, with this name."
    )
    return [sys.executable, "habit.py"], "python habit.py"


def paths(place):
    """Returns the folders in which Python finds the package, and what an installed project says about itself."""
    about = project().get("project", {})
    name, version = str(about.get("name", "habit")), str(about.get("version", "0"))
    folder = os.path.join(place, "installed", f"{re.sub('[-_.]+', '_', name)}-{version}.dist-info")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "METADATA"), "w", encoding="utf-8") as file:
        file.write(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    return os.pathsep.join([os.path.join(HERE, "src"), os.path.dirname(folder)])


def typed(words):
    return " ".join(f'"{word}"' if " " in word or not word else word for word in words)


class Desk:
    """Somebody's computer: a home folder, and folders in which commands are typed."""

    def __init__(self, place, words=None):
        self.place, self.home = place, os.path.join(place, "home")
        os.mkdir(self.home)
        self.words, self.name = (words, "habit") if words else start()
        if self.words[1:] == ["habit.py"]:
            # Version 1 may look for its file next to the program, or in the folder of the terminal.
            for path in glob.glob("*.py"):
                if path != "check.pyz":
                    shutil.copy(path, self.folder("desk"))

    def folder(self, name):
        path = os.path.join(self.place, name)
        os.makedirs(path, exist_ok=True)
        return path

    def run(self, *words, at="desk"):
        own = {
            name: self.home
            for name in (
                "HOME",
                "USERPROFILE",
                "APPDATA",
                "LOCALAPPDATA",
                "XDG_DATA_HOME",
                "XDG_CONFIG_HOME",
                "XDG_STATE_HOME",
            )
        }
        # An installed command finds its package by itself.
        if len(self.words) > 1:
            own["PYTHONPATH"] = paths(self.place)
        return ran([*self.words, *words], self.folder(at), **own)

    def types(self, *words, at="desk"):
        """Types a command that should work, and returns what it printed."""
        code, out, err = self.run(*words, at=at)
        line = f"{self.name} {typed(words)}"
        assert code is not None, (
            f"check.pyz typed `{line}`, and 30 seconds later it was still running. Is there a loop that never ends?"
        )
        assert code == 0, (
            f"check.pyz typed `{line}`, and it stopped with: “{last_line(err) if err.strip() else first_line(out)}”. What happens if you type it?"
        )
        return out

    def line(self, name, *day, at="desk", more=()):
        """Returns the line about a habit in the list."""
        out = self.types("list", *day, *more, at=at)
        lines = [line.strip() for line in out.splitlines() if name.lower() in line.lower()]
        assert len(lines) == 1, (
            f"check.pyz typed `{self.name} {typed(['list', *day, *more])}`. There should be one line about “{name}”, and there {'are ' + str(len(lines)) if lines else 'is none'} in: “{' / '.join(out.strip().splitlines())[:120]}”. {'What makes two habits the same?' if lines else 'Where should it come from?'}"
        )
        return lines[0]

    def count(self, name, *day, at="desk", more=()):
        """Returns the first number after the habit's name, and the line that it's in."""
        line = self.line(name, *day, at=at, more=more)
        after = line[line.lower().index(name.lower()) + len(name) :]
        found = re.search(r"\d+", after)
        assert found is not None, (
            f"In the list, the line about “{name}” is “{line}”. Which number comes after the name?"
        )
        return int(found[0]), line

    def files(self):
        """Returns the contents of all files in the home folder, without the log."""
        found = {}
        for folder, _, names in os.walk(self.home):
            for name in names:
                if not name.endswith(".log"):
                    path = os.path.join(folder, name)
                    with open(path, "rb") as file:
                        found[os.path.relpath(path, self.home)] = file.read()
        return found


@contextlib.contextmanager
def desk(words=None):
    with elsewhere() as place:
        yield Desk(place, words)


def records(tool, name, days, more=()):
    for day in days:
        tool.types("done", name, day, *more)


def streak_is(name, days, *on):
    """Records these days in this order, and compares the streak on some days."""
    with desk() as tool:
        records(tool, name, days)
        for today, wanted, why in on:
            got, line = tool.count(name, today)
            assert got == wanted, (
                f"check.pyz recorded these days, in this order: {', '.join(days)}. On {today}, the streak is {wanted}, and your line is “{line}”. {why}"
            )


@contextlib.contextmanager
def installed(source, folder=None):
    """Installs a project into a new environment, and yields the command."""
    with elsewhere() as place:
        home = os.path.join(place, "environment")
        code, told = run_tool("uv", "venv", "--offline", "--python", sys.executable, home)
        assert code == 0, f"uv couldn't make an environment for this check. It says: “{last_line(told)}”."
        # Only a project that depends on other packages needs the second try.
        for way in (["--offline"], []):
            code, told = run_tool("uv", "pip", "install", *way, "--python", home, source)
            if code == 0:
                break
        causes = [line for line in told.splitlines() if re.search("cause|Caused by", line)]
        assert code == 0, (
            f"check.pyz tried to install {folder or 'this folder'} into a new environment, and uv says: “{last_line(causes[-1] if causes else told)}”. What does pip say about it?"
        )
        path = os.path.join(home, PROGRAMS, "habit" + (".exe" if WINDOWS else ""))
        assert os.path.isfile(path), (
            f"After installing {folder or 'this folder'}, there's no command habit. Which line of pyproject.toml names it?"
        )
        yield [path]


def refuses(tool, words, what):
    """Types a command that can't work. One friendly line is the answer, and nothing is saved."""
    before = tool.files()
    code, out, err = tool.run(*words)
    line = f"{tool.name} {typed(words)}".strip()
    told = (out + err).strip()
    assert code is not None, (
        f"check.pyz typed `{line}`, and 30 seconds later it was still running. Is there a loop that never ends?"
    )
    assert "Traceback" not in told, (
        f"check.pyz typed `{line}`, and it stopped with “{last_line(err)}”. {what} What should Tamar read instead?"
    )
    assert told, f"check.pyz typed `{line}`, and nothing was printed. {what} How would Tamar find out?"
    assert code != 0, (
        f"check.pyz typed `{line}`, and the answer was “{first_line(told)}”, with exit code 0. {what} How would another program find out?"
    )
    assert tool.files() == before, (
        f"check.pyz typed `{line}`. The answer was “{first_line(told)}”, but the data isn't the same as before. {what} Which comes first, checking or saving?"
    )
    return told


def log_of(tool):
    path = os.path.join(tool.home, ".habit", "habit.log")
    assert os.path.isfile(path), (
        "check.pyz recorded a day, and there's no file .habit/habit.log in the home folder. Let your program write its log there."
    )
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def it_remembers_several_habits():
    with desk() as tool:
        records(tool, "tuba", ["2024-05-06", "2024-05-07", "2024-05-08"])
        records(tool, "water the cactus", ["2024-05-08"])
        for name, wanted in (("tuba", 3), ("water the cactus", 1)):
            got, line = tool.count(name, "2024-05-08")
            assert got == wanted, (
                f"check.pyz recorded tuba on 6, 7 and 8 May 2024, and “water the cactus” on 8 May. On 8 May, the streak of “{name}” is {wanted}, and your line is “{line}”. {'Which days belong to which habit?' if got else 'Up to which day does your list count?'}"
            )


def a_streak_is_what_tamar_thinks_it_is():
    streak_is(
        "tuba", ["2023-12-31", "2024-01-02"], ("2024-01-02", 1, "Which day is missing, and what comes after a gap?")
    )
    streak_is(
        "tuba",
        ["2024-02-28", "2024-02-29", "2024-03-01"],
        ("2024-03-01", 3, "Which day comes after 28 February?"),
        ("2024-03-02", 3, "Today isn't over yet. What has Tamar lost so far?"),
        ("2024-03-03", 0, "Where does your count begin, at today or at the last day that was recorded?"),
    )
    streak_is("tuba", ["2024-05-07", "2024-05-06"], ("2024-05-07", 2, "Does it matter which one was typed first?"))
    streak_is(
        "tuba", ["2024-05-06", "2024-05-07", "2024-05-07"], ("2024-05-07", 2, "How many different days are these?")
    )


def without_a_day_its_today():
    for attempt in range(2):
        today = date.today()
        with desk() as tool:
            tool.types("done", "tuba")
            got, line = tool.count("tuba", str(today))
            now, line_now = tool.count("tuba")
        if today == date.today():
            break
    assert got == 1, (
        f"check.pyz typed `done tuba` without a day, and then `list {today}`, which is today. The line is “{line}”, and the streak should be 1. Which day was recorded?"
    )
    assert now == 1, (
        f"check.pyz typed `done tuba` and `list`, both without a day. The line is “{line_now}”, and the streak should be 1. Which day is it for your program?"
    )


def a_package_in_src_and_a_pyproject_toml_that_describes_it():
    tables = project()
    about = tables.get("project", {})
    for key in ("name", "version", "description", "requires-python"):
        assert isinstance(about.get(key), str) and about[key].strip(), (
            f"In pyproject.toml, the table [project] has no text for {key}. Add it, so that people know what they install."
        )
    assert "habit" in about.get("scripts", {}), (
        "pyproject.toml names no command habit. Add it in the table for commands."
    )
    assert not os.path.isfile("habit.py"), (
        "habit.py is still there, next to the package. Which of the two will your next change be in?"
    )
    modules = sorted(
        os.path.basename(path)
        for path in glob.glob(f"src/{package()}/*.py")
        if os.path.basename(path) not in ("__init__.py", "__main__.py")
    )
    assert len(modules) > 1, (
        f"The package {package()} has one module next to __init__.py: {', '.join(modules) or 'none'}. What do you want to read without the rest?"
    )

    def plain(line):
        return re.sub(r"[-_.]+", "-", re.match(r"\s*([\w.-]*)", line)[1]).lower()

    tools = [
        plain(line) for line in about.get("dependencies", []) if plain(line) in ("ruff", "mypy", "pre-commit", "uv")
    ]
    assert not tools, (
        f"dependencies lists {' and '.join(tools)}, so everybody who installs the command gets that, too. Who needs it?"
    )
    dev = [line for group in tables.get("dependency-groups", {}).values() for line in group if isinstance(line, str)]
    missing = [name for name in ("ruff", "mypy", "pre-commit") if name not in [plain(line) for line in dev]]
    assert not missing, (
        f"No list in [dependency-groups] has {' or '.join(missing)}. How would somebody who works on your project find out?"
    )


def the_installed_command_works_everywhere_and_keeps_its_data():
    with installed(HERE) as words, desk(words) as tool:
        tool.types("done", "tuba", "2024-05-08", at="one")
        got, line = tool.count("tuba", "2024-05-08", at="one")
        assert got == 1, (
            f"check.pyz installed your project, and typed `habit done tuba 2024-05-08` and `habit list 2024-05-08`. The line is “{line}”. Where's the day?"
        )
        out = tool.types("list", "2024-05-08", at="two")
        assert "tuba" in out, (
            f"check.pyz typed `habit done tuba 2024-05-08` in one folder. In another folder, `habit list 2024-05-08` answers “{first_line(out)}”. In which folder is your file?"
        )
        left = sorted(os.listdir(tool.folder("one")) + os.listdir(tool.folder("two")))
        assert not left, (
            f"check.pyz typed commands in two empty folders, and now there's {left[0]}. Who asked for a file there?"
        )
        kept = tool.files()
        assert kept, (
            "check.pyz installed your project and recorded tuba, and there's no file for it in the home folder. Is your data in a place that belongs to the program, or to the person?"
        )
        outside = sorted(name for name in kept if name.split(os.sep)[0] != ".habit")
        assert not outside, (
            f"check.pyz recorded tuba, and now there's {outside[0]} in the home folder. In which folder should it be?"
        )


def two_spellings_are_one_habit_and_an_empty_list_says_something():
    with desk() as tool:
        out = tool.types("list")
        assert out.strip(), (
            "check.pyz typed `habit list` before there was any habit, and nothing was printed. What should somebody read who has just installed it?"
        )
        tool.types("done", "Tuba", "2024-05-06")
        tool.types("done", " tuba ", "2024-05-07")
        tool.types("done", "TUBA", "2024-05-08")
        out = tool.types("list", "2024-05-08")
        lines = [line for line in out.splitlines() if "tuba" in line.lower()]
        assert len(lines) == 1, (
            f"check.pyz recorded “Tuba”, “ tuba ” and “TUBA” on three days. Your list has {len(lines)} lines about them: “{' / '.join(line.strip() for line in lines)}”. How many instruments is that?"
        )
        got, line = tool.count("tuba", "2024-05-08")
        assert got == 3, (
            f"check.pyz recorded “Tuba”, “ tuba ” and “TUBA” on three days in a row. The line is “{line}”, and the streak should be 3. Where did the other days go?"
        )


def what_cant_be_true_is_refused_and_nothing_changes():
    with desk() as tool:
        tool.types("done", "tuba", "2024-05-08")
        for words, what in (
            (["doen", "tuba"], "There's no such command."),
            (["done"], "The name is missing."),
            (["done", ""], "That isn't a name."),
            (["done", "   "], "That isn't a name."),
            (["done", "tuba", "2023-02-29"], "2023 had no 29 February."),
            (["done", "tuba", "yesterday"], "That isn't a day."),
            (["done", "tuba", "2999-01-01"], "That day hasn't happened yet."),
            (["done", "tuba", "2024-05-09", "2024-05-10"], "That's a word too many."),
            (["list", "8 May"], "That isn't a day."),
            (["list", "--file"], "The name of the file is missing."),
        ):
            refuses(tool, words, what)
        code, out, err = tool.run()
        assert code is not None and "Traceback" not in err and all(word in out + err for word in ("done", "list")), (
            f"check.pyz typed `habit` and nothing else. The answer was “{last_line(out + err) if 'Traceback' in err else first_line(out + err)}”. What would help somebody who doesn't know a single command?"
        )


def file_works_and_a_damaged_file_stays_as_it_is():
    with desk() as tool:
        tool.types("done", "tuba", "2024-05-08")
        tool.types("done", "chess", "2024-05-08", "--file", "other.json")
        out = tool.types("list", "2024-05-08", "--file", "other.json")
        assert "chess" in out and "tuba" not in out, (
            f"check.pyz recorded chess with `--file other.json`, and tuba without it. `habit list 2024-05-08 --file other.json` answers “{' / '.join(out.strip().splitlines())[:120]}”. Which file did your program read?"
        )
        first = tool.types("--file", "other.json", "list", "2024-05-08")
        assert first == out, (
            f"check.pyz typed `habit --file other.json list 2024-05-08`, and the answer is “{first_line(first)}”. With the option at the end, it was “{first_line(out)}”. Which words are left when the option is gone?"
        )
        path = os.path.join(tool.folder("desk"), "broken.json")
        for text in ('{"tuba": ["2024-05-0', "7", ""):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            kind = f"contains only “{text}”" if text else "is empty"
            for words in (["list"], ["done", "tuba", "2024-05-08"]):
                if not text and words[0] == "done":
                    continue
                code, out, err = tool.run(*words, "--file", "broken.json")
                assert code is not None and "Traceback" not in err, (
                    f"check.pyz typed `habit {typed(words)} --file broken.json`, and this file {kind}. It stopped with “{last_line(err)}”. What should Tamar read instead?"
                )
                if text:
                    assert code != 0, (
                        f"check.pyz typed `habit {typed(words)} --file broken.json`, and this file {kind}. The answer was “{first_line(out + err)}”, with exit code 0. What's in that file, as far as your program knows?"
                    )
                    with open(path, encoding="utf-8") as file:
                        now = file.read()
                    assert now == text, (
                        f"check.pyz typed `habit {typed(words)} --file broken.json`, and this file contained only “{text}”. Now it contains something else. What would that be, if it had been two years of days?"
                    )


def the_log_says_what_happened_and_keeps_the_names_of_habits_to_itself():
    secret = "biting nails"
    with desk() as tool:
        out = tool.types("done", secret, "2024-05-08")
        text = log_of(tool)
        lines = [line for line in text.splitlines() if "2024-05-08" in line and "INFO" in line]
        assert lines, (
            f'check.pyz typed `habit done "{secret}" 2024-05-08`. No line of habit.log has both INFO and 2024-05-08. It says: “{first_line(text)}”. What happened, and on which level?'
        )
        modules = sorted(os.path.splitext(os.path.basename(path))[0] for path in glob.glob(f"src/{package()}/*.py"))
        assert any(re.search(rf"\b{name}\b", line) for line in lines for name in modules), (
            f"The line in habit.log is “{lines[0]}”. It doesn't say which module of {package()} wrote it. What's the name of your logger?"
        )
        told = ""
        for words in (["doen", secret], ["done", secret, "yesterday"]):
            before = text.count("WARNING")
            told += "".join(tool.run(*words)[1:])
            text = log_of(tool)
            assert text.count("WARNING") > before, (
                f"check.pyz typed `habit {typed(words)}`, which was refused. habit.log has no WARNING about it. Write one, so that you can look for it if Tamar says that it doesn't work."
            )
        leaks = [line for line in text.splitlines() if "nails" in line or "biting" in line]
        assert not leaks, (
            f"habit.log has the line “{leaks[0]}”. Tamar may attach this file to a bug report that everybody can read. What in it is nobody's business?"
        )
        shown = [line for line in (out + told).splitlines() if re.match(r"\S* ?\S* ?\b(INFO|WARNING)\b", line)]
        assert not shown, f"A line of the log is on the screen, too: “{shown[0]}”. Which handler sends it there?"
        names = [f"{package()}.{name}" for name in modules if name not in ("__init__", "__main__")]
        words = [sys.executable, "-c", f"import logging, {', '.join(names)}; print(len(logging.getLogger().handlers))"]
        code, out, err = ran(
            words,
            tool.folder("guest"),
            PYTHONPATH=paths(tool.place),
            HOME=tool.folder("guest"),
            USERPROFILE=tool.folder("guest"),
        )
        assert code == 0, (
            f"check.pyz imported all modules of {package()}, and that stopped with “{last_line(err)}”. What runs during an import?"
        )
        assert out.strip() == "0" and os.listdir(tool.folder("guest")) == [], (
            f"check.pyz only imported the modules of {package()}, and now there's a log that it hasn't asked for. Who decides where the lines go, and when?"
        )


def ruff_and_mypy_are_satisfied_and_nobody_silenced_them():
    code, told = run_tool("ruff", "format", "--check", "src")
    assert code == 0, (
        f"ruff format --check isn't satisfied: “{first_line(told, '.py')}”. Which command lets ruff rewrite your files?"
    )
    for options in ([], ["--isolated", "--ignore-noqa", "--select", "F"]):
        code, told = run_tool("ruff", "check", *options, "--output-format", "concise", "src")
        without = "Without your comments and settings, ruff" if options else "ruff"
        assert code == 0, f"{without} check reports: “{first_line(told)}”. What's the question behind this message?"
    code, told = run_tool("mypy", "--config-file=", "--strict", "--cache-dir", CACHE, "src")
    assert code == 0, (
        f"mypy --strict reports: “{first_line(told, 'error:')}”. What does that line promise, and what does it do?"
    )
    for path in sorted(glob.glob("src/**/*.py", recursive=True)):
        with open(path, encoding="utf-8") as file:
            found = re.findall(r"#\s*(?:type:\s*ignore|(?:ruff|flake8):|noqa|fmt:\s*(?:off|skip)|mypy:).*", file.read())
        assert not found, (
            f"{os.path.basename(path)} contains the comment “{found[0]}”. What would the tool say without it?"
        )


def the_gate_lets_a_good_commit_through_and_no_bad_one():
    with elsewhere() as place:
        gate = Gate(readers_folder, place, MYPY_CACHE_DIR=CACHE)
        path = f"src/{package()}/__init__.py"
        assert os.path.isfile(os.path.join(gate.place, path)), f"{path} isn't in your last commit. Commit it first."
        probe, start = f"src/{package()}/probe.py", '"""Tries the gate."""\n'
        through, told = gate.commit(probe, start)
        assert through, (
            f"check.pyz added a file with only a docstring to a copy of your repository, and your gate refused the commit: “{why(told)}” What is the reason: a file that isn't committed, a mistake in the settings, or a hook that refuses good code?"
        )
        for kind, text, short in (
            ("a badly formatted line", "\nx=1\n", "x=1"),
            ("an unused import", "\nimport os\n", "import os"),
            (
                "a function that breaks its promise",
                '\n\ndef half() -> int:\n    """Returns half."""\n    return "many"\n',
                "-> int, and then a string",
            ),
        ):
            through, told = gate.commit(probe, start + text)
            assert not through, (
                f"check.pyz committed a new file with {kind} ({short}) in a copy of your repository, and it got through. Which of your hooks should have stopped it, and which files does that hook look at?"
            )


def weekly_habits_are_counted_in_weeks():
    def weeks_are(days, *on):
        with desk() as tool:
            tool.types("weekly", "letter")
            records(tool, "letter", days)
            short = ", ".join(f"{date.fromisoformat(day):%a} {day}" for day in days)
            for today, wanted, why in on:
                got, line = tool.count("letter", today)
                assert got == wanted, (
                    f"check.pyz made “letter” weekly, and recorded: {short}. On {date.fromisoformat(today):%a} {today}, the streak is {wanted}, and your line is “{line}”. {why}"
                )
                assert "week" in line.lower(), (
                    f"“letter” is weekly, and its line in the list is “{line}”. {wanted} what?"
                )

    weeks_are(
        ["2024-05-06", "2024-05-12", "2024-05-13"],
        ("2024-05-12", 1, "When does a week begin, and how many different ones are these up to that day?"),
        ("2024-05-13", 2, "When does a week begin?"),
    )
    weeks_are(
        ["2024-05-08", "2024-05-19", "2024-05-22"],
        ("2024-05-24", 3, "Which weeks do these days belong to?"),
        ("2024-06-02", 3, "This week isn't over yet. What has Mr Osei lost so far?"),
        ("2024-06-03", 0, "Which week has passed without a letter?"),
        ("2024-05-15", 1, "Which of these days haven't happened yet, on that day?"),
    )
    weeks_are(["2024-05-01", "2024-05-15"], ("2024-05-15", 1, "Which week is between them?"))
    weeks_are(
        ["2020-12-22", "2021-01-02", "2021-01-04"],
        ("2021-01-06", 3, "On which day does the year end, and on which does its last week?"),
    )


def a_habit_can_change_and_loses_no_day():
    with desk() as tool:
        records(tool, "letter", ["2024-05-08", "2024-05-14", "2024-05-15"])
        records(tool, "tuba", ["2024-05-14", "2024-05-15"])
        got, line = tool.count("letter", "2024-05-15")
        assert got == 2 and "day" in line.lower(), (
            f"check.pyz recorded “letter” on 8, 14 and 15 May 2024, and never said that it's weekly. On 15 May, its streak is 2 days, and your line is “{line}”. What is a habit before anybody says something?"
        )
        tool.types("weekly", "Letter")
        got, line = tool.count("letter", "2024-05-15")
        assert got == 2 and "week" in line.lower(), (
            f"check.pyz recorded “letter” on 8, 14 and 15 May 2024, and then typed `habit weekly Letter`. On 15 May, that's 2 weeks, and your line is “{line}”. Which days does your program still know?"
        )
        got, line = tool.count("tuba", "2024-05-15")
        assert got == 2 and "day" in line.lower(), (
            f"check.pyz typed `habit weekly Letter`. Afterwards, the line about tuba is “{line}”, and it should be 2 days. Who asked for that?"
        )
        tool.types("done", "letter", "2024-05-16")
        tool.types("daily", "letter")
        got, line = tool.count("letter", "2024-05-17")
        assert got == 3 and "day" in line.lower(), (
            f"After `habit weekly Letter`, check.pyz recorded 16 May, too, and typed `habit daily letter`. On 17 May, that's 3 days, and your line is “{line}”. Does your program remember days, or weeks?"
        )
        for words, what in (
            (["weekly"], "The name is missing."),
            (["weekly", "  "], "That isn't a name."),
            (["daily", "letter", "tuba"], "That's a word too many."),
        ):
            refuses(tool, words, what)
        text = log_of(tool)
        leak = [line for line in text.splitlines() if "letter" in line.lower() or "tuba" in line.lower()]
        assert "letter" not in text.lower() and "tuba" not in text.lower(), (
            f"habit.log has the line “{leak[0]}”. What in it is nobody's business?"
        )


def a_file_of_version_2_still_works():
    assert os.path.isfile("old.json"), (
        "There's no old.json in this folder. Let version 2 write one, as the letter's page says, before you change anything."
    )
    with desk() as tool:
        path = os.path.join(tool.folder("desk"), "old.json")
        shutil.copy("old.json", path)
        more = ("--file", "old.json")
        for today, wanted in (("2026-04-29", 3), ("2026-04-30", 3), ("2026-05-01", 0)):
            got, line = tool.count("violin", today, more=more)
            assert got == wanted and "week" not in line.lower(), (
                f"old.json has violin on 27, 28 and 29 April 2026. On {today}, that's {wanted} days, and your line is “{line}”. What does an old file say about a habit, and what doesn't it say?"
            )
        tool.types("weekly", "violin", *more)
        got, line = tool.count("violin", "2026-04-30", more=more)
        assert got == 1 and "week" in line.lower(), (
            f"check.pyz made violin weekly, in a copy of old.json. On 2026-04-30, that's 1 week, and your line is “{line}”. Where were the days before, and where are they now?"
        )


def the_change_has_its_own_branch_and_is_merged():
    code, told = git(readers_folder, "log", "--merges", "--format=%h %s")
    assert code == 0 and told.strip(), (
        "Your history has no merge commit. Merge the letter's branch, so that people see which commits belong to it."
    )
    code, told = git(
        readers_folder, "log", "--merges", "-m", "--first-parent", "-G", "weekly", "--format=%h %s", "--", "src"
    )
    assert code == 0 and told.strip(), (
        "Your history has a merge commit, but none that brings the word weekly into src. Where did you commit the change for the letter: on its branch, or on the branch that it should be merged into?"
    )


def habit_version_says_what_pyproject_toml_says():
    now = project().get("project", {}).get("version", "")
    assert re.fullmatch(r"[1-9]\d*\.\d+(\.\d+)?", now) is not None, (
        f"pyproject.toml says version {now}. Which version do you release?"
    )
    with elsewhere() as place:
        copy = os.path.join(place, "copy")
        shutil.copytree(HERE, copy, ignore=shutil.ignore_patterns(".git", ".venv", "dist"))
        path = os.path.join(copy, "pyproject.toml")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(f'"{now}"', '"1.0.71"').replace(f"'{now}'", "'1.0.71'"))
        with installed(copy, "a copy of this folder") as words, desk(words) as tool:
            out = tool.types("--version")
            assert "1.0.71" in out, (
                f"In a copy of your project, check.pyz changed the version in pyproject.toml to 1.0.71, and nothing else. After installing that, `habit --version` answers “{first_line(out)}”. In how many places is your version?"
            )


def the_tag_v1_0_0_is_a_version_that_somebody_can_install():
    told = git(readers_folder, "tag", "--list")[1].split()
    assert "v1.0.0" in told, (
        f"There's no tag v1.0.0. Git knows these tags: {', '.join(told) or 'none'}. Give the commit of the release this tag."
    )
    with elsewhere() as place:
        copy = os.path.join(place, "copy")
        code, told = git(None, "clone", "-q", "--no-hardlinks", "--branch", "v1.0.0", readers_folder, copy)
        assert code == 0, f"Git couldn't copy your repository at v1.0.0: “{first_line(told)}”."
        then = project(copy).get("project", {}).get("version", "none")
        assert then == "1.0.0", (
            f"At the tag v1.0.0, pyproject.toml says version {then}. What did you do first, the number or the tag?"
        )
        with installed(copy, "your repository, as it is at v1.0.0,") as words, desk(words) as tool:
            for line in (["weekly", "letter"], ["done", "letter", "2024-05-08"]):
                code, out, err = tool.run(*line)
                assert code == 0, (
                    f"check.pyz copied your repository at v1.0.0 and installed it. There, `habit {typed(line)}` stops with “{last_line(err) if err.strip() else first_line(out)}”. Which of your commits has this tag?"
                )
            got, text = tool.count("letter", "2024-05-15")
            assert got == 1 and "week" in text.lower(), (
                f"check.pyz copied your repository at v1.0.0 and installed it. There, a weekly habit with one week has the line “{text}”. Which of your commits has this tag?"
            )
        files = git(copy, "ls-files")[1].splitlines()
        odd = [
            name
            for name in files
            if name.startswith((".venv/", "dist/")) or "__pycache__/" in name or name.endswith(".log")
        ]
        assert not odd, f"The release contains {odd[0]}. Who can make that again, and from what?"


def every_run_in_the_readme_is_true():
    with desk() as tool:
        shown, runs = 0, 0
        for block in re.findall(r"^```[^\n]*\n(.*?)^```", text.replace("\r\n", "\n"), re.MULTILINE | re.DOTALL):
            steps = []
            prompt = r"[$>]\s+" if re.search(r"^\s*[$>]\s+habit\b", block, re.MULTILINE) else ""
            for line in block.splitlines():
                typed_line = re.match(rf"\s*{prompt}habit((?:\s.*)?)$", line)
                if typed_line:
                    steps.append([typed_line[1].strip(), []])
                elif steps and line.strip():
                    steps[-1][1].append(line.strip())
            for command, wanted in steps:
                if re.search(r"[\[\]<>…]|\.\.\.|\b[A-Z]{3,}\b", command):
                    continue
                runs += 1
                code, out, err = tool.run(*shlex.split(command, comments=True))
                got = [line.strip() for line in (out + err).splitlines() if line.strip()]
                if wanted:
                    shown += 1
                    assert got == wanted, (
                        f"Your README shows `habit {command}`, and below it “{' / '.join(wanted)}”. check.pyz typed the runs of your README in their order, and got “{' / '.join(got)[:160]}”. Which of the two should change?"
                    )
                else:
                    assert code == 0, (
                        f"Your README shows `habit {command}`. check.pyz typed the runs of your README in their order, and this one stopped with “{last_line(err) if err.strip() else first_line(out)}”. Would a stranger get further?"
                    )
        assert shown > 0, (
            f"Between its lines with three backticks, your README has {runs or 'no'} commands that check.pyz could type, and none of them shows its output below. Add it, so that a reader knows that it worked."
        )
    assert re.search(r"\b(pipx|uv tool|uvx|pip) ?(install|--from)?\b", text) is not None, (
        "Your README doesn't say how to install the command. Add the line for somebody who only has the wheel."
    )
    missing = [
        word for word in ("done", "list", "weekly", "daily", "--file", "--version", ".habit") if word not in text
    ]
    assert not missing, f"Your README says nothing about {', '.join(missing)}. Add that for a stranger."


def a_stranger_who_finds_a_bug_is_asked_the_right_questions():
    folder = ".github/ISSUE_TEMPLATE"
    found = sorted(glob.glob(folder + "/*.md"), key=lambda path: ("bug" not in path.lower(), path))
    assert found, (
        f"There's no template in {folder} whose name ends in .md. Write one there; the folder's name begins with a dot."
    )
    with open(found[0], encoding="utf-8-sig") as file:
        lines = file.read().strip().splitlines()
    name = os.path.basename(found[0])
    assert lines[:1] == ["---"] and "---" in lines[1:], (
        f"{name} should begin with a few lines between two lines ---. Add them."
    )
    end = lines.index("---", 1)
    head = dict(re.findall(r"^(\w+)\s*:\s*(.+)$", "\n".join(lines[1:end]), re.MULTILINE))
    for key in ("name", "about"):
        assert head.get(key, "").strip(" \"'"), (
            f"Between its two lines ---, {name} has no {key}. Add it: people read it when they choose a template."
        )
    headings = [line.strip("# ").lower() for line in lines[end + 1 :] if re.match(r"#{1,6} ", line)]
    for what, words in (
        (
            "what somebody did",
            r"\b((i|you) (did|do)|did (?!it|habit)\w+ do|to do|done|typed?|ran|run|entered|steps?|reproduce|commands?)\b",
        ),
        ("what they expected", r"\b(expect\w*|should)\b"),
        ("what they got", r"\b(got|get|happen\w*|saw|see|actual\w*|instead|output)\b"),
        ("the versions", r"\bversions?\b|\benvironment\b"),
    ):
        assert any(re.search(words, line) for line in headings), (
            f"The headings of {name} are: {', '.join(headings) or 'none'}. None of them asks for {what}. Add a heading that does."
        )
    body = "\n".join(lines[end + 1 :])
    assert "habit --version" in body, (
        f"{name} asks for the versions, but doesn't say how somebody finds out which version of habit they have. Add the command."
    )
