"""Checks of the starter p5-meter-report."""

import json
import re
from pathlib import Path

from shared.programs import last_line, python

HEADER = "date,hour,kwh"
OLD_ROWS = [HEADER, "2026-01-30,22,4.120", "2026-01-31,23,6.250"]
NEW_ROWS = ["kwh,hour,temperature,date", '"4,120",22,"27,5",2026-04-30', '"6,250",23,"26,0",2026-04-29']


def write(name, lines):
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def run(*words):
    return python("meter.py", *words)


def trouble(ended):
    """Returns the last line of a traceback, or an empty text."""
    if ended is None or re.search(r"^(Traceback|  File )", ended.stderr, re.MULTILINE):
        return last_line(ended)
    return ""


def reported(ended):
    """Returns the numbers of the lines that the report names."""
    return [int(number) for number in re.findall(r"\bline (\d+)", ended.stdout, re.IGNORECASE)]


def about(ended, month):
    """Returns the lines of the report about a month, without those about bad rows."""
    return [
        line.strip()
        for line in ended.stdout.splitlines()
        if not re.search(r"\bline \d", line, re.IGNORECASE)
        and set(re.findall(r"\b\d{4}-\d\d\b(?!-\d)", line)) == {month}
    ]


def shown(text):
    """Returns the beginning of an output in one line."""
    return " / ".join(text.strip().splitlines())[:120]


def says(line, total):
    return re.search(r"(?<![\d.,-])" + re.escape(total) + r"(?!\d)", line) is not None


def try_row(row, rows=OLD_ROWS, month="2026-01"):
    """Reports a bad row between two good ones."""
    header, first, last = rows
    write("try.csv", [header, first, row, last])
    ended = run("try.csv")
    where = f"Line 3 of check.pyz's file is “{row}”, between two good rows."
    problem = trouble(ended)
    assert not problem, f"{where} meter.py stopped with “{problem}”. What should it do with such a row?"
    assert 3 in reported(ended), (
        f"{where} Your report should have a line with “line 3” in it, but it has none. Which part of this row makes no sense?"
    )
    assert set(reported(ended)) == {3}, (
        f"{where} Your report names these lines: {', '.join(str(line) for line in reported(ended))}. Which of them is a good row?"
    )
    lines = about(ended, month)
    assert len(lines) == 1, (
        f"{where} Your report should have one line with {month} in it, but it has {len(lines) or 'none'}. What about the good rows?"
    )
    assert ended.stdout.find(month) < re.search(r"\bline 3\b", ended.stdout, re.IGNORECASE).start(), (
        f"{where} Your report names it above the total of {month}. When does your program print a bad row, and when could it do that instead?"
    )
    assert says(lines[0], "10.37"), (
        f"{where} The good rows add up to 10.37, and your line is “{lines[0]}”. Which rows count?"
    )


def the_report_has_the_total_of_each_month():
    write(
        "try.csv",
        [
            HEADER,
            "2026-01-30,22,4.120",
            "2026-01-31,23,6.250",
            "2026-02-01,0,5.871",
            "2026-02-28,7,0.500",
            "2026-03-01,12,2.004",
        ],
    )
    wanted = {"2026-01": "10.37", "2026-02": "6.37", "2026-03": "2.00"}
    ended = run("try.csv")
    problem = trouble(ended)
    assert not problem, (
        f"check.pyz wrote a file with five readings and started your program with its name. meter.py stopped with “{problem}”. Start it yourself with good.csv. Which line does Python show you?"
    )

    assert ended.stdout.strip(), (
        "check.pyz typed python meter.py and the name of a file with five readings, but your program printed nothing. What should it print for each month?"
    )

    for month, total in wanted.items():
        lines = about(ended, month)
        assert len(lines) == 1, (
            f"check.pyz's file has readings from three months. Your report should have one line with {month} in it, but it has {len(lines) or 'none'}. What does a row have to do with its month?"
        )
        assert says(lines[0], total), (
            f"check.pyz's file has readings from three months. For {month}, the total is {total}, and your line is “{lines[0]}”. Which readings should be in this sum, and how many decimals should it have?"
        )


