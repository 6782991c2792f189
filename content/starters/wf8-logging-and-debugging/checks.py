"""Checks of the starter wf8-logging-and-debugging."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap

MISO, BANDIT, STRANGER = "276098106014425", "276098106027740", "985113000612907"
# Two right PINs and a wrong one would tell a thief the same, so none may be in a log.
NIGHT = [
    "18:00;bowl;120 g",
    f"18:11;out;~{MISO}~",
    f"19:23;in;{BANDIT}",
    f"20:37;in;~{STRANGER}",
    "21:41;app;2508",
    "21:42;app;2580",
    "22:53;in;~~8106014425~",
    "23:58;bowl;31 g",
]
REPORT = ["Bandit came in: 1", "Miso came in: 1", "In the bowl: 120 g at 18:00, 31 g at 23:58"]
OPENED = [("18:11", "Miso"), ("19:23", "Bandit"), ("22:53", "Miso")]
# The rules as they came with the starter.
OLD = {
    "__init__.py": 'VERSION = "1.4"\n',
    "chips.py": """
def clean(reading):
    return "".join([character for character in reading if character.isdigit()])
""",
    "house.py": """
PIN = "2580"
CATS = {"Miso": "276098106014425", "Bandit": "276098106027740"}
def cat_with(chip):
    for name, number in CATS.items():
        if number.endswith(chip[-8:]):
            return name
    return None
""",
    "door.py": """
from catflap.chips import clean
from catflap.house import PIN, cat_with
def visit(time, sensor, reading):
    return cat_with(clean(reading))
def typed(time, pin):
    return pin == PIN
""",
}
OLD_FLAP = """
import sys
from catflap.door import typed, visit
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        time, sensor, reading = line.strip().split(";")
        if sensor == "app":
            typed(time, reading)
        elif sensor != "bowl":
            print(visit(time, sensor, reading))
"""


def start(place, words, skip_breakpoints=True):
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    env.pop("PYTHONBREAKPOINT", None)
    if skip_breakpoints:
        env["PYTHONBREAKPOINT"] = "0"
    try:
        return subprocess.run(
            [sys.executable, *words],
            cwd=place,
            env=env,
            input="",
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=15 * float(os.environ.get("CHECK_PATIENCE", "1")),
        )
    except subprocess.TimeoutExpired:
        return None


def last_line(ended):
    """Returns the last line of a traceback, without the path of a temporary folder."""
    line = (ended.stderr.strip().splitlines() or [""])[-1]
    return re.sub(r" \([^()]*[/\\][^()]*\)$", "", line)


def no_trouble(ended, what):
    """Fails with what stopped the reader's program, if anything did."""
    assert ended, f"check.pyz started {what}, and it was still running after 15 seconds. What is it waiting for?"
    assert "BdbQuit" not in ended.stderr and "(Pdb)" not in ended.stdout, (
        f"check.pyz started {what}, and it stopped in the debugger. Where is there still a line that calls it?"
    )
    reason = re.findall(r"(?m)^(?:TypeError|ValueError|KeyError|OSError).*$", ended.stderr)
    assert "--- Logging error ---" not in ended.stderr, (
        f"check.pyz started {what}, and logging couldn't write one of its lines: {reason[-1] if reason else 'see above'}. How many gaps does your message have, and how many values come after it?"
    )
    assert ended.returncode == 0 or not re.search(r"(?m)^(Traceback|  File )", ended.stderr), (
        f"check.pyz started {what}, and it stopped with {last_line(ended)}. Which of your lines is in the traceback?"
    )


def old_rules(place, **changed):
    """Puts the starter's rules into a folder, perhaps with another file in it."""
    os.makedirs(os.path.join(place, "catflap"), exist_ok=True)
    for name, text in {**OLD, **{key + ".py": text for key, text in changed.items()}}.items():
        with open(os.path.join(place, "catflap", name), "w", encoding="utf-8") as file:
            file.write(text)


def copy_to(place):
    """Copies the reader's files, without the logs, so that old lines can't be taken for new ones."""
    left_out = shutil.ignore_patterns(".*", "__pycache__", "*.log", "check.pyz")
    shutil.copytree(".", place, ignore=left_out, dirs_exist_ok=True)


