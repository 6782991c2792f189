"""Checks of the starter wf7-quality-gates."""

import ast
import os
import re
import shutil
import sys
import tomllib

from shared.texts import counted
from shared.tools import Gate, elsewhere, first_line, git, run_tool, why
from shared.tools import ran as run_words
from understory import readers_folder


def ran(place, *words):
    """Runs Python, and returns how it ended and everything that it printed."""
    code, out, err = run_words([sys.executable, *words], place, patience=300, PYTHONPATH="src")
    return code, out + err


def tool(place, name, *words):
    return run_tool(name, *words, folder=place)


def goats(*words):
    """Returns what the project's command prints, with its error messages."""
    with open("pyproject.toml", "rb") as file:
        module, _, name = tomllib.load(file)["project"]["scripts"]["goats"].partition(":")
    code = f"import sys; sys.argv[0] = 'goats'; from {module} import {name}; sys.exit({name}())"
    return ran(".", "-c", code, *words)[1].strip()


def names_in_herd():
    code = "from goats.herd import HERD; print(*HERD, sep='|')"
    ended, told = ran(".", "-c", code)
    assert ended == 0, f"HERD can't be loaded from src/goats/herd.py: {told.strip().splitlines()[-1]}"
    return told.strip().split("|")


class Rehearsal(Gate):
    """A copy of the reader's repository, in which commits have to pass the same gate."""

    def __init__(self, folder, place):
        assert not git(folder, "rev-parse", "--show-prefix")[1].strip(), (
            "The history that Git uses here starts in a folder above this one. In which folder did you type git init?"
        )
        super().__init__(folder, place)

    def formatted(self, path, text):
        """Returns the text as the reader's formatter would write it into this file."""
        self.write(path, text)
        tool(self.place, "ruff", "format", path)
        return self.read(path)


def harmless(rehearsal):
    """A comment, in the last line of a file that is as it should be, must get through."""
    path = "src/goats/herd.py"
    assert rehearsal.read(path) is not None, f"{path} isn't in your last commit. Commit it first."
    text = rehearsal.formatted(path, rehearsal.read(path) + "# They eat everything.\n")
    through, told = rehearsal.commit(path, text)
    assert through, (
        f"check.pyz added a comment to herd.py in a copy of your repository, and your gate refused the commit: “{why(told)}” What is the reason: a file that isn't committed, a mistake in the settings, or a hook that refuses good code?"
    )


def herd_in(text):
    """Returns the names in the list HERD, and a function that returns the text of herd.py with other names."""
    for node in ast.walk(ast.parse(text)):
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and target.id == "HERD" and isinstance(node.value, (ast.List, ast.Tuple)):
            names = [ast.literal_eval(one) for one in node.value.elts]
            lines = text.splitlines(keepends=True)
            head = "".join(lines[: node.lineno - 1])
            tail = "".join(lines[node.end_lineno :])
            return names, lambda new: head + "HERD = " + repr(new) + "\n" + tail
    raise AssertionError("In your last commit, HERD in herd.py isn't a list with names. Make it one.")


def the_formatter_has_nothing_left_to_change():
    code, told = tool(".", "ruff", "format", "--check", "src")
    found = sorted(set(re.findall(r"\w+\.py\b", told)))
    assert code == 0 or found, f"ruff format --check failed: “{' '.join(told.split())[:160]}” Which file does it name?"
    assert code == 0, (
        f"ruff format --check isn't satisfied with {', '.join(found)}. Which command lets ruff rewrite your files?"
    )
    with open("src/goats/probe.py", "w", encoding="utf-8") as file:
        file.write("x=1\n")
    code, told = tool(".", "ruff", "format", "--check", "src")
    os.remove("src/goats/probe.py")
    assert code != 0, (
        "check.pyz put a file with the line x=1 into a copy of src/goats, and your ruff format accepted it. Which setting makes it look away?"
    )
    for path in (
        os.path.join(folder, name) for folder, _, names in os.walk("src") for name in names if name.endswith(".py")
    ):
        with open(path, encoding="utf-8") as file:
            comments = re.findall(r"#\s*(?:fmt|yapf):\s*\w+", file.read())
        assert not comments, (
            f"{os.path.basename(path)} contains the comment {comments[0]}, so the formatter leaves a part of it alone. What is it hiding there?"
        )