def the_months_are_in_order_of_time_and_it_reads_any_file():
    write(
        "another try.csv",
        [
            HEADER,
            "2026-12-02,1,3.500",
            "2025-12-31,23,1.254",
            "2026-01-01,0,2.121",
            "2025-12-30,4,1.104",
            "2026-12-01,5,0.250",
        ],
    )
    wanted = {"2025-12": "2.36", "2026-01": "2.12", "2026-12": "3.75"}
    ended = run("another try.csv")

    problem = trouble(ended)
    assert not problem, (
        f"check.pyz started your program with the name of a different file, with a space in it. meter.py stopped with “{problem}”. Where does your program get the name from?"
    )

    for month, total in wanted.items():
        lines = about(ended, month)
        assert len(lines) == 1, (
            f"check.pyz's second file begins with a reading from 2026-12, and then goes back to 2025-12 and 2026-01. Your report should have one line with {month} in it, but it has {len(lines) or 'none'}. {'How does your program know that a reading belongs to a month that it has met before?' if lines else 'Which file did your program read?'}"
        )
        assert says(lines[0], total), (
            f"check.pyz's second file begins with a reading from 2026-12, and then goes back to 2025-12 and 2026-01. For {month}, the total is {total}, and your line is “{lines[0]}”. Which readings should be in this sum, and when does your program round?"
        )

    found = [month for line in ended.stdout.splitlines() for month in wanted if line.strip() in about(ended, month)]
    assert found == sorted(found), (
        f"The rows of check.pyz's second file are in no order. Your report has its months in the order {', '.join(found)}. Which of them came first?"
    )


def a_row_that_makes_no_sense_is_reported_with_its_line_number_and_doesnt_count():
    for row in (
        "2026-01-31,7,err",
        "2026-01-31,7,",
        "2026-02-30,7,4.000",
        "yesterday,7,4.000",
        "2026-01-31,24,4.000",
        "2026-01-31,7.5,4.000",
        "2026-01-31,,4.000",
        "2026-01-31,7",
        "2026-01-31,7,4,120",
    ):
        try_row(row)


def no_hour_has_less_than_0_kwh_or_more_than_100():
    for row in (
        "2026-01-31,7,-0.001",
        "2026-01-31,7,100.001",
        "2026-01-31,-1,4.000",
        "2026-01-31,7,inf",
        "2026-01-31,7,nan",
    ):
        try_row(row)
    write("try.csv", [HEADER, "2026-01-31,0,0.000", "2026-01-31,23,100.000", "2026-02-01,12,0"])
    ended = run("try.csv")
    assert trouble(ended) == "" and reported(ended) == [], (
        f"check.pyz's file has readings of 0.000, 100.000 and 0, at hours 0, 23 and 12. They're all fine, but your report says “{shown(ended.stdout) if ended else ''}”. Where exactly are your limits?"
    )
    wanted = {"2026-01": "100.00", "2026-02": "0.00"}

    for month, total in wanted.items():
        lines = about(ended, month)
        assert len(lines) == 1, (
            f"check.pyz's file has readings of 0.000 and 100.000, and in February one of 0. Your report should have one line with {month} in it, but it has {len(lines) or 'none'}. Does a month of zeros exist?"
        )
        assert says(lines[0], total), (
            f"check.pyz's file has readings of 0.000 and 100.000, and in February one of 0. For {month}, the total is {total}, and your line is “{lines[0]}”. Which of them count?"
        )


def the_line_numbers_match_the_editors_blank_lines_included():
    write(
        "try.csv",
        [
            HEADER,
            "2026-01-30,22,4.120",
            "",
            "2026-01-30,23,err",
            "2026-01-31,0,6.250",
            "",
            "",
            "2026-01-31,24,1.000",
            "2026-01-31,2,-1.000",
        ],
    )
    ended = run("try.csv")
    problem = trouble(ended)
    assert not problem, (
        f"check.pyz's file has three blank lines. meter.py stopped with “{problem}”. What is a blank line for your program?"
    )

    numbers = ", ".join(str(line) for line in reported(ended)) or "none"
    assert sorted(set(reported(ended))) == [4, 8, 9], (
        f"check.pyz's file has bad rows on lines 4, 8 and 9, and blank ones on lines 3, 6 and 7. Your report names: {numbers}. What happens to your count at a blank line?"
    )
    wanted = {"2026-01": "10.37"}

    for month, total in wanted.items():
        lines = about(ended, month)
        assert len(lines) == 1, (
            f"check.pyz's file has two good rows, three bad ones and three blank lines. Your report should have one line with {month} in it, but it has {len(lines) or 'none'}. What about the good rows?"
        )
        assert says(lines[0], total), (
            f"check.pyz's file has two good rows, three bad ones and three blank lines. For {month}, the total is {total}, and your line is “{lines[0]}”. Which rows count?"
        )


