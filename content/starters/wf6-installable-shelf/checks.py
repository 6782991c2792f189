"""Checks of the starter wf6-installable-shelf."""

import ast
import contextlib
import difflib
import glob
import json
import os
import re
import sys
import tomllib
import zipfile
from importlib.metadata import (
    PackageNotFoundError,
    distribution,
    distributions,
    entry_points,
)
from urllib.parse import urlsplit
from urllib.request import url2pathname

from shared.tools import elsewhere, ran
from understory import readers_folder

WINDOWS = os.name == "nt"
PROGRAMS = "Scripts" if WINDOWS else "bin"
QUESTIONS = {
    "missing 1 required": "Who calls that function now, and with how many arguments?",
    "No module named 'src'": "Which folder does Python look into, and what is the first name below it?",
    "No module named": "Where do you ask for that name: in pyproject.toml, or in an import?",
    "has no attribute|cannot import name|is not callable": "In your line, which part names the module, and which one the function?",
    "is damaged": "Nobody typed that name. Where does the program get it from, and what's the first item of that list?",
    "EOFError": "check.pyz had nothing more to type. What did the program ask for?",
    "IndexError": "How long is the list then, and which item does your program ask for?",
    "Error": "What is different there from your own folder?",
    "": "Nothing crashed, but it ended as a failure. Who wrote that line, and why?",
}


def plain(text):
    return re.sub(r"[-_.]+", "-", re.match(r"\s*([\w.-]*)", text)[1]).lower()


def uv(*words):
    return ran([sys.executable, "-m", "uv", *words], patience=120)


def last_words(text):
    """Returns the most telling line of what uv or Python wrote to standard error."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("hint:")]
    causes = [line for line in lines if line.startswith(("cause:", "Caused by:"))]
    chosen = re.sub(r"^(error|cause|Caused by):\s*", "", (causes or lines or ["nothing"])[-1])
    chosen = re.sub(r"(file://)?\S*[/\\](?=(src|gift|pyproject\.toml|bin|Scripts)\b)| \(\S*[/\\]\S*\)", "", chosen)
    return chosen[:200].rstrip(".")


@contextlib.contextmanager
def new_environment(source, python=sys.executable):
    """Makes an environment that contains only what is in `source`, and an empty folder to work in."""
    with elsewhere() as place:
        home, empty = os.path.join(place, "home"), os.path.join(place, "elsewhere")
        os.mkdir(empty)
        code, _, words = uv("venv", "--python", python, home)
        assert code == 0, f"uv couldn't make an environment for this check. It says: {last_words(words)}."
        code, _, words = uv("pip", "install", "--offline", "--python", home, source)
        name = "this folder" if source == "." else os.path.basename(source)
        assert code == 0, (
            f"check.pyz tried to install {name} offline, into a new environment, and uv says: {last_words(words)}. What does pip say about it?"
        )
        yield home, empty


def command(home, name):
    return os.path.join(home, PROGRAMS, name + (".exe" if WINDOWS else ""))


def commands(home):
    """Returns the names of the commands that were installed there."""
    places = glob.glob(os.path.join(glob.escape(home), "lib", "python*", "site-packages"))
    found = [
        one
        for each in distributions(path=[*places, os.path.join(home, "Lib", "site-packages")])
        for one in each.entry_points
    ]
    return sorted({one.name for one in found if one.group == "console_scripts"})


def starts(home, empty, name, arguments=(), typed="quit\n"):
    """Types a command in an empty folder, and returns what it printed."""
    code, out, words = ran([command(home, name), *arguments], empty, typed)
    line = " ".join([name, *[os.path.basename(each) for each in arguments]])
    assert code is not None, (
        f"check.pyz typed `{line}` in an empty folder. It was still running after 20 seconds. Is it waiting for something, or is there a loop without an end?"
    )
    reason = last_words(words)
    question = next(QUESTIONS[part] for part in QUESTIONS if re.search(part, reason))
    assert code == 0, f"check.pyz typed `{line}` in an empty folder, and it stopped with: {reason}. {question}"
    assert out.strip(), (
        f"check.pyz typed `{line}` in an empty folder. It ended without printing anything. Which function does it call, and what does that one do?"
    )
    return out


def is_there(name):
    """Asserts that a file exists, and mentions one with nearly the same name."""
    near = difflib.get_close_matches(name, os.listdir("."), n=1, cutoff=0.85)
    assert os.path.isfile(name), f"There's no file {name} in this folder yet." + (
        f" There's {near[0]}: rename that." if near else " Write it, as the page shows."
    )


def project(path="pyproject.toml"):
    """Returns the tables of a pyproject.toml."""
    is_there(path)
    tables, fault = {}, None
    try:
        with open(path, encoding="utf-8-sig") as file:
            tables = tomllib.loads(file.read())
    except ValueError as error:
        fault = error
    assert fault is None, f"{path} can't be read: {fault}"
    assert isinstance(tables.get("project"), dict), (
        f"{path} has no table [project]. It has: {', '.join(tables) or 'nothing'}. Add one, as on the page."
    )
    return tables


def admits(asked, version):
    """Returns whether a `requires-python` admits a version such as (3, 11, 4), or None if it can't be read."""
    answers = []
    for clause in asked.split(","):
        found = re.fullmatch(r"\s*(>=|<=|==|!=|~=|>|<)\s*(\d+(?:\.\d+)*)(\.\*)?\s*", clause)
        if not found:
            return None
        numbers = tuple(int(part) for part in found[2].split("."))
        full = (*numbers, 0, 0)[:3]
        same = version[: len(numbers)] == numbers if found[3] else version == full
        answers.append(
            {
                ">=": version >= full,
                "<=": version <= full,
                ">": version > full,
                "<": version < full,
                "==": same,
                "!=": not same,
                "~=": version >= full and version[: len(numbers) - 1] == numbers[:-1],
            }[found[1]]
        )
    return all(answers)


