"""Checks of the starter wf2-log-hunt."""

import os
import re
import shutil
import subprocess
import tempfile
import time

from shared.texts import counted

LOG = """2026-11-03 08:02:11 INFO order 6001 paid
2026-11-03 08:40:59 ERROR lift stuck on floor 2
2026-11-03 09:15:20 INFO nightly check: 0 errors
2026-11-03 11:31:07 ERROR payment of order 6019 refused
2026-11-03 12:00:00 WARNING disk is 90 percent full
2026-11-03 16:44:31 ERROR gift card 77 has expired
"""

ERRORS = [line for line in LOG.splitlines() if " ERROR " in line]


def read(name):
    with open(name, "rb") as file:
        data = file.read()
    # Windows PowerShell writes UTF-16 when it redirects.
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return data.decode(encoding, errors="replace")


def lines(name):
    return [line.strip() for line in read(name).splitlines() if line.strip()]


def near(name, what_to_do):
    """Returns what to say about a missing file."""
    stem = name.partition(".")[0]
    found = [
        one for one in sorted(os.listdir(".")) if one.lower().startswith(stem) and one != name and os.path.isfile(one)
    ]
    return f"There's no {name} in this folder yet. " + (f"There is {found[0]}: rename that." if found else what_to_do)


def errors_txt_has_the_seven_lines_with_error():
    assert os.path.isfile("errors.txt"), near("errors.txt", "Send the lines there, with a redirect.")
    got = lines("errors.txt")
    log = lines("shop.log")
    assert len(log) >= 64, (
        f"shop.log came with 64 lines, and now it has {len(log)}. Did a > write into it? Copy it from the starter's zip again."
    )
    wanted = [line for line in log if " ERROR " in line]
    assert got, "errors.txt is empty. Does the command print anything without the redirect?"
    infos = [line for line in got if " INFO " in line or " WARNING " in line]
    assert not infos, (
        f"errors.txt also has this line: “{infos[0]}”. Which word did you look for, in uppercase or lowercase letters?"
    )
    foreign = [line for line in got if line not in log]
    assert not foreign, (
        f"errors.txt has “{foreign[0][:80]}”, but the log has no such line. Which part of your command added something?"
    )
    assert len(got) <= len(wanted), (
        f"errors.txt has {len(got)} lines, but only {len(wanted)} lines of the log have ERROR. Did you write > or >>?"
    )
    assert sorted(got) == sorted(wanted), (
        f"errors.txt has {len(set(got))} of the {len(wanted)} lines with ERROR. Which part of your command keeps the others out?"
    )


def payment_txt_says_how_many_of_them_are_about_payment():
    assert os.path.isfile("payment.txt"), near("payment.txt", "Send the number there, with a redirect.")
    got = read("payment.txt").split()
    assert len(got) == 1 and got[0].isdigit(), (
        f"payment.txt should have one number. It has “{' '.join(got)[:60]}”. How do you count lines, and print nothing else?"
    )
    reasons = {
        "7": "payment.txt says 7: that's every line with ERROR. Which command would keep only the lines about payment?",
        "6": "payment.txt says 6: that's every line with payment, but two of them aren't errors. What's the first part of your pipe?",
        "64": "payment.txt says 64: that's every line of the log. Which parts of your pipe let only some lines through?",
        "0": "payment.txt says 0: no line got through. Are the two words spelled as in the log, with the same uppercase and lowercase letters?",
    }
    assert got[0] == "4", reasons.get(
        got[0],
        f"payment.txt says {got[0]}. Which lines were counted? Run the pipe without its last part.",
    )


def code_txt_has_the_exit_code_of_the_failed_report():
    assert os.path.isfile("code.txt"), near("code.txt", "Send the exit code there, with a redirect.")
    got = read("code.txt").split()
    is_set = bool(os.environ.get("SHOP"))
    reason = f"code.txt says “{' '.join(got)[:40]}”, but that isn't the report's exit code when SHOP is missing. What did you write into it?"
    if not got:
        reason = (
            "code.txt is empty. Did you write a number into it, or the output of a command that prints nothing there?"
        )
    if got in (["0"], ["True"]) and is_set:
        reason = f"code.txt says {got[0]}: the command before it succeeded. In this terminal, SHOP is set, so the report works. Open a new terminal in this folder, and type the two lines there."
    elif got in (["0"], ["True"]):
        reason = f"code.txt says {got[0]}: the command before it succeeded. What ran between the report and this line?"
    elif got in (["2"], ["127"]):
        reason = f"code.txt says {got[0]}: the report didn't even start. Which message did you get?"
    assert got == ["3"], reason


def report_txt_is_the_report_for_harbour_books():
    assert os.path.isfile("report.txt"), near("report.txt", "Send the report there, with a redirect.")
    got = lines("report.txt")
    assert got, (
        "report.txt is empty, so report.py complained on the screen instead. Can it see SHOP? Look at how you set the variable, and in which terminal."
    )
    assert got[0] == "Report for Harbour Books", (
        f"report.txt begins with “{got[0]}”. Compare that with Harbour Books, letter by letter. A value with a space needs quotation marks."
    )
    assert "64 lines, 7 errors" in got, (
        f"report.txt has no line that says 64 lines, 7 errors. It has {counted(len(got), 'line')}. Has shop.log changed?"
    )


def you_may_run_the_backup_script_and_it_has_copied_the_log():
    allowed = os.name == "nt" or os.access("backup.sh", os.X_OK)
    there = os.path.isfile("backup/shop.log")
    reason = "You still aren't allowed to run backup.sh. What does ls -l show in front of its name?"
    if there:
        reason = "The copy is there, but you still aren't allowed to run backup.sh itself: sh backup.sh only needs to read it. What does ls -l show in front of its name?"
    assert allowed, reason
    assert there, "backup has no copy of shop.log yet. Run the script: it prints what it did."
    assert lines("backup/shop.log") == lines("shop.log"), (
        "backup/shop.log isn't the same as shop.log. Run the script again. Does it print that it copied the log?"
    )