class Night:
    """What the reader's program printed and logged for a night."""

    def __init__(self, events, *options, first=(), skip_breakpoints=True, log="flap.log", calm=True):
        with tempfile.TemporaryDirectory() as place:
            copy_to(place)
            with open(os.path.join(place, "other.txt"), "w", encoding="utf-8", newline="\n") as file:
                file.write("".join([event + "\n" for event in events]))
            words = ["flap.py", *first, "other.txt", *options]
            self.called = "python " + " ".join(words)
            self.ended = start(place, words, skip_breakpoints)
            if calm:
                no_trouble(self.ended, self.called)
            self.logs = {}
            for name in sorted(os.listdir(place)):
                if name.endswith(".log"):
                    with open(os.path.join(place, name), encoding="utf-8", errors="replace") as file:
                        self.logs[name] = file.read().splitlines()
        self.log = self.logs.get(log)
        self.screen = self.ended.stderr.splitlines() if self.ended else []
        self.printed = [line.strip() for line in self.ended.stdout.splitlines() if line.strip()] if self.ended else []
        self.written = self.screen + (self.log or [])


def about(lines, *parts):
    """Returns the lines with all these parts. A clock with seconds isn't a time of the night."""
    bare = [(line, re.sub(r"\d{1,2}:\d\d:\d\d", "", line)) for line in lines]
    return [line for line, rest in bare if all(part in rest for part in parts)]


def shown(lines):
    return f"“{lines[0].strip()}”" if lines else "no line"


WORDS = {
    "What I did": r"\bdid\b",
    "What I expected": r"\bexpect",
    "What I got": r"\bgot\b",
    "Smallest example": r"\bexample\b",
    "Versions": r"\bversions?\b",
}


def report_in_parts():
    """Returns the text of report.md, and what's below each of its headings."""
    with open("report.md", encoding="utf-8-sig") as file:
        text = file.read()
    parts, heading, in_code = {}, None, False
    for line in text.splitlines():
        if line.strip().startswith("```"):
            in_code = not in_code
        elif line.startswith("#") and not in_code:
            heading = next(
                (part for part, word in reversed(WORDS.items()) if re.search(word, line, re.IGNORECASE)), None
            )
            if heading:
                parts.setdefault(heading, "")
            continue
        if heading:
            parts[heading] += line + "\n"
    return text, parts


def each_time_the_flap_opens_theres_an_info_line():
    night = Night(NIGHT)
    for time, cat in OPENED:
        said = about(night.printed, time) + about(night.printed, "INFO")
        assert not said, (
            f"check.pyz replayed another night, and your program printed {shown(said)} in the middle of the report. Which function writes to the log instead?"
        )
        lines = about(night.written, time)
        here = about(lines, cat)
        info = about(here, "INFO")
        assert info or not here, (
            f"check.pyz replayed another night. The flap opened for {cat} at {time}, and your line about it is {shown(here)}. Which level is it, and which level should it be?"
        )
        assert here or not lines, (
            f"check.pyz replayed another night. The flap opened for {cat} at {time}, and your line about it is {shown(lines)}. Whom does it name?"
        )
        assert info, (
            f"check.pyz replayed another night. The flap opened for {cat} at {time}, but no INFO line says so. Which lines does logging show if nobody has set a level, and which of your lines runs first?"
        )


def each_time_it_stays_closed_theres_a_warning_line():
    night = Night(NIGHT)
    lines = about(night.written, "20:37")
    assert lines, (
        "check.pyz replayed another night. A strange cat was at the flap at 20:37, but no line of your log has that time. What does visit do if cat is None?"
    )
    warning = about(lines, "WARNING")
    assert warning, (
        f"check.pyz replayed another night. A strange cat was refused at 20:37, and your line about it is {shown(lines)}. Which level means “not an error, but look at it”?"
    )
    assert about(warning, STRANGER), (
        f"check.pyz replayed another night. A strange cat was refused at 20:37, and your line about it is {shown(warning)}. Which part of it says who was refused?"
    )
    warned = [line for line in about(night.written, "WARNING") if any(time in line for time, cat in OPENED)]
    assert not warned, (
        f"check.pyz replayed another night, and {shown(warned)} is a warning, although the flap opened for a cat that lives there. When does this line run?"
    )