@contextlib.contextmanager
def new_wheel():
    """Builds the wheel of this folder elsewhere."""
    with elsewhere() as place:
        code, _, words = uv("build", "--wheel", "--offline", "--python", sys.executable, "--out-dir", place)
        assert code == 0, (
            f"check.pyz tried to build a wheel, and uv says: {last_words(words)}. What does uv build --wheel say?"
        )
        yield glob.glob(os.path.join(glob.escape(place), "*.whl"))[0]


def inside(wheel):
    """Returns the contents of a wheel, without the list of its files and the name of its builder."""
    with zipfile.ZipFile(wheel) as file:
        return {name: file.read(name) for name in file.namelist() if not name.endswith(("/RECORD", "/WHEEL"))}


def wheel_is_new():
    """Asserts that the wheel in dist/ is the one that this folder would build now."""
    found = sorted(os.path.basename(path) for path in glob.glob(os.path.join("dist", "*.whl")))
    assert found, "There's no wheel in dist/ yet. Build one."
    with new_wheel() as path:
        name, now = os.path.basename(path), inside(path)
    assert name in found, (
        f"With this pyproject.toml, the wheel is {name}, but dist/ has {', '.join(found)}. What did you do last: change the file, or build?"
    )
    then = inside(os.path.join("dist", name))
    changed = sorted(part for part in {*now, *then} if now.get(part) != then.get(part))
    what = ["what pyproject.toml says" if ".dist-info/" in part else f"src/{part}" for part in changed[:1]]
    assert not changed, (
        f"{name} in dist/ differs from your folder in {''.join(what)}. What did you do last: change that, or build the wheel?"
    )