def a_file_that_cant_be_read_gets_a_line_with_its_name():
    Path("empty.csv").write_text("", encoding="utf-8")
    write("friends.csv", ["name,phone", "Kofi,555-0142"])
    Path("photo.csv").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe\x00\x00 wings\r\n\xff\r\n")
    for name, what in {
        "missing.csv": "doesn't exist",
        "empty.csv": "is empty",
        "friends.csv": "has the columns name and phone",
        "photo.csv": "is really a photo",
    }.items():
        ended = run(name)
        problem = trouble(ended)
        assert not problem, (
            f"check.pyz started your program with {name}, which {what}. It stopped with “{problem}”. What should Nasrin read instead?"
        )
        assert name in ended.stdout + ended.stderr, (
            f"check.pyz started your program with {name}, which {what}. What your program says about it doesn't name the file: “{shown(ended.stdout + ended.stderr)}”. Which file should Nasrin look for?"
        )
        assert not re.search(r"\b\d+\.\d\d\b", ended.stdout), (
            f"check.pyz started your program with {name}, which {what}. Your report says “{shown(ended.stdout)}”. Where does a total come from, if there are no readings?"
        )
    write("try.csv", [HEADER])
    ended = run("try.csv")
    problem = trouble(ended)
    assert not problem, (
        f"check.pyz's file has the names of the columns and nothing else. meter.py stopped with “{problem}”. What should it say?"
    )
    assert (ended.stdout + ended.stderr).strip(), (
        "check.pyz's file has the names of the columns and nothing else, and your program printed nothing. What should Nasrin read then?"
    )


def the_files_of_the_new_meter_are_added_up():
    write(
        "try.csv",
        [
            NEW_ROWS[0],
            '"4,120",22,"27,5",2026-04-30',
            '"6,250",23,"26,0",2026-04-30',
            '"5,871",0,"25,8",2026-05-01',
            '"0,500",7,"31,2",2026-05-31',
        ],
    )
    wanted = {"2026-04": "10.37", "2026-05": "6.37"}
    ended = run("try.csv")
    problem = trouble(ended)
    assert not problem, (
        f"check.pyz wrote a file like the new meter's. meter.py stopped with “{problem}”. Start your program with letter.csv. Which value did it take for something else?"
    )

    assert reported(ended) == [], (
        f"check.pyz's file is like the new meter's, and all of its rows are good, but your report says “{shown(ended.stdout)}”. Which value does your program take for something else?"
    )

    for month, total in wanted.items():
        lines = about(ended, month)
        assert len(lines) == 1, (
            f"check.pyz's file is like the new meter's. Your report should have one line with {month} in it, but it has {len(lines) or 'none'}. Where's the date in these rows?"
        )
        assert says(lines[0], total), (
            f"check.pyz's file is like the new meter's. For {month}, the total is {total}, and your line is “{lines[0]}”. What happened to the decimals?"
        )

    write("try.csv", ["hour,date,kwh", '22,2026-04-30,"4,120"', '23,2026-04-30,"6,250"'])
    wanted = {"2026-04": "10.37"}
    ended = run("try.csv")
    problem = trouble(ended)
    assert not problem, (
        f"check.pyz's file has the columns hour, date and kwh. meter.py stopped with “{problem}”. How does your program find out where the kWh are?"
    )

    for month, total in wanted.items():
        lines = about(ended, month)
        assert len(lines) == 1, (
            f"check.pyz's file has the columns hour, date and kwh. Your report should have one line with {month} in it, but it has {len(lines) or 'none'}. How does your program find out where the dates are?"
        )
        assert says(lines[0], total), (
            f"check.pyz's file has the columns hour, date and kwh. For {month}, the total is {total}, and your line is “{lines[0]}”. How does your program find out where the kWh are?"
        )