def the_report_is_the_same_as_before():
    night = Night(NIGHT)
    assert sorted(night.printed) == sorted(REPORT), (
        f"check.pyz replayed another night. The report should be {REPORT}, and is {night.printed}. Which of your changes touched it?"
    )


def flap_log_has_every_line_and_each_names_its_module():
    night = Night(NIGHT)
    others = sorted(night.logs)
    assert night.log is not None, "check.pyz replayed another night, and afterwards there was no flap.log. " + (
        f"There was {others[0]}: use the other name."
        if others
        else "Which handler writes into a file, and who gets it?"
    )
    for time, cat in OPENED:
        assert about(night.log, time, cat, "INFO"), (
            f"check.pyz replayed another night. flap.log should have an INFO line about {cat} at {time}, and has {shown(about(night.log, time))} for that time. Which levels does a line have to pass on its way into the file?"
        )
    refused = about(night.log, "20:37", "WARNING")
    assert refused, (
        f"check.pyz replayed another night. flap.log should have a WARNING line for the strange cat at 20:37, and has {shown(about(night.log, '20:37'))} for that time. Which levels does a line have to pass on its way into the file?"
    )
    nameless = [line for line in refused + about(night.log, "18:11", "Miso") if "catflap.door" not in line]
    assert not nameless, (
        f"flap.log has {shown(nameless)}, in which catflap.door isn't mentioned. Which logger wrote it, and does your format show the logger's name?"
    )


def the_terminal_only_shows_warnings():
    night = Night(NIGHT)
    quiet = about(night.screen + night.printed, "INFO")
    assert not quiet, (
        f"check.pyz replayed another night, and {shown(quiet)} was in the terminal, too. Which of the two handlers has its own level?"
    )
    assert about(night.screen, "20:37"), (
        "check.pyz replayed another night. A strange cat was refused at 20:37, and the terminal didn't show it. Which handler writes to the terminal, and from which level on?"
    )
    twice = [line for time, cat in OPENED for line in about(night.log, time, cat) if night.log.count(line) > 1]
    assert not twice, (
        f"check.pyz replayed one night, and flap.log has {shown(twice)} {night.log.count(twice[0])} times. How many handlers write into this file?"
    )


def the_package_itself_configures_nothing():
    with tempfile.TemporaryDirectory() as place:
        copy_to(place)
        program = (
            "import logging\n"
            "from catflap.door import typed, visit\n"
            f"visit('18:11', 'out', '{MISO}'), visit('20:37', 'in', '{STRANGER}'), typed('21:42', '2580')\n"
            "loggers = [logging.getLogger()] + [logging.getLogger(name) for name in list(logging.root.manager.loggerDict)]\n"
            "print(sum(not isinstance(two, logging.NullHandler) for one in loggers for two in getattr(one, 'handlers', [])), logging.getLogger().level)\n"
        )
        ended = start(place, ["-c", program])
        no_trouble(ended, "a program that only imports catflap")
        files = [name for name in os.listdir(place) if name.endswith(".log")]
        handlers, level = ended.stdout.split()[-2:]
    assert not files, (
        f"check.pyz imported catflap into its own program, and there was a {files[0]}. Which file should decide where lines go: the package, or the one that you start?"
    )
    assert handlers == "0", (
        "check.pyz imported catflap into its own program and called visit and typed. Afterwards, logging was configured, although that program hadn't done it. Is there a line in the package that begins with logging. and isn't getLogger?"
    )
    assert level == "30", (
        "check.pyz imported catflap into its own program, and the level of all logging had changed. Which line of the package sets it?"
    )