def pyproject_toml_describes_shelf():
    about = project()["project"]
    for key in ("name", "version", "description", "requires-python"):
        assert isinstance(about.get(key), str) and about[key].strip(), (
            f"In pyproject.toml, the table [project] has no text for {key}. Add it there, spelled like this, above the next table, and in quotes."
        )
    got = plain(about["name"])
    assert got == "shelf", f"pyproject.toml calls this project {about['name']}. What will people install?"
    assert re.fullmatch(r"2\.(?!0(\.|$))\d+(\.\d+)*", about["version"]) is not None, (
        f"pyproject.toml says version {about['version']}. Shelf was 2.0 in the starter. Which release are you working on?"
    )
    mine, asked = sys.version_info[:3], about["requires-python"]
    promise = admits(asked, mine)
    assert promise is not None, (
        f"requires-python is {asked!r}, and check.pyz can't read that. Which two characters come before the number on the page?"
    )
    assert promise, (
        f"requires-python is {asked!r}, and this Python is {'.'.join(map(str, mine))}. Would pip install Shelf here?"
    )


def it_says_what_builds_shelf():
    build = project().get("build-system", {})
    asked, backend = build.get("requires", []), build.get("build-backend")
    assert isinstance(asked, list) and bool(asked and backend), (
        "pyproject.toml needs a table [build-system] with a list requires and a build-backend. Add it, as on the page."
    )
    assert backend == "uv_build" and "uv-build" in [plain(line) for line in asked], (
        f"requires lists {', '.join(asked)}, and build-backend is {backend}. pip installs the first to run the second, and check.pyz only has uv_build. How do the two lines look on the page?"
    )


def the_package_is_in_src_and_nowhere_else():
    assert os.path.isdir("src"), "There's no folder src yet. Make it, and move the package there."
    assert not os.path.isfile(os.path.join("src", "service.py")), (
        "service.py is directly in src/. Move it into the folder shelf there, as in the picture."
    )
    for name in (
        "__init__.py",
        "books.py",
        "fees.py",
        "loans.py",
        "members.py",
        "opening.py",
        "service.py",
        "storage.py",
    ):
        now = [
            os.path.relpath(path).replace(os.sep, "/")
            for path in glob.glob(os.path.join("**", name), recursive=True)
            if "gift" not in path
        ]
        assert os.path.isfile(os.path.join("src", "shelf", name)), f"There's no {name} in src/shelf/. " + (
            f"Move {now[0]} there." if now else "Put the one from the starter's zip there."
        )
    rest = sorted(glob.glob(os.path.join("shelf", "*.py")))
    assert not rest, (
        f"There are two packages shelf: one in src/, and one next to it, with {len(rest)} files. Which one will your next change be in?"
    )
    assert not os.path.isfile("main.py"), (
        "main.py is still in the top folder, where nobody will install it. Which folder gets installed?"
    )


def shelf_installs_into_a_new_environment_and_can_be_imported_there():
    with new_environment(".") as (home, empty):
        code, _out, words = ran([command(home, "python"), "-c", "import shelf.service, shelf.storage"], empty)
        assert code == 0, (
            f"Shelf is installed in a new environment, but import shelf.service stops there with: {last_words(words)}. Does one of your imports only work in your own folder?"
        )


def this_environment_has_shelf_as_an_editable_install():
    try:
        about = distribution("shelf")
    except PackageNotFoundError:
        about = None
    assert about is not None, (
        "Shelf isn't installed in the environment that's active. What does python -m pip list show?"
    )
    source = json.loads(about.read_text("direct_url.json") or "{}")
    assert source.get("dir_info", {}).get("editable", False), (
        "This environment has a copy of Shelf: a change in src/ won't reach it. Which option makes a link instead of a copy?"
    )
    place = url2pathname(urlsplit(source["url"]).path)
    assert os.path.realpath(place) == os.path.realpath(readers_folder), (
        f"The Shelf in this environment comes from {place}. Is that the folder you're in? An editable install still points to the old place after that folder moves."
    )


def shelf_starts_in_an_empty_folder_of_a_new_environment():
    with new_environment(".") as (home, empty):
        found = commands(home)
        assert "shelf" in found, (
            f"After installing Shelf, the new commands are: {', '.join(found) or 'none'}. Ines types shelf. Which line of pyproject.toml names the word?"
        )
        starts(home, empty, "shelf")