def bad_rows_of_the_new_meter_are_reported_too():
    for row in (
        'err,7,"27,0",2026-04-30',
        '"6,1,25",7,"27,0",2026-04-30',
        '"-0,001",7,"27,0",2026-04-30',
        '"100,001",7,"27,0",2026-04-30',
        '"4,000",24,"27,0",2026-04-30',
        '"4,000",7,"27,0",2026-04-31',
        '"4,000",7,"27,0"',
        '4,120,7,"27,0",2026-04-30',
    ):
        try_row(row, NEW_ROWS, "2026-04")


def the_files_of_the_old_meter_give_the_same_report_as_before():
    for row in ("2026-01-31,7,err", "2026-01-31,7,4,120", "2026-01-31,7,-0.001", "2026-01-31,7,nan"):
        try_row(row)


THREE_MONTHS = [
    HEADER,
    "2026-02-01,0,5.871",
    "2026-01-30,22,4.120",
    "2026-01-31,7,err",
    "2026-01-31,23,6.250",
    "",
    "2026-02-28,7,0.500",
    "2026-03-01,24,2.000",
    "2026-03-01,12,2.004",
]


def month_shows_one_month():
    write("try.csv", THREE_MONTHS)

    for words in (["--month", "2026-02", "try.csv"], ["try.csv", "--month", "2026-02"]):
        typed = " ".join(words)
        ended = run(*words)
        problem = trouble(ended)
        assert not problem, (
            f"check.pyz typed python meter.py {typed}, and it stopped with “{problem}”. Which of these words is the file?"
        )
        lines = about(ended, "2026-02")
        assert len(lines) == 1 and says(lines[0], "6.37"), (
            f"check.pyz typed python meter.py {typed}. There should be one line with 2026-02 and 6.37, and your program said “{shown(ended.stdout + ended.stderr)}”. Which of these words is the file?"
        )
        others = about(ended, "2026-01") + about(ended, "2026-03")
        assert not others, (
            f"check.pyz typed python meter.py {typed}, and your report has the line “{others[0]}”. Which months were asked for?"
        )
        assert sorted(set(reported(ended))) == [4, 8], (
            f"check.pyz typed python meter.py {typed}. The file has bad rows on lines 4 and 8, whichever month is shown, and your report names: {', '.join(str(line) for line in reported(ended)) or 'none'}. Could you tell which month a bad row belongs to?"
        )
    ended = run("--month", "2031-07", "try.csv")
    assert trouble(ended) == "" and bool((ended.stdout + ended.stderr).strip()), (
        f"The file has no readings from 2031-07. After python meter.py --month 2031-07 try.csv, there was {trouble(ended) or 'nothing to read'}. What should somebody read then?"
    )


def json_prints_json_and_nothing_else():
    write("try.csv", THREE_MONTHS)

    for words, months in {
        ("--json", "try.csv"): {"2026-01": 10.37, "2026-02": 6.371, "2026-03": 2.004},
        ("try.csv", "--json"): {"2026-01": 10.37, "2026-02": 6.371, "2026-03": 2.004},
        ("--month", "2026-02", "--json", "try.csv"): {"2026-02": 6.371},
        ("--json", "try.csv", "--month", "2026-01"): {"2026-01": 10.37},
        ("try.csv", "--json", "--month", "2031-07"): {},
    }.items():
        typed = " ".join(words)
        ended = run(*words)
        problem = trouble(ended)
        assert not problem, (
            f"check.pyz typed python meter.py {typed}, and it stopped with “{problem}”. Which of these words is the file?"
        )
        try:
            report = json.loads(ended.stdout)
        except ValueError:
            report = None
        assert report is not None, (
            f"check.pyz typed python meter.py {typed}, and json.loads can't read the output. It begins with “{shown(ended.stdout)}”. Who writes the quotation marks, and what else does your program print?"
        )
        assert (
            isinstance(report, dict) and isinstance(report.get("months"), dict) and isinstance(report.get("bad"), list)
        ), (
            f"After python meter.py {typed}, the JSON is {report}. Make it an object with the keys months, an object, and bad, a list."
        )
        assert all(isinstance(total, (int, float)) for total in report["months"].values()), (
            f"After python meter.py {typed}, the months are {report['months']}. Not all of the totals are numbers. Could another program add them?"
        )
        assert set(report["months"]) == set(months) and all(
            abs(report["months"][month] - months[month]) < 0.006 for month in months
        ), (
            f"After python meter.py {typed}, the months are {report['months']}. Expected, to two decimals: {months}. Which months were asked for?"
        )
        assert report["bad"] == [4, 8], (
            f"After python meter.py {typed}, bad is {report['bad']}. The file has bad rows on lines 4 and 8. What should be in this list?"
        )
    write("none.csv", [HEADER])
    ended = run("--json", "none.csv")
    try:
        report = json.loads(ended.stdout)
    except (AttributeError, ValueError):
        report = None
    assert report == {"months": {}, "bad": []}, (
        f"check.pyz's file has the names of the columns and nothing else. After python meter.py --json none.csv, there should be JSON without months and without bad rows, and your program said “{shown(ended.stdout + ended.stderr) if ended else ''}”. Who reads this output?"
    )