def with_debug_the_log_has_every_reading():
    readings = [event.split(";") for event in NIGHT if ";in;" in event or ";out;" in event]
    for night in [Night(NIGHT, "--debug"), Night(NIGHT, first=("--debug",))]:
        assert night.ended.returncode == 0, (
            f"{night.called} ended with “{(night.ended.stderr.strip() or night.ended.stdout.strip())[-80:]}”. Does your program look at the number of arguments before or after it has taken out the option?"
        )
        for time, sensor, reading in readings:
            assert about(night.log or [], "DEBUG", time, reading), (
                f"After {night.called}, flap.log should have a DEBUG line with {time} and {reading}, what the chip reader picked up. For that time it has {shown(about(night.log or [], time))}. What does your line show, and when does it run?"
            )


def without_it_there_are_no_debug_lines():
    night = Night(NIGHT)
    extra = about(night.written, "DEBUG")
    assert not extra, (
        f"After {night.called}, without the option, there was {shown(extra)}. Which level does your program use if nobody asks for more?"
    )
    assert about(night.log or [], "22:53", "Miso", "INFO"), (
        f"After {night.called}, without the option, flap.log has no INFO line about Miso at 22:53. Which level does your program use if nobody asks for more?"
    )
    for words in [[], ["--debug"], ["one.txt", "two.txt"]]:
        with tempfile.TemporaryDirectory() as place:
            copy_to(place)
            ended = start(place, ["flap.py", *words])
        called = " ".join(["python flap.py", *words])
        no_trouble(ended, called)
        assert ended.returncode != 0 and "sage" in ended.stdout + ended.stderr, (
            f"{called} should end with the line about how to use the program, as before. It ended with “{last_line(ended)}”."
        )


def no_pin_is_in_the_log_neither_a_right_one_nor_a_wrong_one():
    events = NIGHT + ["23:59;app;7316", "00:00;app;2580"]
    for night in [Night(events, "--debug"), Night(events)]:
        for pin, kind in [
            ("2580", "the right PIN"),
            ("7316", "a wrong PIN"),
            ("2508", "a PIN with two digits swapped"),
        ]:
            lines = [line for line in night.written + night.printed if re.search(rf"(?<!\d){pin}(?!\d)", line)]
            assert not lines, (
                f"Somebody typed {kind}, and after {night.called} everybody can read {shown(lines)}. Which of your lines wrote it?"
            )
        half = [
            line
            for line in night.written + night.printed
            if re.search(r"(?<!\w)(?:7(?:3|31)?[*#•xX]+|[*#•xX]+(?:3?1)?6)(?!\w)", line)
        ]
        assert not half, (
            f"Somebody typed 7316, and after {night.called} everybody can read {shown(half)}. How many guesses does a thief need from there?"
        )
        if "--debug" in night.called:
            assert about(night.log or [], "23:59"), (
                f"Somebody typed a PIN at 23:59, and after {night.called} flap.log has no line with that time. May the log say that somebody typed something?"
            )


def crime_txt_has_one_event_and_it_shows_the_bug():
    assert os.path.isfile("crime.txt"), (
        "There's no crime.txt in this folder yet. Save the event there that can't be what it seems."
    )
    with open("crime.txt", "rb") as file:
        data = file.read()
    assert data[:2] not in (b"\xff\xfe", b"\xfe\xff"), (
        "crime.txt is saved as UTF-16, and flap.py only reads UTF-8. Which encoding does your editor offer when you save a file?"
    )
    events = [line.strip() for line in data.decode("utf-8-sig", errors="replace").splitlines() if line.strip()]
    assert len(events) == 1, f"crime.txt has {len(events)} events. What's the smallest number that shows the bug?"
    parts = events[0].split(";")
    assert len(parts) == 3 and re.fullmatch(r"\d\d:\d\d", parts[0]), (
        f"crime.txt says “{events[0]}”. Which parts does a line of night.txt have, and what separates them?"
    )
    assert parts[1] in ("in", "out"), (
        f"crime.txt says “{events[0]}”, and that isn't a visit. Which sensors are at the flap?"
    )
    digits = "".join([character for character in parts[2] if character in "0123456789"])
    assert len(digits) < 8 and any(number.endswith(digits) for number in (MISO, BANDIT)), (
        f"crime.txt says “{events[0]}”. For that, the old flap did what its rule says. When did it open although it shouldn't?"
    )