def shelf_file_date_uses_whats_typed_after_it_and_shelf_a_b_c_explains_what_to_type():
    with new_environment(".") as (home, empty):
        # Both days are followed, 21 days later, by a Saturday or Tuesday outside August.
        for file, title, day, due in (
            ("attic.json", "Night Ferry", "2028-01-01", "2028-01-22"),
            ("cellar.json", "The Salt Road", "2029-05-08", "2029-05-29"),
        ):
            place = os.path.join(empty, file)
            with open(place, "w", encoding="utf-8") as books:
                json.dump(
                    {"books": {"4017": {"title": title, "author": "N. N.", "copies": 1, "queue": []}}, "loans": []},
                    books,
                )
            out = starts(home, empty, "shelf", [place, day], f"find\n{title[:5]}\nlend\n4017\nMei\nquit\n")
            assert title in out, (
                f"check.pyz typed `shelf {file} {day}` and searched for {title}, which is in that file. Shelf didn't find it. Which file did it open, and how does it know its name?"
            )
            assert due in out, (
                f"check.pyz typed `shelf {file} {day}` and borrowed a book. The loan should end on {due}, and Shelf doesn't say so. Which day did it take for today?"
            )
        code, out, words = ran([command(home, "shelf"), "one.json", "2028-01-01", "three"], empty, "quit\n")
        told = " ".join((out + words).split())
        assert code not in (0, None), (
            "check.pyz typed `shelf one.json 2028-01-01 three`, and Shelf didn't mind the third word. What did it say about that in version 2.0?"
        )
        assert "Traceback" not in told, (
            f"check.pyz typed `shelf one.json 2028-01-01 three`, and it stopped with: {last_words(words)}. What did version 2.0 say instead of a traceback?"
        )
        assert re.search(r"\bshelf\b(?!/|\.json)", told, re.IGNORECASE) is not None and "main.py" not in told, (
            f"check.pyz typed `shelf one.json 2028-01-01 three`, and Shelf answered: {told[:120]}. Could Ines type that?"
        )


def this_environment_has_the_command_too():
    wanted = project().get("project", {}).get("scripts", {}).get("shelf")
    here = [one.value for one in entry_points(group="console_scripts", name="shelf")]
    assert here, (
        "pyproject.toml names the command, but the environment that's active doesn't have it yet. Install Shelf again, so that pip reads that file."
    )
    assert wanted in here, (
        f"In the environment that's active, shelf calls {here[0]}. pyproject.toml says {wanted}. When did pip last read that file?"
    )


def pyproject_toml_knows_what_ines_needs_and_what_you_need():
    tables = project()
    tools = [plain(line) for line in tables["project"].get("dependencies", []) if plain(line) in ("mypy", "uv")]
    assert not tools, (
        f"dependencies in [project] lists {' and '.join(tools)}, so everybody who installs Shelf gets that, too. Who needs it?"
    )
    dev = tables.get("dependency-groups", {}).get("dev")
    assert isinstance(dev, list), (
        f"pyproject.toml has no list dev in a table [dependency-groups]. It has the tables {', '.join(tables)}. Add it, as on the page."
    )
    named = {plain(line): line for line in dev if isinstance(line, str)}
    for tool in ("mypy", "uv"):
        assert tool in named, f"The list dev doesn't have {tool}. Add it, with the version from requirements.txt."
        assert re.search(r"==\s*\d", named[tool]) is not None, (
            f"The list dev says {named[tool]}. Which version would somebody get next month?"
        )