def all_nine_goats_are_in_the_herd():
    herd = names_in_herd()
    expected = "Biscuit Pepper Clover Button Nettle Duchess Professor Moss Ginger".split()
    missing = [name for name in expected if name not in herd]
    odd = [name for name in herd if name not in expected and any(one.lower() in name.lower() for one in missing)]
    found = f", but there's a goat called “{odd[0]}”" if odd else ""
    asks = "Where does one string end, and where does the next begin?"
    if len(missing) == 1:
        asks = "What does the list in your first commit say?"
    assert not missing, f"Your herd has {len(herd)} goats. No goat is called {' or '.join(missing)}{found}. {asks}"
    told = goats("400", "1")
    assert re.search(rf"\b{len(herd)} goats", told), (
        f"herd.py has {len(herd)} goats, and goats 400 1 says: “{first_line(told)}”. Where does that number come from?"
    )


def the_linter_has_nothing_to_report_and_nobody_silenced_it():
    code, told = tool(".", "ruff", "check", "--output-format", "concise", "src")
    assert code == 0, (
        f"ruff check still reports: “{first_line(told)}”. Does ruff offer to repair it, or is that up to you?"
    )
    code, told = tool(
        ".", "ruff", "check", "--isolated", "--ignore-noqa", "--select", "F", "--output-format", "concise", "src"
    )
    assert code == 0, (
        f"ruff check is silent, but only because something makes it look away. Without your comments and settings, it reports: “{first_line(told)}”. Does the program need that line?"
    )


def long_visits_are_10_cheaper_and_short_ones_arent():
    for metres, days, cents in [(1200, 4, 14310), (500, 3, 6750), (1200, 2, 15900), (400, 1, 6300)]:
        told = goats(str(metres), str(days))
        amount = f"{cents / 100:.2f}"
        said = re.findall(r"\d+[.,]\d\d", told)
        rule = "the full price" if days < 3 else "a tenth less"
        assert amount in told, (
            f"goats {metres} {days} says {said[-1] if said else 'no price'}. {counted(days, 'day')} should cost {rule}: {amount}. What does price do with the discount?"
        )


def mypy_is_strict_and_has_nothing_to_report():
    with elsewhere() as place:
        for name in ("pyproject.toml", "mypy.ini", ".mypy.ini", "setup.cfg"):
            if os.path.exists(name):
                shutil.copy(name, place)
        source = os.path.join(place, "src")
        shutil.copytree("src", source)
        code, told = tool(place, "mypy", "src")
        assert code == 0, (
            f"mypy reports: “{first_line(told, 'error:')}”. What does that line promise, and what does it do?"
        )
        probe = os.path.join(source, "goats", "probe.py")
        with open(probe, "w", encoding="utf-8") as file:
            file.write("def half(metres):\n    return metres / 2\n")
        code, told = tool(place, "mypy", "src")
        assert code != 0, (
            "check.pyz put a function without any hints into a copy of src/goats, and mypy had nothing to say about it. Which setting makes it look at functions like that?"
        )
        os.remove(probe)
        for folder, _, names in os.walk(source):
            for name in names:
                if name.endswith(".py"):
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8") as file:
                        text = file.read()
                    with open(path, "w", encoding="utf-8") as file:
                        file.write(re.sub(r"#\s*(type:\s*ignore|mypy:)[^\n]*", "", text))
        code, told = tool(place, "mypy", "--config-file=", "--strict", "src")
        assert code == 0, (
            f"mypy is silent, but only because something makes it look away. Without your comments and settings, it reports: “{first_line(told, 'error:')}”. What would happen in that line?"
        )