def your_session_went_into_house_py():
    assert os.path.isfile("session.txt"), (
        "There's no session.txt in this folder yet. Copy your session from the terminal, and save it there."
    )
    with open("session.txt", "rb") as file:
        data = file.read()
    # Notepad may save UTF-16, and what's copied from a terminal may have colours in it.
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", errors="replace")
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert "(Pdb)" in text, "session.txt has no line with (Pdb) in it. Copy the part of the terminal that has them."
    assert re.search(r"(?m)^[> ]+…", text) is None, (
        "In session.txt, a path begins with …, as on the page of the lesson. What does your own terminal show there?"
    )
    assert re.search(r"house\.py\(\d+\)", text), (
        "Your session never got into house.py. Which command goes into a function instead of over it?"
    )
    asked = re.findall(r"(?m)\(Pdb\).*425.*\s+^\s*(\S+)", text)
    assert bool(asked), "In session.txt, nothing asks about 425. What would number.endswith say about it?"
    assert "True" in asked or "'Miso'" in asked, (
        f"Your session asks about 425, and the answer begins with {asked[-1]}. Where was the program at that moment, and what was the value of number?"
    )
    assert (
        re.search(r"flap\.py\(\d+\)main\(\)[\s\S]*door\.py\(\d+\)visit\(\)[\s\S]*house\.py\(\d+\)cat_with\(\)", text)
        is not None
    ), "session.txt doesn't show who called cat_with, from main on. Which command asks where you are?"


def no_breakpoint_is_left():
    night = Night(["03:12;in;~~~~~"] + NIGHT, "--debug", skip_breakpoints=False)
    assert any("In the bowl" in line for line in night.printed), (
        f"check.pyz started {night.called}, and it ended before its report. Is there still a breakpoint in one of your files?"
    )


def visitors_without_a_chip_stay_outside():
    readings = ["~~~~~", "~-~", "-", ""]
    night = Night([f"0{3 + n}:17;in;{reading}" for n, reading in enumerate(readings)])
    entered = [line for line in night.printed if "came in" in line]
    assert not entered, (
        f"check.pyz sent four visitors without a chip, and your report says {shown(entered)}. What does cat_with return for a chip without digits?"
    )
    for n in range(len(readings)):
        assert about(night.log or [], f"0{3 + n}:17", "WARNING"), (
            f"check.pyz sent a visitor without a chip at 0{3 + n}:17, with the reading “{readings[n]}”. The flap stayed closed, but flap.log has no warning about it. Which line logs refusals, and does it still run?"
        )


def a_few_digits_arent_enough():
    readings = ["425", "~5~", "27740", "6014425", "~0~2~7~7~4~0~"]
    night = Night([f"0{3 + n}:17;in;{reading}" for n, reading in enumerate(readings)])
    opened = [(n, line) for n in range(len(readings)) for line in about(night.log or [], f"0{3 + n}:17", "INFO")]
    entered = [line for line in night.printed if "came in" in line]
    reading = readings[opened[0][0]] if opened else ""
    assert not opened and not entered, (
        f"check.pyz sent a visitor with the reading {reading}, and the flap opened: {shown([opened[0][1]])}."
        if opened
        else f"check.pyz sent five visitors with at most seven digits, and your report says {shown(entered)}."
    ) + " How many digits does the rule ask for?"


def miso_and_bandit_still_come_in_in_a_hurry_or_not():
    readings = [
        (MISO, "Miso"),
        ("~06014425", "Miso"),
        (f"~{BANDIT[3:]}~", "Bandit"),
        (BANDIT[-8:], "Bandit"),
        ("27~60-98106014425", "Miso"),
    ]
    night = Night([f"0{3 + n}:17;in;{reading}" for n, (reading, cat) in enumerate(readings)])
    for n, (reading, cat) in enumerate(readings):
        assert about(night.log or [], f"0{3 + n}:17", cat, "INFO"), (
            f"{cat} came to the flap, the chip reader picked up {reading}, and flap.log says {shown(about(night.log or [], f'0{3 + n}:17'))}. Are the last eight digits there, and does your fix ask for more than those?"
        )
    assert sorted(line for line in night.printed if "came in" in line) == ["Bandit came in: 2", "Miso came in: 3"], (
        f"Miso came in three times and Bandit twice, and your report says {night.printed}. What does visit return for a cat?"
    )
    strangers = Night([f"03:17;in;{STRANGER}", "04:17;in;112233445566", "05:17;out;16014425"])
    opened = about(strangers.log or [], "INFO") + [line for line in strangers.printed if "came in" in line]
    assert not opened, (
        f"check.pyz sent three strangers with other chips, and the flap opened: {shown(opened)}. Whose digits did your fix compare?"
    )