def requirements_lock_fixes_every_tool_and_requirements_txt_is_gone():
    is_there("requirements.lock")
    with open("requirements.lock", encoding="utf-8-sig", errors="replace") as file:
        lines = [line.partition("#")[0].strip() for line in file]
    found = [re.match(r"([\w.-]+)(?:\[.*?\])?\s*==\s*([^\s;\\]+)", line) for line in lines]
    fixed = {plain(one[1]): one[2] for one in found if one}
    odd = [line for line, one in zip(lines, found) if line and not one and not line.startswith("--")]
    assert not odd, f"The line “{odd[0]}” in requirements.lock doesn't name an exact version. Let uv write this file."
    dev = project().get("dependency-groups", {}).get("dev", [])
    for line in [line for line in dev if isinstance(line, str)]:
        name, _, version = line.partition("==")
        assert plain(name) in fixed, (
            f"requirements.lock fixes no version of {name.strip()}. Did uv read the group dev, too?"
        )
        assert fixed[plain(name)] == version.strip(), (
            f"pyproject.toml asks for {line}, but requirements.lock has version {fixed[plain(name)]}. Which of the two did you change last?"
        )
    with contextlib.suppress(PackageNotFoundError):
        needed = [plain(line) for line in distribution("mypy").requires or [] if ";" not in line]
        missing = sorted(name for name in needed if name not in fixed)
        assert not missing, (
            f"requirements.lock fixes no version of {', '.join(missing)}, which mypy needs. Who wrote this file?"
        )
    assert not os.path.isfile("requirements.txt"), (
        "requirements.txt is still here, so the tools are in two lists. Which one will you forget to change?"
    )


def a_wheel_built_from_this_folder_brings_the_command():
    with new_wheel() as wheel, new_environment(wheel) as (home, empty):
        starts(home, empty, "shelf")


def gift_installs_and_its_command_has_an_answer_for_anybody():
    assert os.path.isdir("gift"), "There's no folder gift next to src yet. Make it, with a project of your own."
    about = project("gift/pyproject.toml")["project"]
    assert plain(about.get("name", "")) != "shelf", (
        "gift/pyproject.toml calls this project shelf, too. An environment can only have one of that name. What's yours?"
    )
    with new_environment(os.path.abspath("gift")) as (home, empty):
        found = commands(home)
        assert found, "gift installs, but no command comes with it. Name one in its pyproject.toml."
        for name in found:
            starts(home, empty, name, typed="")
        told = {name: [starts(home, empty, name, [friend], typed="") for friend in ("Zoya", "Tariq")] for name in found}
        name, outs = next(
            (one for one in told.items() if "zoya" in one[1][0].lower() and "tariq" in one[1][1].lower()),
            (found[0], told[found[0]]),
        )
        assert "zoya" in outs[0].lower() and "tariq" in outs[1].lower(), (
            f"check.pyz typed `{name} Tariq`, and the answer was: {' '.join(outs[1].split())[:100].rstrip('.')}. Where's the name?"
        )
        assert os.path.join(home, PROGRAMS) not in outs[1], (
            f"The answer to `{name} Tariq` contains the path of your program. What's the first item of the list with the words that were typed?"
        )


def shelf_may_be_installed_by_python_3_11_and_by_yours():
    asked = project()["project"].get("requires-python", "")
    assert admits(asked, (3, 11, 9)), (
        f"requires-python is {asked!r}. Ines has Python 3.11.9. Will pip install Shelf there?"
    )
    assert admits(asked, (3, 11, 0)), (
        f"requires-python is {asked!r}. The first Python 3.11 was 3.11.0. Will pip install Shelf there?"
    )
    mine = sys.version_info[:3]
    assert admits(asked, mine), (
        f"requires-python is {asked!r}, and this Python is {'.'.join(map(str, mine))}. Will pip still install Shelf here?"
    )


def its_code_runs_in_python_3_11():
    for path in glob.glob(os.path.join("src", "**", "*.py"), recursive=True):
        fault = None
        try:
            with open(path, "rb") as file:
                ast.parse(file.read(), feature_version=(3, 11))
        except SyntaxError as error:
            fault = f"line {error.lineno}: {error.msg}"
        assert fault is None, (
            f"Python 3.11 can't read {path.replace(os.sep, '/')}, {fault}. How did people write that in 2022?"
        )
    code, out, _words = uv("python", "find", "--offline", "--no-project", "3.11")
    if code == 0:
        with new_environment(".", out.strip()) as (home, empty):
            starts(home, empty, "shelf")