def stuck_py_was_ended_from_outside():
    assert os.path.isfile("heartbeat.txt"), (
        "stuck.py hasn't run in this folder yet: it leaves a file heartbeat.txt behind. Start it here."
    )
    told = read("heartbeat.txt")
    beat = re.search(r"alive at (\d+)", told)
    seconds = time.time() - int(beat[1]) if beat else 1000
    number = re.search(r"process (\d+)", told)
    assert "Ctrl+C" not in told, (
        "The last stuck.py ended with Ctrl+C. Start it again, and act as if its terminal didn't answer: how can a second terminal end it?"
    )
    assert seconds > 3, (
        f"{max(0, seconds):.0f} seconds ago, stuck.py was still alive, as process {number[1] if number else ''}. If you've ended it since, check again in a moment. If not, which number did you give to kill or Stop-Process?"
    )


WINDOWS = os.name == "nt"
SCRIPT = "evening.ps1" if WINDOWS else "evening.sh"


def evening(target, times=1):
    """Runs the reader's script on another log and for another shop, in a folder of its own."""
    with tempfile.TemporaryDirectory() as place:
        for name in os.listdir("."):
            if os.path.isfile(name) and name != "evening.txt":
                shutil.copy2(name, os.path.join(place, name))
        with open(os.path.join(place, "shop.log"), "w", encoding="utf-8", newline="\n") as file:
            file.write(LOG)
        argv = (
            ["powershell", "-NoProfile", "-ExecutionPolicy", "Bypass", "-File", SCRIPT]
            if WINDOWS
            else [os.path.join(place, SCRIPT)]
        )
        said = ""
        for _ in range(times):

            def start(words):
                return subprocess.run(
                    words,
                    cwd=place,
                    env={**os.environ, "SHOP": "Mill Lane Books"},
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    encoding="utf-8",
                    errors="replace",
                    timeout=20,
                )

            try:
                try:
                    ended = start(argv)
                except OSError as error:
                    if error.errno != 8:
                        return None, "its first line names a program that isn't there"
                    ended = start(["sh", argv[0]])
            except subprocess.TimeoutExpired:
                return None, "it was still running after 20 seconds"
            said = (ended.stderr.strip().splitlines() or ["it printed no error message"])[-1].replace(
                place + os.sep, ""
            )
        path = os.path.join(place, target)
        return (read(path) if os.path.isfile(path) else None), said


def your_script_writes_evening_txt_for_any_shop_and_any_log():

    assert os.path.isfile(SCRIPT), near(SCRIPT, "Write your script there.")
    assert WINDOWS or os.access(SCRIPT, os.X_OK), (
        f"You aren't allowed to run {SCRIPT} yet. Allow it, as you did for backup.sh."
    )
    told, said = evening("evening.txt")
    assert told is not None, (
        f"check.pyz ran your script with a different log, but there was no evening.txt afterwards. If you changed the script for step 9, this is as it should be. If not, which file does it write? What check.pyz saw: {said}"
    )
    got = [line.strip() for line in told.splitlines() if line.strip()]
    missing = [line for line in ERRORS if line not in got]
    assert not missing, (
        f"check.pyz ran your script with a different log, but this line isn't in evening.txt: “{missing[0]}”. Which line of your script should have put it there?"
    )
    extra = [line for line in got if " INFO " in line or " WARNING " in line]
    assert not extra, f"evening.txt also has this line: “{extra[0]}”. Which lines did the shop ask for?"
    assert "Mill Lane Books" in told, (
        "check.pyz set SHOP to Mill Lane Books, but evening.txt doesn't have that name. Where does your script get the shop's name from?"
    )
    rest = " ".join(line for line in got if line not in ERRORS)
    assert re.search(r"\b3\b", rest), (
        f"check.pyz's log has 3 lines with ERROR. Apart from those lines, evening.txt says “{rest[:80]}”. Which line of your script should write the count?"
    )


def running_it_twice_changes_nothing():

    told, _said = evening("evening.txt", times=2)
    got = told.splitlines() if told else []
    twice = sum(line.strip() == ERRORS[0] for line in got)
    assert twice <= 1, (
        f"check.pyz ran your script twice, and evening.txt has each error {'twice' if twice == 2 else f'{twice} times'}. Which operator empties the file first?"
    )


def your_script_writes_reports_evening_txt():

    assert os.path.isfile(SCRIPT), near(SCRIPT, "Write your script there.")
    assert WINDOWS or os.access(SCRIPT, os.X_OK), (
        f"You aren't allowed to run {SCRIPT} yet. Allow it, as you did for backup.sh."
    )
    told, said = evening("reports/evening.txt", times=2)
    assert told is not None, (
        f"check.pyz ran your script where there's no folder reports yet, but there was no reports/evening.txt afterwards. What check.pyz saw: {said}"
    )
    got = [line.strip() for line in told.splitlines() if line.strip()]
    assert all(got.count(line) == 1 for line in ERRORS) and "Mill Lane Books" in told, (
        "reports/evening.txt isn't the whole report: it should have each error once, and the shop's name. Which lines of the script still write somewhere else?"
    )
    rest = " ".join(line for line in got if line not in ERRORS)
    assert re.search(r"\b3\b", rest), (
        f"check.pyz's log has 3 lines with ERROR. Apart from those lines, reports/evening.txt says “{rest[:80]}”. Where does your script write the count?"
    )