def proof_py_notices_three_kinds_of_broken_flaps():
    assert os.path.isfile("proof.py"), (
        "There's no proof.py in this folder yet. Write it, so that Oksana knows that the flap is fixed."
    )

    def proof_with(**changed):
        with tempfile.TemporaryDirectory() as place:
            copy_to(place)
            if changed:
                old_rules(place, **{key: text for key, text in changed.items() if text})
            return start(place, ["proof.py"])

    own = proof_with()
    no_trouble(own, "proof.py with your fix")
    assert own.returncode == 0, f"check.pyz started proof.py with your fix, and it ended with “{last_line(own)}”."
    old_house = OLD["house.py"]
    half_fixed = old_house.replace("    for name", "    if not chip:\n        return None\n    for name")
    shut = old_house.replace("    for name", "    return None\n    for name")
    worlds = [
        (old_house, "the old rules back", "Which assert should notice that somebody without a chip comes in?"),
        (
            half_fixed,
            "in rules that refuse readings without any digits, but still open for 425",
            "Which assert should notice that?",
        ),
        (shut, "in a flap that never opens for anybody", "Which assert should notice that the cats stay outside?"),
    ]
    for house, what, question in worlds:
        ended = proof_with(house=house)
        assert ended is not None, f"check.pyz put {what}, and proof.py was still running after 15 seconds."
        assert ended.returncode != 0, f"check.pyz put {what}, and proof.py had no objection. {question}"
        assert "AssertionError" in ended.stderr or "Traceback" not in ended.stderr, (
            f"check.pyz put {what}, and proof.py stopped with {last_line(ended)}, before an assert could say something. Which names exist with the old rules and with yours?"
        )


def report_md_has_all_five_parts():
    assert os.path.isfile("report.md"), "There's no report.md in this folder yet. Write your report there."
    text, parts = report_in_parts()
    missing = [part for part in WORDS if part not in parts]
    assert not missing, (
        f"report.md has no heading “{missing[0]}”. Add it: in Markdown, a heading is a line that begins with #."
    )
    title = (text.strip().splitlines() or [""])[0].strip("#* ")
    assert title and title not in WORDS, (
        f"The first line of report.md is “{title}”. Make it a title that says what happens."
    )
    empty = [part for part in WORDS if not re.search(r"\w", parts[part])]
    assert not empty, f"In report.md, there's nothing under “{empty[0]}”. Write what a stranger would have to ask you."
    assert (
        "1.4" in re.findall(r"\d+(?:\.\d+)+", parts["Versions"])
        and re.search(r"(?<![\d.])3\.\d+", parts["Versions"]) is not None
    ), (
        f"Under “Versions”, report.md says “{' '.join(parts['Versions'].split())[:80]}”. Anyone who wants to repair it needs two numbers: the version of catflap, and that of Python. Where can you read them?"
    )
    assert not re.search(r"\b2580\b", text), (
        "report.md has Oksana's PIN in it, and anyone may read the report. Where did you copy that line from?"
    )