def what_cant_be_understood_gets_one_line_and_the_program_ends_with_an_error():
    write("try.csv", THREE_MONTHS)

    for words in (
        [],
        ["--json"],
        ["--jsno", "try.csv"],
        ["try.csv", "--month"],
        ["--month", "2026-13", "try.csv"],
        ["--month", "March", "try.csv"],
        ["missing.csv"],
        ["--json", "missing.csv"],
    ):
        typed = " ".join(["python meter.py", *words])
        ended = run(*words)
        problem = trouble(ended)
        assert not problem, (
            f"check.pyz typed {typed}, and it stopped with “{problem}”. What should somebody read instead?"
        )
        assert not re.search(r"\d\.\d\d\b", ended.stdout), (
            f"check.pyz typed {typed}, and your program made a report: “{shown(ended.stdout)}”. What did it take this for?"
        )
        assert (ended.stdout + ended.stderr).strip(), (
            f"check.pyz typed {typed}, and your program printed nothing. What should somebody read?"
        )
        assert ended.returncode != 0, (
            f"check.pyz typed {typed}. A person can read what went wrong, but another program can't find out, because yours ended as if all were well. Which function ends a program with an error?"
        )


def a_large_file_needs_no_more_memory_than_a_small_one():
    MEASURE = """
import argparse, collections, csv, datetime, decimal, json, os, pathlib, runpy, sys, tracemalloc
sys.argv = sys.argv[1:]
tracemalloc.start()
try:
    runpy.run_path("meter.py", run_name="__main__")
except SystemExit:
    pass
print(tracemalloc.get_traced_memory()[1], file=sys.stderr)
"""

    def rows(number):
        """Returns rows with 0.25 kWh each, from 24 months, and three bad ones at the top."""
        found = [HEADER, "2026-01-01,0,err", "2026-01-01,24,0.250", "2026-02-30,0,0.250"]
        for row in range(number):
            found.append(f"{2026 + row // 12 % 2}-{row % 12 + 1:02d}-{row % 28 + 1:02d},{row % 24},0.250")
        return found

    def memory(number):
        write("try.csv", rows(number))
        ended = python("-c", MEASURE, "meter.py", "try.csv", seconds=40)
        last = last_line(ended)
        assert ended and last.isdigit() and "Traceback" not in ended.stderr, (
            f"check.pyz wrote a file with {number} rows, and meter.py stopped with “{last}”. Does it work with years.csv?"
        )
        lines = about(ended, "2027-12")
        total = f"{number // 24 * 0.25:.2f}"
        assert len(lines) == 1 and says(lines[0], total), (
            f"check.pyz's file has {number} rows, and {number // 24} of them are from 2027-12, with 0.25 kWh each. Your report should have a line with 2027-12 and {total}, and it has “{lines[0] if lines else 'none'}”. Where did the others go?"
        )
        return int(last)

    memory(240)
    small = memory(2400)
    large = memory(24000)
    assert large - small < 150_000, (
        "For a file with 24,000 rows, your program needs a lot more memory than for one with 2,400. Which of its values grows with every row?"
    )


def readme_md_explains_the_program_to_somebody_who_has_never_seen_it():
    text = Path("README.md").read_text(encoding="utf-8") if Path("README.md").exists() else ""
    assert text.strip(), (
        "There's no README.md, or it's empty. Write how to start the program, what people see, and what they can choose."
    )
    assert "The starter of project 5" not in text, (
        "README.md is still the one from the starter. Write your own, for somebody who has never seen your program."
    )
    for word in ("meter.py", "--month", "--json", "line"):
        assert word in text, f"README.md doesn't mention “{word}”. Add what people type, and what they see."