def a_meadow_thats_too_big_gets_an_answer_of_its_own():
    herd = len(names_in_herd())
    fits = goats(str(100 * herd), "1")
    assert re.search(rf"\b{herd}\b", fits) and f"{(1500 + 1200 * herd) / 100:.2f}" in fits, (
        f"goats {100 * herd} 1 needs exactly {herd} goats, and you have {herd}. The program says: “{first_line(fits)}” Which meadow is the first that's too big?"
    )
    for metres, days in [(100 * herd + 1, 1), (max(5000, 250 * herd), 2), (max(20000, 350 * herd), 3)]:
        command = f"goats {metres} {days}"
        told = goats(str(metres), str(days))
        assert told, f"{command} prints nothing at all. What should the person at the phone read?"
        last = told.splitlines()[-1]
        assert "Traceback" not in told, (
            f"{command} ends with a traceback: “{last}”. Who will read it, and what would help them?"
        )
        assert not re.search(r"\bNone\b", told), (
            f"{command} still says: “{first_line(told, 'None')}” mypy lets None into an f-string. Where could main ask first?"
        )
        numbers = [int(one) for one in re.findall(r"(?i)(?<!t )(?<!to )\bsend\s+(?:all\s+)?(-?\d+)", told)]
        assert all(0 < one <= herd for one in numbers), (
            f"{command} says: “{first_line(told)}” There are {herd} goats. Can Kwabena do that?"
        )
        assert re.sub(r"\d+", "", told) != re.sub(r"\d+", "", fits), (
            f"{command} says: “{first_line(told)}” People whose meadow isn't too big read that, too. What can {herd} goats not do in {counted(days, 'day')}?"
        )
        bill = f"{(1500 + 12 * metres) / 100:.2f}"
        assert days != 2 or bill not in told, (
            f"{command} says: “{first_line(told, bill)}” That's the price of a visit of two days. Who would pay it, if {herd} goats can't eat that much in two days?"
        )


def good_commits_get_through_and_bad_ones_dont():
    FAULTS = [
        ("a badly formatted line", "x=1\n", "x=1"),
        ("an unused import", "import os\n", "import os"),
        ("a function that breaks its promise", 'def half() -> int:\n    return "many"\n', "-> int, and then a string"),
    ]
    with elsewhere() as place:
        rehearsal = Rehearsal(readers_folder, place)
        harmless(rehearsal)
        for kind, text, short in FAULTS:
            through, _told = rehearsal.commit("src/goats/probe.py", text)
            assert not through, (
                f"check.pyz committed a new file with {kind} ({short}) in a copy of your repository, and it got through. Which of your hooks should have stopped it, and which files does that hook look at?"
            )


def no_commit_gets_through_with_the_same_goat_twice():
    with elsewhere() as place:
        rehearsal = Rehearsal(readers_folder, place)
        harmless(rehearsal)
        names, herd = herd_in(rehearsal.read("src/goats/herd.py"))
        for twice, how in [(names[0], "exactly as it is"), (names[1].lower(), "in lowercase")]:
            tries = []
            for new in ([*names[:-1], twice], [*names, twice], [*names[:2], twice, *names[2:]]):
                path = "src/goats/herd.py"
                tries.append(rehearsal.commit(path, rehearsal.formatted(path, herd(new))))
                if not tries[-1][0] and twice.lower() in tries[-1][1].lower():
                    break
            assert not any(through for through, told in tries), (
                f"check.pyz put {twice} into a copy of your herd a second time, {how}, and committed it. It got through. Did your doorkeeper run, and how does it say no?"
            )
            assert twice.lower() in tries[-1][1].lower(), (
                f"check.pyz put {twice} into a copy of your herd a second time. The commit was refused, but the refusal doesn't name {twice}: “{why(tries[-1][1])}” Which goat will people look for?"
            )
            others = [name for name in names if name.lower() != twice.lower() and name.lower() in tries[-1][1].lower()]
            assert len(others) < len(names) / 2, (
                f"check.pyz put {twice} into a copy of your herd a second time. The commit was refused, but the refusal also names {' and '.join(others[:2])}, who are there only once. How do people see which goat is meant?"
            )