def the_smallest_example_shows_the_bug_to_a_stranger():
    text, parts = report_in_parts()
    fence = r"(?ims)^[ \t]*```[ \t]*(?:python3?|py)[ \t]*\n(.*?)^[ \t]*```"
    blocks = re.findall(fence, parts["Smallest example"]) or re.findall(fence, text)
    assert blocks, (
        "report.md has no block of Python, from a line with ```python to a line with ```. Put the smallest example into one."
    )
    example = textwrap.dedent(blocks[0])
    lines = [line for line in example.splitlines() if line.strip() and not line.strip().startswith("#")]
    assert len(lines) <= 6, (
        f"The example in report.md has {len(lines)} lines. Which of them could you delete, and the bug would still be there?"
    )

    def with_rules(own=False, **changed):
        with tempfile.TemporaryDirectory() as place:
            if own:
                shutil.copytree("catflap", os.path.join(place, "catflap"))
            else:
                old_rules(place, **changed)
            with open(os.path.join(place, "example.py"), "w", encoding="utf-8") as file:
                file.write(example)
            ended = start(place, ["example.py"])
            assert ended is not None, "The example in report.md was still running after 15 seconds."
            return ended

    def said(ended):
        """What the example shows: its output, or else how it ended. Log lines don't count."""
        return ended.stdout.strip() or (last_line(ended) if ended.returncode else "")

    before, after = with_rules(), with_rules(own=True)
    # The example may show the bug in a function that the reader left alone, and fixed one level higher.
    elsewhere = with_rules(house=OLD["house.py"].replace("number.endswith(chip[-8:])", "number[-8:] == chip[-8:]"))
    assert "SyntaxError" not in before.stderr, (
        f"check.pyz ran the example of report.md, and it stopped with {last_line(before)}. Is each of its lines Python, without what a terminal adds?"
    )
    assert before.returncode == 0 or "AssertionError" in before.stderr, (
        f"check.pyz ran the example of report.md in a folder with nothing but the old catflap, and it stopped with {last_line(before)}. What does a stranger not have?"
    )
    assert said(before) != "" or said(after) != "", (
        "check.pyz ran the example of report.md, and it showed nothing. What should a stranger see?"
    )
    assert said(before) != said(after) or said(before) != said(elsewhere), (
        f"check.pyz ran the example of report.md with the old rules and with your fix. Both times, it showed “{said(before)[:60]}”. For which reading do the two differ?"
    )
    words = " ".join(parts["What I got"].split())
    assert any(" ".join(line.split()) in words for line in (said(before) or "nothing").splitlines() if line.strip()), (
        f"With the old rules, the example shows “{said(before)[:60]}”, and that isn't under “What I got”. Can a stranger compare what they see with what you saw?"
    )


def log_name_chooses_the_file():
    for words, first in [
        (("--log", "balcony.log"), ()),
        ((), ("--log", "attic.log")),
        (("--debug", "--log", "cellar.log"), ()),
        (("--log", "north.log", "--debug"), ()),
        (("--log", "east.log"), ("--debug",)),
    ]:
        name = (words + first)[(words + first).index("--log") + 1]
        night = Night(NIGHT, *words, first=first, log=name)
        assert night.ended.returncode == 0, (
            f"{night.called} ended with “{(night.ended.stderr.strip() or night.ended.stdout.strip())[-80:]}”. Which words are left in your list when the options are gone?"
        )
        assert about(night.log or [], "22:53", "Miso", "INFO"), (
            f"After {night.called}, {name} should have the lines of the night. These logs are there: {', '.join(night.logs) or 'none'}. Where does the handler get its name from?"
        )
        elsewhere = [other for other in night.logs if other != name]
        assert not elsewhere, (
            f"After {night.called}, there's {name}, and also {elsewhere[0]}. Which line made the second file?"
        )
        assert bool(about(night.log or [], "DEBUG")) == ("--debug" in night.called), (
            f"After {night.called}, {name} has {'no' if '--debug' in night.called else 'some'} DEBUG lines. Which of the two options did your program see?"
        )


def without_the_option_its_flap_log_and_without_a_name_theres_help():
    night = Night(NIGHT)
    assert list(night.logs) == ["flap.log"], (
        f"After {night.called}, these logs are there: {', '.join(night.logs) or 'none'}. Which name should it be if nobody chooses one?"
    )
    night = Night(NIGHT, "--log", calm=False)
    assert not (night.ended is None or "Traceback" in night.ended.stderr), (
        f"After {night.called}, your program stopped with {last_line(night.ended) if night.ended else 'nothing'}. What is missing from this command, and who should say so?"
    )
    assert night.ended.returncode != 0 and "sage" in night.ended.stdout + night.ended.stderr, (
        f"{night.called} lacks a name, and your program ended with “{last_line(night.ended)}”. Should it start, or say how it's used?"
    )
